/** The one number that is fitted on the evaluation lines, the threshold of high confidence, chosen and measured on different lines. */
import { processMap } from "../../src/map";
import { coverageOf, sureness } from "../../src/suggest/confidence";
import type { LexiconContent } from "../../src/suggest/lexicon";
import { NOWHERE } from "../../src/suggest/corpus";
import { Ranker } from "../../src/suggest/ranker";
import { atOnce } from "../../src/suggest/steps";
import { moneySource, projectOf, themeOf } from "../../src/suggest/twins";
import type { Weights } from "../../src/suggest/weights";
import type { EvaluationLine } from "./evaluation";

interface Judged {
  /** 0 where the product would not call the answer sure whatever the threshold: no suggestion, or an unanswered twin. */
  readonly sureness: number;
  readonly right: boolean;
}

const FOLDS = 10;
const WANTED_PRECISION = 0.96;

const HELD_OUT_EVERY = 5;

/**
 * Phrases of the lexicon asked of an engine that was not shown them: a fifth left out at a time, every twentieth phrase asked.
 * The low end: nothing as near as the phrase itself is left.
 */
export function heldOutPhrases(
  lexicon: LexiconContent,
  weights: Weights,
): { n: number; recall1: number; recall5: number } {
  const ranks = Array.from({ length: HELD_OUT_EVERY }, (_, fold) => {
    const phrases = lexicon.phrases.filter((_, index) => index % HELD_OUT_EVERY !== fold);
    const ranker = atOnce(Ranker.building(processMap, { ...lexicon, phrases }, weights));
    return lexicon.phrases
      .filter((_, index) => index % HELD_OUT_EVERY === fold && index % 4 === 0)
      .map(({ text, codes }) => {
        const wanted = codes.length === 0 ? [NOWHERE] : codes;
        return ranker.rank(ranker.query(text)).findIndex(({ code }) => wanted.includes(code));
      });
  }).flat();
  const within = (limit: number): number =>
    ranks.filter((rank) => rank >= 0 && rank < limit).length / ranks.length;
  return { n: ranks.length, recall1: within(1), recall5: within(5) };
}

/** Share of lines of high confidence, and of the right ones among them, with the threshold chosen on the other nine tenths. */
export function crossValidate(
  lines: readonly EvaluationLine[],
  lexicon: LexiconContent,
  weights: Weights,
): { autoShare: number; autoPrecision: number } {
  const ranker = atOnce(Ranker.building(processMap, lexicon, weights));
  const judged = lines.map((line) => judge(line, ranker));
  const high = judged.filter((each, index) => {
    const threshold = thresholdOf(judged.filter((_, other) => other % FOLDS !== index % FOLDS));
    return each.sureness >= threshold;
  });
  return {
    autoShare: high.length / lines.length,
    autoPrecision: high.filter(({ right }) => right).length / (high.length || 1),
  };
}

function judge(line: EvaluationLine, ranker: Ranker): Judged {
  const query = ranker.query(line.text);
  const [first, second] = ranker.rank(query);
  if (first === undefined || first.code === NOWHERE) return { sureness: 0, right: line.accept.length === 0 };
  const isTwin = projectOf(first.code) !== null || themeOf(first.code) !== null;
  const asked = isTwin && moneySource([line.text], false) === "unknown";
  const lead = first.score / (first.score + (second?.score ?? 0));
  const coverage = coverageOf(query, ranker.termsOf(first.code));
  const sure = sureness({ similarity: first.similarity, lead, coverage });
  return { sureness: asked ? 0 : sure, right: line.accept.includes(first.code) };
}

/** The lowest threshold at which, from it upwards, the wanted precision holds. */
function thresholdOf(judged: readonly Judged[]): number {
  const sorted = judged.filter(({ sureness: sure }) => sure > 0).sort((a, b) => b.sureness - a.sureness);
  let right = 0;
  let threshold = 1;
  for (const [index, each] of sorted.entries()) {
    if (each.right) right += 1;
    if (right / (index + 1) >= WANTED_PRECISION) threshold = each.sureness;
  }
  return threshold;
}
