/**
 * Hands an amount out over the parts of a split: cents by largest remainder on the absolute amount, ties to the code that comes first in
 * the map, and what is below a cent to the largest share (docs/dominio.md, "Importi").
 */
import { processMap } from "../map";
import { fromCents, isExactMagnitude, sumAmounts, sumExactly, toCents } from "./exact-sum";
import { WHOLE_SHARE } from "./tag";
import type { TagPart } from "./types";

const HALF = 10_000;

/** A part's quota of whole cents and, in millionths of a percent of a cent, what flooring left over. Exact for all safe integers. */
function quota(cents: number, share: number): { readonly floor: number; readonly rest: number } {
  const wholes = Math.floor(cents / WHOLE_SHARE);
  const below = cents % WHOLE_SHARE;
  // `below * share` can pass 2^53, so it is multiplied in two halves of four digits.
  const high = Math.floor(below / HALF) * share;
  const low = (high % HALF) * HALF + (below % HALF) * share;
  return {
    floor: wholes * share + Math.floor(high / HALF) + Math.floor(low / WHOLE_SHARE),
    rest: low % WHOLE_SHARE,
  };
}

/** Whole cents (of either sign) for each part, in the order of `parts`; they sum to `cents`. */
export function splitCents(cents: number, parts: readonly TagPart[]): number[] {
  const sign = cents < 0 ? -1 : 1;
  const quotas = parts.map((part) => quota(Math.abs(cents), part.share));
  const handed = quotas.map(({ floor }) => floor);
  let left = Math.abs(cents) - handed.reduce((sum, part) => sum + part, 0);
  for (const index of ranked(parts, (index) => quotas[index]?.rest ?? 0)) {
    if (left <= 0) break;
    handed[index] = (handed[index] ?? 0) + 1;
    left -= 1;
  }
  return handed.map((part) => part * sign + 0);
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
  const [largest = 0] = ranked(parts, (index) => parts[index]?.share ?? 0);
  const others = handed.filter((_, index) => index !== largest).map((amount) => -amount);
  return handed.map((amount, index) => (index === largest ? [euro, ...others] : [amount]));
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

/** Indexes of the parts by `weight`, greatest first; ties to the code that comes first in the map. */
function ranked(parts: readonly TagPart[], weight: (index: number) => number): number[] {
  const order = (index: number): number => processMap.get(parts[index]?.code ?? "")?.order ?? index;
  return parts.map((_, index) => index).sort((a, b) => weight(b) - weight(a) || order(a) - order(b));
}
