/** Phrases of the lexicon asked of an engine that was not shown them: what nothing in this repository was fitted on otherwise. */
import { processMap } from "../../src/map";
import { evidenceOf, type Evidence } from "../../src/suggest/confidence";
import { NOWHERE } from "../../src/suggest/corpus";
import type { LexiconContent } from "../../src/suggest/lexicon";
import { Ranker } from "../../src/suggest/ranker";
import { atOnce } from "../../src/suggest/steps";
import { moneySource, projectOf, themeOf } from "../../src/suggest/twins";
import type { Weights } from "../../src/suggest/weights";

/** One phrase, asked. */
export interface Asked {
  /** Of the answer; null where it is "belongs nowhere", which is of no confidence. */
  readonly evidence: Evidence | null;
  /** The answer is one of a pair of twins, and nobody has said who pays: never of high confidence. */
  readonly openTwin: boolean;
  /** Rank of the first code of the phrase, from 0; -1 where it is not found. */
  readonly rank: number;
}

/** A part of the lexicon is left out in turn. */
const PARTS = 5;
/** Of the phrases left out, one in so many is asked: enough to fit three numbers on. */
const ASKED = 4;

/** The low end of what to expect: nothing as near as the phrase itself is left, and a fifth of what is near is gone as well. */
export function askHeldOut(lexicon: LexiconContent, weights: Weights): Asked[] {
  return Array.from({ length: PARTS }, (_, part) => {
    const phrases = lexicon.phrases.filter((_, index) => index % PARTS !== part);
    const ranker = atOnce(Ranker.building(processMap, { ...lexicon, phrases }, weights));
    return lexicon.phrases
      .filter((_, index) => index % PARTS === part && index % ASKED === 0)
      .map(({ text, codes }) => ask(ranker, text, codes.length === 0 ? [NOWHERE] : codes));
  }).flat();
}

function ask(ranker: Ranker, text: string, wanted: readonly string[]): Asked {
  const query = ranker.query(text);
  const ranked = ranker.rank(query);
  const [first, second] = ranked;
  const rank = ranked.findIndex(({ code }) => wanted.includes(code));
  if (first === undefined || first.code === NOWHERE) return { evidence: null, openTwin: false, rank };
  const lead = first.score / (first.score + (second?.score ?? 0));
  const isTwin = projectOf(first.code) !== null || themeOf(first.code) !== null;
  const openTwin = isTwin && moneySource([text], false) === "unknown";
  const { similarity } = first;
  return { evidence: evidenceOf(query, ranker.termsOf(first.code), { similarity, lead }), openTwin, rank };
}

/** The share of phrases with a right code among the first `limit`. */
export function recall(asked: readonly Asked[], limit: number): number {
  return asked.filter(({ rank }) => rank >= 0 && rank < limit).length / asked.length;
}
