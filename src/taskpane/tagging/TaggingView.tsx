import { Button, MessageBar, MessageBarActions, MessageBarBody } from "@fluentui/react-components";
import {
  ArrowDownRegular,
  ArrowRightRegular,
  EyeOffRegular,
  SplitVerticalRegular,
  TargetRegular,
} from "@fluentui/react-icons";
import { useRef } from "react";
import type { ReactNode, RefObject } from "react";
import type { Budget } from "../../budget/types";
import type { FormulaCell } from "../../excel/gateway";
import { sentence } from "../../i18n";
import { StateMessage } from "../components/StateMessage";
import { useSharedStyles } from "../components/styles";
import { useMessages, usePane, useSession } from "../context";
import type { Picked } from "../session/state";
import { TwinQuestion } from "../review/TwinQuestion";
import { reviewerReason } from "../session/state";
import { FormulaView } from "../formulas/lazy";
import { SplitView } from "../split";
import { ExcludePanel } from "./ExcludePanel";
import { Finder } from "./Finder";
import { RowCard } from "./RowCard";
import { SameRows } from "./SameRows";

/** The rows that the grid has selected, and everything that can be done with them; the formula of the selected cell, where it is one of PMAP. */
export function TaggingView({ budget }: { readonly budget: Budget }): ReactNode {
  const picked = usePane((state) => state.picked);
  const splitting = usePane((state) => state.split.panel !== null);
  const formulaCell = usePane((state) => state.formulaCell);
  const below = useRef<HTMLDivElement>(null);
  const formula = formulaCell === null ? null : <FormulaView cell={formulaCell} />;
  if (splitting) return <SplitView budget={budget} />;
  if (picked.kind !== "rows" || picked.rows.length === 0)
    return formula ?? <NothingPicked budget={budget} picked={picked} />;
  return (
    <>
      {formulaCell === null ? null : <FormulaBelow cell={formulaCell} target={below} />}
      <PickedRows budget={budget} picked={picked} />
      <div ref={below}>{formula}</div>
    </>
  );
}

interface BelowProps {
  readonly cell: FormulaCell;
  readonly target: RefObject<HTMLDivElement | null>;
}

/** Tagging comes first on a row of the budget: the explanation of its formula is one press away. */
function FormulaBelow({ cell, target }: BelowProps): ReactNode {
  const { formulas } = useMessages();
  return (
    <Button
      size="small"
      appearance="subtle"
      icon={<ArrowDownRegular />}
      onClick={() => target.current?.scrollIntoView()}
    >
      {formulas.below(cell)}
    </Button>
  );
}

interface PickedProps {
  readonly budget: Budget;
  readonly picked: Extract<Picked, { kind: "rows" }>;
}

