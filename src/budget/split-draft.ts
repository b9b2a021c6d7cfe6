/**
 * Turns what a user asks for in the split editor (percentages, euro, or a driver such as FTE or m²) into the percentages that the cell holds
 * (docs/dominio.md, "Cosa può contenere una cella": at most 6 decimals, sum exactly 100), and says where the euro would differ from those asked.
 */
import { normaliseCode, processMap } from "../map";
import type { Code } from "../map";
import { certainNumber } from "./amount";
import { fromCents, toCents } from "./exact-sum";
import { splitCents } from "./split";
import { firstUnmet, handOut, sharesMeeting, sharesOf } from "./split-shares";
import type { WantedCents } from "./split-shares";
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
  /** Every amount, in euro, that the percentages will be used on: by a driver, each must be handed out to the cent. */
  readonly amounts: readonly number[];
}

/** Why a draft cannot be written yet. Positions count from 0. */
export type DraftProblem =
  | { readonly kind: "no-parts" }
  | { readonly kind: "unknown-code"; readonly position: number }
  | { readonly kind: "coarse-code"; readonly position: number }
  | { readonly kind: "same-code"; readonly position: number; readonly code: Code }
  | { readonly kind: "bad-number"; readonly position: number; readonly text: string }
  /** An amount against the sign of the amount that is handed out. */
  | { readonly kind: "wrong-sign"; readonly position: number; readonly amount: number }
  | { readonly kind: "zero"; readonly position: number }
  | { readonly kind: "several-empty" }
  | { readonly kind: "no-amount" }
  /** The percentages sum to `sum`, written with a comma. */
  | { readonly kind: "percent-sum"; readonly sum: string; readonly left: string; readonly over: boolean }
  /** The euro asked for sum to `sum`; `left` of the amount is not handed out (negative: too much is). */
  | { readonly kind: "amount-sum"; readonly sum: number; readonly left: number }
  /** Percentages with 6 decimals cannot give this part of `amount` the euro that were asked. */
  | {
      readonly kind: "cents";
      readonly code: Code;
      readonly amount: number;
      readonly asked: number;
      readonly given: number;
    };

export interface DraftReading {
  /** The parts with their shares, as far as they can be told; empty before. */
  readonly parts: readonly TagPart[];
  /** The text of the cell (of a single part, its code), or null while there is a problem. */
  readonly text: string | null;
  readonly problem: DraftProblem | null;
}

/** Millionths: quantities of a driver are taken with up to 6 decimals. */
const DRIVER_SCALE = 1_000_000;

/** Reads a draft; the first problem is told. Never throws. */
export function readSplitDraft(draft: SplitDraft): DraftReading {
  const codes = readCodes(draft.parts);
  if (!Array.isArray(codes)) return refused(codes);
  const whole = draft.basis === "amount" ? amountCents(draft.amount) : WHOLE_SHARE;
  if (whole === null) return refused({ kind: "no-amount" });
  const numbers = readNumbers(draft, whole);
  if (!Array.isArray(numbers)) return refused(numbers);
  const sizes = numbers.map(Math.abs);
  const ranks = codes.map((code) => processMap.get(code)?.order ?? 0);
  const wanted = wantedCents(draft, whole, sizes, ranks);
  const shares = draft.basis === "percent" ? sizes : sharesMeeting(codes, sharesOf(sizes, ranks), wanted);
  const none = shares.indexOf(0);
  if (none >= 0) return refused({ kind: "zero", position: none });
  const parts = codes.map((code, index) => ({ code, share: shares[index] ?? 0 }));
  const problem = centsProblem(parts, wanted);
  return { parts, text: problem === null ? formatSplit(parts) : null, problem };
}

/** What the numbers of a draft sum to and what is left of the whole, in millionths of a percent or in cents. */
export interface DraftSum {
  readonly sum: number;
  readonly left: number;
}

/** The sum as it stands while the user types, empty numbers as 0; null for a driver, and where a number or the amount cannot be read. */
export function sumOfDraft(draft: SplitDraft): DraftSum | null {
  if (draft.basis === "driver") return null;
  const whole = draft.basis === "amount" ? amountCents(draft.amount) : WHOLE_SHARE;
  let sum = 0;
  for (const { number } of draft.parts) {
    const read = number.trim() === "" ? 0 : readNumber(draft.basis, number.trim());
    if (read === null || whole === null) return null;
    sum += read;
  }
  return whole === null ? null : { sum, left: whole - sum };
}

