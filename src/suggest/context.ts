/** What the sheet knows of a row beside its description, as far as it helps to choose a code. */
import type { Code } from "../map/types";
import type { RowContext } from "./types";

/** True where a code's letter contradicts the row's funzione: E, F, Z and G have no such letter and never do. */
export function contradictsFunzione(code: Code, letter: string): boolean {
  return /^[A-D]/.test(code) && !code.startsWith(letter);
}

/** Words that the row's kind adds to its description. */
export function kindWords(kind: RowContext["kind"]): string {
  if (kind === "revenue") return "proventi ricavi";
  return kind === "investment" ? "investimenti acquisto" : "";
}
