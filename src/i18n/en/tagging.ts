import type { Messages } from "../it";
import { format, plural, rowList } from "./format";

export const tagging = {
  nothing: "No row selected",
  nothingText: "Select a row of the budget in the sheet, or go to the next one that needs work.",
  outside: "The selection is outside the budget",
  outsideText: (sheet: string, first: number, last: number) =>
    `The budget stands in sheet ${sheet}, rows ${format.count(first + 1)}–${format.count(last + 1)}.`,
  otherSheet: "Another sheet is active",
  otherSheetText: (sheet: string) => `The budget in use stands in sheet ${sheet}.`,
  useThisSheet: "Use the active sheet",
  chart: "A chart is selected",
  chartText: "Select a cell of the budget: the pane shows the row and its suggestions.",
  elsewhere: "No cell is selected in this workbook",
  elsewhereText:
    "Another workbook is in front, or a picture is selected. Go back to the budget's sheet and select a row.",
  editing: "A cell is being edited",
  editingText: "Finish editing in the sheet with Enter or Esc: the pane goes on by itself.",
  severalRows: (count: number) => `${plural(count, "row", "rows")} selected`,
  hidden: (count: number) => `${format.count(count)} hidden: will not be written`,
  skipped: (count: number) => `${plural(count, "selected row is", "selected rows are")} not of the budget`,
  noTotalAmount: "amount is not a number",
  current: "Present tag",
  account: "Account",
  costCentre: "Cost centre",
  funzione: "Function",
  heading: "Below",
  searchLabel: "Search the map",
  searchPlaceholder: "Search words or a code",
  clearSearch: "Clear the search",
  suggestions: "Suggestions",
  results: "Search results",
  resultCount: (count: number) => (count === 0 ? "No results" : plural(count, "result", "results")),
  preparing: "The search is getting ready…",
  noResults: (query: string) =>
    `No node of the map matches “${query}”. Try fewer words or the beginning of a code.`,
  none: {
    "nothing-found": "No suggestion: the map has nothing similar. Search with other words.",
    "belongs-nowhere":
      "No suggestion: the description looks like a total, a suspense item or rounding. If it is a cost or revenue, search for the code.",
    empty: "No suggestion: the row has no description.",
  },
  coarse: "coarse: not enough for a tag",
  because: "Why",
  accept: "Accept",
  acceptRows: (count: number) => `Accept for ${plural(count, "row", "rows")}`,
  sameRows: (count: number) =>
    count === 1 ? "Apply to the equal row too" : `Apply to the ${format.count(count)} equal rows too`,
  sameRowsHint: "Rows with the same description that still need work. Only those ticked are tagged.",
  equality: { key: "equal row", account: "another cost centre", description: "another account" },
  splitLikeBefore: "Split used before",
  rowTag: (text: string) => `now: ${text}`,
  quick: "Recent and frequent",
  quickKey: (key: string, tag: string, title: string) => `${key}: tag with ${tag} ${title}`.trim(),
  equalsLeft: (count: number) =>
    count === 1 ? "One more equal row needs work" : `${format.count(count)} more equal rows need work`,
  equalsShow: "Show and tag",
  equalsTitle: (tag: string) => `Rows equal to the one tagged ${tag}`,
  equalsHint: "Only the ticked rows are written, in one step that can be undone.",
  equalsNone: "No row is ticked: tick those to tag.",
  equalsApply: (count: number) => `Tag ${plural(count, "row", "rows")}`,
  nextRow: "Next",
  excludeTitle: "Exclude from the totals",
  excludeReason: "Reason",
  excludeReasons: [
    "partita di giro",
    "non pertinente ai processi",
    "riga di controllo",
    "già conteggiata altrove",
  ],
  excludeMissing: "Type the reason, or choose one below.",
  excludeFrequent: "Frequent reasons",
  excludeConfirm: (rows: readonly number[]) =>
    rows.length === 1 ? `Exclude row ${rowList(rows)}` : `Exclude ${plural(rows.length, "row", "rows")}`,
  removeTag: "Remove the tag",
  markTotal: "Mark as a total",
  notATotal: "Not a total",
  looksTotal: (because: string) => `This row looks like a total: ${because}. Enter marks it as TOTALE.`,
  onlyHidden: (hidden: number, skipped: number) =>
    hidden > 0
      ? `The selected budget rows are hidden (${format.count(hidden)}): the filter keeps them from being written.`
      : `None of the ${format.count(skipped)} selected rows is of the budget: they are headings, blank rows or totals.`,
  overFormula: "The tag of this row is a formula, which would be lost.",
  overFormulaConfirm: "Replace the formula",
  keysHint: "Enter accepts the first · 1–5 suggestions · 6–0 recent · ↑↓ moves · Esc goes back",
} satisfies Messages["tagging"];
