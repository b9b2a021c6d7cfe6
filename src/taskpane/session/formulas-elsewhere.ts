/** Rows that a function takes for blank, because it sees some columns only, while the pane sees an amount in another one (docs/dominio.md, "Righe che non sono di bilancio"). */
import type { Budget } from "../../budget/types";
import type { BudgetExplanation } from "../../functions/explain";
import type { RowsPlace } from "./formulas";

export interface AmountsElsewhere {
  readonly rows: number;
  /** Names of the amount columns that hold them, in the order of the sheet. */
  readonly columns: readonly string[];
}

/** @param budget The confirmed budget of the sheet that the function reads. */
export function amountsElsewhere(
  { left }: Pick<BudgetExplanation, "left">,
  { first, width }: Pick<RowsPlace, "first" | "width">,
  { layout, rows }: Budget,
): AmountsElsewhere {
  const blank = left.filter(({ because }) => because.kind === "heading-or-blank");
  const counted = new Set(
    blank.flatMap(({ row }) => {
      const known = rows[first + Math.floor(row / width) - layout.firstRow];
      return known?.rowKind === "budget" ? [known] : [];
    }),
  );
  const holding = layout.columns.amounts.filter((_, column) =>
    [...counted].some(({ amounts }) => {
      const amount = amounts[column];
      return amount?.kind === "number" ? amount.value !== 0 : amount?.kind === "text";
    }),
  );
  return { rows: counted.size, columns: holding.map(({ name }) => name) };
}
