/** The lexicon as people wrote it: seeds/lexicon/, with the phrases that do not ship. */
import { readFileSync, readdirSync } from "node:fs";
import type { LexiconContent } from "../../src/suggest/lexicon";
import { readLexicon, type Lexicon } from "./lexicon";

const FOLDER = new URL("../../seeds/lexicon/", import.meta.url);

/** Reads and checks the seeds. @throws LexiconError naming every fault */
export function readSeeds(): Lexicon {
  const names = readdirSync(FOLDER).filter((name) => name.endsWith(".tsv"));
  return readLexicon(names.map((name) => ({ name, text: readFileSync(new URL(name, FOLDER), "utf8") })));
}

/**
 * All phrases, shipped and implied. What is measured on phrases that the engine is not shown is measured on these: the shipped ones alone
 * are those that the others do not answer, so they would be harder than what people write.
 */
export function wholeLexicon(): LexiconContent {
  const { phrases, implied, nowhere, synonyms, abbreviations } = readSeeds();
  return {
    phrases: [
      ...[...phrases, ...implied].map(({ phrase, codes }) => ({ text: phrase, codes })),
      ...nowhere.map((text) => ({ text, codes: [] })),
    ],
    synonyms,
    abbreviations: abbreviations.map(({ short, long }) => [short, long]),
  };
}
