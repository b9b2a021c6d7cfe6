import { coverageOf, type Coverage } from "./coverage";
import { balances, sumAmounts } from "./exact-sum";
import { ledgerOf, ledgerOfRows } from "./budget-ledger";
import type { Ledger } from "./ledger";
import { isBudget } from "./totals";
import type { Budget, BudgetRow, Status } from "./types";

/** The statuses that the law of the totals adds up, in the order in which reports show them. */
export const COUNTED_STATUSES = [
  "classified",
  "split",
  "coarse",
  "proposed",
  "untagged",
  "invalid",
  "excluded",
] as const satisfies readonly Status[];

/** So many of the first of `COUNTED_STATUSES` are covered. */
export const COVERED = 2;

export type CountedStatus = (typeof COUNTED_STATUSES)[number];

/** Rows and money of a status, in one amount column. */
export interface StatusFigures {
  readonly status: CountedStatus;
  readonly rows: number;
  /** Euro, with their signs. */
  readonly amount: number;
  /** Euro, each amount without its sign: what the bar of the coverage is drawn by. */
  readonly absolute: number;
}

export interface CoverageView {
  /** One for each of `COUNTED_STATUSES`, also where it has no rows. */
  readonly statuses: readonly StatusFigures[];
  readonly all: { readonly rows: number; readonly amount: number; readonly absolute: number };
  /** Exactly what `PMAP.COVERAGE` gives. */
  readonly coverage: Coverage;
  /** Rows that need work, and their euro without signs. */
  readonly open: { readonly rows: number; readonly absolute: number };
  /** Rows with an amount that is no number: in rows above, in euro nowhere. */
  readonly textRows: number;
  /** Rows that look like totals and are not marked: until they are, they count, here and in the functions. */
  readonly unmarkedTotals: { readonly rows: number; readonly absolute: number };
}

/**
 * How much of a budget is classified, by status, in rows and in euro.
 *
 * @param column index in the layout's amounts; the main one if not given
 */
export function coverageView(budget: Budget, column: number = budget.layout.columns.main): CoverageView {
  return viewOf(ledgerOf(budget), budget.rows, column);
}

/** By what coverage can be looked at: the parts of a budget that a person answers for. */
export type CoveragePart = "costCentre" | "funzione" | "kind";

/** The part that a row belongs to; "" where it has none. */
export function partOf(row: BudgetRow, by: CoveragePart): string {
  return row[by] ?? "";
}

export interface PartCoverage {
  /** The part's name as the sheet has it; "" for rows without one. For `kind`, the kind or "". */
  readonly part: string;
  readonly view: CoverageView;
}

/** Coverage of each cost centre, funzione or kind, first where most euro need work, then by size. Together the parts hold every budget row once. */
export function coverageBy(
  budget: Budget,
  part: CoveragePart,
  column: number = budget.layout.columns.main,
): PartCoverage[] {
  const rows = new Map<string, BudgetRow[]>();
  for (const row of budget.rows) {
    if (row.rowKind !== "budget") continue;
    const name = partOf(row, part);
    const some = rows.get(name);
    if (some === undefined) rows.set(name, [row]);
    else some.push(row);
  }
  return [...rows]
    .map(([name, some]) => ({ part: name, view: viewOf(ledgerOfRows(some), some, column) }))
    .sort((a, b) => b.view.open.absolute - a.view.open.absolute || b.view.all.absolute - a.view.all.absolute);
}

/** The law of the totals, checked the long way round: the statuses against the plain sum of the sheet's own numbers. */
export interface LawCheck {
  /** Euro per amount column: the sum over the statuses. */
  readonly statuses: readonly number[];
  /** Euro per amount column: the sum of the amounts of all budget rows. */
  readonly rows: readonly number[];
  readonly holds: boolean;
}

/** Checks the law of the totals (docs/dominio.md) on every amount column. */
export function checkLaw(budget: Budget): LawCheck {
  const ledger = ledgerOf(budget);
  const columns = budget.layout.columns.amounts.map((_, column) => column);
  const statuses = columns.map((column) =>
    sumAmounts(COUNTED_STATUSES.map((status) => figures(ledger, status, column).amount)),
  );
  const rows = columns.map((column) =>
    sumAmounts(
      budget.rows.flatMap((row) => {
        const amount = row.rowKind === "budget" ? row.amounts[column] : undefined;
        return amount?.kind === "number" ? [amount.value] : [];
      }),
    ),
  );
  return {
    statuses,
    rows,
    holds: columns.every((column) => balances(statuses[column] ?? 0, rows[column] ?? 0)),
  };
}

function viewOf(ledger: Ledger, rows: readonly BudgetRow[], column: number): CoverageView {
  const statuses = COUNTED_STATUSES.map((status) => figures(ledger, status, column));
  const counted = ledger.groups.filter(isBudget);
  const unmarked = rows.filter((row) => row.totalGuess !== null);
  const open = rows.filter((row) => row.needsWork !== null);
  return {
    statuses,
    all: {
      rows: statuses.reduce((sum, status) => sum + status.rows, 0),
      amount: ledger.total(
        counted.flatMap((group) => ledger.slicesOf(group)),
        column,
      ),
      absolute: ledger.absoluteTotal(counted, column),
    },
    coverage: coverageOf(ledger, column),
    textRows: withText(rows),
    open: { rows: open.length, absolute: absoluteSum(open, column) },
    unmarkedTotals: { rows: unmarked.length, absolute: absoluteSum(unmarked, column) },
  };
}

/** Rows with an amount that is text: their euro are in no sum. */
export function textRows(budget: Budget): number {
  return withText(budget.rows);
}

function withText(rows: readonly BudgetRow[]): number {
  return rows.filter((row) => row.needsWork === "amount-not-number").length;
}

function absoluteSum(rows: readonly BudgetRow[], column: number): number {
  return sumAmounts(
    rows.map((row) => {
      const amount = row.amounts[column];
      return amount?.kind === "number" ? Math.abs(amount.value) : 0;
    }),
  );
}

function figures(ledger: Ledger, status: CountedStatus, column: number): StatusFigures {
  const groups = ledger.groups.filter((group) => isBudget(group) && group.tag.status === status);
  return {
    status,
    rows: groups.reduce((sum, group) => sum + group.rows, 0),
    amount: ledger.total(
      groups.flatMap((group) => ledger.slicesOf(group)),
      column,
    ),
    absolute: ledger.absoluteTotal(groups, column),
  };
}
