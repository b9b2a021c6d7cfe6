import type { ReactNode } from "react";
import { formatShare } from "../../budget";
import { useSharedStyles } from "../components/styles";
import { useMessages } from "../context";
import type { SplitOutcome } from "../session/splitDraft";

/** The sum of the numbers and what is left, while they are typed. */
export function SumLine({ outcome }: { readonly outcome: SplitOutcome }): ReactNode {
  const { split, format } = useMessages();
  const shared = useSharedStyles();
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
    <p className={shared.amount} role="status" style={{ margin: 0, textAlign: "left" }}>
      {text} · {rest}
    </p>
  );
}
