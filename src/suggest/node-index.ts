/** The nodes of the map as documents of a MiniSearch index (BM25+ over fields): what the titles and all phrases of a code say together. */
import MiniSearch from "minisearch";
import type { Code } from "../map/types";
import { isRoot } from "./phrase-index";
import type { QueryWord } from "./query";
import { forEach, type Steps } from "./steps";
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

  constructor(private readonly weights: Weights) {
    this.index = new MiniSearch({
      fields: [...FIELDS],
      tokenize: (text) => (text === "" ? [] : text.split(" ")),
      processTerm: (term) => term,
    });
  }

  *learning(documents: readonly NodeDocument[]): Steps<void> {
    yield* forEach(documents, (document) => {
      const fields = FIELDS.map((field): [string, string] => [field, document[field].map(stemOf).join(" ")]);
      this.index.add({ id: document.code, ...Object.fromEntries(fields) });
    });
  }

  /** Code → score, 0 where nothing matches; the scores of two queries do not compare. */
  search(query: readonly QueryWord[]): Map<Code, number> {
    const strengths = new Map<string, number>();
    for (const { terms, weight } of query) {
      for (const { term, strength } of terms) {
        if (isRoot(term)) continue;
        strengths.set(term, Math.max(strengths.get(term) ?? 0, strength * weight));
      }
    }
    const results = this.index.search([...strengths.keys()].sort().join(" "), {
      boost: this.weights.fields,
      boostTerm: (term) => strengths.get(term) ?? 0,
    });
    return new Map(results.map(({ id, score }): [Code, number] => [id as Code, score]));
  }
}
