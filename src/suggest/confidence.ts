/** How sure a suggestion is, calibrated by cross-validation on the development lines: `npm run evaluate`, docs/suggestions.md. */
import type { Confidence } from "./types";

/** What the ranking knows of its own first answer. */
export interface Evidence {
  /** Similarity of the nearest phrase that names the code, 0…1. */
  readonly similarity: number;
  /** Score of the code ÷ (its score + that of the best other answer), 0.5…1. */
  readonly lead: number;
}

/** Logistic model of "a controller would sign this". */
export const MODEL = { bias: -6, similarity: 5, lead: 7 };

export const THRESHOLDS = { high: 0.8, medium: 0.5 };

/** The probability that the first suggestion is right. */
export function probability({ similarity, lead }: Evidence): number {
  return 1 / (1 + Math.exp(-(MODEL.bias + MODEL.similarity * similarity + MODEL.lead * lead)));
}

export function confidenceOf(evidence: Evidence): Confidence {
  const sure = probability(evidence);
  return sure >= THRESHOLDS.high ? "high" : sure >= THRESHOLDS.medium ? "medium" : "low";
}
