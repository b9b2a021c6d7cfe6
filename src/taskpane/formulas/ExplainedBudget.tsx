import { Field, Select, makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import {
  CheckmarkCircleRegular,
  ChevronDownRegular,
  ChevronRightRegular,
  WarningRegular,
} from "@fluentui/react-icons";
import { useMemo, useState } from "react";
import type { ReactNode } from "react";
import type { BudgetExplanation } from "../../functions/explain";
import { Euro, PathText } from "../components/texts";
import { useSharedStyles } from "../components/styles";
import { useMessages } from "../context";
import type { ExplainedFormula } from "../session/formulas";
import { AmountsElsewhere } from "./AmountsElsewhere";
import { ExplainedRows } from "./ExplainedRows";
import { Missed, useMissed } from "./Missed";
import { MixedKinds } from "./MixedKinds";
import { belowCents, groupRows } from "./groups";
import type { GroupKind, RowGroup } from "./groups";

const useStyles = makeStyles({
  total: { fontSize: tokens.fontSizeBase400, fontWeight: tokens.fontWeightSemibold },
  group: {
    display: "grid",
    gridTemplateColumns: "16px minmax(0, 1fr) auto",
    alignItems: "baseline",
    columnGap: "4px",
    width: "100%",
    padding: "5px 2px",
    border: "none",
    borderTop: `1px solid ${tokens.colorNeutralStroke2}`,
    backgroundColor: "transparent",
    color: "inherit",
    font: "inherit",
    textAlign: "left",
    cursor: "pointer",
    ":hover": { backgroundColor: tokens.colorNeutralBackground1Hover },
  },
  strong: { fontWeight: tokens.fontWeightSemibold },
  check: { display: "flex", gap: "6px", alignItems: "flex-start" },
  icon: { flexShrink: 0, fontSize: "16px", marginTop: "2px" },
  good: { color: tokens.colorStatusSuccessForeground1 },
  bad: { color: tokens.colorStatusDangerForeground1 },
});

interface Props {
  readonly explained: ExplainedFormula;
  readonly explanation: BudgetExplanation;
}

/** What a function counts, what it leaves out and why, and that nothing is missing between the two. */
export function ExplainedBudget({ explained, explanation }: Props): ReactNode {
  const { formulas: words, totals: totalWords, format } = useMessages();
  const shared = useSharedStyles();
  const styles = useStyles();
  const [chosen, setColumn] = useState(0);
  const [open, setOpen] = useState<GroupKind>("counted");
  const { rows: place } = explained;
  const { node, totals, all, name, textRows } = explanation;
  const column = Math.min(chosen, Math.max(all.length - 1, 0));
  const missed = useMissed(explained, column);
  // Ranges that begin on different rows: what adds up is not what was meant.
  const crooked = explained.crooked !== null;
  const holds = missed === null ? words.holds : words.holdsInRanges;
  const groups = useMemo(() => groupRows(explanation, column), [column, explanation]);
  const total = totals[column];
  const rounded = useMemo(() => belowCents(explanation, column), [column, explanation]);
  const nameOf = ({ kind }: RowGroup): string =>
    kind === "counted" ? words.counted(name) : words.group(kind);
  const line = (group: RowGroup): ReactNode => (
    <Group
      key={group.kind}
      group={group}
      name={nameOf(group)}
      open={open === group.kind}
      onOpen={() => setOpen(group.kind)}
    />
  );
  const listed = [groups.counted, ...groups.left].find(({ kind }) => kind === open) ?? groups.counted;
  return (
    <>
      {node === null ? null : (
        <div>
          <div>
            <span className={shared.code}>{node.code}</span> {node.title}
          </div>
          <PathText code={node.code} />
        </div>
      )}
      {all.length < 2 ? null : (
        <Field label={words.column} size="small" orientation="horizontal">
          <Select size="small" value={column} onChange={(_, data) => setColumn(Number(data.value))}>
            {all.map((_, index) => (
              <option key={index} value={index}>
                {words.columnName((place?.amounts ?? 0) + index)}
              </option>
            ))}
          </Select>
        </Field>
      )}
      {total === undefined ? null : (
        <div className={mergeClasses(shared.spread, styles.total)}>
          <span>{words.total}</span>
          {name === "COVERAGE" ? <span>{format.percent(total)}</span> : <Euro value={total} />}
        </div>
      )}
      {place === null ? null : <MixedKinds explanation={explanation} place={place} column={column} />}
      {missed === null ? null : <Missed missed={missed} />}
      <div>
        {line(groups.counted)}
        <h3 className={shared.subheading}>{words.left(name)}</h3>
        {groups.left.map(line)}
      </div>
      {place === null ? null : <AmountsElsewhere explanation={explanation} place={place} />}
      <div className={styles.check}>
        {groups.holds && !crooked ? (
          <CheckmarkCircleRegular aria-hidden className={mergeClasses(styles.icon, styles.good)} />
        ) : (
          <WarningRegular aria-hidden className={mergeClasses(styles.icon, styles.bad)} />
        )}
        <span>
          {groups.holds ? (crooked ? words.holdsCrooked : holds) : words.broken}
          <br />
          <span className={shared.note}>
            {words.sum(groups.counted.sum, groups.leftSum, all[column] ?? 0)}
          </span>
        </span>
      </div>
      {rounded === 0 ? null : <p className={shared.note}>{totalWords.belowCents(rounded)}</p>}
      {textRows === 0 ? null : <p className={shared.note}>{words.texts(textRows)}</p>}
      {place === null || listed.rows.length === 0 ? null : (
        <div>
          <h3 className={shared.subheading}>{words.list(nameOf(listed))}</h3>
          <ExplainedRows
            key={listed.kind}
            group={listed}
            name={nameOf(listed)}
            place={place}
            column={column}
          />
        </div>
      )}
    </>
  );
}

interface GroupProps {
  readonly group: RowGroup;
  readonly name: string;
  readonly open: boolean;
  readonly onOpen: () => void;
}

/** One sort of rows with its euro; pressing it lists them below. */
function Group({ group, name, open, onOpen }: GroupProps): ReactNode {
  const { formulas: words, common } = useMessages();
  const shared = useSharedStyles();
  const styles = useStyles();
  const counts = [common.rows(group.rows.length), group.shares > 0 ? words.shares(group.shares) : ""];
  return (
    <button
      type="button"
      className={mergeClasses(styles.group, shared.focusable)}
      aria-pressed={open}
      onClick={onOpen}
    >
      {open ? <ChevronDownRegular aria-hidden /> : <ChevronRightRegular aria-hidden />}
      <span>
        <span className={group.kind === "counted" ? styles.strong : undefined}>{name}</span>{" "}
        <span className={shared.note}>{counts.filter((text) => text !== "").join(" · ")}</span>
      </span>
      {group.inBudget ? <Euro value={group.sum} /> : <span className={shared.note}>{words.outside}</span>}
    </button>
  );
}
