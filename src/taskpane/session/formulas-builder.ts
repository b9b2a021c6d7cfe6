/** Turns what the user asked of the formula builder into cells to write, and says what stands in their way. */
import { isWithin } from "../../budget/ledger-groups";
import { nodesOf } from "../../budget/tag";
import type { Budget, BudgetKind } from "../../budget/types";
import type { Area, SheetId, WorkbookInfo } from "../../excel/gateway";
import {
  coverageFormula,
  nodesAtLevel,
  remainderFormula,
  rollupBlock,
  rollupFormula,
  totalsFormula,
  treeNodes,
} from "../../functions/builder";
import type { BlockColumn, RangePair } from "../../functions/builder";
import type { Size } from "../../functions/failure";
import type { Level, MapNode } from "../../map";
import { NAMESPACE } from "../../product";
import { formulaRanges } from "./formulas-ranges";
import type { FormulaRanges } from "./formulas-ranges";
import { resolveReference } from "./formulas-references";

export const RECIPE_KINDS = ["node", "block", "totals", "remainder", "coverage"] as const;

/** What to write: a total, a block of totals with titles, or one of the functions that show whether everything adds up. */
export type RecipeKind = (typeof RECIPE_KINDS)[number];

/** Rows of one kind, rows that nothing says the kind of, or all of them. */
export type KindChoice = BudgetKind | "unknown" | "all";

export interface Recipe {
  readonly kind: RecipeKind;
  /** The node of a total; of a block or of TOTALS, the node to stay below of. Null for the whole map. */
  readonly node: MapNode | null;
  readonly level: Level;
  /** A block with every node down to the level, instead of that level alone. */
  readonly tree: boolean;
  /** The columns of a block: one for each kind, or one for each column of amounts. */
  readonly columns: "kinds" | "amounts";
  /** Index in the layout's amount columns. */
  readonly amount: number;
  readonly rows: KindChoice;
}

export interface Planned {
  /** What is written from the target cell on. */
  readonly block: readonly (readonly (string | null)[])[];
  /** A formula of the block, for showing. English. */
  readonly sample: string;
  /** The ranges that the formulas read. */
  readonly reads: readonly RangePair[];
  /** Proventi and oneri (or rows of an unknown kind) would be added up. */
  readonly mixes: boolean;
  /** Budget rows with a coarse tag above the level of a block: they are in none of its lines. */
  readonly coarse: number;
  /** What its numbers are. */
  readonly numbers: "euro" | "share" | "table";
}

/** Why there is nothing to write yet. */
export type Missing =
  | "node"
  /** The column takes another one's amounts where it is blank: no formula reads two columns so. */
  | "two-columns"
  /** Only one range can be given, and the rows of this kind stand in several. */
  | "several-ranges";

/** Names of the columns of a block: of a kind, and of the rows without one. */
export type KindNames = (kind: BudgetKind | null) => string;

/** What there is to choose for a budget and a column of amounts. */
export function rangesOf(
  budget: Budget,
  workbook: WorkbookInfo,
  sheet: SheetId,
  amount: number,
): FormulaRanges {
  const info = workbook.sheets.find(({ id }) => id === sheet);
  return formulaRanges(budget, info?.name ?? "", info?.tables ?? [], amount);
}

/** The choices of rows that a budget offers for one column of amounts. */
export function kindChoices({ kinds, mixed }: FormulaRanges): readonly KindChoice[] {
  return mixed ? [...kinds.map(({ kind }) => kind ?? ("unknown" as const)), "all"] : ["all"];
}

export function plan(
  recipe: Recipe,
  budget: Budget,
  rangesFor: (amount: number) => FormulaRanges,
  nameOf: KindNames,
): Planned | Missing {
  const { amounts } = budget.layout.columns;
  const ranges = rangesFor(recipe.amount);
  const used = recipe.kind === "block" && recipe.columns === "amounts" ? amounts : [amounts[recipe.amount]];
  if (used.every((column) => column?.otherwise != null)) return "two-columns";
  if (recipe.kind === "block") return blockOf(recipe, budget, rangesFor, nameOf);
  const pairs = recipe.kind === "coverage" ? [ranges.all] : pairsOf(ranges, recipe.rows);
  const [pair] = pairs;
  if (pair === undefined) return "several-ranges";
  const mixes = recipe.kind !== "coverage" && ranges.mixed && recipe.rows === "all";
  const single = (formula: string, numbers: Planned["numbers"] = "euro"): Planned => ({
    block: [[formula]],
    sample: formula,
    reads: pairs,
    mixes,
    coarse: 0,
    numbers,
  });
  switch (recipe.kind) {
    case "node": {
      const { node } = recipe;
      return node === null ? "node" : single(rollupFormula(node.code, pairs, NAMESPACE));
    }
    case "remainder":
      return single(remainderFormula(pairs, NAMESPACE));
    case "coverage":
      return single(coverageFormula(pair, NAMESPACE), "share");
    case "totals":
      if (pairs.length > 1) return "several-ranges";
      return single(totalsFormula(pair, recipe.level, recipe.node?.code ?? null, NAMESPACE), "table");
  }
}

