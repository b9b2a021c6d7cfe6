/** Amount cells (docs/dominio.md, "Importi"): a number is a number, blank is blank, and text is reported, never silently read as a number. */
import type { Amount, Cell } from "./types";

const BLANK: Amount = { kind: "blank" };

/** Groups of three after a thousands mark, and the two ways in which decimals are written. */
const ITALIAN = /^(?:\d+|[1-9]\d{0,2}(?:[.' ]\d{3})+)(?:,\d+)?$/;
const ENGLISH = /^(?:\d+|[1-9]\d{0,2}(?:[,' ]\d{3})+)(?:\.\d+)?$/;
/** `1,234`: a thousand in English, one and a bit in Italian. Nobody but its author knows. */
const COMMA_AND_THREE_DIGITS = /^[1-9]\d{0,2},\d{3}$/;
const SCIENTIFIC = /^\d+(?:[.,]\d+)?e[+-]?\d{1,2}$/i;
const CURRENCY = /€|\beuro?\b\.?/giu;

/** Reads an amount cell. Logical values are text that stands where a number should be, as they are for SUM. */
export function readAmount(cell: Cell): Amount {
  if (typeof cell === "number") return { kind: "number", value: cell };
  if (cell === null) return BLANK;
  if (typeof cell === "boolean") return { kind: "text", text: cell ? "VERO" : "FALSO", certain: null };
  if (typeof cell === "object") return { kind: "error", error: cell.error };
  return cell.trim() === "" ? BLANK : { kind: "text", text: cell, certain: certainNumber(cell) };
}

/** The cell that reads as `amount`: the way back from `readAmount`. */
export function amountCell(amount: Amount): Cell {
  switch (amount.kind) {
    case "number":
      return amount.value;
    case "blank":
      return null;
    case "text":
      return amount.text;
    case "error":
      return { error: amount.error };
  }
}

/** True for text that was meant as a number (`1.234,56`, `(15.928)`, `--15.928`, `€ 5`), whether or not it is certain which; "n.d." and "-" are not. */
export function looksLikeNumber(text: string): boolean {
  const bare = unspaced(text).replace(CURRENCY, "").trim();
  return /\d/.test(bare) && (/^[\d.,'’()+\-−–% ]+$/.test(bare) || SCIENTIFIC.test(bare));
}

/**
 * The number a text certainly means, or null. Points before groups of three digits are thousands, as everywhere in Italian budgets;
 * what two readers could read differently (`1,234`, `--15.928`, `(-5)`) is left to the user.
 */
export function certainNumber(text: string): number | null {
  const bare = unspaced(text).replace(CURRENCY, "").trim();
  const signed =
    /^\((?<digits>[^()+\-−]+)\)$/.exec(bare) ??
    /^(?<minus>[-−])? ?(?<digits>[^()+\-−]+)$/.exec(bare) ??
    /^\+ ?(?<digits>[^()+\-−]+)$/.exec(bare) ??
    /^(?<digits>[^()+\-−]+?) ?(?<minus>[-−])$/.exec(bare);
  const digits = signed?.groups?.["digits"]?.trim();
  if (signed === null || digits === undefined) return null;
  const size = certainSize(digits.replace(/’/g, "'"));
  if (size === null) return null;
  const negative = bare.startsWith("(") || signed.groups?.["minus"] !== undefined;
  return negative ? -size + 0 : size;
}

function certainSize(digits: string): number | null {
  if (COMMA_AND_THREE_DIGITS.test(digits)) return null;
  if (ITALIAN.test(digits)) return Number(digits.replace(/[.' ]/g, "").replace(",", "."));
  if (ENGLISH.test(digits)) return Number(digits.replace(/[,' ]/g, ""));
  return SCIENTIFIC.test(digits) ? Number(digits.replace(",", ".")) : null;
}

/** All white space as single plain spaces, invisible characters gone: pasted amounts are full of both. */
function unspaced(text: string): string {
  return text
    .replace(/[\u200b\u2060\ufeff]/g, "")
    .replace(/\s+/g, " ")
    .trim();
}
