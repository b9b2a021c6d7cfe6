import { columnLetters } from "../../budget/column-letters";
import type { Status } from "../../budget/types";
import type { Level } from "../../map/types";
import { common } from "./common";
import { format, plural } from "./format";

interface Cell {
  readonly row: number;
  readonly column: number;
}

interface Asks {
  readonly name: string;
  readonly level: Level | null;
  readonly under: string | null;
  readonly statuses: readonly Status[];
  readonly by: "amount" | "rows" | null;
}

/** Budget rows outside of a formula's ranges, from the 0-based row `first` on. */
interface MissedRows {
  readonly rows: number;
  readonly sum: number;
  readonly first: number;
}

/** Where two ranges begin that do not stand side by side. */
interface CrookedCells {
  readonly tags: Cell;
  readonly other: Cell;
  readonly what: "amounts" | "descriptions";
}

const address = ({ row, column }: Cell): string => `${columnLetters(column)}${row + 1}`;

const GROUPS: Readonly<Record<Status | "elsewhere" | "heading-or-blank", string>> = {
  elsewhere: "on other nodes",
  classified: "classified",
  split: "split",
  coarse: "coarse",
  proposed: "proposed",
  untagged: "untagged",
  invalid: "invalid",
  excluded: "excluded",
  total: "marked TOTALE",
  "heading-or-blank": "headings and blank rows",
};

const OF_THE_MAP: Readonly<Record<string, string>> = {
  CHECK: "Checks every tag: OK, or what is wrong and what would be right.",
  TITLE: "Title in the map.",
  PATH: "Titles from the institutional function down to the code.",
  PARENT: "Code of the node above.",
  LEVEL: "Level of the code, 0 to 4.",
  ANCESTOR: "Code of the node that holds it at the asked level.",
  CHILDREN: "Codes of the nodes right below, one per row.",
  SUGGEST: "Codes that fit a text best, with their score.",
  REVISION: "Revision of the map.",
};

function does({ name, level, under, statuses, by }: Asks): string {
  switch (name) {
    case "ROLLUP":
      return "Total of this node and everything below it.";
    case "TOTALS": {
      const lines = level === null ? "" : ` of level ${level} (${common.level(level)})`;
      const below = under === null ? "" : ` below ${under}`;
      return `Table of totals: one line for each node${lines}${below}, then what is left out and the total.`;
    }
    case "REMAINDER":
      return statuses.length === 0
        ? "Amounts that are in no total."
        : `Amounts that are in no total: ${statuses.map((status) => GROUPS[status]).join(", ")}.`;
    case "COVERAGE":
      return by === "rows"
        ? "Coverage: classified rows out of all budget rows but the excluded ones."
        : "Coverage: classified amounts out of all amounts but the excluded ones, as absolute values.";
    case "UNTAGGED":
      return "List of the rows that need work: amounts that are no numbers first, then the largest.";
    default:
      return OF_THE_MAP[name] ?? "A PMAP function that this version does not know.";
  }
}

export const formulas = {
  title: (cell: Cell) => `Formula in ${address(cell)}`,
  below: (cell: Cell) => `Explanation of the formula in ${address(cell)}`,
  spill: (cell: Cell) => `The table comes from the formula in ${address(cell)}.`,
  does,
  total: "Total",
  mixes: "Different kinds are added up",
  mixesCure: "For a balance take one formula per kind: the Formulas section writes them.",
  misses: "The ranges do not reach the whole budget",
  missed: ({ rows, sum, first }: MissedRows) =>
    `${plural(rows, "budget row", "budget rows")} of the same kind with ${format.euro(sum)} € ${rows === 1 ? "is" : "are"} outside, from row ${first + 1} on. If this is not meant, widen the ranges or insert the formula again from the Formulas section.`,
  column: "Column",
  columnName: (column: number) => columnLetters(column),
  counted: (name: string): string =>
    name === "UNTAGGED" ? "Listed" : name === "COVERAGE" ? "Classified" : "Count",
  left: (name: string): string => (name === "UNTAGGED" ? "Not listed" : "Do not count"),
  group: (kind: Status | "elsewhere" | "heading-or-blank") => GROUPS[kind],
  shares: (count: number) => plural(count, "part of a split", "parts of splits"),
  ofSplit: "share of a split",
  outside: "outside of the sums",
  list: (name: string) => `Rows: ${name}`,
  inOrder: "In the order of the sheet",
  holds: "Balances: what counts + what does not = sum of the budget rows",
  holdsInRanges: "Adds up within the ranges: counted + not counted = the sum of their budget rows",
  holdsCrooked: "The sum adds up, but with the amounts of other rows",
  broken: "Does not balance with the sum of the budget rows",
  sum: (counted: number, left: number, all: number) =>
    `${format.euro(counted)} ${left < 0 ? "−" : "+"} ${format.euro(Math.abs(left))} = ${format.euro(all)}`,
  texts: (count: number) =>
    `${plural(count, "row has an amount that is no number", "rows have an amount that is no number")}, outside of every sum.`,
  partial: "The cell computes more: this explains one function of it.",
  unread: (texts: string) =>
    `The rows cannot be listed: only Excel knows the value of ${texts}. The cell is computed all the same.`,
  outdated: "The cell shows another value: recalculate the sheet (Formulas › Calculate Now).",
  otherName: (theirs: string, ours: string) =>
    `The formula is written for ${theirs}, but ${ours} is installed here: Excel does not compute it.`,
  reading: "Reading the rows…",
  error: "The formula gives an error",
  goToCell: (cell: Cell) => `Go to ${address(cell)}`,
  corrected: "Corrected formula",
  insertCorrected: "Insert the corrected formula",
  meant: "No correction is certain. Perhaps one of these was meant:",
  gives: (value: string) => `Gives ${value}.`,
  givesTable: "Gives a table.",
  stillWrong: (text: string) => `Then there is still to mend: ${text}`,
  wholeColumns: "Whole columns cost time at every recalculation. With bounded ranges:",
  insertBounded: "Use the bounded ranges",
  elsewhere: (rows: number, columns: readonly string[]) =>
    rows === 1
      ? `1 row with amount 0 does not count here; the pane counts it, because it has an amount in ${columns.join(", ")}.`
      : `${format.count(rows)} rows with amount 0 do not count here; the pane counts them, because they have an amount in ${columns.join(", ")}.`,
  crooked: "Ranges on different rows",
  crookedRanges: ({ tags, other, what }: CrookedCells) =>
    `The ranges begin on different rows: ${address(tags)} and ${address(other)}; each code takes the ${what === "amounts" ? "amount" : "description"} of another row.`,
  aligned: "With the ranges on the same rows:",
  insertAligned: "Use the same rows",
  blocked: "The table has no room",
  blockedArea: (rows: number, columns: number, from: Cell, to: Cell) =>
    `It needs ${format.count(rows)} × ${format.count(columns)} empty cells, ${address(from)}:${address(to)}.`,
  blockedBy: (cell: Cell, text: string, more: number) =>
    `It is blocked by ${address(cell)}${text === "" ? "" : ` (“${text}”)`}${more === 0 ? "" : ` and ${plural(more, "other cell", "other cells")}`}: empty it, or move the formula.`,
  blockedOther:
    "The cells are empty: merged cells, an Excel table or the edge of the sheet are in the way. Move the formula.",
};

