/** What the ranking searches: the phrases of the lexicon and the titles of the map, cut into words that they both know. */
import { ancestorsOf, type ProcessMap } from "../map";
import type { Code, MapNode } from "../map/types";
import type { LexiconContent, Phrase } from "./lexicon";
import type { NodeDocument } from "./node-index";
import { Rarity, termsOf } from "./phrase-index";
import { meaningOf } from "./query";
import { eachInSteps, type Steps } from "./steps";
import { Vocabulary, type ResolvedWord } from "./vocabulary";
import type { Weights } from "./weights";

/** Stands for "belongs to no Attività" among the codes that compete. */
export const NOWHERE = "-";

/** Doubts of the map (docs/suggestions.md): searched and shown, never first. */
export const DOUBTFUL: readonly Code[] = ["A2.4.1.4", "D2.2.3.3"];

export interface CorpusPhrase {
  readonly text: string;
  /** Best first, never empty: {@link NOWHERE} for what belongs to no Attività. */
  readonly codes: readonly Code[];
  /** True for the title of a node, which is no entry of the coding index. */
  readonly isTitle: boolean;
  readonly resolved: readonly ResolvedWord[];
  readonly words: readonly string[];
}

export interface Corpus {
  readonly vocabulary: Vocabulary;
  readonly rarity: Rarity;
  readonly phrases: readonly CorpusPhrase[];
  readonly documents: readonly NodeDocument[];
  /** The stems and roots that a code's title and phrases have. */
  readonly terms: ReadonlyMap<Code, ReadonlySet<string>>;
}

/** Reads the map and the lexicon once. */
export function* buildCorpus(map: ProcessMap, lexicon: LexiconContent, weights: Weights): Steps<Corpus> {
  const taggable = map.nodes.filter((node) => node.taggable);
  const titles = map.nodes.map(fullTitle);
  const texts = [...titles, ...lexicon.phrases.map(({ text }) => text), ...lexicon.synonyms.flat()];
  const vocabulary = new Vocabulary(weights);
  yield* vocabulary.learning(texts, lexicon.abbreviations);
  const titlePhrases = taggable
    .filter(({ code }) => !DOUBTFUL.includes(code))
    .map((node): Phrase => ({ text: fullTitle(node), codes: [node.code] }));
  const phrases: CorpusPhrase[] = [];
  const rarity = new Rarity();
  const add =
    (isTitle: boolean) =>
    ({ text, codes }: Phrase): void => {
      const resolved = vocabulary.resolve(text);
      const words = meaningOf(resolved);
      phrases.push({ text, codes: codes.length === 0 ? [NOWHERE] : codes, isTitle, resolved, words });
      rarity.add(words.map((word) => termsOf(word).stem));
    };
  yield* eachInSteps(lexicon.phrases, add(false));
  yield* eachInSteps(titlePhrases, add(true));
  const wordsOf = new Map(
    map.nodes.map((node) => [node.code, meaningOf(vocabulary.resolve(fullTitle(node)))]),
  );
  yield;
  const documents = documentsOf(taggable, wordsOf, phrases);
  yield;
  const terms = yield* termsByCode(wordsOf, phrases);
  return { vocabulary, rarity, phrases, documents, terms };
}

/** A title with the document's own note: `G` is searched by both (docs/dominio.md, "La mappa"). */
function fullTitle(node: MapNode): string {
  return [node.title, ...node.notes.filter(({ kind }) => kind === "note").map(({ text }) => text)].join(" ");
}

function documentsOf(
  nodes: readonly MapNode[],
  titles: ReadonlyMap<Code, readonly string[]>,
  phrases: readonly CorpusPhrase[],
): NodeDocument[] {
  const said = new Map<Code, string[]>();
  for (const { codes, words, isTitle } of phrases) {
    const first = codes[0];
    if (isTitle || first === undefined) continue;
    const list = said.get(first) ?? [];
    said.set(first, list);
    list.push(...words);
  }
  const document = (code: Code): NodeDocument => {
    const above = ancestorsOf(code).map((up) => titles.get(up) ?? []);
    const [, level1 = [], level2 = [], level3 = []] = above;
    return { code, title: titles.get(code) ?? [], phrases: said.get(code) ?? [], level3, level2, level1 };
  };
  return [...nodes.map(({ code }) => document(code)), document(NOWHERE)];
}

function* termsByCode(
  titles: ReadonlyMap<Code, readonly string[]>,
  phrases: readonly CorpusPhrase[],
): Steps<Map<Code, Set<string>>> {
  const terms = new Map<Code, Set<string>>();
  const know = (code: Code, words: readonly string[]): void => {
    const known = terms.get(code) ?? new Set();
    terms.set(code, known);
    for (const word of words) {
      const { stem, root } = termsOf(word);
      known.add(stem);
      if (root !== null) known.add(root);
    }
  };
  for (const [code, words] of titles) know(code, words);
  yield* eachInSteps(phrases, ({ codes, words }) => codes.forEach((code) => know(code, words)));
  return terms;
}
