/**
 * The golden table of the functions as a workbook: the sheet `Confronto` with computed and expected values side by side, and a sheet per
 * fixture. A person opens it in Excel with the add-in installed; a test opens it in the workbench.
 */
import ExcelJS from "exceljs";
import { addressedFormula, readFixtures, readGolden } from "./golden-functions";
import type { Fixture, GoldenCase } from "./golden-functions";

export const COMPARISON = "Confronto";
/** Where the workbook counts the lines that differ. */
export const DIFFERENT = `${COMPARISON}!G2`;

/** How a workbook file names the functions of an add-in: Excel shows PMAP.ROLLUP for it. */
const FILE_PREFIX = "_xldudf_PMAP_";

/** The workbook, and how many cells it compares. No result of a formula is stored: what it shows has been computed by who opened it. */
export async function goldenWorkbook(): Promise<{ readonly bytes: Uint8Array; readonly compared: number }> {
  const workbook = new ExcelJS.Workbook();
  const sheet = workbook.addWorksheet(COMPARISON, { views: [{ state: "frozen", ySplit: 1 }] });
  sheet.addRow(["Dove", "Formula", "Ottenuto", "Atteso", "Esito"]).font = { bold: true };
  sheet.columns.forEach((column, index) => (column.width = [28, 70, 40, 40, 12][index] ?? 12));
  for (const one of readGolden()) addCase(sheet, one);
  for (const fixture of readFixtures().values()) addFixture(workbook, fixture);
  const last = sheet.rowCount;
  sheet.getCell("G1").value = "Diversi";
  sheet.getCell("G2").value = { formula: `COUNTIF(E2:E${last},"DIVERSO")` };
  workbook.calcProperties.fullCalcOnLoad = true;
  return { bytes: new Uint8Array(await workbook.xlsx.writeBuffer()), compared: last - 1 };
}

/** One line per cell of the expected matrix; an error is compared by its number. */
function addCase(sheet: ExcelJS.Worksheet, { where, formula, expected }: GoldenCase): void {
  const addressed = addressedFormula(formula);
  const call = addressed.english.slice(1).replace(/^PMAP\./, FILE_PREFIX);
  if (expected.kind === "error") {
    const type = expected.code === "#N/A" ? 7 : 3;
    addLine(sheet, where, addressed.italian, `ERROR.TYPE(${call})`, type);
    return;
  }
  const alone = expected.matrix.length === 1 && expected.matrix[0]?.length === 1;
  expected.matrix.forEach((row, r) => {
    row.forEach((value, c) => {
      const cell = alone ? call : `INDEX(${call},${r + 1},${c + 1})`;
      addLine(sheet, alone ? where : `${where} [${r + 1},${c + 1}]`, addressed.italian, cell, value);
    });
  });
}

function addLine(
  sheet: ExcelJS.Worksheet,
  where: string,
  shown: string,
  formula: string,
  expected: string | number,
): void {
  const row = sheet.addRow([where, shown, { formula }, expected]);
  const [got, wanted] = [`C${row.number}`, `D${row.number}`];
  const same =
    typeof expected === "number"
      ? `ABS(${got}-${wanted})<=1E-12*MAX(1,ABS(${wanted}))`
      : `EXACT(${got},${wanted})`;
  row.getCell(5).value = { formula: `IF(IFERROR(${same},FALSE),"OK","DIVERSO")` };
}

function addFixture(workbook: ExcelJS.Workbook, { name, columns, rows }: Fixture): void {
  const sheet = workbook.addWorksheet(name);
  sheet.addRow([...columns]).font = { bold: true };
  for (const row of rows) {
    sheet.addRow(
      row.map((cell) => (cell !== null && typeof cell === "object" ? errorCell(cell.error) : cell)),
    );
  }
}

/** A formula that gives the error, because a constant error is rarely what a budget holds. */
function errorCell(error: string): ExcelJS.CellFormulaValue {
  const formula = error === "#N/A" ? "NA()" : error === "#DIV/0!" ? "1/0" : "INDEX(A1:A1,9)";
  return { formula, result: { error } as ExcelJS.CellErrorValue };
}
