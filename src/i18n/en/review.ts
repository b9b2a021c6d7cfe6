import type { SuggestionResult } from "../../suggest/types";
import { format, plural } from "./format";

const SCOPES: Readonly<Record<"project" | "costCentre" | "batch", string>> = {
  project: "This project only",
  costCentre: "The whole cost centre",
  batch: "All rows",
};

const NONE: Readonly<Record<NonNullable<SuggestionResult["none"]>, string>> = {
  "nothing-found": "no suggestion: nothing in the map is like it",
  "belongs-nowhere": "no suggestion: it belongs to no Attività",
  empty: "no suggestion: the description is missing",
};

export const review = {
  proposeAll: "Suggest for all",
  proposeHint: "Looks for a suggestion for every visible row to fix. Nothing is written without your word.",
  readyCount: (count: number) => `See ${plural(count, "suggestion", "suggestions")}`,
  second: "Some rows were examined before.",
  keep: "Examine new ones only",
  replace: "Examine all again",
  progress: (done: number, total: number) =>
    `Examined ${format.count(done)} of ${plural(total, "row", "rows")}`,
  stop: "Stop",
  title: "Suggestions",
  show: "Show",
  lists: {
    proposed: (count: number) => `Suggestions found (${format.count(count)})`,
    sheet: (count: number) => `To confirm in the sheet, with “?” (${format.count(count)})`,
    none: (count: number) => `No suggestion (${format.count(count)})`,
    rejected: (count: number) => `Rejected (${format.count(count)})`,
    never: (count: number) => `Never examined (${format.count(count)})`,
  },
  emptyList: "There is nothing here.",
  listName: "Suggestions, the surest and largest first",
  threshold: "Confidence",
  thresholds: { high: "high", medium: "medium or better", low: "any" },
  acceptAll: (count: number) => `Accept ${plural(count, "row", "rows")}`,
  confirmAll: (count: number) => `Confirm ${plural(count, "row", "rows")}`,
  rejectAll: (count: number) => `Reject ${plural(count, "row", "rows")}`,
  asProposals: "Write as proposals",
  asProposalsHint: "Writes “code?” into the cells: a colleague confirms them.",
  accept: (count: number) => (count === 1 ? "Accept" : `Accept ${format.count(count)}`),
  reject: "Reject",
  decision: (button: string, tag: string, what: string) => `${button}: ${tag} for ${what}`,
  equalRows: (count: number) => plural(count, "equal row", "equal rows"),
  reconsider: "Reconsider",
  inSheet: "proposal written in the sheet",
  earlier: "found in an earlier session",
  states: {
    never: "never examined",
    none: "no suggestion",
    proposed: "suggestion to decide on",
    rejected: "suggestion rejected",
  },
  noneBecause: (why: NonNullable<SuggestionResult["none"]>) => NONE[why],
  twinQuestion: "Paid by the 20 % increase?",
  twinScope: "The answer holds for",
  scopes: SCOPES,
  yes: "Yes",
  no: "No",
  twinAnswers: (count: number) => plural(count, "answer on the increase", "answers on the increase"),
  twinForget: "Forget the answers",
  learn: "Learn from another sheet",
  learnHint:
    "Rows already tagged in a sheet of this workbook, such as last year's budget, teach the suggestions. To learn from another file, copy its sheet into this workbook first.",
  learnSheet: "Sheet",
  learnStart: "Learn",
  learnt: (sheet: string, count: number) => `${sheet}: ${plural(count, "row", "rows")} learnt`,
  forget: (sheet: string) => `Forget ${sheet}`,
  noOtherSheet: "This workbook has no other sheets.",
};

interface Count {
  readonly count: number;
}
interface OfSheet {
  readonly sheet: string;
}

export const reviewNotices = {
  proposalsAccepted: (of: Count) => `${plural(of.count, "row", "rows")} tagged as suggested.`,
  proposalsWritten: (of: Count) =>
    `${plural(of.count, "proposal", "proposals")} written to the sheet, to be confirmed.`,
  proposalsRejected: (of: Count) => `${plural(of.count, "suggestion", "suggestions")} rejected.`,
  runCancelled: () => "Stopped: the suggestions are as they were.",
  learnt: (of: Count & OfSheet) => `${plural(of.count, "row", "rows")} learnt from sheet ${of.sheet}.`,
  nothingLearnt: (of: OfSheet) =>
    `Sheet ${of.sheet} has no table with tagged rows: there is nothing to learn.`,
  forgotten: (of: OfSheet) => `The rows of sheet ${of.sheet} no longer count for suggestions.`,
};
