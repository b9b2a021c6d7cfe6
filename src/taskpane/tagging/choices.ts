import { formatShare, parseTag } from "../../budget";
import type { Messages } from "../../i18n";
import { sentence } from "../../i18n";
import type { MapNode, ProcessMap } from "../../map";
import type { SearchHit, Suggestion, SuggestionResult } from "../../suggest/types";
import { offersOf } from "../session/offers";

/** A node of a choice, with its share where the choice is a split. */
export interface ChoicePart {
  readonly node: MapNode;
  /** Percent as the cell spells them ("33,5"), or null where the choice is a single code. */
  readonly share: string | null;
}

/** A line of the list under the search box: a suggestion for the row, or a search result. */
export interface Choice {
  /** What choosing it writes. */
  readonly tag: string;
  /** One part, or several where it is a split. */
  readonly parts: readonly ChoicePart[];
  readonly taggable: boolean;
  readonly marks: readonly (readonly [number, number])[];
  readonly suggestion: Suggestion | null;
  /** Why it is suggested, in a few words. */
  readonly because: string;
}

/** More reasons than this are noise beside a suggestion. */
const SHOWN_REASONS = 2;

/** The nodes that a tag names; none where the map does not have one of them. */
export function partsOf(map: ProcessMap, tag: string): readonly ChoicePart[] {
  const { parts } = parseTag(tag);
  const found = parts.flatMap(({ code, share }): ChoicePart[] => {
    const node = map.get(code);
    return node === undefined ? [] : [{ node, share: parts.length > 1 ? formatShare(share) : null }];
  });
  return found.length === parts.length ? found : [];
}

export function suggestionChoices(
  map: ProcessMap,
  messages: Messages,
  result: SuggestionResult | null,
): readonly Choice[] {
  return offersOf(result).map(({ tag, suggestion }) => {
    const parts = partsOf(map, tag);
    const because = suggestion.reasons
      .slice(0, SHOWN_REASONS)
      .map((reason) => sentence(messages.reasons.suggestion, reason))
      .join(" · ");
    return { tag, parts, taggable: parts.every(({ node }) => node.taggable), marks: [], suggestion, because };
  });
}

export function searchChoices(map: ProcessMap, hits: readonly SearchHit[]): readonly Choice[] {
  return hits.flatMap(({ code, marks }) => {
    const node = map.get(code);
    if (node === undefined) return [];
    const { taggable } = node;
    return [{ tag: code, parts: [{ node, share: null }], taggable, marks, suggestion: null, because: "" }];
  });
}
