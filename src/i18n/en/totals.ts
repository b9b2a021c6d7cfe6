import type { Messages } from "../it";
import { format, plural } from "./format";

export const totals = {
  title: "Totals",
  shown: "How the totals are shown",
  chart: "Chart",
  table: "Table",
  level: "Level",
  levelChoice: (level: number, name: string) => `${level} · ${name}`,
  amount: "Amount",
  compare: "Compare with",
  compareNone: "no column",
  thinBars: (name: string) => `The thin bar is ${name}.`,
  changeFrom: (difference: string, share: string | null, base: string) =>
    share === null ? `${difference} on ${base}` : `${difference} (${share}) on ${base}`,
  change: (difference: string, share: string | null) =>
    share === null ? `difference ${difference}` : `difference ${difference} (${share})`,
  difference: "Difference",
  inOtherColumn: (name: string, count: number) =>
    `In the column ${name}: ${plural(count, "difference", "differences")}.`,
  node: "Node",
  coarseHere: "coarse on this node",
  remainder: "Remainder: needing work and excluded",
  remainderShort: "Remainder",
  allRows: "Total of the budget rows",
  summary: "Totals at a glance",
  summaryLine: (inNodes: string, remainder: string) => `In nodes ${inNodes} · Remainder ${remainder}`,
  balanceParts: (negative: boolean) =>
    `${negative ? "Revenue + costs, which have a minus in the sheet" : "Revenue − costs"}; rows needing work and excluded ones among them`,
  lawHolds: "Balances: nodes + remainder = sum of the sheet",
  lawBroken: (difference: number) =>
    `Does not balance: the parts and the sum of the sheet differ by € ${format.difference(difference)}`,
  notNumeric: (count: number) =>
    `Does not balance: ${plural(count, "row has an amount that is no number", "rows have amounts that are no numbers")}, in no sum`,
  countedTwice: (count: number, euro: number) =>
    `${plural(count, "row looks like a total but carries", "rows look like totals but carry")} a code (${format.euro(euro)}): counted twice? See Needs work › Rows that are no budget rows.`,
  kind: "Kind",
  bars: (group: string) => `${group} by node, largest first`,
  barFacts: (rows: number, share: string | null) =>
    share === null ? plural(rows, "row", "rows") : `${plural(rows, "row", "rows")} · ${share}`,
  moreNodes: (count: number) => `Show ${plural(count, "more node", "more nodes")}`,
  fewerNodes: "Show the largest only",
  scale: "All bars are drawn on one scale.",
  scaleNegative: "Left of zero stand amounts against the sign of their kind.",
  costsNegative: "The sheet writes costs with a minus: the bars show their size.",
  noRows: "No budget rows.",
  outside: (code: string) => `Outside ${code}`,
  sheetTotals: "The totals of the sheet",
  sheetTotalsNote: "Each total cell of the sheet beside the sum of the rows that it covers.",
  sheetValue: "Sheet",
  ourValue: "PMAP",
  agrees: "balances",
  agreesRounded: "agrees but for rounding",
  belowCents: (count: number) =>
    `Rounded to the cent: ${plural(count, "row has", "rows have")} more than two decimals, and the figures shown may differ by a cent from their sum.`,
  disagrees: "does not balance",
  cannotTell: "it cannot be told which rows it covers",
  noSheetTotals: "The sheet has no total rows.",
  sheetTotalsFound: (count: number, wrong: number) =>
    wrong === 0
      ? `${plural(count, "total row", "total rows")}, no difference`
      : `${plural(wrong, "difference", "differences")} in ${plural(count, "total row", "total rows")}`,
  backTo: (name: string) => `Back to ${name}`,
  wholeMap: "The whole map",
  rowsOf: (code: string) => `Rows of ${code}`,
  rowPart: (amount: string) => `${amount} of it here`,
  excludedRows: (count: number) => plural(count, "excluded row", "excluded rows"),
  withoutReason: "without a reason",
  toReport: "Report for signature…",
  balanceNote: (negative: boolean): string =>
    negative ? "Balance = revenue + costs, which have a minus in the sheet" : "Balance = revenue − costs",
  inThousands: "Amounts in thousands of euro",
  unknownKindNote:
    "It is not known whether these rows are revenue or costs: they are left out of the balance until it is said.",
} satisfies Messages["totals"];
