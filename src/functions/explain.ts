/**
 * Explains a PMAP formula: which rows it counts, which it does not and why, and what is wrong with it. Excel often hides the text of a custom
 * function's error, so this is where users find it. Typed reasons only; messages.ts has the sentences (`failureText`, `tagReasonText`).
 */
import { pathOf } from "../map";
import type { MapNode } from "../map";
import { splitAmount } from "../budget/split";
import { nodesOf, parseTag } from "../budget/tag";
import { countsInTotals } from "../budget/row-kind";
import { isWithin } from "../budget/ledger-groups";
import { plainText, readCode } from "../budget/tag-code";
import type { Cell, Tag } from "../budget/types";
import { readNode, readRanges, readStatuses } from "./arguments";
import type { BudgetRanges } from "./arguments";
import { coverageShare, remainderTable, rollupTable, totalsRows, untaggedRows } from "./budget-functions";
import { reasonOf } from "./errors";
import type { FailureReason } from "./failure";
import { quoted, readPmapCall, withArgument, withArguments } from "./formula";
import type { FormulaArgument, PmapCall } from "./formula";
import { readCell } from "./host-values";

/** A row of the ranges, 0-based; `amounts` is what it adds to the total (of a split, its share), or what it holds where it does not count. */
export interface ExplainedRow {
  readonly row: number;
  readonly tag: Tag;
  readonly amounts: readonly Cell[];
}

/** Why a row does not count. */
export type NotCounted =
  | { readonly kind: "elsewhere"; readonly nodes: readonly MapNode[] }
  | { readonly kind: "status"; readonly status: Tag["status"] }
  | { readonly kind: "heading-or-blank" };

export type Explanation =
  /** The formula has no PMAP call. */
  | { readonly kind: "none" }
  /** A call that reads only the map: there are no rows to show. */
  | { readonly kind: "map"; readonly name: string; readonly nodes: readonly MapNode[] }
  | {
      readonly kind: "budget";
      readonly name: string;
      /** For ROLLUP, the node and the path down to it; else null and empty. */
      readonly node: MapNode | null;
      readonly path: readonly MapNode[];
      readonly counted: readonly ExplainedRow[];
      readonly left: readonly (ExplainedRow & { readonly because: NotCounted })[];
      /** One per amount column; empty for functions that spill a table. */
      readonly totals: readonly number[];
      /** The formula with its whole-column ranges bounded to the rows in use, where it has any; else null. */
      readonly bounded: string | null;
    }
  | {
      readonly kind: "error";
      readonly name: string;
      readonly reason: FailureReason;
      /** The formula that would be right, ready to insert, where one is certain; else null. */
      readonly corrected: string | null;
    };

const BUDGET_FUNCTIONS = new Set(["ROLLUP", "TOTALS", "REMAINDER", "COVERAGE", "UNTAGGED"]);

/** References of the formula whose cells `explain` needs, as they are written. */
export function referencesOf(formula: string): string[] {
  const call = readPmapCall(formula);
  return (call?.arguments ?? []).flatMap((argument) => (argument.kind === "range" ? [argument.text] : []));
}

/** @param cells The values of each reference of `referencesOf`; one that is missing is read as an argument that was left out. */
export function explain(
  formula: string,
  cells: ReadonlyMap<string, readonly (readonly Cell[])[]>,
): Explanation {
  const call = readPmapCall(formula);
  if (call === null) return { kind: "none" };
  const values = call.arguments.map((argument) => valueOf(argument, cells));
  try {
    return BUDGET_FUNCTIONS.has(call.name) ? explainBudget(call, values) : explainMap(call, values);
  } catch (error) {
    const reason = reasonOf(error);
    return { kind: "error", name: call.name, reason, corrected: correctedFormula(call, reason, values) };
  }
}

function explainMap(call: PmapCall, values: readonly unknown[]): Explanation {
  const takesCode = !["SUGGEST", "CHECK", "REVISION"].includes(call.name);
  const single = Array.isArray(values[0]) && values[0].flat().length !== 1;
  return { kind: "map", name: call.name, nodes: takesCode && !single ? [readNode(values[0], "code")] : [] };
}

