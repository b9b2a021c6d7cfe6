/** Text → codes with scores and the evidence for each. Knows the map and the lexicon, but no row, no memory, no context. */
import type { ProcessMap } from "../map";
import type { Code } from "../map/types";
import { DOUBTFUL, NOWHERE, buildCorpus, type Corpus, type CorpusPhrase } from "./corpus";
import type { LexiconContent } from "./lexicon";
import { Memory } from "./memory";
import { NodeIndex } from "./node-index";
import { PhraseIndex } from "./phrase-index";
import { Synonyms, queryOf, type QueryWord } from "./query";
import { eachInSteps, type Steps } from "./steps";
import { plain, stemOf } from "./text";
import { WEIGHTS, type Weights } from "./weights";

export interface Ranked {
  /** A taggable code, or {@link NOWHERE}. */
  readonly code: Code;
  readonly score: number;
  /** Similarity of the nearest phrase, 0…1. */
  readonly similarity: number;
  /** The nearest phrase of the lexicon that names the code; null where only titles match. */
  readonly phrase: string | null;
}

/** The three nearest phrases of a code. */
interface Near {
  best: number;
  second: number;
  third: number;
  phrase: number;
}

export class Ranker {
  /** Phrases by the words that they consist of, as written and by stem: a text with just these words means just this phrase. */
  private readonly byWritten = new Map<string, CorpusPhrase[]>();
  private readonly byStems = new Map<string, CorpusPhrase[]>();
  private readonly nowhere = new Set<string>();

  private constructor(
    private readonly corpus: Corpus,
    private readonly synonyms: Synonyms,
    private readonly phraseIndex: PhraseIndex,
    private readonly nodeIndex: NodeIndex,
    private readonly weights: Weights,
  ) {}

  /** Reads the map and the lexicon: some tenths of a second in all. */
  static *building(map: ProcessMap, lexicon: LexiconContent, weights: Weights = WEIGHTS): Steps<Ranker> {
    const corpus = yield* buildCorpus(map, lexicon, weights);
    const synonyms = new Synonyms(lexicon.synonyms, corpus.vocabulary);
    yield;
    const phraseIndex = new PhraseIndex(corpus.rarity, weights);
    const nodeIndex = new NodeIndex(weights);
    yield* nodeIndex.learning(corpus.documents);
    const ranker = new Ranker(corpus, synonyms, phraseIndex, nodeIndex, weights);
    yield* eachInSteps(corpus.phrases, (phrase) => {
      phraseIndex.add(phrase.words);
      push(ranker.byWritten, keyOf(phrase.resolved.map(({ written }) => written)), phrase);
      push(ranker.byStems, keyOf(phrase.words.map(stemOf)), phrase);
      if (phrase.codes[0] === NOWHERE) ranker.nowhere.add(lettersOf(phrase.text));
    });
    return ranker;
  }

  /** The stems and roots of a code's title and phrases: what a text can share with it. */
  termsOf(code: Code): ReadonlySet<string> {
    return this.corpus.terms.get(code) ?? new Set();
  }

  /** True where the text, though it has no word that tells anything ("di cui", "n.d."), is a phrase that belongs nowhere. */
  isNowhere(text: string): boolean {
    return this.nowhere.has(lettersOf(text));
  }

  /** An empty memory that reads descriptions as the ranking does. */
  memory(): Memory {
    return new Memory(this.corpus, this.weights);
  }

  /** The words of a text as the ranking reads them. */
  query(text: string, scale = 1): QueryWord[] {
    return queryOf(text, this.corpus, this.synonyms, this.weights, scale);
  }

  /**
   * Every code that the words speak for, best first.
   * @param around words from beside the description (headings, cost centre): they add weight, but are no part of what is said
   */
  rank(said: readonly QueryWord[], around: readonly QueryWord[] = []): Ranked[] {
    const query = [...said, ...around];
    const meant = this.exactPhrase(said)?.codes[0];
    const near = this.nearest(query, said.length);
    const titles = this.nodeIndex.search(query);
    const bestTitle = Math.max(...titles.values(), Number.MIN_VALUE);
    const ranked = [...new Set([...near.keys(), ...titles.keys()])].map((code): Ranked => {
      const found = near.get(code);
      const score =
        (code === meant ? this.weights.exact : 0) +
        this.weights.similarity * this.fromPhrases(found) +
        (this.weights.nodes * (titles.get(code) ?? 0)) / bestTitle;
      const phrase = found === undefined ? undefined : this.corpus.phrases[found.phrase];
      return {
        code,
        score: DOUBTFUL.includes(code) ? score / 2 : score,
        similarity: found?.best ?? 0,
        phrase: phrase === undefined || phrase.isTitle ? null : phrase.text,
      };
    });
    return ranked.sort((a, b) => b.score - a.score || (a.code < b.code ? -1 : 1));
  }

  private nearest(query: readonly QueryWord[], said: number): Map<Code, Near> {
    const near = new Map<Code, Near>();
    this.phraseIndex.match(query, said, (phrase, similarity) => {
      const codes = this.corpus.phrases[phrase]?.codes ?? [];
      for (let rank = 0; rank < codes.length; rank++) {
        const code = codes[rank] ?? NOWHERE;
        const value = similarity * (this.weights.ranks[rank] ?? 0);
        const known = near.get(code);
        if (known === undefined) near.set(code, { best: value, second: 0, third: 0, phrase });
        else note(known, value, phrase);
      }
    });
    return near;
  }

  /** The phrase that has just the words of the text: as written where there is one, else by stem where all such phrases (or titles) agree. */
  private exactPhrase(said: readonly QueryWord[]): CorpusPhrase | null {
    const written = this.byWritten.get(keyOf(said.map((word) => word.written)))?.[0];
    if (said.length === 0 || written !== undefined) return written ?? null;
    const all = this.byStems.get(keyOf(said.flatMap(({ terms }) => terms[0]?.term ?? []))) ?? [];
    const entries = all.filter(({ isTitle }) => !isTitle);
    const same = entries.length > 0 ? entries : all;
    return new Set(same.map(({ codes }) => codes[0])).size === 1 ? (same[0] ?? null) : null;
  }

  private fromPhrases(near: Near | undefined): number {
    if (near === undefined) return 0;
    const [second = 0, third = 0] = this.weights.support;
    return near.best + second * near.second + third * near.third;
  }
}

function note(near: Near, value: number, phrase: number): void {
  if (value > near.best) {
    near.third = near.second;
    near.second = near.best;
    near.best = value;
    near.phrase = phrase;
  } else if (value > near.second) {
    near.third = near.second;
    near.second = value;
  } else if (value > near.third) near.third = value;
  // Of equally near phrases the first of the lexicon is shown, whatever the order of visits.
  if (value === near.best && phrase < near.phrase) near.phrase = phrase;
}

function push<Key, Value>(map: Map<Key, Value[]>, key: Key, value: Value): void {
  const list = map.get(key);
  if (list === undefined) map.set(key, [value]);
  else list.push(value);
}

function keyOf(words: readonly string[]): string {
  return [...new Set(words)].sort().join(" ");
}

function lettersOf(text: string): string {
  return plain(text)
    .replace(/[^a-z0-9]+/g, " ")
    .trim();
}
