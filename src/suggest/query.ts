/** A text made ready for ranking: words with what they mean, how much they tell, and their synonyms. */
import { termsOf, type Rarity } from "./phrase-index";
import { stemOf } from "./text";
import type { ResolvedWord, Spelling, Vocabulary } from "./vocabulary";
import type { Weights } from "./weights";

export interface QueryTerm {
  readonly term: string;
  /** 1 for the word itself, less for kindred words, synonyms and guessed spellings. */
  readonly strength: number;
  /** The word that the term stands for, and whether it is a synonym. */
  readonly word: string;
  readonly synonym: boolean;
}

export interface QueryWord {
  readonly written: string;
  readonly spelling: Spelling;
  readonly weight: number;
  readonly terms: readonly QueryTerm[];
}

/** Synonym groups by the stems that call for them. A group's expression of several words needs all of them in the text. */
export class Synonyms {
  private readonly groups: readonly (readonly (readonly string[])[])[];
  private readonly byStem = new Map<string, number[]>();

  constructor(groups: readonly (readonly string[])[], vocabulary: Vocabulary) {
    this.groups = groups.map((group) => group.map((expression) => meaningOf(vocabulary.resolve(expression))));
    for (const [index, group] of this.groups.entries()) {
      for (const expression of group) {
        for (const word of expression) {
          const stem = stemOf(word);
          const list = this.byStem.get(stem) ?? [];
          if (!list.includes(index)) list.push(index);
          this.byStem.set(stem, list);
        }
      }
    }
  }

  /** What else could be said: for each word of the text that begins an expression of a group, the words of the group's other expressions. */
  of(words: readonly string[]): Map<string, string[]> {
    const stems = new Set(words.map(stemOf));
    const result = new Map<string, string[]>();
    for (const stem of stems) {
      for (const group of this.byStem.get(stem) ?? []) {
        const expressions = this.groups[group] ?? [];
        const said = expressions.filter((expression) => expression.every((word) => stems.has(stemOf(word))));
        if (!said.some((expression) => expression.some((word) => stemOf(word) === stem))) continue;
        const others = expressions.filter((expression) => !said.includes(expression)).flat();
        result.set(stem, [...(result.get(stem) ?? []), ...others]);
      }
    }
    return result;
  }
}

/** The likeliest meaning of each resolved word. */
export function meaningOf(words: readonly ResolvedWord[]): string[] {
  return words.flatMap(({ meanings }) => meanings[0]?.word ?? []);
}

/** A text as weighted words. `scale` is for what stands beside the row: what a heading says weighs less than what the row says. */
export function queryOf(
  text: string,
  { vocabulary, rarity }: { readonly vocabulary: Vocabulary; readonly rarity: Rarity },
  synonyms: Synonyms,
  weights: Weights,
  scale: number,
): QueryWord[] {
  // Sorted, so that the order of the words makes no difference, not even in the last digit of a sum.
  const resolved = vocabulary
    .resolve(text)
    .sort((a, b) => (a.written < b.written ? -1 : a.written > b.written ? 1 : 0));
  const others = synonyms.of(meaningOf(resolved));
  // An acronym weighs as one word: what it stands for ("PIAO") must not outvote the words around it.
  const wordsOfShort = new Map<string, number>();
  for (const { written, spelling } of resolved)
    if (spelling === "abbreviation") wordsOfShort.set(written, (wordsOfShort.get(written) ?? 0) + 1);
  const seen = new Set<string>();
  return resolved.flatMap(({ written, spelling, meanings }) => {
    const first = meanings[0];
    if (first === undefined || seen.has(stemOf(first.word))) return [];
    seen.add(stemOf(first.word));
    const terms = meanings.flatMap(({ word, strength }) => variants(word, strength, false, weights));
    for (const word of others.get(stemOf(first.word)) ?? [])
      terms.push(...variants(word, weights.synonym, true, weights));
    const told = rarity.of(termsOf(first.word).stem) / Math.sqrt(wordsOfShort.get(written) ?? 1);
    return [{ written, spelling, weight: told * scale, terms }];
  });
}

function variants(word: string, strength: number, synonym: boolean, weights: Weights): QueryTerm[] {
  const { stem, root } = termsOf(word);
  const own = { term: stem, strength, word, synonym };
  return root === null ? [own] : [own, { term: root, strength: strength * weights.root, word, synonym }];
}
