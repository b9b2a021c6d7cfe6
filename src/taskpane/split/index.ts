import type { Budget } from "../../budget/types";
import { lazyView } from "../components/lazyView";

/** The split editor and the named keys: fetched after the pane stands. */
export const SplitView = lazyView<{ readonly budget: Budget }>(
  async () => (await import(/* webpackChunkName: "split" */ "./SplitView")).SplitView,
);
