import { makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import type { ReactNode } from "react";
import { formatShare } from "../../budget";
import { useMessages } from "../context";
import type { SplitOutcome } from "../session/splitDraft";

const useStyles = makeStyles({
  sum: { margin: 0, fontVariantNumeric: "tabular-nums" },
  over: { color: tokens.colorStatusDangerForeground1 },
});

/** The sum of the numbers and what is left, while they are typed. */
export function SumLine({ outcome }: { readonly outcome: SplitOutcome }): ReactNode {
  const { split, format } = useMessages();
  const styles = useStyles();
  const { sum, draft } = outcome;
  if (sum === null) return null;
  const percent = draft.basis === "percent";
  const show = (number: number): string =>
    percent ? `${formatShare(Math.abs(number))} %` : format.euro(Math.abs(number) / 100);
  const whole = sum.sum + sum.left;
  const over = sum.left !== 0 && sum.left < 0 !== whole < 0;
  const rest =
    sum.left === 0 ? split.complete : over ? split.over(show(sum.left)) : split.left(show(sum.left));
  const text = percent
    ? split.sum(show(sum.sum))
    : split.sumOf(format.euro(sum.sum / 100), format.euro(whole / 100));
  return (
    <p className={mergeClasses(styles.sum, over && styles.over)} role="status">
      {text} · {rest}
    </p>
  );
}
