import { ENGLISH_NAME, ERROR_PAIRS, ITALIAN_NAME } from "./names-it";
import { tokenize } from "./tokens";

/** A function's name stands right before a parenthesis. Letters with accents and dots belong to it. */
const FUNCTION = /[\p{L}_][\p{L}\p{N}_.]*(?=\s*\()/gu;
/** VERO and FALSO are also written without a parenthesis. */
const TRUTH_ITALIAN = /(?<![\p{L}\p{N}_.$!])(VERO|FALSO)(?![\p{L}\p{N}_.(!])/giu;
const TRUTH_ENGLISH = /(?<![\p{L}\p{N}_.$!])(TRUE|FALSE)(?![\p{L}\p{N}_.(!])/giu;

const rename = (code: string, names: ReadonlyMap<string, string>): string =>
  code.replace(FUNCTION, (name) => names.get(name.toUpperCase()) ?? name);

function replaceErrors(code: string, from: 0 | 1): string {
  return ERROR_PAIRS.reduce((text, pair) => text.replaceAll(pair[from], pair[from === 0 ? 1 : 0]), code);
}

/**
 * Inside {…} an Italian formula separates columns by `\` and rows by `;`, an English one by `,` and `;`.
 * Everywhere else `;` separates arguments, and a comma between digits is a decimal comma.
 */
function separatorsToEnglish(code: string, depth: { braces: number }): string {
  let out = "";
  for (let index = 0; index < code.length; index += 1) {
    const character = code[index] ?? "";
    if (character === "{") depth.braces += 1;
    if (character === "}") depth.braces = Math.max(0, depth.braces - 1);
    if (character === ",") out += ".";
    else if (character === ";") out += depth.braces > 0 ? ";" : ",";
    else if (character === "\\") out += depth.braces > 0 ? "," : character;
    else out += character;
  }
  return out;
}

function separatorsToItalian(code: string, depth: { braces: number }): string {
  let out = "";
  for (let index = 0; index < code.length; index += 1) {
    const character = code[index] ?? "";
    if (character === "{") depth.braces += 1;
    if (character === "}") depth.braces = Math.max(0, depth.braces - 1);
    const decimal =
      character === "." && /\d/.test(code[index + 1] ?? "") && !/\p{L}[\p{L}\p{N}_.]*$/u.test(out);
    if (decimal) out += ",";
    else if (character === ",") out += depth.braces > 0 ? "\\" : ";";
    else out += character;
  }
  return out;
}

/**
 * Whether a formula is written the English way: it has commas between arguments and no semicolon outside strings.
 * `=SOMMA(1,5)` is Italian (one and a half); `=SUM(A1,B1)` can only be English, since a decimal comma stands between
 * digits. What is doubtful is Italian, as in an Italian Excel.
 */
function isEnglish(formula: string): boolean {
  const code = tokenize(formula)
    .map((token) => (token.kind === "code" ? token.text : '"'))
    .join("");
  if (code.includes(";")) return false;
  return /,(?!\d)|(?<!\d),|[A-Za-z$]\d+,|\d\.\d+,/.test(code);
}

/**
 * A formula as an Italian user types it (`;` between arguments, decimal commas, Italian names), as the grid takes it.
 * A formula typed with commas between arguments is taken as it is.
 */
export function toEnglish(formula: string): string {
  if (isEnglish(formula)) return formula;
  const depth = { braces: 0 };
  return tokenize(formula)
    .map((token) => {
      if (token.kind !== "code") return token.text;
      const renamed = rename(token.text, ENGLISH_NAME).replace(TRUTH_ITALIAN, (word) =>
        word.toUpperCase() === "VERO" ? "TRUE" : "FALSE",
      );
      return separatorsToEnglish(replaceErrors(renamed, 0), depth);
    })
    .join("");
}

/** The English formula of a cell as an Italian Excel shows it. */
export function toItalian(formula: string): string {
  const depth = { braces: 0 };
  return tokenize(formula)
    .map((token) => {
      if (token.kind !== "code") return token.text;
      const renamed = rename(token.text, ITALIAN_NAME).replace(TRUTH_ENGLISH, (word) =>
        word.toUpperCase() === "TRUE" ? "VERO" : "FALSO",
      );
      return separatorsToItalian(replaceErrors(renamed, 1), depth);
    })
    .join("");
}

const ITALIAN_NUMBER = /^([+-]?)(\d{1,3}(?:\.\d{3})+|\d+)(?:,(\d+))?$/;

/**
 * A number as an Italian user types it: `1234,56`, `1.234,56`, `1.234`. Null where the text is no such number;
 * then the grid decides what it is (a percentage, a date, a text).
 */
export function parseItalianNumber(text: string): number | null {
  const match = ITALIAN_NUMBER.exec(text.trim());
  if (match === null) return null;
  const [, sign = "", whole = "", decimals] = match;
  const number = Number(`${sign}${whole.replaceAll(".", "")}${decimals === undefined ? "" : `.${decimals}`}`);
  return Number.isFinite(number) ? number : null;
}

/** A number without format, with a decimal comma, at most 15 digits as Excel shows them. */
export function showItalianNumber(value: number): string {
  return String(Number(value.toPrecision(15))).replace(".", ",");
}
