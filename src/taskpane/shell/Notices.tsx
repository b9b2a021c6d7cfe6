import {
  Button,
  MessageBar,
  MessageBarActions,
  MessageBarBody,
  makeStyles,
  mergeClasses,
  tokens,
} from "@fluentui/react-components";
import type { MessageBarIntent } from "@fluentui/react-components";
import { CheckmarkCircleRegular, DismissRegular } from "@fluentui/react-icons";
import type { ReactNode } from "react";
import type { Messages } from "../../i18n";
import { SMALL_PANE, useSharedStyles } from "../components/styles";
import { useMessages, usePane, useSession } from "../context";
import type { Notice } from "../session/state";
import { EqualsLeft } from "../tagging/EqualRows";
import { UndoButton } from "./UndoButton";
import { NotRead, WorkProgress } from "./WorkProgress";

const INTENTS: Readonly<Record<Notice["kind"], MessageBarIntent>> = {
  tagged: "success",
  equalsTagged: "success",
  noQuick: "info",
  noEquals: "info",
  noEqualsTicked: "info",
  equalsBeside: "info",
  excluded: "success",
  reasonMissing: "warning",
  totalsMarked: "success",
  corrected: "success",
  converted: "success",
  undone: "success",
  undoneInPart: "warning",
  keyRewrittenInPart: "warning",
  nothingToUndo: "info",
  undoChanged: "warning",
  undoMoved: "warning",
  conflict: "warning",
  moved: "warning",
  protected: "error",
  readOnly: "error",
  formula: "warning",
  reviewer: "info",
  noSuggestion: "info",
  nothingSelected: "info",
  allHidden: "warning",
  hidden: "warning",
  onlyCoarse: "warning",
  allDone: "success",
  tableGone: "warning",
  noTotals: "info",
  marked: "success",
  listed: "success",
  unlisted: "success",
  unmarked: "success",
  proposalsAccepted: "success",
  proposalsWritten: "success",
  proposalsRejected: "success",
  runCancelled: "info",
  learnt: "success",
  nothingLearnt: "warning",
  fileLearnt: "success",
  fileProblem: "warning",
  fileWithoutBudget: "warning",
  fileWithoutTags: "warning",
  forgotten: "success",
  keySaved: "success",
  keyRenamed: "success",
  keyChanged: "success",
  keyRemoved: "success",
  keyRewritten: "success",
  keyGone: "warning",
  keyRefused: "warning",
  splitUnfinished: "info",
  formulasInserted: "success",
  readingStopped: "info",
  writingStopped: "warning",
  learningStopped: "info",
  gateway: "error",
};

/** The sentence of a notice. */
export function noticeText(messages: Messages, notice: Notice): string {
  const texts = messages.notices as Readonly<Record<Notice["kind"], (values: unknown) => string>>;
  return texts[notice.kind]("values" in notice ? notice.values : undefined);
}

/** What is told after every row that was tagged takes one line: it must not cover the work. */
function isRoutine(notice: Notice): boolean {
  if (notice.kind === "undone" || notice.kind === "equalsTagged") return true;
  return (
    (notice.kind === "tagged" || notice.kind === "excluded") &&
    notice.values.left === null &&
    notice.values.hidden === 0
  );
}

const useStyles = makeStyles({
  // Stays in sight at the foot of the pane, so that the place of the work above never moves.
  foot: {
    position: "sticky",
    bottom: 0,
    marginTop: "auto",
    backgroundColor: tokens.colorNeutralBackground1,
    display: "flex",
    flexDirection: "column",
    gap: "4px",
    [SMALL_PANE]: { gap: "2px" },
    zIndex: 1,
  },
  routine: { margin: 0, fontSize: tokens.fontSizeBase200, lineHeight: tokens.lineHeightBase200 },
  done: { color: tokens.colorStatusSuccessForeground1, verticalAlign: "text-bottom", fontSize: "16px" },
  shown: {
    padding: "4px 8px",
    [SMALL_PANE]: { padding: "2px 8px" },
    borderTop: `1px solid ${tokens.colorNeutralStroke2}`,
  },
  line: { display: "flex", alignItems: "center", justifyContent: "space-between", minHeight: "24px" },
  status: { fontSize: tokens.fontSizeBase200, color: tokens.colorNeutralForeground2 },
});

/** The foot of the pane: what has just happened, and the way back. */
export function Notices(): ReactNode {
  const session = useSession();
  const messages = useMessages();
  const { common, shell } = messages;
  const styles = useStyles();
  const shared = useSharedStyles();
  const notice = usePane((state) => state.notice);
  const ready = usePane((state) => state.phase.kind === "ready");
  const busy = usePane((state) => state.busy);
  const waiting = usePane((state) => state.waiting);
  const stale = usePane((state) => state.stale);
  const notRead = usePane((state) => state.notRead);
  const working = usePane((state) => state.work !== null);
  return (
    <footer
      className={mergeClasses(styles.foot, (ready || notice !== null || waiting !== null) && styles.shown)}
    >
      <div role="status" aria-live="polite">
        {notice === null ? null : isRoutine(notice) ? (
          <p className={mergeClasses(styles.routine, shared.ellipsis)} title={noticeText(messages, notice)}>
            <CheckmarkCircleRegular className={styles.done} aria-hidden /> {noticeText(messages, notice)}
          </p>
        ) : (
          <MessageBar intent={INTENTS[notice.kind]} layout="multiline">
            <MessageBarBody>{noticeText(messages, notice)}</MessageBarBody>
            <MessageBarActions
              containerAction={
                <Button
                  appearance="transparent"
                  size="small"
                  icon={<DismissRegular />}
                  aria-label={common.close}
                  onClick={() => session.set({ notice: null })}
                />
              }
            />
          </MessageBar>
        )}
      </div>
      <EqualsLeft />
      {ready && working ? <WorkProgress /> : null}
      {ready && notRead && !working && !busy ? <NotRead /> : null}
      {ready || waiting !== null ? (
        <div className={styles.line}>
          {ready ? <UndoButton /> : null}
          <span className={styles.status} role="status">
            {waiting !== null
              ? shell.waiting[waiting]
              : working
                ? ""
                : busy
                  ? shell.busy
                  : stale && !notRead
                    ? shell.stale
                    : ""}
          </span>
        </div>
      ) : null}
    </footer>
  );
}
