import { MessageBar, MessageBarBody, makeStyles, tokens } from "@fluentui/react-components";
import { useEffect } from "react";
import type { ReactNode } from "react";
import { actionForKey } from "../../actions";
import { useMessages, usePane, useSession } from "../context";
import { reviewerReason } from "../session/state";
import { CoverageLine } from "../coverage/CoverageLine";
import { useSharedStyles } from "../components/styles";
import { BudgetSwitch } from "./BudgetSwitch";
import { Navigation } from "./Navigation";
import { Notices } from "./Notices";
import { PhaseView } from "./PhaseView";

const useStyles = makeStyles({
  pane: {
    display: "flex",
    flexDirection: "column",
    minHeight: "100vh",
    minWidth: 0,
    color: tokens.colorNeutralForeground1,
    backgroundColor: tokens.colorNeutralBackground1,
    overflowWrap: "anywhere",
  },
  top: {
    position: "sticky",
    top: 0,
    zIndex: 1,
    backgroundColor: tokens.colorNeutralBackground1,
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
  },
  main: {
    flexGrow: 1,
    minWidth: 0,
    // A list of choices is as wide as its longest one, unless it is told that it may be narrower: the pane can be 270 px, and be zoomed.
    "& .fui-Field > *, & .fui-Select, & select": { minWidth: 0 },
  },
});

/** The whole pane: navigation and coverage above, one section, what has just happened below. */
export function Pane(): ReactNode {
  const session = useSession();
  const { shell, common } = useMessages();
  const shared = useSharedStyles();
  const styles = useStyles();
  const ready = usePane((state) => state.phase.kind === "ready");
  const reviewer = usePane(reviewerReason);
  const protectedSheet = usePane(
    (state) => state.workbook?.sheets.find((each) => each.id === state.binding?.sheet)?.protected === true,
  );
  const manual = usePane((state) => state.workbook?.automaticCalculation === false);
  const warnings = [
    reviewer === null ? null : shell.reviewer[reviewer],
    protectedSheet ? shell.reviewer.protected : null,
    manual ? shell.manualCalculation : null,
  ].filter((text) => text !== null);

  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent): void => {
      // Plain keys belong to whatever has the focus; only Alt combinations and F1 work everywhere in the pane.
      if (event.defaultPrevented || (!event.altKey && event.key !== "F1")) return;
      const action = actionForKey(event);
      if (action === undefined || event.repeat) return;
      event.preventDefault();
      void action.perform(session.actions);
    };
    /** What takes long comes before whatever else Esc means where the focus is. */
    const onEscape = (event: KeyboardEvent): void => {
      if (event.key !== "Escape" || !(session.work.stop() || session.proposals.cancel())) return;
      event.preventDefault();
      event.stopPropagation();
    };
    const onFocus = (): void => void session.background(session.selection.look);
    document.addEventListener("keydown", onEscape, { capture: true });
    document.addEventListener("keydown", onKeyDown);
    window.addEventListener("focus", onFocus);
    return () => {
      document.removeEventListener("keydown", onEscape, { capture: true });
      document.removeEventListener("keydown", onKeyDown);
      window.removeEventListener("focus", onFocus);
    };
  }, [session]);

  return (
    <div className={styles.pane}>
      {ready ? (
        <header className={styles.top}>
          <Navigation />
          <BudgetSwitch />
          <CoverageLine />
        </header>
      ) : null}
      <main className={styles.main}>
        <h1 className={shared.hidden}>{common.product}</h1>
        {ready
          ? warnings.map((text) => (
              <MessageBar key={text} intent="info" layout="multiline">
                <MessageBarBody>{text}</MessageBarBody>
              </MessageBar>
            ))
          : null}
        <PhaseView />
      </main>
      <Notices />
    </div>
  );
}
