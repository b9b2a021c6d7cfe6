/** Which kinds a total adds up: kinds stand apart, and proventi and oneri, often both positive, are the classic wrong total (docs/dominio.md, "Importi"). */
import { sumAmounts } from "../../budget";
import type { Budget, BudgetKind } from "../../budget/types";
import type { BudgetExplanation } from "../../functions/explain";
import type { RowsPlace } from "./formulas";
import { BUDGET_KINDS } from "./state";

/** What the rows of one kind (null: nothing says which) bring to a total, in euro. */
export interface KindSum {
  readonly kind: BudgetKind | null;
  readonly sum: number;
}

/** Functions whose numbers add rows up. COVERAGE takes absolute values, UNTAGGED lists. */
const ADDS: ReadonlySet<string> = new Set(["ROLLUP", "REMAINDER", "TOTALS"]);

/**
 * The kinds that one column of an explained function mixes, with the amount of each; empty where it mixes none. Rows whose amount is 0
 * are of no account.
 * @param budget The confirmed budget of the sheet that the function reads.
 */
export function mixedKinds(
  { name, counted }: Pick<BudgetExplanation, "name" | "counted">,
  { first, width }: Pick<RowsPlace, "first" | "width">,
  { layout, rows }: Budget,
  column: number,
): readonly KindSum[] {
  if (!ADDS.has(name)) return [];
  const amounts = new Map<BudgetKind | null, number[]>();
  for (const { row, amounts: cells } of counted) {
    const amount = cells[column];
    if (typeof amount !== "number" || amount === 0) continue;
    const kind = rows[first + Math.floor(row / width) - layout.firstRow]?.kind ?? null;
    const known = amounts.get(kind);
    if (known === undefined) amounts.set(kind, [amount]);
    else known.push(amount);
  }
  if (amounts.size < 2) return [];
  return [...BUDGET_KINDS, null].flatMap((kind) => {
    const found = amounts.get(kind);
    return found === undefined ? [] : [{ kind, sum: sumAmounts(found) }];
  });
}
