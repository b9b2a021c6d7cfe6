/** The phrases nearest to a text: cosine over weighted words, where kindred words and synonyms count in part. */
import type { QueryWord } from "./query";
import { rootOf, stemOf } from "./text";
import type { Weights } from "./weights";

interface Posting {
  readonly phrase: number;
  weight: number;
}

/** Rarity of words: what a word tells. Shared by all indexes, so that their weights compare. */
export class Rarity {
  private readonly counts = new Map<string, number>();
  private documents = 0;

  add(terms: Iterable<string>): void {
    this.documents += 1;
    for (const term of new Set(terms)) this.counts.set(term, (this.counts.get(term) ?? 0) + 1);
  }

  /** Higher for rarer terms; a term never seen is the rarest. */
  of(term: string): number {
    return Math.log(1 + this.documents / (1 + (this.counts.get(term) ?? 0)));
  }
}

/** The terms of a word: its stem, and its root marked with `~`. */
export function termsOf(word: string): { readonly stem: string; readonly root: string | null } {
  const root = rootOf(word);
  return { stem: stemOf(word), root: root === null ? null : `~${root}` };
}

/** True for the root of a word, false for a stem. */
export function isRoot(term: string): boolean {
  return term.startsWith("~");
}

export class PhraseIndex {
  private readonly postings = new Map<string, Posting[]>();
  private readonly norms: number[] = [];
  private totals = new Float64Array();
  private best = new Float64Array();

  constructor(
    private readonly rarity: Rarity,
    private readonly weights: Weights,
  ) {}

  /** Adds a phrase, by its words with their meanings resolved to one. Phrases are numbered from 0 in the order in which they come. */
  add(words: readonly string[]): void {
    const phrase = this.norms.length;
    const seen = new Set<string>();
    let square = 0;
    for (const word of words) {
      const { stem, root } = termsOf(word);
      if (seen.has(stem)) continue;
      seen.add(stem);
      const weight = this.rarity.of(stem);
      square += weight * weight;
      this.post(stem, phrase, weight);
      if (root !== null) this.post(root, phrase, weight);
    }
    this.norms.push(Math.sqrt(square));
  }

  private post(term: string, phrase: number, weight: number): void {
    const list = this.postings.get(term);
    if (list === undefined) this.postings.set(term, [{ phrase, weight }]);
    else if (list[list.length - 1]?.phrase === phrase) {
      const last = list[list.length - 1];
      if (last !== undefined) last.weight = Math.max(last.weight, weight);
    } else list.push({ phrase, weight });
  }

  /**
   * Calls `visit` for each phrase that shares a word with the query, in no order; `similarity` is 1 where they have the same words.
   * What stands around the row (`query` from `said` on) adds similarity, and its absence from a phrase takes none away.
   */
  match(
    query: readonly QueryWord[],
    said: number,
    visit: (phrase: number, similarity: number) => void,
  ): void {
    if (this.totals.length < this.norms.length) {
      this.totals = new Float64Array(2 * this.norms.length);
      this.best = new Float64Array(2 * this.norms.length);
    }
    const { totals, best } = this;
    const touched: number[] = [];
    let square = 0;
    for (const [index, word] of query.entries()) {
      if (index < said) square += word.weight * word.weight;
      const hit: number[] = [];
      for (const { term, strength } of word.terms) {
        const list = this.postings.get(term);
        if (list === undefined) continue;
        const factor = strength * word.weight;
        for (const { phrase, weight } of list) {
          const known = best[phrase] ?? 0;
          const value = factor * weight;
          if (known === 0) hit.push(phrase);
          if (value > known) best[phrase] = value;
        }
      }
      for (const phrase of hit) {
        const total = totals[phrase] ?? 0;
        if (total === 0) touched.push(phrase);
        totals[phrase] = total + (best[phrase] ?? 0);
        best[phrase] = 0;
      }
    }
    const queryNorm = Math.sqrt(square) || 1;
    for (const phrase of touched) {
      const total = totals[phrase] ?? 0;
      totals[phrase] = 0;
      visit(phrase, this.similarity(total, queryNorm, this.norms[phrase] ?? 1));
    }
  }

  private similarity(total: number, queryNorm: number, phraseNorm: number): number {
    const { textLength, phraseLength } = this.weights;
    const shorter = Math.min(queryNorm, phraseNorm);
    return (
      total /
      (shorter * shorter * (queryNorm / shorter) ** textLength * (phraseNorm / shorter) ** phraseLength)
    );
  }
}
