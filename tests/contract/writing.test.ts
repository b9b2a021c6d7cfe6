import type { Cell } from "../../src/budget/types";
import type { CellWrite } from "../../src/excel/gateway";
import { windowsOf } from "../../src/excel/inspect";
import { area, givenWorkbook, type TestWorkbook } from "../support/workbook";

/** A write into column A, at a row as Excel numbers it. */
function write(row: number, expected: Cell, value: string | number | null): CellWrite {
  return { row: row - 1, column: 0, expected, value };
}

function column(workbook: TestWorkbook, rows: number): unknown[] {
  return workbook.values(`A1:A${rows}`).flat();
}

test("writes values, reads them back and keeps what was there", async () => {
  const workbook = await givenWorkbook({ sheets: [{ rows: [["A1.1"], [null], ["x"]] }] });
  const result = await workbook.gateway.write(workbook.sheets[0] ?? "", [
    write(1, "A1.1", "A1.1.1.1"),
    write(2, null, "C2.10.1.1 60%; B1.1.1.1 40%"),
    write(3, "x", null),
  ]);
  expect(result).toEqual({
    blocked: false,
    written: [
      { row: 0, column: 0, before: "A1.1", after: "A1.1.1.1" },
      { row: 1, column: 0, before: null, after: "C2.10.1.1 60%; B1.1.1.1 40%" },
      { row: 2, column: 0, before: "x", after: null },
    ],
    formatted: 0,
  });
  expect(column(workbook, 3)).toEqual(["A1.1.1.1", "C2.10.1.1 60%; B1.1.1.1 40%", null]);
});

test("what was written can be taken back with what the answer says", async () => {
  const workbook = await givenWorkbook({ sheets: [{ rows: [["vecchio"], [null], [12.5]] }] });
  const sheet = workbook.sheets[0] ?? "";
  const cells = [write(1, "vecchio", "A1"), write(2, null, "B1"), write(3, 12.5, "1.10")];
  const done = await workbook.gateway.write(sheet, cells);
  if (done.blocked) throw new Error("blocked");
  const back = done.written.map(({ row, column: at, before, after }) => ({
    row,
    column: at,
    expected: after,
    value: before as string | number | null,
  }));
  expect(await workbook.gateway.write(sheet, back)).toMatchObject({ blocked: false });
  expect(column(workbook, 3)).toEqual(["vecchio", null, 12.5]);
});

test("one cell that changed meanwhile blocks the whole write and is named", async () => {
  const workbook = await givenWorkbook({ sheets: [{ rows: [["a"], ["di un collega"], [null]] }] });
  const result = await workbook.gateway.write(workbook.sheets[0] ?? "", [
    write(1, "a", "A1"),
    write(2, "b", "A1"),
    write(3, null, "A1"),
  ]);
  expect(result).toEqual({
    blocked: true,
    reason: "conflict",
    conflicts: [{ row: 1, column: 0, expected: "b", found: "di un collega" }],
  });
  expect(column(workbook, 3)).toEqual(["a", "di un collega", null]);
});

test("blank and empty text are no conflict, error cells and texts are told apart", async () => {
  const workbook = await givenWorkbook({
    sheets: [{ rows: [[{ formula: '=""', value: "" }], [{ error: "#N/A" }], ["#N/D"]] }],
  });
  const sheet = workbook.sheets[0] ?? "";
  const options = { overFormulas: true };
  expect(await workbook.gateway.write(sheet, [write(1, null, "A1")], options)).toMatchObject({
    blocked: false,
  });
  expect(await workbook.gateway.write(sheet, [write(2, { error: "#N/D" }, "A1")])).toMatchObject({
    blocked: false,
  });
  expect(await workbook.gateway.write(sheet, [write(3, { error: "#N/D" }, "A1")])).toMatchObject({
    reason: "conflict",
  });
});

test("a formula is not overwritten unless told, and is then given back", async () => {
  const workbook = await givenWorkbook({
    sheets: [{ rows: [["a"], [{ formula: "=B2", value: "A1" }]] }],
  });
  const sheet = workbook.sheets[0] ?? "";
  const cells = [write(1, "a", "B1"), write(2, "A1", "B1")];
  expect(await workbook.gateway.write(sheet, cells)).toEqual({
    blocked: true,
    reason: "formula",
    cells: [{ row: 1, column: 0 }],
  });
  expect(column(workbook, 2)).toEqual(["a", "A1"]);
  const done = await workbook.gateway.write(sheet, cells, { overFormulas: true });
  expect(done).toMatchObject({ written: [{}, { before: "A1", beforeFormula: "=B2", after: "B1" }] });
});

