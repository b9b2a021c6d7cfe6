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
  /** Share of what the text says that was read as a typing error, 0…1. */
  readonly guessed: number;
  /** 1 for a text of a single word: it tells less than its likeness to a phrase makes believe. */
  readonly single: number;
}

/** What each sort of evidence weighs. */
export type ConfidenceModel = Readonly<Record<keyof Evidence | "bias", number>>;

/** Logistic model of "a controller would sign this", fitted on phrases of the lexicon that the ranking was not shown. */
export const MODEL: ConfidenceModel = {
  bias: -8.72,
  similarity: 2.67,
  lead: 10.52,
  coverage: 2.12,
  guessed: -1.43,
  single: -1.54,
};

/**
 * A phrase that was left out is harder than a budget row, so these are no probabilities. High is as strict as it may be while half of such
 * phrases reach it; medium is where budget rows are right in most cases.
 */
export const THRESHOLDS = { high: 0.59, medium: 0.35 };

/** What the model weighs, in one order. */
export const KINDS = [
  "similarity",
  "lead",
  "coverage",
  "guessed",
  "single",
] as const satisfies readonly (keyof Evidence)[];

/** 0…1, higher for answers that are right more often. */
export function sureness(evidence: Evidence, model = MODEL): number {
  const sum = KINDS.reduce((total, kind) => total + model[kind] * evidence[kind], model.bias);
  return 1 / (1 + Math.exp(-sum));
}

export function confidenceOf(evidence: Evidence): Confidence {
  const sure = sureness(evidence);
  return sure >= THRESHOLDS.high ? "high" : sure >= THRESHOLDS.medium ? "medium" : "low";
}

/**
 * What speaks for an answer to a text.
 * @param terms the stems and roots of the code's title and phrases
 */
export function evidenceOf(
  query: readonly QueryWord[],
  terms: ReadonlySet<string>,
  { similarity, lead }: Pick<Evidence, "similarity" | "lead">,
): Evidence {
  return {
    similarity,
    lead,
    coverage: shareOf(query, (word) => word.terms.some(({ term }) => terms.has(term))),
    guessed: shareOf(query, ({ spelling }) => spelling === "misspelt"),
    single: query.length === 1 ? 1 : 0,
  };
}

/** The share of the query's weight in the words that are such. */
function shareOf(query: readonly QueryWord[], isSuch: (word: QueryWord) => boolean): number {
  let all = 0;
  let such = 0;
  for (const word of query) {
    all += word.weight;
    if (isSuch(word)) such += word.weight;
  }
  return all === 0 ? 0 : such / all;
}
