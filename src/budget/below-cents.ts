import { isBelowCents } from "./exact-sum";
import type { Budget } from "./types";

/**
 * Budget rows with more than two decimals in one column, or in any where none is given. Totals keep them (docs/dominio.md, "Importi",
 * Esattezza), so that figures shown to the cent may differ from what they add up to.
 */
export function rowsBelowCents(budget: Budget, column?: number): number {
  return budget.rows.filter(
    ({ rowKind, amounts }) =>
      rowKind === "budget" &&
      amounts.some(
        (amount, index) =>
          (column === undefined || index === column) &&
          amount.kind === "number" &&
          isBelowCents(amount.value),
      ),
  ).length;
}
