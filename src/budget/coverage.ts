/** How much of a budget is classified (docs/dominio.md, "Funzioni", COVERAGE). */
import type { Ledger } from "./ledger";
import { isBudget } from "./totals";

export interface Share {
  readonly covered: number;
  readonly of: number;
  /** covered ÷ of, 0…1; null where there is nothing to cover. */
  readonly ratio: number | null;
}

export interface Coverage {
  /** By absolute amounts of one column, in euro. */
  readonly amount: Share;
  readonly rows: Share;
}

/**
 * Classified rows (splits among them) out of all budget rows except the excluded ones. Coarse and proposed rows are not covered.
 * @param column 0-based amount column to measure by.
 */
export function coverageOf(ledger: Ledger, column = 0): Coverage {
  const groups = ledger.groups.filter((group) => isBudget(group) && group.tag.status !== "excluded");
  const covered = groups.filter(({ tag }) => tag.status === "classified" || tag.status === "split");
  const rows = (some: readonly { readonly rows: number }[]): number =>
    some.reduce((sum, group) => sum + group.rows, 0);
  return {
    amount: share(ledger.absoluteTotal(covered, column), ledger.absoluteTotal(groups, column)),
    rows: share(rows(covered), rows(groups)),
  };
}

function share(covered: number, of: number): Share {
  return { covered, of, ratio: of === 0 ? null : covered / of };
}
