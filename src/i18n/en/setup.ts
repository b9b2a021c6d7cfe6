import { columnLetters } from "../../budget";
import type { Messages } from "../it";
import { format, plural } from "./format";

export const setup = {
  title: "Set-up",
  steps: ["Table", "Columns", "Totals"],
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
