import { Button, makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import { useState } from "react";
import type { ReactNode } from "react";
import { lineKey, sumAmounts } from "../../budget";
import type { Chart, ChartBar, ChartGroup, TotalLine } from "../../budget";
import { useSharedStyles } from "../components/styles";
import { useMessages } from "../context";
import { Bar } from "./Bar";
import { useKindName } from "./kindName";
import { useKindStyles } from "./kindStyles";
import { lineName } from "./lineName";

/** More bars than these are shown on demand: the largest ones tell the story. */
const FIRST_BARS = 10;

const useStyles = makeStyles({
  group: { display: "flex", flexDirection: "column", gap: "4px" },
  heading: {
    display: "flex",
    alignItems: "baseline",
    justifyContent: "space-between",
    gap: "8px",
    margin: "6px 0 0",
    paddingBottom: "2px",
    borderBottom: "2px solid currentcolor",
    fontSize: tokens.fontSizeBase300,
    fontWeight: tokens.fontWeightSemibold,
  },
  words: { color: tokens.colorNeutralForeground1 },
});

interface Props {
  readonly chart: Chart;
  /** Name of the compared column, or null. */
  readonly comparedName: string | null;
  readonly costsAreNegative: boolean;
  /** What pressing a bar does; null for bars that lead nowhere. */
  readonly onOpen: (of: TotalLine["of"]) => (() => void) | null;
}

/** Totals as horizontal bars, a list for each kind, on one scale. Each bar is an item of a list with its figures as text. */
export function BarChart({ chart, comparedName, costsAreNegative, onOpen }: Props): ReactNode {
  const { totals: words } = useMessages();
  const shared = useSharedStyles();
  if (chart.groups.length === 0) return <p className={shared.note}>{words.noRows}</p>;
  const notes = [
    chart.groups.length > 1 ? words.scale : "",
    chart.from < 0 ? words.scaleNegative : "",
    costsAreNegative ? words.costsNegative : "",
    comparedName === null ? "" : words.thinBars(comparedName),
  ].filter((text) => text !== "");
  return (
    <>
      {chart.groups.map((group) => (
        <Group key={group.kind} group={group} chart={chart} onOpen={onOpen} />
      ))}
      {notes.length === 0 ? null : <p className={shared.note}>{notes.join(" ")}</p>}
    </>
  );
}

interface GroupProps extends Pick<Props, "chart" | "onOpen"> {
  readonly group: ChartGroup;
}

function Group({ group, chart, onOpen }: GroupProps): ReactNode {
  const messages = useMessages();
  const { totals: words, format } = messages;
  const shared = useSharedStyles();
  const styles = useStyles();
  const kinds = useKindStyles();
  const nameOf = useKindName();
  const [all, setAll] = useState(false);
  const name = nameOf(group.kind);
  const shown = all ? group.nodes : group.nodes.slice(0, FIRST_BARS);
  const hidden = group.nodes.slice(shown.length);
  const drawn = chart.whole ? group.others : [];
  // Shares of a total that is partly negative would add up to more than the whole.
  const plain = [...group.nodes, ...group.others].every(({ length }) => length >= 0) && group.total !== 0;
  const bar = (each: ChartBar): ReactNode => (
    <Bar
      key={lineKey(each.of)}
      bar={each}
      kind={group.kind}
      from={chart.from}
      to={chart.to}
      share={plain ? each.value / group.total : null}
      onOpen={onOpen(each.of)}
    />
  );
  return (
    <section className={styles.group} aria-label={name}>
      <h3 className={mergeClasses(styles.heading, kinds[group.kind])}>
        <span className={styles.words}>{name}</span>
        <span className={mergeClasses(styles.words, shared.amount)}>{format.euro(group.total)}</span>
      </h3>
      <ul className={shared.plainList} aria-label={words.bars(name)}>
        {shown.map(bar)}
        {drawn.map(bar)}
      </ul>
      {hidden.length > 0 || all ? (
        <Button size="small" appearance="subtle" aria-expanded={all} onClick={() => setAll(!all)}>
          {all
            ? words.fewerNodes
            : `${words.moreNodes(hidden.length)}: ${format.euro(sumAmounts(hidden.map(({ value }) => value)))}`}
        </Button>
      ) : null}
      {chart.whole ? null : (
        <>
          {group.others.map((each) => (
            <div key={lineKey(each.of)} className={mergeClasses(shared.spread, shared.note)}>
              <span>{lineName(messages, each.of)}</span>
              <span className={shared.amount}>{format.euro(each.value)}</span>
            </div>
          ))}
        </>
      )}
    </section>
  );
}
