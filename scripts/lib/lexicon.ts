/** Reads seeds/lexicon/*.tsv, checks it against the map, and renders src/suggest/lexicon-data.ts. */
import { processMap } from "../../src/map";
import { plain } from "../../src/suggest/text";
import { pack } from "./packing";

/** Nodes that the map itself doubts: shown when searched, never suggested first, so without phrases of their own (docs/suggestions.md). */
export const DOUBTFUL: readonly string[] = ["A2.4.1.4", "D2.2.3.3"];

export interface LexiconFile {
  readonly name: string;
  readonly text: string;
}

export interface Lexicon {
  /** Phrases of the coding index with their codes, best first. */
  readonly phrases: readonly { readonly phrase: string; readonly codes: readonly string[] }[];
  /** Phrases that the others answer already: checked, but not shipped. No codes: it belongs nowhere. */
  readonly implied: readonly { readonly phrase: string; readonly codes: readonly string[] }[];
  readonly synonyms: readonly (readonly string[])[];
  readonly abbreviations: readonly { readonly short: string; readonly long: string }[];
  readonly nowhere: readonly string[];
}

/** A line of the lexicon that cannot be right. The message starts with file and line. */
export class LexiconError extends Error {}

interface Line {
  readonly where: string;
  readonly fields: readonly string[];
}

function linesOf(files: readonly LexiconFile[], name: RegExp): Line[] {
  return files
    .filter((file) => name.test(file.name))
    .sort((a, b) => (a.name < b.name ? -1 : 1))
    .flatMap((file) =>
      file.text.split("\n").flatMap((line, index) => {
        if (line.trim() === "" || line.startsWith("#")) return [];
        const fields = line.split("\t").map((field) => field.trim());
        return [{ where: `${file.name}, line ${String(index + 1)}`, fields }];
      }),
    );
}

/** The lexicon of the files. Throws {@link LexiconError} naming every fault, one a line. */
export function readLexicon(files: readonly LexiconFile[]): Lexicon {
  const faults: string[] = [];
  const seen = new Map<string, { readonly where: string; readonly answer: string }>();
  const claim = (phrase: string, answer: string, where: string): boolean => {
    const key = plain(phrase);
    const before = seen.get(key);
    if (before === undefined) {
      seen.set(key, { where, answer });
      return true;
    }
    if (before.answer !== answer)
      faults.push(`${where}: "${phrase}" is ${answer}, but ${before.answer} in ${before.where}`);
    return false;
  };

  const coded = (name: RegExp) =>
    linesOf(files, name).flatMap(({ where, fields: [phrase = "", list = ""] }) => {
      if (list === "-" && phrase !== "")
        return claim(phrase, "nowhere", where) ? [{ phrase, codes: [] }] : [];
      const codes = list.split(" ").filter((code) => code !== "");
      if (phrase === "" || codes.length === 0) faults.push(`${where}: a phrase and its codes are wanted`);
      for (const code of codes) {
        if (processMap.get(code)?.taggable !== true)
          faults.push(`${where}: ${code} is no taggable code of the map`);
      }
      if (DOUBTFUL.includes(codes[0] ?? ""))
        faults.push(`${where}: ${codes[0] ?? ""} is doubtful and has no phrases`);
      return claim(phrase, codes.join(" "), where) ? [{ phrase, codes }] : [];
    });
  const phrases = coded(/^coding-index\..*\.tsv$/);
  const implied = coded(/^implied\.tsv$/);
  const nowhere = linesOf(files, /^nowhere\.tsv$/).flatMap(({ where, fields: [phrase = ""] }) =>
    claim(phrase, "nowhere", where) ? [phrase] : [],
  );
  const synonyms = linesOf(files, /^synonyms\.tsv$/).map(({ where, fields: [group = ""] }) => {
    const words = group
      .split(";")
      .map((word) => word.trim())
      .filter((word) => word !== "");
    if (words.length < 2) faults.push(`${where}: a group has at least two words`);
    return words;
  });
  const longs = new Map<string, string>();
  const abbreviations = linesOf(files, /^abbreviations\.tsv$/).flatMap(
    ({ where, fields: [short = "", long = ""] }) => {
      if (short === "" || long === "")
        faults.push(`${where}: an abbreviation and what it stands for are wanted`);
      const known = longs.get(plain(short));
      if (known !== undefined && known !== long)
        faults.push(`${where}: "${short}" is "${long}", but "${known}" before`);
      longs.set(plain(short), long);
      return known === undefined ? [{ short, long }] : [];
    },
  );
  if (faults.length > 0) throw new LexiconError(faults.join("\n"));
  return { phrases, implied, synonyms, abbreviations, nowhere };
}

/** The generated module: phrases gathered under their codes, everything packed, so that it stays small. */
export function renderLexicon(lexicon: Lexicon): string {
  const byCodes = new Map<string, string[]>();
  for (const { phrase, codes } of lexicon.phrases) {
    const key = codes.join(" ");
    byCodes.set(key, [...(byCodes.get(key) ?? []), phrase]);
  }
  const parts = [
    {
      name: "PHRASES",
      about: "Coding index: codes, best first, then the phrases that mean them.",
      lines: [...byCodes].map(([codes, phrases]) => [codes, ...phrases.sort(byEnd)].join("|")),
    },
    { name: "NOWHERE", about: "Phrases that belong to no Attività.", lines: lexicon.nowhere },
    {
      name: "SYNONYMS",
      about: "Groups of words that mean the same.",
      lines: lexicon.synonyms.map((group) => group.join("|")),
    },
    {
      name: "ABBREVIATIONS",
      about: "Abbreviation, what it stands for.",
      lines: lexicon.abbreviations.map(({ short, long }) => `${short}|${long}`),
    },
  ];
  const { words, singles, texts } = pack(parts.map(({ lines }) => lines.join("\n")));
  return [
    "/** Generated by `npm run lexicon:build` from seeds/lexicon/. Do not edit. How it is packed: packing.ts. */\n",
    "/** All words of the lexicon. */",
    `export const WORDS = ${literal(words)};\n`,
    "/** So many words have a number of one digit. */",
    `export const SINGLES = ${String(singles)};\n`,
    ...parts.flatMap(({ name, about }, index) => [
      `/** ${about} */`,
      `export const ${name} = ${literal(texts[index] ?? "")};\n`,
    ]),
  ].join("\n");
}

/** Phrases that end alike stand together: gzip finds more to repeat. */
function byEnd(a: string, b: string): number {
  const [endA, endB] = [a, b].map((phrase) => phrase.split(" ").reverse().join(" "));
  return (endA ?? "") < (endB ?? "") ? -1 : 1;
}

function literal(text: string): string {
  if (/[`\\]|\$\{/.test(text))
    throw new LexiconError("a character that a template literal would not keep: ` \\ ${");
  return `\`${text}\``;
}
