import type { NotBudgetReason } from "../../budget";
import type { TotalGuess } from "../../budget/types";
import type { Messages } from "../it";
import { plural } from "./format";

const GUESSES: Readonly<Record<TotalGuess["kind"], string>> = {
  formula: "They look like totals: the formula adds other rows",
  details: "They look like totals: the amount is the sum of the details below",
  label: "They look like totals: the description says so",
  "year-header": "They look like repeated headers",
};

const REASONS: Readonly<Record<Exclude<NotBudgetReason["kind"], "guess">, string>> = {
  double: "They look like totals but carry a code: counted twice?",
  overruled: "They looked like totals: declared budget rows",
  marked: "Marked TOTALE",
  words: "A text in place of the amount or the tag",
  heading: "Headings: a description, but neither amount nor code",
};

export const notBudget: Messages["notBudget"] = {
  title: "Rows that are no budget rows",
  open: (count) => `Rows that are no budget rows (${count})`,
  intro:
    "PMAP tells them from budget rows for the reasons given. Where it is wrong, say so; it can be undone.",
  none: "Every row of the table is a budget row.",
  back: "Back to the rows that need work",
  group: (reason, count) =>
    `${reason.kind === "guess" ? GUESSES[reason.by] : REASONS[reason.kind]} (${count})`,
  counts: "Until they are marked TOTALE, they count in the totals.",
  isBudget: "It is a budget row",
  isTotal: "It is a total",
  isNotBudget: "It is not",
  classify: "Tag",
  label: (action, row) => `${action}: ${row}`,
  allTotals: (count) => `Mark ${plural(count, "row", "rows")} as TOTALE`,
  list: "Rows that are no budget rows, by reason",
};
