/** Measures suggestions on budget lines with known answers: `npm run evaluate`. The measures: docs/suggestions.md. */
import { processMap } from "../../src/map";
import { createSuggester, type Confidence, type Suggester } from "../../src/suggest";
import { shippedLexicon, type LexiconContent } from "../../src/suggest/lexicon";
import { plain } from "../../src/suggest/text";
import { WEIGHTS, type Weights } from "../../src/suggest/weights";

export interface EvaluationLine {
  readonly id: string;
  readonly source: string;
  readonly text: string;
  /** Codes that a controller would sign; none where no code is right. */
  readonly accept: readonly string[];
}

/** A file that is not as expected. The message names the line. */
export class EvaluationError extends Error {}

/** Reads TSV with the header `id source text accept`, perhaps below comments (`#`). Throws {@link EvaluationError}. */
export function readLines(text: string): EvaluationLine[] {
  const all = text
    .replace(/^\ufeff/, "")
    .replace(/\r/g, "")
    .split("\n");
  const headerAt = all.findIndex((row) => !row.startsWith("#"));
  if (all[headerAt] !== "id\tsource\ttext\taccept")
    throw new EvaluationError(`line ${String(headerAt + 1)}: the header must be id, source, text, accept`);
  return all.flatMap((row, index): EvaluationLine[] => {
    if (row === "" || index <= headerAt) return [];
    const [id = "", source = "", line, accept, ...more] = row.split("\t");
    if (line === undefined || accept === undefined || accept === "" || more.length > 0)
      throw new EvaluationError(`line ${String(index + 1)}: four fields are wanted`);
    return [{ id, source, text: line, accept: accept === "-" ? [] : accept.split(" ") }];
  });
}

/** The lines whose number is odd (which may be read and learnt from), or even (of which only sums are looked at). */
export function halfOf<Line extends { readonly id: string }>(lines: readonly Line[], odd: boolean): Line[] {
  return lines.filter(({ id }) => Number(/\d+$/.exec(id)?.[0] ?? 0) % 2 === (odd ? 1 : 0));
}

/** What the suggester said of one line. */
export interface Outcome {
  readonly line: EvaluationLine;
  /** Rank of the first right code, from 1; null where it is not among the first ten. */
  readonly rank: number | null;
  /** Confidence of the first suggestion; "none" for an honest "nessuna proposta". */
  readonly confidence: Confidence | "none";
  readonly first: string | null;
}

export interface Measures {
  readonly n: number;
  /** Over the lines with a code. */
  readonly recall1: number;
  readonly recall5: number;
  readonly mrr: number;
  /** Lines whose first suggestion is of high confidence ÷ all lines. */
  readonly autoShare: number;
  /** The right ones among those; a line without a code makes a wrong one. */
  readonly autoPrecision: number;
  /** Lines without a code that got "nessuna proposta", and that got a suggestion of high confidence. */
  readonly noneRecall: number;
  readonly noneHigh: number;
}

const DEPTH = 10;

export function outcomesOf(suggester: Suggester, lines: readonly EvaluationLine[]): Outcome[] {
  return lines.map((line) => {
    const { suggestions } = suggester.suggest(line.text, {}, DEPTH);
    const rank = suggestions.findIndex(({ code }) => line.accept.includes(code)) + 1;
    const first = suggestions[0];
    return {
      line,
      rank: rank === 0 ? null : rank,
      confidence: first?.confidence ?? "none",
      first: first?.code ?? null,
    };
  });
}

export function measure(outcomes: readonly Outcome[]): Measures {
  const coded = outcomes.filter(({ line }) => line.accept.length > 0);
  const without = outcomes.filter(({ line }) => line.accept.length === 0);
  const high = outcomes.filter(({ confidence }) => confidence === "high");
  return {
    n: outcomes.length,
    recall1: share(coded, ({ rank }) => rank === 1),
    recall5: share(coded, ({ rank }) => rank !== null && rank <= 5),
    mrr: coded.reduce((sum, { rank }) => sum + (rank === null ? 0 : 1 / rank), 0) / (coded.length || 1),
    autoShare: share(outcomes, ({ confidence }) => confidence === "high"),
    autoPrecision: share(high, ({ rank }) => rank === 1),
    noneRecall: share(without, ({ confidence }) => confidence === "none"),
    noneHigh: share(without, ({ confidence }) => confidence === "high"),
  };
}

function share<Element>(list: readonly Element[], holds: (element: Element) => boolean): number {
  return list.length === 0 ? 0 : list.filter(holds).length / list.length;
}

/** For each confidence, how many lines had it, and how many of their first suggestions were right ("none": rightly none). */
export function reliability(
  outcomes: readonly Outcome[],
): { confidence: string; lines: number; right: number }[] {
  return (["high", "medium", "low", "none"] as const).map((confidence) => {
    const list = outcomes.filter((outcome) => outcome.confidence === confidence);
    const right = list.filter(({ rank, line }) =>
      confidence === "none" ? line.accept.length === 0 : rank === 1,
    );
    return { confidence, lines: list.length, right: right.length };
  });
}

/** The lexicon without every phrase whose normalised text is that of a line: what the engine knows without having been told. */
export function lexiconWithout(lexicon: LexiconContent, lines: readonly EvaluationLine[]): LexiconContent {
  const known = new Set(lines.map(({ text }) => comparable(text)));
  return { ...lexicon, phrases: lexicon.phrases.filter(({ text }) => !known.has(comparable(text))) };
}

function comparable(text: string): string {
  return plain(text)
    .replace(/[^a-z0-9]+/g, " ")
    .trim();
}

export interface Variant {
  readonly name: string;
  readonly lexicon: LexiconContent;
  readonly weights: Weights;
}

/** The engine with one part taken away at a time: what each part is worth. */
export function ablations(): Variant[] {
  const lexicon = shippedLexicon();
  const noPhrases = { ...lexicon, phrases: lexicon.phrases.filter(({ codes }) => codes.length === 0) };
  return [
    { name: "everything", lexicon, weights: WEIGHTS },
    { name: "without the index of nodes (MiniSearch)", lexicon, weights: { ...WEIGHTS, nodes: 0 } },
    {
      name: "without nearest phrases (MiniSearch alone)",
      lexicon,
      weights: { ...WEIGHTS, similarity: 0, exact: 0 },
    },
    { name: "without the coding index (titles alone)", lexicon: noPhrases, weights: WEIGHTS },
    { name: "without synonyms", lexicon: { ...lexicon, synonyms: [] }, weights: WEIGHTS },
    { name: "without abbreviations", lexicon: { ...lexicon, abbreviations: [] }, weights: WEIGHTS },
    { name: "without kindred words (same root)", lexicon, weights: { ...WEIGHTS, root: 0 } },
    { name: "without fuse.js (misspelt words)", lexicon, weights: { ...WEIGHTS, misspelt: false } },
    { name: "without cut words read as beginnings", lexicon, weights: { ...WEIGHTS, cut: false } },
    {
      name: "without the second and further codes of a phrase",
      lexicon,
      weights: { ...WEIGHTS, ranks: [1, 0, 0, 0, 0] },
    },
  ];
}

/** A suggester over the map that ships, with a lexicon and weights of one's own. */
export function suggesterOf({ lexicon, weights }: Variant): Suggester {
  return createSuggester(lexicon, weights);
}

/** Codes that an evaluation file accepts and the map does not have: a fault of the file. */
export function unknownCodes(lines: readonly EvaluationLine[]): string[] {
  return lines.flatMap(({ id, accept }) =>
    accept.filter((code) => processMap.get(code)?.taggable !== true).map((code) => `${id}: ${code}`),
  );
}
