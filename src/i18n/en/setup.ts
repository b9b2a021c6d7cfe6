import { columnLetters } from "../../budget";
import type { LayoutProblem } from "../../budget";
import type { ByKind } from "../byKind";
import type { Messages } from "../it";
import { format, plural } from "./format";
import { reasons } from "./reasons";

const problem: ByKind<LayoutProblem> = {
  "no-amounts": () => "Choose at least one column of amounts.",
  "two-roles": ({ column, roles: [one, other] }) =>
    `Column ${columnLetters(column)} is chosen twice, as ${reasons.role(one)} and as ${reasons.role(other)}: change one of them.`,
  "rows-reversed": () => "The last row comes before the first one: correct the rows of the table.",
  "outside-sheet": ({ first, last }) =>
    `The sheet has data only from row ${format.count(first + 1)} to ${format.count(last + 1)}: correct the rows of the table.`,
  "amount-without-numbers": ({ column }) =>
    `Column ${columnLetters(column)} holds no numbers: it cannot be an amount.`,
  "description-without-text": ({ column }) =>
    `Column ${columnLetters(column)} holds no texts: it cannot be the description.`,
  "kind-not-understood": ({ column, example }) =>
    `Column ${columnLetters(column)} does not say whether a row is revenue or cost (“${example}”): the rest of the row decides.`,
  "tag-over-data": ({ column, count, example }) =>
    `Column ${columnLetters(column)} holds ${plural(count, "cell that is no tag", "cells that are no tags")} (“${example}”).`,
};

export const setup = {
  title: "Set-up",
  steps: { table: "Table", columns: "Columns", others: "Other sheets", totals: "Kinds and totals" },
  step: (number: number, of: number, name: string) => `Step ${number} of ${of}: ${name}`,
  tableIntro: "PMAP has found these budgets. Choose one.",
  tableNone: "PMAP recognises no budget by itself: choose rows and columns by hand.",
  tableChoice: "Budget table",
  tableRange: (sheet: string, first: number, last: number) =>
    `${sheet}, rows ${format.count(first + 1)}–${format.count(last + 1)}`,
  tableAmounts: (names: readonly string[]) => `Amounts: ${names.join(" · ")}`,
  byHand: "By hand",
  byHandIntro: "Where the right table is not listed, rows and columns can be chosen.",
  byHandStart: "Choose by hand",
  byHandColumns: "Choose the header row and the columns. Sheet and rows:",
  sheet: "Sheet",
  tooLittle: "The sheet has fewer than two filled rows: it cannot hold a budget.",
  rows: "Rows of the table",
  correctRows: "Correct the rows of the table",
  hasHeader: "The table has a header row",
  headerFirst: "Header: first row",
  headerLast: "Header: last row",
  firstRow: "First row of data",
  lastRow: "Last row",
  selectHeader: "Or select the header row in the sheet and press:",
  selectFirstRow: "Or select the first row of data in the sheet and press:",
  useSelection: "Use the selected row",
  selectionElsewhere: (sheet: string) => `Select a row of the sheet ${sheet} first.`,
  columnsIntro: "These columns were recognised and can be changed. Table:",
  why: "Why these columns?",
  whyColumn: (role: string, column: number, because: string) =>
    `${role}: column ${columnLetters(column)}, because ${because}.`,
  whyChosen: (role: string, column: number) => `${role}: column ${columnLetters(column)}, chosen by hand.`,
  column: (column: number, header: string, sample: string | null) =>
    [
      columnLetters(column),
      header === "" ? "(no header)" : header,
      ...(sample === null ? [] : [`e.g. ${sample}`]),
    ].join(" · "),
  none: "(none)",
  description: "Description",
  amounts: "Amounts",
  mainAmount: "Amount for coverage",
  tag: "Tag",
  amountName: (column: number) => `Name of the amount in ${columnLetters(column)}`,
  roleNames: {
    account: "Account",
    costCentre: "Cost centre",
    funzione: "Function A–D",
    kind: "Revenue/cost",
  },
  unit: "Unit of the amounts",
  euroUnit: "Euro",
  thousandsUnit: "Thousands of euro",
  problem,
  preview: "The first rows, as they will be read",
  previewEmpty: "There is nothing to read in these rows.",
  previewRow: "Row",
  previewTotal: "looks like a total",
  othersIntro: "These sheets look like budgets too. Decide now, or later in the settings.",
  headersEqual: "It has the same headers.",
  headersDiffer: "It has other headers: its columns are confirmed apart.",
  useLike: (sheet: string) => `Budget, with the columns of ${sheet}`,
  uses: { learn: "Only to learn from (another year)", later: "Not now" },
  tagHeader: "Classificazione PMAP",
  writeTagHeader: (text: string, cell: string) => `Write “${text}” in ${cell}, as header of the new column`,
  kinds: "Kind of the rows",
  kindsIntro: "Revenue, costs and investments are added up apart. Check them, and choose where missing.",
  kindsAccount: (digits: string) => `Accounts ${digits}…`,
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
  totalsWithCode: (count: number) =>
    count === 1
      ? "1 row looks like a total but carries a code. If it is a total it counts twice: clear the code, or write TOTALE in its place."
      : `${format.count(count)} rows look like totals but carry a code. If they are totals they count twice: clear the code, or write TOTALE in its place.`,
  totalsMark: (count: number) => `Mark ${plural(count, "row", "rows")} as TOTALE`,
  totalsSkip: "Go on without marking",
  keep: "Keep the present table",
  next: "Next",
  done: "Start tagging",
  change: "Change table or columns",
} satisfies Messages["setup"];
