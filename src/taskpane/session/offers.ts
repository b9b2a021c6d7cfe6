import type { Suggestion, SuggestionResult } from "../../suggest/types";
import { tagOf } from "./proposalsOutcomes";

/** A suggestion as the user accepts it. */
export interface Offer {
  /** What accepting it writes: a code, or the whole split of an earlier row. */
  readonly tag: string;
  readonly suggestion: Suggestion;
}

/** What can be accepted for a row, best first: the suggestions, a remembered split once and not once for each of its codes. */
export function offersOf(result: SuggestionResult | null): readonly Offer[] {
  const offers = new Map<string, Offer>();
  for (const suggestion of result?.suggestions ?? []) {
    const tag = tagOf(suggestion);
    if (!offers.has(tag)) offers.set(tag, { tag, suggestion });
  }
  return [...offers.values()];
}
