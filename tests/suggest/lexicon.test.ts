import { readFileSync } from "node:fs";
import { join } from "node:path";
import {
  DOUBTFUL,
  LexiconError,
  readLexicon,
  renderLexicon,
  type LexiconFile,
} from "../../scripts/lib/lexicon";
import { readSeeds } from "../../scripts/lib/seeds";
import { processMap } from "../../src/map";
import { createSuggester } from "../../src/suggest";
import { shippedLexicon } from "../../src/suggest/lexicon";

const faultsOf = (files: readonly LexiconFile[]): string => {
  try {
    readLexicon(files);
    return "";
  } catch (error) {
    if (error instanceof LexiconError) return error.message;
    throw error;
  }
};

describe("the lexicon that ships", () => {
  it("is what the seeds make", () => {
    const module = readFileSync(join(__dirname, "../../src/suggest/lexicon-data.ts"), "utf8");
    expect(renderLexicon(readSeeds())).toBe(module);
  });

  it("unpacks to what was packed", () => {
    const read = readSeeds();
    const shipped = shippedLexicon();
    const sorted = (list: readonly (readonly [string, readonly string[]])[]) =>
      list.map(([phrase, codes]) => `${phrase}: ${codes.join(" ")}`).sort();
    const seeded = [
      ...read.phrases.map(({ phrase, codes }) => [phrase, codes] as const),
      ...read.nowhere.map((phrase) => [phrase, []] as const),
    ];
    expect(sorted(shipped.phrases.map(({ text, codes }) => [text, codes]))).toEqual(sorted(seeded));
    expect(shipped.synonyms).toEqual(read.synonyms);
    expect(shipped.abbreviations).toEqual(read.abbreviations.map(({ short, long }) => [short, long]));
  });

  it("has at least 1,500 phrases, and twenty for every taggable code but the doubtful ones, which have none", () => {
    const counts = new Map<string, number>();
    const { phrases, implied } = readSeeds();
    for (const { codes } of [...phrases, ...implied])
      for (const code of codes) counts.set(code, (counts.get(code) ?? 0) + 1);
    expect(phrases.length).toBeGreaterThanOrEqual(1500);
    const few = processMap.nodes.filter((node) => node.taggable && (counts.get(node.code) ?? 0) < 20);
    expect(few.map((node) => node.code)).toEqual(DOUBTFUL);
    expect(DOUBTFUL.filter((code) => counts.has(code))).toEqual([]);
  });

  it("ranks the first code of each phrase first, shipped or implied, and finds none for what belongs nowhere", () => {
    const suggester = createSuggester();
    const implied = readSeeds().implied.map(({ phrase, codes }) => ({ text: phrase, codes }));
    const wrong = [...shippedLexicon().phrases, ...implied].filter(({ text, codes }) => {
      const { suggestions, none } = suggester.suggest(text);
      return codes.length === 0 ? none !== "belongs-nowhere" : suggestions[0]?.code !== codes[0];
    });
    expect(wrong).toEqual([]);
  });
});

describe("a lexicon that cannot be right", () => {
  const index = (text: string): LexiconFile => ({ name: "coding-index.A.tsv", text });

  it.each([
    [
      "a code that the map lacks",
      "una frase\tA9.9.9.9",
      "coding-index.A.tsv, line 1: A9.9.9.9 is no taggable code of the map",
    ],
    ["a coarse code", "una frase\tA1.1", "coding-index.A.tsv, line 1: A1.1 is no taggable code of the map"],
    [
      "a doubtful code first",
      "una frase\tA2.4.1.4",
      "coding-index.A.tsv, line 1: A2.4.1.4 is doubtful and has no phrases",
    ],
    ["no codes", "una frase", "coding-index.A.tsv, line 1: a phrase and its codes are wanted"],
    [
      "two answers for one phrase",
      "# nota\nUna  Frase\tA1.1.1.1\nuna frase\tA1.1.1.2",
      'coding-index.A.tsv, line 3: "una frase" is A1.1.1.2, but A1.1.1.1 in coding-index.A.tsv, line 2',
    ],
  ])("%s", (_, text, message) => {
    expect(faultsOf([index(text)])).toBe(message);
  });

  it("a phrase that is said to belong nowhere too", () => {
    const files = [index("totale\tA1.1.1.1"), { name: "nowhere.tsv", text: "Totale\ttotale" }];
    expect(faultsOf(files)).toBe(
      'nowhere.tsv, line 1: "Totale" is nowhere, but A1.1.1.1 in coding-index.A.tsv, line 1',
    );
  });

  it("a group of one word, and an abbreviation of two meanings", () => {
    expect(faultsOf([{ name: "synonyms.tsv", text: "sola\tnota" }])).toBe(
      "synonyms.tsv, line 1: a group has at least two words",
    );
    const text = "manut.\tmanutenzione\nmanut.\tmanuali";
    expect(faultsOf([{ name: "abbreviations.tsv", text }])).toBe(
      'abbreviations.tsv, line 2: "manut." is "manuali", but "manutenzione" before',
    );
  });
});
