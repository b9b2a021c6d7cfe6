import { Button, ProgressBar } from "@fluentui/react-components";
import { DocumentSearchRegular, PlugDisconnectedRegular, TableRegular } from "@fluentui/react-icons";
import { Activity, useLayoutEffect, useRef } from "react";
import type { ReactNode } from "react";
import { ErrorBoundary } from "../components/ErrorBoundary";
import { lazyView } from "../components/lazyView";
import { StateMessage } from "../components/StateMessage";
import { useSharedStyles } from "../components/styles";
import { useMessages, usePane, useSession } from "../context";
import { errorText } from "../session/core";
import type { FoundTable, SettledPhase, ViewId } from "../session/state";
import { VIEWS } from "../views";
import { WorkProgress } from "./WorkProgress";

/** Needed once in the life of a workbook. */
const SetupView = lazyView<{ readonly found: readonly FoundTable[] }>(
  async () => (await import(/* webpackChunkName: "sections" */ "../setup/SetupView")).SetupView,
);

/**
 * What the phase of the session shows. While another sheet is read, the section that was shown waits underneath: whoever stops the reading
 * finds it as it was left, with what was typed there.
 */
export function PhaseView(): ReactNode {
  const phase = usePane((state) => state.phase);
  const loading = phase.kind === "loading";
  const settled = loading ? phase.over : phase;
  return (
    <>
      {loading ? <Reading share={phase.share} /> : null}
      {settled?.kind === "ready" ? (
        <Activity mode={loading ? "hidden" : "visible"}>
          <CurrentView />
        </Activity>
      ) : null}
      {loading || phase.kind === "ready" ? null : <Hindrance phase={phase} />}
    </>
  );
}

/** How far the reading is; after a moment, the way to stop it. */
function Reading({ share }: { readonly share: number }): ReactNode {
  const { common, shell } = useMessages();
  const shared = useSharedStyles();
  const lasts = usePane((state) => state.work !== null);
  return (
    <div className={shared.view}>
      {lasts ? (
        <WorkProgress />
      ) : (
        <>
          <p role="status">{share > 0 ? shell.reading(share) : common.loading}</p>
          <ProgressBar aria-label={common.loading} {...(share > 0 ? { value: share } : {})} />
        </>
      )}
    </div>
  );
}

interface HindranceProps {
  readonly phase: Exclude<SettledPhase, { readonly kind: "ready" }>;
}

/** Why there is no section to show, and what to do. */
function Hindrance({ phase }: HindranceProps): ReactNode {
  const session = useSession();
  const messages = useMessages();
  const { errors, common, work } = messages;
  const reopen = (
    <Button appearance="primary" onClick={() => void session.reopen()}>
      {errors.search}
    </Button>
  );
  switch (phase.kind) {
    case "stopped":
      return (
        <StateMessage icon={<TableRegular />} title={work.stoppedTitle} text={work.stoppedText}>
          <Button appearance="primary" onClick={() => void session.reopen()}>
            {work.readAgain}
          </Button>
        </StateMessage>
      );
    case "failed":
      return (
        <StateMessage
          icon={<PlugDisconnectedRegular />}
          title={errors.readFailed}
          text={errorText(messages, phase.error)}
        >
          <Button appearance="primary" onClick={() => void session.reopen()}>
            {common.retry}
          </Button>
        </StateMessage>
      );
    case "nothing":
      return phase.why === "empty-workbook" ? (
        <StateMessage icon={<TableRegular />} title={errors.emptyWorkbook} text={errors.emptyWorkbookText}>
          {reopen}
        </StateMessage>
      ) : (
        <StateMessage icon={<DocumentSearchRegular />} title={errors.noTable} text={errors.noTableText}>
          <Button appearance="primary" onClick={() => session.set({ phase: { kind: "setup", found: [] } })}>
            {errors.byHand}
          </Button>
          <Button onClick={() => void session.reopen()}>{errors.search}</Button>
        </StateMessage>
      );
    case "too-large":
      return (
        <StateMessage
          icon={<TableRegular />}
          title={errors.tooManyRows}
          text={errors.tooManyRowsText(phase.rows)}
        >
          {reopen}
        </StateMessage>
      );
    case "setup":
      return <SetupView found={phase.found} />;
  }
}

function CurrentView(): ReactNode {
  const messages = useMessages();
  const view = usePane((state) => state.view);
  const budget = usePane((state) => state.budget);
  const reviewing = usePane((state) => state.view === "worklist" && state.review.open);
  useKeptScroll(reviewing ? REVIEW : view);
  const View = VIEWS[view];
  return budget === null ? null : (
    <ErrorBoundary key={view} messages={messages}>
      <View budget={budget} />
    </ErrorBoundary>
  );
}

/** The proposals stand in the place of the list of work, and are a page of their own. */
const REVIEW = "review";

/** Each page keeps its place: coming back to a list finds it where it was left. Proposals that were closed open at their top again. */
function useKeptScroll(page: ViewId | typeof REVIEW): void {
  const places = useRef(new Map<typeof page, number>());
  useLayoutEffect(() => {
    const kept = places.current;
    if (page === "worklist") kept.delete(REVIEW);
    window.scrollTo({ top: kept.get(page) ?? 0 });
    const keep = (): void => void kept.set(page, window.scrollY);
    window.addEventListener("scroll", keep, { passive: true });
    return () => window.removeEventListener("scroll", keep);
  }, [page]);
}
