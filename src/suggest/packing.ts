/**
 * How the lexicon is packed (scripts/lib/packing.ts does it): a table of words, and texts in which each word is one or two characters.
 * After gzip it takes a fifth less than plain text does: a word is told once, whatever the distance at which it comes back.
 */

/** The digits of a word's number: every printable character but blank, `|`, and what a template literal would not keep. */
export const DIGITS = Array.from({ length: 94 }, (_, index) => String.fromCharCode(33 + index))
  .filter((character) => !"`\\$|".includes(character))
  .join("");

/** A packed text holds these as they are: the one ends a line, the other a field. */
export const SEPARATORS = "\n|";

/**
 * The words of a table, by number. A capital letter (A = 0) says how many letters a word has in common with the one before it.
 * `^` stands before a word in capitals, `_` before a single capital.
 */
export function unpackWords(table: string): string[] {
  let before = "";
  return (table.match(/[A-Z][^A-Z]*/g) ?? []).map((entry) => {
    before = before.slice(0, entry.charCodeAt(0) - 65) + entry.slice(1);
    return before.startsWith("^")
      ? before.slice(1).toUpperCase()
      : before.replace(/_(.)/g, (_, letter: string) => letter.toUpperCase());
  });
}

/**
 * The text that was packed. Words are parted by a blank, but not after an apostrophe.
 * @param singles so many words, the first ones of the table, have a number of one digit
 */
export function unpackText(packed: string, words: readonly string[], singles: number): string {
  let text = "";
  let blank = "";
  for (let index = 0; index < packed.length; index++) {
    const character = packed.charAt(index);
    if (SEPARATORS.includes(character)) {
      text += character;
      blank = "";
      continue;
    }
    const digit = DIGITS.indexOf(character);
    const number =
      digit < singles
        ? digit
        : singles + (digit - singles) * DIGITS.length + DIGITS.indexOf(packed.charAt(++index));
    const word = words[number] ?? "";
    text += blank + word;
    blank = word.endsWith("'") ? "" : " ";
  }
  return text;
}
