import { outsideBlocks } from "../../src/budget";
import { detectLayouts } from "../../src/budget/layout";
import type { Layout, SheetData } from "../../src/budget/types";
import { goldenCases } from "./support/golden";
import { goldenSheet, sheetFromText } from "./support/sheet";

const layoutOf = (sheet: SheetData, index = 0): Layout => {
  const found = detectLayouts(sheet)[index];
  if (found === undefined) throw new Error("no layout was found");
  return found.layout;
};

/** Cells and rows (as Excel numbers them) of what a layout leaves out. */
const left = (sheet: SheetData, layout: Layout): unknown =>
  outsideBlocks(sheet, layout).map(({ cells, rows }) => [cells, rows.map(({ row }) => row + 1)]);

const golden = (name: string): SheetData => {
  const found = goldenCases("layout").find((each) => each.name === name);
  if (found === undefined) throw new Error(`no case ${name}`);
  return goldenSheet(found.folder);
};

describe("what a budget leaves out", () => {
  it("is a second table below, or beside, whichever of the two is taken", () => {
    const stacked = golden("two-tables-stacked");
    const [upper, lower] = detectLayouts(stacked)
      .map(({ layout }) => layout)
      .sort((a, b) => a.firstRow - b.firstRow);
    expect(left(stacked, upper!)).toEqual([["A7:B10", [8, 9, 10]]]);
    expect(left(stacked, lower!)).toEqual([["A2:C4", [3, 4]]]);
    const beside = golden("two-tables-side-by-side");
    const found = detectLayouts(beside)
      .map(({ layout }) => layout)
      .sort((a, b) => a.columns.description - b.columns.description);
    expect(found.map((layout) => left(beside, layout))).toEqual([
      [["D1:E4", [2, 3, 4]]],
      [["A1:B4", [2, 3, 4]]],
    ]);
  });

  it("is a row below the last one, but no total and no signature", () => {
    const sheet = sheetFromText(
      `Conto\tDescrizione\tPreventivo 2026\tClassificazione
325006\tSpese postali\t100
325050\tRevisori\t200
\tTotale oneri\t300
325060\tPulizia\t40
\tTotale generale\t340
\tIl dirigente`,
    );
    const layout = layoutOf(sheet);
    expect(left(sheet, { ...layout, lastRow: 2 })).toEqual([["A5:C5", [5]]]);
    expect(left(sheet, { ...layout, lastRow: 3 })).toEqual([["A5:C5", [5]]]);
    expect(left(sheet, { ...layout, lastRow: 4 })).toEqual([]);
  });

  it("is found below without the words of a header, and in an Excel table beside", () => {
    const below = sheetFromText(
      `Conto\tDescrizione\tPreventivo 2026\tClassificazione
325006\tSpese postali\t100\t
325050\tRevisori\t200\t

Iniziativa\tQuota\t\t
Fiera\t10\t\t
Convegno\t20\t\t
Bando\t30\t\t`,
    );
    expect(left(below, layoutOf(below))).toEqual([["A5:B8", [6, 7, 8]]]);
    const beside = sheetFromText(
      `Conto\tDescrizione\tPreventivo 2026\tClassificazione\t\tIniziativa\tQuota
325006\tSpese postali\t100\t\t\tFiera\t10
325050\tRevisori\t200\t\t\tConvegno\t20
325060\tPulizia\t40\t\t\tBando\t30`,
    );
    const { columns, ...rows } = layoutOf(beside);
    const layout = { ...rows, columns: { ...columns, amounts: columns.amounts.slice(0, 1), main: 0 } };
    expect(left(beside, layout)).toEqual([]);
    const table = { row: 0, column: 5, rows: 4, columns: 2 };
    expect(
      outsideBlocks(beside, layout, [table]).map(({ cells, rows: each }) => [cells, each.length]),
    ).toEqual([["F1:G4", 3]]);
  });

  it("is no other reading of the same table, and no single line beside it", () => {
    const dm = golden("dm-27-3-2013");
    for (const { layout } of detectLayouts(dm)) expect(left(dm, layout)).toEqual([]);
    const sheet = sheetFromText(
      `Descrizione\tImporto\t\tDescrizione\tImporto
Spese postali\t100\t\tDipendenti\t45
Revisori\t200\t\t\t
Pulizia\t40\t\t\t`,
    );
    const layouts = detectLayouts(sheet).map(({ layout }) => layout);
    const main = layouts.find(({ columns }) => columns.description === 0);
    expect(layouts).toHaveLength(2);
    expect(left(sheet, main!)).toEqual([]);
  });
});
