import { processMap } from "../../src/map";
import { createSuggester, inSlices } from "../../src/suggest";
import { shippedLexicon } from "../../src/suggest/lexicon";
import { Ranker } from "../../src/suggest/ranker";
import { MapSuggester } from "../../src/suggest/suggester";

/** No step of a build may do so much of it that a page stands still: in one go it takes some tenths of a second. */
const LARGEST_SHARE = 0.1;

describe("building the engine in steps", () => {
  it("gives the engine that building it at once gives", async () => {
    const ranker = await inSlices(Ranker.building(processMap, shippedLexicon()), {
      pause: async () => undefined,
      now: () => performance.now(),
    });
    const sliced = new MapSuggester(ranker);
    const whole = createSuggester();
    for (const text of ["Spese postali", "manut. ascensori", "arrotondamenti", "medagile"])
      expect(sliced.suggest(text)).toEqual(whole.suggest(text));
  });

  it("has no step that takes long", () => {
    const lexicon = shippedLexicon();
    const longest = Array.from({ length: 5 }, () => {
      const steps = Ranker.building(processMap, lexicon);
      const times: number[] = [];
      for (let done = false; !done;) {
        const from = performance.now();
        done = steps.next().done === true;
        times.push(performance.now() - from);
      }
      return Math.max(...times) / times.reduce((sum, time) => sum + time, 0);
    });
    expect(Math.min(...longest)).toBeLessThan(LARGEST_SHARE);
  });

  it("pauses between slices, and stops where it is told to", async () => {
    let time = 0;
    let pauses = 0;
    const controller = new AbortController();
    const building = inSlices(Ranker.building(processMap, shippedLexicon()), {
      now: () => (time += 10),
      pause: async () => {
        pauses += 1;
        if (pauses === 20) controller.abort();
      },
      signal: controller.signal,
    });
    await expect(building).rejects.toHaveProperty("name", "AbortError");
    expect(pauses).toBe(20);
  });
});
