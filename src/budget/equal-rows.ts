import type { Budget, BudgetRow } from "./types";
import { foldText } from "./words";

/** How a row equals another, from the strictest: same row key; same account and description in another cost centre; same description. */
export type Equality = "key" | "account" | "description";

export interface EqualRow {
  readonly row: BudgetRow;
  readonly by: Equality;
}

/**
 * The other budget rows that say the same as `row`, for "applica anche alle N righe uguali", in the order of the sheet. The answer of an
 * account may differ from one cost centre to the next, so each row says how it equals, and the user sees them before anything is written.
 * Rows that look like totals are not among them.
 */
export function equalRows(budget: Budget, row: BudgetRow): EqualRow[] {
  if (foldText(row.description) === "") return [];
  // The last part of a key is the folded description: rows need not be folded again.
  const description = row.key.slice(row.key.lastIndexOf("|"));
  return budget.rows.flatMap((other): EqualRow[] => {
    if (other.row === row.row || other.rowKind !== "budget" || other.looksTotal !== null) return [];
    if (other.key === row.key) return [{ row: other, by: "key" }];
    if (!other.key.endsWith(description)) return [];
    return [
      { row: other, by: other.account !== "" && other.account === row.account ? "account" : "description" },
    ];
  });
}
