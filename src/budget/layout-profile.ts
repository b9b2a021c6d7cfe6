import { sortOf, type CellSort } from "./cell-sort";
import { cellText, type SheetGrid } from "./sheet-grid";

/** What the cells of one column hold over the rows of a table. */
export interface ColumnProfile {
  readonly column: number;
  readonly filled: number;
  /** Cells that a column of amounts holds: numbers, and text that looks like one. */
  readonly amounts: number;
  /** Numbers that stand as numbers. */
  readonly numbers: number;
  readonly accounts: number;
  readonly tags: number;
  readonly funzioni: number;
  readonly kinds: number;
  readonly texts: number;
  /** Mean length of the texts. */
  readonly length: number;
  /** Distinct texts ÷ texts. */
  readonly distinct: number;
  /** Formulas that call a PMAP function. */
  readonly reports: number;
  /** Whole numbers that go up by one from row to row. */
  readonly counting: number;
}

/** Profiles one column over the rows `first` … `last`. */
export function profileColumn(grid: SheetGrid, column: number, first: number, last: number): ColumnProfile {
  const count = new Map<CellSort, number>();
  const seen = new Set<string>();
  let length = 0;
  let reports = 0;
  let counting = 0;
  let numbers = 0;
  let before: number | null = null;
  for (let row = first; row <= last; row += 1) {
    const cell = grid.cell(row, column);
    const sort = sortOf(cell);
    count.set(sort, (count.get(sort) ?? 0) + 1);
    if (sort === "text") {
      const text = cellText(cell);
      length += text.length;
      seen.add(text);
    }
    if (typeof cell === "number") {
      numbers += 1;
      if (before !== null && cell === before + 1) counting += 1;
      before = cell;
    }
    if (/\bPMAP(?:DEV)?\./i.test(grid.formula(row, column) ?? "")) reports += 1;
  }
  const of = (sort: CellSort): number => count.get(sort) ?? 0;
  const texts = of("text");
  return {
    column,
    filled: last - first + 1 - of("blank"),
    amounts: of("number") + of("year") + of("number-text") + of("account"),
    numbers,
    accounts: of("account"),
    tags: of("tag"),
    funzioni: of("funzione"),
    kinds: of("kind") + of("funzione"),
    texts,
    length: texts === 0 ? 0 : length / texts,
    distinct: texts === 0 ? 0 : seen.size / texts,
    reports,
    counting,
  };
}

/** Part of `filled`; 0 for an empty column. */
export function shareOf(part: number, profile: ColumnProfile): number {
  return profile.filled === 0 ? 0 : part / profile.filled;
}
