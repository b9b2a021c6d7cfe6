import { Button, ProgressBar } from "@fluentui/react-components";
import { SparkleRegular } from "@fluentui/react-icons";
import { useMemo } from "react";
import type { ReactNode } from "react";
import type { Budget } from "../../budget/types";
import { useSharedStyles } from "../components/styles";
import { useMessages, usePane, useSession } from "../context";
import { isOpen } from "../session/proposalsGroups";
import { examined } from "../session/proposalsOutcomes";
import { LearnPanel } from "./LearnPanel";

/** Starts looking for proposals, shows how far it is, and leads to what was found. */
export function ReviewOffer({ budget }: { readonly budget: Budget }): ReactNode {
  const session = useSession();
  const { review: words } = useMessages();
  const shared = useSharedStyles();
  const review = usePane((state) => state.review);
  const { progress, outcomes, rejections } = review;
  const { never, seen, waiting } = useMemo(() => {
    const open = budget.rows.filter(isOpen);
    const inSheet = open.filter((row) => row.tag.status === "proposed").length;
    const states = open
      .filter((row) => row.tag.status !== "proposed")
      .map((row) => examined({ outcomes, rejections }, row));
    const proposed = states.filter((state) => state === "proposed").length;
    const unseen = states.filter((state) => state === "never").length;
    return { never: unseen, seen: states.length - unseen, waiting: proposed + inSheet };
  }, [budget, outcomes, rejections]);
  if (progress !== null) return <RunProgress done={progress.done} total={progress.total} />;
  if (never + seen + waiting === 0) return null;
  const run = (mode: "keep" | "replace") => () => void session.proposals.run(mode);
  return (
    <section className={shared.view} style={{ padding: 0, gap: 6 }} aria-label={words.proposeAll}>
      <div className={shared.line}>
        {seen === 0 ? (
          <Button size="small" appearance="primary" icon={<SparkleRegular />} onClick={run("keep")}>
            {words.proposeAll}
          </Button>
        ) : (
          <>
            {never === 0 ? null : (
              <Button size="small" appearance="primary" icon={<SparkleRegular />} onClick={run("keep")}>
                {words.keep}
              </Button>
            )}
            <Button size="small" onClick={run("replace")}>
              {words.replace}
            </Button>
          </>
        )}
        {waiting === 0 && seen === 0 ? null : (
          <Button size="small" onClick={() => session.proposals.show(true)}>
            {words.readyCount(waiting)}
          </Button>
        )}
      </div>
      <p className={shared.note}>{seen === 0 ? words.proposeHint : words.second}</p>
      <LearnPanel />
    </section>
  );
}

/** How far the search for proposals is, and the way to stop it. */
export function RunProgress({ done, total }: { readonly done: number; readonly total: number }): ReactNode {
  const session = useSession();
  const { review: words } = useMessages();
  const shared = useSharedStyles();
  return (
    <div className={shared.line}>
      <ProgressBar
        aria-label={words.progress(done, total)}
        value={total === 0 ? 0 : done / total}
        style={{ flexBasis: "100%" }}
      />
      <span className={shared.note}>{words.progress(done, total)}</span>
      <Button size="small" onClick={() => session.proposals.cancel()}>
        {words.stop}
      </Button>
    </div>
  );
}
