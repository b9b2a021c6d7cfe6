/** Search and suggestions. What they do and how good they are: docs/suggestions.md. */
import { processMap } from "../map";
import { shippedLexicon, type LexiconContent } from "./lexicon";
import { Ranker } from "./ranker";
import { atOnce, type Steps } from "./steps";
import { MapSuggester } from "./suggester";
import type { Suggester } from "./types";
import { WEIGHTS, type Weights } from "./weights";

export { atOnce, eachInSteps, inSlices, type Slicing, type Steps } from "./steps";
export { suggestAll, type SuggestAllOptions, type SuggestRow } from "./suggest-all";
export type * from "./types";

/** What ships is read once, for formulas and pane together: it holds nothing of any workbook. */
let shipped: Ranker | null = null;

/** A suggester over the process map, in steps for a page that has to stay alive: the first one reads the whole lexicon. */
export function* buildSuggester(): Steps<Suggester> {
  shipped ??= yield* Ranker.building(processMap, shippedLexicon(), WEIGHTS);
  return new MapSuggester(shipped);
}

/**
 * The same at once: the first one takes some tenths of a second.
 * The lexicon and the weights are parameters for evaluation alone.
 */
export function createSuggester(lexicon?: LexiconContent, weights: Weights = WEIGHTS): Suggester {
  if (lexicon === undefined && weights === WEIGHTS) return atOnce(buildSuggester());
  return new MapSuggester(atOnce(Ranker.building(processMap, lexicon ?? shippedLexicon(), weights)));
}
