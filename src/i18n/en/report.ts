import type { Messages } from "../it";
import { format, plural } from "./format";

export const report = {
  title: "Report for signature",
  intro:
    "A new sheet with the totals by level, the remainder, the check of the sums, the coverage, the exclusions and the rows that need work, as they are now.",
  date: "Date (optional)",
  today: "Today",
  depth: "Nodes down to level",
  withFormulas: "Add PMAP formulas beside the totals",
  withFormulasHint: "The values stay those of today; the formulas follow the budget sheet.",
  create: "Create report",
  createHint: "No existing sheet is touched. To undo, delete the sheet.",
  created: (name: string) => `The sheet “${name}” was created. To undo, delete the sheet.`,
  show: "Go to the sheet",
  text: "Text for the minutes",
  copy: "Copy the text",
  copied: "Text copied.",
  copyByHand: "The text is selected: press Ctrl+C to copy it.",

  sheetTitle: "Report on the classification of the budget",
  of: "Budget",
  ofSheet: (workbook: string, sheet: string) => `${workbook}, sheet ${sheet}`,
  dated: "Date",
  unit: "Unit",
  units: { euro: "euro", thousands: "thousands of euro" },
  map: "Map",
  mapOf: (revision: string) => `Process map of the Chambers of Commerce, ${revision}`,
  code: "Code",
  row: "Row",
  description: "Description",
  account: "Account",
  costCentre: "Cost centre",
  reason: "Reason",
  rows: "Rows",
  formula: (column: string) => `Formula (${column})`,
  summary: "At a glance",
  inNodes: "in nodes",
  remainder: "remainder",
  kindPart: (kind: string, part: string) => `${kind}: ${part}`,
  total: (kind: string) => `Total ${kind.toLowerCase()}`,
  byNode: (kind: string) => `${kind} by node of the map`,
  nodesNote: "Each node includes what is below it; the total is the sum of the letters and the remainder.",
  law: "Check of the sums",
  lawParts: "Classified + coarse + proposed + untagged + invalid + excluded",
  lawRows: "Sum of the amounts of the budget rows",
  lawDifference: "Difference",
  lawNote: "Plain sums of the cells, all kinds together: they only prove that nothing is missing.",
  textRows: (count: number) =>
    `${plural(count, "row has an amount that is no number", "rows have amounts that are no numbers")}: in no sum of euro.`,
  twice: (count: number) =>
    `${plural(count, "row looks like a total but carries", "rows look like totals but carry")} a code: counted twice?`,
  holds: "Balances",
  holdsNot: "Does not balance",
  coverage: (column: string) => `Coverage (${column}, absolute values)`,
  coverageAmount: "Tagged, by amounts",
  coverageRows: "Tagged, by rows",
  projects: "Projects paid with the 20 % increase (E)",
  noProjects: "No row is tagged below E.",
  excluded: "Excluded rows",
  noExcluded: "No excluded rows.",
  open: "Rows that need work",
  noOpen: "No row needs work.",
  mismatched: "Codes of another function than the row's own (A–D)",
  withoutReason: "without a reason",

  minutes: {
    head: (workbook: string, sheet: string, date: string) =>
      `Classification of the budget by the process map\n${workbook}, sheet ${sheet}${date === "" ? "" : `\nDate: ${date}`}`,
    figures: (column: string, unit: string) => `Amounts of the column “${column}”, in ${unit}.`,
    kind: (kind: string, total: string, inNodes: string, remainder: string) =>
      `${kind}: ${total}, of which ${inNodes} in nodes of the map and ${remainder} remainder.`,
    balance: (amount: string, negative: boolean) =>
      `Balance (${negative ? "revenue + costs, which have a minus in the sheet" : "revenue − costs"}): ${amount}.`,
    coverage: (byAmount: string, byRows: string) =>
      `Coverage: ${byAmount} of the amounts and ${byRows} of the rows.`,
    holds: "Check: the statuses add up, to the cent, to the sum of the budget rows.",
    holdsNot: (difference: string) =>
      `Check: the statuses differ by ${difference} from the sum of the budget rows.`,
    twice: (rows: readonly number[]) =>
      rows.length === 1
        ? `Row ${format.plain((rows[0] ?? 0) + 1)} looks like a total but carries a code: counted twice?`
        : `Rows ${rows.map((row) => format.plain(row + 1)).join(", ")} look like totals but carry a code: counted twice?`,
    open: (rows: number, amount: string) =>
      rows === 0
        ? "No row needs work."
        : `Needing work: ${plural(rows, "row", "rows")}, ${amount} by absolute value.`,
    cause: (cause: string, rows: number) => `– ${cause}: ${format.count(rows)}`,
    excluded: (rows: number) =>
      rows === 0 ? "No excluded rows." : `${plural(rows, "excluded row", "excluded rows")}:`,
    excludedRow: (row: number, description: string, amount: string, reason: string) =>
      `– row ${format.count(row + 1)}, ${description}, ${amount}: ${reason}`,
    mismatched: (rows: number) =>
      `${plural(rows, "row carries", "rows carry")} a code of another function than its own (A–D).`,
    projects: (kind: string, amount: string) => `20 % projects (E), ${kind.toLowerCase()}: ${amount}.`,
    noProjects: "No amount is tagged on the 20 % projects (E).",
  },
} satisfies Messages["report"];
