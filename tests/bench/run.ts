/** `npm run bench`: how fast the built functions are, as ratios within one run, as a table and as JSON. Reports, asserts nothing. */
import { copyOf, makeBudget } from "./budgets";
import { builtFunctions } from "./built";
import { measureFiveHundred, measureFunctions } from "./functions";
import type { Measure } from "./functions";
import { measureSumifs } from "./sumifs";

async function main(): Promise<void> {
  const functions = builtFunctions();
  const measures = measureFunctions(functions);
  const budget = makeBudget(10_000, 5);
  const sameMs = measureFiveHundred(functions, budget, (same) => same);
  const ms = measureFiveHundred(functions, budget, copyOf);
  const peer = await measureSumifs(budget);
  const all: Measure[] =
    "ms" in peer
      ? [
          ...measures,
          {
            name: "500 ROLLUP ÷ 500 SUMIFS in LibreOffice",
            ms,
            baselineMs: peer.ms,
            ratio: ms / peer.ms,
            limit: 1,
          },
        ]
      : measures;
  const rounded = (value: number): number => Math.round(value * 1000) / 1000;
  console.table(
    all.map((one) => ({
      measure: one.name,
      ms: rounded(one.ms),
      "compared with (ms)": rounded(one.baselineMs),
      ratio: rounded(one.ratio),
      limit: one.limit,
      within: one.ratio <= one.limit,
    })),
  );
  console.log(
    `500 ROLLUP cells over 10,000 rows after one change: ${rounded(ms)} ms handed copies, as by Excel; ` +
      `${rounded(sameMs)} ms handed one matrix, as in the workbench`,
  );
  if ("skipped" in peer) console.log(`SUMIFS not measured: ${peer.skipped}`);
  console.log(
    JSON.stringify({
      measures: all,
      fiveHundredRollupsMs: ms,
      fiveHundredOverOneMatrixMs: sameMs,
      sumifs: peer,
    }),
  );
}

main().catch((error: unknown) => {
  console.error(error);
  process.exitCode = 1;
});
