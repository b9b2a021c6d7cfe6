/** Reads the arguments of the functions: what each accepts, and which failure the rest is. */
import type { Level, MapNode } from "../map";
import { certainNumber } from "../budget/amount";
import { Ledger } from "../budget/ledger";
import type { AmountProblem } from "../budget/ledger";
import { LedgerMemo } from "../budget/ledger-memo";
import { plainText } from "../budget/plain-text";
import { parseTag } from "../budget/tag";
import { readCode } from "../budget/tag-code";
import { REMAINDER_STATUSES } from "../budget/totals";
import type { RemainderStatus } from "../budget/totals";
import type { Cell } from "../budget/types";
import { fail } from "./failure";
import type { ArgumentName, Position } from "./failure";
import { readCell, readMatrix, readScalar, sizeOf } from "./host-values";
import type { Matrix } from "./host-values";

/** The ranges of a function, read. `width` is the number of columns of the tags where tags and amounts are paired cell by cell, else 1. */
export interface BudgetRanges {
  readonly ledger: Ledger;
  readonly tags: Matrix;
  readonly width: number;
}

/** The node of a code cell: tolerant as a tag is. Fails for blank ("missing") and for what the map does not have ("unknown-code"). */
export function nodeOf(cell: Cell, argument: ArgumentName): MapNode {
  if (cell === null || cell === 0 || cell === "") return fail({ kind: "missing", argument });
  if (typeof cell === "object") return fail({ kind: "argument-error", argument, error: cell.error });
  const text = plainText(typeof cell === "boolean" ? (cell ? "VERO" : "FALSO") : String(cell));
  const reading = readCode(text);
  return "node" in reading ? reading.node : fail({ kind: "unknown-code", text, reason: reading.reason });
}

/** The node of a single-value argument. */
export function readNode(value: unknown, argument: ArgumentName): MapNode {
  return nodeOf(readScalar(value, argument), argument);
}

/** The node of an optional argument; null where it was left out or is blank (an empty cell is 0 on the desktop). */
export function readOptionalNode(value: unknown, argument: ArgumentName): MapNode | null {
  const cell = readScalar(value, argument);
  return cell === null || cell === 0 ? null : nodeOf(cell, argument);
}

/** A level, 0…4; `fallback` where it was left out. A number written as text is accepted. */
export function readLevel(value: unknown, fallback: Level | null): Level {
  const cell = readScalar(value, "level");
  if (cell === null) return fallback ?? fail({ kind: "missing", argument: "level" });
  const level = numberOf(cell);
  return level === 0 || level === 1 || level === 2 || level === 3 || level === 4
    ? level
    : fail({ kind: "bad-level", given: cell });
}

/** The text that suggestions are asked for; fails where it is blank (an empty cell is 0 on the desktop). */
export function readText(value: unknown): string {
  const cell = readScalar(value, "text");
  return cell === null || cell === 0 ? fail({ kind: "missing", argument: "text" }) : String(cell);
}

/** How many suggestions, 1…50; 5 where it was left out. */
export function readCount(value: unknown): number {
  const cell = readScalar(value, "n");
  if (cell === null) return 5;
  const count = numberOf(cell);
  return count !== null && Number.isInteger(count) && count >= 1 && count <= 50
    ? count
    : fail({ kind: "bad-count", given: cell });
}

/** The statuses that REMAINDER is asked for: all, or one by its Italian name, singular or plural. */
export function readStatuses(value: unknown): readonly RemainderStatus[] {
  const cell = readScalar(value, "status");
  if (cell === null || cell === 0) return REMAINDER_STATUSES;
  const name = plainText(String(cell)).toLowerCase();
  const status = STATUS_STEMS.find(
    ({ stem, endings }) => name.startsWith(stem) && endings.includes(name.slice(stem.length)),
  );
  return status === undefined
    ? fail({ kind: "bad-status", given: cell, known: REMAINDER_STATUSES })
    : [status.status];
}

const STATUS_STEMS: readonly {
  readonly status: RemainderStatus;
  readonly stem: string;
  readonly endings: readonly string[];
}[] = [
  { status: "proposed", stem: "propost", endings: ["a", "e"] },
  { status: "untagged", stem: "non classificat", endings: ["a", "e"] },
  { status: "invalid", stem: "non valid", endings: ["a", "e"] },
  { status: "excluded", stem: "esclus", endings: ["a", "e"] },
];

