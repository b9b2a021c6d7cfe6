import { Button } from "@fluentui/react-components";
import { useLayoutEffect, useMemo, useRef, useState } from "react";
import type { ReactNode } from "react";
import { formatShare, keyMoves, rowsWithSplit, sumAmounts } from "../../budget";
import type { KeyMove } from "../../budget";
import type { Budget, TagPart } from "../../budget/types";
import { Scroller } from "../components/Scroller";
import { useSharedStyles } from "../components/styles";
import { useMessages, usePane, useSession } from "../context";
import type { RewritePart, SplitPanel } from "../session/splitState";
import { reviewerReason } from "../session/state";
import { RewriteRows, canFollow } from "./RewriteRows";
import type { SheetRows } from "./RewriteRows";

interface Props {
  readonly panel: Extract<SplitPanel, { kind: "rewrite" }>;
  /** The budget in use, as it stands now. */
  readonly budget: Budget;
}

/** The rows that may follow, by sheet; in the sheet in use as they stand now. */
function sheetRows(
  parts: readonly RewritePart[],
  inUse: { readonly sheet: string | undefined; readonly budget: Budget },
  before: readonly TagPart[],
): readonly SheetRows[] {
  return parts.flatMap((part): readonly SheetRows[] => {
    const budget = part.sheet === inUse.sheet ? inUse.budget : part.budget;
    if (budget === null) return [];
    return [{ ...part, budget, rows: rowsWithSplit(budget, before) }];
  });
}

const idOf = (sheet: string, index: number): string => `${sheet} ${index}`;

/** Those that can be written; the hidden ones among them only where all are asked for. */
function ids(sheets: readonly SheetRows[], hiddenToo: boolean): ReadonlySet<string> {
  return new Set(
    sheets.flatMap((each) =>
      each.rows
        .filter((index) => canFollow(each, index) && (hiddenToo || each.budget.rows[index]?.hidden === false))
        .map((index) => idOf(each.sheet, index)),
    ),
  );
}

/** The rows of all sheets whose cells say what a key said before: old and new, the euro that move, and which of them shall follow. */
export function RewriteList({ panel, budget }: Props): ReactNode {
  const session = useSession();
  const { split, format } = useMessages();
  const shared = useSharedStyles();
  const writable = usePane((state) => reviewerReason(state) === null);
  const busy = usePane((state) => state.busy);
  const sheet = usePane((state) => state.binding?.sheet);
  const { name, before, after, parts } = panel;
  const sheets = useMemo(() => sheetRows(parts, { sheet, budget }, before), [parts, sheet, budget, before]);
  const [ticked, setTicked] = useState(() => ids(sheets, false));
  const heading = useRef<HTMLHeadingElement>(null);
  useLayoutEffect(() => heading.current?.focus(), []);
  const chosen = sheets.map((each) => ({
    sheet: each.sheet,
    rows: each.rows.filter((index) => ticked.has(idOf(each.sheet, index))),
  }));
  const count = chosen.reduce((sum, { rows }) => sum + rows.length, 0);
  const toggle = (id: string): void => {
    const next = new Set(ticked);
    if (!next.delete(id)) next.add(id);
    setTicked(next);
  };
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
      {parts.map((part) =>
        part.budget === null || part.protected ? (
          <p key={part.sheet} role="status">
            {part.budget === null ? split.unreadableSheet(part.name) : split.protectedSheet(part.name)}
          </p>
        ) : null,
      )}
      <Scroller label={split.outcome}>
        <table className={`${shared.table} ${shared.amounts}`}>
          <thead>
            <tr>
              <th scope="col">{split.code}</th>
              <th scope="col">{split.before}</th>
              <th scope="col">{split.after}</th>
              {sheets.map((each) => (
                <th key={each.sheet} scope="col">
                  {sheets.length === 1 ? split.moves : split.movesOf(each.name)}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {[...new Set([...before, ...after].map(({ code }) => code))].map((code) => (
              <tr key={code}>
                <th scope="row" className={shared.code} title={session.map.get(code)?.title}>
                  {code}
                </th>
                <td className={shared.amount}>{shareIn(before, code)}</td>
                <td className={shared.amount}>{shareIn(after, code)}</td>
                {sheets.map((each, at) => (
                  <td key={each.sheet} className={shared.amount}>
                    {format.difference(movedTo(code, each, chosen[at]?.rows ?? [], { before, after }))}
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </Scroller>
      <div className={shared.line}>
        <Button
          size="small"
          appearance="primary"
          disabled={!writable || busy || count === 0}
          onClick={() => void session.split.keys.rewrite(chosen)}
        >
          {split.rewrite(count)}
        </Button>
        <Button size="small" onClick={() => session.split.close()}>
          {split.leaveCells}
        </Button>
        <Button size="small" onClick={() => setTicked(ids(sheets, true))}>
          {split.all}
        </Button>
        <Button size="small" onClick={() => setTicked(new Set())}>
          {split.none}
        </Button>
      </div>
      {sheets.map((each) => (
        <RewriteRows
          key={each.sheet}
          of={each}
          titled={sheets.length > 1}
          label={split.rewriteTitle(name)}
          before={before}
          after={after}
          isTicked={(index) => ticked.has(idOf(each.sheet, index))}
          onToggle={(index) => toggle(idOf(each.sheet, index))}
        />
      ))}
    </section>
  );
}

/** What a code gains or loses by the chosen rows of a sheet, in its unit. */
function movedTo(
  code: string,
  { budget }: SheetRows,
  rows: readonly number[],
  { before, after }: { readonly before: readonly TagPart[]; readonly after: readonly TagPart[] },
): number {
  const { main } = budget.layout.columns;
  const moves = rows.flatMap((index): readonly KeyMove[] =>
    keyMoves(budget.rows[index]?.amounts[main], before, after),
  );
  return sumAmounts(moves.filter((move) => move.code === code).map(({ euro }) => euro));
}

function shareIn(parts: readonly TagPart[], code: string): string {
  const part = parts.find((each) => each.code === code);
  return part === undefined ? "–" : `${formatShare(part.share)} %`;
}
