import type { Cell } from "../../budget/types";

const LONGEST = 30;

/** What a cell holds, in a few words; "" where it shows nothing. */
export function cellText(value: Cell, language: string): string {
  if (value === null) return "";
  if (typeof value === "object") return value.error;
  const text = typeof value === "number" ? value.toLocaleString(language) : String(value);
  return text.length > LONGEST ? `${text.slice(0, LONGEST - 1)}…` : text;
}
