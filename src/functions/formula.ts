/** Reads the PMAP call of a formula: its name and arguments, as far as the explanation needs them. */

export type FormulaArgument =
  | { readonly kind: "text"; readonly value: string }
  | { readonly kind: "number"; readonly value: number }
  | { readonly kind: "missing" }
  /** A cell, a range, a name or a structured reference, as it is written. */
  | { readonly kind: "range"; readonly text: string }
  /** Another function or an expression. */
  | { readonly kind: "other"; readonly text: string };

export interface PmapCall {
  /** `PMAP.` or, in development, `PMAPDEV.`, as written. */
  readonly prefix: string;
  /** Upper case, without the namespace: `ROLLUP`. */
  readonly name: string;
  readonly arguments: readonly FormulaArgument[];
  /** The arguments as they are written, trimmed. */
  readonly written: readonly string[];
  /** The separator of the arguments: formulas of the interface use ";" in Italian, those of the API ",". */
  readonly separator: "," | ";";
  /** Text of the formula before and after the call, with the "=". */
  readonly before: string;
  readonly after: string;
}

const CALL = /(?<![\w.])(?<prefix>PMAP(?:DEV)?\.)(?<name>[A-Z]+)\(/gi;
const NUMBER = /^[+-]?\d+(?:[.,]\d+)?$/;
/** An optional sheet name, then anything without operators; brackets of structured references hold anything, an apostrophe escapes. */
const REFERENCE = /^(?:'(?:[^']|'')+'!)?(?:[^()"'+*/^&<>={}[\]]|\[(?:'.|[^'[\]]|\[(?:'.|[^'[\]])*\])*\])+$/;

/** The first PMAP call of a formula; null where it has none, or the call is not closed. */
export function readPmapCall(formula: string): PmapCall | null {
  return readPmapCalls(formula)[0] ?? null;
}

/** All PMAP calls of a formula from left to right, an outer one before those inside it; without those that are not closed. */
export function readPmapCalls(formula: string): PmapCall[] {
  return [...withoutTexts(formula).matchAll(CALL)].flatMap((found) => {
    const list = splitArguments(formula, found.index + found[0].length);
    if (list === null) return [];
    const { parts, separator, end } = list;
    const written = parts.map((part) => part.trim());
    const given = written.length === 1 && written[0] === "" ? [] : written;
    return {
      prefix: found.groups?.["prefix"] ?? "",
      name: (found.groups?.["name"] ?? "").toUpperCase(),
      arguments: given.map(readArgument),
      written: given,
      separator,
      before: formula.slice(0, found.index),
      after: formula.slice(end + 1),
    };
  });
}

/** The formula with some arguments of the call (by 0-based position) replaced by other text. */
export function withArguments(call: PmapCall, replaced: ReadonlyMap<number, string>): string {
  const texts = call.written.map((text, at) => replaced.get(at) ?? text);
  return `${call.before}${call.prefix}${call.name}(${texts.join(call.separator)})${call.after}`;
}

/** A text literal of a formula: in quotes, with quotes doubled. */
export function quoted(text: string): string {
  return `"${text.replace(/"/g, '""')}"`;
}

function readArgument(text: string): FormulaArgument {
  if (text === "") return { kind: "missing" };
  if (/^"(?:[^"]|"")*"$/.test(text)) return { kind: "text", value: text.slice(1, -1).replace(/""/g, '"') };
  if (NUMBER.test(text)) return { kind: "number", value: Number(text.replace(",", ".")) };
  return REFERENCE.test(text) ? { kind: "range", text } : { kind: "other", text };
}

/** The formula with the inside of its text literals blanked out, so that positions stay the same. */
function withoutTexts(formula: string): string {
  return formula.replace(/"(?:[^"]|"")*"/g, (text) => `"${" ".repeat(text.length - 2)}"`);
}

/** Splits the arguments that begin at `start`, up to the bracket that closes the call. Semicolons separate where there are any at the top. */
function splitArguments(
  formula: string,
  start: number,
): { readonly parts: string[]; readonly separator: "," | ";"; readonly end: number } | null {
  const commas: number[] = [];
  const semicolons: number[] = [];
  let depth = 0;
  for (let at = start; at < formula.length; at += 1) {
    const character = formula.charAt(at);
    if (character === "'" && insideBrackets(formula, start, at)) at += 1;
    else if (character === '"' || character === "'") {
      at = closing(formula, at, character);
    } else if ("([{".includes(character)) depth += 1;
    else if (depth === 0 && character === ")") {
      const separator = semicolons.length > 0 ? ";" : ",";
      const cuts = separator === ";" ? semicolons : commas;
      const edges = [start - 1, ...cuts, at];
      const parts = edges.slice(1).map((edge, index) => formula.slice((edges[index] ?? 0) + 1, edge));
      return { parts, separator, end: at };
    } else if (")]}".includes(character)) depth -= 1;
    else if (depth === 0 && character === ",") commas.push(at);
    else if (depth === 0 && character === ";") semicolons.push(at);
  }
  return null;
}

/** In a structured reference an apostrophe escapes the next character; elsewhere it opens a sheet name. */
function insideBrackets(formula: string, start: number, at: number): boolean {
  const text = formula.slice(start, at);
  return text.split("[").length > text.split("]").length;
}

function closing(formula: string, open: number, quote: string): number {
  for (let at = open + 1; at < formula.length; at += 1) {
    if (formula.charAt(at) !== quote) continue;
    if (formula.charAt(at + 1) !== quote) return at;
    at += 1;
  }
  return formula.length;
}
