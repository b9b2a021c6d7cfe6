import { Button, Checkbox, makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import { useEffect, useMemo, useRef, useState } from "react";
import type { ReactNode } from "react";
import { formatShare, keyMoves, rowsWithSplit, sumAmounts } from "../../budget";
import type { KeyMove } from "../../budget";
import type { Budget, BudgetRow, TagPart } from "../../budget/types";
import { AmountText } from "../components/texts";
import { useSharedStyles } from "../components/styles";
import { VirtualRows } from "../components/VirtualRows";
import { useMessages, usePane, useSession } from "../context";
import type { SplitPanel } from "../session/splitState";
import { reviewerReason } from "../session/state";

const ROW_HEIGHT = 58;

const useStyles = makeStyles({
  row: {
    display: "grid",
    gridTemplateColumns: "minmax(0, 1fr) auto",
    alignItems: "center",
    columnGap: "8px",
    paddingBottom: "4px",
    borderTop: `1px solid ${tokens.colorNeutralStroke2}`,
  },
  move: { display: "inline-block", marginInlineEnd: "10px", whiteSpace: "nowrap" },
  moves: { gridColumnStart: 1, gridColumnEnd: 3, paddingLeft: "32px" },
});

interface Props {
  readonly panel: Extract<SplitPanel, { kind: "rewrite" }>;
  readonly budget: Budget;
}

/** The rows whose cells say what a key said before: old and new, the euro that move, and which of them shall follow. */
export function RewriteList({ panel, budget }: Props): ReactNode {
  const session = useSession();
  const { split, common, format } = useMessages();
  const styles = useStyles();
  const shared = useSharedStyles();
  const writable = usePane((state) => reviewerReason(state) === null);
  const busy = usePane((state) => state.busy);
  const { name, before, after } = panel;
  const rows = useMemo(() => rowsWithSplit(budget, before), [before, budget]);
  const [ticked, setTicked] = useState<ReadonlySet<number>>(
    () =>
      new Set(rows.filter((index) => canFollow(budget.rows[index]) && budget.rows[index]?.hidden === false)),
  );
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus(), []);
  const { main } = budget.layout.columns;
  const chosen = rows.filter((index) => ticked.has(index));
  const codes = [...new Set([...before, ...after].map(({ code }) => code))];
  const moved = addedUp(chosen.map((index) => keyMoves(budget.rows[index]?.amounts[main], before, after)));
  const toggle = (index: number): void => {
    const next = new Set(ticked);
    if (!next.delete(index)) next.add(index);
    setTicked(next);
  };
  const shownMoves = (moves: readonly KeyMove[]): ReactNode =>
    moves.length === 0
      ? split.noMoves
      : moves.map(({ code, euro }) => (
          <span key={code} className={styles.move}>
            {code} {format.difference(euro)}
          </span>
        ));
  return (
    <section
      className={shared.view}
      aria-label={split.rewriteTitle(name)}
      onKeyDown={(event) => {
        if (event.key === "Escape") session.split.close();
      }}
    >
      <h2 className={shared.heading} ref={heading} tabIndex={-1}>
        {split.rewriteTitle(name)}
      </h2>
      <p className={shared.note}>{split.rewriteText}</p>
      <div className={mergeClasses(shared.scroller, shared.focusable)} tabIndex={0}>
        <table className={mergeClasses(shared.table, shared.amounts)}>
          <thead>
            <tr>
              <th scope="col">{split.code}</th>
              <th scope="col">{split.before}</th>
              <th scope="col">{split.after}</th>
              <th scope="col">{split.moves}</th>
            </tr>
          </thead>
          <tbody>
            {codes.map((code) => (
              <tr key={code}>
                <th scope="row" className={shared.code} title={session.map.get(code)?.title}>
                  {code}
                </th>
                <td className={shared.amount}>{shareIn(before, code)}</td>
                <td className={shared.amount}>{shareIn(after, code)}</td>
                <td className={shared.amount}>{format.difference(moved.get(code) ?? 0)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      <div className={shared.line}>
        <Button
          size="small"
          appearance="primary"
          disabled={!writable || busy || chosen.length === 0}
          onClick={() => void session.split.keys.rewrite(chosen)}
        >
          {split.rewrite(chosen.length)}
        </Button>
        <Button size="small" onClick={() => session.split.close()}>
          {split.leaveCells}
        </Button>
        <Button
          size="small"
          onClick={() => setTicked(new Set(rows.filter((index) => canFollow(budget.rows[index]))))}
        >
          {split.all}
        </Button>
        <Button size="small" onClick={() => setTicked(new Set())}>
          {split.none}
        </Button>
      </div>
      <VirtualRows
        label={split.rewriteTitle(name)}
        count={rows.length}
        estimate={ROW_HEIGHT}
        keyOf={(position) => rows[position] ?? position}
        row={(position) => {
          const index = rows[position] ?? -1;
          const row = budget.rows[index];
          if (row === undefined) return null;
          const facts = [
            common.row(row.row),
            row.description,
            row.hidden ? split.hiddenRow : "",
            row.tagIsFormula ? split.formulaRow : "",
          ];
          return (
            <div className={styles.row}>
              <Checkbox
                checked={ticked.has(index)}
                disabled={!canFollow(row)}
                label={facts.filter((fact) => fact !== "").join(" · ")}
                onChange={() => toggle(index)}
              />
              <AmountText amount={row.amounts[main]} />
              <span className={styles.moves}>
                <span className={shared.note}>{shownMoves(keyMoves(row.amounts[main], before, after))}</span>
              </span>
            </div>
          );
        }}
      />
    </section>
  );
}

/** A formula is never overwritten without being asked for by itself. */
function canFollow(row: BudgetRow | undefined): boolean {
  return row !== undefined && !row.tagIsFormula;
}

function addedUp(all: readonly (readonly KeyMove[])[]): ReadonlyMap<string, number> {
  const byCode = new Map<string, number[]>();
  for (const { code, euro } of all.flat()) {
    const euros = byCode.get(code);
    if (euros === undefined) byCode.set(code, [euro]);
    else euros.push(euro);
  }
  return new Map([...byCode].map(([code, euros]) => [code, sumAmounts(euros)]));
}

function shareIn(parts: readonly TagPart[], code: string): string {
  const part = parts.find((each) => each.code === code);
  return part === undefined ? "–" : `${formatShare(part.share)} %`;
}
