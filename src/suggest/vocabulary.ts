/** The words that the map and the lexicon know, and how other spellings reach them: abbreviations, cut words, compounds, typing errors. */
import Fuse from "fuse.js/basic";
import { eachInSteps, type Steps } from "./steps";
import { chunksOf, isStopWord, plain, stemOf, wordsOf } from "./text";

/** How a word of a text came to mean a word of the vocabulary. */
export type Spelling = "exact" | "abbreviation" | "cut" | "compound" | "misspelt" | "unknown";

/** One word of a text, with the words it may stand for. Several meanings compete: the best one counts. */
export interface ResolvedWord {
  /** As written (plain). */
  readonly written: string;
  readonly spelling: Spelling;
  readonly meanings: readonly { readonly word: string; readonly strength: number }[];
}

/** An acronym with points: "p.o.", "oo.ss.". It means what it means without them. */
const DOTTED = /^(?:[a-z]{1,2}\.){2,}$/;
const LONGEST_COMPOUND = 40;
const REMEMBERED_CHUNKS = 20_000;
const MEANINGS = 3;
/** A reading that the dictionary of abbreviations does not give, against the one that it gives. */
const OTHER_READING = 0.8;

export class Vocabulary {
  /** Word → how often the map and the lexicon have it. */
  private readonly counts = new Map<string, number>();
  private readonly stems = new Set<string>();
  private readonly abbreviations = new Map<string, readonly string[]>();
  private sorted: readonly string[] = [];
  private readonly fuzzy = new Map<string, Fuse<string>>();
  private readonly chunks = new Map<string, readonly ResolvedWord[]>();

  constructor(
    private readonly reads: { readonly cut: boolean; readonly misspelt: boolean } = {
      cut: true,
      misspelt: true,
    },
  ) {}

  /**
   * Takes in the words that are known. Called once, before anything is resolved.
   * @param texts everything the map and the lexicon say
   * @param abbreviations short form (plain) → what it stands for
   */
  *learning(texts: Iterable<string>, abbreviations: Iterable<readonly [string, string]>): Steps<void> {
    const shorts = this.abbreviations;
    for (const [short, long] of abbreviations)
      shorts.set(
        plain(short),
        chunksOf(long).flatMap((chunk) => wordsOf(chunk).map((word) => word.text)),
      );
    const count = (word: string): void => {
      this.counts.set(word, (this.counts.get(word) ?? 0) + 1);
      this.stems.add(stemOf(word));
    };
    yield* eachInSteps(texts, (text) => {
      for (const chunk of chunksOf(text)) {
        if (shorts.has(chunk)) continue;
        for (const { text: word, dotted } of wordsOf(chunk)) if (!dotted) count(word);
      }
    });
    for (const words of shorts.values()) words.forEach(count);
    this.sorted = [...this.counts.keys()].sort();
  }

  /** True where the word, or another form of it, is in the vocabulary. */
  has(word: string): boolean {
    return this.stems.has(stemOf(word));
  }

  /** The words of a text, each with what it means. The order of the words, their case and their accents make no difference. */
  resolve(text: string): ResolvedWord[] {
    return chunksOf(text).flatMap((chunk) => {
      const known = this.chunks.get(chunk);
      if (known !== undefined) return known;
      const words =
        this.abbreviation(chunk) ??
        wordsOf(chunk).flatMap(({ text: word, dotted }) => this.resolveWord(word, dotted));
      if (this.chunks.size >= REMEMBERED_CHUNKS) this.chunks.clear();
      this.chunks.set(chunk, words);
      return words;
    });
  }

  private resolveWord(word: string, dotted: boolean): readonly ResolvedWord[] {
    const short = this.abbreviation(dotted ? `${word}.` : word) ?? this.abbreviation(word);
    if (short !== null) return short;
    if (isStopWord(word)) return [];
    const parts = this.has(word) ? null : this.compound(word);
    if (parts !== null)
      return parts.map((part) => ({
        written: word,
        spelling: "compound",
        meanings: [{ word: part, strength: 1 }],
      }));
    return [this.read(word, dotted)];
  }

