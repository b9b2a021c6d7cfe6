import { Button, ProgressBar } from "@fluentui/react-components";
import type { ReactNode } from "react";
import { useSharedStyles } from "../components/styles";
import { useMessages, usePane, useSession } from "../context";

/** How far something that takes long is, and the way to stop it; Esc does the same (`Pane`). */
export function WorkProgress(): ReactNode {
  const session = useSession();
  const { work: words } = useMessages();
  const shared = useSharedStyles();
  const work = usePane((state) => state.work);
  if (work === null) return null;
  const text = words.progress[work.kind](work.share);
  return (
    <div className={shared.line}>
      <ProgressBar
        aria-label={words.progress[work.kind](null)}
        style={{ flexBasis: "100%" }}
        {...(work.share === null ? {} : { value: work.share })}
      />
      <span className={shared.hidden} role="status">
        {words.progress[work.kind](null)}
      </span>
      <span className={shared.note}>{work.stopping ? words.stopping : text}</span>
      {work.stoppable ? (
        <Button
          size="small"
          disabled={work.stopping}
          title={words.stopHint}
          onClick={() => session.work.stop()}
        >
          {words.stop}
        </Button>
      ) : null}
    </div>
  );
}

/** A stopped reading left the figures of before: says so, and reads. */
export function NotRead(): ReactNode {
  const session = useSession();
  const { work: words } = useMessages();
  const shared = useSharedStyles();
  return (
    <div className={shared.line}>
      <span className={shared.note} role="status">
        {words.notRead}
      </span>
      <Button size="small" onClick={() => void session.reread()}>
        {words.readAgain}
      </Button>
    </div>
  );
}
