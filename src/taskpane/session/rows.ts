import { equalRows } from "../../budget";
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

const holds = (area: Area, row: number): boolean => row >= area.row && row < area.row + area.rows;

/**
 * What a selection of the grid means for the budget. Of several rows the budget rows are taken; a single row is taken whatever it is,
 * since tagging it overrules the guess about its kind. Hidden rows are counted and left out (docs/dominio.md: a filtered table).
 */
export function pick(selection: Selection | null, sheet: SheetId, budget: Budget): Picked {
  if (selection === null) return { kind: "none" };
  if (selection.kind === "chart") return { kind: "chart" };
  if (selection.kind === "other") return { kind: "elsewhere" };
  if (selection.sheet !== sheet) return { kind: "other-sheet" };
  const inside = budget.rows.flatMap((row, index) =>
    selection.areas.some((area) => holds(area, row.row)) ? [{ row, index }] : [],
  );
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
  const here = budget.rows.findIndex((row) => row.row === from);
  const size = here < 0 ? Number.POSITIVE_INFINITY : sizeAt(budget, here);
  const sorted = worklist(budget).filter(open);
  const smaller = sorted.find((index) => {
    const other = sizeAt(budget, index);
    return other < size || (other === size && (budget.rows[index]?.row ?? 0) > from);
  });
  return smaller ?? sorted[0] ?? null;
}

/** A row that says the same as a picked one: its index in `budget.rows`, and how it equals. */
export interface SameRow {
  readonly index: number;
  readonly by: Equality;
}

/** The rows equal to the first of `rows` that still need work, visible, and not among `rows`, in the order of the sheet. */
export function sameRows(budget: Budget, rows: readonly number[]): readonly SameRow[] {
  const first = budget.rows[rows[0] ?? -1];
  if (first === undefined) return [];
  const chosen = new Set(rows);
  return equalRows(budget, first).flatMap(({ row, by }) => {
    const index = row.row - budget.layout.firstRow;
    return row.needsWork !== null && !row.hidden && !chosen.has(index) ? [{ index, by }] : [];
  });
}
