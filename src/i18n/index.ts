import { en } from "./en";
import type { Messages } from "./it";
import { it } from "./it";

export type { Messages } from "./it";
export { sentence } from "./byKind";
export type { ByKind } from "./byKind";
export type { Format } from "./format";

/** The words for a display language (BCP 47): English where the host speaks English, Italian everywhere else. */
export function messagesFor(displayLanguage: string): Messages {
  return /^en\b/i.test(displayLanguage) ? en : it;
}
