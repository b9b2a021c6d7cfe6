/**
 * Turns what a user asks for in the split editor (percentages, euro, or a driver such as FTE or m²) into the percentages that the cell holds
 * (docs/dominio.md, "Cosa può contenere una cella": at most 6 decimals, sum exactly 100), and says where the euro would differ from those asked.
 */
import { normaliseCode, processMap } from "../map";
import type { Code } from "../map";
import { certainNumber } from "./amount";
import { fromCents, toCents } from "./exact-sum";
import { splitCents } from "./split";
import { formatShare, formatSplit, parseShare, WHOLE_SHARE } from "./tag";
import type { TagPart } from "./types";

/** What the numbers of a draft are: percentages, euro of one amount, or quantities of a driver. */
export type SplitBasis = "percent" | "amount" | "driver";

/** A part as it is typed. An empty number takes what the others leave (percentages and euro only, one part only). */
export interface DraftPart {
  readonly code: string;
  readonly number: string;
}

export interface SplitDraft {
  readonly basis: SplitBasis;
  readonly parts: readonly DraftPart[];
  /** The amount to be handed out, in euro; needed where the numbers are euro. Null where it is no number, or several rows are meant. */
  readonly amount: number | null;
}

/** Why a draft cannot be written yet. Positions count from 0. */
export type DraftProblem =
  | { readonly kind: "few-parts" }
  | { readonly kind: "unknown-code"; readonly position: number }
  | { readonly kind: "coarse-code"; readonly position: number }
  | { readonly kind: "same-code"; readonly position: number; readonly code: Code }
  | { readonly kind: "bad-number"; readonly position: number; readonly text: string }
  | { readonly kind: "zero"; readonly position: number }
  | { readonly kind: "several-empty" }
  | { readonly kind: "no-amount" }
  /** The percentages sum to `sum`, written with a comma. */
  | { readonly kind: "percent-sum"; readonly sum: string; readonly left: string; readonly over: boolean }
  /** The euro asked for sum to `sum`; `left` of the amount is not handed out (negative: too much is). */
  | { readonly kind: "amount-sum"; readonly sum: number; readonly left: number }
  /** Percentages with 6 decimals cannot give this part the euro that were asked. */
  | { readonly kind: "cents"; readonly code: Code; readonly asked: number; readonly given: number };

export interface DraftReading {
  /** The parts with their shares, as far as they can be told; empty before. */
  readonly parts: readonly TagPart[];
  /** The text of the cell, or null while there is a problem. */
  readonly text: string | null;
  readonly problem: DraftProblem | null;
}

/** Millionths: quantities of a driver are taken with up to 6 decimals. */
const DRIVER_SCALE = 1_000_000;

/**
 * Shares (millionths of one percent) in the proportion of `weights`, which are non-negative safe integers of any one unit. They sum to
 * exactly 100 %: largest remainder, ties to the earlier weight. All 0 where the weights sum to 0.
 */
export function sharesOf(weights: readonly number[]): number[] {
  const total = weights.reduce((sum, weight) => sum + BigInt(weight), 0n);
  if (total === 0n) return weights.map(() => 0);
  const products = weights.map((weight) => BigInt(weight) * BigInt(WHOLE_SHARE));
  const shares = products.map((product) => Number(product / total));
  const left = WHOLE_SHARE - shares.reduce((sum, share) => sum + share, 0);
  const rests = products.map((product, index) => ({ index, rest: product % total }));
  rests.sort((a, b) => (a.rest === b.rest ? a.index - b.index : a.rest < b.rest ? 1 : -1));
  for (const { index } of rests.slice(0, left)) shares[index] = (shares[index] ?? 0) + 1;
  return shares;
}

