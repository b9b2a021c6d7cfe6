import { clipped } from "../../src/excel/selection";
import { area, givenWorkbook } from "../support/workbook";

const rows = [
  ["a", "b"],
  ["c", "d"],
];

test("several areas and the active cell", async () => {
  const { gateway, select, sheets } = await givenWorkbook({
    sheets: [{}, { name: "Budget '27, bozza", rows }],
  });
  select("A1:B1,B2", 1);
  expect(await gateway.selection()).toEqual({
    kind: "cells",
    sheet: sheets[1],
    areas: [area("A1:B1"), area("B2")],
    hidden: [],
    active: { row: 1, column: 1 },
  });
});

test("of the selected rows those that are hidden are told, as they are at that moment", async () => {
  const { gateway, grid, select, sheets } = await givenWorkbook({
    sheets: [{ rows: [["a"], ["b"], ["c"], ["d"], ["e"]], hiddenRows: [4] }],
  });
  const [sheet = ""] = sheets;
  const hidden = async (addresses: string) => {
    select(addresses);
    const selection = await gateway.selection();
    return selection.kind === "cells" ? selection.hidden : null;
  };
  expect(await hidden("A1:A5")).toEqual([3]);
  grid.hideRows(sheet, [1, 2]);
  expect(await hidden("A:A")).toEqual([1, 2, 3]);
  expect(await hidden("A1:A2,A5")).toEqual([1]);
  expect(await hidden("A2:A3")).toEqual([1, 2]);
  expect(await hidden("A3")).toEqual([2]);
  expect(await hidden("A1")).toEqual([]);
  expect(await gateway.hiddenRows(sheet, area("A2:A5"))).toEqual([1, 2, 3]);
});

test("whole columns, rows and sheets end with the contents or the active cell", async () => {
  const { gateway, select } = await givenWorkbook({ sheets: [{ rows }] });
  const areasOf = async (addresses: string) => {
    select(addresses);
    const selection = await gateway.selection();
    return selection.kind === "cells" ? selection.areas : [];
  };
  expect(await areasOf("B:B")).toEqual([area("B1:B2")]);
  expect(await areasOf("2:9000")).toEqual([area("A2:B2")]);
  expect(await areasOf("A:XFD")).toEqual([area("A1:B2")]);
  expect(await areasOf("H:H")).toEqual([area("H1:H2")]);
});

test("an area beyond the contents stays, where it is small", () => {
  const active = area("D9");
  expect(clipped(area("D9:F12"), area("A1:B2"), active)).toEqual(area("D9:F12"));
  expect(clipped(area("D:D"), null, active)).toEqual(area("D9"));
  expect(clipped(area("Z:Z"), area("A1:B2"), area("A1"))).toEqual(area("Z1"));
});

test("a chart is told from another workbook in front", async () => {
  const { gateway, grid, conditions, select } = await givenWorkbook({ sheets: [{ rows }] });
  grid.selectChart();
  expect(await gateway.selection()).toEqual({ kind: "chart" });
  select("A1");
  expect(await gateway.selection()).toMatchObject({ kind: "cells" });
  conditions.otherWorkbookInFront = true;
  expect(await gateway.selection()).toEqual({ kind: "other" });
});

test("select shows an area of another sheet", async () => {
  const { gateway, grid, sheets } = await givenWorkbook({ sheets: [{}, { rows }] });
  await gateway.select(sheets[1] ?? "", area("A2:B2"));
  expect(grid.activeSheet()).toBe(sheets[1]);
  expect(grid.selection()).toMatchObject({ sheetId: sheets[1], areas: [area("A2:B2")] });
});

test("selectFrom goes on from where it was told, over merged cells too, and leaves a user alone who is elsewhere", async () => {
  const { gateway, grid, select, sheets } = await givenWorkbook({ sheets: [{ rows, merged: ["A2:B2"] }] });
  const [sheet = ""] = sheets;
  select("B1");
  const from = await gateway.selection();
  select("A2");
  expect(await gateway.selectFrom(from, sheet, area("A1"))).toBeNull();
  expect(grid.selection()?.areas).toEqual([area("A2")]);
  select("B1");
  expect(await gateway.selectFrom(from, sheet, area("A1"))).toEqual({
    kind: "cells",
    sheet,
    areas: [area("A1")],
    hidden: [],
    active: { row: 0, column: 0 },
  });
  grid.selectChart();
  expect(await gateway.selectFrom(from, sheet, area("B1"))).toBeNull();
  expect(grid.selection()).toBeNull();
});

test("select says why it can not", async () => {
  const { gateway, conditions, sheets } = await givenWorkbook({ sheets: [{}, { visibility: "Hidden" }] });
  await expect(gateway.select(sheets[1] ?? "", area("A1"))).rejects.toMatchObject({ code: "sheet-hidden" });
  conditions.otherWorkbookInFront = true;
  await expect(gateway.select(sheets[0] ?? "", area("A1"))).rejects.toMatchObject({
    code: "other-workbook",
    hostCode: "GeneralException",
  });
});
