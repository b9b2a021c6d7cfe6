import { mergeClasses } from "@fluentui/react-components";
import type { ReactNode } from "react";
import { formatShare, splitTotals, sumAmounts, WHOLE_SHARE } from "../../budget";
import type { BudgetRow, Layout, TagPart } from "../../budget/types";
import { useSharedStyles } from "../components/styles";
import { Euro } from "../components/texts";
import { useMessages, useSession } from "../context";
import { amountNumber } from "../session/rows";

interface Props {
  readonly parts: readonly TagPart[];
  readonly rows: readonly BudgetRow[];
  readonly layout: Layout;
  /** Percentages beside the euro: needless where they are what was typed. */
  readonly shares: boolean;
}

/** What each part gets of each amount column before it is written: largest remainder, as the functions compute it. */
export function Outcome({ parts, rows, layout, shares }: Props): ReactNode {
  const { map } = useSession();
  const { split } = useMessages();
  const shared = useSharedStyles();
  const columns = layout.columns.amounts.map(({ column, name }, index) => {
    const amounts = rows.flatMap((row) => amountNumber(row.amounts[index]) ?? []);
    const hasNumbers = amounts.length > 0;
    return { column, name, hasNumbers, total: sumAmounts(amounts), each: splitTotals(amounts, parts) };
  });
  return (
    <div className={mergeClasses(shared.scroller, shared.focusable)} tabIndex={0}>
      <table className={mergeClasses(shared.table, shared.amounts)}>
        <caption className={shared.hidden}>{split.outcome}</caption>
        <thead>
          <tr>
            <th scope="col">{split.code}</th>
            {shares ? <th scope="col">{split.share}</th> : null}
            {columns.map(({ column, name }) => (
              <th key={column} scope="col">
                {name}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {parts.map(({ code, share }, index) => (
            <tr key={code}>
              <th scope="row" className={shared.code} title={map.get(code)?.title}>
                {code}
              </th>
              {shares ? <td className={shared.amount}>{formatShare(share)} %</td> : null}
              {columns.map(({ column, each, hasNumbers }) => (
                <td key={column} className={shared.amount}>
                  {hasNumbers ? <Euro value={each[index] ?? 0} /> : "–"}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
        <tfoot>
          <tr>
            <th scope="row">{split.total}</th>
            {shares ? <td className={shared.amount}>{formatShare(WHOLE_SHARE)} %</td> : null}
            {columns.map(({ column, total, hasNumbers }) => (
              <td key={column} className={shared.amount}>
                {hasNumbers ? <Euro value={total} /> : "–"}
              </td>
            ))}
          </tr>
        </tfoot>
      </table>
    </div>
  );
}
