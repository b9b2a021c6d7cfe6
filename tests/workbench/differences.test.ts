import type { Cell, Sheet } from "hucre";
import {
  cellKey,
  differences,
  type GridCell,
  type SheetContents,
} from "../../src/workbench/xlsx/differences";

const sheet = (rows: Sheet["rows"], cells: Record<string, Cell> = {}): Sheet => ({
  name: "Foglio1",
  rows,
  cells: new Map(Object.entries(cells)),
});

const cell = (
  row: number,
  column: number,
  value: GridCell["value"],
  more: Partial<GridCell> = {},
): GridCell => ({
  row,
  column,
  value,
  formula: null,
  follower: false,
  spill: null,
  ...more,
});

const grid = (...cells: readonly GridCell[]): SheetContents => ({
  cells: new Map(cells.map((each) => [cellKey(each.row, each.column), each])),
});

describe("what differs between the file and the grid", () => {
  it("finds nothing where nothing changed: text, number, date, error, boolean, formula", () => {
    const file = sheet([["a", 1.5, new Date("2026-01-02T00:00:00Z"), "#N/A", true, 3]], {
      "0,3": { value: "#N/A", type: "error" },
      "0,5": { value: 3, type: "formula", formula: "SUM(A1:B1)", formulaResult: 3 },
    });
    const same = grid(
      cell(0, 0, "a"),
      cell(0, 1, 1.5),
      cell(0, 2, 46024),
      cell(0, 3, { error: "#N/A" }),
      cell(0, 4, true),
      cell(0, 5, 3, { formula: "=SUM(A1:B1)" }),
    );
    expect(differences(file, same, ["PMAP"])).toEqual([]);
  });

  it("finds a changed, a new and an emptied cell", () => {
    const found = differences(sheet([["a", "b"]]), grid(cell(0, 0, "A1.1"), cell(4, 2, 7)), []);
    expect(found).toEqual([
      { row: 0, column: 0, content: { kind: "value", value: "A1.1" } },
      { row: 0, column: 1, content: { kind: "value", value: null } },
      { row: 4, column: 2, content: { kind: "value", value: 7 } },
    ]);
  });

  it("tells a text from a number that looks the same", () => {
    const found = differences(sheet([["12"]]), grid(cell(0, 0, 12)), []);
    expect(found).toEqual([{ row: 0, column: 0, content: { kind: "value", value: 12 } }]);
  });

  it("keeps a formula and changes its stored result", () => {
    const file = sheet([[3]], { "0,0": { value: 3, type: "formula", formula: "SUM(B1:C1)" } });
    const found = differences(file, grid(cell(0, 0, 5, { formula: "=SUM(B1:C1)" })), []);
    expect(found).toEqual([{ row: 0, column: 0, content: { kind: "result", value: 5 } }]);
  });

  it("keeps the stored result of a function that the grid does not know", () => {
    const file = sheet([[3]], { "0,0": { value: 3, type: "formula", formula: "CUBEVALUE(B1)" } });
    expect(
      differences(file, grid(cell(0, 0, { error: "#NAME?" }, { formula: "=CUBEVALUE(B1)" })), []),
    ).toEqual([]);
  });

  it("writes an add-in formula as Excel stores it, as a dynamic array of its size", () => {
    const formula = "=PMAP.TOTALS(A1:A9,B1:B9)";
    const found = differences(
      sheet([]),
      grid(cell(0, 3, "codice", { formula, spill: { rows: 4, columns: 2 } })),
      ["PMAP"],
    );
    expect(found[0]?.content).toEqual({
      kind: "formula",
      formula: "_xldudf_PMAP_TOTALS(A1:A9,B1:B9)",
      value: "codice",
      spill: "D1:E4",
    });
  });

  it("spells out the followers of a shared formula whose master is replaced", () => {
    const shared = (formula: string, value: number): Cell => ({
      value,
      type: "formula",
      formula,
      formulaType: "shared",
      formulaSharedIndex: 0,
    });
    const file = sheet([[2], [4], [6]], {
      "0,0": shared("B1*2", 2),
      "1,0": shared("", 4),
      "2,0": shared("", 6),
    });
    const untouched = grid(
      cell(0, 0, 2, { formula: "=B1*2" }),
      cell(1, 0, 4, { formula: "=B2*2", follower: true }),
      cell(2, 0, 6, { formula: "=B3*2", follower: true }),
    );
    expect(differences(file, untouched, [])).toEqual([]);
    const replaced = grid(cell(0, 0, 9), ...[...untouched.cells.values()].slice(1));
    const found = differences(file, replaced, []).map(({ row, content }) => [
      row,
      content.kind,
      content.value,
    ]);
    expect(found).toEqual([
      [0, "value", 9],
      [1, "formula", 4],
      [2, "formula", 6],
    ]);
  });
});