test("a row that was in sight and is hidden by now blocks the whole write; who knows that it is hidden may write", async () => {
  const workbook = await givenWorkbook({ sheets: [{ rows: [["a"], ["b"], ["c"]], hiddenRows: [2] }] });
  const sheet = workbook.sheets[0] ?? "";
  const cells = [write(1, "a", "x"), write(2, "b", "x"), write(3, "c", "x")];
  expect(await workbook.gateway.write(sheet, cells, { seen: [0, 1, 2] })).toEqual({
    blocked: true,
    reason: "hidden",
    cells: [{ row: 1, column: 0 }],
  });
  expect(column(workbook, 3)).toEqual(["a", "b", "c"]);
  expect(await workbook.gateway.write(sheet, cells, { seen: [0, 2] })).toMatchObject({ blocked: false });
  expect(column(workbook, 3)).toEqual(["x", "x", "x"]);
});

test("locked cells of a protected sheet block, unlocked ones are written", async () => {
  const workbook = await givenWorkbook({
    sheets: [{ rows: [["a"], ["b"]], protected: true, unlocked: ["A2"] }],
  });
  const sheet = workbook.sheets[0] ?? "";
  expect(await workbook.gateway.write(sheet, [write(1, "a", "x"), write(2, "b", "x")])).toEqual({
    blocked: true,
    reason: "protected",
    cells: [{ row: 0, column: 0 }],
  });
  expect(await workbook.gateway.write(sheet, [write(2, "b", "x")])).toMatchObject({ blocked: false });
  expect(column(workbook, 2)).toEqual(["a", "x"]);
});

test("a read-only workbook blocks", async () => {
  const workbook = await givenWorkbook({ sheets: [{ rows: [["a"]] }], conditions: { readOnly: true } });
  expect(await workbook.gateway.write(workbook.sheets[0] ?? "", [write(1, "a", "x")])).toEqual({
    blocked: true,
    reason: "read-only",
    cells: [{ row: 0, column: 0 }],
  });
});

test("a text that Excel reads as a number, a date or a formula stays that text, and only it is formatted", async () => {
  const workbook = await givenWorkbook({ sheets: [{}] });
  const sheet = workbook.sheets[0] ?? "";
  const texts = ["A1.1", "1.10", "3/2026", "=1+1", "+39", "-", "@x", "TRUE"];
  const cells = texts.map((text, index) => write(index + 1, null, text));
  expect(await workbook.gateway.write(sheet, cells)).toMatchObject({ blocked: false, formatted: 7 });
  expect(column(workbook, 8)).toEqual(texts);
  expect(workbook.grid.formulas(sheet, area("A4"))).toEqual([[null]]);
  expect(workbook.grid.numberFormats(sheet, area("A1:A2"))).toEqual([["General"], ["@"]]);
});

test("a number goes into a cell of text format as a number", async () => {
  const workbook = await givenWorkbook({
    sheets: [{ rows: [["1.234,56"]], formats: { A1: "@" } }],
  });
  const result = await workbook.gateway.write(workbook.sheets[0] ?? "", [write(1, "1.234,56", 1234.56)]);
  expect(result).toMatchObject({ blocked: false, formatted: 1 });
  expect(column(workbook, 1)).toEqual([1234.56]);
});

test("a filtered sheet: values go where they belong, and cells that were not asked for stay", async () => {
  const rows = Array.from({ length: 8 }, (_, index) => [`riga ${index + 1}`]);
  const workbook = await givenWorkbook({ sheets: [{ rows, hiddenRows: [2, 3, 6] }] });
  const cells = [1, 2, 3, 4, 5, 7].map((row) => write(row, `riga ${row}`, `A${row}`));
  expect(await workbook.gateway.write(workbook.sheets[0] ?? "", cells)).toMatchObject({ blocked: false });
  expect(column(workbook, 8)).toEqual(["A1", "A2", "A3", "A4", "A5", "riga 6", "A7", "riga 8"]);
});

