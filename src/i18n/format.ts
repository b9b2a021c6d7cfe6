import { shareOut, tenthsOf } from "./tenths";

/** Numbers as a language writes them. Amounts are euro; shares are 0…1. */
export interface Format {
  /** "1.234,56" */
  euro(value: number): string;
  /** "1.234,50", "0,125": every decimal that the number has, at least two. */
  exact(value: number): string;
  /** "310000", "2026", "12,5": as a cell without a number format shows it. */
  plain(value: number): string;
  /** "+1.234,56", "−1.234,56" and "0,00": for differences. */
  difference(value: number): string;
  /** "1.234" */
  count(value: number): string;
  /** "58,3 %", rounded as a cell is; but "99,9 %" of what is not complete, and "< 0,1 %" of what is more than nothing. */
  percent(share: number): string;
  /**
   * The shares of parts of one whole, which add up to 100,0; `head` of the first parts together show what their sum alone would show.
   * @param parts not negative, and not all 0
   */
  percents(parts: readonly number[], head: number): readonly string[];
  /** "+5,2 %", "−0,4 %" and "0,0 %": for the share by which something has changed. */
  change(share: number): string;
}

/** Makes the formats of a language (BCP 47); the objects of Intl are costly and are made once. */
export function makeFormat(language: string): Format {
  const always = { useGrouping: true };
  const money = new Intl.NumberFormat(language, {
    ...always,
    minimumFractionDigits: 2,
    maximumFractionDigits: 2,
  });
  const signed = new Intl.NumberFormat(language, {
    ...always,
    minimumFractionDigits: 2,
    maximumFractionDigits: 2,
    signDisplay: "exceptZero",
  });
  const every = new Intl.NumberFormat(language, {
    ...always,
    minimumFractionDigits: 2,
    maximumFractionDigits: 20,
  });
  const plain = new Intl.NumberFormat(language, { useGrouping: false, maximumFractionDigits: 10 });
  const whole = new Intl.NumberFormat(language, { ...always, maximumFractionDigits: 0 });
  const oneDecimal = { minimumFractionDigits: 1, maximumFractionDigits: 1 };
  const share = new Intl.NumberFormat(language, oneDecimal);
  const shown = (tenths: number, value: number): string =>
    tenths === 0 && value > 0 ? `< ${share.format(0.1)} %` : `${minus(share.format(tenths / 10 + 0))} %`;
  const change = new Intl.NumberFormat(language, { ...always, ...oneDecimal, signDisplay: "exceptZero" });
  return {
    euro: (value) => minus(money.format(withoutNegativeZero(value))),
    exact: (value) => minus(every.format(value)),
    plain: (value) => minus(plain.format(value)),
    difference: (value) => minus(signed.format(withoutNegativeZero(value))),
    count: (value) => whole.format(value),
    percent: (value) => shown(tenthsOf(value), value),
    percents: (parts, head) => shareOut(parts, head).map((tenths, at) => shown(tenths, parts[at] ?? 0)),
    change: (value) => `${minus(change.format(value * 100))} %`,
  };
}

/** Less than half a cent below zero is shown as zero, not as "-0,00". */
function withoutNegativeZero(value: number): number {
  return Math.abs(value) < 0.005 ? 0 : value;
}

/** The true minus sign lines up with figures and is read aloud as minus. */
function minus(text: string): string {
  return text.replace(/^-/, "−");
}

/** "1 riga" or "12 righe". */
export function makePlural(format: Format): (count: number, one: string, many: string) => string {
  return (count, one, many) => `${format.count(count)} ${count === 1 ? one : many}`;
}
