import type { Messages } from "../it";
import { plural } from "./format";

export const coverage = {
  title: "Coverage",
  amountColumn: "Amount",
  byAmount: "of the amounts",
  byRows: "of the rows",
  noAmount: "no amounts",
  note: "The share is of all budget rows except the excluded ones; amounts count by absolute value.",
  statuses: "Rows and amounts by status",
  status: "Status",
  rows: "Rows",
  amount: "Amount",
  share: "Share",
  total: "Total",
  barLabel: (text: string) => `Coverage by status: ${text}`,
  refresh: "Read the sheet again",
  missing: (rows: number, euro: string) => `${plural(rows, "row", "rows")} of ${euro} missing`,
  complete: "Nothing needs work",
  splits: { costCentre: "By cost centre", funzione: "By function", kind: "By kind" },
  notBudgetKinds: { heading: "heading", blank: "blank row", total: "total" },
  bySheet: "By sheet",
  partFacts: (byRows: string, open: string) => `${byRows} of the rows · ${open}`,
  blank: "(blank)",
  mismatch: (count: number) =>
    `${plural(count, "row has a code", "rows have codes")} of another function (A–D) than their own`,
  mismatchRow: (code: string, funzione: string) => `code ${code}, function ${funzione}`,
} satisfies Messages["coverage"];