function explainBudget(call: PmapCall, values: readonly unknown[]): Explanation {
  const isRollup = call.name === "ROLLUP";
  const totals = totalsOf(call.name, values);
  const node = isRollup ? readNode(values[0], "code") : null;
  const [tags, amounts] = isRollup ? values.slice(1) : values;
  const ranges = readRanges(tags, amounts, { paired: isRollup || call.name === "REMAINDER" });
  const statuses = call.name === "REMAINDER" ? readStatuses(values[2]) : null;
  const counted: ExplainedRow[] = [];
  const left: (ExplainedRow & { readonly because: NotCounted })[] = [];
  for (let row = 0; row < ranges.ledger.rows; row += 1) {
    const shown = rowAt(ranges, row);
    const because = whyNot(ranges, shown, node, statuses);
    if (because === null) counted.push(node === null ? shown : shareOf(shown, node));
    else left.push({ ...shown, because });
  }
  const path = node === null ? [] : pathOf(node.code);
  return {
    kind: "budget",
    name: call.name,
    node,
    path,
    counted,
    left,
    totals,
    bounded: boundedFormula(call, values),
  };
}

/** Runs the function itself, so that the explanation fails where the cell fails, and shows its numbers. */
function totalsOf(name: string, [first, second, third, fourth]: readonly unknown[]): readonly number[] {
  switch (name) {
    case "ROLLUP":
      return rollupTable(first, second, third)[0] ?? [];
    case "REMAINDER":
      return remainderTable(first, second, third)[0] ?? [];
    case "COVERAGE":
      return [coverageShare(first, second, third)];
    case "TOTALS":
      totalsRows(first, second, third, fourth);
      return [];
    default:
      untaggedRows(first, second, third);
      return [];
  }
}

function rowAt({ ledger, tags, width }: BudgetRanges, row: number): ExplainedRow {
  const tag = parseTag(readCell(tags[Math.floor(row / width)]?.[row % width]));
  return {
    row,
    tag,
    amounts: Array.from({ length: ledger.columns }, (_, column) => ledger.amountAt(row, column)),
  };
}

function whyNot(
  { ledger }: BudgetRanges,
  { row, tag }: ExplainedRow,
  node: MapNode | null,
  statuses: readonly Tag["status"][] | null,
): NotCounted | null {
  if (ledger.groupAt(row) === null) return { kind: "heading-or-blank" };
  if (tag.status === "total") return { kind: "status", status: "total" };
  if (statuses !== null) return statuses.includes(tag.status) ? null : { kind: "status", status: tag.status };
  if (node === null) return null;
  if (!countsInTotals(tag)) return { kind: "status", status: tag.status };
  const nodes = nodesOf(tag);
  return nodes.some((tagged) => isWithin(tagged, node)) ? null : { kind: "elsewhere", nodes };
}

/** What a split adds to a node: the shares of its parts there. */
function shareOf(shown: ExplainedRow, node: MapNode): ExplainedRow {
  if (shown.tag.parts.length < 2) return shown;
  const inside = nodesOf(shown.tag).map((tagged) => isWithin(tagged, node));
  if (inside.every(Boolean)) return shown;
  const amounts = shown.amounts.map((cell) => {
    if (typeof cell !== "number") return cell;
    const shares = splitAmount(cell, shown.tag.parts);
    return shares.reduce((sum, share, index) => (inside[index] === true ? sum + share : sum), 0);
  });
  return { ...shown, amounts };
}

