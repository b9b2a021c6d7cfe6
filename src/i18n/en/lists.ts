import type { NeedsWorkCause } from "../../budget/types";
import type { Messages } from "../it";
import { format, plural } from "./format";

export const worklist = {
  title: "Needs work",
  filterCause: "Cause",
  allCauses: "All causes",
  causeCount: (cause: string, count: number) => `${cause} (${format.count(count)})`,
  filterText: "Filter by text",
  filterPlaceholder: "Description, account, cost centre",
  count: (shown: number, all: number) =>
    shown === all
      ? `${plural(all, "row needs", "rows need")} work`
      : `${format.count(shown)} of ${plural(all, "row", "rows")}`,
  empty: "All done",
  emptyText: "Every budget row has a code of the last level or is excluded.",
  noMatch: "No row matches the filter.",
  clearFilter: "Clear the filter",
  list: "Rows that need work, largest first",
  fix: (value: string) => `Correct to ${value}`,
  fixAll: (count: number) => `Correct ${plural(count, "certain cell", "certain cells")}`,
  fixPreview: "These cells are understood but not spelt regularly. This is what they become:",
  fixConfirm: (count: number) => `Write ${plural(count, "correction", "corrections")}`,
  cleanUps: (count: number) => `${plural(count, "cell is", "cells are")} understood but not spelt regularly.`,
  rowColumn: "Row",
  was: "now",
  becomes: "becomes",
  totalsOffer: (count: number) =>
    `${plural(count, "row looks like a total and counts", "rows look like totals and count")} in the totals.`,
  totalsShow: "Check",
} satisfies Messages["worklist"];

export const coverage = {
  title: "Coverage",
  byAmount: "In euro",
  byRows: "In rows",
  noAmount: "No amounts",
  note: "The share is of all budget rows except the excluded ones; amounts count by absolute value.",
  status: "Status",
  rows: "Rows",
  amount: "Amount",
  share: "Share",
  notNumeric: "Amounts that are not numbers",
  total: "Total",
  barLabel: (text: string) => `Coverage by status: ${text}`,
  complete: "Complete",
  refresh: "Read the sheet again",
  splits: { costCentre: "By cost centre", funzione: "By function", kind: "By kind" },
  part: "Part",
  blank: "(blank)",
  notBudget: "Rows that are not of the budget",
  notBudgetKinds: { heading: "heading", blank: "blank row", total: "total" },
  missing: (cause: NeedsWorkCause) => cause,
} satisfies Messages["coverage"];

export const totals = {
  title: "Totals",
  level: "Level",
  levelChoice: (level: number, name: string) => `${level} · ${name}`,
  node: "Node",
  rows: "Rows",
  classified: "Tagged",
  coarseHere: "coarse on this node",
  remainder: "Needing work and excluded",
  proposed: "Proposed",
  untagged: "Untagged",
  invalid: "Invalid",
  excluded: "Excluded",
  allRows: "Total of the budget rows",
  lawHolds: "Balances: tagged + remainder = sum of the sheet",
  lawBroken: (difference: number) =>
    `Does not balance: the parts and the sum of the sheet differ by € ${format.difference(difference)}`,
  notNumeric: (count: number) =>
    `Does not balance: ${plural(count, "row has an amount that is", "rows have amounts that are")} no number and in no sum`,
  kind: "Kind",
  outside: (code: string) => `Outside ${code}`,
  column: "Column",
  sheetTotals: "The totals of the sheet",
  sheetTotalsNote: "Each total cell of the sheet beside the sum of the rows that it covers.",
  sheetValue: "Sheet",
  ourValue: "PMAP",
  difference: "Difference",
  agrees: "balances",
  disagrees: "does not balance",
  cannotTell: "it cannot be told which rows it covers",
  noSheetTotals: "The sheet has no total rows.",
  drill: (code: string) => `Open ${code}`,
  backTo: (name: string) => `Back to ${name}`,
  wholeMap: "The whole map",
  rowsOf: (code: string) => `Rows of ${code}`,
  none: "No row is tagged at this level.",
  balanceNote: "Balance = revenue − costs",
  inThousands: "Amounts in thousands of euro",
  unknownKindNote:
    "It is not known whether these rows are revenue or costs: they are left out of the balance until it is said.",
} satisfies Messages["totals"];
