import { makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import { CheckmarkCircleRegular, WarningRegular } from "@fluentui/react-icons";
import { useMemo } from "react";
import type { ReactNode } from "react";
import { balances, checkLaw, rowsBelowCents, sumAmounts, textRows } from "../../budget";
import type { Budget } from "../../budget/types";
import { useMessages } from "../context";
import { amountNumber } from "../session/rows";

const useStyles = makeStyles({
  line: { display: "flex", gap: "4px", alignItems: "flex-start", fontSize: tokens.fontSizeBase200 },
  icon: { flexShrink: 0, marginTop: "2px" },
  good: { color: tokens.colorStatusSuccessForeground1 },
  bad: { color: tokens.colorStatusDangerForeground1 },
});

interface Props {
  readonly budget: Budget;
  /** Index of the amount column whose difference is named. */
  readonly column: number;
  /** What the figures beside it add up to; the sum over the statuses if not given. */
  readonly shown?: number;
}

/** Whether nodes and remainder together are the sum of the sheet (docs/dominio.md, "La legge dei totali"), or by how much they are not. */
export function SumCheck({ budget, column, shown }: Props): ReactNode {
  const { totals: words } = useMessages();
  const law = useMemo(() => checkLaw(budget), [budget]);
  const texts = useMemo(() => textRows(budget), [budget]);
  const sum = law.rows[column] ?? 0;
  const parts = shown ?? law.statuses[column] ?? 0;
  const holds = law.holds && balances(sum, parts);
  const problem =
    texts > 0 ? words.notNumeric(texts) : holds ? null : words.lawBroken(sumAmounts([sum, -parts]));
  const rounded = useMemo(() => rowsBelowCents(budget, column), [budget, column]);
  const twice = budget.rows.filter(({ doubleCount }) => doubleCount);
  const amounts = twice.map(({ amounts: all }) => amountNumber(all[column]) ?? 0);
  return (
    <>
      <Line text={problem ?? words.lawHolds} good={problem === null} />
      {rounded === 0 ? null : <Line text={words.belowCents(rounded)} good={false} />}
      {twice.length === 0 ? null : (
        <Line text={words.countedTwice(twice.length, sumAmounts(amounts))} good={false} />
      )}
    </>
  );
}

function Line({ text, good }: { readonly text: string; readonly good: boolean }): ReactNode {
  const styles = useStyles();
  return (
    <div className={styles.line}>
      {good ? (
        <CheckmarkCircleRegular className={mergeClasses(styles.icon, styles.good)} aria-hidden />
      ) : (
        <WarningRegular className={mergeClasses(styles.icon, styles.bad)} aria-hidden />
      )}
      <span>{text}</span>
    </div>
  );
}
