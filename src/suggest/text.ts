/** Text as budgets write it, made comparable; cut into words. No knowledge of what the words mean: that is `resolve.ts`. */

/** Words that only hold a sentence together. Words with a meaning of their own ("parte", "mezzo") are none of these. */
const STOP_WORDS = new Set(
  (
    "a ad ai al alla alle allo agli anche che chi ci cio col coi come con cui da dai dal dalla dalle dallo dagli de degli dei del dell della " +
    "delle dello di e ed essere fra gli ha hanno i il in la le lo loro ma ne nei negli nel nell nella nelle nello non o od ogni per piu presso " +
    "proprio proprie propri propria quale quali quella quelle quelli quello questa queste questi questo se si sia sono su sua sue sugli sui " +
    "sul sull sulla sulle sullo suo suoi tra un una uno verso ex es etc ecc n nr c l d s v vs nonche mediante altresi relativo relativa relativi relative"
  ).split(" "),
);

/** Words that lose what tells them from another word with their ending: scales are no balance sheet, mobile telephones no furniture. */
const IRREGULAR = new Map([
  ["mobile", "mobile"],
  ["bilancia", "bilancia"],
  ["bilance", "bilancia"],
]);

/** At most so much of a text is read: no budget row is longer, and a pasted document must not stall the pane. */
const LONGEST_TEXT = 1500;

/** One word of a text, lower case and without accents. */
export interface Word {
  readonly text: string;
  /** Written with a point at its end: perhaps an abbreviation. */
  readonly dotted: boolean;
}

/** Lower case, without accents, straight apostrophes, single blanks. Two texts that differ in nothing else become equal. */
export function plain(text: string): string {
  const cut = text.slice(0, LONGEST_TEXT);
  const letters = /[^\x20-\x7e]/.test(cut)
    ? cut
        .normalize("NFKD")
        .replace(/\p{M}+/gu, "")
        .replace(/[\u2018\u2019\u02bc`´]/g, "'")
    : cut;
  return letters.toLowerCase().replace(/\s+/g, " ").trim();
}

/** The pieces between blanks, without the punctuation around them: the unit in which abbreviations such as `d.a.` or `c/c` are looked up. */
export function chunksOf(text: string): string[] {
  return plain(text)
    .split(" ")
    .map((chunk) => chunk.replace(/^[^a-z0-9]+|[^a-z0-9.%+]+$/g, ""))
    .filter((chunk) => chunk !== "");
}

/** The words of a chunk. Account numbers and years go; laws (`81/08`), norms (`9001`) and `20%` stay. */
export function wordsOf(chunk: string): Word[] {
  const law = /^(\d{1,4})\/(?:19|20)?(\d\d)$/.exec(chunk);
  if (law !== null && isTellingNumber(law[1] ?? "", 1))
    return [{ text: `${law[1] ?? ""}/${law[2] ?? ""}`, dotted: false }];
  const share = /^(\d{1,2})\s?%$/.exec(chunk);
  if (share !== null) return [{ text: `${share[1] ?? ""}%`, dotted: false }];
  if (/^[\d.,/\-–:]+%?$/.test(chunk) && !/^\d{3,5}$/.test(chunk)) return [];
  // An acronym with points is one word: "co.co.co.", "D.U.R.C.".
  if (/^(?:[a-z]{1,2}\.){2,}[a-z]{0,2}$/.test(chunk)) {
    const acronym = chunk.replace(/\./g, "");
    return acronym.length < 3 ? [] : [{ text: acronym, dotted: false }];
  }
  const words: Word[] = [];
  for (const [, text = "", point] of chunk.matchAll(/([a-z0-9+%]+)(\.?)/g)) {
    const dotted = point === ".";
    if (/^\d/.test(text) && !isTellingNumber(text) && !/^\d+[a-z]/.test(text)) continue;
    if (text.length < 2 || (STOP_WORDS.has(text) && !dotted)) continue;
    words.push({ text, dotted });
  }
  return words;
}

/** True for numbers that name something (a norm: 9001, a law: 118); false for years, account numbers and what only counts. */
function isTellingNumber(text: string, shortest = 3): boolean {
  return (
    text.length >= shortest && text.length <= 5 && /^\d+$/.test(text) && !/^(?:19[89]|20[0-4])\d$/.test(text)
  );
}

/** True for a word that only holds a sentence together. */
export function isStopWord(text: string): boolean {
  return STOP_WORDS.has(text);
}

/**
 * Takes the Italian ending off (and an English plural): `servizi`, `servizio` → `serviz`; `banche`, `banca` → `banc`.
 * Only inflection goes; kinship of words (`fattura`, `fatturazione`) is `rootOf`'s business.
 */
export function stemOf(word: string): string {
  const known = stems.get(word);
  if (known !== undefined) return known;
  const stem = withoutEnding(word);
  if (stems.size >= REMEMBERED_STEMS) stems.clear();
  stems.set(word, stem);
  return stem;
}

const REMEMBERED_STEMS = 50_000;
const stems = new Map<string, string>();

function withoutEnding(word: string): string {
  const irregular = IRREGULAR.get(word);
  if (irregular !== undefined) return irregular;
  if (word.length < 4 || /\d/.test(word)) return word;
  const singular = /[b-df-hj-np-tv-z]s$/.test(word) && !word.endsWith("ss") ? word.slice(0, -1) : word;
  const bare = singular.replace(/(?:[ei]a|i[eo]|ii|[aeiou])$/, "");
  return bare.length < 3 ? singular : bare.replace(/([cg])h$/, "$1").replace(/([cg])i$/, "$1");
}

/** What kindred words begin with; null for a word too short to have kin. */
export function rootOf(word: string): string | null {
  return word.length < 6 || /\d/.test(word) ? null : word.slice(0, 5);
}
