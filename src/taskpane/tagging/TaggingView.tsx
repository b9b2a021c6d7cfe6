import { Button, makeStyles, mergeClasses } from "@fluentui/react-components";
import { ArrowDownRegular, TargetRegular } from "@fluentui/react-icons";
import { useLayoutEffect, useRef } from "react";
import type { ReactNode, RefObject } from "react";
import type { Budget } from "../../budget/types";
import type { FormulaCell } from "../../excel/gateway";
import { StateMessage } from "../components/StateMessage";
import { SMALL_PANE, useSharedStyles } from "../components/styles";
import { useMessages, usePane, useSession } from "../context";
import type { Picked } from "../session/state";
import { reviewerReason } from "../session/state";
import { FormulaView } from "../formulas/lazy";
import { SplitView } from "../split";
import { ExcludePanel } from "./ExcludePanel";
import { Finder } from "./Finder";
import type { FinderHandle } from "./Finder";
import { SearchFocus } from "./focus";
import { Questions } from "./Questions";
import { QuickTags } from "./QuickTags";
import { RowCard, RowRemarks } from "./RowCard";
import { SameRows } from "./SameRows";
import { TaggingActions } from "./TaggingActions";

const useStyles = makeStyles({
  hint: { [SMALL_PANE]: { display: "none" } },
  view: { [SMALL_PANE]: { gap: "6px", padding: "6px 10px 8px" } },
});

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
  const { tagging } = useMessages();
  const shared = useSharedStyles();
  const styles = useStyles();
  const finder = useRef<FinderHandle>(null);
  const also = usePane((state) => state.also);
  const excluding = usePane((state) => state.excluding);
  const writable = usePane((state) => reviewerReason(state) === null);
  // What was done below, and the field that took the focus there, may have moved the page: the row comes first.
  useLayoutEffect(() => {
    if (!excluding) window.scrollTo({ top: 0 });
  }, [picked, excluding]);
  const index = picked.rows[0] ?? -1;
  const first = budget.rows[index];
  if (first === undefined) return null;
  const counts = [
    picked.rows.length > 1 ? tagging.severalRows(picked.rows.length) : null,
    picked.hidden > 0 ? tagging.hidden(picked.hidden) : null,
    picked.skipped > 0 ? tagging.skipped(picked.skipped) : null,
  ].filter((text) => text !== null);
  return (
    <div className={mergeClasses(shared.view, styles.view)}>
      <SearchFocus />
      {counts.length === 0 ? null : (
        <p className={shared.note} role="status">
          {counts.join(" · ")}
        </p>
      )}
      <RowCard
        row={first}
        layout={budget.layout}
        hasHeadings={budget.rows.some((row) => row.headings.length > 0)}
      />
      <Finder ref={finder} writable={writable}>
        <RowRemarks row={first} layout={budget.layout} />
        <Questions row={first} index={index} only={picked.rows.length === 1} writable={writable} />
      </Finder>
      <TaggingActions
        budget={budget}
        picked={picked}
        writable={writable}
        onAccept={() => finder.current?.accept()}
      />
      <QuickTags budget={budget} writable={writable} />
      {writable ? <SameRows budget={budget} /> : null}
      {excluding && writable ? (
        <ExcludePanel
          budget={budget}
          rows={[...picked.rows, ...also].flatMap((index) => budget.rows[index]?.row ?? [])}
        />
      ) : null}
      <p className={mergeClasses(shared.note, styles.hint)}>{tagging.keysHint}</p>
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
