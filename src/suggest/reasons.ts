/** Why a code is suggested, as data: the phrase that it resembles, else the words that they share. */
import { funzioneLetter } from "../budget/funzione";
import type { QueryWord } from "./query";
import type { Ranked, Ranker } from "./ranker";
import type { RowContext, SuggestionReason } from "./types";

const PHRASE_ENOUGH = 0.5;

/** The reasons for one code, the strongest first. */
export function explain(
  ranked: Ranked | null,
  query: readonly QueryWord[],
  context: RowContext,
  ranker: Ranker,
): SuggestionReason[] {
  if (ranked === null) return [];
  const reasons: SuggestionReason[] = [];
  if (ranked.phrase !== null && ranked.similarity >= PHRASE_ENOUGH)
    reasons.push({ kind: "phrase", phrase: ranked.phrase });
  const terms = ranker.termsOf(ranked.code);
  const words: string[] = [];
  for (const { written, spelling, terms: variants } of query) {
    const match =
      variants.find(({ term, synonym }) => !synonym && terms.has(term)) ??
      variants.find(({ term }) => terms.has(term));
    if (match === undefined) continue;
    if (match.synonym) reasons.push({ kind: "synonym", word: written, means: match.word });
    else if (spelling === "exact") words.push(written);
    else if (match.word !== written) reasons.push({ kind: "spelling", word: written, means: match.word });
  }
  if (words.length > 0) reasons.push({ kind: "words", words });
  for (const heading of context.headings ?? []) {
    if (
      ranker
        .query(heading)
        .some((word) => word.terms.some(({ term, strength }) => strength === 1 && terms.has(term)))
    )
      reasons.push({ kind: "heading", heading });
  }
  const letter = funzioneLetter(context.funzione ?? "");
  if (letter !== null && ranked.code.startsWith(letter)) reasons.push({ kind: "context", what: "funzione" });
  return reasons;
}
