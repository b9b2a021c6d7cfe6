/**
 * `npm run evaluate -- [--lines FILE] [--json] [--ablation]`: how good the suggestions are on budget lines with known answers
 * (TSV `id source text accept`; default tests/budget-lines-dev.tsv). With --json, one JSON object and nothing else.
 */
import { readFileSync } from "node:fs";
import { createSuggester } from "../src/suggest";
import { shippedLexicon } from "../src/suggest/lexicon";
import { WEIGHTS } from "../src/suggest/weights";
import { crossValidate } from "./lib/confidence-fit";
import {
  EvaluationError,
  ablations,
  halfOf,
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
import { askHeldOut, recall } from "./lib/held-out";
import { wholeLexicon } from "./lib/seeds";

const DEFAULT_FILE = "tests/budget-lines-dev.tsv";

function main(args: readonly string[]): void {
  const file = fileOf(args);
  const lines = readLines(readFileSync(file, "utf8"));
  if (lines.length === 0) throw new EvaluationError("no lines");
  const unknown = unknownCodes(lines);
  if (unknown.length > 0)
    throw new EvaluationError(`codes that the map does not have: ${unknown.join(", ")}`);
  const result = evaluate(lines);
  const parts = args.includes("--ablation") ? ablate(lines) : [];
  if (!args.includes("--json")) print(file, result, parts);
  else
    console.log(
      JSON.stringify(parts.length === 0 ? result : { ...result, ablation: Object.fromEntries(parts) }),
    );
}

/** The file of `--lines`, or the one named without it. */
function fileOf(args: readonly string[]): string {
  const named = args.indexOf("--lines");
  const file = named < 0 ? args.find((arg) => !arg.startsWith("--")) : args[named + 1];
  if (named >= 0 && file === undefined) throw new EvaluationError("--lines wants a file");
  return file ?? DEFAULT_FILE;
}

type Result = ReturnType<typeof evaluate>;

function evaluate(lines: readonly EvaluationLine[]) {
  const suggester = createSuggester();
  const started = performance.now();
  const outcomes = outcomesOf(suggester, lines);
  const msPerLine = (performance.now() - started) / lines.length;
  const told = lexiconWithout(shippedLexicon(), lines);
  const asked = askHeldOut(wholeLexicon(), WEIGHTS);
  const half = (odd: boolean) => measure(outcomesOf(suggester, halfOf(lines, odd)));
  return {
    ...measure(outcomes),
    msPerLine,
    odd: half(true),
    even: half(false),
    withoutEqualPhrases: measure(outcomesOf(createSuggester(told), lines)),
    reliability: reliability(outcomes),
    heldOut: {
      phrases: asked.length,
      recall1: recall(asked, 1),
      recall5: recall(asked, 5),
      ...crossValidate(asked),
    },
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

function print(file: string, result: Result, parts: readonly (readonly [string, Measures])[]): void {
  const head = ["", "n", "@1", "@5", "MRR", "auto: share", "auto: right", "none found", "none high"].join(
    " | ",
  );
  const { heldOut } = result;
  console.log(
    [
      `${file}: ${result.msPerLine.toFixed(2)} ms a line`,
      "",
      `|${head} |`,
      "|---|---|---|---|---|---|---|---|---|",
      row("all lines", result),
      row("odd ids", result.odd),
      row("even ids", result.even),
      row("without phrases equal to a line", result.withoutEqualPhrases),
      ...parts.map(([name, measures]) => row(name, measures)),
      "",
      `${String(heldOut.phrases)} phrases of the lexicon, asked of an engine that was not shown them: @1 ${percent(heldOut.recall1)}, @5 ${percent(heldOut.recall5)};`,
      `with the confidence fitted on nine tenths and measured on the tenth: auto share ${percent(heldOut.autoShare)}, right ${percent(heldOut.autoPrecision)}, Brier ${heldOut.brier.toFixed(3)}`,
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
