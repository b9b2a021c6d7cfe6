import type { Messages } from "../it";
import { format, plural } from "./format";

export const shell = {
  navigation: "Sections of PMAP",
  views: {
    tagging: "Tag",
    worklist: "Needs work",
    totals: "Totals",
    map: "Map",
    formulas: "Formulas",
    coverage: "Coverage",
    report: "Report",
    settings: "Settings",
    help: "Help",
  },
  more: "More",
  moreViews: "More sections",
  coverageLine: (byAmount: number | null, byRows: number | null) =>
    byRows === null
      ? "No budget rows"
      : `Tagged ${byAmount === null ? "—" : format.percent(byAmount)} of amounts · ${format.percent(byRows)} of rows`,
  toDo: (count: number) =>
    count === 0
      ? "Nothing needs work"
      : `${plural(count, "row", "rows")} ${count === 1 ? "needs" : "need"} work`,
  busy: "Writing…",
  reading: (share: number) => `Reading the sheet: ${format.percent(share)}`,
  reviewer: {
    "read-only": "Read only: the workbook cannot be changed.",
    chosen: "Reviewer mode: PMAP does not write to the sheet.",
    protected: "The sheet is protected: only unlocked cells can be written.",
  },
  manualCalculation:
    "Calculation is manual: to update PMAP formulas press Ctrl+Alt+Shift+F9, or choose Formulas › Calculation Options › Automatic.",
  waiting: {
    "cell-editing": "Waiting for the cell being edited to be confirmed (Enter or Esc)…",
    "no-answer":
      "Excel has not answered for some seconds. The pane goes on by itself as soon as it does; nothing that is written is lost.",
  },
  stale: "The sheet has changed: reading it again…",
} satisfies Messages["shell"];
