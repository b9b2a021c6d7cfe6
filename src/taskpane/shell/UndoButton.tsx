import { Button, makeStyles, tokens } from "@fluentui/react-components";
import { ArrowUndoRegular } from "@fluentui/react-icons";
import type { ReactNode } from "react";
import { useMessages, usePane, useSession } from "../context";
import { lastStep } from "../session/historyState";
import { reviewerReason } from "../session/state";

const useStyles = makeStyles({
  line: { display: "flex", alignItems: "baseline", flexWrap: "wrap", columnGap: "6px", minWidth: 0 },
  note: { paddingLeft: "8px", fontSize: tokens.fontSizeBase200, color: tokens.colorNeutralForeground2 },
});

/** To make one takes longer than to draw the button. */
const FORMATS = new Map<string, Intl.DateTimeFormat>();

function formatFor(language: string, withDay: boolean): Intl.DateTimeFormat {
  const key = `${language} ${withDay}`;
  const known = FORMATS.get(key);
  if (known !== undefined) return known;
  const made = new Intl.DateTimeFormat(language, {
    ...(withDay ? { day: "numeric", month: "short" } : {}),
    hour: "2-digit",
    minute: "2-digit",
  });
  FORMATS.set(key, made);
  return made;
}

/** "10:42", with the day where it was another one. */
function timeText(language: string, at: number): string {
  const when = new Date(at);
  return formatFor(language, when.toDateString() !== new Date().toDateString()).format(when);
}

/** Takes the last write back; beside it, what that was and when. */
export function UndoButton(): ReactNode {
  const session = useSession();
  const { actions, history: words, language } = useMessages();
  const styles = useStyles();
  const history = usePane((state) => state.history);
  const last = history[history.length - 1];
  const count = lastStep(history).reduce((sum, entry) => sum + entry.count, 0);
  const limits = usePane((state) => state.historyLimits);
  // The notice of a write says it already; what comes next is said once more after a step was taken back.
  const told = usePane(({ notice }) => notice !== null && notice.kind !== "undone");
  const busy = usePane((state) => state.busy);
  const writable = usePane((state) => reviewerReason(state) === null);
  const what = last === undefined ? null : words.what[last.what](count);
  const time = last === undefined ? "" : timeText(language, last.at);
  const note =
    what === null
      ? limits.dropped > 0
        ? words.dropped(limits.dropped)
        : null
      : limits.untilClosed
        ? words.untilClosed
        : words.next(what, time);
  return (
    <span className={styles.line}>
      <Button
        size="small"
        appearance="subtle"
        icon={<ArrowUndoRegular />}
        disabled={what === null || busy || !writable}
        title={what === null ? actions.undo.description : words.wouldUndo(what, time)}
        onClick={() => void session.actions.undo()}
      >
        {actions.undo.label}
      </Button>
      {note === null || told ? null : <span className={styles.note}>{note}</span>}
    </span>
  );
}
