/** Excel around the workbook: language, theme, start with the document, commands, cell editing, a browser alone. */
import { createExcelGateway, GatewayError, type Waiting } from "../../src/excel";
import { asGatewayError } from "../../src/excel/errors";
import { associateCommands } from "../../src/excel/commands";
import { area, givenWorkbook } from "../support/workbook";

const later = (milliseconds: number): Promise<void> =>
  new Promise((resolve) => setTimeout(resolve, milliseconds));

test("the host tells platform, language, theme and decimal separator", async () => {
  const italian = await givenWorkbook({ conditions: { platform: "mac" }, theme: "dark" });
  expect(italian.gateway.host).toEqual({
    host: "excel",
    platform: "mac",
    displayLanguage: "it-IT",
    theme: "dark",
    decimalSeparator: ",",
  });
  const english = await givenWorkbook({
    conditions: { locale: "en-US", platform: "desktop" },
    displayLanguage: "en-US",
  });
  expect(english.gateway.host).toMatchObject({
    displayLanguage: "en-US",
    theme: "light",
    decimalSeparator: ".",
  });
});

test("an Excel that does not tell its separator: the language of the document decides", async () => {
  const { gateway } = await givenWorkbook({ conditions: { api: "1.10" }, displayLanguage: "en-GB" });
  expect(gateway.host.decimalSeparator).toBe(".");
});

test("the add-in is loaded with the document from the next time on", async () => {
  const { gateway, office } = await givenWorkbook();
  expect(office.startupBehavior()).toBe("None");
  await gateway.loadWithDocument();
  expect(office.startupBehavior()).toBe("Load");
});

test("a new theme is told when the pane gets the focus, once", async () => {
  const { gateway, office } = await givenWorkbook();
  const target = new EventTarget();
  const before = { add: globalThis.addEventListener, remove: globalThis.removeEventListener };
  Object.assign(globalThis, {
    addEventListener: target.addEventListener.bind(target),
    removeEventListener: target.removeEventListener.bind(target),
  });
  const themes: string[] = [];
  const stop = gateway.onTheme((theme) => themes.push(theme));
  target.dispatchEvent(new Event("focus"));
  office.setTheme("dark");
  target.dispatchEvent(new Event("focus"));
  target.dispatchEvent(new Event("focus"));
  stop();
  office.setTheme("light");
  target.dispatchEvent(new Event("focus"));
  Object.assign(globalThis, { addEventListener: before.add, removeEventListener: before.remove });
  expect(themes).toEqual(["dark"]);
});

test("a theme that changed while the pane was starting is told at once", async () => {
  const { gateway, office } = await givenWorkbook();
  office.setTheme("dark");
  const themes: string[] = [];
  gateway.onTheme((theme) => themes.push(theme))();
  expect([gateway.host.theme, themes]).toEqual(["light", ["dark"]]);
});

test("while a cell is edited everything waits, says so, and goes on", async () => {
  const { gateway, conditions, sheets, values } = await givenWorkbook();
  const waiting: (Waiting | null)[] = [];
  gateway.onWaiting((state) => waiting.push(state));
  conditions.beginCellEdit();
  const writing = gateway.write(sheets[0] ?? "", [{ row: 0, column: 0, expected: null, value: "A1" }]);
  await later(750);
  expect([waiting, values("A1")]).toEqual([["cell-editing"], [[null]]]);
  conditions.endCellEdit();
  expect(await writing).toMatchObject({ blocked: false });
  expect([waiting, values("A1")]).toEqual([["cell-editing", null], [["A1"]]]);
});

