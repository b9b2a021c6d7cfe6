import type { Messages } from "../it";
import { format, plural } from "./format";

export const map = {
  title: "Process map",
  search: "Search the map",
  searchPlaceholder: "Words, code or part of a code",
  tree: "Tree of the map",
  rowsHere: (count: number) => plural(count, "row", "rows"),
  unused: "not used",
  show: "Show",
  filters: {
    all: (count: number) => `The whole map (${format.count(count)})`,
    used: (count: number) => `Nodes that the budget uses (${format.count(count)})`,
    unused: (count: number) => `Unused Attività (${format.count(count)})`,
    noted: (count: number) => `Nodes with notes or doubts (${format.count(count)})`,
  },
  unusedBelow: (count: number) => plural(count, "unused", "unused"),
  notedBelow: (count: number) => `${format.count(count)} with notes`,
  above: "Path in the map",
  tagSelection: (code: string) => `Tag the selection with ${code}`,
  listRows: "List the rows",
  details: (code: string) => `Details of ${code}`,
  source: (text: string) => `In the document: “${text}”`,
  noteKinds: {
    structure: "Correction of the structure",
    inferred: "Inferred title",
    spelling: "Correction of the spelling",
    doubt: "Doubt",
    note: "Note",
  },
  coarse: "A coarse node: rows are tagged with one of the last-level nodes below it.",
  noResults: (query: string) => `No node matches “${query}”.`,
} satisfies Messages["map"];

export const settings = {
  title: "Settings",
  order: "Next row that needs work",
  orderPosition: "The next one further down the sheet",
  orderAmount: "The largest by amount",
  reviewer: "Reviewer mode",
  reviewerHint: "Everything works but writing to the sheet.",
  reviewerForced: "The workbook is read only: reviewer mode stays on.",
  marking: "Mark the tags in the sheet",
  markingHint: "Conditional formatting on the tag column only; your own formats stay.",
  markingKept:
    "In reviewer mode the marking stays as it is and cannot be turned off: what is typed into the cells now stays orange until you leave that mode.",
  markingOff: "In reviewer mode it cannot be turned on: PMAP does not change the sheet.",
  markingLegend:
    "Green: tagged · yellow: coarse · blue: proposed · red: invalid · orange: to be checked, PMAP has not read it yet · lilac: untagged · grey: excluded or total.",
  startup: "Load PMAP when this workbook opens",
  startupHint: "PMAP formulas then calculate before the pane is opened.",
  startupDone: "Active from the next opening.",
  budget: "Budget in use",
  budgetOf: (sheet: string, rows: number) => `${sheet}, ${plural(rows, "row", "rows")}`,
  stored: "The settings stay in this workbook. No data leaves the computer.",
  revision: "Map",
} satisfies Messages["settings"];

export const help = {
  title: "Help",
  intro:
    "PMAP tags the rows of the budget with the codes of the process map, shows what is missing, and rolls totals up by level.",
  keys: "Keys",
  command: "Command",
  enterKey: "Enter",
  inPane: "In the pane",
  inSheet: "In the sheet",
  inSheetWith: "Ctrl + Shift + Alt +",
  noKey: "—",
  moveKey: "↑ ↓",
  move: "Moves through suggestions and results",
  tabKey: "Tab",
  tab: "Goes to the next control",
  escKey: "Esc",
  escape: "Clears the search, then leaves the box",
  digits:
    "The digits 1–5 accept a suggestion while the search box is empty; otherwise they are text to search for.",
  statuses: "What the tag column may hold",
  cells: [
    ["A1.1.1.1", "tagged with a code of the last level"],
    ["A1.1.1.1 60%; B1.1.1.1 40%", "split over several codes"],
    ["A1.1", "coarse: in the map, but not of the last level"],
    ["A1.1.1.1?", "proposed: waits for a person to confirm"],
    ["ESCLUSO: motivo", "left out of the totals on purpose"],
    ["TOTALE", "a total of other rows: no budget row"],
  ],
  formulas: "Formulas",
  formulasText:
    'Totals are written with formulas such as =PMAP.ROLLUP("A1",tags,amounts). The code stands in quotes: A1 without quotes is the cell A1.',
  privacy: "Nothing leaves the workbook: PMAP has no server and collects no data.",
} satisfies Messages["help"];
