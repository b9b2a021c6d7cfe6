/**
 * `npm run evaluate -- [FILE] [--json] [--ablation]`: how good the suggestions are on budget lines with known answers
 * (TSV `id source text accept`; default tests/budget-lines-dev.tsv). With --json, one JSON object and nothing else.
 */
import { readFileSync } from "node:fs";
import { createSuggester } from "../src/suggest";
import { shippedLexicon } from "../src/suggest/lexicon";
import { WEIGHTS } from "../src/suggest/weights";
import { crossValidate, heldOutPhrases } from "./lib/cross-validation";
import {
  EvaluationError,
  ablations,
  lexiconWithout,
  measure,
  outcomesOf,
  readLines,
  reliability,
  suggesterOf,
  unknownCodes,
  type EvaluationLine,
  type Measures,
} from "./lib/evaluation";

const DEFAULT_FILE = "tests/budget-lines-dev.tsv";

function main(args: readonly string[]): void {
  const file = args.find((arg) => !arg.startsWith("--")) ?? DEFAULT_FILE;
  const lines = readLines(readFileSync(file, "utf8"));
  if (lines.length === 0) throw new EvaluationError("no lines");
  const unknown = unknownCodes(lines);
  if (unknown.length > 0)
    throw new EvaluationError(`codes that the map does not have: ${unknown.join(", ")}`);
  const result = evaluate(lines);
  if (args.includes("--json")) console.log(JSON.stringify(result));
  else {
    print(file, result, args.includes("--ablation") ? ablate(lines) : []);
    if (args.includes("--ablation")) printHeldOut();
  }
}

type Result = ReturnType<typeof evaluate>;

function evaluate(lines: readonly EvaluationLine[]) {
  const suggester = createSuggester();
  const started = performance.now();
  const outcomes = outcomesOf(suggester, lines);
  const msPerLine = (performance.now() - started) / lines.length;
  const told = lexiconWithout(shippedLexicon(), lines);
  const half = (odd: boolean) =>
    measure(outcomes.filter(({ line }) => Number(/\d+$/.exec(line.id)?.[0] ?? 0) % 2 === (odd ? 1 : 0)));
  return {
    ...measure(outcomes),
    msPerLine,
    odd: half(true),
    even: half(false),
    withoutEqualPhrases: measure(outcomesOf(createSuggester(told), lines)),
    crossValidated: crossValidate(lines, shippedLexicon(), WEIGHTS),
    reliability: reliability(outcomes),
  };
}

function ablate(lines: readonly EvaluationLine[]): (readonly [string, Measures])[] {
  return ablations().map(
    (variant) => [variant.name, measure(outcomesOf(suggesterOf(variant), lines))] as const,
  );
}

const percent = (part: number): string => `${(100 * part).toFixed(1)} %`;

function row(name: string, measures: Measures): string {
  const { n, recall1, recall5, mrr, autoShare, autoPrecision, noneRecall, noneHigh } = measures;
  const cells = [String(n), percent(recall1), percent(recall5), mrr.toFixed(3)];
  return `| ${[name, ...cells, percent(autoShare), percent(autoPrecision), percent(noneRecall), percent(noneHigh)].join(" | ")} |`;
}

function printHeldOut(): void {
  const { n, recall1, recall5 } = heldOutPhrases(shippedLexicon(), WEIGHTS);
  console.log(
    `\n${String(n)} phrases of the lexicon, left out and asked: @1 ${percent(recall1)}, @5 ${percent(recall5)}`,
  );
}

function print(file: string, result: Result, parts: readonly (readonly [string, Measures])[]): void {
  const head = ["", "n", "@1", "@5", "MRR", "auto: share", "auto: right", "none found", "none high"].join(
    " | ",
  );
  const { crossValidated: cv } = result;
  console.log(
    [
      `${file}: ${result.msPerLine.toFixed(2)} ms a line`,
      "",
      `|${head} |`,
      "|---|---|---|---|---|---|---|---|---|",
      row("all lines", result),
      row("odd ids (development)", result.odd),
      row("even ids (unseen)", result.even),
      row("without phrases equal to a line", result.withoutEqualPhrases),
      ...parts.map(([name, measures]) => row(name, measures)),
      "",
      `Threshold of high confidence chosen on nine tenths, measured on the tenth: share ${percent(cv.autoShare)}, right ${percent(cv.autoPrecision)}`,
      "",
      "| confidence | lines | right |",
      "|---|---|---|",
      ...result.reliability.map(
        ({ confidence, lines, right }) => `| ${confidence} | ${String(lines)} | ${String(right)} |`,
      ),
    ].join("\n"),
  );
}

try {
  main(process.argv.slice(2));
} catch (error) {
  const missing = error instanceof Error && "code" in error && error.code === "ENOENT";
  if (!(error instanceof EvaluationError) && !missing) throw error;
  console.error(error.message);
  process.exitCode = 1;
}