test("cells far apart and in several columns", async () => {
  const workbook = await givenWorkbook({ sheets: [{}] });
  const cells = [
    { row: 0, column: 3, expected: null, value: "D1" },
    { row: 90_000, column: 3, expected: null, value: "D90001" },
    { row: 7, column: 1, expected: null, value: "B8" },
  ];
  await workbook.gateway.write(workbook.sheets[0] ?? "", cells);
  expect([workbook.values("D1"), workbook.values("D90001"), workbook.values("B8")]).toEqual([
    [["D1"]],
    [["D90001"]],
    [["B8"]],
  ]);
});

test("windows hold every position once, near ones together", () => {
  const positions = [3, 1, 200, 2, 45].map((row) => ({ row, column: 0 }));
  expect(windowsOf([...positions, { row: 2, column: 4 }])).toEqual([
    { row: 1, column: 0, rows: 45, columns: 1 },
    { row: 200, column: 0, rows: 1, columns: 1 },
    { row: 2, column: 4, rows: 1, columns: 1 },
  ]);
});

test("a value that is lost under a merged cell: all is put back", async () => {
  const workbook = await givenWorkbook({
    sheets: [{ rows: [["a"], ["b"], [null]], merged: ["A2:A3"] }],
  });
  const cells = [write(1, "a", "A1"), write(3, null, "A1")];
  await expect(workbook.gateway.write(workbook.sheets[0] ?? "", cells)).rejects.toMatchObject({
    code: "not-kept",
  });
  expect(column(workbook, 3)).toEqual(["a", "b", null]);
});

test("thousands of cells are written with progress; stopped in between, what is written stays and is told", async () => {
  const rows = Array.from({ length: 12_000 }, (_, row) => [`v${row}`]);
  const cells = rows.map(([value], index) => write(index + 1, value ?? null, `n${index}`));
  const workbook = await givenWorkbook({ sheets: [{ rows }] });
  const sheet = workbook.sheets[0] ?? "";
  const control = new AbortController();
  const shares: number[] = [];
  const stopped = await workbook.gateway.write(sheet, cells, {
    signal: control.signal,
    progress: (share) => {
      shares.push(share);
      control.abort();
    },
  });
  if (stopped.blocked) throw new Error("blocked");
  const { written, left = 0 } = stopped;
  expect(shares).toEqual([written.length / 12_000]);
  expect([written.length + left, left > 0]).toEqual([12_000, true]);
  const now = column(workbook, 12_000);
  expect(written.every(({ row, after }) => now[row] === after)).toBe(true);
  expect(now.filter((value) => String(value).startsWith("v"))).toHaveLength(left);
  const rest = cells.filter(({ row }) => String(now[row]).startsWith("v"));
  expect(await workbook.gateway.write(sheet, rest)).toMatchObject({ blocked: false });
  expect(column(workbook, 12_000)).toEqual(cells.map(({ value }) => value));
});

test("stopped before anything is written: nothing is", async () => {
  const workbook = await givenWorkbook({ sheets: [{ rows: [["a"]] }] });
  const writing = workbook.gateway.write(workbook.sheets[0] ?? "", [write(1, "a", "b")], {
    signal: AbortSignal.abort(),
  });
  await expect(writing).rejects.toMatchObject({ code: "cancelled" });
  expect(column(workbook, 1)).toEqual(["a"]);
});