function blockOf(
  recipe: Recipe,
  budget: Budget,
  rangesFor: (amount: number) => FormulaRanges,
  nameOf: KindNames,
): Planned {
  const nodes = recipe.tree ? treeNodes(recipe.node, recipe.level) : nodesAtLevel(recipe.level, recipe.node);
  const columns = columnsOf(recipe, budget, rangesFor, nameOf);
  const block = rollupBlock(nodes, columns, recipe.node === null, NAMESPACE);
  const ranges = rangesFor(recipe.amount);
  const asKinds = recipe.columns === "kinds" && ranges.kinds.length > 0;
  return {
    block: block.map((line) => line.map((text) => (text === "" ? null : text))),
    sample: block[1]?.[2] ?? "",
    reads: columns.flatMap((column) => column.ranges),
    mixes: ranges.mixed && !asKinds && recipe.rows === "all",
    coarse: coarseAbove(recipe, budget),
    numbers: "euro",
  };
}

function coarseAbove({ level, tree, node }: Recipe, { rows }: Budget): number {
  const isAbove = (tagged: MapNode): boolean =>
    !tagged.taggable && tagged.level < level && (node === null || isWithin(tagged, node));
  const coarse = rows.filter(({ rowKind, tag }) => rowKind === "budget" && tag.status === "coarse");
  return tree ? 0 : coarse.filter(({ tag }) => nodesOf(tag).some(isAbove)).length;
}

function columnsOf(
  { columns, amount, rows }: Recipe,
  budget: Budget,
  rangesFor: (amount: number) => FormulaRanges,
  nameOf: KindNames,
): readonly BlockColumn[] {
  const { amounts } = budget.layout.columns;
  const one = rangesFor(amount);
  if (columns === "kinds" && one.mixed && one.kinds.length > 0)
    return one.kinds.map(({ kind, ranges }) => ({ title: nameOf(kind), ranges }));
  const shown = columns === "kinds" ? [amount] : amounts.map((_, index) => index);
  return shown
    .filter((index) => amounts[index]?.otherwise === null)
    .map((index) => ({ title: amounts[index]?.name ?? "", ranges: pairsOf(rangesFor(index), rows) }));
}

function pairsOf({ all, kinds }: FormulaRanges, rows: KindChoice): readonly RangePair[] {
  if (rows === "all") return [all];
  return kinds.find(({ kind }) => (kind ?? "unknown") === rows)?.ranges ?? [all];
}

/** Why formulas can not stand in an area: they would read themselves, or Excel refuses tables that fill cells inside one of its own. */
export function hindrance(
  { reads }: Planned,
  workbook: WorkbookInfo,
  sheet: SheetId,
  area: Area,
  fills: boolean,
): "reads-itself" | "in-table" | null {
  const place = { sheet, row: area.row, column: area.column };
  const own = reads
    .flatMap(({ tags, amounts }) => [tags, amounts])
    .some((text) => {
      const read = resolveReference(text, place, workbook);
      return read?.sheet === sheet && overlap(read.area, area);
    });
  if (own) return "reads-itself";
  const tables = workbook.sheets.find(({ id }) => id === sheet)?.tables ?? [];
  return fills && tables.some((table) => overlap(table.area, area)) ? "in-table" : null;
}

function overlap(a: Area, b: Area): boolean {
  return (
    a.row < b.row + b.rows &&
    b.row < a.row + a.rows &&
    a.column < b.column + b.columns &&
    b.column < a.column + a.columns
  );
}

/** The cells that a plan takes: those of its block, or those that its one formula fills. */
export function sizeOf({ block }: Planned, fills: Size | null): Size {
  return fills ?? { rows: block.length, columns: Math.max(...block.map((line) => line.length)) };
}
