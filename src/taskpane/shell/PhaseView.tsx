import { Button, ProgressBar } from "@fluentui/react-components";
import { DocumentSearchRegular, PlugDisconnectedRegular, TableRegular } from "@fluentui/react-icons";
import { useLayoutEffect, useRef } from "react";
import type { ReactNode } from "react";
import { ErrorBoundary } from "../components/ErrorBoundary";
import { lazyView } from "../components/lazyView";
import { StateMessage } from "../components/StateMessage";
import { useSharedStyles } from "../components/styles";
import { useMessages, usePane, useSession } from "../context";
import { errorText } from "../session/core";
import type { FoundTable, ViewId } from "../session/state";
import { VIEWS } from "../views";

/** Needed once in the life of a workbook. */
const SetupView = lazyView<{ readonly found: readonly FoundTable[] }>(
  async () => (await import(/* webpackChunkName: "sections" */ "../setup/SetupView")).SetupView,
);

/** What the phase of the session shows: the chosen section, or why there is none to show. */
export function PhaseView(): ReactNode {
  const session = useSession();
  const messages = useMessages();
  const { errors, common, shell } = messages;
  const shared = useSharedStyles();
  const phase = usePane((state) => state.phase);
  const reopen = (
    <Button appearance="primary" onClick={() => void session.reopen()}>
      {errors.search}
    </Button>
  );
  switch (phase.kind) {
    case "loading":
      return (
        <div className={shared.view} role="status">
          <p>{phase.share > 0 ? shell.reading(phase.share) : common.loading}</p>
          <ProgressBar aria-label={common.loading} {...(phase.share > 0 ? { value: phase.share } : {})} />
        </div>
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
    case "ready":
      return <CurrentView />;
  }
}

function CurrentView(): ReactNode {
  const messages = useMessages();
  const view = usePane((state) => state.view);
  const budget = usePane((state) => state.budget);
  useKeptScroll(view);
  const View = VIEWS[view];
  return budget === null ? null : (
    <ErrorBoundary key={view} messages={messages}>
      <View budget={budget} />
    </ErrorBoundary>
  );
}

/** Each section keeps its place: coming back to a list finds it where it was left. */
function useKeptScroll(view: ViewId): void {
  const places = useRef(new Map<ViewId, number>());
  useLayoutEffect(() => {
    const kept = places.current;
    window.scrollTo({ top: kept.get(view) ?? 0 });
    const keep = (): void => void kept.set(view, window.scrollY);
    window.addEventListener("scroll", keep, { passive: true });
    return () => window.removeEventListener("scroll", keep);
  }, [view]);
}
