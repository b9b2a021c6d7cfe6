/** The rows of an explanation by what becomes of them, with their euro. */
import { balances, isBelowCents, sumAmounts } from "../../budget";
import type { Status } from "../../budget/types";
import type { BudgetExplanation, ExplainedRow, NotCounted } from "../../functions/explain";

/** Why rows stand together: they count, or why they do not. */
export type GroupKind = "counted" | "elsewhere" | "heading-or-blank" | Status;

export interface RowGroup {
  readonly kind: GroupKind;
  readonly rows: readonly ExplainedRow[];
  /** Entries of `rows` that are a part of a split only. */
  readonly shares: number;
  /** Euro in one column of amounts; amounts that are text are in no sum. */
  readonly sum: number;
  /** Belongs to the budget: what is marked TOTALE, headings and blank rows do not. */
  readonly inBudget: boolean;
}

export interface GroupedRows {
  readonly counted: RowGroup;
  /** In the order of `ORDER`, without empty ones. */
  readonly left: readonly RowGroup[];
  /** Euro of the groups of the budget in `left`. */
  readonly leftSum: number;
  /** What counts and what does not make up the sum of the budget rows, to the cent. */
  readonly holds: boolean;
}

const ORDER: readonly GroupKind[] = [
  "elsewhere",
  "classified",
  "split",
  "coarse",
  "proposed",
  "untagged",
  "invalid",
  "excluded",
  "total",
  "heading-or-blank",
];

/** @param column 0-based column of amounts to add up. */
export function groupRows(explanation: BudgetExplanation, column: number): GroupedRows {
  const byKind = new Map<GroupKind, ExplainedRow[]>();
  for (const row of explanation.left) {
    const kind = kindOf(row.because);
    const rows = byKind.get(kind);
    if (rows === undefined) byKind.set(kind, [row]);
    else rows.push(row);
  }
  const counted = groupOf("counted", explanation.counted, column);
  const left = ORDER.flatMap((kind) => {
    const rows = byKind.get(kind);
    return rows === undefined ? [] : [groupOf(kind, rows, column)];
  });
  const leftSum = sumAmounts(left.filter(({ inBudget }) => inBudget).map(({ sum }) => sum));
  const all = explanation.all[column] ?? 0;
  return { counted, left, leftSum, holds: balances(sumAmounts([counted.sum, leftSum]), all) };
}

/** Rows of the budget with more than two decimals, whose euro are shown to the cent. */
export function belowCents({ counted, left }: BudgetExplanation, column: number): number {
  const rows = [...counted, ...left.filter(({ because }) => isInBudget(kindOf(because)))];
  return new Set(
    rows.flatMap(({ row, amounts }) => {
      const amount = amounts[column];
      return typeof amount === "number" && isBelowCents(amount) ? [row] : [];
    }),
  ).size;
}

/** The rows of a group, largest amount first; rows without a number come first of all. Ties, and `inOrder`, by place. */
export function sortRows(
  rows: readonly ExplainedRow[],
  column: number,
  inOrder: boolean,
): readonly ExplainedRow[] {
  if (inOrder) return rows;
  return rows
    .map((row) => {
      const amount = row.amounts[column] ?? 0;
      return { row, size: typeof amount === "number" ? Math.abs(amount) : Number.POSITIVE_INFINITY };
    })
    .sort((a, b) => b.size - a.size || a.row.row - b.row.row)
    .map(({ row }) => row);
}

function groupOf(kind: GroupKind, rows: readonly ExplainedRow[], column: number): RowGroup {
  const numbers = rows.flatMap(({ amounts }) => {
    const amount = amounts[column];
    return typeof amount === "number" ? [amount] : [];
  });
  return {
    kind,
    rows,
    shares: rows.filter(({ share }) => share).length,
    sum: sumAmounts(numbers),
    inBudget: isInBudget(kind),
  };
}

function isInBudget(kind: GroupKind): boolean {
  return kind !== "total" && kind !== "heading-or-blank";
}

function kindOf(because: NotCounted): GroupKind {
  return because.kind === "status" ? because.status : because.kind;
}