export const formulaNotices = {
  formulasInserted: (of: Cell & { readonly count: number }) =>
    of.count === 1
      ? `Formula written in ${address(of)}.`
      : `${format.count(of.count)} cells written from ${address(of)} on.`,
};

export const builder = {
  title: "Insert a formula",
  intro: "Writes PMAP formulas, checked, with the ranges of this budget.",
  what: "What",
  kinds: {
    node: "Total of a node",
    block: "Block: one line per node",
    totals: "Table of totals (TOTALS)",
    remainder: "Remainder: in no node (REMAINDER)",
    coverage: "Coverage (COVERAGE)",
  },
  node: "Node",
  under: "Only below a node (optional)",
  searchNode: "Words or code",
  wholeMap: "The whole map",
  change: "Change the node",
  clear: "The whole map",
  level: "Level",
  tree: "The levels above too (tree)",
  columns: "Columns",
  perKind: "One per kind",
  perAmount: "One per column of amounts",
  amount: "Amounts",
  rows: "Rows",
  allRows: "All together",
  mixes:
    "Revenue and costs would be added up, and often both are positive. For a balance take one formula per kind.",
  coarse: (rows: number) =>
    `${plural(rows, "coarse row stands", "coarse rows stand")} above this level, in no line of the block: “The levels above too” shows them.`,
  structured: "The formulas name the columns of the table: they stay right when the table grows.",
  absolute: "The ranges are fixed: after adding rows at the end, insert again.",
  missing: {
    node: "Choose a node.",
    "two-columns":
      "This column takes Totali where Parziali are blank: a formula reads one column only and would give a wrong total. Choose another column of amounts.",
    "several-ranges":
      "The rows of this kind stand in several ranges, and this function reads one only. Choose all rows, or a block.",
  },
  noTarget: "Select the cell in the sheet to begin from.",
  target: (sheet: string, from: Cell, to: Cell) =>
    from.row === to.row && from.column === to.column
      ? `${sheet}, cell ${address(from)}`
      : `${sheet}, ${address(from)}:${address(to)}`,
  size: (rows: number, columns: number) => `${format.count(rows)} × ${format.count(columns)} cells`,
  destination: "Destination",
  preview: "Formula",
  firstOf: (count: number) => `The first of ${format.count(count)} formulas`,
  insert: "Insert",
  hindrance: {
    "reads-itself":
      "The destination is among the cells that the formula reads: it would count itself. Choose another cell.",
    "in-table": "A formula that fills several cells cannot stand inside an Excel table. Choose another cell.",
  },
  occupied: (count: number, cells: string) =>
    `${plural(count, "cell is not empty", "cells are not empty")}: ${cells}.`,
  occupiedCell: (cell: Cell, text: string) => `${address(cell)}${text === "" ? "" : ` (“${text}”)`}`,
  andMore: (count: number) => `and ${plural(count, "other", "others")}`,
  noRoom: "The table would have no room. Free the cells or choose another destination.",
  overwrite: "Overwrite",
  reviewer: "In reviewer mode PMAP does not write: the formula can be read and copied.",
};
