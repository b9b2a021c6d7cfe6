/** Text → codes with scores and the evidence for each. Knows the map and the lexicon, but no row, no memory, no context. */
import { ancestorsOf, type ProcessMap } from "../map";
import type { Code } from "../map/types";
import type { LexiconContent, Phrase } from "./lexicon";
import type { Memory, SimilarRow } from "./memory";
import { NodeIndex, type NodeDocument } from "./node-index";
import { PhraseIndex, Rarity, termsOf } from "./phrase-index";
import { plain, stemOf } from "./text";
import { Synonyms, meaningOf, queryOf, type QueryWord } from "./query";
import { Vocabulary } from "./vocabulary";
import { WEIGHTS, type Weights } from "./weights";

/** Stands for "belongs to no Attività" among the codes that compete. */
export const NOWHERE = "-";

const NOWHERE_ALONE: readonly Code[] = [NOWHERE];

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

function bare(text: string): string {
  return plain(text)
    .replace(/[^a-z0-9]+/g, " ")
    .trim();
}

function keyOf(kind: "written" | "stems", words: readonly string[]): string {
  return `${kind} ${[...new Set(words)].sort().join(" ")}`;
}

export class Ranker {
  readonly vocabulary: Vocabulary;
  private readonly rarity = new Rarity();
  private readonly synonyms: Synonyms;
  private readonly phrases: readonly Phrase[];
  private readonly nowhere: ReadonlySet<string>;
  private readonly phraseIndex: PhraseIndex;
  private readonly nodeIndex: NodeIndex;
  /** Phrases by the words that they consist of, as written and by stem: a text with just these words means just this phrase. */
  private readonly byWords = new Map<string, number[]>();
  private readonly terms = new Map<Code, Set<string>>();

