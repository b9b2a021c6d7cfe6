/** The lexicon that ships, unpacked. How it is written and checked: seeds/lexicon/, docs/suggestions.md. */
import type { Code } from "../map/types";
import { ABBREVIATIONS, NOWHERE, PHRASES, SINGLES, SYNONYMS, WORDS } from "./lexicon-data";
import { unpackText, unpackWords } from "./packing";

export interface Phrase {
  readonly text: string;
  /** Codes that it means, best first; none for what belongs to no Attività. */
  readonly codes: readonly Code[];
}

export interface LexiconContent {
  readonly phrases: readonly Phrase[];
  readonly synonyms: readonly (readonly string[])[];
  readonly abbreviations: readonly (readonly [short: string, long: string])[];
}

/** The lexicon of src/suggest/lexicon-data.ts. */
export function shippedLexicon(): LexiconContent {
  const words = unpackWords(WORDS);
  const linesOf = (packed: string): string[] => unpackText(packed, words, SINGLES).split("\n");
  const phrases = linesOf(PHRASES).flatMap((line): Phrase[] => {
    const [codes = "", ...texts] = line.split("|");
    return texts.map((text) => ({ text, codes: codes.split(" ") }));
  });
  return {
    phrases: [...phrases, ...linesOf(NOWHERE).map((text): Phrase => ({ text, codes: [] }))],
    synonyms: linesOf(SYNONYMS).map((line) => line.split("|")),
    abbreviations: linesOf(ABBREVIATIONS).map((line) => {
      const [short = "", long = ""] = line.split("|");
      return [short, long];
    }),
  };
}
