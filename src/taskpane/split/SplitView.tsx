import { useEffect } from "react";
import type { ReactNode } from "react";
import type { Budget } from "../../budget/types";
import { usePane, useSession } from "../context";
import { afterPaint } from "../session/afterPaint";
import { KeyList } from "./KeyList";
import { RewriteList } from "./RewriteList";
import { SplitEditor } from "./SplitEditor";

/** What stands in place of the tagging view while a row is split or the keys are looked after. */
export function SplitView({ budget }: { readonly budget: Budget }): ReactNode {
  const session = useSession();
  const panel = usePane((state) => state.split.panel);
  // Closed from the keyboard, the next row is worked on from the search box; nothing is taken from the grid.
  useEffect(
    () => () => {
      if (session.get().split.panel !== null || !document.hasFocus()) return;
      afterPaint(() => document.querySelector<HTMLElement>("main input[role=combobox]")?.focus());
    },
    [session],
  );
  switch (panel?.kind) {
    case undefined:
      return null;
    case "rows":
    case "key":
      return <SplitEditor key={panel.kind} panel={panel} layout={budget.layout} />;
    case "keys":
      return <KeyList budget={budget} />;
    case "rewrite":
      return <RewriteList key={panel.name} panel={panel} budget={budget} />;
  }
}
