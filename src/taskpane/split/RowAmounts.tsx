import type { ReactNode } from "react";
import { sumAmounts } from "../../budget";
import type { BudgetRow, Layout } from "../../budget/types";
import { useSharedStyles } from "../components/styles";
import { Euro } from "../components/texts";
import { amountNumber } from "../session/rows";

interface Props {
  readonly rows: readonly BudgetRow[];
  readonly layout: Layout;
}

/** What is to be split, by amount column: the sum of the rows, amounts that are no number left out as everywhere. */
export function RowAmounts({ rows, layout }: Props): ReactNode {
  const shared = useSharedStyles();
  return (
    <div className={shared.line}>
      {layout.columns.amounts.map(({ column, name }, index) => (
        <span key={column} className={shared.note}>
          {name}: <Euro value={sumAmounts(rows.flatMap((row) => amountNumber(row.amounts[index]) ?? []))} />
        </span>
      ))}
    </div>
  );
}
