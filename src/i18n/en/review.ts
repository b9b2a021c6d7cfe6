import type { FileProblem } from "../../files/types";
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
  oneByOne: (count: number) =>
    `${plural(count, "row has", "rows have")} something in the cell already: decide one by one.`,
  lessSure: (count: number) =>
    `${count === 1 ? "One more row has" : `${format.count(count)} more rows have`} a less sure proposal: choose another confidence to see ${count === 1 ? "it" : "them"}.`,
  replaces: (texts: readonly string[]) => `Replaces ${texts.map((text) => `“${text}”`).join(", ")}`,
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
  learn: "Learn from last year",
  learnHint:
    "Rows already tagged in another sheet of this workbook, or in another file, teach the suggestions.",
  learnSheet: "Sheet",
  learnStart: "Learn",
  learnFile: "Choose an .xlsx file",
  learnt: (name: string, count: number, file: "kept" | "session" | undefined) =>
    `${name}: ${plural(count, "row", "rows")} learnt${file === "session" ? ", until the pane is closed" : ""}`,
  forget: (name: string) => `Forget ${name}`,
  noOtherSheet: "This workbook has no other sheets.",
};

interface Count {
  readonly count: number;
}
interface OfSheet {
  readonly sheet: string;
}
interface OfFile {
  readonly name: string;
}

/** Why a file cannot be read, and what to do. */
const FILE_PROBLEMS: Readonly<Record<FileProblem, string>> = {
  empty: "is empty. Check that the copy of the file is complete",
  "not-a-workbook": "is no Excel workbook. Choose an .xlsx file",
  encrypted:
    "is protected by a password. Open it in Excel, take the password away (File › Info › Protect Workbook), save it and try again",
  "legacy-xls":
    "has the old .xls format. Open it in Excel, save it as “Excel Workbook (.xlsx)” and try again",
  "binary-xlsb": "has the .xlsb format. Open it in Excel, save it as “Excel Workbook (.xlsx)” and try again",
  damaged: "is damaged or incomplete. Open it in Excel, which offers to repair it, save it and try again",
  "no-sheet": "has no visible sheets. Choose another file",
};

export const reviewNotices = {
  proposalsAccepted: (of: Count) => `${plural(of.count, "row", "rows")} tagged as suggested.`,
  proposalsWritten: (of: Count) =>
    `${plural(of.count, "proposal", "proposals")} written to the sheet, to be confirmed.`,
  proposalsRejected: (of: Count) => `${plural(of.count, "suggestion", "suggestions")} rejected.`,
  runCancelled: () => "Stopped: the suggestions are as they were.",
  learnt: (of: Count & OfSheet) => `${plural(of.count, "row", "rows")} learnt from sheet ${of.sheet}.`,
  nothingLearnt: (of: OfSheet) =>
    `Sheet ${of.sheet} has no table with tagged rows: there is nothing to learn.`,
  fileLearnt: (of: Count & OfFile & { readonly kept: boolean }) =>
    `${plural(of.count, "row", "rows")} learnt from “${of.name}”.${
      of.kept
        ? ""
        : " They are too many to be remembered in the workbook: they count until the pane is closed."
    }`,
  fileProblem: (of: OfFile & { readonly problem: FileProblem }) =>
    `“${of.name}” ${FILE_PROBLEMS[of.problem]}.`,
  fileWithoutBudget: (of: OfFile) =>
    `No budget table was found in “${of.name}”: it takes a column of descriptions and one of amounts.`,
  fileWithoutTags: (of: OfFile) => `The table of “${of.name}” has no tagged rows: there is nothing to learn.`,
  forgotten: (of: OfFile) => `The rows of “${of.name}” no longer count for suggestions.`,
};
