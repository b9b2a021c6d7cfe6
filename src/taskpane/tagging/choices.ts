import type { Messages } from "../../i18n";
import { sentence } from "../../i18n";
import type { MapNode, ProcessMap } from "../../map";
import type { SearchHit, Suggestion, SuggestionResult } from "../../suggest/types";

/** A line of the list under the search box: a suggestion for the row, or a search result. */
export interface Choice {
  readonly node: MapNode;
  readonly marks: readonly (readonly [number, number])[];
  readonly suggestion: Suggestion | null;
  /** Why it is suggested, in a few words. */
  readonly because: string;
}

/** More reasons than this are noise beside a suggestion. */
const SHOWN_REASONS = 2;

export function suggestionChoices(
  map: ProcessMap,
  messages: Messages,
  result: SuggestionResult | null,
): readonly Choice[] {
  return (result?.suggestions ?? []).flatMap((suggestion) => {
    const node = map.get(suggestion.code);
    if (node === undefined) return [];
    const because = suggestion.reasons
      .slice(0, SHOWN_REASONS)
      .map((reason) => sentence(messages.reasons.suggestion, reason))
      .join(" · ");
    return [{ node, marks: [], suggestion, because }];
  });
}

export function searchChoices(map: ProcessMap, hits: readonly SearchHit[]): readonly Choice[] {
  return hits.flatMap((hit) => {
    const node = map.get(hit.code);
    return node === undefined ? [] : [{ node, marks: hit.marks, suggestion: null, because: "" }];
  });
}
