import type { IRange } from "@univerjs/core";
import { columnLetters } from "../../budget/column-letters";
import type { GridArea } from "../simulator/grid";

export const rangeOf = (area: GridArea): IRange => ({
  startRow: area.row,
  startColumn: area.column,
  endRow: area.row + area.rows - 1,
  endColumn: area.column + area.columns - 1,
});

export const areaOf = (range: IRange): GridArea => ({
  row: range.startRow,
  column: range.startColumn,
  rows: range.endRow - range.startRow + 1,
  columns: range.endColumn - range.startColumn + 1,
});

/** An absolute address, `$A$1:$B$9`, with its sheet in front where one is given. */
export function absoluteAddress(area: GridArea, sheetName?: string): string {
  const corner = (row: number, column: number): string => `$${columnLetters(column)}$${row + 1}`;
  const first = corner(area.row, area.column);
  const last = corner(area.row + area.rows - 1, area.column + area.columns - 1);
  const address = first === last ? first : `${first}:${last}`;
  return sheetName === undefined ? address : `'${sheetName.replaceAll("'", "''")}'!${address}`;
}

const A1 = /^\$?([A-Z]{1,3})\$?(\d{1,7})(?::\$?([A-Z]{1,3})\$?(\d{1,7}))?$/i;

const columnIndex = (letters: string): number =>
  [...letters.toUpperCase()].reduce((index, letter) => index * 26 + letter.charCodeAt(0) - 64, 0) - 1;

/** Reads `A1` or `$A$1:$B$9`, without a sheet; null where it is neither. */
export function parseA1(address: string): GridArea | null {
  const match = A1.exec(address.trim());
  if (match === null) return null;
  const [, firstColumn = "", firstRow = "", lastColumn = firstColumn, lastRow = firstRow] = match;
  const top = Math.min(Number(firstRow), Number(lastRow)) - 1;
  const left = Math.min(columnIndex(firstColumn), columnIndex(lastColumn));
  return {
    row: top,
    column: left,
    rows: Math.abs(Number(lastRow) - Number(firstRow)) + 1,
    columns: Math.abs(columnIndex(lastColumn) - columnIndex(firstColumn)) + 1,
  };
}

/** Reads an address that may name its sheet: `'Budget 2026'!B2`, `Foglio1!A1:A9`, `B2`. */
export function parseAddress(
  address: string,
): { readonly sheet: string | null; readonly area: GridArea } | null {
  const at = address.lastIndexOf("!");
  const area = parseA1(address.slice(at + 1));
  if (area === null) return null;
  if (at === -1) return { sheet: null, area };
  const name = address.slice(0, at);
  return { sheet: name.startsWith("'") ? name.slice(1, -1).replaceAll("''", "'") : name, area };
}
