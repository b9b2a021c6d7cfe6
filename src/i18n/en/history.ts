import type { Messages } from "../it";
import { plural } from "./format";

export const history: Messages["history"] = {
  what: {
    tagged: (count) => plural(count, "row tagged", "rows tagged"),
    proposed: (count) => plural(count, "proposal written", "proposals written"),
    excluded: (count) => plural(count, "row excluded", "rows excluded"),
    totals: (count) => plural(count, "row marked TOTALE", "rows marked TOTALE"),
    corrected: (count) => plural(count, "cell corrected", "cells corrected"),
    amounts: (count) => plural(count, "amount converted", "amounts converted"),
    removed: (count) => plural(count, "tag removed", "tags removed"),
    header: () => "header written",
    decided: (count) => plural(count, "row decided", "rows decided"),
    formulas: (count: number) => plural(count, "formula cell written", "formula cells written"),
  },
  next: (what, time) => `${what}, ${time}`,
  wouldUndo: (what, time) => `Undo: ${what}, ${time}`,
  dropped: (count) => `${plural(count, "older write can", "older writes can")} no longer be undone.`,
  untilClosed: "This write can be undone only while the pane stays open: it is too large.",
};
