/** Reads the code that a tag cell, or one part of a split, names (docs/dominio.md, "Cosa può contenere una cella"). */
import { ancestorsOf, inLatin, nearestCode, normaliseCode, processMap } from "../map";
import type { Code, MapNode } from "../map";
import type { TagReason } from "./types";

export type CodeReading = { readonly node: MapNode } | { readonly reason: TagReason };

/** A code at the beginning of a text, and the text after it. A lone letter is a code too. */
const HEAD = /^(?<code>[a-z](?: ?\d+[a-z]?(?: ?\. ?\d+[a-z]?)*)?)\.?(?<rest>$|[^a-z0-9.,_/\\].*$)/iu;

/** What separates a code from the title after it. */
const LEAD = /^[\s:\-–—.]+/u;

/** `A1 1 1 1` and `A1-1-1-1`: what follows the first segment is no title, but more segments. */
const MORE_DIGITS = /^[\d\s.,;:_/\\\-–]+$/u;

/** `C1.1.7 b.1`: the letter of a segment after an inner space, where it begins no title. */
const LETTER_APART = /^[a-z](?:$|[ .])/i;

/** A text that is nothing but a code by its shape, whatever its letter. */
const CODE_SHAPE = /^[a-z]\d+[a-z]?(?:\.\d+[a-z]?)*$/iu;

/** The first word, if it is shaped like an attempt at a code: a letter, then something with digits. */
const ATTEMPT = /^[a-z][.,;:_/\\\- ]?[0-9oil|](?:[0-9a-z.,;:_/\\|\-–]| (?=[0-9.]))*/iu;

/**
 * Reads `text` (as `plainText` gives it). The title of the node may follow the code, whole or its beginning, without
 * regard to case, accents and a leading dash or colon.
 */
export function readCode(text: string): CodeReading {
  const head = HEAD.exec(text);
  const named = head?.groups?.["code"];
  if (named === undefined) return { reason: misspelt(text) };
  const code = normaliseCode(named);
  if (code === null) return { reason: misspelt(text) };
  const rest = (head?.groups?.["rest"] ?? "").replace(LEAD, "").trim();
  const node = processMap.get(code);
  if (node !== undefined && folded(node.title).startsWith(folded(rest))) return { node };
  if (MORE_DIGITS.test(rest) && isInMap(joined(text))) return { reason: misspelt(text) };
  const apart = LETTER_APART.test(rest) ? processMap.get(normaliseCode(text) ?? "") : undefined;
  if (apart !== undefined) return { node: apart };
  // A lone letter before other words ("A pagamento", "E altri") is a word, not a code.
  if (code.length === 1 && rest !== "") return { reason: notACode(text) };
  if (node !== undefined) return { reason: { kind: "text-after-code", code, text: rest, nearest: code } };
  return { reason: unknown(code) };
}

/** For comparing titles: without case, accents, kinds of apostrophe and dash. */
function folded(text: string): string {
  return text
    .normalize("NFD")
    .replace(/\p{M}+/gu, "")
    .replace(/[’‘`´]/g, "'")
    .replace(/[–—]/g, "-")
    .toLowerCase();
}

/** A well-formed code that the map does not have. */
function unknown(code: Code): TagReason {
  const known = ancestorsOf(code).filter((up) => processMap.get(up) !== undefined);
  const parent = known[known.length - 1];
  const nearest = nearestCode(code);
  return parent === undefined
    ? { kind: "unknown-code", nearest }
    : { kind: "unknown-below", parent, nearest };
}

function isInMap(text: string): boolean {
  const code = normaliseCode(text);
  return code !== null && processMap.get(code) !== undefined;
}

/** Why a text that does not begin with a well-formed code is none: the mistake that explains it best, tried from the plainest on. */
function misspelt(text: string): TagReason {
  const latin = inLatin(text);
  if (latin !== text) return otherAlphabet(text, latin);
  const attempt = ATTEMPT.exec(text)?.[0].trim();
  if (attempt === undefined || !/\d/.test(attempt)) return notACode(text);
  const nearest = nearestCode(attempt);
  const separated = joined(attempt);
  if (/[a-z0-9]/i.test(text.slice(attempt.length).charAt(0))) return notACode(text);
  if (/[|]|(?<=.)[oil](?![a-z])/i.test(attempt) && nearest !== null)
    return { kind: "letter-for-digit", nearest };
  if (/(?:^[a-z]|\.)0/i.test(separated)) return { kind: "zero-padded", nearest };
  if (separated !== attempt) return { kind: "wrong-separator", nearest };
  const wholly = attempt.length === text.length && CODE_SHAPE.test(attempt);
  return nearest === null && !wholly ? notACode(text) : { kind: "unknown-code", nearest };
}

/** A Cyrillic or Greek letter looks like the right one: nobody would find the mistake by looking. */
function otherAlphabet(text: string, latin: string): TagReason {
  const reading = readCode(latin);
  const nearest = "node" in reading ? reading.node.code : nearestCode(latin);
  return nearest === null ? notACode(text) : { kind: "other-alphabet", nearest };
}

/** An attempt at a code with points, and only points, between its segments. */
function joined(attempt: string): string {
  return attempt
    .replace(/[.,;:_/\\\-– ]+/g, ".")
    .replace(/^([a-z])\./i, "$1")
    .replace(/\.$/, "");
}

function notACode(text: string): TagReason {
  return { kind: "not-a-code", text, nearest: nearestCode(text) };
}