function PickedRows({ budget, picked }: PickedProps): ReactNode {
  const session = useSession();
  const { tagging, common, actions, reasons, split } = useMessages();
  const shared = useSharedStyles();
  const also = usePane((state) => state.also);
  const excluding = usePane((state) => state.excluding);
  const overFormulas = usePane((state) => state.overFormulas);
  const writable = usePane((state) => reviewerReason(state) === null);
  const asks = usePane((state) => state.suggestions?.suggestions[0]?.twin?.ask === true);
  const busy = usePane((state) => state.busy);
  const hasKeys = usePane((state) => state.split.keys.length > 0);
  const first = budget.rows[picked.rows[0] ?? -1];
  if (first === undefined) return null;
  const count = picked.rows.length + also.length;
  const tagged = picked.rows.some((index) => budget.rows[index]?.tag.status !== "untagged");
  const guess = picked.rows.length === 1 ? first.totalGuess : null;
  const counts = [
    picked.rows.length > 1 ? tagging.severalRows(picked.rows.length) : null,
    picked.hidden > 0 ? tagging.hidden(picked.hidden) : null,
    picked.skipped > 0 ? tagging.skipped(picked.skipped) : null,
  ].filter((text) => text !== null);
  return (
    <div className={shared.view}>
      {counts.length === 0 ? null : (
        <p className={shared.note} role="status">
          {counts.join(" · ")}
        </p>
      )}
      <RowCard row={first} layout={budget.layout} />
      {guess === null ? null : (
        <MessageBar intent="warning" layout="multiline">
          <MessageBarBody>{tagging.looksTotal(sentence(reasons.total, guess))}</MessageBarBody>
          <MessageBarActions>
            <Button
              size="small"
              appearance="primary"
              disabled={!writable}
              onClick={() => void session.actions.acceptSuggestion(0)}
            >
              {tagging.markTotal}
            </Button>
            <Button
              size="small"
              disabled={!writable}
              onClick={() => void session.decide(picked.rows, { rowKind: "budget" })}
            >
              {tagging.notATotal}
            </Button>
          </MessageBarActions>
        </MessageBar>
      )}
      {overFormulas === null ? null : (
        <MessageBar intent="warning" layout="multiline">
          <MessageBarBody>{tagging.overFormula}</MessageBarBody>
          <MessageBarActions>
            <Button size="small" onClick={() => void session.tagging.replaceFormulas()}>
              {tagging.overFormulaConfirm}
            </Button>
            <Button size="small" onClick={() => session.set({ overFormulas: null })}>
              {common.cancel}
            </Button>
          </MessageBarActions>
        </MessageBar>
      )}
      {asks ? <TwinQuestion key={first.key} row={first} index={picked.rows[0] ?? -1} /> : null}
      <Finder writable={writable} />
      {writable ? <SameRows budget={budget} /> : null}
      {excluding && writable ? <ExcludePanel count={count} /> : null}
      <div className={shared.line}>
        {guess !== null ? null : (
          <Button
            size="small"
            appearance="primary"
            disabled={!writable || busy}
            onClick={() => void session.actions.acceptSuggestion(0)}
          >
            {count === 1 ? tagging.accept : tagging.acceptRows(count)}
          </Button>
        )}
        <Button
          size="small"
          icon={<ArrowRightRegular />}
          title={actions.nextUntagged.description}
          onClick={() => void session.actions.nextUntagged()}
        >
          {tagging.nextRow}
        </Button>
        <Button
          size="small"
          icon={<EyeOffRegular />}
          disabled={!writable}
          title={actions.exclude.description}
          onClick={() => void session.actions.startExclusion()}
        >
          {actions.exclude.label}
        </Button>
        <Button
          size="small"
          icon={<SplitVerticalRegular />}
          disabled={!writable}
          title={actions.startSplit.description}
          onClick={() => void session.actions.startSplit()}
        >
          {actions.startSplit.label}
        </Button>
        {hasKeys ? (
          <Button
            size="small"
            disabled={!writable}
            title={actions.showSplitKeys.description}
            onClick={() => void session.actions.showSplitKeys()}
          >
            {split.keysButton}
          </Button>
        ) : null}
        {tagged ? (
          <Button size="small" disabled={!writable} onClick={() => void session.tagging.removeTag()}>
            {tagging.removeTag}
          </Button>
        ) : null}
      </div>
      <p className={shared.note}>{tagging.keysHint}</p>
    </div>
  );
}

interface NothingProps {
  readonly budget: Budget;
  readonly picked: Picked;
}

function NothingPicked({ budget, picked }: NothingProps): ReactNode {
  const session = useSession();
  const { tagging, actions } = useMessages();
  const sheet = usePane((state) => state.binding?.sheetName ?? "");
  const selection = usePane((state) => state.selection);
  const { firstRow, lastRow } = budget.layout;
  const texts: Readonly<Record<Picked["kind"], readonly [string, string]>> = {
    none: [tagging.nothing, tagging.nothingText],
    rows: [tagging.nothing, picked.kind === "rows" ? tagging.onlyHidden(picked.hidden, picked.skipped) : ""],
    outside: [tagging.outside, tagging.outsideText(sheet, firstRow, lastRow)],
    "other-sheet": [tagging.otherSheet, tagging.otherSheetText(sheet)],
    chart: [tagging.chart, tagging.chartText],
    elsewhere: [tagging.elsewhere, tagging.elsewhereText],
    editing: [tagging.editing, tagging.editingText],
  };
  const [title, text] = texts[picked.kind];
  const otherSheet = picked.kind === "other-sheet" && selection?.kind === "cells" ? selection.sheet : null;
  return (
    <StateMessage icon={<TargetRegular />} title={title} text={text}>
      <Button appearance="primary" onClick={() => void session.actions.nextUntagged()}>
        {actions.nextUntagged.label}
      </Button>
      {otherSheet === null ? null : (
        <Button onClick={() => void session.useSheet(otherSheet)}>{tagging.useThisSheet}</Button>
      )}
    </StateMessage>
  );
}
