import { columnLetters } from "./column-letters";
import { detectLayouts } from "./layout";
import { readBudget } from "./rows";
import type { Budget, BudgetRow, Layout, LayoutCandidate, SheetData } from "./types";

/**
 * Rows of a sheet that look like rows of a budget and stand outside of the confirmed one, so that they are in no total: a second table, or
 * rows that were added below the first (docs/dominio.md, "Un foglio, un bilancio").
 */
export interface OutsideBlock {
  /** The table that holds them, as detection finds it. */
  readonly candidate: LayoutCandidate;
  /** What would count: neither headings, blanks nor totals, and not counted already. */
  readonly rows: readonly BudgetRow[];
  /** Their cells, with the header where the whole table stands outside. */
  readonly area: CellArea;
  /** The same as "G3:I20". */
  readonly cells: string;
}

/** Cells of a sheet, by 0-based positions. */
interface CellArea {
  readonly row: number;
  readonly column: number;
  readonly rows: number;
  readonly columns: number;
}

interface Span {
  readonly first: number;
  readonly last: number;
}

/**
 * The blocks that a budget leaves out, top to bottom: tables that the whole sheet shows, what detection sees in the rows above and below
 * where no header keeps it from looking, and Excel tables. Linear in the cells of the sheet.
 *
 * @param tables the areas of the sheet's Excel tables
 */
export function outsideBlocks(
  data: SheetData,
  layout: Layout,
  tables: readonly CellArea[] = [],
): readonly OutsideBlock[] {
  const found = [data, ...partsOf(data, layout, tables)].flatMap((part) => tablesIn(detectLayouts(part)));
  const blocks: OutsideBlock[] = [];
  for (const candidate of found) {
    if (isCounted(candidate.layout, layout)) continue;
    const budget = readBudget(data, candidate.layout);
    const rows = rowsOutside(budget, layout).filter(
      ({ row }) => !blocks.some(({ area }) => holds(area, row, candidate.layout)),
    );
    const below = candidate.layout.columns.description === layout.columns.description;
    // One row below the same columns was forgotten there; elsewhere one row makes no budget.
    if (rows.length < (below ? 1 : 2)) continue;
    const area = areaOf(budget, rows, layout);
    blocks.push({ candidate, rows, area, cells: named(area) });
  }
  return blocks.sort((a, b) => a.area.row - b.area.row || a.area.column - b.area.column);
}

/** Parts of a sheet that may hold a table of their own: the rows above and below the budget, and Excel tables. */
function partsOf(data: SheetData, layout: Layout, tables: readonly CellArea[]): readonly SheetData[] {
  const { header, firstRow, lastRow } = layout;
  const top = header?.first ?? firstRow;
  const rows = (row: number, end: number): CellArea => ({
    row,
    column: data.column,
    rows: end - row,
    columns: Infinity,
  });
  return [rows(data.row, top), rows(lastRow + 1, data.row + data.values.length), ...tables]
    .filter((area) => area.rows > 0)
    .map((area) => within(data, area));
}

function within(data: SheetData, { row, column, rows, columns }: CellArea): SheetData {
  const [down, right] = [row - data.row, column - data.column];
  const cut = <Value>(lines: readonly (readonly Value[])[]): Value[][] =>
    lines.slice(down, down + rows).map((line) => line.slice(right, right + columns));
  return { ...data, row, column, values: cut(data.values), formulas: cut(data.formulas) };
}

/** True where a row of a table stands in an area already. */
function holds(area: CellArea, row: number, layout: Layout): boolean {
  const { first, last } = textAndAmounts(layout);
  return (
    row >= area.row && row < area.row + area.rows && first < area.column + area.columns && last >= area.column
  );
}

/** The best candidate of each table: one table may be read in several ways. */
function tablesIn(candidates: readonly LayoutCandidate[]): readonly LayoutCandidate[] {
  const tables = new Map<string, LayoutCandidate>();
  for (const candidate of candidates) {
    const { firstRow, columns } = candidate.layout;
    const place = `${firstRow} ${columns.description}`;
    if (!tables.has(place)) tables.set(place, candidate);
  }
  return [...tables.values()];
}

/** True where all rows of a table are counted: mostly it is the budget itself, and need not be read for that. */
function isCounted(table: Layout, layout: Layout): boolean {
  return !beside(table, layout) && table.firstRow >= layout.firstRow && table.lastRow <= layout.lastRow;
}

function rowsOutside(budget: Budget, layout: Layout): readonly BudgetRow[] {
  const apart = beside(budget.layout, layout);
  return budget.rows.filter(
    ({ row, rowKind, looksTotal, description, account }) =>
      (apart || row < layout.firstRow || row > layout.lastRow) &&
      rowKind === "budget" &&
      looksTotal === null &&
      (description !== "" || account !== ""),
  );
}

/** From the first to the last column that holds data; the tag column may be an empty one that is only proposed. */
function textAndAmounts({ columns }: Layout): Span {
  const { description, account, costCentre, funzione, kind, amounts } = columns;
  const optional = [account, costCentre, funzione, kind].filter((column) => column !== null);
  const all = [description, ...optional, ...amounts.map(({ column }) => column)];
  return { first: Math.min(...all), last: Math.max(...all) };
}

/** True where two tables share no column. */
function beside(one: Layout, other: Layout): boolean {
  const [left, right] = [textAndAmounts(one), textAndAmounts(other)];
  return left.first > right.last || right.first > left.last;
}

/** With the header only where no row of the table is counted. */
function areaOf(budget: Budget, rows: readonly BudgetRow[], layout: Layout): CellArea {
  const { header, firstRow, lastRow } = budget.layout;
  const { first, last } = textAndAmounts(budget.layout);
  const whole = beside(budget.layout, layout) || lastRow < layout.firstRow || firstRow > layout.lastRow;
  const top = (whole ? header?.first : rows[0]?.row) ?? firstRow;
  const bottom = rows[rows.length - 1]?.row ?? lastRow;
  return { row: top, column: first, rows: bottom - top + 1, columns: last - first + 1 };
}

function named({ row, column, rows, columns }: CellArea): string {
  return `${columnLetters(column)}${row + 1}:${columnLetters(column + columns - 1)}${row + rows}`;
}
