import {
  Button,
  MessageBar,
  MessageBarActions,
  MessageBarBody,
  MessageBarTitle,
  mergeClasses,
} from "@fluentui/react-components";
import type { ReactNode } from "react";
import type { SheetId } from "../../excel/gateway";
import type { Explanation } from "../../functions/explain";
import type { FailureReason } from "../../functions/failure";
import { sentence } from "../../i18n";
import { useSharedStyles } from "../components/styles";
import { useMessages, usePane, useSession } from "../context";
import { showCell } from "../session/formulas";
import type { ExplainedFormula, RowsPlace } from "../session/formulas";
import { reviewerReason } from "../session/state";
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
      <CodeChoices explained={explained} />
    </>
  );
}

/** Codes that may have been meant, to choose from; none is certain. */
function CodeChoices({ explained: { cell, choices } }: Pick<Props, "explained">): ReactNode {
  const session = useSession();
  const { formulas: words } = useMessages();
  const shared = useSharedStyles();
  const writable = usePane((state) => reviewerReason(state) === null && !state.busy);
  if (choices.length === 0) return null;
  return (
    <div>
      <p className={shared.note}>{words.meant}</p>
      <ul className={shared.plainList}>
        {choices.map(({ node, formula }) => (
          <li key={node.code}>
            <button
              type="button"
              className={mergeClasses(shared.textButton, shared.focusable)}
              disabled={!writable}
              onClick={() => void session.formulas.replace(cell, formula)}
            >
              <span className={shared.code}>{node.code}</span> {node.title}
            </button>
          </li>
        ))}
      </ul>
    </div>
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