  constructor(
    map: ProcessMap,
    lexicon: LexiconContent,
    private readonly weights: Weights = WEIGHTS,
  ) {
    this.phrases = lexicon.phrases;
    this.nowhere = new Set(
      lexicon.phrases.flatMap(({ text, codes }) => (codes.length === 0 ? [bare(text)] : [])),
    );
    const taggable = map.nodes.filter((node) => node.taggable);
    const texts = [
      ...map.nodes.map((node) => node.title),
      ...map.nodes.flatMap((node) =>
        node.notes.filter(({ kind }) => kind === "note").map(({ text }) => text),
      ),
      ...lexicon.phrases.map(({ text }) => text),
      ...lexicon.synonyms.flat(),
    ];
    this.vocabulary = new Vocabulary(texts, lexicon.abbreviations, weights);
    const words = (text: string): string[] => meaningOf(this.vocabulary.resolve(text));
    const phrases = lexicon.phrases.map(({ text }) => this.vocabulary.resolve(text));
    const phraseWords = phrases.map(meaningOf);
    const titleWords = new Map(map.nodes.map((node) => [node.code, words(node.title)]));
    for (const list of [...phraseWords, ...taggable.map((node) => titleWords.get(node.code) ?? [])]) {
      this.rarity.add(list.map((word) => termsOf(word).stem));
    }
    for (const [index, resolved] of phrases.entries()) {
      const written = resolved.map((word) => word.written);
      for (const key of [keyOf("written", written), keyOf("stems", meaningOf(resolved).map(stemOf))]) {
        push(this.byWords, key, index);
      }
    }
    this.synonyms = new Synonyms(lexicon.synonyms, this.vocabulary);
    this.phraseIndex = new PhraseIndex(phraseWords, this.rarity, weights);

    for (const [index, { codes }] of lexicon.phrases.entries()) {
      for (const code of codes) this.know(code, phraseWords[index] ?? []);
    }
    for (const { code } of taggable) this.know(code, titleWords.get(code) ?? []);

    const wordsOfCode = new Map<Code, string[]>();
    for (const [index, list] of phraseWords.entries()) {
      const first = this.namedBy(index)[0] ?? NOWHERE;
      for (const word of list) push(wordsOfCode, first, word);
    }
    const nowhere: NodeDocument = {
      code: NOWHERE,
      title: [],
      phrases: wordsOfCode.get(NOWHERE) ?? [],
      level3: [],
      level2: [],
      level1: [],
    };
    const nodes = taggable.map((node): NodeDocument => {
      const title = (level: number): string[] => titleWords.get(ancestorsOf(node.code)[level] ?? "") ?? [];
      return {
        code: node.code,
        title: titleWords.get(node.code) ?? [],
        phrases: wordsOfCode.get(node.code) ?? [],
        level3: title(3),
        level2: title(2),
        level1: title(1),
      };
    });
    this.nodeIndex = new NodeIndex([...nodes, nowhere], weights);
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

  /** True where the text, though it has no word that tells anything ("di cui", "n.d."), is a phrase that belongs nowhere. */
  isNowhere(text: string): boolean {
    return this.nowhere.has(bare(text));
  }

  /** Remembered rows that resemble the words. */
  similarRows(memory: Memory, query: readonly QueryWord[]): SimilarRow[] {
    return memory.similar(query, this.vocabulary, this.rarity, this.weights);
  }

  /** The words of a text as the ranking reads them. */
  query(text: string, scale = 1): QueryWord[] {
    return queryOf(text, this.vocabulary, this.synonyms, this.rarity, this.weights, scale);
  }

  /**
   * Every code that the words speak for, best first.
   * @param around words from beside the description (headings, cost centre): they add weight, but are no part of what is said
   */
  rank(said: readonly QueryWord[], around: readonly QueryWord[] = []): Ranked[] {
    const query = [...said, ...around];
    const exact = this.exactPhrase(said);
    const near = new Map<Code, Near>();
    this.phraseIndex.match(query, (phrase, similarity) => {
      for (const [rank, code] of this.namedBy(phrase).entries()) {
        const value = similarity * (this.weights.ranks[rank] ?? 0);
        const known = near.get(code);
        if (known === undefined) near.set(code, { best: value, second: 0, third: 0, phrase });
        else note(known, value, phrase);
      }
    });
    const titles = this.nodeIndex.search(query);
    const bestTitle = Math.max(...titles.values(), 1e-9);
    const ranked = [...new Set([...near.keys(), ...titles.keys()])].map((code): Ranked => {
      const found = near.get(code);
      const bonus = exact !== null && this.namedBy(exact)[0] === code ? this.weights.exact : 0;
      const score =
        bonus +
        this.weights.similarity * this.fromPhrases(found) +
        (this.weights.nodes * (titles.get(code) ?? 0)) / bestTitle;
      return {
        code,
        score: DOUBTFUL.includes(code) ? score / 2 : score,
        similarity: found?.best ?? 0,
        phrase: found === undefined ? null : (this.phrases[found.phrase]?.text ?? null),
      };
    });
    return ranked.sort((a, b) => b.score - a.score || (a.code < b.code ? -1 : 1));
  }

  private namedBy(phrase: number): readonly Code[] {
    const codes = this.phrases[phrase]?.codes ?? NOWHERE_ALONE;
    return codes.length === 0 ? NOWHERE_ALONE : codes;
  }

  /** The phrase that has just the words of the text: as written where there is one, else by stem where all such phrases agree. */
  private exactPhrase(said: readonly QueryWord[]): number | null {
    if (said.length === 0) return null;
    const written = this.byWords.get(
      keyOf(
        "written",
        said.map((word) => word.written),
      ),
    );
    if (written?.[0] !== undefined) return written[0];
    const same =
      this.byWords.get(
        keyOf(
          "stems",
          said.flatMap(({ terms }) => terms[0]?.term ?? []),
        ),
      ) ?? [];
    const firsts = new Set(same.map((phrase) => this.namedBy(phrase)[0]));
    return firsts.size === 1 ? (same[0] ?? null) : null;
  }

  private fromPhrases(near: Near | undefined): number {
    if (near === undefined) return 0;
    const [second = 0, third = 0] = this.weights.support;
    return near.best + second * near.second + third * near.third;
  }
}

/** The three nearest phrases of a code. */
interface Near {
  best: number;
  second: number;
  third: number;
  phrase: number;
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
