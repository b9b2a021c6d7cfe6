import { QUIET_MS } from "../../src/excel/events";
import { givenWorkbook } from "../support/workbook";

/** Long enough for an event to be delivered and its quiet time to pass. */
function quiet(): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, QUIET_MS + 60));
}

async function settled(): Promise<void> {
  await new Promise((resolve) => setTimeout(resolve, 5));
}

test("many moves of the selection are one signal, when it is quiet", async () => {
  const { gateway, select } = await givenWorkbook();
  const moved = jest.fn();
  gateway.onSelection(moved);
  await settled();
  for (const address of ["A1", "A2", "A3", "B1:B4"]) select(address);
  await settled();
  expect(moved).not.toHaveBeenCalled();
  await quiet();
  expect(moved).toHaveBeenCalledTimes(1);
});

test("changes are told by sheet, by the user and by co-authors, whatever address the event names", async () => {
  const { gateway, grid, sheets, type } = await givenWorkbook({
    sheets: [{}, {}],
    conditions: { wrongEventAddresses: true },
  });
  const changed = jest.fn();
  gateway.onChange(changed);
  await settled();
  type("B7", [["x"]]);
  type("B8", [["y"]]);
  grid.typeIn(sheets[1] ?? "", [{ row: 0, column: 0, value: "z" }], "Remote");
  await quiet();
  expect(changed.mock.calls).toEqual([[sheets[0]], [sheets[1]]]);
});

test("the product's own writes are no change", async () => {
  const { gateway, sheets, values } = await givenWorkbook();
  const changed = jest.fn();
  gateway.onChange(changed);
  await settled();
  await gateway.write(sheets[0] ?? "", [{ row: 0, column: 0, expected: null, value: "A1" }]);
  await quiet();
  expect(values("A1")).toEqual([["A1"]]);
  expect(changed).not.toHaveBeenCalled();
});

test("an Excel that does not tell its origin gives one signal too many, and none too few", async () => {
  const { gateway, sheets } = await givenWorkbook({ conditions: { api: "1.13" } });
  const changed = jest.fn();
  gateway.onChange(changed);
  await settled();
  await gateway.write(sheets[0] ?? "", [{ row: 0, column: 0, expected: null, value: "A1" }]);
  await quiet();
  expect(changed).toHaveBeenCalledTimes(1);
});

test("after unsubscribing nothing comes, not even what was under way", async () => {
  const { gateway, select, type } = await givenWorkbook();
  const heard = jest.fn();
  const stops = [gateway.onSelection(heard), gateway.onChange(heard)];
  await settled();
  select("A2");
  type("A1", [["x"]]);
  await settled();
  for (const stop of stops) stop();
  await settled();
  select("A3");
  type("A1", [["y"]]);
  await quiet();
  expect(heard).not.toHaveBeenCalled();
});

test("unsubscribing before Excel has answered works too", async () => {
  const { gateway, select, errors } = await givenWorkbook();
  const heard = jest.fn();
  gateway.onSelection(heard)();
  await settled();
  select("A2");
  await quiet();
  expect([heard.mock.calls, errors]).toEqual([[], []]);
});

test("what a listener throws is reported, and the next signal still comes", async () => {
  const { gateway, select, errors, session } = await givenWorkbook();
  const listener = jest.fn(() => {
    throw new Error("in the listener");
  });
  gateway.onSelection(listener);
  await settled();
  select("A2");
  await quiet();
  select("A3");
  await quiet();
  expect(listener).toHaveBeenCalledTimes(2);
  expect(errors.map(({ code, cause }) => [code, cause])).toEqual([
    ["host", new Error("in the listener")],
    ["host", new Error("in the listener")],
  ]);
  expect(session.events.lostErrors).toEqual([]);
});

test("an Excel without the event is reported", async () => {
  const { gateway, errors } = await givenWorkbook({ conditions: { api: "1.8" } });
  gateway.onChange(() => undefined);
  await settled();
  expect(errors.map(({ code }) => code)).toEqual(["unsupported"]);
});

test("inserted rows make the merged areas be asked for again", async () => {
  const { gateway, grid, sheets, session } = await givenWorkbook({ sheets: [{ rows: [["a"]] }] });
  const sheet = sheets[0] ?? "";
  gateway.onChange(() => undefined);
  await gateway.readSheet(sheet);
  grid.emit({ kind: "changed", sheetId: sheet, area: null, change: "RowInserted", source: "Local" });
  await settled();
  await gateway.readSheet(sheet);
  expect(session.document.undoLostBy).toHaveLength(2);
});
