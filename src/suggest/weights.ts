/** Every number of the ranking that was fitted. How, and what each is worth: docs/suggestions.md. */
export interface Weights {
  /** A kindred word (same root) against the same word. */
  readonly root: number;
  /** A synonym against the word itself. */
  readonly synonym: number;
  /** How far long texts are held against short phrases that they contain: 1 is the cosine, 0 containment. */
  readonly textLength: number;
  /** The same for phrases. */
  readonly phraseLength: number;
  /** What the second, third… code of a phrase is worth. */
  readonly ranks: readonly number[];
  /** What the second, third… best phrase of a code adds. */
  readonly support: readonly number[];
  /** What the nearest phrases weigh in the score. */
  readonly similarity: number;
  /** Whether cut words are read as beginnings of known words, and unknown ones as misspelt: off for ablation alone. */
  readonly cut: boolean;
  readonly misspelt: boolean;
  /** What a phrase with just the words of the text adds for its first code: enough to win. */
  readonly exact: number;
  /** The share of the index of nodes (MiniSearch) in the score. */
  readonly nodes: number;
  readonly fields: {
    readonly title: number;
    readonly phrases: number;
    readonly level3: number;
    readonly level2: number;
    readonly level1: number;
  };
}

export const WEIGHTS: Weights = {
  root: 0.5,
  synonym: 0.3,
  textLength: 1,
  phraseLength: 0.85,
  ranks: [1, 0.85, 0.7, 0.6, 0.5],
  support: [0.2, 0.1],
  similarity: 1,
  cut: true,
  misspelt: true,
  exact: 0.7,
  nodes: 0.5,
  fields: { title: 1, phrases: 1, level3: 0.5, level2: 0.3, level1: 0.2 },
};
