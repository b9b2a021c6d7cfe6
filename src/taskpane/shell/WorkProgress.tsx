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
      <Button
        size="small"
        disabled={work.stopping}
        title={words.stopHint}
        onClick={() => session.work.stop()}
      >
        {words.stop}
      </Button>
    </div>
  );
}
