/**
 * `npm run confidence:fit -- [--json]`: finds the numbers of src/suggest/confidence.ts anew, from phrases of the lexicon that the engine is not
 * shown, and says how far they hold: on phrases that the fit has not seen, and on the development lines, which it never sees.
 */
import { readFileSync } from "node:fs";
import { confidenceOf, MODEL, THRESHOLDS } from "../src/suggest/confidence";
import { wholeLexicon } from "./lib/seeds";
import { WEIGHTS } from "../src/suggest/weights";
import { createSuggester } from "../src/suggest";
import { crossValidate, fitConfidence } from "./lib/confidence-fit";
import { measure, outcomesOf, readLines } from "./lib/evaluation";
import { askHeldOut } from "./lib/held-out";

const LINES = "tests/budget-lines-dev.tsv";

const asked = askHeldOut(wholeLexicon(), WEIGHTS);
const fit = fitConfidence(asked);
const report = {
  phrases: asked.length,
  fit,
  committed: { model: MODEL, high: THRESHOLDS.high },
  crossValidated: crossValidate(asked),
  committedOnPhrases: reliabilityOf(),
  committedOnLines: measure(outcomesOf(createSuggester(), readLines(readFileSync(LINES, "utf8")))),
};

/** For each confidence, how many of the phrases' answers had it, and how many of those were right. */
function reliabilityOf(): { confidence: string; answers: number; right: number }[] {
  return (["high", "medium", "low"] as const).map((confidence) => {
    const those = asked.filter(({ evidence, openTwin }) => {
      const found = evidence === null ? null : confidenceOf(evidence);
      return confidence === (found === "high" && openTwin ? "medium" : found);
    });
    return { confidence, answers: those.length, right: those.filter(({ rank }) => rank === 0).length };
  });
}

if (process.argv.includes("--json")) console.log(JSON.stringify(report));
else {
  const numbers = ({ model, high }: typeof fit): Record<string, number> =>
    Object.fromEntries(
      Object.entries({ ...model, high }).map(([name, value]) => [name, Math.round(value * 1000) / 1000]),
    );
  console.log(
    `${String(report.phrases)} phrases of the lexicon, each asked of an engine that was not shown it`,
  );
  console.table({ fitted: numbers(fit), "in src/suggest/confidence.ts": numbers(report.committed) });
  console.log("On a tenth of the phrases, fitted on the others:", report.crossValidated);
  console.log("The committed numbers on these phrases:");
  console.table(report.committedOnPhrases);
  console.log(`The committed numbers on ${LINES}:`, report.committedOnLines);
}
