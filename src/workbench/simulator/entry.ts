/** What becomes of a value that is assigned to a cell: Excel reads it as if it were typed, always in American English. */
import type { GridValue } from "./grid";

export type Entry = { readonly value: Exclude<GridValue, { error: string }> } | { readonly formula: string };

const NUMBER = /^\(?[-+]?\$?(?:\d{1,3}(?:,\d{3})+|\d+)?(?:\.\d*)?(?:[eE][-+]?\d+)?%?\)?$/;
const SERIAL_OF_1970 = 25_569;
/** Dates without a year fall in the current one; the simulator has no clock. */
const CURRENT_YEAR = 2026;

function asNumber(text: string): number | null {
  if (!NUMBER.test(text) || !/\d/.test(text) || text.startsWith("(") !== text.endsWith(")")) return null;
  const number = Number(text.replace(/[$,%()+]/g, ""));
  if (Number.isNaN(number)) return null;
  return (text.endsWith("%") ? number / 100 : number) * (text.startsWith("(") ? -1 : 1);
}

function serial(year: number, month: number, day: number): number | null {
  if (month < 1 || month > 12 || day < 1 || day > 31) return null;
  return Date.UTC(year < 100 ? 2000 + year : year, month - 1, day) / 86_400_000 + SERIAL_OF_1970;
}

/** "3/2026" and "3-2026" are months, "1-2" is January 2nd, "1/2/2026" too: serial numbers. */
function asDate(text: string): number | null {
  const month = /^(\d{1,2})[-/](\d{4})$/.exec(text);
  if (month !== null) return serial(Number(month[2]), Number(month[1]), 1);
  const day = /^(\d{1,2})[-/](\d{1,2})(?:[-/](\d{2}|\d{4}))?$/.exec(text);
  if (day === null) return null;
  return serial(day[3] === undefined ? CURRENT_YEAR : Number(day[3]), Number(day[1]), Number(day[2]));
}

/**
 * What a cell holds after `range.values = …`; `numberFormat` is the one the cell has before.
 * A text that looks like a number, a date or a formula becomes one, unless the cell has the text format "@".
 */
export function entryOf(assigned: string | number | boolean, numberFormat: string): Entry {
  if (assigned === "") return { value: null };
  if (numberFormat === "@") return { value: String(assigned) };
  if (typeof assigned !== "string") return { value: assigned };
  if (assigned.startsWith("'")) return { value: assigned.slice(1) };
  if (assigned.startsWith("=") && assigned.length > 1) return { formula: assigned };
  const text = assigned.trim();
  if (/^(true|false)$/i.test(text)) return { value: text.toLowerCase() === "true" };
  const number = asNumber(text) ?? asDate(text);
  if (number !== null) return { value: number };
  if (/^[-+@]./.test(text)) return { formula: `=${text.replace(/^[@]/, "")}` };
  return { value: assigned };
}
