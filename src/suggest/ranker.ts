/** Text → codes with scores and the evidence for each. Knows the map and the lexicon, but no row, no memory, no context. */
import { ancestorsOf, type ProcessMap } from "../map";
import type { Code } from "../map/types";
import type { LexiconContent, Phrase } from "./lexicon";
import type { Memory, SimilarRow } from "./memory";
import { NodeIndex, type NodeDocument } from "./node-index";
import { PhraseIndex, Rarity, termsOf } from "./phrase-index";
import { Synonyms, meaningOf, queryOf, type QueryWord } from "./query";
import { Vocabulary } from "./vocabulary";
import { WEIGHTS, type Weights } from "./weights";

/** Stands for "belongs to no Attività" among the codes that compete. */
export const NOWHERE = "-";

export interface Ranked {
  /** A taggable code, or {@link NOWHERE}. */
  readonly code: Code;
  readonly score: number;
  /** Similarity of the nearest phrase, 0…1. */
  readonly similarity: number;
  /** The nearest phrase that names the code; null where only titles match. */
  readonly phrase: string | null;
}

/** Doubts of the map (docs/suggestions.md): searched and shown, never first. */
const DOUBTFUL: readonly Code[] = ["A2.4.1.4", "D2.2.3.3"];

export class Ranker {
  readonly vocabulary: Vocabulary;
  private readonly rarity = new Rarity();
  private readonly synonyms: Synonyms;
  private readonly phrases: readonly Phrase[];
  private readonly phraseIndex: PhraseIndex;
  private readonly nodeIndex: NodeIndex;
  private readonly terms = new Map<Code, Set<string>>();

  constructor(
    map: ProcessMap,
    lexicon: LexiconContent,
    private readonly weights: Weights = WEIGHTS,
  ) {
    this.phrases = lexicon.phrases;
    const taggable = map.nodes.filter((node) => node.taggable);
    const texts = [
      ...map.nodes.map((node) => node.title),
      ...map.nodes.flatMap((node) =>
        node.notes.filter(({ kind }) => kind === "note").map(({ text }) => text),
      ),
      ...lexicon.phrases.map(({ text }) => text),
      ...lexicon.synonyms.flat(),
    ];
    this.vocabulary = new Vocabulary(texts, lexicon.abbreviations);
    const words = (text: string): string[] => meaningOf(this.vocabulary.resolve(text));
    const phraseWords = lexicon.phrases.map(({ text }) => words(text));
    const titleWords = new Map(map.nodes.map((node) => [node.code, words(node.title)]));
    for (const list of [...phraseWords, ...taggable.map((node) => titleWords.get(node.code) ?? [])]) {
      this.rarity.add(list.map((word) => termsOf(word).stem));
    }
    this.synonyms = new Synonyms(lexicon.synonyms, this.vocabulary);
    this.phraseIndex = new PhraseIndex(phraseWords, this.rarity, weights);

    for (const [index, { codes }] of lexicon.phrases.entries()) {
      for (const code of codes) this.know(code, phraseWords[index] ?? []);
    }
    for (const { code } of taggable) this.know(code, titleWords.get(code) ?? []);

    const wordsOfCode = new Map<Code, string[]>();
    for (const [index, { codes }] of lexicon.phrases.entries()) {
      const first = codes[0];
      if (first !== undefined)
        wordsOfCode.set(first, [...(wordsOfCode.get(first) ?? []), ...(phraseWords[index] ?? [])]);
    }
    this.nodeIndex = new NodeIndex(
      taggable.map((node): NodeDocument => {
        const title = (level: number): string[] => titleWords.get(ancestorsOf(node.code)[level] ?? "") ?? [];
        return {
          node,
          title: titleWords.get(node.code) ?? [],
          phrases: wordsOfCode.get(node.code) ?? [],
          level3: title(3),
          level2: title(2),
          level1: title(1),
        };
      }),
      weights,
    );
  }

  private know(code: Code, words: readonly string[]): void {
    const terms = this.terms.get(code) ?? new Set();
    this.terms.set(code, terms);
    for (const word of words) {
      const { stem, root } = termsOf(word);
      terms.add(stem);
      if (root !== null) terms.add(root);
    }
  }

  /** The stems and roots of a code's title and phrases: what a text can share with it. */
  termsOf(code: Code): ReadonlySet<string> {
    return this.terms.get(code) ?? new Set();
  }

  /** Remembered rows that resemble the words. */
  similarRows(memory: Memory, query: readonly QueryWord[]): SimilarRow[] {
    return memory.similar(query, this.vocabulary, this.rarity, this.weights);
  }

  /** The words of a text as the ranking reads them. */
  query(text: string, scale = 1): QueryWord[] {
    return queryOf(text, this.vocabulary, this.synonyms, this.rarity, this.weights, scale);
  }

  /** Every code that the words speak for, best first. */
  rank(query: readonly QueryWord[]): Ranked[] {
    const near = new Map<Code, { similarities: number[]; best: number; phrase: number }>();
    for (const { phrase, similarity } of this.phraseIndex.match(query)) {
      const codes = this.phrases[phrase]?.codes ?? [];
      const named = codes.length === 0 ? [NOWHERE] : codes;
      for (const [rank, code] of named.entries()) {
        const value = similarity * (this.weights.ranks[rank] ?? 0.2);
        const known = near.get(code);
        if (known === undefined) near.set(code, { similarities: [value], best: value, phrase });
        else {
          known.similarities.push(value);
          if (value > known.best || (value === known.best && phrase < known.phrase)) {
            known.best = value;
            known.phrase = phrase;
          }
        }
      }
    }
    const titles = this.nodeIndex.search(query);
    const ranked = [...new Set([...near.keys(), ...titles.keys()])].map((code): Ranked => {
      const found = near.get(code);
      const score =
        this.fromPhrases(found?.similarities ?? []) + this.weights.nodes * (titles.get(code) ?? 0);
      return {
        code,
        score: DOUBTFUL.includes(code) ? score / 2 : score,
        similarity: found?.best ?? 0,
        phrase: found === undefined ? null : (this.phrases[found.phrase]?.text ?? null),
      };
    });
    return ranked.sort((a, b) => b.score - a.score || (a.code < b.code ? -1 : 1));
  }

  private fromPhrases(similarities: number[]): number {
    similarities.sort((a, b) => b - a);
    return similarities
      .slice(0, this.weights.support.length + 1)
      .reduce(
        (sum, value, index) => sum + value * (index === 0 ? 1 : (this.weights.support[index - 1] ?? 0)),
        0,
      );
  }
}
