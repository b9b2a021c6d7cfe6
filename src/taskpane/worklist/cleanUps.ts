import type { Budget, BudgetRow } from "../../budget/types";

export interface CleanUp {
  /** In `budget.rows`. */
  readonly index: number;
  readonly before: string;
  readonly after: string;
}

/** What the tag cell certainly means, spelt as the product writes it; null where nothing needs to change or nothing is certain. */
export function certainSpelling(row: BudgetRow): string | null {
  if (row.hidden || row.tagIsFormula || !row.tag.untidy || row.tag.canonical === null) return null;
  return row.tag.canonical;
}

/** All cells that are understood but not spelt canonically, in the order of the sheet. */
export function cleanUps(budget: Budget): readonly CleanUp[] {
  return budget.rows.flatMap((row, index) => {
    const after = certainSpelling(row);
    return after === null ? [] : [{ index, before: String(row.tagCell ?? ""), after }];
  });
}
