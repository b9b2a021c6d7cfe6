/** The sheets of an .xlsx or .xlsm file, in the shape in which the gateway gives those of the open workbook. */
import { dateToSerial, type CellValue, type Sheet } from "hucre";
import { readXlsx } from "hucre/xlsx";
import type { Cell } from "../budget/types";
import { problemOfContainer } from "./container";
import type { FileContent, FileSheet } from "./types";

/** Reads a whole file; hidden sheets are left out, as in the open workbook. What hinders reading is told, and never thrown. */
export async function readSheets(bytes: Uint8Array): Promise<FileContent> {
  const problem = problemOfContainer(bytes);
  if (problem !== null) return { kind: "problem", problem };
  try {
    const { sheets } = await readXlsx(bytes);
    const visible = sheets.filter(({ hidden, veryHidden }) => hidden !== true && veryHidden !== true);
    return visible.length === 0
      ? { kind: "problem", problem: "no-sheet" }
      : { kind: "sheets", sheets: visible.map(sheetOf) };
  } catch (error) {
    if (error instanceof Error) return { kind: "problem", problem: "damaged" };
    throw error;
  }
}

function sheetOf({ name, rows, cells, merges = [], rowDefs }: Sheet): FileSheet {
  const width = rows.reduce((widest, row) => Math.max(widest, row.length), 0);
  const columns = Array.from({ length: width }, (_, column) => column);
  const cellAt = (row: number, column: number) => cells?.get(`${row},${column}`);
  return {
    name,
    data: {
      row: 0,
      column: 0,
      values: rows.map((values, row) =>
        columns.map((column) => cellOf(values[column] ?? null, cellAt(row, column)?.type === "error")),
      ),
      formulas: rows.map((_, row) =>
        columns.map((column) => {
          const formula = cellAt(row, column)?.formula ?? "";
          return formula === "" ? null : `=${formula}`;
        }),
      ),
      merged: merges.map(({ startRow, startCol, endRow, endCol }) => ({
        row: startRow,
        column: startCol,
        rows: endRow - startRow + 1,
        columns: endCol - startCol + 1,
      })),
      hiddenRows: [...(rowDefs ?? [])].flatMap(([row, { hidden }]) => (hidden === true ? [row] : [])),
    },
  };
}

function cellOf(value: CellValue, isError: boolean): Cell {
  if (isError) return { error: String(value) };
  return value instanceof Date ? dateToSerial(value) : value;
}
