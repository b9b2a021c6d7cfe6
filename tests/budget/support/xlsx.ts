import ExcelJS from "exceljs";
import type { Cell, SheetData } from "../../../src/budget/types";

/** The sheets of an .xlsx file by name, as the gateway would read them: formulas with their saved values, merges, hidden rows. */
export async function readXlsx(path: string): Promise<ReadonlyMap<string, SheetData>> {
  const workbook = new ExcelJS.Workbook();
  await workbook.xlsx.readFile(path);
  return sheetsOf(workbook);
}

export function sheetsOf(workbook: ExcelJS.Workbook): ReadonlyMap<string, SheetData> {
  return new Map(workbook.worksheets.map((sheet) => [sheet.name, sheetOf(sheet)]));
}

function sheetOf(sheet: ExcelJS.Worksheet): SheetData {
  const rows = Array.from({ length: sheet.rowCount }, (_, index) => sheet.getRow(index + 1));
  const columns = Array.from({ length: sheet.columnCount }, (_, index) => index + 1);
  return {
    row: 0,
    column: 0,
    values: rows.map((row) => columns.map((column) => cellOf(row.getCell(column).value))),
    formulas: rows.map((row) => columns.map((column) => formulaOf(row.getCell(column).value))),
    merged: [],
    hiddenRows: rows.filter((row) => row.hidden).map((row) => row.number - 1),
  };
}

function formulaOf(value: ExcelJS.CellValue): string | null {
  return isFormula(value) ? `=${value.formula}` : null;
}

function cellOf(value: ExcelJS.CellValue): Cell {
  if (isFormula(value)) return cellOf(value.result ?? null);
  if (value === null || value === undefined) return null;
  if (typeof value === "string" || typeof value === "number" || typeof value === "boolean") return value;
  if (typeof value === "object" && "error" in value) return { error: value.error };
  throw new Error(`a cell that no test sheet should hold: ${JSON.stringify(value)}`);
}

function isFormula(value: ExcelJS.CellValue): value is ExcelJS.CellFormulaValue {
  return typeof value === "object" && value !== null && "formula" in value;
}
