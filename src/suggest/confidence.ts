/** How sure a first suggestion is. How the numbers were found, and how far they hold: docs/suggestions.md; `npm run evaluate` checks them. */
import type { QueryWord } from "./query";
import type { Confidence } from "./types";

/** What the ranking knows of its own answer. */
export interface Evidence {
  /** Similarity of the nearest phrase that names the code, 0…1. */
  readonly similarity: number;
  /** Score of the code ÷ (its score + that of the best other answer), 0.5…1. */
  readonly lead: number;
  /** Share of what the text says that the code's title and phrases say too, 0…1. */
  readonly coverage: number;
}

/** Logistic model of "a controller would sign this", fitted on phrases of the lexicon that the ranking was not shown. */
const MODEL = { bias: -7.59, similarity: 2.38, lead: 8.29, coverage: 2.54 };

/**
 * The model is modest, since a phrase that was left out is harder than a real budget row. So the thresholds are not probabilities:
 * they are where development rows, by cross-validation, are right in at least 96 of 100 cases (high) and in most cases (medium).
 */
export const THRESHOLDS = { high: 0.62, medium: 0.35 };

/** 0…1, higher for answers that are right more often. */
export function sureness({ similarity, lead, coverage }: Evidence): number {
  const sum = MODEL.bias + MODEL.similarity * similarity + MODEL.lead * lead + MODEL.coverage * coverage;
  return 1 / (1 + Math.exp(-sum));
}

export function confidenceOf(evidence: Evidence): Confidence {
  const sure = sureness(evidence);
  return sure >= THRESHOLDS.high ? "high" : sure >= THRESHOLDS.medium ? "medium" : "low";
}

/** The share of the query's weight in words that `terms` (stems and roots of a code) have too. */
export function coverageOf(query: readonly QueryWord[], terms: ReadonlySet<string>): number {
  let all = 0;
  let covered = 0;
  for (const word of query) {
    all += word.weight;
    if (word.terms.some(({ term }) => terms.has(term))) covered += word.weight;
  }
  return all === 0 ? 0 : covered / all;
}
