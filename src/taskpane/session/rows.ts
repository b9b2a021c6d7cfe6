import { equalRows, rowAt } from "../../budget";
import type { Equality } from "../../budget";
import type { Amount, Budget, BudgetRow, Layout } from "../../budget/types";
import type { Area, Selection, SheetId } from "../../excel/gateway";
import type { Picked, Settings } from "./state";

/** The amount that coverage is measured on; null where it is no number. */
export function mainAmount(row: BudgetRow, layout: Layout): number | null {
  return amountNumber(row.amounts[layout.columns.main]);
}

/** A blank counts as 0, as everywhere (docs/dominio.md, "Importi"); text and errors are no number. */
export function amountNumber(amount: Amount | undefined): number | null {
  if (amount === undefined || amount.kind === "blank") return 0;
  return amount.kind === "number" ? amount.value : null;
}

/** Size for sorting by importance: rows whose amount is no number come first, because nobody knows how large they are. */
export function weight(row: BudgetRow, layout: Layout): number {
  const amount = mainAmount(row, layout);
  return amount === null ? Number.POSITIVE_INFINITY : Math.abs(amount);
}

/** The indexes in `budget.rows` of the rows that an area covers, in any of its columns. */
export function indexesIn(area: Area, { layout, rows }: Budget): readonly number[] {
  const first = Math.max(area.row - layout.firstRow, 0);
  const end = Math.min(area.row + area.rows - layout.firstRow, rows.length);
  return Array.from({ length: Math.max(end - first, 0) }, (_, place) => first + place);
}

/**
 * What a selection of the grid means for the budget. Of several rows the budget rows are taken; a single row is taken whatever it is,
 * since tagging it overrules the guess about its kind. Hidden rows are counted and left out (docs/dominio.md: a filtered table).
 */
export function pick(selection: Selection | null, sheet: SheetId, budget: Budget): Picked {
  if (selection === null) return { kind: "none" };
  if (selection.kind === "chart") return { kind: "chart" };
  if (selection.kind === "other") return { kind: "elsewhere" };
  if (selection.sheet !== sheet) return { kind: "other-sheet" };
  const indexes = new Set(selection.areas.flatMap((area) => indexesIn(area, budget)));
  const inside = [...indexes]
    .sort((a, b) => a - b)
    .flatMap((index) => {
      const row = budget.rows[index];
      return row === undefined ? [] : [{ row, index }];
    });
  if (inside.length === 0) return { kind: "outside" };
  const wanted = inside.length === 1 ? inside : inside.filter(({ row }) => row.rowKind === "budget");
  const visible = wanted.filter(({ row }) => !row.hidden);
  return {
    kind: "rows",
    rows: visible.map(({ index }) => index),
    hidden: wanted.length - visible.length,
    skipped: inside.length - wanted.length,
  };
}

/** Rows that need work: those with an amount that is no number first, then the largest, ties by position. */
export function worklist(budget: Budget): readonly number[] {
  return budget.rows
    .flatMap((row, index) => (row.needsWork === null ? [] : [index]))
    .map((index) => ({ index, size: sizeAt(budget, index) }))
    .sort((a, b) => b.size - a.size || a.index - b.index)
    .map(({ index }) => index);
}

function sizeAt(budget: Budget, index: number): number {
  const row = budget.rows[index];
  if (row === undefined) return 0;
  // The law says so: whatever the main amount is, an amount that is text comes first (docs/dominio.md, "Importi").
  return row.needsWork === "amount-not-number" ? Number.POSITIVE_INFINITY : weight(row, budget.layout);
}

/**
 * The next row that needs work, as an index in `budget.rows`: by position the first below `from` (a sheet row) and then from the top;
 * by amount the next smaller one. Hidden rows are passed over. Null where nothing is left but the row itself.
 */
export function nextRow(budget: Budget, from: number, order: Settings["order"]): number | null {
  const open = (index: number): boolean => {
    const row = budget.rows[index];
    return row !== undefined && row.needsWork !== null && !row.hidden && row.row !== from;
  };
  if (order === "position") {
    const below = budget.rows.findIndex((row, index) => row.row > from && open(index));
    const found = below >= 0 ? below : budget.rows.findIndex((_, index) => open(index));
    return found < 0 ? null : found;
  }
  const here = rowAt(budget, from);
  const size = here === null ? Number.POSITIVE_INFINITY : sizeAt(budget, from - budget.layout.firstRow);
  let largest: Sized | null = null;
  let next: Sized | null = null;
  for (let index = 0; index < budget.rows.length; index += 1) {
    if (!open(index)) continue;
    const each = { index, size: sizeAt(budget, index) };
    if (isLarger(each, largest)) largest = each;
    const follows = each.size < size || (each.size === size && (budget.rows[index]?.row ?? 0) > from);
    if (follows && isLarger(each, next)) next = each;
  }
  return (next ?? largest)?.index ?? null;
}

interface Sized {
  readonly index: number;
  readonly size: number;
}

/** Of rows of the same size the first in the sheet counts as the larger one. */
function isLarger(each: Sized, than: Sized | null): boolean {
  return than === null || each.size > than.size;
}

/** The rows that need work but are hidden: a filter keeps them from being reached. */
export function hiddenWork(budget: Budget): number {
  return budget.rows.filter((row) => row.needsWork !== null && row.hidden).length;
}

/** A row that says the same as a picked one: its index in `budget.rows`, and how it equals. */
export interface SameRow {
  readonly index: number;
  readonly by: Equality;
}

/** The visible rows equal to the first of `rows`, and not among `rows`, in the order of the sheet. */
export function equalsOf(budget: Budget, rows: readonly number[]): readonly SameRow[] {
  const first = budget.rows[rows[0] ?? -1];
  if (first === undefined) return [];
  const chosen = new Set(rows);
  return equalRows(budget, first).flatMap(({ row, by }) => {
    const index = row.row - budget.layout.firstRow;
    return row.hidden || chosen.has(index) ? [] : [{ index, by }];
  });
}

/** Those of them that still need work. */
export function sameRows(budget: Budget, rows: readonly number[]): readonly SameRow[] {
  return equalsOf(budget, rows).filter(({ index }) => budget.rows[index]?.needsWork !== null);
}
