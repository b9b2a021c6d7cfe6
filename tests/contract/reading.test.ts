import { rowChunks } from "../../src/excel/read";
import { area, givenWorkbook } from "../support/workbook";

const NO_SHEET = "{no such sheet}";

test("workbook tells name, state, sheets, used areas and tables in two requests", async () => {
  const { gateway, sheets, session } = await givenWorkbook({
    name: "Preventivo 2027.xlsx",
    conditions: { calculation: "Manual" },
    sheets: [
      {
        name: "Preventivo",
        at: "B3",
        rows: [
          ["Conto", "Tag"],
          ["325006", null],
        ],
        tables: { Budget: "B3:C4" },
        protected: true,
      },
      { name: "Vuoto" },
      { name: "Nascosto", rows: [["x"]], visibility: "VeryHidden" },
    ],
  });
  session.requests = 0;
  const info = await gateway.workbook();
  expect(session.requests).toBe(3); // one more: Excel.run ends with a sync of its own
  expect(info).toMatchObject({
    name: "Preventivo 2027.xlsx",
    readOnly: false,
    automaticCalculation: false,
  });
  expect(
    info.sheets.map(({ id, name, visible, active, protected: locked, used }) => [
      id,
      name,
      visible,
      active,
      locked,
      used,
    ]),
  ).toEqual([
    [sheets[0], "Preventivo", true, true, true, area("B3:C4")],
    [sheets[1], "Vuoto", true, false, false, null],
    [sheets[2], "Nascosto", false, false, false, area("A1")],
  ]);
  expect(info.sheets[0]?.tables).toEqual([
    {
      id: expect.any(String) as string,
      name: "Budget",
      area: area("B3:C4"),
      hasHeaders: true,
      columns: [
        { id: 1, name: "Conto" },
        { id: 2, name: "Tag" },
      ],
    },
  ]);
  expect(info.sheets[1]?.tables).toEqual([]);
});

test("readSheet gives values, formulas, errors and blanks of the used range", async () => {
  const { gateway, sheets } = await givenWorkbook({
    sheets: [
      {
        at: "B2",
        rows: [
          ["Voce", 10, true, null],
          ["=testo", { formula: "=SUM(C2)", value: 10 }, { error: "#DIV/0!" }, { formula: '=""', value: "" }],
        ],
      },
    ],
  });
  expect(await gateway.readSheet(sheets[0] ?? "")).toEqual({
    row: 1,
    column: 1,
    values: [
      ["Voce", 10, true, null],
      ["=testo", 10, { error: "#DIV/0!" }, ""],
    ],
    formulas: [
      [null, null, null, null],
      [null, "=SUM(C2)", null, '=""'],
    ],
    merged: [],
    hiddenRows: [],
  });
});

test.each(["it-IT", "en-US"] as const)("an error cell is one in an Excel of %s", async (locale) => {
  const { gateway, sheets } = await givenWorkbook({
    conditions: { locale },
    sheets: [{ rows: [[{ error: "#VALUE!" }, "#VALUE!"]] }],
  });
  const { values } = await gateway.readSheet(sheets[0] ?? "");
  expect(values).toEqual([[{ error: locale === "it-IT" ? "#VALORE!" : "#VALUE!" }, "#VALUE!"]]);
});

test("whole columns are read as far as the sheet is used", async () => {
  const { gateway, sheets } = await givenWorkbook({ sheets: [{ rows: [["a", "b"], ["c"]] }] });
  const data = await gateway.readSheet(sheets[0] ?? "", area("B:Z"));
  expect([data.row, data.column, data.values]).toEqual([0, 1, [["b"], [null]]]);
});

test("an empty sheet and an area beyond the contents give no rows", async () => {
  const { gateway, sheets } = await givenWorkbook({ sheets: [{}, { rows: [["a"]] }] });
  const nothing = { values: [], formulas: [], merged: [], hiddenRows: [] };
  expect(await gateway.readSheet(sheets[0] ?? "")).toEqual({ row: 0, column: 0, ...nothing });
  expect(await gateway.readSheet(sheets[1] ?? "", area("C5:D9"))).toEqual({ row: 4, column: 2, ...nothing });
});

