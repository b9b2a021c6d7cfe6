/** Medians of warm runs, in milliseconds. */

/** The median time of one call, after some calls to warm up. The result is kept so that no call can be optimised away. */
export function median(call: () => unknown, runs = 41, warmUp = 15): number {
  for (let run = 0; run < warmUp; run += 1) kept = call();
  return middle(Array.from({ length: runs }, () => timed(call)));
}

/** What is measured, and what is made ready before each call, outside of its time. */
export interface Measured {
  readonly before?: () => unknown;
  readonly run: () => unknown;
}

/** The medians of calls that take turns, a few runs each, so that what else the machine does hits all alike and each finds its data warm. */
export function interleaved<Name extends string>(
  calls: Readonly<Record<Name, Measured>>,
  turns = 25,
): Record<Name, number> {
  const names = Object.keys(calls) as Name[];
  const times = new Map<Name, number[]>(names.map((name) => [name, []]));
  for (let turn = 0; turn < turns + WARM_UP_TURNS; turn += 1) {
    for (const name of names) {
      const { before, run } = calls[name];
      for (let call = 0; call < COLD_CALLS + TIMED_CALLS; call += 1) {
        before?.();
        const ms = timed(run);
        if (turn >= WARM_UP_TURNS && call >= COLD_CALLS) times.get(name)?.push(ms);
      }
    }
  }
  return Object.fromEntries(names.map((name) => [name, middle(times.get(name) ?? [])])) as Record<
    Name,
    number
  >;
}

/** Turns that only warm up, and in each turn the calls before those that are timed. */
const WARM_UP_TURNS = 5;
const COLD_CALLS = 3;
const TIMED_CALLS = 9;

function timed(call: () => unknown): number {
  const start = performance.now();
  kept = call();
  return performance.now() - start;
}

function middle(times: readonly number[]): number {
  return [...times].sort((a, b) => a - b)[Math.floor(times.length / 2)] ?? 0;
}

let kept: unknown = null;

/** What the last measured call gave. */
export function lastResult(): unknown {
  return kept;
}
