/** Made-up budgets for the benchmark: the same ones at every run. */
import { processMap } from "../../src/map";

/** Small, fast and repeatable (mulberry32): a benchmark must not compare different inputs. */
export function randomNumbers(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

export interface MadeBudget {
  readonly tags: (string | null)[][];
  readonly amounts: number[][];
}

/** Rows like those of a tagged budget: most with an Attività, some coarse, some empty, a few splits; amounts with two decimals. */
export function makeBudget(rows: number, seed = 1): MadeBudget {
  const random = randomNumbers(seed);
  const pick = <Value>(values: readonly Value[]): Value =>
    values[Math.floor(random() * values.length)] as Value;
  const taggable = processMap.nodes.filter((node) => node.taggable).map((node) => node.code);
  const coarse = processMap.nodes.filter((node) => !node.taggable).map((node) => node.code);
  const splits = Array.from({ length: 50 }, (_, index) => {
    const [first, second] = [taggable[index], taggable[index + 100]];
    return `${first ?? ""} 60%; ${second ?? ""} 40%`;
  });
  const tag = (): string | null => {
    const dice = random();
    if (dice < 0.03) return pick(splits);
    if (dice < 0.06) return pick(coarse);
    return dice < 0.15 ? null : pick(taggable);
  };
  return {
    // Excel hands over new strings at every call: none of them is shared with the map's own.
    tags: Array.from({ length: rows }, () => {
      const text = tag();
      return [text === null ? null : Buffer.from(text).toString()];
    }),
    amounts: Array.from({ length: rows }, () => [Math.round((random() * 2 - 0.3) * 10_000_000) / 100]),
  };
}

/** The same budget as Excel hands it over at the next call: other rows, other texts. */
export function copyOf({ tags, amounts }: MadeBudget): MadeBudget {
  return {
    tags: tags.map(([tag = null]) => [tag === null ? null : Buffer.from(tag).toString()]),
    amounts: amounts.map((row) => [...row]),
  };
}
