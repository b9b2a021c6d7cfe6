import { sumAmounts } from "./exact-sum";

/** How far an amount is from the one it is compared with. */
export interface Difference {
  /** value − base, in euro. */
  readonly euro: number;
  /** The difference as a share of the size of `base`; null where the base is 0 and nothing can be said. */
  readonly share: number | null;
}

/** Preventivo against previsione: exact to the cent, and positive where `value` is larger whatever the signs. */
export function differenceOf(value: number, base: number): Difference {
  const euro = sumAmounts([value, -base]);
  return { euro, share: base === 0 ? null : euro / Math.abs(base) };
}
