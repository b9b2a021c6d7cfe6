/**
 * Writes the golden table of the functions as a workbook: a formula column and an expected column, to be opened in Excel with the add-in
 * installed. `npm run golden:xlsx -- FILE` (default: golden.xlsx).
 */
import ExcelJS from "exceljs";
import { readFixtures, readGolden } from "../tests/support/golden-functions";
import type { Fixture, GoldenCase } from "../tests/support/golden-functions";
import { columnLetters } from "../src/budget/column-letters";

/** How a workbook file names the functions of an add-in: Excel shows PMAP.ROLLUP for it. */
const FILE_PREFIX = "_xldudf_PMAP_";

async function main(): Promise<void> {
  const file = process.argv[2] ?? "golden.xlsx";
  const workbook = new ExcelJS.Workbook();
  const sheet = workbook.addWorksheet("Confronto", { views: [{ state: "frozen", ySplit: 1 }] });
  sheet.addRow(["Dove", "Formula", "Ottenuto", "Atteso", "Esito"]).font = { bold: true };
  sheet.columns.forEach((column, index) => (column.width = [28, 70, 40, 40, 12][index] ?? 12));
  for (const one of readGolden()) addCase(sheet, one);
  for (const fixture of readFixtures().values()) addFixture(workbook, fixture);
  const last = sheet.rowCount;
  sheet.getCell("G1").value = "Diversi";
  sheet.getCell("G2").value = { formula: `COUNTIF(E2:E${last},"DIVERSO")` };
  // No results are stored: what "Ottenuto" shows has been computed by the Excel that opened the file.
  workbook.calcProperties.fullCalcOnLoad = true;
  await workbook.xlsx.writeFile(file);
  console.log(`${file}: ${last - 1} cells to compare`);
}

/** One line per cell of the expected matrix; an error is compared by its number. */
function addCase(sheet: ExcelJS.Worksheet, { where, formula, expected }: GoldenCase): void {
  const call = formula
    .slice(1)
    .replace(/^PMAP\./, FILE_PREFIX)
    .replace(/;/g, ",");
  if (expected.kind === "error") {
    const type = expected.code === "#N/A" ? 7 : 3;
    addLine(sheet, where, formula, `ERROR.TYPE(${call})`, type);
    return;
  }
  const alone = expected.matrix.length === 1 && expected.matrix[0]?.length === 1;
  expected.matrix.forEach((row, r) => {
    row.forEach((value, c) => {
      const cell = alone ? call : `INDEX(${call},${r + 1},${c + 1})`;
      addLine(sheet, alone ? where : `${where} [${r + 1},${c + 1}]`, formula, cell, value);
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

/** A sheet per fixture; each column is a name such as `base.tag`, so that the formulas stand as they are. */
function addFixture(workbook: ExcelJS.Workbook, { name, columns, rows }: Fixture): void {
  const sheet = workbook.addWorksheet(name);
  sheet.addRow([...columns]).font = { bold: true };
  for (const row of rows) {
    sheet.addRow(
      row.map((cell) => (cell !== null && typeof cell === "object" ? errorCell(cell.error) : cell)),
    );
  }
  columns.forEach((column, index) => {
    const letter = columnLetters(index);
    workbook.definedNames.add(`${name}!$${letter}$2:$${letter}$${rows.length + 1}`, `${name}.${column}`);
  });
}

/** A formula that gives the error, because a constant error is rarely what a budget holds. */
function errorCell(error: string): ExcelJS.CellFormulaValue {
  const formula = error === "#N/A" ? "NA()" : error === "#DIV/0!" ? "1/0" : "INDEX(A1:A1,9)";
  return { formula, result: { error } as ExcelJS.CellErrorValue };
}

main().catch((error: unknown) => {
  console.error(error);
  process.exitCode = 1;
});
