import type { Messages } from "../it";
import { format, namedRows, plural, rowList } from "./format";
import { history } from "./history";
import { formulaNotices } from "./formulas";
import { tagging } from "./tagging";
import { reviewNotices } from "./review";
import { splitNotices } from "./split";
import { workNotices } from "./work";

interface Count {
  readonly count: number;
}
interface Left {
  readonly left: number | null;
}
interface Rows {
  readonly rows: readonly number[];
}

const hiddenRows = (hidden: number): string =>
  hidden === 0 ? "" : ` ${plural(hidden, "hidden row", "hidden rows")} not written.`;

const allDone = (left: number | null): string => {
  if (left === null) return "";
  return left === 0
    ? " No row is left that needs work."
    : ` No visible row is left that needs work: ${plural(left, "row is", "rows are")} hidden.`;
};

export const notices = {
  tagged: (of: Rows & Left & { readonly tag: string; readonly hidden: number }) =>
    `${of.rows.length === 1 ? `Row ${rowList(of.rows)} tagged` : `${format.count(of.rows.length)} rows tagged`}: ${of.tag}.${hiddenRows(of.hidden)}${allDone(of.left)}`,
  equalsTagged: (of: Count & { readonly tag: string }) =>
    `${plural(of.count, "equal row", "equal rows")} tagged: ${of.tag}.`,
  excluded: (of: Rows & Left & { readonly hidden: number }) =>
    `${plural(of.rows.length, "row", "rows")} excluded.${hiddenRows(of.hidden)}${allDone(of.left)}`,
  reasonMissing: () => "Nothing was written: an exclusion needs a reason.",
  totalsMarked: (of: Count) => `${plural(of.count, "row", "rows")} marked as TOTALE.`,
  corrected: (of: Count) => `${plural(of.count, "cell", "cells")} corrected.`,
  converted: (of: Count) => `${plural(of.count, "amount", "amounts")} turned into numbers.`,
  undone: (of: Count & Rows & { readonly what: keyof typeof history.what }) =>
    `Undone: ${history.what[of.what](of.count)}${of.rows.length === 0 ? "" : ` (${of.rows.length === 1 ? "row" : "rows"} ${rowList(of.rows)})`}.`,
  undoneInPart: (of) =>
    `Undone in part: ${plural(of.count, "cell", "cells")} put back. The sheet “${of.sheet}” has changed since and stays as it is.`,
  nothingToUndo: () => "There are no writes of PMAP to undo.",
  undoChanged: (of: Rows) =>
    `Cannot undo: the cells of ${namedRows(of.rows)} have changed since. Nothing was modified.`,
  undoMoved: () =>
    "Cannot undo: the rows of that write are no longer recognised (deleted, or their description changed). Nothing was modified.",
  conflict: (of: Rows) =>
    `Nothing was written: somebody has changed ${namedRows(of.rows)} meanwhile. The sheet was read again: check and retry.`,
  moved: () =>
    "Nothing was written: the rows of the sheet have moved. The sheet was read again: check and retry.",
  protected: (of: Rows) =>
    `Nothing was written: the cells of ${namedRows(of.rows)} are locked by the sheet's protection. Remove it, or ask who set it.`,
  hidden: (of: Rows) =>
    `Nothing was written: ${namedRows(of.rows)} ${of.rows.length === 1 ? "has" : "have"} been hidden meanwhile, by a filter for one. PMAP knows it now: check what is chosen, and retry.`,
  readOnly: () => "Nothing was written: the workbook is read only. Save a copy to tag it.",
  formula: (of: Rows) =>
    `Nothing was written: in ${namedRows(of.rows)} the tag is a formula, which would be lost.`,
  reviewer: () => "PMAP does not write in reviewer mode. It can be left in the settings.",
  noSuggestion: () => "No suggestion to accept: search for the code, or exclude the row.",
  nothingSelected: () => "No budget row is selected.",
  allHidden: (of: Count) =>
    `Nothing was written: ${of.count === 1 ? "the selected row is" : `the ${format.count(of.count)} selected rows are`} hidden by the filter.`,
  onlyCoarse: (of: { readonly code: string }) =>
    `${of.code} is too coarse: choose one of the nodes of the last level below it.`,
  allDone: (of: { readonly hidden: number }) => allDone(of.hidden).trim(),
  noQuick: () => "No code in this place: recent codes fill up as you tag.",
  noEqualsTicked: () => "Nothing was written: no equal row is ticked.",
  equalsBeside: (of: Count) =>
    `${of.count === 1 ? "One row equal to this one needs" : `${format.count(of.count)} rows equal to this one need`} work: “${tagging.sameRows(of.count)}”, below the actions, adds ${of.count === 1 ? "it" : "them"} to the choice.`,
  noEquals: () => "No row equal to the last one tagged needs work.",
  tableGone: () =>
    "The table or one of the remembered columns cannot be found (deleted or renamed). Confirm the columns again.",
  noTotals: () => "No unmarked row looks like a total.",
  marked: () => "The tag column is marked by status.",
  unmarked: () => "Marking removed.",
  listed: () => "The tag cells offer the list of codes.",
  unlisted: () => "List of codes taken away.",
  ...reviewNotices,
  ...splitNotices,
  ...formulaNotices,
  ...workNotices,
  gateway: (of: { readonly text: string }) => of.text,
} satisfies Messages["notices"];
