import { readFileSync } from "node:fs";
import { join } from "node:path";
import { halfOf, measure, outcomesOf, readLines } from "../../scripts/lib/evaluation";
import { createSuggester } from "../../src/suggest";

describe("lines that nobody reads (even numbers)", () => {
  // Floors: what was measured on 2026-11-25 (docs/suggestions.md), less a line or two.
  it.each([
    [
      "budget-lines-blind.tsv",
      { n: 220, recall1: 0.915, recall5: 0.98, autoShare: 0.55, autoPrecision: 0.95 },
    ],
    [
      "budget-lines-blind-2.tsv",
      { n: 196, recall1: 0.955, recall5: 0.985, autoShare: 0.6, autoPrecision: 0.965 },
    ],
  ])("of %s are answered as well as they were, but for a line or two", (file, floor) => {
    const lines = readLines(readFileSync(join(__dirname, "..", file), "utf8"));
    const even = measure(outcomesOf(createSuggester(), halfOf(lines, false)));
    expect(even.n).toBe(floor.n);
    expect(even.recall1).toBeGreaterThanOrEqual(floor.recall1);
    expect(even.recall5).toBeGreaterThanOrEqual(floor.recall5);
    expect(even.autoShare).toBeGreaterThanOrEqual(floor.autoShare);
    expect(even.autoPrecision).toBeGreaterThanOrEqual(floor.autoPrecision);
    expect(even.noneHigh).toBeLessThanOrEqual(0.06);
  });
});
