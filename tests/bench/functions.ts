/**
 * Speed of the functions, as ratios within one run. Ranges that were seen before are found again by comparing them, so three cases are told
 * apart: ranges never seen, ranges of which one cell was changed since, and ranges seen before (the same matrix, as the workbench hands it
 * over, or a copy with new texts, as Excel does).
 */
import { isAtOrBelow, processMap } from "../../src/map";
import { copyOf, makeBudget } from "./budgets";
import type { MadeBudget } from "./budgets";
import type { BuiltFunctions } from "./built";
import { interleaved, median } from "./measure";

export interface Measure {
  readonly name: string;
  /** The figure of the product, and what it is compared with, in ms. */
  readonly ms: number;
  readonly baselineMs: number;
  readonly ratio: number;
  /** The ratio must not be above this. */
  readonly limit: number;
}

const CODE = "C2";
const ROWS = 10_000;

export function measureFunctions({ rollup, totals }: BuiltFunctions): Measure[] {
  const seen = makeBudget(ROWS);
  const changing = makeBudget(ROWS, 2);
  const neverSeen = makeBudget(ROWS, 3);
  const changingTotals = makeBudget(ROWS, 4);
  let copy = copyOf(seen);
  let calls = 0;
  // The first row is one of those by which ranges are told apart at once; the others take a comparison.
  const changeFirst = (budget: MadeBudget): void => change(budget, 0);
  const changeAny = (budget: MadeBudget): void => change(budget, 1 + ((calls += 7919) % (ROWS - 2)));
  const bare = bareLoop(seen);
  const times = interleaved({
    bare: { run: bare },
    neverSeen: {
      before: () => changeFirst(neverSeen),
      run: () => rollup(CODE, neverSeen.tags, neverSeen.amounts),
    },
    changed: { before: () => changeAny(changing), run: () => rollup(CODE, changing.tags, changing.amounts) },
    seen: { run: () => rollup(CODE, seen.tags, seen.amounts) },
    copied: { before: () => (copy = copyOf(seen)), run: () => rollup(CODE, copy.tags, copy.amounts) },
    totalsNeverSeen: {
      before: () => changeFirst(changingTotals),
      run: () => totals(changingTotals.tags, changingTotals.amounts, 4),
    },
    totalsSeen: { run: () => totals(seen.tags, seen.amounts, 4) },
  });
  const [smallMs, largeMs] = [100_000, 1_000_000].map((rows) => {
    const budget = makeBudget(rows);
    return median(
      () => {
        changeFirst(budget);
        return rollup(CODE, budget.tags, budget.amounts);
      },
      7,
      3,
    );
  });
  return [
    measure("ROLLUP, never seen ÷ bare loop", times.neverSeen, times.bare, 3),
    measure("ROLLUP, one cell changed ÷ never seen", times.changed, times.neverSeen, 1.5),
    measure("ROLLUP, seen before ÷ bare loop", times.seen, times.bare, 1),
    measure("ROLLUP, copy of seen before ÷ bare loop", times.copied, times.bare, 2),
    measure("TOTALS of all nodes ÷ ROLLUP, never seen", times.totalsNeverSeen, times.neverSeen, 3),
    measure("TOTALS of all nodes ÷ ROLLUP, seen before", times.totalsSeen, times.seen, 3),
    measure("ROLLUP, 1.000.000 rows ÷ 100.000 rows", largeMs, smallMs, 15),
  ];
}

/** 500 ROLLUP cells over 10,000 rows, as a recalculation after one changed tag runs them: in ms. */
export function measureFiveHundred(
  { rollup }: BuiltFunctions,
  budget: MadeBudget,
  handedOver: (budget: MadeBudget) => MadeBudget,
): number {
  const codes = processMap.nodes.map((node) => node.code);
  const runs = Array.from({ length: 7 }, (_, run) => {
    change(budget, 100 + run);
    let ms = 0;
    for (let cell = 0; cell < 500; cell += 1) {
      const { tags, amounts } = handedOver(budget);
      const start = performance.now();
      rollup(codes[cell % codes.length] ?? "A", tags, amounts);
      ms += performance.now() - start;
    }
    return ms;
  });
  return runs.sort((a, b) => a - b)[3] ?? 0;
}

function change({ amounts }: MadeBudget, row: number): void {
  const values = amounts[row];
  if (values !== undefined) values[0] = (values[0] ?? 0) + 1;
}

/** What nobody can beat without reading less: the tags in a prebuilt Map, the amounts added as they are. */
function bareLoop({ tags, amounts }: MadeBudget): () => number {
  const counts = new Map<string | null, boolean>();
  for (const [tag = null] of tags) {
    const codes = (tag ?? "").split(";").map((part) => part.trim().split(" ")[0] ?? "");
    counts.set(
      tag,
      codes.some((code) => code !== "" && isAtOrBelow(code, CODE)),
    );
  }
  return () => {
    let sum = 0;
    for (let row = 0; row < tags.length; row += 1) {
      if (counts.get(tags[row]?.[0] ?? null) === true) sum += amounts[row]?.[0] ?? 0;
    }
    return sum;
  };
}

function measure(name: string, ms = 0, baselineMs = 0, limit: number): Measure {
  return { name, ms, baselineMs, ratio: ms / baselineMs, limit };
}
