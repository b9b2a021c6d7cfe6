/**
 * Hands an amount out over the parts of a split: cents by largest remainder on the absolute amount, ties to the code that comes first in
 * the map, and what is below a cent to the largest share (docs/dominio.md, "Importi").
 */
import { processMap } from "../map";
import { fromCents, isExactMagnitude, sumAmounts, sumExactly, toCents } from "./exact-sum";
import { WHOLE_SHARE } from "./tag";
import type { TagPart } from "./types";

const HALF = 10_000;

/** `whole` times `WHOLE_SHARE`, plus the rest below it: the exact product of cents and a share. */
interface Quota {
  readonly whole: number;
  readonly rest: number;
}

/** A part's quota of whole cents and, in millionths of a percent of a cent, what flooring left over. Exact for all safe integers. */
function quota(cents: number, share: number): Quota {
  const product = cents * share;
  if (product > Number.MAX_SAFE_INTEGER) return quotaInHalves(cents, share);
  // The quotient is below 2^27, where doubles are closer together than 1 / WHOLE_SHARE: it can not round up to the next integer.
  const whole = Math.floor(product / WHOLE_SHARE);
  return { whole, rest: product - whole * WHOLE_SHARE };
}

/** For products beyond 2^53: the cents below a whole share are multiplied in two halves of four digits. */
function quotaInHalves(cents: number, share: number): Quota {
  const wholes = Math.floor(cents / WHOLE_SHARE);
  const below = cents % WHOLE_SHARE;
  const high = Math.floor(below / HALF) * share;
  const low = (high % HALF) * HALF + (below % HALF) * share;
  return {
    whole: wholes * share + Math.floor(high / HALF) + Math.floor(low / WHOLE_SHARE),
    rest: low % WHOLE_SHARE,
  };
}

/** Whole cents (of either sign) for each part, in the order of `parts`; they sum to `cents`. */
export function splitCents(cents: number, parts: readonly TagPart[]): number[] {
  const size = Math.abs(cents);
  const sign = cents < 0 ? -1 : 1;
  const handed: number[] = [];
  const rests: number[] = [];
  let left = size;
  for (const { share } of parts) {
    const { whole, rest } = quota(size, share);
    handed.push(whole * sign + 0);
    rests.push(rest);
    left -= whole;
  }
  for (; left > 0; left -= 1) {
    const next = largest(rests, parts);
    rests[next] = -1;
    handed[next] = (handed[next] ?? 0) + sign;
  }
  return handed;
}

/**
 * For each part, the numbers (in euro) whose exact sum is its share; all of them together sum exactly to `euro`. One number for most parts;
 * the largest share holds the amount less what the others got, so that nothing is lost below the cent.
 */
export function splitEuro(euro: number, parts: readonly TagPart[]): number[][] {
  const whole = toCents(euro);
  const cents = Number.isNaN(whole) ? Math.trunc(euro * 100) : whole;
  const handed = isExactMagnitude(Math.abs(cents))
    ? splitCents(cents, parts).map(fromCents)
    : parts.map((part) => (euro / WHOLE_SHARE) * part.share);
  const main = largest(
    parts.map(({ share }) => share),
    parts,
  );
  const others = handed.filter((_, index) => index !== main).map((amount) => -amount);
  return handed.map((amount, index) => (index === main ? [euro, ...others] : [amount]));
}

/** What each part gets of an amount in euro, in the order of `parts`: for showing. Sums go through the ledger, which keeps them exact. */
export function splitAmount(euro: number, parts: readonly TagPart[]): number[] {
  const whole = toCents(euro);
  if (!Number.isNaN(whole)) return splitCents(whole, parts).map(fromCents);
  return splitEuro(euro, parts).map(sumExactly);
}

/** What each part gets of several amounts in euro, added up exactly, in the order of `parts`: for showing what a split does to rows. */
export function splitTotals(amounts: readonly number[], parts: readonly TagPart[]): number[] {
  const each = amounts.map((euro) => splitAmount(euro, parts));
  return parts.map((_, index) => sumAmounts(each.map((handed) => handed[index] ?? 0)));
}

/** The position of the largest weight; of equal ones, that of the code that comes first in the map. */
function largest(weights: readonly number[], parts: readonly TagPart[]): number {
  let best = 0;
  for (let index = 1; index < weights.length; index += 1) {
    const lead = (weights[index] ?? 0) - (weights[best] ?? 0);
    if (lead > 0 || (lead === 0 && orderOf(parts[index]) < orderOf(parts[best]))) best = index;
  }
  return best;
}

function orderOf(part: TagPart | undefined): number {
  return processMap.get(part?.code ?? "")?.order ?? Number.POSITIVE_INFINITY;
}
