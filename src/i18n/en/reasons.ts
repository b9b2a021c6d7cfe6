import { isNegativeShare } from "../../budget/tag";
import { processMap } from "../../map";
import { columnLetters } from "../../budget";
import type { ColumnReason, LayoutWarning, NeedsWorkCause, TagReason, TotalGuess } from "../../budget/types";
import type { SuggestionReason } from "../../suggest/types";
import type { ByKind } from "../byKind";
import { sentence } from "../byKind";
import type { Messages } from "../it";
import { format, rowList } from "./format";

const percent = (millionths: number): string =>
  `${(millionths / 1_000_000).toLocaleString("en-GB", { maximumFractionDigits: 6 })} %`;

const nearest = (code: string | null): string => (code === null ? "" : ` The nearest code is ${code}.`);

function below(parent: string): string {
  const node = processMap.get(parent);
  if (node?.taggable === true) return `the map as supplied stops at ${parent}`;
  const [first = "", ...others] = node?.children ?? [];
  const last = others[others.length - 1];
  return last === undefined
    ? `below ${parent} there is only ${first}`
    : `below ${parent} there are the codes from ${first} to ${last}`;
}

const tag: ByKind<TagReason> = {
  "unknown-below": (reason) => `No such code: ${below(reason.parent)}.${nearest(reason.nearest)}`,
  "unknown-code": (reason) => `The map has no such code.${nearest(reason.nearest)}`,
  "wrong-separator": (reason) =>
    reason.nearest === null
      ? "Points separate the numbers of a code, semicolons the parts of a split, each with its percentage."
      : `The segments of a code are separated by points.${nearest(reason.nearest)}`,
  "letter-for-digit": (reason) => `A letter stands in the place of a digit.${nearest(reason.nearest)}`,
  "zero-padded": (reason) => `The segments of a code have no leading zeros.${nearest(reason.nearest)}`,
  "other-alphabet": (reason) =>
    `A letter is of another alphabet and only looks the same.${nearest(reason.nearest)}`,
  "text-after-code": (reason) =>
    `Text after the code: “${reason.text}” is not the beginning of the title of ${reason.code}.${nearest(reason.nearest)}`,
  "split-sum": (reason) => `The shares of the split add up to ${percent(reason.sum)} instead of 100 %.`,
  "split-duplicate": (reason) => `The code ${reason.code} appears twice in the split.`,
  "split-missing-share": (reason) => `The part “${reason.part}” has no percentage.`,
  "split-zero-share": (reason) => `The part “${reason.part}” has a share of zero.`,
  "split-bad-share": (reason) =>
    isNegativeShare(reason.part)
      ? `The percentage of the part “${reason.part}” is negative: it has to be greater than 0.`
      : `The percentage of the part “${reason.part}” cannot be read.`,
  "split-part": (reason) =>
    reason.part === ""
      ? "A part of the split is empty: remove a semicolon."
      : `In the part “${reason.part}”: ${sentence(tag, reason.reason)}`,
  "bad-proposal": (reason) => `“${reason.text}” is no proposal: a code must stand before the ?.`,
  "cell-error": (reason) => `The cell holds the error ${reason.error}.`,
  "not-a-code": (reason) => `“${reason.text}” is not a code of the map.${nearest(reason.nearest)}`,
};

const SAME_BY = {
  key: "same account, cost centre and description",
  account: "same account and description",
  description: "same description",
} as const;

const CONTEXT = {
  funzione: "agrees with the function of the row",
  costCentre: "used for this cost centre",
  kind: "agrees with the kind of the row",
} as const;

const quoted = (words: readonly string[]): string => words.map((word) => `“${word}”`).join(", ");

const ofSheet = (sheet: string | undefined): string => (sheet === undefined ? "" : ` of “${sheet}”`);

const suggestion: ByKind<SuggestionReason> = {
  "same-row": (reason) =>
    `as row ${format.count(reason.row + 1)}${ofSheet(reason.sheet)} (${SAME_BY[reason.by]})`,
  "similar-row": (reason) =>
    `similar to row ${format.count(reason.row + 1)}${ofSheet(reason.sheet)} (“${reason.description}”)`,
  conflict: (reason) => `rows with this description carry different codes: ${reason.codes.join(", ")}`,
  phrase: (reason) => `index entry “${reason.phrase}”`,
  words: (reason) => `words in common: ${quoted(reason.words)}`,
  synonym: (reason) => `“${reason.word}” means “${reason.means}”`,
  spelling: (reason) => `“${reason.word}” read as “${reason.means}”`,
  heading: (reason) => `below the heading “${reason.heading}”`,
  context: (reason) => CONTEXT[reason.what],
  code: () => "code as typed",
};

const total: ByKind<TotalGuess> = {
  formula: (guess) => `the formula ${guess.formula} adds other rows`,
  label: (guess) => `the description “${guess.label}” names a total`,
  "year-header": (guess) => `repeated header: “${guess.label}”`,
  details: (guess) => `it is the sum of the ${format.count(guess.rows)} detail rows that follow`,
};

const ROLES: Readonly<Record<ColumnReason["role"], string>> = {
  tag: "Tag",
  description: "Description",
  account: "Account",
  costCentre: "Cost centre",
  funzione: "Function A–D",
  kind: "Revenue/cost",
  amount: "Amount",
};

const column: ByKind<ColumnReason["because"]> = {
  header: (because) => `its header is “${because.text}”`,
  content: (because) => `${format.percent(because.share)} of its cells hold this`,
  "empty-beside": () => "it is the first empty column beside the table",
};

const layoutWarning: ByKind<LayoutWarning> = {
  "merged-cells": (warning) =>
    `Merged cells in rows ${rowList(warning.rows)}: only the first cell of each counts.`,
  "no-tag-column": (warning) =>
    `There is no column for the tags: the empty column ${columnLetters(warning.proposed)} is proposed.`,
  "unit-thousands": (warning) => `The amounts seem to be thousands of euro: “${warning.because}”.`,
  "two-columns-same-money": (warning) =>
    `The columns ${warning.columns.map(columnLetters).join(" and ")} hold the same money: adding them would count it twice.`,
  "no-header": () => "The table has no header row: the columns are known by what they hold.",
  "several-tables": (warning) =>
    `The sheet holds ${format.count(warning.count)} tables: choose the one to use.`,
};

const NEEDED: Readonly<Record<NeedsWorkCause, string>> = {
  untagged: "The tag cell is empty.",
  invalid: "The tag is not valid.",
  coarse: "The present tag is too coarse: a code of the last level is needed.",
  proposed: "The proposal waits for a person to confirm it.",
  "amount-not-number": "The amount is text and is in no total.",
};

export const reasons = {
  tag,
  suggestion,
  total,
  column,
  layoutWarning,
  role: (role: ColumnReason["role"]) => ROLES[role],
  needsWork: (cause: NeedsWorkCause) => NEEDED[cause],
  funzioneMismatch: (code: string, funzione: string) =>
    `The code ${code} is of function ${code.charAt(0)}, the row is of function ${funzione}.`,
  doubleCount: "It looks like a total but carries a code: counted twice?",
  twin: (code: string) => `Twin theme: ${code}, if paid by the 20 % increase`,
  twinOrdinary: (code: string) => `Twin theme: ${code}, if not paid by the 20 % increase`,
} satisfies Messages["reasons"];
