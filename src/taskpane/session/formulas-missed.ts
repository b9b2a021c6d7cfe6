/** Budget rows that the ranges of a formula do not reach: rows added below fixed ranges are missing from a total without a word. */
import { sumAmounts } from "../../budget";
import type { Budget, BudgetRow } from "../../budget/types";
import type { SheetId } from "../../excel/gateway";
import type { PmapCall } from "../../functions/formula";
import { readsBudget, tagsAt } from "../../functions/repair";
import { rangeOf } from "./formulas-references";
import type { ResolvedReference } from "./formulas-references";

/** Sheet rows that a call reads, 0-based, first to last. */
export interface ReadRows {
  readonly sheet: SheetId;
  readonly first: number;
  readonly last: number;
}

export interface MissedRows {
  readonly rows: number;
  /** In euro, of the column that was asked for. */
  readonly sum: number;
  /** The first of them, a 0-based sheet row. */
  readonly first: number;
}

/** The rows that a call reads: one range, or none where it reads no budget. */
export function rowsRead(call: PmapCall, references: ReadonlyMap<string, ResolvedReference>): ReadRows[] {
  const tags = readsBudget(call) ? rangeOf(call, tagsAt(call), references) : undefined;
  if (tags === undefined) return [];
  const { sheet, area } = tags;
  return [{ sheet, first: area.row, last: area.row + area.rows - 1 }];
}

/**
 * The budget rows outside of all ranges of a formula whose kind some row inside has: ranges of one kind leave the other kinds out on
 * purpose. Null where none is left out, where nothing inside is a row of the budget, or where the column is none of its amounts. Excluded
 * rows and amounts of 0 are of no account.
 * @param budget The confirmed budget of `sheet`.
 * @param column 0-based sheet column of the amounts.
 */
export function missedRows(
  reads: readonly ReadRows[],
  sheet: SheetId,
  { layout, rows }: Budget,
  column: number,
): MissedRows | null {
  const index = layout.columns.amounts.findIndex((amount) => amount.column === column);
  const isInside = ({ row }: BudgetRow): boolean =>
    reads.some((read) => read.sheet === sheet && row >= read.first && row <= read.last);
  const counting = rows.filter(({ rowKind }) => rowKind === "budget");
  const kinds = new Set(counting.filter(isInside).map(({ kind }) => kind));
  const missed = counting.flatMap((row) => {
    const amount = row.amounts[index];
    if (amount?.kind !== "number" || amount.value === 0 || row.tag.status === "excluded") return [];
    return kinds.has(row.kind) && !isInside(row) ? [{ row: row.row, euro: amount.value }] : [];
  });
  const [first] = missed;
  if (first === undefined) return null;
  return { rows: missed.length, sum: sumAmounts(missed.map(({ euro }) => euro)), first: first.row };
}