/** The number with which part `position` takes what the others leave; null where they leave nothing, or that cannot be told. */
export function numberForRest(draft: SplitDraft, position: number): string | null {
  const others = draft.parts.filter((_, index) => index !== position);
  const rest = sumOfDraft({ ...draft, parts: others });
  if (rest === null || rest.left === 0 || rest.left < 0 !== (draft.amount ?? 0) < 0) return null;
  return draft.basis === "percent" ? formatShare(rest.left) : formatCents(rest.left);
}

/** The numbers of a split as the editor shows them on another basis; null where the amount is not one of whole cents. */
export function numbersOf(
  parts: readonly TagPart[],
  basis: "percent" | "amount",
  amount: number | null,
): readonly string[] | null {
  if (basis === "percent") return parts.map(({ share }) => formatShare(share));
  const cents = amountCents(amount);
  return cents === null ? null : splitCents(cents, parts).map(formatCents);
}

/** Cents as the editor writes them, without points: `-1234,50`. */
function formatCents(cents: number): string {
  const digits = String(Math.abs(cents)).padStart(3, "0");
  return `${cents < 0 ? "-" : ""}${digits.slice(0, -2)},${digits.slice(-2)}`;
}

function refused(problem: DraftProblem): DraftReading {
  return { parts: [], text: null, problem };
}

function readCodes(parts: readonly DraftPart[]): Code[] | DraftProblem {
  if (parts.length === 0) return { kind: "no-parts" };
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
function readNumbers(draft: SplitDraft, whole: number): number[] | DraftProblem {
  const { basis, parts } = draft;
  const texts = parts.map(({ number }) => number.trim());
  const empty = texts.flatMap((text, position) => (text === "" ? [position] : []));
  const [gap] = empty;
  if (empty.length > 1) return { kind: "several-empty" };
  if (gap !== undefined && basis === "driver") return { kind: "bad-number", position: gap, text: "" };
  const numbers: number[] = [];
  for (const [position, text] of texts.entries()) {
    const number = text === "" ? 0 : readNumber(basis, text);
    if (number === null || (basis === "driver" && number < 0)) return { kind: "bad-number", position, text };
    if (number !== 0 && number < 0 !== whole < 0) {
      return { kind: "wrong-sign", position, amount: draft.amount ?? 0 };
    }
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

/** True where a number as it is typed can be read, or is still empty. */
export function readsAsNumber(basis: SplitBasis, text: string): boolean {
  const number = text.trim() === "" ? 0 : readNumber(basis, text.trim());
  return number !== null && (basis !== "driver" || number >= 0);
}

interface SignedDemand extends WantedCents {
  readonly sign: number;
}

/** The cents that were asked for: the amounts themselves, or by a driver its exact proportion of each amount. Percentages ask for none. */
function wantedCents(
  { basis, amounts }: SplitDraft,
  whole: number,
  sizes: readonly number[],
  ranks: readonly number[],
): readonly SignedDemand[] {
  if (basis === "percent") return [];
  if (basis === "amount") return [{ sign: Math.sign(whole), cents: Math.abs(whole), parts: sizes }];
  return amounts.flatMap((euro): SignedDemand[] => {
    // An amount with more than two decimals is handed out by its whole cents; what is below goes to the largest share.
    const exact = toCents(euro);
    const cents = Math.abs(Number.isNaN(exact) ? Math.trunc(euro * 100) : exact);
    return cents === 0 || !Number.isSafeInteger(cents)
      ? []
      : [{ sign: Math.sign(euro), cents, parts: handOut(cents, sizes, ranks) }];
  });
}

/** The part for which the percentages give other cents than were asked, or null. */
function centsProblem(parts: readonly TagPart[], wanted: readonly SignedDemand[]): DraftProblem | null {
  const codes = parts.map(({ code }) => code);
  const shares = parts.map(({ share }) => share);
  for (const demand of wanted) {
    const unmet = firstUnmet(codes, shares, [demand]);
    const at = unmet?.given.findIndex((cents, index) => cents !== demand.parts[index]) ?? -1;
    const code = codes[at];
    if (unmet === null || code === undefined) continue;
    const euro = (cents: number | undefined): number => fromCents((cents ?? 0) * demand.sign);
    return {
      kind: "cents",
      code,
      amount: euro(demand.cents),
      asked: euro(demand.parts[at]),
      given: euro(unmet.given[at]),
    };
  }
  return null;
}
