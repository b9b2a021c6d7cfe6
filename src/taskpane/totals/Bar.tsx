import { makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import type { ReactNode } from "react";
import { differenceOf } from "../../budget";
import type { ChartBar, KindOrUnknown } from "../../budget";
import { useSharedStyles } from "../components/styles";
import { useMessages } from "../context";
import { useKindStyles } from "./kindStyles";
import { lineId } from "./lineId";
import { lineName } from "./lineName";

const useStyles = makeStyles({
  item: {
    display: "block",
    width: "100%",
    boxSizing: "border-box",
    padding: "4px 2px",
    border: "none",
    backgroundColor: "transparent",
    color: "inherit",
    font: "inherit",
    textAlign: "left",
  },
  pressable: {
    cursor: "pointer",
    borderRadius: tokens.borderRadiusSmall,
    ":hover": { backgroundColor: tokens.colorNeutralBackground1Hover },
  },
  words: { fontSize: tokens.fontSizeBase200 },
  name: { minWidth: 0 },
  link: { color: tokens.colorBrandForegroundLink },
  facts: { display: "block", fontSize: tokens.fontSizeBase200, color: tokens.colorNeutralForeground2 },
  track: {
    display: "block",
    position: "relative",
    height: "12px",
    margin: "2px 0",
    backgroundColor: tokens.colorNeutralBackground3,
    "@media (forced-colors: active)": { outline: "1px solid GrayText" },
  },
  thin: { height: "5px" },
  fill: { position: "absolute", top: 0, bottom: 0 },
  zero: {
    position: "absolute",
    top: "-2px",
    bottom: "-2px",
    width: "1px",
    backgroundColor: tokens.colorNeutralForeground1,
  },
});

interface Props {
  readonly bar: ChartBar;
  readonly kind: KindOrUnknown;
  readonly from: number;
  readonly to: number;
  /** Of its kind's total; null where a share would mislead. */
  readonly share: number | null;
  readonly onOpen: (() => void) | null;
}

/** One node or status: its name and euro as text, and the bar, which says the same to the eye. */
export function Bar({ bar, kind, from, to, share, onOpen }: Props): ReactNode {
  const messages = useMessages();
  const { totals: words, format } = messages;
  const shared = useSharedStyles();
  const styles = useStyles();
  const remainder = bar.of.kind === "status";
  const facts = words.barFacts(bar.rows, share === null ? null : format.percent(share));
  const content = (
    <>
      <span className={mergeClasses(shared.spread, styles.words)}>
        <span className={mergeClasses(styles.name, onOpen !== null && styles.link)}>
          {remainder ? `${words.remainderShort} · ` : ""}
          {lineName(messages, bar.of)}
        </span>
        <strong className={shared.amount}>{format.euro(bar.value)}</strong>
      </span>
      <Track length={bar.length} from={from} to={to} kind={kind} remainder={remainder} />
      {bar.comparedLength === null ? null : (
        <Track length={bar.comparedLength} from={from} to={to} kind={kind} remainder={remainder} thin />
      )}
      <span className={styles.facts}>{facts}</span>
      {bar.compared === null ? null : (
        <span className={styles.facts}>
          <Change bar={bar} base={bar.compared} />
        </span>
      )}
    </>
  );
  if (onOpen === null) {
    return (
      <li>
        <div className={styles.item}>{content}</div>
      </li>
    );
  }
  return (
    <li>
      <button
        type="button"
        id={lineId(bar.of, kind)}
        className={mergeClasses(styles.item, styles.pressable, shared.focusable)}
        onClick={onOpen}
      >
        {content}
      </button>
    </li>
  );
}

function Change({ bar, base }: { readonly bar: ChartBar; readonly base: number }): ReactNode {
  const { totals: words, format } = useMessages();
  const { euro, share } = differenceOf(bar.value, base);
  const percent = share === null ? null : format.change(share);
  return words.changeFrom(format.difference(euro), percent, format.euro(base));
}

interface TrackProps {
  readonly length: number;
  readonly from: number;
  readonly to: number;
  readonly kind: KindOrUnknown;
  readonly remainder: boolean;
  readonly thin?: boolean;
}

function Track({ length, from, to, kind, remainder, thin = false }: TrackProps): ReactNode {
  const styles = useStyles();
  const kinds = useKindStyles();
  const span = to - from;
  const place = (value: number): number => (span === 0 ? 0 : ((value - from) / span) * 100);
  const zero = place(0);
  const width = Math.abs(place(length) - zero);
  return (
    <span className={mergeClasses(styles.track, thin && styles.thin)} aria-hidden>
      <span
        className={mergeClasses(
          styles.fill,
          kinds[kind],
          remainder && kinds.remainder,
          remainder || thin || length < 0 ? kinds.hatched : kinds.solid,
        )}
        style={{
          left: `${Math.min(zero, place(length))}%`,
          width: `${width}%`,
          minWidth: length === 0 ? 0 : "2px",
        }}
      />
      {from < 0 ? <span className={styles.zero} style={{ left: `${zero}%` }} /> : null}
    </span>
  );
}
