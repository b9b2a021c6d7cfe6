import type { ReactNode } from "react";
import { sumAmounts } from "../../budget";
import type { Amount, BudgetRow, Layout } from "../../budget/types";
import { useSharedStyles } from "../components/styles";
import { AmountText, Euro } from "../components/texts";
import { amountNumber } from "../session/rows";

interface Props {
  readonly rows: readonly BudgetRow[];
  readonly layout: Layout;
}

/** What is to be split, by amount column: the sum of the rows, amounts that are no number left out as everywhere; without any number, what there is. */
export function RowAmounts({ rows, layout }: Props): ReactNode {
  const shared = useSharedStyles();
  return (
    <div className={shared.line}>
      {layout.columns.amounts.map(({ column, name }, index) => (
        <span key={column} className={shared.note}>
          {name}: <Whole amounts={rows.flatMap((row) => row.amounts[index] ?? [])} />
        </span>
      ))}
    </div>
  );
}

/** An amount that is text is never shown as 0. */
function Whole({ amounts }: { readonly amounts: readonly Amount[] }): ReactNode {
  const numbers = amounts.flatMap((amount) => amountNumber(amount) ?? []);
  return numbers.length > 0 ? <Euro value={sumAmounts(numbers)} /> : <AmountText amount={amounts[0]} />;
}
