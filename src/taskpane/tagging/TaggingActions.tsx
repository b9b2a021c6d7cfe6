import { Button, makeStyles, mergeClasses } from "@fluentui/react-components";
import type { MouseEvent, ReactNode } from "react";
import type { Budget } from "../../budget/types";
import { SMALL_PANE, useSharedStyles } from "../components/styles";
import { useMessages, usePane, useSession } from "../context";
import type { Picked } from "../session/state";
import { focusSearch } from "./focus";

const useStyles = makeStyles({
  actions: { [SMALL_PANE]: { gap: "4px", "& > button": { minWidth: 0, padding: "2px 6px" } } },
});

interface Props {
  readonly budget: Budget;
  readonly picked: Extract<Picked, { kind: "rows" }>;
  readonly writable: boolean;
  /** Accepts what is highlighted: a suggestion, or a result of the search. */
  readonly onAccept: () => void;
}

/** What can be done with the picked rows, as buttons. After each the search box has the focus again. */
export function TaggingActions({ budget, picked, writable, onAccept }: Props): ReactNode {
  const session = useSession();
  const { tagging, actions, split } = useMessages();
  const shared = useSharedStyles();
  const styles = useStyles();
  const busy = usePane((state) => state.busy);
  const also = usePane((state) => state.also);
  const hasKeys = usePane((state) => state.split.keys.length > 0);
  const count = picked.rows.length + also.length;
  const tagged = picked.rows.some((index) => budget.rows[index]?.tag.status !== "untagged");
  const only = picked.rows.length === 1 ? budget.rows[picked.rows[0] ?? -1] : undefined;
  const looksTotal = (only?.totalGuess ?? null) !== null;

  const next = (event: MouseEvent): void => {
    void session.actions.nextUntagged();
    // By keyboard the button keeps the focus: pressed again it passes over a further row, and accepts nothing.
    if (event.detail > 0) focusSearch();
  };
  return (
    <div className={mergeClasses(shared.line, styles.actions)}>
      {looksTotal ? null : (
        <Button size="small" appearance="primary" disabled={!writable || busy} onClick={onAccept}>
          {count === 1 ? tagging.accept : tagging.acceptRows(count)}
        </Button>
      )}
      <Button size="small" title={actions.nextUntagged.description} onClick={next}>
        {tagging.nextRow}
      </Button>
      <Button
        size="small"
        disabled={!writable}
        title={actions.exclude.description}
        onClick={() => void session.actions.startExclusion()}
      >
        {actions.exclude.label}
      </Button>
      <Button
        size="small"
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
        <Button
          size="small"
          disabled={!writable}
          onClick={() => {
            void session.tagging.removeTag();
            focusSearch();
          }}
        >
          {tagging.removeTag}
        </Button>
      ) : null}
    </div>
  );
}
