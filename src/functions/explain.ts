/**
 * Explains a PMAP call: which rows it counts, which it does not and why, and what is wrong with it. Excel often hides the text of a custom
 * function's error, so this is where users find it. Typed reasons only; src/i18n has the sentences (`failures`).
 */
import { pathOf } from "../map";
import type { Level, MapNode } from "../map";
import { isWithin } from "../budget/ledger-groups";
import { countsInTotals } from "../budget/row-kind";
import { splitAmount } from "../budget/split";
import { sumAmounts } from "../budget/exact-sum";
import { nodesOf, parseTag } from "../budget/tag";
import { totalsTable } from "../budget/totals";
import type { RemainderStatus } from "../budget/totals";
import type { Cell, Tag } from "../budget/types";
import { worklist } from "../budget/worklist";
import { readBy, readLevel, readNode, readOptionalNode, readRanges, readStatuses } from "./arguments";
import type { BudgetRanges } from "./arguments";
import { coverageShare, remainderTable, rollupTable, totalsRows, untaggedRows } from "./budget-functions";
import { choicesOf } from "./choices";
import type { CodeChoice } from "./choices";
import { reasonOf } from "./errors";
import type { FailureReason, Size } from "./failure";
import type { FormulaArgument, PmapCall } from "./formula";
import { readCell, sizeOf } from "./host-values";
import { explainMap } from "./explain-map";
import { isFunctionName, nearestFunction } from "./names";
import { boundsOf, readsBudget, refuseWholeBesideBounded, repairOf } from "./repair";
import type { Replacement } from "./repair";

/** A row of the ranges, 0-based; `amounts` is what it adds to the total (of a split, its share), or what it holds where it does not count. */
export interface ExplainedRow {
  readonly row: number;
  readonly tag: Tag;
  readonly amounts: readonly Cell[];
  /** Only some parts of its split: the others stand among the rows of the other sort. */
  readonly share: boolean;
}

/** Why a row, or a part of it, does not count. */
export type NotCounted =
  | { readonly kind: "elsewhere"; readonly nodes: readonly MapNode[] }
  | { readonly kind: "status"; readonly status: Tag["status"] }
  | { readonly kind: "heading-or-blank" };

export interface LeftRow extends ExplainedRow {
  readonly because: NotCounted;
}

/** What a call asks for beside its ranges; null and empty where the function has no such argument. */
export interface Asked {
  readonly level: Level | null;
  readonly under: MapNode | null;
  readonly statuses: readonly RemainderStatus[];
  readonly by: "amount" | "rows" | null;
}

export interface BudgetExplanation {
  readonly kind: "budget";
  readonly name: string;
  /** For ROLLUP, the node and the path down to it; else null and empty. */
  readonly node: MapNode | null;
  readonly path: readonly MapNode[];
  readonly asked: Asked;
  readonly counted: readonly ExplainedRow[];
  readonly left: readonly LeftRow[];
  /** What the function gives, one per amount column; empty for functions that spill a table. */
  readonly totals: readonly number[];
  /** The sum of all budget rows in euro, one per amount column: what counts and what does not make it up. */
  readonly all: readonly number[];
  /** Budget rows with an amount that is text: in no sum. */
  readonly textRows: number;
  /** The cells that the answer takes. */
  readonly size: Size;
  /** The arguments with whole-column ranges bounded to the rows in use, where there are any; else null. */
  readonly bounds: Replacement | null;
}

export type Explanation =
  | BudgetExplanation
  /** A call that reads only codes or tags: there are no rows to show. `size` is null where only Excel knows it. */
  | {
      readonly kind: "map";
      readonly name: string;
      readonly nodes: readonly MapNode[];
      readonly size: Size | null;
    }
  | {
      readonly kind: "error";
      readonly name: string;
      readonly reason: FailureReason;
      /** The arguments that would be right, where they are certain; else null. */
      readonly repair: Replacement | null;
      /** Codes that may have been meant, where none is certain. */
      readonly choices: readonly CodeChoice[];
    };

/** The values of each range argument, by its text; one that is missing is read as an argument that was left out. */
export type ReferenceCells = ReadonlyMap<string, readonly (readonly Cell[])[]>;

/** Rows that are looked at before the caller may give the page its turn. */
const STEP_ROWS = 500;

/** References of the call whose cells `explainSteps` needs, as they are written. */
export function referencesOf(call: PmapCall): string[] {
  return call.arguments.flatMap((argument) => (argument.kind === "range" ? [argument.text] : []));
}

/** Explains a call in steps of a few milliseconds. It never throws: what the function fails with is the explanation. */
export function* explainSteps(call: PmapCall, cells: ReferenceCells): Generator<void, Explanation> {
  const { name } = call;
  if (!isFunctionName(name)) {
    const reason = { kind: "unknown-function", name, nearest: nearestFunction(name) } as const;
    return { kind: "error", name, reason, repair: null, choices: [] };
  }
  const values = call.arguments.map((argument) => valueOf(argument, cells));
  try {
    if (!readsBudget(call)) return explainMap(call, values);
    refuseWholeBesideBounded(call, values);
    return yield* explainBudget(call, values);
  } catch (error) {
    const reason = reasonOf(error);
    const repair = repairOf(call, reason, values);
    return { kind: "error", name, reason, repair, choices: repair === null ? choicesOf(call, reason) : [] };
  }
}

/** The same at once. */
export function explain(call: PmapCall, cells: ReferenceCells): Explanation {
  const steps = explainSteps(call, cells);
  for (;;) {
    const step = steps.next();
    if (step.done === true) return step.value;
  }
}

