import { Button, MessageBar, MessageBarActions, MessageBarBody } from "@fluentui/react-components";
import { useState } from "react";
import type { ReactNode } from "react";
import type { Area, WorkbookInfo } from "../../excel/gateway";
import { italianNotation } from "../../i18n/italianFormula";
import type { Messages } from "../../i18n";
import { useSharedStyles } from "../components/styles";
import { Warning } from "../components/Warning";
import { useMessages, usePane, useSession } from "../context";
import { hindrance, sizeOf } from "../session/formulas-builder";
import type { Planned } from "../session/formulas-builder";
import { formatsOf } from "../session/formulas-formats";
import { occupiedCells } from "../session/formulas-spill";
import type { OccupiedCell } from "../session/formulas-spill";
import { reviewerReason } from "../session/state";
import { resultText } from "./Better";
import { cellText } from "./cellText";
import { FormulaText } from "./FormulaText";
import { usePreview } from "./usePreview";

/** Occupied cells that are named; the others are counted. */
const NAMED = 4;

interface Props {
  readonly planned: Planned;
  readonly workbook: WorkbookInfo;
}

interface Refusal {
  /** Which formula in which cell was refused: it is told until something else is asked. */
  readonly of: string;
  readonly cells: readonly OccupiedCell[];
  readonly overwritable: boolean;
}

/** Where the formulas will stand, what they give, and the button that writes them. */
export function Destination({ planned, workbook }: Props): ReactNode {
  const session = useSession();
  const messages = useMessages();
  const { builder, common } = messages;
  const shared = useSharedStyles();
  const selection = usePane((state) => state.selection);
  const blockedNow = usePane((state) => state.busy || state.stale);
  const writable = usePane((state) => reviewerReason(state) === null);
  const [refusal, setRefusal] = useState<Refusal | null>(null);
  const single = planned.block.length === 1;
  const target = selection?.kind === "cells" ? { sheet: selection.sheet, ...selection.active } : null;
  const preview = usePreview(planned.sample, target?.sheet ?? null);
  const fills = single ? (preview?.fills ?? null) : null;
  if (target === null) {
    return (
      <p className={shared.note} role="status">
        {builder.noTarget}
      </p>
    );
  }
  const area: Area = { row: target.row, column: target.column, ...sizeOf(planned, fills) };
  const last = { row: area.row + area.rows - 1, column: area.column + area.columns - 1 };
  const hindered = hindrance(planned, workbook, target.sheet, area, fills !== null);
  const asked = `${target.sheet} ${target.row} ${target.column} ${planned.sample} ${planned.block.length}`;
  const refused = refusal?.of === asked ? refusal : null;
  const name = workbook.sheets.find(({ id }) => id === target.sheet)?.name ?? "";
  const formulas = planned.block.flat().filter((text) => text?.startsWith("=") === true).length;
  const insert = (overwrite: boolean): Promise<void> =>
    session.background(async () => {
      setRefusal(null);
      const inTheWay = fills === null ? [] : await occupiedCells(session, target.sheet, area);
      if (inTheWay.length > 0) return setRefusal({ of: asked, cells: inTheWay, overwritable: false });
      const result = await session.formulas.insert(
        { ...target, block: planned.block, formats: formatsOf(planned, fills) },
        overwrite,
      );
      if (result.kind !== "occupied") return;
      const cells = result.cells.map(({ row, column, found }) => ({ row, column, value: found }));
      setRefusal({ of: asked, cells, overwritable: true });
    });
  return (
    <>
      <div>
        <span className={shared.note}>{single ? builder.preview : builder.firstOf(formulas)}</span>
        <FormulaText>{localText(session.gateway.host.decimalSeparator, planned.sample)}</FormulaText>
        <span className={shared.note} role="status">
          {single ? resultText(messages, preview?.result ?? null) : ""}
        </span>
      </div>
      <div>
        <span className={shared.note}>{builder.destination}</span>
        <div>
          {builder.target(name, area, last)}
          {area.rows * area.columns === 1 ? "" : ` · ${builder.size(area.rows, area.columns)}`}
        </div>
      </div>
      {hindered === null ? null : <Warning>{builder.hindrance[hindered]}</Warning>}
      {refused === null ? null : (
        <Occupied
          refusal={refused}
          messages={messages}
          onOverwrite={() => void insert(true)}
          onCancel={() => setRefusal(null)}
          cancel={common.cancel}
        />
      )}
      <div className={shared.line}>
        <Button
          size="small"
          appearance="primary"
          disabled={!writable || blockedNow || hindered !== null || (single && preview === null)}
          onClick={() => void insert(false)}
        >
          {builder.insert}
        </Button>
      </div>
      {writable ? null : <p className={shared.note}>{builder.reviewer}</p>}
    </>
  );
}

interface OccupiedProps {
  readonly refusal: Refusal;
  readonly messages: Messages;
  readonly cancel: string;
  readonly onOverwrite: () => void;
  readonly onCancel: () => void;
}

/** What stands where the formulas would go. */
function Occupied({ refusal, messages, cancel, onOverwrite, onCancel }: OccupiedProps): ReactNode {
  const { builder, language } = messages;
  const { cells, overwritable } = refusal;
  const named = cells
    .slice(0, NAMED)
    .map((cell) => builder.occupiedCell(cell, cellText(cell.value, language)))
    .join(", ");
  const more = cells.length > NAMED ? ` ${builder.andMore(cells.length - NAMED)}` : "";
  return (
    <MessageBar intent="warning" layout="multiline" role="alert">
      <MessageBarBody>
        {builder.occupied(cells.length, `${named}${more}`)} {overwritable ? "" : builder.noRoom}
      </MessageBarBody>
      <MessageBarActions>
        {overwritable ? (
          <Button size="small" onClick={onOverwrite}>
            {builder.overwrite}
          </Button>
        ) : null}
        <Button size="small" onClick={onCancel}>
          {cancel}
        </Button>
      </MessageBarActions>
    </MessageBar>
  );
}

/** As the user's Excel shows it: where decimals have a comma, arguments are divided by semicolons. */
function localText(decimals: "," | ".", formula: string): string {
  return decimals === "," ? italianNotation(formula) : formula;
}