describe("an Excel that has lost its connection", () => {
  afterEach(() => jest.useRealTimers());

  test("stays silent: that is said after some seconds, and what was asked is done once it answers", async () => {
    const { gateway, conditions, sheets, values } = await givenWorkbook();
    jest.useFakeTimers();
    const waiting: (Waiting | null)[] = [];
    gateway.onWaiting((state) => waiting.push(state));
    conditions.connection = "silent";
    const writing = gateway.write(sheets[0] ?? "", [{ row: 0, column: 0, expected: null, value: "A1" }]);
    await jest.advanceTimersByTimeAsync(4000);
    expect(waiting).toEqual([]);
    await jest.advanceTimersByTimeAsync(2000);
    expect([waiting, values("A1")]).toEqual([["no-answer"], [[null]]]);
    conditions.connection = "up";
    expect(await writing).toMatchObject({ blocked: false });
    expect([waiting, values("A1")]).toEqual([["no-answer", null], [["A1"]]]);
  });

  test("fails what is asked, with a code of its own, and writes nothing", async () => {
    const { gateway, conditions, sheets, values } = await givenWorkbook();
    conditions.connection = "lost";
    await expect(
      gateway.write(sheets[0] ?? "", [{ row: 0, column: 0, expected: null, value: "A1" }]),
    ).rejects.toMatchObject({ code: "no-connection", hostCode: "ConnectionFailure" });
    expect(values("A1")).toEqual([[null]]);
    conditions.connection = "up";
    expect(await gateway.selection()).toMatchObject({ kind: "cells" });
  });
});

test("commands run their actions, and Excel hears of their end even after an error", async () => {
  const { office } = await givenWorkbook();
  const errors: GatewayError[] = [];
  const done: string[] = [];
  associateCommands(
    {
      nextUntagged: () => {
        done.push("nextUntagged");
        return Promise.resolve();
      },
      undo: () => Promise.reject(new GatewayError("protected")),
    },
    (error) => errors.push(error),
  );
  await office.perform("nextUntagged");
  await office.perform("undo");
  expect([done, errors.map(({ code }) => code)]).toEqual([["nextUntagged"], ["protected"]]);
  await expect(office.perform("unknown")).rejects.toMatchObject({ code: "ItemNotFound" });
});

describe("a browser alone", () => {
  const withOffice = async (office: unknown, work: () => Promise<void>): Promise<void> => {
    const before: unknown = Reflect.get(globalThis, "Office");
    Reflect.set(globalThis, "Office", office);
    await work();
    Reflect.set(globalThis, "Office", before);
  };

  test.each([
    [
      "office.js outside Office",
      { onReady: () => Promise.resolve({ host: null }), HostType: { Excel: "Excel" } },
    ],
    ["office.js that did not load", undefined],
  ])("%s: the host says browser, and every request is refused", async (_what, office) => {
    await withOffice(office, async () => {
      const gateway = await createExcelGateway();
      expect(gateway.host).toMatchObject({ host: "browser" });
      await expect(gateway.workbook()).rejects.toMatchObject({ code: "no-excel" });
      await expect(gateway.select("x", area("A1"))).rejects.toMatchObject({ code: "no-excel" });
      gateway.onSelection(() => undefined)();
    });
  });
});

describe("errors", () => {
  test.each([
    ["InvalidOperationInCellEditMode", "cell-edit-mode"],
    ["AccessDenied", "protected"],
    ["InactiveWorkbook", "other-workbook"],
    ["InvalidSelection", "invalid-selection"],
    ["RequestPayloadSizeLimitExceeded", "too-large"],
    ["ResponsePayloadSizeLimitExceeded", "too-large"],
    ["FilteredRangeConflict", "filtered"],
    ["MergedRangeConflict", "merged-cells"],
    ["ItemNotFound", "sheet-gone"],
    ["ApiNotFound", "unsupported"],
    ["GeneralException", "host"],
  ])("Excel's %s is %s, whatever its message says", (hostCode, code) => {
    const error = asGatewayError(Object.assign(new Error("Impossibile eseguire."), { code: hostCode }));
    expect([error.code, error.hostCode]).toEqual([code, hostCode]);
  });

  test("what is no error of Excel keeps its cause", () => {
    const cause = new TypeError("x is not a function");
    expect(asGatewayError(cause)).toMatchObject({ code: "host", hostCode: "", cause });
    const own = new GatewayError("cancelled");
    expect(asGatewayError(own)).toBe(own);
  });
});
