import { Button, MessageBar, MessageBarActions, MessageBarBody } from "@fluentui/react-components";
import type { ReactNode } from "react";
import type { BudgetRow } from "../../budget/types";
import { sentence } from "../../i18n";
import { useMessages, usePane, useSession } from "../context";
import { TwinQuestion } from "../review/TwinQuestion";
import { focusSearch } from "./focus";
import { ReplaceQuestion } from "./ReplaceQuestion";

interface Props {
  readonly row: BudgetRow;
  /** Of the row in `budget.rows`. */
  readonly index: number;
  /** No other row is picked with it. */
  readonly only: boolean;
  readonly writable: boolean;
}

/** What the product asks about the picked row before it writes. */
export function Questions({ row, index, only, writable }: Props): ReactNode {
  const session = useSession();
  const { tagging, common, reasons } = useMessages();
  const overFormulas = usePane((state) => state.overFormulas);
  const asks = usePane((state) => state.suggestions?.suggestions[0]?.twin?.ask === true);
  const guess = only ? row.totalGuess : null;
  return (
    <>
      {guess === null ? null : (
        <MessageBar intent="warning" layout="multiline">
          <MessageBarBody>{tagging.looksTotal(sentence(reasons.total, guess))}</MessageBarBody>
          <MessageBarActions>
            <Button
              size="small"
              appearance="primary"
              disabled={!writable}
              onClick={() => {
                void session.actions.acceptSuggestion(0);
                focusSearch();
              }}
            >
              {tagging.markTotal}
            </Button>
            <Button
              size="small"
              disabled={!writable}
              onClick={() => {
                void session.decide([index], { rowKind: "budget" });
                focusSearch();
              }}
            >
              {tagging.notATotal}
            </Button>
          </MessageBarActions>
        </MessageBar>
      )}
      <ReplaceQuestion onAnswer={(scope) => void session.tagging.replace(scope)} />
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
      {asks ? <TwinQuestion key={row.key} row={row} index={index} /> : null}
    </>
  );
}
