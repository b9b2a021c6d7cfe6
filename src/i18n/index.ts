import type { Messages } from "./it";
import { it } from "./it";

export type { Messages } from "./it";
export { sentence } from "./byKind";
export type { ByKind } from "./byKind";
export type { Format } from "./format";

/**
 * The words for a display language (BCP 47): English where the host speaks English, Italian everywhere else. English is fetched
 * when it is asked for; the promise rejects where it can not be.
 */
export async function messagesFor(displayLanguage: string): Promise<Messages> {
  return /^en\b/i.test(displayLanguage) ? (await import(/* webpackChunkName: "english" */ "./en")).en : it;
}
