import {
  Button,
  MessageBar,
  MessageBarActions,
  MessageBarBody,
  MessageBarTitle,
} from "@fluentui/react-components";
import type { ReactNode } from "react";
import type { SheetId } from "../../excel/gateway";
import type { Explanation } from "../../functions/explain";
import type { FailureReason } from "../../functions/failure";
import { sentence } from "../../i18n";
import { useMessages, useSession } from "../context";
import { showCell } from "../session/formulas";
import type { ExplainedFormula, RowsPlace } from "../session/formulas";
import { Better } from "./Better";

interface Props {
  readonly explained: ExplainedFormula;
  readonly error: Extract<Explanation, { kind: "error" }>;
}

/** What is wrong with a formula, what to do, and the formula that would be right. */
export function ExplainedError({ explained, error }: Props): ReactNode {
  const session = useSession();
  const { formulas: words, failures } = useMessages();
  const { reason } = error;
  const wrong = placeOf(reason, explained.rows);
  const { better, cell } = explained;
  return (
    <>
      <MessageBar intent="error" layout="multiline">
        <MessageBarBody>
          <MessageBarTitle>{words.error}</MessageBarTitle>
          {sentence(failures, reason)}
        </MessageBarBody>
        {wrong === null ? null : (
          <MessageBarActions>
            <Button
              size="small"
              onClick={() =>
                void session.background(() => showCell(session, wrong.sheet, wrong.row, wrong.column))
              }
            >
              {words.goToCell(wrong)}
            </Button>
          </MessageBarActions>
        )}
      </MessageBar>
      {better === null ? null : (
        <Better cell={cell} better={better} label={words.corrected} button={words.insertCorrected} />
      )}
    </>
  );
}

/** The cell that an error names, as a place in the sheet. */
function placeOf(
  reason: FailureReason,
  rows: RowsPlace | null,
): { readonly sheet: SheetId; readonly row: number; readonly column: number } | null {
  if (rows === null || !("at" in reason)) return null;
  const inTags = reason.kind === "tag-error";
  const from = inTags ? { sheet: rows.sheet, row: rows.first } : rows.amountsFrom;
  const column = (inTags ? rows.tags : rows.amounts) + (reason.at.column ?? 1) - 1;
  return { sheet: from.sheet, row: from.row + reason.at.row - 1, column };
}
