/** The nodes of the map as documents of a MiniSearch index (BM25+ over fields): what the titles and all phrases of a code say together. */
import MiniSearch from "minisearch";
import type { Code } from "../map/types";
import { isRoot } from "./phrase-index";
import type { QueryWord } from "./query";
import { eachInSteps, type Steps } from "./steps";
import { stemOf } from "./text";
import type { Weights } from "./weights";

export interface NodeDocument {
  readonly code: Code;
  /** Words of each field, resolved. */
  readonly title: readonly string[];
  readonly phrases: readonly string[];
  readonly level3: readonly string[];
  readonly level2: readonly string[];
  readonly level1: readonly string[];
}

const FIELDS = ["title", "phrases", "level3", "level2", "level1"] as const;

export class NodeIndex {
  private readonly index: MiniSearch<{ id: Code }>;
  private readonly scores = new Map<string, readonly (readonly [Code, number])[]>();

  constructor(private readonly weights: Weights) {
    this.index = new MiniSearch({
      fields: [...FIELDS],
      tokenize: (text) => (text === "" ? [] : text.split(" ")),
      processTerm: (term) => term,
    });
  }

  *learning(documents: readonly NodeDocument[]): Steps<void> {
    yield* eachInSteps(documents, (document) => {
      const fields = FIELDS.map((field): [string, string] => [field, document[field].map(stemOf).join(" ")]);
      this.index.add({ id: document.code, ...Object.fromEntries(fields) });
    });
  }

  /**
   * Code → score, absent where nothing matches; the scores of two queries do not compare. The readings of one word compete, as in
   * the phrase index: a word with many synonyms says no more than another. A code that has more of the words counts the more.
   */
  search(query: readonly QueryWord[]): Map<Code, number> {
    const totals = new Map<Code, number>();
    const matched = new Map<Code, number>();
    for (const { terms, weight } of query) {
      const best = new Map<Code, number>();
      for (const { term, strength } of terms) {
        if (isRoot(term)) continue;
        for (const [code, score] of this.scoresOf(term))
          best.set(code, Math.max(best.get(code) ?? 0, score * strength));
      }
      for (const [code, score] of best) {
        totals.set(code, (totals.get(code) ?? 0) + score * weight);
        matched.set(code, (matched.get(code) ?? 0) + 1);
      }
    }
    return new Map([...totals].map(([code, total]) => [code, total * (matched.get(code) ?? 0)]));
  }

  /** What the index gives each code for a single term: the same whatever the query, so it is asked once. */
  private scoresOf(term: string): readonly (readonly [Code, number])[] {
    const known = this.scores.get(term);
    if (known !== undefined) return known;
    const results = this.index.search(term, { boost: this.weights.fields });
    const scores = results.map(({ id, score }) => [id as Code, score] as const);
    this.scores.set(term, scores);
    return scores;
  }
}
