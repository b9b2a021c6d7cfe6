import { Button, MessageBar, MessageBarActions, MessageBarBody } from "@fluentui/react-components";
import type { ReactNode } from "react";
import type { DraftProblem } from "../../budget";
import type { BudgetRow } from "../../budget/types";
import { useSharedStyles } from "../components/styles";
import { useMessages, usePane, useSession } from "../context";
import { ReplaceQuestion } from "../tagging/ReplaceQuestion";
import { withBasis } from "../session/splitDraft";
import type { SplitPanel } from "../session/splitState";

interface Props {
  readonly panel: Extract<SplitPanel, { kind: "rows" | "key" }>;
  /** Null where the rows have moved. */
  readonly rows: readonly BudgetRow[] | null;
  readonly problem: DraftProblem | null;
  /** The sum line, or the field, says it already. */
  readonly told: boolean;
  /** The editor's rows are those that are picked. */
  readonly ours: boolean;
  readonly leaving: boolean;
  readonly onLeave: () => void;
  readonly onStay: () => void;
}

/** Problems that a user meets on the way, and needs no warning of. */
function onTheWay(problem: DraftProblem): boolean {
  switch (problem.kind) {
    case "no-parts":
    case "several-empty":
    case "unknown-code":
      return true;
    case "bad-number":
      return problem.text === "";
    case "percent-sum":
    case "amount-sum":
    case "no-amount":
    case "coarse-code":
    case "same-code":
    case "wrong-sign":
    case "zero":
    case "cents":
      return false;
  }
}

/** What hinders writing and what the editor asks. */
export function EditorNotes({
  panel,
  rows,
  problem,
  told,
  ours,
  leaving,
  onLeave,
  onStay,
}: Props): ReactNode {
  const session = useSession();
  const { split, tagging } = useMessages();
  const shared = useSharedStyles();
  const picked = usePane((state) => state.picked);
  const overFormulas = usePane((state) => state.overFormulas !== null);
  const { edited } = panel;
  const elsewhere = panel.kind === "rows" && (rows === null || (!ours && picked.kind === "rows"));
  const [first] = rows ?? [];
  const names =
    rows?.length === 1 && first !== undefined ? split.ofRow(first.row) : split.ofRows(rows?.length ?? 0);
  return (
    <>
      <div role="status">
        {problem === null || told ? null : onTheWay(problem) ? (
          <p className={shared.note}>{split.problem(problem)}</p>
        ) : (
          <MessageBar intent="warning" layout="multiline">
            <MessageBarBody>{split.problem(problem)}</MessageBarBody>
            {problem.kind === "cents" && edited.basis === "driver" ? (
              <MessageBarActions>
                <Button
                  size="small"
                  onClick={() => session.split.edit(withBasis(edited, "percent", rows ?? []))}
                >
                  {split.usePercent}
                </Button>
              </MessageBarActions>
            ) : null}
          </MessageBar>
        )}
      </div>
      {elsewhere ? (
        <MessageBar intent="info" layout="multiline">
          <MessageBarBody>{rows === null ? split.rowsMoved : split.otherSelection(names)}</MessageBarBody>
          <MessageBarActions>
            <Button size="small" disabled={picked.kind !== "rows"} onClick={() => session.split.retarget()}>
              {split.useSelection}
            </Button>
          </MessageBarActions>
        </MessageBar>
      ) : null}
      {overFormulas ? (
        <MessageBar intent="warning" layout="multiline">
          <MessageBarBody>{tagging.overFormula}</MessageBarBody>
          <MessageBarActions>
            <Button size="small" onClick={() => void session.split.write({ overFormulas: true })}>
              {tagging.overFormulaConfirm}
            </Button>
          </MessageBarActions>
        </MessageBar>
      ) : null}
      <ReplaceQuestion onAnswer={(replace) => void session.split.write({ replace })} />
      {leaving ? (
        <MessageBar intent="warning" layout="multiline">
          <MessageBarBody>{split.leave}</MessageBarBody>
          <MessageBarActions>
            <Button size="small" autoFocus onClick={onLeave}>
              {split.leaveYes}
            </Button>
            <Button size="small" onClick={onStay}>
              {split.leaveNo}
            </Button>
          </MessageBarActions>
        </MessageBar>
      ) : null}
    </>
  );
}