/** The repair that is certain: a code without its quotes, a misspelt code, ranges of different height. */
function correctedFormula(call: PmapCall, reason: FailureReason, values: readonly unknown[]): string | null {
  const [first] = call.arguments;
  const isRollup = call.name === "ROLLUP";
  const takesCode = isRollup || !BUDGET_FUNCTIONS.has(call.name);
  if (takesCode && first?.kind === "range" && isCodeMistake(reason)) {
    const reading = readCode(plainText(first.text.replace(/\$/g, "")));
    if ("node" in reading) return withArgument(call, 0, quoted(reading.node.code));
  }
  if (reason.kind === "unknown-code" && "nearest" in reason.reason && reason.reason.nearest !== null) {
    const at = call.arguments.findIndex(
      ({ kind }, index) => kind === "text" && isCodeArgument(call.name, index),
    );
    return at < 0 ? null : withArgument(call, at, quoted(reason.reason.nearest));
  }
  if (reason.kind !== "sizes") return null;
  return sameHeight(call, isRollup ? 1 : 0, values);
}

function isCodeMistake({ kind }: FailureReason): boolean {
  return kind === "unknown-code" || kind === "missing" || kind === "argument-error" || kind === "not-single";
}

function isCodeArgument(name: string, index: number): boolean {
  return name === "TOTALS" ? index === 3 : index === 0;
}

/** `Foglio!$A$2:$A$10`; rows are missing in whole columns. */
const RANGE =
  /^(?<sheet>(?:'(?:[^']|'')+'|[^'!]+)!)?(?<from>\$?[A-Z]{1,3})(?<top>\$?\d+)?:(?<to>\$?[A-Z]{1,3})(?<bottom>\$?\d+)?$/i;

/** The amounts take the rows of the tags, where both begin in the same row. */
function sameHeight(call: PmapCall, tagsAt: number, values: readonly unknown[]): string | null {
  const [tags, amounts] = [call.arguments[tagsAt], call.arguments[tagsAt + 1]].map((argument) =>
    argument?.kind === "range" ? RANGE.exec(argument.text)?.groups : undefined,
  );
  const width = Array.isArray(values[tagsAt]) ? (values[tagsAt] as unknown[][])[0]?.length : 1;
  const bare = (row: string | undefined): string | undefined => row?.replace("$", "");
  if (tags === undefined || amounts === undefined || width !== 1) return null;
  if (bare(tags["top"]) !== bare(amounts["top"]) || tags["bottom"] === undefined) return null;
  const text = `${amounts["sheet"] ?? ""}${amounts["from"] ?? ""}${amounts["top"] ?? ""}:${amounts["to"] ?? ""}${tags["bottom"]}`;
  return withArgument(call, tagsAt + 1, text);
}

/** Whole-column ranges cut after the last row that holds anything: they cost time at every recalculation. */
function boundedFormula(call: PmapCall, values: readonly unknown[]): string | null {
  const whole = call.arguments.map((argument) => {
    const found = argument.kind === "range" ? RANGE.exec(argument.text)?.groups : undefined;
    return found !== undefined && found["top"] === undefined ? found : undefined;
  });
  if (whole.every((found) => found === undefined)) return null;
  const last = Math.max(
    1,
    ...values.map((value, index) => (whole[index] === undefined ? 0 : lastFilledRow(value))),
  );
  const replaced = whole.flatMap((found, index): [number, string][] =>
    found === undefined
      ? []
      : [[index, `${found["sheet"] ?? ""}${absolute(found["from"])}$1:${absolute(found["to"])}$${last}`]],
  );
  return withArguments(call, new Map(replaced));
}

function absolute(column = ""): string {
  return `$${column.replace("$", "").toUpperCase()}`;
}

function lastFilledRow(value: unknown): number {
  const rows = Array.isArray(value) ? (value as readonly (readonly unknown[])[]) : [];
  for (let row = rows.length; row > 0; row -= 1) {
    if (rows[row - 1]?.some((cell) => cell !== null && cell !== "" && cell !== 0) === true) return row;
  }
  return 0;
}

function valueOf(
  argument: FormulaArgument,
  cells: ReadonlyMap<string, readonly (readonly Cell[])[]>,
): unknown {
  switch (argument.kind) {
    case "text":
    case "number":
      return argument.value;
    case "range":
      return cells.get(argument.text) ?? null;
    default:
      return null;
  }
}
