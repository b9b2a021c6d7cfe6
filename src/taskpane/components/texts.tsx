import { makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import {
  AutosumRegular,
  CheckmarkCircleRegular,
  CircleHalfFillRegular,
  CircleRegular,
  ErrorCircleRegular,
  QuestionCircleRegular,
  SplitVerticalRegular,
  SubtractCircleRegular,
  TextDescriptionRegular,
} from "@fluentui/react-icons";
import type { ComponentType, ReactNode } from "react";
import type { Amount as AmountCell, BudgetRow, Status } from "../../budget/types";
import { pathOf } from "../../map";
import type { Code } from "../../map";
import type { Confidence } from "../../suggest/types";
import { useMessages } from "../context";
import { useSharedStyles } from "./styles";

const useStyles = makeStyles({
  status: { display: "inline-flex", alignItems: "center", gap: "4px", "& > svg": { flexShrink: 0 } },
  bad: { color: tokens.colorStatusDangerForeground1 },
  good: { color: tokens.colorStatusSuccessForeground1 },
  warn: { color: tokens.colorStatusWarningForeground1 },
  mark: {
    backgroundColor: "transparent",
    color: "inherit",
    fontWeight: tokens.fontWeightBold,
    textDecorationLine: "underline",
    textDecorationThickness: "2px",
  },
  path: { fontSize: tokens.fontSizeBase200, color: tokens.colorNeutralForeground2 },
  dots: { letterSpacing: "1px", fontSize: "9px" },
  confidence: {
    display: "inline-flex",
    alignItems: "center",
    gap: "4px",
    fontSize: tokens.fontSizeBase200,
    whiteSpace: "nowrap",
  },
});

/** Euro, right-aligned with figures of equal width. */
export function Euro({ value }: { readonly value: number }): ReactNode {
  const { format } = useMessages();
  return <span className={useSharedStyles().amount}>{format.euro(value)}</span>;
}

/** An amount cell: its number, or the text that stands where a number should be. */
export function AmountText({ amount }: { readonly amount: AmountCell | undefined }): ReactNode {
  const { format } = useMessages();
  const shared = useSharedStyles();
  const styles = useStyles();
  if (amount === undefined || amount.kind === "blank") return <span className={shared.amount}>–</span>;
  if (amount.kind === "number") return <span className={shared.amount}>{format.euro(amount.value)}</span>;
  return (
    <span className={mergeClasses(shared.amount, styles.bad)}>
      {amount.kind === "text" ? `«${amount.text}»` : amount.error}
    </span>
  );
}

const STATUS_ICONS: Readonly<Record<Status, ComponentType>> = {
  classified: CheckmarkCircleRegular,
  split: SplitVerticalRegular,
  coarse: CircleHalfFillRegular,
  proposed: QuestionCircleRegular,
  untagged: CircleRegular,
  invalid: ErrorCircleRegular,
  excluded: SubtractCircleRegular,
  total: AutosumRegular,
};

/** A status by icon and word: never by colour alone. */
export function StatusText({ status }: { readonly status: Status }): ReactNode {
  const { common } = useMessages();
  const styles = useStyles();
  const Icon = STATUS_ICONS[status];
  const tone =
    status === "invalid"
      ? styles.bad
      : status === "classified" || status === "split"
        ? styles.good
        : status === "coarse"
          ? styles.warn
          : undefined;
  return (
    <span className={mergeClasses(styles.status, tone)}>
      <Icon aria-hidden />
      {common.status(status)}
    </span>
  );
}

/** What a row is that does not belong to the budget: it has no status, whatever its tag cell says. */
export function NotBudgetText({
  row,
}: {
  readonly row: Pick<BudgetRow, "rowKind" | "description">;
}): ReactNode {
  const { common, coverage } = useMessages();
  const styles = useStyles();
  const kind = row.rowKind === "blank" && row.description === "" ? "blank" : "heading";
  return (
    <span className={styles.status}>
      <TextDescriptionRegular aria-hidden />
      {`${common.status("total")}: ${coverage.notBudgetKinds[kind]}`}
    </span>
  );
}

const DOTS: Readonly<Record<Confidence, string>> = { high: "●●●", medium: "●●○", low: "●○○" };

export function ConfidenceText({ confidence }: { readonly confidence: Confidence }): ReactNode {
  const { common } = useMessages();
  const styles = useStyles();
  return (
    <span className={styles.confidence}>
      <span className={styles.dots} aria-hidden>
        {DOTS[confidence]}
      </span>
      {common.confidence(confidence)}
    </span>
  );
}

interface MarkedProps {
  readonly text: string;
  /** Ranges [from, to) to mark. */
  readonly marks: readonly (readonly [number, number])[];
}

/** A text with the matched words marked by weight and underline. */
export function MarkedText({ text, marks }: MarkedProps): ReactNode {
  const styles = useStyles();
  const parts: ReactNode[] = [];
  let at = 0;
  for (const [from, to] of [...marks].sort((a, b) => a[0] - b[0])) {
    if (from < at || to <= from) continue;
    parts.push(text.slice(at, from));
    parts.push(
      <mark key={from} className={styles.mark}>
        {text.slice(from, to)}
      </mark>,
    );
    at = to;
  }
  parts.push(text.slice(at));
  return <>{parts}</>;
}

/** The titles above a node, outermost first; the whole path as a tooltip where it is cut. */
export function PathText({ code }: { readonly code: Code }): ReactNode {
  const styles = useStyles();
  const shared = useSharedStyles();
  const above = pathOf(code).slice(0, -1);
  if (above.length === 0) return null;
  const text = above.map((node) => node.title).join(" › ");
  return (
    <span className={mergeClasses(styles.path, shared.ellipsis)} title={text}>
      {text}
    </span>
  );
}
