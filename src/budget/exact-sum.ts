/**
 * Sums that do not depend on the order of the rows (docs/dominio.md, "Importi", Exactness): whole cents are added as integers; anything
 * else is the correctly rounded exact sum.
 */
import sumPrecise from "core-js-pure/actual/math/sum-precise";

/** Beyond this many cents (about 90 thousand milliards of euro) a number of cents is no longer exact. */
const MAX_CENTS = Number.MAX_SAFE_INTEGER;

/** How far from a whole number of cents, in cents, an amount may be and still be one: the noise of spreadsheet arithmetic. */
const TOLERANCE = 1e-6;

/**
 * The whole number of cents that `euro` is, or NaN where it is none: it has more than two decimals, or is too large to have exact cents.
 * Large amounts are compared with the nearest cent itself, because there the spacing of doubles is wider than the tolerance.
 */
export function toCents(euro: number): number {
  const scaled = euro * 100;
  const cents = Math.round(scaled);
  const near = Math.abs(scaled - cents) <= TOLERANCE || cents / 100 === euro;
  return near && Math.abs(cents) <= MAX_CENTS ? cents : Number.NaN;
}

/** True for an amount with more than two decimals: figures that are shown to the cent need not add up to their total to the cent. */
export function isBelowCents(euro: number): boolean {
  return Number.isNaN(toCents(euro)) && Math.abs(euro) * 100 <= MAX_CENTS;
}

/** Euro of a whole number of cents: the double nearest to it. */
export function fromCents(cents: number): number {
  // Adding 0 turns -0, which a spreadsheet may show as "-0", into 0.
  return cents / 100 + 0;
}

/** The correctly rounded exact sum of doubles, in any order; 0 for none. */
export function sumExactly(numbers: Iterable<number>): number {
  return sumPrecise(numbers) + 0;
}

/** The double nearest to a number of cents that is too large for exact doubles. */
export function fromBigCents(cents: bigint): number {
  const digits = (cents < 0n ? -cents : cents).toString().padStart(3, "0");
  const text = `${digits.slice(0, -2)}.${digits.slice(-2)}`;
  return cents < 0n ? -Number(text) : Number(text);
}

/**
 * The total of amounts in euro: exact cents where every amount is a whole number of cents, else the correctly rounded exact sum.
 * Independent of the order of `amounts`. 0 for none.
 */
export function sumAmounts(amounts: readonly number[]): number {
  let cents = 0;
  let magnitude = 0;
  for (const amount of amounts) {
    const whole = toCents(amount);
    if (Number.isNaN(whole)) return sumExactly(amounts);
    cents += whole;
    magnitude += Math.abs(whole);
  }
  if (magnitude <= MAX_CENTS) return fromCents(cents);
  return fromBigCents(amounts.reduce((sum, amount) => sum + BigInt(toCents(amount)), 0n));
}

/** True where sums of cents up to this magnitude (the sum of the absolute values) are exact in doubles, in any order. */
export function isExactMagnitude(magnitude: number): boolean {
  return magnitude <= MAX_CENTS;
}

/** "Quadra": two totals in euro agree when they differ by less than half a cent. */
export function balances(a: number, b: number): boolean {
  return Math.abs(a - b) < 0.005;
}
