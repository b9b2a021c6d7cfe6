/** What would make a PMAP call right: arguments by their 0-based position, as text to write in their place. Only what is certain. */
import { misspeltCode, processMap } from "../map";
import type { Code } from "../map";
import { plainText } from "../budget/plain-text";
import { readCode } from "../budget/tag-code";
import { sizeOf } from "./host-values";
import type { Matrix } from "./host-values";
import type { FailureReason } from "./failure";
import { namesCode } from "./arguments";
import { fail } from "./failure";
import { quoted } from "./formula";
import type { PmapCall } from "./formula";

export type Replacement = ReadonlyMap<number, string>;

const SHEET_ROWS = 1_048_576;

/** Functions whose first arguments are tags and amounts; ROLLUP has its code before them. */
const ON_RANGES: ReadonlySet<string> = new Set(["ROLLUP", "TOTALS", "REMAINDER", "COVERAGE", "UNTAGGED"]);

export function readsBudget({ name }: PmapCall): boolean {
  return ON_RANGES.has(name);
}

/** Position of the tags among the arguments; the amounts follow. */
export function tagsAt({ name }: PmapCall): number {
  return name === "ROLLUP" ? 1 : 0;
}

/** The repair that is certain: arguments in another order, a code without its quotes or misspelt, ranges of different height; else null. */
export function repairOf(
  call: PmapCall,
  reason: FailureReason,
  values: readonly unknown[],
): Replacement | null {
  const [first] = call.arguments;
  if (reason.kind === "swapped-ranges") return inOrder(call, [tagsAt(call) + 1, tagsAt(call)], tagsAt(call));
  const ordered = reason.kind === "not-single" && call.name === "ROLLUP" ? codeFirst(call, values) : null;
  if (ordered !== null) return ordered;
  const takesCode = call.name === "ROLLUP" || !readsBudget(call);
  if (takesCode && first?.kind === "range" && isCodeMistake(reason)) {
    const reading = readCode(plainText(first.text.replace(/\$/g, "")));
    if ("node" in reading) return new Map([[0, quoted(reading.node.code)]]);
  }
  const certain = reason.kind === "unknown-code" ? certainCode(reason) : null;
  const at = codeAt(call);
  if (certain !== null && call.arguments[at]?.kind === "text") return new Map([[at, quoted(certain)]]);
  return reason.kind === "sizes" ? sameHeight(call, values) : null;
}

/** The arguments of these positions, written from `from` on. */
function inOrder({ written }: PmapCall, positions: readonly number[], from: number): Replacement {
  return new Map(positions.map((position, at) => [from + at, written[position] ?? ""]));
}

/** ROLLUP with its three arguments in another order: each says by what it holds where it belongs. Null where one does not. */
function codeFirst(call: PmapCall, values: readonly unknown[]): Replacement | null {
  if (call.arguments.length !== 3) return null;
  const isRange = (at: number): boolean => call.arguments[at]?.kind === "range" && Array.isArray(values[at]);
  const holdsCodes = (at: number): boolean => isRange(at) && (values[at] as Matrix).flat().some(namesCode);
  const code = [0, 1, 2].find((at) => call.arguments[at]?.kind === "text" && namesCode(values[at]));
  const tags = [0, 1, 2].filter(holdsCodes);
  const amounts = [0, 1, 2].find((at) => isRange(at) && !tags.includes(at));
  const [only] = tags;
  if (code === undefined || amounts === undefined || only === undefined || tags.length > 1) return null;
  return inOrder(call, [code, only, amounts], 0);
}

/** Position of the code among the arguments. */
export function codeAt({ name }: PmapCall): number {
  return name === "TOTALS" ? 3 : 0;
}

/**
 * The code that a text is but for its spelling, or that stands at its beginning, also where the map ends there; null where another one can
 * only be guessed.
 */
export function certainCode({ text, reason }: Extract<FailureReason, { kind: "unknown-code" }>): Code | null {
  if (reason.kind === "text-after-code") return reason.code;
  if (reason.kind === "unknown-below" && processMap.get(reason.parent)?.taggable === true)
    return reason.parent;
  return misspeltCode(text);
}

function isCodeMistake({ kind }: FailureReason): boolean {
  return kind === "unknown-code" || kind === "missing" || kind === "argument-error" || kind === "not-single";
}

interface RangeText {
  readonly sheet: string;
  readonly from: string;
  readonly to: string;
  /** Empty in whole columns. */
  readonly top: string;
  readonly bottom: string;
}