  private abbreviation(written: string): readonly ResolvedWord[] | null {
    const words =
      this.abbreviations.get(written) ??
      this.abbreviations.get(DOTTED.test(written) ? written.replace(/\./g, "") : written.replace(/\.$/, ""));
    if (words === undefined) return null;
    const bare = written.replace(/\.$/, "");
    // A cut word has other readings ("prev.": previdenziali, preventivo): the words around it choose.
    const others = words.length === 1 && words[0]?.startsWith(bare) === true ? this.beginningWith(bare) : [];
    return words.map((word) => ({
      written,
      spelling: "abbreviation",
      meanings: [
        { word, strength: 1 },
        ...others
          .filter((other) => stemOf(other.word) !== stemOf(word))
          .map((other) => ({ word: other.word, strength: other.strength * OTHER_READING })),
      ],
    }));
  }

  private read(word: string, dotted: boolean): ResolvedWord {
    const exact = this.counts.has(word) || (!dotted && this.has(word));
    if (exact) return { written: word, spelling: "exact", meanings: [{ word, strength: 1 }] };
    const longer = this.reads.cut && word.length >= (dotted ? 3 : 4) ? this.beginningWith(word) : [];
    if (longer.length > 0) return { written: word, spelling: "cut", meanings: longer };
    const similar = this.reads.misspelt && word.length >= 4 && !/\d/.test(word) ? this.similarTo(word) : [];
    if (similar.length > 0) return { written: word, spelling: "misspelt", meanings: similar };
    return { written: word, spelling: "unknown", meanings: [{ word, strength: 1 }] };
  }

  /** The commonest words that a cut word begins ("manut." → manutenzione), one for each stem. */
  private beginningWith(beginning: string): { word: string; strength: number }[] {
    let low = 0;
    let high = this.sorted.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((this.sorted[middle] ?? "") < beginning) low = middle + 1;
      else high = middle;
    }
    const byStem = new Map<string, { word: string; count: number }>();
    for (let index = low; this.sorted[index]?.startsWith(beginning) === true; index++) {
      const word = this.sorted[index] ?? "";
      const stem = stemOf(word);
      const count = (this.counts.get(word) ?? 0) + (byStem.get(stem)?.count ?? 0);
      byStem.set(stem, { word: byStem.get(stem)?.word ?? word, count });
    }
    const best = [...byStem.values()]
      .sort((a, b) => b.count - a.count || (a.word < b.word ? -1 : 1))
      .slice(0, MEANINGS);
    const most = best[0]?.count ?? 1;
    return best.map(({ word, count }) => ({ word, strength: 0.5 + (0.45 * count) / most }));
  }

  /** Two or three known words written as one ("PuntoImpresaDigitale"), whatever the case; null where it is none. */
  private compound(word: string): string[] | null {
    if (word.length < 8 || word.length > LONGEST_COMPOUND) return null;
    for (let cut = 4; cut <= word.length - 4; cut++) {
      const head = word.slice(0, cut);
      if (!this.counts.has(head)) continue;
      const tail = word.slice(cut);
      if (this.counts.has(tail)) return [head, tail];
      const rest = this.compound(tail);
      if (rest !== null) return [head, ...rest];
    }
    return null;
  }

  /** Words a typing error away. Fuse looks only among words of the same first letter and about the same length, which keeps a look-up below 1 ms. */
  private similarTo(word: string): { word: string; strength: number }[] {
    const initial = word.charAt(0);
    let index = this.fuzzy.get(initial);
    if (index === undefined) {
      const words = this.sorted.filter((known) => known.startsWith(initial) && known.length >= 4);
      index = new Fuse(words, {
        includeScore: true,
        ignoreLocation: false,
        distance: 30,
        threshold: 0.34,
        shouldSort: true,
      });
      this.fuzzy.set(initial, index);
    }
    return index
      .search(word.slice(0, 24), { limit: 8 })
      .filter(({ item }) => Math.abs(item.length - word.length) <= 2)
      .map(({ item, score = 1 }) => ({ word: item, strength: Math.max(0.1, 0.9 - 1.2 * score) }))
      .slice(0, MEANINGS);
  }
}
