import { amountCell } from "./amount";
import { Ledger } from "./ledger";
import type { Budget, BudgetKind, BudgetRow } from "./types";

/** Where rows of unknown kind are kept apart, never added to one of the others. */
export type KindOrUnknown = BudgetKind | "unknown";

export const KINDS: readonly KindOrUnknown[] = ["revenue", "cost", "investment", "unknown"];

/** The ledger of some rows of a budget: the same kernel that the functions use, over the same cells. */
export function ledgerOfRows(rows: readonly BudgetRow[]): Ledger {
  return new Ledger(
    rows.map((row) => [row.tagCell]),
    rows.map((row) => row.amounts.map(amountCell)),
  );
}

/** Budgets never change once read, so what is drawn from one is kept as long as it lives. */
const ledgers = new WeakMap<Budget, Ledger>();
const byKind = new WeakMap<Budget, ReadonlyMap<KindOrUnknown, Ledger>>();

/** The ledger of a whole budget. */
export function ledgerOf(budget: Budget): Ledger {
  let ledger = ledgers.get(budget);
  if (ledger === undefined) ledgers.set(budget, (ledger = ledgerOfRows(budget.rows)));
  return ledger;
}

/** A ledger for each kind of rows; all of them together hold every row of the budget once. */
export function ledgersByKind(budget: Budget): ReadonlyMap<KindOrUnknown, Ledger> {
  let ledgersOfKinds = byKind.get(budget);
  if (ledgersOfKinds === undefined) {
    ledgersOfKinds = new Map(
      KINDS.map((kind) => [
        kind,
        ledgerOfRows(budget.rows.filter((row) => (row.kind ?? "unknown") === kind)),
      ]),
    );
    byKind.set(budget, ledgersOfKinds);
  }
  return ledgersOfKinds;
}