/** Reads a draft; the first problem is told. Never throws. */
export function readSplitDraft(draft: SplitDraft): DraftReading {
  const codes = readCodes(draft.parts);
  if (!Array.isArray(codes)) return refused(codes);
  const whole = draft.basis === "amount" ? amountCents(draft.amount) : WHOLE_SHARE;
  if (whole === null) return refused({ kind: "no-amount" });
  const numbers = readNumbers(draft, whole);
  if (!Array.isArray(numbers)) return refused(numbers);
  const shares = draft.basis === "percent" ? numbers : sharesOf(numbers.map(Math.abs));
  const none = shares.indexOf(0);
  if (none >= 0) return refused({ kind: "zero", position: none });
  const parts = codes.map((code, index) => ({ code, share: shares[index] ?? 0 }));
  const differs = draft.basis === "amount" ? centsProblem(parts, whole, numbers) : null;
  return differs === null
    ? { parts, text: formatSplit(parts), problem: null }
    : { parts, text: null, problem: differs };
}

function refused(problem: DraftProblem): DraftReading {
  return { parts: [], text: null, problem };
}

function readCodes(parts: readonly DraftPart[]): Code[] | DraftProblem {
  if (parts.length < 2) return { kind: "few-parts" };
  const codes: Code[] = [];
  for (const [position, part] of parts.entries()) {
    const node = processMap.get(normaliseCode(part.code) ?? "");
    if (node === undefined) return { kind: "unknown-code", position };
    if (!node.taggable) return { kind: "coarse-code", position };
    if (codes.includes(node.code)) return { kind: "same-code", position, code: node.code };
    codes.push(node.code);
  }
  return codes;
}

function amountCents(euro: number | null): number | null {
  const cents = euro === null ? Number.NaN : toCents(euro);
  return Number.isNaN(cents) || cents === 0 ? null : cents;
}

/** The numbers in millionths of a percent, cents or millionths of the driver; an empty one is filled with what is left of `whole`. */
function readNumbers({ basis, parts }: SplitDraft, whole: number): number[] | DraftProblem {
  const texts = parts.map(({ number }) => number.trim());
  const empty = texts.flatMap((text, position) => (text === "" ? [position] : []));
  const [gap] = empty;
  if (empty.length > 1) return { kind: "several-empty" };
  if (gap !== undefined && basis === "driver") return { kind: "bad-number", position: gap, text: "" };
  const numbers: number[] = [];
  for (const [position, text] of texts.entries()) {
    const number = text === "" ? 0 : readNumber(basis, text);
    const wrongSide = number !== null && Math.sign(number) === -Math.sign(whole) && number !== 0;
    if (number === null || wrongSide) return { kind: "bad-number", position, text };
    if (number === 0 && position !== gap) return { kind: "zero", position };
    numbers.push(number);
  }
  if (basis === "driver") return numbers;
  const sum = numbers.reduce((total, number) => total + number, 0);
  const left = whole - sum;
  if (gap !== undefined && Math.sign(left) === Math.sign(whole)) numbers[gap] = left;
  else if (left !== 0 || gap !== undefined) {
    return basis === "amount"
      ? { kind: "amount-sum", sum: fromCents(sum), left: fromCents(left) }
      : {
          kind: "percent-sum",
          sum: formatShare(sum),
          left: formatShare(Math.abs(left)),
          over: left <= 0,
        };
  }
  return numbers;
}

function readNumber(basis: SplitBasis, text: string): number | null {
  if (basis === "percent") return parseShare(text.replace(/\s*%$/, ""));
  const value = certainNumber(text);
  if (value === null) return null;
  const scaled = basis === "amount" ? toCents(value) : Math.round(value * DRIVER_SCALE);
  return Number.isSafeInteger(scaled) ? scaled : null;
}

/** The part for which the percentages give other cents than were asked, or null. */
function centsProblem(
  parts: readonly TagPart[],
  whole: number,
  asked: readonly number[],
): DraftProblem | null {
  const given = splitCents(whole, parts);
  const at = given.findIndex((cents, index) => cents !== asked[index]);
  const part = parts[at];
  return part === undefined
    ? null
    : {
        kind: "cents",
        code: part.code,
        asked: fromCents(asked[at] ?? 0),
        given: fromCents(given[at] ?? 0),
      };
}
