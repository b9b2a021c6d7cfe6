/** Speed of the functions, as ratios within one run. */
import { rollup, totals } from "../../src/functions/functions";
import { isAtOrBelow, processMap } from "../../src/map";
import { makeBudget } from "./budgets";
import type { MadeBudget } from "./budgets";
import { median } from "./measure";

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

export function measureFunctions(): Measure[] {
  const budget = makeBudget(10_000);
  const bare = bareLoop(budget);
  const [bareMs, rollupMs, totalsMs] = interleaved([
    bare,
    () => rollup(CODE, budget.tags, budget.amounts),
    () => totals(budget.tags, budget.amounts, 4),
  ]);
  const [smallMs, largeMs] = [makeBudget(100_000), makeBudget(1_000_000)].map(({ tags, amounts }) =>
    median(() => rollup(CODE, tags, amounts), 7, 3),
  );
  return [
    measure("ROLLUP, 10.000 rows ÷ bare loop", rollupMs, bareMs, 3),
    measure("TOTALS, all nodes, 10.000 rows ÷ ROLLUP", totalsMs, rollupMs, 3),
    measure("ROLLUP, 1.000.000 rows ÷ 100.000 rows", largeMs, smallMs, 15),
  ];
}

/** 500 ROLLUP cells over 10,000 rows, as a recalculation runs them: in ms. */
export function measureFiveHundred(budget: MadeBudget): number {
  const codes = processMap.nodes.map((node) => node.code);
  return median(
    () => {
      for (let cell = 0; cell < 500; cell += 1) {
        rollup(codes[cell % codes.length] ?? "A", budget.tags, budget.amounts);
      }
    },
    5,
    2,
  );
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

/** Medians of several calls measured in turn, so that what else the machine does hits all alike. */
function interleaved(calls: readonly (() => unknown)[]): number[] {
  const rounds = Array.from({ length: 7 }, () => calls.map((call) => median(call, 15, 5)));
  return calls.map((_, index) => rounds.map((round) => round[index] ?? 0).sort((a, b) => a - b)[3] ?? 0);
}

function measure(name: string, ms = 0, baselineMs = 0, limit: number): Measure {
  return { name, ms, baselineMs, ratio: ms / baselineMs, limit };
}
