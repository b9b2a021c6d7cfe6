import { columnLetters } from "./column-letters";
import { sortOf } from "./cell-sort";
import { chooseAmounts } from "./layout-amounts";
import { emptyColumnAfter, findColumns, type FoundColumns, type TableColumn } from "./layout-columns";
import { headerText } from "./layout-header";
import { profileColumn } from "./layout-profile";
import { isBlankCell, sheetGrid, type SheetGrid } from "./sheet-grid";
import type { ColumnReason, Layout, LayoutCandidate, LayoutWarning, SheetData } from "./types";

/** The rows of a table as a user names them, 0-based sheet positions. */
export type TableRows = Pick<Layout, "header" | "firstRow" | "lastRow">;

/**
 * The rows that a table of the sheet could have where none was recognised: the header is the first row with several texts and no
 * number, the rows below it are the table. Null for a sheet without two filled rows.
 */
export function proposeRows(sheet: SheetData): TableRows | null {
  const grid = sheetGrid(sheet);
  const filled: number[] = [];
  for (let row = grid.firstRow; row <= grid.lastRow; row += 1) {
    if (filledColumns(grid, row).length > 0) filled.push(row);
  }
  const [first] = filled;
  const last = filled[filled.length - 1];
  if (first === undefined || last === undefined || first === last) return null;
  const wide = filled.find((row) => filledColumns(grid, row).length >= 2) ?? first;
  const numbers = filledColumns(grid, wide).some((column) => isNumeric(grid, wide, column));
  return numbers || wide === last
    ? { header: null, firstRow: wide, lastRow: last }
    : { header: { first: wide, last: wide }, firstRow: wide + 1, lastRow: last };
}

/**
 * Proposes the columns of a table whose rows the user has named: by headers and contents as detection does, and where those say nothing
 * the widest text is the description. Never empty-handed: what is wrong with it `layoutProblems` says.
 */
export function layoutFromRows(sheet: SheetData, rows: TableRows): LayoutCandidate {
  const grid = sheetGrid(sheet);
  const columns: TableColumn[] = [];
  for (let column = grid.firstColumn; column <= grid.lastColumn; column += 1) {
    const header = rows.header === null ? "" : headerText(grid, rows.header, column);
    columns.push({ header, profile: profileColumn(grid, column, rows.firstRow, rows.lastRow) });
  }
  const found = findColumns(columns);
  const description = found.description ?? widestText(columns) ?? grid.firstColumn;
  const from = rows.header?.first ?? rows.firstRow;
  const right = rightmost(columns, grid);
  const tag = found.tag ?? emptyColumnAfter(grid, right, from, rows.lastRow);
  const reasons: readonly ColumnReason[] =
    found.tag === null
      ? [...found.reasons, { column: tag, role: "tag", because: { kind: "empty-beside" } }]
      : found.reasons;
  const warnings: LayoutWarning[] = [];
  if (found.tag === null) warnings.push({ kind: "no-tag-column", proposed: tag });
  if (rows.header === null) warnings.push({ kind: "no-header" });
  const names = new Map(columns.map(({ header, profile }) => [profile.column, header]));
  const amounts = found.amounts.length > 0 ? found.amounts : numberColumns(columns, found);
  const named = amounts.map((column) => ({
    column,
    name: names.get(column) || columnLetters(column),
  }));
  const choice = chooseAmounts(grid, named, rows.firstRow, rows.lastRow)[0];
  const { account, costCentre, funzione, kind } = found;
  return {
    layout: {
      ...rows,
      columns: {
        tag,
        description,
        account,
        costCentre,
        funzione,
        kind,
        amounts: choice?.amounts ?? [],
        main: Math.max(0, choice?.main ?? 0),
      },
      unit: "euro",
    },
    score: 0,
    reasons,
    warnings: [...warnings, ...(choice?.warnings ?? [])],
  };
}

function filledColumns(grid: SheetGrid, row: number): number[] {
  const columns: number[] = [];
  for (let column = grid.firstColumn; column <= grid.lastColumn; column += 1) {
    if (!isBlankCell(grid.cell(row, column))) columns.push(column);
  }
  return columns;
}

function isNumeric(grid: SheetGrid, row: number, column: number): boolean {
  const sort = sortOf(grid.cell(row, column));
  return sort === "number" || sort === "number-text" || sort === "account";
}

/** Columns without another role in which most cells are numbers, or texts meant as such. */
function numberColumns(columns: readonly TableColumn[], found: FoundColumns): readonly number[] {
  const taken = [found.tag, found.description, found.account, found.costCentre, found.funzione, found.kind];
  return columns
    .map(({ profile }) => profile)
    .filter((profile) => !taken.includes(profile.column) && profile.amounts * 2 > profile.filled)
    .map(({ column }) => column);
}

function widestText(columns: readonly TableColumn[]): number | null {
  const size = ({ profile }: TableColumn): number => profile.texts * profile.length;
  const best = [...columns].sort((a, b) => size(b) - size(a))[0];
  return best === undefined || size(best) === 0 ? null : best.profile.column;
}

/** The last column that holds anything. */
function rightmost(columns: readonly TableColumn[], grid: SheetGrid): number {
  const used = columns.filter(({ header, profile }) => header !== "" || profile.filled > 0);
  return used[used.length - 1]?.profile.column ?? grid.lastColumn;
}
