/**
 * Shares out of proportions, and shares that give wanted cents. A cell holds percentages with at most 6 decimals (docs/dominio.md, "Cosa può
 * contenere una cella"); what they give in euro follows by largest remainder (there, "Importi").
 */
import { splitCents } from "./split";
import { WHOLE_SHARE } from "./tag";

/**
 * `whole` (a non-negative safe integer) in the proportion of `weights` (non-negative safe integers of any one unit): largest remainder, ties
 * to the lower rank, which is the position where none is given. The parts sum to `whole`; all are 0 where the weights sum to 0.
 */
export function handOut(
  whole: number,
  weights: readonly number[],
  ranks: readonly number[] = weights.map((_, index) => index),
): number[] {
  const total = weights.reduce((sum, weight) => sum + BigInt(weight), 0n);
  if (total === 0n) return weights.map(() => 0);
  const products = weights.map((weight) => BigInt(weight) * BigInt(whole));
  const handed = products.map((product) => Number(product / total));
  const left = whole - handed.reduce((sum, each) => sum + each, 0);
  const rests = products.map((product, index) => ({ index, rest: product % total, rank: ranks[index] ?? 0 }));
  rests.sort((a, b) => (a.rest === b.rest ? a.rank - b.rank : a.rest < b.rest ? 1 : -1));
  for (const { index } of rests.slice(0, left)) handed[index] = (handed[index] ?? 0) + 1;
  return handed;
}

/** Shares (millionths of one percent) in the proportion of `weights`; they sum to exactly 100 %. Ties as in `handOut`. */
export function sharesOf(weights: readonly number[], ranks?: readonly number[]): number[] {
  return handOut(WHOLE_SHARE, weights, ranks);
}

/** Cents of one amount, and how many of them each part shall get; both without a sign. */
export interface WantedCents {
  readonly cents: number;
  readonly parts: readonly number[];
}

/** The first demand that the shares of `codes` do not meet, with the cents that each part would get; null where all are met. */
export function firstUnmet(
  codes: readonly string[],
  shares: readonly number[],
  wanted: readonly WantedCents[],
): { readonly demand: WantedCents; readonly given: readonly number[] } | null {
  const parts = codes.map((code, index) => ({ code, share: shares[index] ?? 0 }));
  for (const demand of wanted) {
    const given = splitCents(demand.cents, parts);
    if (given.some((cents, index) => cents !== demand.parts[index])) return { demand, given };
  }
  return null;
}

/**
 * Shares that give every demand its cents: `shares` themselves where they do, else the first that do so with one millionth of a percent moved
 * from one part to another, since what six decimals cut off is what turns a cent. `shares` again where there are none.
 */
export function sharesMeeting(
  codes: readonly string[],
  shares: readonly number[],
  wanted: readonly WantedCents[],
): readonly number[] {
  if (firstUnmet(codes, shares, wanted) === null) return shares;
  for (const [from, giver] of shares.entries()) {
    for (const [to, taker] of shares.entries()) {
      if (from === to || giver <= 1) continue;
      const moved = shares.slice();
      moved[from] = giver - 1;
      moved[to] = taker + 1;
      if (firstUnmet(codes, moved, wanted) === null) return moved;
    }
  }
  return shares;
}
