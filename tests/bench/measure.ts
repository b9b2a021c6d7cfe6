/** Medians of warm runs, in milliseconds. */

/** The median time of one call, after some calls to warm up. The result is kept so that no call can be optimised away. */
export function median(call: () => unknown, runs = 41, warmUp = 15): number {
  for (let run = 0; run < warmUp; run += 1) kept = call();
  const times = Array.from({ length: runs }, () => {
    const start = performance.now();
    kept = call();
    return performance.now() - start;
  }).sort((a, b) => a - b);
  return times[Math.floor(runs / 2)] ?? 0;
}

let kept: unknown = null;

/** What the last measured call gave. */
export function lastResult(): unknown {
  return kept;
}