/** What COVERAGE measures by; amounts where it was left out. */
export function readBy(value: unknown): "amount" | "rows" {
  const cell = readScalar(value, "by");
  if (cell === null || cell === 0) return "amount";
  switch (plainText(String(cell)).toLowerCase()) {
    case "importo":
    case "importi":
      return "amount";
    case "righe":
    case "riga":
      return "rows";
    default:
      return fail({ kind: "bad-by", given: cell });
  }
}

/** What a function needs beyond one column of tags and amounts of the same height. */
interface RangeOptions {
  /** Also accept tags and amounts of the same size with several columns: each tag goes with the amount in its place. */
  readonly paired?: boolean;
  /** No other sums than those of this node are needed. */
  readonly only?: MapNode;
}

/** Reads tags and amounts. Fails for shapes that do not fit, and for an error in any tag. */
export function readRanges(
  tagsValue: unknown,
  amountsValue: unknown,
  options: RangeOptions = {},
): BudgetRanges {
  const { paired = false, ...rest } = options;
  const tags = readMatrix(tagsValue, "tags");
  const amounts = readMatrix(amountsValue, "amounts");
  const size = { tags: sizeOf(tags), amounts: sizeOf(amounts) };
  const { rows, columns: width } = size.tags;
  const fits = rows === size.amounts.rows && (width === 1 || (paired && width === size.amounts.columns));
  if (!fits) return fail({ kind: "sizes", ...size });
  const ledger =
    width === 1 ? ledgerOver(tags, amounts, rest) : ledgerOver(asColumn(tags), asColumn(amounts), rest);
  const ranges = { ledger, tags, width };
  refuseTagErrors(ranges);
  if (areSwapped(ranges, amounts)) return fail({ kind: "swapped-ranges" });
  return ranges;
}

/** True where tags and amounts stand in each other's place: every total would be 0, and nothing would say why. */
function areSwapped({ ledger, tags }: BudgetRanges, amounts: Matrix): boolean {
  if (ledger.groups.some(({ tag }) => tag.parts.length > 0)) return false;
  return amounts.some((row, at) => row.some(namesCode) && tags[at]?.some(isNumber) === true);
}

/** True for a value that names a code, as a tag does. */
export function namesCode(value: unknown): boolean {
  return typeof value === "string" && parseTag(value).parts.length > 0;
}

function isNumber(value: unknown): boolean {
  return typeof value === "number" && value !== 0;
}

const memo = new LedgerMemo(readCell);

/** Of ranges that were seen before, the ledger holds all sums, whatever was asked for. */
function ledgerOver(tags: Matrix, amounts: Matrix, rest: Pick<RangeOptions, "only">): Ledger {
  const sums = memo.find(tags, amounts);
  return new Ledger(tags, amounts, { read: readCell, ...(sums === null ? rest : { sums }) });
}

/** Fails for the first of the amounts that are errors or text, among those that matter to the asked total. */
export function refuseProblems(ranges: BudgetRanges, matters: (problem: AmountProblem) => boolean): void {
  const problem = ranges.ledger.problems.find(matters);
  if (problem === undefined) return;
  const at = positionOf(problem.row, problem.column, ranges);
  if (problem.kind === "error") fail({ kind: "amount-error", at, error: problem.text });
  fail({ kind: "amount-text", at, text: problem.text, certain: certainNumber(problem.text) });
}

function refuseTagErrors(ranges: BudgetRanges): void {
  if (!ranges.ledger.groups.some(({ tag }) => tag.reason?.kind === "cell-error")) return;
  ranges.tags.forEach((row, index) => {
    row.forEach((value, column) => {
      const cell = readCell(value);
      if (cell === null || typeof cell !== "object") return;
      const at = { row: index + 1, column: ranges.width > 1 ? column + 1 : null };
      fail({ kind: "tag-error", at, error: cell.error });
    });
  });
}

/** Position as a person counts it; the column only where there are several. */
function positionOf(row: number, column: number, { ledger, width }: BudgetRanges): Position {
  if (width > 1) return { row: Math.floor(row / width) + 1, column: (row % width) + 1 };
  return { row: row + 1, column: ledger.columns > 1 ? column + 1 : null };
}

function asColumn(matrix: Matrix): Matrix {
  return matrix.flatMap((row) => row.map((value) => [value]));
}

function numberOf(cell: Cell): number | null {
  if (typeof cell === "number") return cell;
  return typeof cell === "string" ? certainNumber(cell) : null;
}