function* explainBudget(call: PmapCall, values: readonly unknown[]): Generator<void, BudgetExplanation> {
  const { name } = call;
  const isRollup = name === "ROLLUP";
  const answer = answerOf(name, values);
  yield;
  const asked = askedOf(name, values);
  const node = isRollup ? readNode(values[0], "code") : null;
  const [tags, amounts] = isRollup ? values.slice(1) : values;
  const ranges = readRanges(tags, amounts, { paired: isRollup || name === "REMAINDER" });
  yield;
  const isCounted = rowChooser(name, ranges, asked);
  const counted: ExplainedRow[] = [];
  const left: LeftRow[] = [];
  for (let row = 0; row < ranges.ledger.rows; row += 1) {
    if (row % STEP_ROWS === STEP_ROWS - 1) yield;
    const whole = rowAt(ranges, row);
    const because = whyNever(ranges, whole);
    if (because !== null) left.push({ ...whole, because });
    else if (node !== null && countsInTotals(whole.tag)) divide(whole, node, counted, left);
    else if (node === null && isCounted(whole)) counted.push(whole);
    else left.push({ ...whole, because: { kind: "status", status: whole.tag.status } });
  }
  yield;
  const { all, textRows } = totalsTable(ranges.ledger, 0, null);
  return {
    kind: "budget",
    name,
    node,
    path: node === null ? [] : pathOf(node.code),
    asked,
    counted,
    left,
    totals: answer.totals,
    all: all.amounts,
    textRows,
    size: answer.size,
    bounds: boundsOf(call, values),
  };
}

/** Runs the function itself, so that the explanation fails where the cell fails, and shows its numbers. */
function answerOf(
  name: string,
  [first, second, third, fourth]: readonly unknown[],
): { readonly totals: readonly number[]; readonly size: Size } {
  switch (name) {
    case "ROLLUP":
      return oneRow(rollupTable(first, second, third)[0] ?? []);
    case "REMAINDER":
      return oneRow(remainderTable(first, second, third)[0] ?? []);
    case "COVERAGE":
      return oneRow([coverageShare(first, second, third)]);
    case "TOTALS":
      return { totals: [], size: sizeOf(totalsRows(first, second, third, fourth)) };
    default:
      return { totals: [], size: sizeOf(untaggedRows(first, second, third)) };
  }
}

function oneRow(totals: readonly number[]): { readonly totals: readonly number[]; readonly size: Size } {
  return { totals, size: { rows: 1, columns: totals.length } };
}

function askedOf(name: string, [, , third, fourth]: readonly unknown[]): Asked {
  const isTotals = name === "TOTALS";
  return {
    level: isTotals ? readLevel(third, 1) : null,
    under: isTotals ? readOptionalNode(fourth, "under") : null,
    statuses: name === "REMAINDER" ? readStatuses(third) : [],
    by: name === "COVERAGE" ? readBy(third) : null,
  };
}

/** Which budget rows a function other than ROLLUP counts or lists. */
function rowChooser(
  name: string,
  { ledger }: BudgetRanges,
  { statuses }: Asked,
): (row: ExplainedRow) => boolean {
  switch (name) {
    case "REMAINDER":
      return ({ tag }) => statuses.some((status) => status === tag.status);
    case "COVERAGE":
      return ({ tag }) => tag.status === "classified" || tag.status === "split";
    case "UNTAGGED": {
      const listed = new Set(worklist(ledger).map(({ row }) => row));
      return ({ row }) => listed.has(row);
    }
    default:
      return () => true;
  }
}

function rowAt({ ledger, tags, width }: BudgetRanges, row: number): ExplainedRow {
  const tag = parseTag(readCell(tags[Math.floor(row / width)]?.[row % width]));
  const amounts = Array.from({ length: ledger.columns }, (_, column) => ledger.amountAt(row, column));
  return { row, tag, amounts, share: false };
}

/** Why a row is in no function's numbers; null for budget rows. */
function whyNever({ ledger }: BudgetRanges, { row, tag }: ExplainedRow): NotCounted | null {
  if (tag.status === "total") return { kind: "status", status: "total" };
  return ledger.groupAt(row) === null ? { kind: "heading-or-blank" } : null;
}

/** Puts a row that counts somewhere to what counts in a node, to what does not, or of a split a share to each. */
function divide(whole: ExplainedRow, node: MapNode, counted: ExplainedRow[], left: LeftRow[]): void {
  const nodes = nodesOf(whole.tag);
  const inside = nodes.map((tagged) => isWithin(tagged, node));
  const outside = nodes.filter((_, part) => inside[part] !== true);
  const because = { kind: "elsewhere", nodes: outside } as const;
  if (outside.length === 0) counted.push(whole);
  else if (outside.length === nodes.length) left.push({ ...whole, because });
  else {
    counted.push(shareOf(whole, inside));
    left.push({
      ...shareOf(
        whole,
        inside.map((is) => !is),
      ),
      because,
    });
  }
}

/** What some parts of a split get of each amount. */
function shareOf(whole: ExplainedRow, chosen: readonly boolean[]): ExplainedRow {
  const amounts = whole.amounts.map((cell) =>
    typeof cell === "number"
      ? sumAmounts(splitAmount(cell, whole.tag.parts).filter((_, part) => chosen[part] === true))
      : cell,
  );
  return { ...whole, amounts, share: true };
}

function valueOf(argument: FormulaArgument, cells: ReferenceCells): unknown {
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
