/** How sure a first suggestion is. `npm run confidence:fit` finds the numbers anew, `npm run evaluate` tells how far they hold (docs/suggestions.md). */
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

/** What each sort of evidence weighs. */
export type ConfidenceModel = Readonly<Record<keyof Evidence | "bias", number>>;

/** Logistic model of "a controller would sign this", fitted on phrases of the lexicon that the ranking was not shown. */
export const MODEL: ConfidenceModel = { bias: -6.89, similarity: 3.33, lead: 6.87, coverage: 1.71 };

/**
 * A phrase that was left out is harder than a budget row, so these are no probabilities. High is as strict as it may be while half of such
 * phrases reach it; medium is where budget rows are right in most cases.
 */
export const THRESHOLDS = { high: 0.62, medium: 0.35 };

/** 0…1, higher for answers that are right more often. */
export function sureness({ similarity, lead, coverage }: Evidence, model = MODEL): number {
  const sum = model.bias + model.similarity * similarity + model.lead * lead + model.coverage * coverage;
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
