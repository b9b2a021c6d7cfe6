import { parseTag } from "../../budget";
import type { Budget, Tag } from "../../budget/types";
import type { ProcessMap } from "../../map";

/** What the map sheet says of a text: the number by which the marking's rules know its status. Not 0, which an empty cell is too. */
export type MarkedStatus = 1 | 2 | 3 | 4;

export const CLASSIFIED: MarkedStatus = 1;
export const COARSE: MarkedStatus = 3;
export const PROPOSED: MarkedStatus = 2;
export const INVALID: MarkedStatus = 4;

/** Excel looks up no longer text. */
const MAX_KEY = 255;

/** What the rules could take for a code by its first word: only there an invalid text has to be known. */
const LIKE_A_CODE = /^[a-z](?:\d|[\s:?]|$)/i;

/** A text as the marking looks it up: trimmed as TRIM does it, no-break spaces taken for blanks; no other white space. */
export function textKey(text: string): string {
  return text.replace(/[ \u00a0]+/g, " ").replace(/^ | $/g, "");
}

/** What a tag is to the marking; null where its rules tell that from the text alone (empty, ESCLUSO, TOTALE). */
export function markedStatus({ status }: Pick<Tag, "status">): MarkedStatus | null {
  switch (status) {
    case "classified":
    case "split":
      return CLASSIFIED;
    case "coarse":
      return COARSE;
    case "proposed":
      return PROPOSED;
    case "invalid":
      return INVALID;
    default:
      return null;
  }
}

/** A text with what it is worth: a statement that is true for ever, because a text is read by itself. */
export interface MarkedText {
  readonly text: string;
  readonly status: MarkedStatus;
}

/** Every code of the map, and every code proposed: what the marking knows before anything is read. */
export function textsOfMap({ nodes }: ProcessMap): readonly MarkedText[] {
  return nodes.flatMap(({ code, taggable }): readonly MarkedText[] => [
    { text: code, status: taggable ? CLASSIFIED : COARSE },
    { text: `${code}?`, status: PROPOSED },
  ]);
}

/** What a stored text is worth now; null where it needs no telling. */
export function statusOfText(text: string): MarkedStatus | null {
  return markedStatus(parseTag(text));
}

/** For comparing: a look-up of Excel does not mind upper and lower case, and neither does the reading of a tag. */
export function sameText(text: string): string {
  return text.toUpperCase();
}

/** The distinct texts of a budget's tag cells that `known` lacks and that the rules cannot tell by themselves. */
export function unknownTexts(budget: Budget, known: (text: string) => boolean): readonly MarkedText[] {
  const found = new Map<string, MarkedText>();
  for (const { tagCell, tag } of budget.rows) {
    const status = markedStatus(tag);
    // Most cells hold what is known as it stands.
    if (typeof tagCell !== "string" || status === null || known(tagCell)) continue;
    const text = textKey(tagCell);
    if (known(text) || text.length > MAX_KEY) continue;
    if (status === INVALID && !LIKE_A_CODE.test(text)) continue;
    if (!found.has(sameText(text))) found.set(sameText(text), { text, status });
  }
  return [...found.values()];
}