test("merged areas and hidden rows are told", async () => {
  const { gateway, sheets } = await givenWorkbook({
    sheets: [
      {
        rows: [["Titolo"], ["a"], ["b"], ["c"], ["d"]],
        merged: ["A1:C1", "A4:A5"],
        hiddenRows: [2, 4],
      },
    ],
  });
  const data = await gateway.readSheet(sheets[0] ?? "");
  expect(data.merged).toEqual([area("A1:C1"), area("A4:A5")]);
  expect(data.hiddenRows).toEqual([1, 3]);
  const part = await gateway.readSheet(sheets[0] ?? "", area("A2:A2"));
  expect([part.merged, part.hiddenRows]).toEqual([[], [1]]);
});

test("every row hidden, and a used range of one cell with hidden rows around it", async () => {
  const { gateway, sheets } = await givenWorkbook({
    sheets: [
      { rows: [["a"], ["b"]], hiddenRows: [1, 2] },
      { rows: [["a"]], hiddenRows: [3] },
    ],
  });
  expect((await gateway.readSheet(sheets[0] ?? "")).hiddenRows).toEqual([0, 1]);
  expect((await gateway.readSheet(sheets[1] ?? "")).hiddenRows).toEqual([]);
});

test("merged cells are asked for once a sheet, because asking loses the user's undo", async () => {
  const { gateway, sheets, session } = await givenWorkbook({
    sheets: [{ rows: [["a"], [null]], merged: ["A1:A2"] }],
  });
  const sheet = sheets[0] ?? "";
  await gateway.readSheet(sheet);
  await gateway.readSheet(sheet);
  const again = await gateway.readSheet(sheet);
  expect(session.document.undoLostBy).toEqual(["getMergedAreasOrNullObject"]);
  expect(again.merged).toEqual([area("A1:A2")]);
});

test("an Excel that can not tell merged cells still reads", async () => {
  const { gateway, sheets } = await givenWorkbook({
    conditions: { api: "1.12" },
    sheets: [{ rows: [["a"], [null]], merged: ["A1:A2"] }],
  });
  expect((await gateway.readSheet(sheets[0] ?? "")).merged).toEqual([]);
});

test("large sheets come in chunks of whole rows, with progress", async () => {
  const rows = Array.from({ length: 15_000 }, (_, row) => [row, `voce ${row}`, row / 2]);
  const { gateway, sheets } = await givenWorkbook({ sheets: [{ rows }] });
  const progress: number[] = [];
  const data = await gateway.readSheet(sheets[0] ?? "", undefined, {
    progress: (share) => progress.push(share),
  });
  expect(data.values).toEqual(rows);
  expect(progress[0]).toBe(0);
  expect(progress.at(-1)).toBe(1);
  expect(progress).toHaveLength(4);
});

test("a chunk whose answer is beyond 5 MB is halved until it fits", async () => {
  const rows = Array.from({ length: 600 }, (_, row) => [`${row} ${"x".repeat(20_000)}`]);
  const { gateway, sheets } = await givenWorkbook({ sheets: [{ rows }] });
  const data = await gateway.readSheet(sheets[0] ?? "");
  expect(data.values).toEqual(rows);
});

test("one row beyond the limit is too large", async () => {
  const row = Array.from({ length: 200 }, () => "x".repeat(30_000));
  const { gateway, sheets } = await givenWorkbook({ sheets: [{ rows: [row] }] });
  await expect(gateway.readSheet(sheets[0] ?? "")).rejects.toMatchObject({ code: "too-large" });
});

test("reading can be cancelled between chunks", async () => {
  const rows = Array.from({ length: 30_000 }, (_, row) => [row]);
  const { gateway, sheets } = await givenWorkbook({ sheets: [{ rows }] });
  const control = new AbortController();
  const reading = gateway.readSheet(sheets[0] ?? "", undefined, {
    signal: control.signal,
    progress: (share) => {
      if (share > 0) control.abort();
    },
  });
  await expect(reading).rejects.toMatchObject({ code: "cancelled" });
});

