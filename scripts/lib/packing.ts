/** Packs the texts of the lexicon as src/suggest/packing.ts unpacks them. */
import { DIGITS, SEPARATORS, unpackText, unpackWords } from "../../src/suggest/packing";

export interface Packed {
  readonly words: string;
  /** So many words have a number of one digit: the most frequent ones. */
  readonly singles: number;
  readonly texts: readonly string[];
}

/** A text that would not come back as it was. */
export class PackingError extends Error {}

const LONGEST_COMMON = 25;

/** @throws PackingError where a text has two blanks in a row, one at an end, or a character of the packing's own */
export function pack(texts: readonly string[]): Packed {
  const counts = new Map<string, number>();
  for (const text of texts)
    for (const word of piecesOf(text))
      if (!SEPARATORS.includes(word)) counts.set(word, (counts.get(word) ?? 0) + 1);
  const frequent = [...counts].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1)).map(([word]) => word);
  const singles = singlesFor(frequent.length);
  const tiers = [frequent.slice(0, singles), frequent.slice(singles)].map((tier) => tier.map(marked).sort());
  const table = tiers.flat();
  const words = tableOf(table);
  const numbers = new Map(unpackWords(words).map((word, number) => [word, number]));
  const packed = texts.map((text) =>
    piecesOf(text)
      .map((word) => (SEPARATORS.includes(word) ? word : digitsOf(numbers.get(word) ?? 0, singles)))
      .join(""),
  );
  for (const [index, text] of packed.entries()) {
    const back = unpackText(text, unpackWords(words), singles).split("\n");
    const lost = (texts[index] ?? "").split("\n").find((line, number) => line !== back[number]);
    if (lost !== undefined) throw new PackingError(`does not survive packing: ${lost}`);
  }
  return { words, singles, texts: packed };
}

function piecesOf(text: string): string[] {
  return text.match(/[\n|]|[^\s|']*'|[^\s|']+/g) ?? [];
}

/** As many numbers of one digit as leave enough of two for all other words. */
function singlesFor(words: number): number {
  const base = DIGITS.length;
  for (let singles = Math.min(base, words); singles >= 0; singles--)
    if (singles + (base - singles) * base >= words) return singles;
  throw new PackingError(`${String(words)} different words are more than two digits can number`);
}

function digitsOf(number: number, singles: number): string {
  if (number < singles) return DIGITS.charAt(number);
  const rest = number - singles;
  return DIGITS.charAt(singles + Math.floor(rest / DIGITS.length)) + DIGITS.charAt(rest % DIGITS.length);
}

function marked(word: string): string {
  const lower = word.toLowerCase();
  if (word === lower) return word;
  return word === word.toUpperCase() && word.length > 1
    ? `^${lower}`
    : word.replace(/\p{Lu}/gu, (letter) => `_${letter.toLowerCase()}`);
}

function tableOf(words: readonly string[]): string {
  let before = "";
  return words
    .map((word) => {
      let common = 0;
      while (common < Math.min(LONGEST_COMMON, word.length) && word[common] === before[common]) common++;
      before = word;
      return String.fromCharCode(65 + common) + word.slice(common);
    })
    .join("");
}
