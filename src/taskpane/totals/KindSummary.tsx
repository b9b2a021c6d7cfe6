import { makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import type { ReactNode } from "react";
import type { Chart, ChartGroup, Difference, TotalsView } from "../../budget";
import { differenceOf, sumAmounts } from "../../budget";
import type { Budget } from "../../budget/types";
import { SumCheck } from "../components/SumCheck";
import { useSharedStyles } from "../components/styles";
import { useMessages } from "../context";
import { useKindName } from "./kindName";
import { useKindStyles } from "./kindStyles";

const useStyles = makeStyles({
  list: {
    display: "flex",
    flexDirection: "column",
    gap: "8px",
    padding: "8px 10px",
    backgroundColor: tokens.colorNeutralBackground3,
    borderRadius: tokens.borderRadiusMedium,
  },
  total: { fontSize: tokens.fontSizeBase400, fontWeight: tokens.fontWeightSemibold },
  bar: {
    display: "flex",
    height: "8px",
    marginTop: "2px",
    backgroundColor: tokens.colorNeutralBackground1,
    borderRadius: tokens.borderRadiusSmall,
    overflow: "hidden",
  },
  balance: { borderTop: `1px solid ${tokens.colorNeutralStroke1}`, paddingTop: "6px" },
});

interface Props {
  readonly chart: Chart;
  readonly view: TotalsView;
  readonly column: number;
  readonly compared: number | null;
  readonly budget: Budget;
}

/** Each kind in one line: its total, how much of it stands in nodes and how much is left; the balance; and whether all of it adds up. */
export function KindSummary({ chart, view, column, compared, budget }: Props): ReactNode {
  const { totals: words, common, format } = useMessages();
  const shared = useSharedStyles();
  const styles = useStyles();
  const { balance } = view.all.amounts;
  const both = ["revenue", "cost"].every((kind) => chart.groups.some((group) => group.kind === kind));
  return (
    <section className={styles.list} aria-label={words.summary}>
      {chart.groups.map((group) => (
        <KindLine key={group.kind} group={group} />
      ))}
      {both ? (
        <div className={styles.balance}>
          <div className={shared.spread}>
            <span>{common.balance}</span>
            <span className={mergeClasses(shared.amount, styles.total)}>
              {format.euro(balance[column] ?? 0)}
            </span>
          </div>
          <div className={shared.note}>{words.balanceParts(view.costsAreNegative)}</div>
          {compared === null ? null : (
            <ChangeNote difference={differenceOf(balance[column] ?? 0, balance[compared] ?? 0)} />
          )}
        </div>
      ) : null}
      <SumCheck
        budget={budget}
        column={column}
        shown={sumAmounts(view.lines.map(({ amounts }) => amounts.sum[column] ?? 0))}
      />
    </section>
  );
}

function KindLine({ group }: { readonly group: ChartGroup }): ReactNode {
  const { totals: words, format } = useMessages();
  const shared = useSharedStyles();
  const styles = useStyles();
  const kinds = useKindStyles();
  const nameOf = useKindName();
  const size = Math.abs(group.inNodes) + Math.abs(group.remainder);
  const width = (part: number): string => `${size === 0 ? 0 : (Math.abs(part) / size) * 100}%`;
  return (
    <div>
      <div className={shared.spread}>
        <span>{nameOf(group.kind)}</span>
        <span className={mergeClasses(shared.amount, styles.total)}>{format.euro(group.total)}</span>
      </div>
      <div className={mergeClasses(styles.bar, kinds[group.kind])} aria-hidden>
        <span className={kinds.solid} style={{ width: width(group.inNodes) }} />
        <span className={kinds.hatched} style={{ width: width(group.remainder) }} />
      </div>
      <div className={shared.note}>
        {words.summaryLine(format.euro(group.inNodes), format.euro(group.remainder))}
      </div>
      {group.comparedTotal === null ? null : (
        <ChangeNote difference={differenceOf(group.total, group.comparedTotal)} />
      )}
    </div>
  );
}

/** By how much something differs from the compared column, in euro and in percent. */
export function ChangeNote({ difference }: { readonly difference: Difference }): ReactNode {
  const { totals: words, format } = useMessages();
  const shared = useSharedStyles();
  const share = difference.share === null ? null : format.change(difference.share);
  return <div className={shared.note}>{words.change(format.difference(difference.euro), share)}</div>;
}
