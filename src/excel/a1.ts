/** Addresses in A1 notation. Rows and columns are 0-based sheet positions everywhere else. */
import { columnLetters } from "../budget/column-letters";
import type { Area } from "./gateway";

export const SHEET_ROWS = 1_048_576;
export const SHEET_COLUMNS = 16_384;

/** "A" → 0, "aa" → 26. Only for texts of Latin letters. */
export function columnIndex(name: string): number {
  return [...name.toUpperCase()].reduce((index, letter) => index * 26 + letter.charCodeAt(0) - 64, 0) - 1;
}

/** "B2" or "B2:D9"; whole columns and rows as "B:D" and "2:9". */
export function areaAddress(area: Area): string {
  const first = { row: area.row + 1, column: columnLetters(area.column) };
  const last = { row: area.row + area.rows, column: columnLetters(area.column + area.columns - 1) };
  if (area.row === 0 && area.rows >= SHEET_ROWS) return `${first.column}:${last.column}`;
  if (area.column === 0 && area.columns >= SHEET_COLUMNS) return `${first.row}:${last.row}`;
  const start = `${first.column}${first.row}`;
  const end = `${last.column}${last.row}`;
  return start === end ? start : `${start}:${end}`;
}

/** A sheet's name as it stands before "!" in a formula: always quoted, inner apostrophes doubled. */
export function quotedSheet(name: string): string {
  return `'${name.replaceAll("'", "''")}'`;
}

/** Reads one address with or without its sheet ("'Budget 2026'!$B$2:C9", "B:D", "2:9"); null where it is none. */
export function parseArea(address: string): Area | null {
  const cells = address
    .slice(address.lastIndexOf("!") + 1)
    .replaceAll("$", "")
    .split(":");
  const ends = [cells[0] ?? "", cells[1] ?? cells[0] ?? ""].map((cell) =>
    /^([A-Za-z]{0,3})(\d{0,7})$/.exec(cell),
  );
  const [first, last] = ends;
  if (cells.length > 2 || !first || !last || (first[0] ?? "") === "") return null;
  const wholeColumns = first[2] === "" && last[2] === "";
  const wholeRows = first[1] === "" && last[1] === "";
  if (cells.length === 1 && (wholeColumns || wholeRows)) return null;
  if ((first[2] === "") !== (last[2] === "") || (first[1] === "") !== (last[1] === "")) return null;
  const rows = wholeColumns ? [0, SHEET_ROWS - 1] : [Number(first[2]) - 1, Number(last[2]) - 1];
  const columns = wholeRows
    ? [0, SHEET_COLUMNS - 1]
    : [columnIndex(first[1] ?? ""), columnIndex(last[1] ?? "")];
  const row = Math.min(...rows);
  const column = Math.min(...columns);
  if (row < 0 || Math.max(...rows) >= SHEET_ROWS || Math.max(...columns) >= SHEET_COLUMNS) return null;
  return { row, column, rows: Math.max(...rows) - row + 1, columns: Math.max(...columns) - column + 1 };
}

/** Divides a list of addresses at its commas, not at those inside a quoted sheet name; null where one is unreadable. */
export function parseAreas(addresses: string): Area[] | null {
  const parts = addresses.match(/(?:'(?:[^']|'')*'|[^,'])+/g) ?? [];
  const areas = parts.map((part) => parseArea(part.trim()));
  return areas.some((area) => area === null) ? null : areas.filter((area) => area !== null);
}

/** The part that two areas share, or null. */
export function intersection(a: Area, b: Area): Area | null {
  const row = Math.max(a.row, b.row);
  const column = Math.max(a.column, b.column);
  const rows = Math.min(a.row + a.rows, b.row + b.rows) - row;
  const columns = Math.min(a.column + a.columns, b.column + b.columns) - column;
  return rows > 0 && columns > 0 ? { row, column, rows, columns } : null;
}

/** The smallest area that holds both. */
export function union(a: Area, b: Area): Area {
  const row = Math.min(a.row, b.row);
  const column = Math.min(a.column, b.column);
  return {
    row,
    column,
    rows: Math.max(a.row + a.rows, b.row + b.rows) - row,
    columns: Math.max(a.column + a.columns, b.column + b.columns) - column,
  };
}
