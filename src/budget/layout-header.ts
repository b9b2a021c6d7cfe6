import { isYear, sortOf } from "./cell-sort";
import { headerRole } from "./layout-words";
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
    if (!isHeaderRow(grid, row)) continue;
    const previous = headers[headers.length - 1];
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

function isHeaderRow(grid: SheetGrid, row: number): boolean {
  let known = 0;
  let amounts = 0;
  for (let column = grid.firstColumn; column <= grid.lastColumn; column += 1) {
    const cell = grid.cell(row, column);
    if (isBlankCell(cell)) continue;
    if (typeof cell === "number") {
      if (!isYear(cell)) return false;
      known += 1;
      amounts += 1;
      continue;
    }
    const sort = sortOf(cell);
    if (sort === "account" || sort === "number-text") return false;
    const role = headerRole(cellText(cell));
    if (role !== null && role !== "aside") known += 1;
    if (role === "amount") amounts += 1;
  }
  return known >= 2 && amounts >= 1 && hasText(grid, row);
}

/** A row of years alone may be amounts: some cell must be text. */
function hasText(grid: SheetGrid, row: number): boolean {
  return filledColumns(grid, row).some((column) => typeof grid.cell(row, column) === "string");
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

/** Rows right below that are headers themselves, or hold short texts alone: "(A)", "Parziali", "euro". */
function extendDown(grid: SheetGrid, row: number, limit: number): number {
  let last = row;
  while (last < limit && last < grid.lastRow) {
    const below = filledColumns(grid, last + 1);
    if (isHeaderRow(grid, last + 1)) {
      last += 1;
      continue;
    }
    if (below.length < 2 || !onlyHeaderCells(grid, last + 1)) break;
    const short = below.every((column) => cellText(grid.cell(last + 1, column)).length <= 60);
    const headed = below.filter((column) => {
      const text = cellText(grid.cell(last + 1, column));
      return headerRole(text) !== null || /^\([a-z+\-0-9 =]{1,12}\)$/i.test(text);
    });
    if (!short || headed.length * 2 < below.length) break;
    last += 1;
  }
  return last;
}

function onlyHeaderCells(grid: SheetGrid, row: number): boolean {
  return filledColumns(grid, row).every((column) => {
    const cell = grid.cell(row, column);
    if (typeof cell === "number") return isYear(cell);
    const sort = sortOf(cell);
    return sort !== "account" && sort !== "number-text" && sort !== "tag";
  });
}