describe("thousands of scattered cells", () => {
  const EVERY_SECOND = 4_000;

  async function scattered(hiddenRows: readonly number[] = []) {
    const rows = Array.from({ length: 2 * EVERY_SECOND }, (_, row) => [row % 2 === 0 ? null : `u${row}`]);
    const workbook = await givenWorkbook({ sheets: [{ rows, hiddenRows }] });
    const cells = Array.from({ length: EVERY_SECOND }, (_, index) => write(2 * index + 1, null, `n${index}`));
    workbook.session.requests = 0;
    return { workbook, cells, assignments: jest.spyOn(workbook.grid, "write") };
  }

  test("are few assignments in few requests, and what stands between them is left alone", async () => {
    const { workbook, cells, assignments } = await scattered();
    const before = column(workbook, 2 * EVERY_SECOND);
    expect(await workbook.gateway.write(workbook.sheets[0] ?? "", cells)).toMatchObject({ blocked: false });
    expect(assignments.mock.calls.length).toBeLessThanOrEqual(2);
    expect(assignments.mock.calls.flatMap(([, written]) => written)).toHaveLength(EVERY_SECOND);
    expect(workbook.session.requests).toBeLessThanOrEqual(6);
    const after = column(workbook, 2 * EVERY_SECOND);
    expect(after).toEqual(before.map((value, row) => (row % 2 === 0 ? `n${row / 2}` : value)));
  });

  test("under a filter go around the hidden rows, and ask for these once", async () => {
    const hidden = Array.from({ length: 400 }, (_, index) => 20 * index + 4);
    const { workbook, cells } = await scattered(hidden);
    expect(await workbook.gateway.write(workbook.sheets[0] ?? "", cells)).toMatchObject({ blocked: false });
    expect(workbook.session.requests).toBeLessThanOrEqual(9);
    const after = column(workbook, 2 * EVERY_SECOND);
    expect(after.filter((_, row) => row % 2 === 0)).toEqual(cells.map(({ value }) => value));
    expect(after[3]).toBe("u3");
  });

  test("go around formulas and locked cells, as if these were hidden", async () => {
    const rows = [[null], [{ formula: "=B1", value: 7 }], [null], ["chiusa"], [null], ["aperta"], [null]];
    const workbook = await givenWorkbook({
      sheets: [{ rows, protected: true, unlocked: ["A1:A3", "A5:A7"] }],
    });
    const cells = [1, 3, 5, 7].map((row) => write(row, null, `n${row}`));
    expect(await workbook.gateway.write(workbook.sheets[0] ?? "", cells)).toMatchObject({ blocked: false });
    expect(column(workbook, 7)).toEqual(["n1", 7, "n3", "chiusa", "n5", "aperta", "n7"]);
    expect(workbook.grid.formulas(workbook.sheets[0] ?? "", area("A2"))).toEqual([["=B1"]]);
  });
});

test("cells that tell which row it is: where one has changed, nothing is written", async () => {
  const rows = [
    [null, "Spese postali"],
    [null, "Compensi revisori"],
  ];
  const workbook = await givenWorkbook({ sheets: [{ rows }] });
  const sheet = workbook.sheets[0] ?? "";
  const where = [
    { row: 0, column: 1, expected: "Spese postali" },
    { row: 1, column: 1, expected: "Pulizia uffici" },
  ];
  const cells = [write(1, null, "a"), write(2, null, "b")];
  expect(await workbook.gateway.write(sheet, cells, { where })).toEqual({
    blocked: true,
    reason: "moved",
    cells: [{ row: 1, column: 1, expected: "Pulizia uffici", found: "Compensi revisori" }],
  });
  expect(column(workbook, 2)).toEqual([null, null]);
  expect(await workbook.gateway.write(sheet, cells, { where: where.slice(0, 1) })).toMatchObject({
    blocked: false,
  });
  expect(column(workbook, 2)).toEqual(["a", "b"]);
});

test("formulas overwritten before a failure come back as formulas", async () => {
  const workbook = await givenWorkbook({
    sheets: [{ rows: [[{ formula: "=B1", value: 0 }], ["b"], [null]], merged: ["A2:A3"] }],
  });
  const sheet = workbook.sheets[0] ?? "";
  const cells = [write(1, 0, "A1"), write(3, null, "A1")];
  const writing = workbook.gateway.write(sheet, cells, { overFormulas: true });
  await expect(writing).rejects.toMatchObject({ code: "not-kept" });
  expect(workbook.grid.formulas(sheet, area("A1"))).toEqual([["=B1"]]);
});

test("nothing to write is no request", async () => {
  const workbook = await givenWorkbook();
  workbook.session.requests = 0;
  expect(await workbook.gateway.write(workbook.sheets[0] ?? "", [])).toEqual({
    blocked: false,
    written: [],
    formatted: 0,
  });
  expect(workbook.session.requests).toBe(0);
});

