/**
 * Words as budgets write them, made comparable: lower case, without accents, one blank between words.
 * Punctuation stays, because enumerators ("B)", "10)") tell the depth of a heading.
 */
export function foldText(text: string): string {
  // Most texts are already plain but for their capitals, and a sheet has tens of thousands of them.
  if (/^[!-~]+(?: [!-~]+)*$/.test(text)) return text.toLowerCase();
  return withoutAccents(text).toLowerCase().replace(/\s+/g, " ").trim();
}

function withoutAccents(text: string): string {
  return text
    .normalize("NFKD")
    .replace(/[\u0300-\u036f]/g, "")
    .replace(/[\u2018\u2019\u02bc]/g, "'");
}

/** Only letters and digits, one blank between words: for comparing header texts and titles. */
export function plainWords(text: string): string {
  return foldText(text)
    .replace(/[^a-z0-9]+/g, " ")
    .trim();
}

const enumerator = /^\(?(?:[a-z]\s?[-+]\s?[a-z]|[a-z]|[ivx]{1,4}|\d{1,2}(?:\.\d{1,2})*)\s?[).:\-–]+\s*/;

/** How a heading is numbered: "A)" is upper, "a)" lower, "10)" number; none otherwise. */
export type Enumerator = "upper" | "number" | "lower" | "none";

/** The enumerator before a heading's words; `text` as it stands, because upper and lower case differ. */
export function enumeratorOf(text: string): Enumerator {
  const trimmed = text.trim();
  const match = enumerator.exec(trimmed.toLowerCase());
  if (match === null) return "none";
  const first = trimmed.replace(/^\(/, "").charAt(0);
  if (/\d/.test(first)) return "number";
  return first === first.toLowerCase() ? "lower" : "upper";
}

/** A heading's or total's plain words without "A)", "10)", "(A-B)" before them. */
export function withoutEnumerator(text: string): string {
  return foldText(text).replace(enumerator, "");
}

/** The words of a section's heading without numbering and without the letter at its end: "A) PROVENTI CORRENTI (A)". */
export function sectionWords(heading: string): string {
  return withoutEnumerator(heading)
    .replace(/\s*\([a-z0-9+\-=\s]{1,12}\)$/, "")
    .trim();
}

const totalOf = /^(?:sub)?-?\s?(?:total[ei]\b|tot\b\.?)\s*/;

/** What a total says that it is the total of: "proventi correnti" of "TOTALE PROVENTI CORRENTI (A)", "" of "Totale"; null where it says no "totale". */
export function wordsOfTotal(label: string): string | null {
  const words = sectionWords(label);
  return totalOf.test(words) ? words.replace(totalOf, "") : null;
}
