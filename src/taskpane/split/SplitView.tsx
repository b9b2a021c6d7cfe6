import type { ReactNode } from "react";
import type { Budget } from "../../budget/types";
import { usePane } from "../context";
import { KeyList } from "./KeyList";
import { RewriteList } from "./RewriteList";
import { SplitEditor } from "./SplitEditor";

/** What stands in place of the tagging view while a row is split or the keys are looked after. */
export function SplitView({ budget }: { readonly budget: Budget }): ReactNode {
  const panel = usePane((state) => state.split.panel);
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
