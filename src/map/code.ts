/**
 * The grammar of the codes: parse, normalise, compare, ancestors, "is below". Everything about a code that needs no map.
 * A code is a letter, then segments: a number with an optional letter (`C1.1.7b.1`). The rules: docs/dominio.md, "La mappa".
 */
import type { Code } from "./types";

/** The level-0 letters in the order of the document: Z stands before G. */
export const LETTERS = ["A", "B", "C", "D", "E", "F", "Z", "G"] as const;

export interface Segment {
  readonly number: number;
  /** The lower-case letter after the number (`7b`), or "". */
  readonly suffix: string;
}

export interface ParsedCode {
  readonly letter: string;
  readonly segments: readonly Segment[];
}

const CANONICAL = /^[ABCDEFZG](?:[1-9]\d{0,3}[a-z]?(?:\.[1-9]\d{0,3}[a-z]?)*)?$/;

/** True where `text` is spelt exactly as a code is: no space, no zero padding, capital letter. Says nothing of the map. */
export function isCanonicalCode(text: string): boolean {
  return CANONICAL.test(text);
}

/** The letter and segments of a canonical code; null for anything else. */
export function parseCode(code: Code): ParsedCode | null {
  if (!isCanonicalCode(code)) return null;
  const rest = code.slice(1);
  return { letter: code.charAt(0), segments: rest === "" ? [] : rest.split(".").map(parseSegment) };
}

function parseSegment(text: string): Segment {
  const suffix = /[a-z]$/.exec(text)?.[0] ?? "";
  return { number: Number.parseInt(text, 10), suffix };
}

/**
 * Reads a bare code as people type it: any case, outer and inner spaces (non-breaking ones too), a trailing dot, full-width characters.
 * Returns the canonical spelling, or null where the text is no code. Zero padding and other separators are mistakes, not spellings
 * (docs/dominio.md, "Cosa può contenere una cella"): for those there is `nearestCode`.
 */
export function normaliseCode(text: string): Code | null {
  const bare = text
    .normalize("NFKC")
    .replace(/[\s\p{Cc}\p{Cf}]+/gu, "")
    .replace(/\.$/, "");
  const cased = bare.charAt(0).toUpperCase() + bare.slice(1).toLowerCase();
  return isCanonicalCode(cased) ? cased : null;
}

/** Cyrillic and Greek capitals that look like the letters of codes, or like those that stand for a digit. */
const LOOK_ALIKES: ReadonlyMap<string, string> = new Map([
  ["\u0410", "A"], ["\u0412", "B"], ["\u0421", "C"], ["\u0415", "E"], ["\u041e", "O"], ["\u0406", "I"],
  ["\u0391", "A"], ["\u0392", "B"], ["\u03f9", "C"], ["\u0395", "E"], ["\u0396", "Z"], ["\u039f", "O"], ["\u0399", "I"],
]); // prettier-ignore

/** The text with Latin letters in place of the Cyrillic and Greek ones that look like them. */
export function inLatin(text: string): string {
  return text.replace(
    /\p{Script=Cyrillic}|\p{Script=Greek}/gu,
    (letter) => LOOK_ALIKES.get(letter.toUpperCase()) ?? letter,
  );
}

/** The level a code would have by its shape: 0 for `A`, 4 for `A1.1.1.1`, more where it is longer than any node of the map. */
export function levelOf(code: Code): number {
  return code.length === 1 ? 0 : code.split(".").length;
}

/** The code one level up; null for a letter. */
export function parentCode(code: Code): Code | null {
  if (code.length <= 1) return null;
  const dot = code.lastIndexOf(".");
  return dot < 0 ? code.charAt(0) : code.slice(0, dot);
}

/** The codes above `code`, from its letter down to its parent; empty for a letter. */
export function ancestorsOf(code: Code): Code[] {
  const above: Code[] = [];
  for (let up = parentCode(code); up !== null; up = parentCode(up)) above.unshift(up);
  return above;
}

/** True where `code` is `ancestor` or stands anywhere below it. By whole segments: `C2.10` is not below `C2.1`, nor `C1.1.7b` below `C1.1.7`. */
export function isAtOrBelow(code: Code, ancestor: Code): boolean {
  return code === ancestor || isBelow(code, ancestor);
}

/** True where `code` stands anywhere below `ancestor`, by whole segments; false for the code itself. */
export function isBelow(code: Code, ancestor: Code): boolean {
  if (!code.startsWith(ancestor) || code.length === ancestor.length) return false;
  return ancestor.length === 1 || code.charAt(ancestor.length) === ".";
}

/** Map order of two canonical codes: letters as in the document, then segment by segment by number, then by letter; a node before those below it. */
export function compareCodes(a: Code, b: Code): number {
  const left = parseCode(a);
  const right = parseCode(b);
  if (left === null || right === null) throw new RangeError(`not a canonical code: ${left === null ? a : b}`);
  const letters = letterRank(left.letter) - letterRank(right.letter);
  if (letters !== 0) return letters;
  for (const [index, segment] of left.segments.entries()) {
    const other = right.segments[index];
    if (other === undefined) return 1;
    if (segment.number !== other.number) return segment.number - other.number;
    if (segment.suffix !== other.suffix) return segment.suffix < other.suffix ? -1 : 1;
  }
  return left.segments.length - right.segments.length;
}

function letterRank(letter: string): number {
  return LETTERS.findIndex((candidate) => candidate === letter);
}
