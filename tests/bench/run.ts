/** `npm run bench`: how fast the functions are, as ratios within one run, as a table and as JSON. Reports, asserts nothing. */
import "../support/custom-functions";
import { makeBudget } from "./budgets";
import { measureFiveHundred, measureFunctions } from "./functions";
import type { Measure } from "./functions";
import { measureSumifs } from "./sumifs";

async function main(): Promise<void> {
  const measures = measureFunctions();
  const budget = makeBudget(10_000);
  const ms = measureFiveHundred(budget);
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
  console.log(`500 ROLLUP cells over 10,000 rows: ${rounded(ms)} ms`);
  if ("skipped" in peer) console.log(`SUMIFS not measured: ${peer.skipped}`);
  console.log(JSON.stringify({ measures: all, fiveHundredRollupsMs: ms, sumifs: peer }));
}

main().catch((error: unknown) => {
  console.error(error);
  process.exitCode = 1;
});
