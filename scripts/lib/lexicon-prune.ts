/** Which phrases of the lexicon the others answer as well: they need not ship. */
import { createSuggester, type Confidence, type Suggester } from "../../src/suggest";
import type { LexiconContent, Phrase } from "../../src/suggest/lexicon";
import { chunksOf, stemOf, wordsOf } from "../../src/suggest/text";

/** A part of the phrases is tried at a time: phrases that lean on one another are rarely in the same. */
const PARTS = 16;
/** A phrase that leads to the answer of so many others stays: what nobody foresaw is answered by what is near it. */
const HELPFUL = 3;
/** A phrase stays, too, where one of its words is said by fewer phrases of its code. */
const SAID_ENOUGH = 2;
const ORDER: readonly (Confidence | "none")[] = ["none", "low", "medium", "high"];

/**
 * The phrases that can be left out of what ships. Without all of them the engine still gives each its first code, as surely as before; and what
 * nobody foresaw loses little, because each word of theirs is said by other phrases of the code, and they are not what answers lean on.
 * What belongs nowhere all ships: it is found by the phrase itself.
 * @param lexicon all phrases
 * @param ships says which of them ship today; of the others, those that are no longer answered come back
 */
export function impliedPhrases(
  lexicon: LexiconContent,
  ships: (phrase: Phrase) => boolean,
): ReadonlySet<Phrase> {
  const implied = new Set(lexicon.phrases.filter((phrase) => !ships(phrase)));
  const before = suggesterWithout(lexicon, implied);
  const wanted = new Map(
    lexicon.phrases.map((phrase) => [phrase, ships(phrase) ? Math.max(0, sureOf(before, phrase)) : 0]),
  );
  const isExpendable = expendable(lexicon, implied);
  for (let part = 0; part < PARTS; part++) {
    const tried = lexicon.phrases.filter(
      (phrase, index) => index % PARTS === part && ships(phrase) && isExpendable(phrase),
    );
    const without = suggesterWithout(lexicon, new Set([...implied, ...tried]));
    for (const phrase of tried) if (sureOf(without, phrase) >= (wanted.get(phrase) ?? 0)) implied.add(phrase);
  }
  while (bringBack(lexicon, implied, ships, wanted)) continue;
  return implied;
}

/** Takes what is no longer answered out of `implied`, with what it leant on. False where nothing had to come back. */
function bringBack(
  { phrases, ...rest }: LexiconContent,
  implied: Set<Phrase>,
  ships: (phrase: Phrase) => boolean,
  wanted: ReadonlyMap<Phrase, number>,
): boolean {
  const size = implied.size;
  const left = suggesterWithout({ phrases, ...rest }, implied);
  for (const phrase of phrases) {
    const isImplied = implied.has(phrase);
    if (sureOf(left, phrase) >= (isImplied ? (wanted.get(phrase) ?? 0) : 0)) continue;
    implied.delete(phrase);
    // What ships, and yet is no longer answered, leant on phrases of its code that were left out.
    if (isImplied) continue;
    for (const each of implied) if (ships(each) && each.codes[0] === phrase.codes[0]) implied.delete(each);
  }
  return implied.size < size;
}

function expendable(lexicon: LexiconContent, implied: ReadonlySet<Phrase>): (phrase: Phrase) => boolean {
  const helpers = helpersOf(lexicon, implied);
  const said = saidOf(lexicon.phrases.filter((phrase) => !implied.has(phrase)));
  return (phrase) =>
    phrase.codes.length > 0 &&
    (helpers.get(phrase.text) ?? 0) < HELPFUL &&
    [...stemsOf(phrase)].every((stem) => (said.get(saidKey(phrase, stem)) ?? 0) >= SAID_ENOUGH);
}

/** How many other phrases each phrase leads to the answer of. */
function helpersOf(lexicon: LexiconContent, implied: ReadonlySet<Phrase>): ReadonlyMap<string, number> {
  const helpers = new Map<string, number>();
  for (let part = 0; part < PARTS; part++) {
    const asked = lexicon.phrases.filter((_, index) => index % PARTS === part);
    const without = suggesterWithout(lexicon, new Set([...implied, ...asked]));
    for (const { text, codes } of asked) {
      const [first] = without.suggest(text).suggestions;
      if (first === undefined || first.code !== codes[0]) continue;
      for (const reason of first.reasons)
        if (reason.kind === "phrase") helpers.set(reason.phrase, (helpers.get(reason.phrase) ?? 0) + 1);
    }
  }
  return helpers;
}

/** How many phrases of a code have a word: code and stem → phrases. */
function saidOf(phrases: readonly Phrase[]): ReadonlyMap<string, number> {
  const said = new Map<string, number>();
  for (const phrase of phrases)
    for (const stem of stemsOf(phrase)) {
      const key = saidKey(phrase, stem);
      said.set(key, (said.get(key) ?? 0) + 1);
    }
  return said;
}

function saidKey({ codes }: Phrase, stem: string): string {
  return `${codes[0] ?? ""} ${stem}`;
}

function stemsOf({ text }: Phrase): ReadonlySet<string> {
  return new Set(chunksOf(text).flatMap((chunk) => wordsOf(chunk).map((word) => stemOf(word.text))));
}

function suggesterWithout(lexicon: LexiconContent, left: ReadonlySet<Phrase>): Suggester {
  return createSuggester({ ...lexicon, phrases: lexicon.phrases.filter((phrase) => !left.has(phrase)) });
}

/** How sure the right answer to a phrase is: higher is surer, -1 where another is given. */
function sureOf(suggester: Suggester, { text, codes }: Phrase): number {
  const { suggestions, none } = suggester.suggest(text);
  if (codes.length === 0) return none === "belongs-nowhere" ? 0 : -1;
  const [first] = suggestions;
  return first?.code === codes[0] ? ORDER.indexOf(first?.confidence ?? "none") : -1;
}
