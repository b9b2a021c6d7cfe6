/** What the sheet knows of a row beside its description, as far as it helps to choose a code. */
import type { Code } from "../map/types";
import { plain } from "./text";
import type { RowContext } from "./types";

/** The letter of the funzione istituzionale (DPR 254/05, A–D) that a cell names: "B", "Funzione C", "D - Studio…"; null where it names none. */
export function funzioneLetter(text: string | undefined): "A" | "B" | "C" | "D" | null {
  const match = /^(?:funz(?:ione|\.)?\s*(?:istituzionale\s*)?)?\(?([a-d])\)?(?:$|[\s.:)\-–])/.exec(
    plain(text ?? ""),
  );
  const letter = match?.[1]?.toUpperCase();
  return letter === "A" || letter === "B" || letter === "C" || letter === "D" ? letter : null;
}

/** True where a code's letter contradicts the row's funzione: E, F, Z and G have no such letter and never do. */
export function contradictsFunzione(code: Code, letter: string): boolean {
  return /^[A-D]/.test(code) && !code.startsWith(letter);
}

/** Words that the row's kind adds to its description. */
export function kindWords(kind: RowContext["kind"]): string {
  if (kind === "revenue") return "proventi ricavi";
  return kind === "investment" ? "investimenti acquisto" : "";
}