describe("writeFormulas", () => {
  test("writes formulas and texts, and leaves the cells that are null", async () => {
    const workbook = await givenWorkbook({ sheets: [{ at: "B3", rows: [["resta"]] }] });
    const sheet = workbook.sheets[0] ?? "";
    const result = await workbook.gateway.writeFormulas(sheet, 0, 0, [
      ["Codice", "Totale"],
      ["A1", '=PMAP.ROLLUP("A1",C2:C9,D2:D9)'],
      ["A2", null],
    ]);
    expect(result).toMatchObject({ blocked: false });
    expect(workbook.grid.formulas(sheet, area("B2"))).toEqual([['=PMAP.ROLLUP("A1",C2:C9,D2:D9)']]);
    expect(workbook.values("A1:B1")).toEqual([["Codice", "Totale"]]);
    expect(workbook.values("A3:B3")).toEqual([["A2", "resta"]]);
  });

  test("goes over cells that are not empty only when told", async () => {
    const workbook = await givenWorkbook({ sheets: [{ rows: [[null, "pieno"]] }] });
    const sheet = workbook.sheets[0] ?? "";
    expect(await workbook.gateway.writeFormulas(sheet, 0, 0, [["=1", "=2"]])).toEqual({
      blocked: true,
      reason: "conflict",
      conflicts: [{ row: 0, column: 1, expected: null, found: "pieno" }],
    });
    expect(workbook.values("A1:B1")).toEqual([[null, "pieno"]]);
    const done = await workbook.gateway.writeFormulas(sheet, 0, 0, [["=1", "=2"]], { overwrite: true });
    expect(done).toMatchObject({ blocked: false });
    expect(workbook.grid.formulas(sheet, area("A1:B1"))).toEqual([["=1", "=2"]]);
  });

  test("a formula works in a cell that was formatted as text", async () => {
    const workbook = await givenWorkbook({ sheets: [{ formats: { A1: "@" } }] });
    const sheet = workbook.sheets[0] ?? "";
    expect(await workbook.gateway.writeFormulas(sheet, 0, 0, [["=SUM(B1:B2)"]])).toMatchObject({
      formatted: 1,
    });
    expect(workbook.grid.formulas(sheet, area("A1"))).toEqual([["=SUM(B1:B2)"]]);
  });

  test("titles that look like numbers stay texts", async () => {
    const workbook = await givenWorkbook();
    await workbook.gateway.writeFormulas(workbook.sheets[0] ?? "", 0, 0, [["2.10", 7, "-"]]);
    expect(workbook.values("A1:C1")).toEqual([["2.10", 7, "-"]]);
  });

  test("is refused on a protected sheet", async () => {
    const workbook = await givenWorkbook({ sheets: [{ protected: true }] });
    expect(await workbook.gateway.writeFormulas(workbook.sheets[0] ?? "", 0, 0, [["=1"]])).toMatchObject({
      blocked: true,
      reason: "protected",
    });
  });
});

describe("addSheet", () => {
  test("adds a sheet with the block, texts as texts", async () => {
    const workbook = await givenWorkbook({ sheets: [{ name: "Preventivo" }] });
    const added = await workbook.gateway.addSheet("Riepilogo", [
      ["Codice", "Importo"],
      ["=A1", 10.5],
      ["1.10", null],
    ]);
    expect(added.name).toBe("Riepilogo");
    expect(workbook.grid.sheets().map(({ id, name }) => [id, name])).toEqual([
      [workbook.sheets[0], "Preventivo"],
      [added.id, "Riepilogo"],
    ]);
    expect(workbook.values("A1:B3", 0)).toEqual([
      [null, null],
      [null, null],
      [null, null],
    ]);
    expect(workbook.grid.values(added.id, area("A1:B3"))).toEqual([
      ["Codice", "Importo"],
      ["=A1", 10.5],
      ["1.10", null],
    ]);
    expect(workbook.grid.activeSheet()).toBe(workbook.sheets[0]);
  });

  test.each([
    ["Preventivo", "Preventivo (2)"],
    ["preventivo", "preventivo (2)"],
    ["Totali A/B: 2027?", "Totali A B  2027"],
    ["'", "PMAP"],
    ["x".repeat(40), "x".repeat(31)],
  ])("the name %j becomes %j", async (wanted, name) => {
    const workbook = await givenWorkbook({ sheets: [{ name: "Preventivo" }] });
    expect((await workbook.gateway.addSheet(wanted, [])).name).toBe(name);
  });

  test("adds nothing to a read-only workbook", async () => {
    const workbook = await givenWorkbook({ conditions: { readOnly: true } });
    await expect(workbook.gateway.addSheet("n", [["x"]])).rejects.toMatchObject({ code: "read-only" });
    expect(workbook.grid.sheets()).toHaveLength(1);
  });

  test("takes the sheet away again where it can not be filled", async () => {
    const workbook = await givenWorkbook();
    const tooLong = [["x".repeat(40_000)]];
    await expect(workbook.gateway.addSheet("n", tooLong)).rejects.toMatchObject({
      hostCode: "InvalidArgument",
    });
    expect(workbook.grid.sheets()).toHaveLength(1);
  });
});