/** `Foglio!$A$2:$A$10`; rows are missing in whole columns. */
const RANGE =
  /^(?<sheet>(?:'(?:[^']|'')+'|[^'!]+)!)?(?<from>\$?[A-Z]{1,3})(?<top>\$?\d+)?:(?<to>\$?[A-Z]{1,3})(?<bottom>\$?\d+)?$/i;

/** A range as it is written, on other rows (1-based); null for a whole column, a name or the column of a table. */
export function onRows(text: string, first: number, last: number): string | null {
  const range = readRangeText(text.includes(":") ? text : `${text}:${text.replace(/^.*!/, "")}`);
  if (range === null || isWhole(range)) return null;
  const anchor = (row: string): string => (row.startsWith("$") ? "$" : "");
  const { sheet, from, to, top, bottom } = range;
  return `${sheet}${from}${anchor(top)}${first}:${to}${anchor(bottom)}${last}`;
}

function rangeText(call: PmapCall, at: number): RangeText | null {
  const argument = call.arguments[at];
  return argument?.kind === "range" ? readRangeText(argument.text) : null;
}

function readRangeText(text: string): RangeText | null {
  const groups = RANGE.exec(text)?.groups;
  if (groups === undefined || (groups["top"] === undefined) !== (groups["bottom"] === undefined)) return null;
  const { sheet = "", from = "", to = "", top = "", bottom = "" } = groups;
  return { sheet, from, to, top, bottom };
}

function isWhole(range: RangeText | null): boolean {
  return range !== null && range.top === "";
}

/** The amounts take the rows of the tags where both begin in the same row; a whole column takes the rows of the other range. */
function sameHeight(call: PmapCall, values: readonly unknown[]): Replacement | null {
  const at = tagsAt(call);
  const [tags, amounts] = [rangeText(call, at), rangeText(call, at + 1)];
  if (tags === null || amounts === null || columnsOf(values[at]) !== 1) return null;
  if (isWhole(tags) && !isWhole(amounts)) return new Map([[at, withRows(tags, amounts)]]);
  const bare = (row: string): string => row.replace("$", "");
  const together = isWhole(amounts) || bare(tags.top) === bare(amounts.top);
  return isWhole(tags) || !together ? null : new Map([[at + 1, withRows(amounts, tags)]]);
}

function withRows({ sheet, from, to, top }: RangeText, rows: RangeText): string {
  return `${sheet}${from}${top === "" ? rows.top : top}:${to}${rows.bottom}`;
}

function columnsOf(value: unknown): number {
  return Array.isArray(value) ? sizeOf(value as Matrix).columns : 1;
}

/** Excel hands over all rows of a whole column: beside a bounded range the sizes differ, however little the sheet holds. */
export function refuseWholeBesideBounded(call: PmapCall, values: readonly unknown[]): void {
  if (!readsBudget(call)) return;
  const at = tagsAt(call);
  const [tags, amounts] = [rangeText(call, at), rangeText(call, at + 1)];
  if (tags === null || amounts === null || isWhole(tags) === isWhole(amounts)) return;
  const size = (range: RangeText, value: unknown): { rows: number; columns: number } => ({
    rows: isWhole(range) ? SHEET_ROWS : Array.isArray(value) ? value.length : 1,
    columns: columnsOf(value),
  });
  fail({ kind: "sizes", tags: size(tags, values[at]), amounts: size(amounts, values[at + 1]) });
}

/** Whole-column ranges cut after the last row that holds anything: they cost time at every recalculation. Null where there are none. */
export function boundsOf(call: PmapCall, values: readonly unknown[]): Replacement | null {
  const whole = call.arguments
    .map((_, at) => rangeText(call, at))
    .map((range) => (isWhole(range) ? range : null));
  if (whole.every((range) => range === null)) return null;
  const last = Math.max(1, ...values.map((value, at) => (whole[at] === null ? 0 : lastFilledRow(value))));
  return new Map(
    whole.flatMap((range, at): [number, string][] =>
      range === null ? [] : [[at, `${range.sheet}${absolute(range.from)}$1:${absolute(range.to)}$${last}`]],
    ),
  );
}

function absolute(column: string): string {
  return `$${column.replace("$", "").toUpperCase()}`;
}

function lastFilledRow(value: unknown): number {
  const rows = Array.isArray(value) ? (value as readonly (readonly unknown[])[]) : [];
  for (let row = rows.length; row > 0; row -= 1) {
    if (rows[row - 1]?.some((cell) => cell !== null && cell !== "" && cell !== 0) === true) return row;
  }
  return 0;
}
