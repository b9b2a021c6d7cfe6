import { sortOf, yearOf } from "./cell-sort";
import { headerRole, type HeaderRole } from "./layout-words";
import { cellText, isBlankCell, type SheetGrid } from "./sheet-grid";
import { plainWords } from "./words";

/** Rows of a header, first to last. */
export interface HeaderRows {
  readonly first: number;
  readonly last: number;
}

const MAX_HEADER_ROWS = 4;

/**
 * The headers of a sheet, top to bottom: rows whose cells use the words of budget headers and hold no amount,
 * with the rows above and below them that belong to them. A header repeated lower down (a page, a section with the
 * same columns) is not a header of its own: the table goes on.
 */
export function findHeaders(grid: SheetGrid): HeaderRows[] {
  const headers: HeaderRows[] = [];
  for (let row = grid.firstRow; row <= grid.lastRow; row += 1) {
    const previous = headers[headers.length - 1];
    if (!isHeaderRow(grid, row, previous === undefined)) continue;
    if (previous !== undefined && repeats(grid, previous, row)) continue;
    const first = extendUp(grid, row, previous === undefined ? grid.firstRow : previous.last + 1);
    const last = extendDown(grid, row, first + MAX_HEADER_ROWS - 1);
    headers.push({ first, last });
    row = last;
  }
  return headers;
}

/** The words above a column, from all rows of its header; a merged cell speaks for every column below it. */
export function headerText(grid: SheetGrid, header: HeaderRows, column: number): string {
  const parts: string[] = [];
  for (let row = header.first; row <= header.last; row += 1) {
    const text = cellText(grid.spread(row, column));
    if (text !== "" && !parts.includes(text)) parts.push(text);
  }
  return parts.join(" ");
}

/** @param top no header stands above the row */
function isHeaderRow(grid: SheetGrid, row: number, top: boolean): boolean {
  const roles: HeaderRole[] = [];
  let years = 0;
  for (let column = grid.firstColumn; column <= grid.lastColumn; column += 1) {
    const cell = grid.cell(row, column);
    if (isBlankCell(cell)) continue;
    if (yearOf(cell) !== null) {
      years += 1;
      continue;
    }
    const sort = sortOf(cell);
    if (typeof cell === "number" || sort === "account" || sort === "number-text") return false;
    const role = headerRole(cellText(cell));
    if (role !== null && role !== "aside") roles.push(role);
  }
  if (roles.length + years < 2 || (years === 0 && !roles.includes("amount"))) return false;
  return years === 0 || headsYears(roles, top);
}

/**
 * "Spese postali | 2000 | 2000" is a budget row, whose amounts look like years: beside years some word must head a column that holds no
 * amounts, and below a header, where budget rows stand, two words must head columns.
 */
function headsYears(roles: readonly HeaderRole[], top: boolean): boolean {
  return roles.some((role) => role !== "amount") && roles.length >= (top ? 1 : 2);
}

/** At least half of the columns of the first header say the same again. */
function repeats(grid: SheetGrid, header: HeaderRows, row: number): boolean {
  const columns = filledColumns(grid, row);
  let same = 0;
  for (const column of columns) {
    const above = headerText(grid, header, column);
    const here = plainWords(cellText(grid.cell(row, column)));
    if (plainWords(above) === here || (here !== "" && plainWords(above).includes(here))) same += 1;
  }
  return same * 2 >= columns.length && same >= 2;
}

function filledColumns(grid: SheetGrid, row: number): number[] {
  const columns: number[] = [];
  for (let column = grid.firstColumn; column <= grid.lastColumn; column += 1) {
    if (!isBlankCell(grid.cell(row, column))) columns.push(column);
  }
  return columns;
}

/** Rows right above with several texts, or with a text over some columns only, and no amount: not the title lines. */
function extendUp(grid: SheetGrid, row: number, limit: number): number {
  const header = filledColumns(grid, row);
  let first = row;
  while (first > limit && row - first < MAX_HEADER_ROWS - 1) {
    const above = filledColumns(grid, first - 1);
    if (above.length === 0 || !onlyHeaderCells(grid, first - 1)) break;
    const startsInside = above[0] !== undefined && header[0] !== undefined && above[0] > header[0];
    const known = above.some((column) => headerRole(cellText(grid.cell(first - 1, column))) !== null);
    if (above.length < 2 && !(startsInside && known)) break;
    first -= 1;
  }
  return first;
}

/** Rows right below that are headers themselves, or hold short header texts alone: "(A)", "Parziali", "euro", "2026". */
function extendDown(grid: SheetGrid, row: number, limit: number): number {
  let last = row;
  while (last < limit && last < grid.lastRow) {
    if (!isHeaderRow(grid, last + 1, false) && !isLowerHeaderRow(grid, row, last + 1)) break;
    last += 1;
  }
  return last;
}

const BRACKETED = /^\([a-z+\-0-9 =]{1,12}\)$/i;

/** A lone cell must be a year; years may be amounts, so beside them every text must go on with a column of amounts. */
function isLowerHeaderRow(grid: SheetGrid, header: number, row: number): boolean {
  const columns = filledColumns(grid, row);
  if (columns.length === 0 || !onlyHeaderCells(grid, row)) return false;
  const words = columns.filter((column) => yearOf(grid.cell(row, column)) === null);
  const years = columns.length - words.length;
  if (columns.length === 1) return years === 1;
  const text = (column: number): string => cellText(grid.cell(row, column));
  const isHeaded = (column: number): boolean =>
    headerRole(text(column)) !== null || BRACKETED.test(text(column));
  const goesOn = (column: number): boolean =>
    isHeaded(column) && [null, "amount"].includes(headerRole(cellText(grid.spread(header, column))));
  if (years > 0) return words.every(goesOn);
  return (
    words.every((column) => text(column).length <= 60) && words.filter(isHeaded).length * 2 >= words.length
  );
}

function onlyHeaderCells(grid: SheetGrid, row: number): boolean {
  return filledColumns(grid, row).every((column) => {
    const cell = grid.cell(row, column);
    if (yearOf(cell) !== null) return true;
    const sort = sortOf(cell);
    return typeof cell !== "number" && sort !== "account" && sort !== "number-text" && sort !== "tag";
  });
}
