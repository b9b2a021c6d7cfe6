import { columnLetters } from "../../budget";
import type { Messages } from "../it";
import { format, plural } from "./format";

export const setup = {
  title: "Set-up",
  steps: ["Table", "Columns", "Kinds and totals"],
  step: (number: number, name: string) => `Step ${number} of 3: ${name}`,
  tableIntro: "PMAP has found these budgets. Choose one.",
  tableChoice: "Budget table",
  tableRange: (sheet: string, first: number, last: number) =>
    `${sheet}, rows ${format.count(first + 1)}–${format.count(last + 1)}`,
  columnsIntro: "These columns were recognised and can be changed. Table:",
  why: "Why these columns?",
  whyColumn: (role: string, column: number, because: string) =>
    `${role}: column ${columnLetters(column)}, because ${because}.`,
  column: (column: number, header: string) =>
    header === "" ? `${columnLetters(column)} (no header)` : `${columnLetters(column)} · ${header}`,
  none: "(none)",
  description: "Description",
  amounts: "Amounts",
  mainAmount: "Amount for coverage",
  tag: "Tag",
  account: "Account",
  costCentre: "Cost centre",
  funzione: "Function A–D",
  kindColumn: "Revenue/cost",
  unit: "Unit of the amounts",
  euroUnit: "Euro",
  thousandsUnit: "Thousands of euro",
  atLeastOneAmount: "Choose at least one column of amounts.",
  sameColumn: "One column has two roles: choose another one.",
  tagOverData: (count: number) =>
    `The chosen column holds ${plural(count, "cell that is no tag", "cells that are no tags")}.`,
  kinds: "Kind of the rows",
  kindsIntro: "Revenue, costs and investments are added up apart. Check them, and choose where missing.",
  kindsRest: "Other rows",
  kindOpen: "(to be chosen)",
  kindBecause: {
    column: "From the column of the kind",
    heading: "From the heading above the rows",
    account: "From the first digits of the account",
    words: "From the words of the rows below this heading",
    decision: "Chosen earlier",
    nothing: "Nothing in the sheet says it: until it is chosen, these rows are not in the balance.",
  },
  totals: "Totals",
  totalsIntro: (count: number) =>
    `${plural(count, "row looks like a total", "rows look like totals")}. Marked with TOTALE, they are not added twice.`,
  noTotals: "No row looks like a total: there is nothing to mark.",
  totalsMark: (count: number) => `Mark ${plural(count, "row", "rows")} as TOTALE`,
  totalsSkip: "Go on without marking",
  notATotal: "Not a total",
  keep: "Keep the present table",
  next: "Next",
  done: "Start tagging",
  change: "Change table or columns",
  rowsAndAmount: (rows: number) => plural(rows, "row", "rows"),
} satisfies Messages["setup"];
