import type { BudgetRow, Tag } from "./types";
import { foldText } from "./words";

/** The names of the four funzioni istituzionali of DPR 254/2005, as budgets write them without a letter. */
const names: readonly (readonly [string, RegExp])[] = [
  ["A", /\borgani istituzionali\b|\bsegreteria generale\b|\bgoverno camerale\b/],
  ["B", /\bservizi di supporto\b|\bprocessi di supporto\b/],
  ["C", /\banagrafe\b|\bregolazione del mercato\b|\btutela\b/],
  ["D", /\bpromozione economica\b|\bsviluppo della competitivita\b|^studio\b/],
];

const leadingLetter = /^(?:funz(?:ione|\.)? ?(?:istituzionale )?)?\(?([a-d])(?![a-z0-9])/;
/** "A e B", "A/B", "(A)-(B)": the letter of another funzione follows. */
const severalLetters = /^[^a-d]*\(?[a-d]\)?(?: ?[-–/,;+&] ?| e )\(?[a-d](?![a-z0-9])/;

/** The letter A–D of a funzione cell ("C", "Funzione C", "C - Anagrafe…"), or null where it names none, or more than one. */
export function funzioneLetter(text: string): string | null {
  const plain = foldText(text);
  if (severalLetters.test(plain.replace(/^funz(?:ione|ioni|\.)? ?(?:istituzional[ei] )?/, ""))) return null;
  // "a carico del bilancio" is no letter.
  const letter = /^[a-d] [a-z]/.test(text.trim()) ? undefined : leadingLetter.exec(plain)?.[1];
  if (letter !== undefined) return letter.toUpperCase();
  return names.find(([, pattern]) => pattern.test(plain))?.[0] ?? null;
}

/**
 * The first part of a tag whose level-0 letter differs from the row's funzione; null where all agree. E, F, Z and G have no
 * funzione of that name and never differ. Splits and proposals are looked at too (docs/dominio.md, "Com'è fatto un bilancio vero").
 */
export function funzioneMismatch(tag: Tag, funzione: string): BudgetRow["funzioneMismatch"] {
  if (tag.parts.length === 0 || funzione === "") return null;
  const letter = funzioneLetter(funzione);
  if (letter === null) return null;
  const part = tag.parts.find(({ code }) => /^[A-D]/.test(code) && code.charAt(0) !== letter);
  return part === undefined ? null : { code: part.code, funzione: letter };
}