test("rowChunks covers an area without gaps, whatever its width", () => {
  const wide = { row: 5, column: 2, rows: 7, columns: 16_000 };
  const chunks = rowChunks(wide);
  expect(chunks.map(({ row, rows }) => [row, rows])).toEqual([5, 6, 7, 8, 9, 10, 11].map((row) => [row, 1]));
  expect(chunks.every(({ column, columns }) => column === 2 && columns === 16_000)).toBe(true);
});

test("formulaAt tells formula and value of a cell, and null for a text that starts with =", async () => {
  const { gateway, sheets } = await givenWorkbook({
    sheets: [{ rows: [[{ formula: '=PMAP.ROLLUP("A1",B1:B2,C1:C2)', value: 12.5 }, "=testo"]] }],
  });
  const sheet = sheets[0] ?? "";
  expect(await gateway.formulaAt(sheet, 0, 0)).toEqual({
    sheet,
    row: 0,
    column: 0,
    formula: '=PMAP.ROLLUP("A1",B1:B2,C1:C2)',
    local: '=PMAP.ROLLUP("A1";B1:B2;C1:C2)',
    value: 12.5,
  });
  expect(await gateway.formulaAt(sheet, 0, 1)).toMatchObject({ formula: null, value: "=testo" });
  expect(await gateway.formulaAt(sheet, 8, 8)).toMatchObject({ formula: null, value: null });
});

test("formulaAt finds the formula that spills into a cell, where this Excel can tell", async () => {
  const rows = [[{ formula: '=PMAP.CHILDREN("A")', value: "A1" }], ["A2"], ["A3"]];
  const given = { rows, at: "B2", spills: ["B2:B4"] };
  const { gateway, sheets } = await givenWorkbook({ sheets: [given] });
  const source = { row: 1, column: 1, formula: '=PMAP.CHILDREN("A")', value: "A1" };
  expect(await gateway.formulaAt(sheets[0] ?? "", 3, 1)).toMatchObject(source);
  expect(await gateway.formulaAt(sheets[0] ?? "", 1, 1)).toMatchObject(source);
  expect(await gateway.formulaAt(sheets[0] ?? "", 4, 1)).toMatchObject({
    row: 4,
    formula: null,
    local: null,
  });
  const old = await givenWorkbook({ sheets: [given], conditions: { api: "1.11" } });
  expect(await old.gateway.formulaAt(old.sheets[0] ?? "", 3, 1)).toMatchObject({ row: 3, formula: null });
});

test("what is read only for its contents costs the user no undo", async () => {
  const { gateway, sheets, session } = await givenWorkbook({
    sheets: [{ rows: [[1], [2]], merged: ["B1:C1"], hiddenRows: [2] }],
  });
  const read = await gateway.readSheet(sheets[0] ?? "", area("A1:A2"), { onlyContents: true });
  expect(read).toMatchObject({ values: [[1], [2]], merged: [], hiddenRows: [] });
  expect(session.document.undoLostBy).toEqual([]);
});

test("a sheet that is gone is told as such by every operation on it", async () => {
  const { gateway } = await givenWorkbook();
  const gone = { code: "sheet-gone", hostCode: "ItemNotFound" };
  await expect(gateway.readSheet(NO_SHEET)).rejects.toMatchObject(gone);
  await expect(gateway.formulaAt(NO_SHEET, 0, 0)).rejects.toMatchObject(gone);
  await expect(gateway.select(NO_SHEET, area("A1"))).rejects.toMatchObject(gone);
  const write = [{ row: 0, column: 0, expected: null, value: "A1" }];
  await expect(gateway.write(NO_SHEET, write)).rejects.toMatchObject(gone);
  await expect(gateway.mark(NO_SHEET, area("A1"), [])).rejects.toMatchObject(gone);
  await expect(gateway.validateList(NO_SHEET, area("A1"), null)).rejects.toMatchObject(gone);
});
