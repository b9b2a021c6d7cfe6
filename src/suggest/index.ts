/** Search and suggestions. What they do and how good they are: docs/suggestions.md. */
import { processMap } from "../map";
import { shippedLexicon, type LexiconContent } from "./lexicon";
import { Ranker } from "./ranker";
import { MapSuggester } from "./suggester";
import type { Suggester } from "./types";
import { WEIGHTS, type Weights } from "./weights";

export { suggestAll, type SuggestAllOptions, type SuggestRow } from "./suggest-all";
export type * from "./types";

/**
 * A suggester over the process map. Building one reads the whole lexicon (a few hundred milliseconds): make it once.
 * The lexicon and the weights are parameters for evaluation alone.
 */
export function createSuggester(
  lexicon: LexiconContent = shippedLexicon(),
  weights: Weights = WEIGHTS,
): Suggester {
  return new MapSuggester(new Ranker(processMap, lexicon, weights));
}
