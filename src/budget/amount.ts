/** Amount cells (docs/dominio.md, "Importi"): a number is a number, blank is blank, and text is reported, never silently read as a number. */
import { plainText } from "./plain-text";
import type { Amount, Cell } from "./types";

const BLANK: Amount = { kind: "blank" };

/** Groups of three after a thousands mark, and the two ways in which decimals are written. */
const ITALIAN = /^(?:\d+|[1-9]\d{0,2}(?:[.' ]\d{3})+)(?:,\d+)?$/;
const ENGLISH = /^(?:\d+|[1-9]\d{0,2}(?:[,' ]\d{3})+)(?:\.\d+)?$/;
/** `1,234`: a thousand in English, one and a bit in Italian. `1234.567`: a million with a point forgotten, or decimals. Only the author knows. */
const AMBIGUOUS = /^(?:[1-9]\d{0,2},\d{3}|\d{4,}\.\d{3})$/;
const SCIENTIFIC = /^\d+(?:[.,]\d+)?e[+-]?\d{1,2}$/i;
const CURRENCY = /€|(?<!\p{L})euro?(?!\p{L})\.?/giu;
/** Digits, signs of every length, thousands marks, other currencies, and the asterisk of a note. */
const NUMBER_LIKE = /^[\d.,'’‘´`()+\-\u2010-\u2015−%*\p{Sc} ]+$/u;
/** Excel keeps 15 digits: the last ones of a longer number would change. */
const MOST_DIGITS = 15;

/** Reads an amount cell. Logical values are text that stands where a number should be, as they are for SUM. */
export function readAmount(cell: Cell): Amount {
  if (typeof cell === "number") return { kind: "number", value: cell };
  if (cell === null) return BLANK;
  if (typeof cell === "boolean") return { kind: "text", text: cell ? "VERO" : "FALSO", certain: null };
  if (typeof cell === "object") return { kind: "error", error: cell.error };
  return plainText(cell) === "" ? BLANK : { kind: "text", text: cell, certain: certainNumber(cell) };
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
  const bare = bareText(text);
  return /\d/.test(bare) && (NUMBER_LIKE.test(bare) || SCIENTIFIC.test(bare));
}

/**
 * The number a text certainly means, or null. Points before groups of three digits are thousands, as everywhere in Italian budgets;
 * what two readers could read differently (`1,234`, `--15.928`, `(-5)`) is left to the user.
 */
export function certainNumber(text: string): number | null {
  const bare = bareText(text);
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
  if (AMBIGUOUS.test(digits) || significant(digits) > MOST_DIGITS) return null;
  if (ITALIAN.test(digits)) return Number(digits.replace(/[.' ]/g, "").replace(",", "."));
  if (ENGLISH.test(digits)) return Number(digits.replace(/[,' ]/g, ""));
  return SCIENTIFIC.test(digits) ? Number(digits.replace(",", ".")) : null;
}

/** Without currency and what is not seen; but a soft hyphen stands for a minus in text that comes from a PDF, and must not get lost. */
function bareText(text: string): string {
  return plainText(text.replace(/\u00ad/g, "\u2010"))
    .replace(CURRENCY, "")
    .trim();
}

function significant(digits: string): number {
  return digits.replace(/e.*$/i, "").replace(/\D/g, "").replace(/^0+/, "").length;
}
