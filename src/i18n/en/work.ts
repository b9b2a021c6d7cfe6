import type { Messages } from "../it";
import { format, plural } from "./format";

const share = (of: number | null): string => (of === null ? "…" : `: ${format.percent(of)}`);

export const work: Messages["work"] = {
  progress: {
    reading: (of) => `Reading the sheet${share(of)}`,
    writing: (of) => `Writing${share(of)}`,
    learning: (of) => `Reading the other budget${share(of)}`,
  },
  stop: "Stop",
  stopHint: "Stop (Esc)",
  stopping: "Stopping…",
  stoppedTitle: "Reading stopped",
  stoppedText: "The sheet was not read and nothing has changed.",
  notRead: "Figures not up to date",
  readAgain: "Read now",
};

export const workNotices = {
  readingStopped: () => "Reading stopped: the pane shows what it showed before.",
  writingStopped: (of: { readonly count: number; readonly left: number }) =>
    of.count === 0
      ? "Writing stopped: nothing was written."
      : `Writing stopped: ${plural(of.count, "cell written", "cells written")}, ${plural(of.left, "cell", "cells")} left as before. Undo takes back what was written.`,
  learningStopped: () => "Reading stopped: the suggestions are as they were.",
};
