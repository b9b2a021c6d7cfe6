import { createSuggester, suggestAll, type Suggester } from "../../src/suggest";

const real = createSuggester();

/** A clock that only a suggestion moves on, so that slices do not depend on this machine. */
function slow(perRow: number): { suggester: Pick<Suggester, "suggest">; now: () => number; asked: string[] } {
  let time = 0;
  const asked: string[] = [];
  const suggest: Suggester["suggest"] = (text, context, limit) => {
    time += perRow;
    asked.push(text);
    return real.suggest(text, context, limit);
  };
  return {
    suggester: { suggest },
    now: () => time,
    asked,
  };
}

const rows = (count: number) =>
  Array.from({ length: count }, (_, index) => ({
    text: `Spese postali ${"abcdefghij".charAt(index % 10)}${String(index)}x`,
  }));

describe("suggestions for a whole sheet", () => {
  it("answers each row in its order, repeated rows once", async () => {
    const { suggester, now, asked } = slow(1);
    const texts = ["Spese postali", "Buoni pasto", "Spese postali", "Spese postali"];
    const results = await suggestAll(
      suggester,
      texts.map((text) => ({ text })),
      { now, pause: async () => undefined },
    );
    expect(results.map(({ suggestions }) => suggestions[0]?.code)).toEqual([
      "A2.3.2.1",
      "B1.1.3.3",
      "A2.3.2.1",
      "A2.3.2.1",
    ]);
    expect(asked).toEqual(["Spese postali", "Buoni pasto"]);
  });

  it("asks again where the same text stands in another context", async () => {
    const { suggester, now, asked } = slow(1);
    await suggestAll(
      suggester,
      [{ text: "Spese postali" }, { text: "Spese postali", context: { costCentre: "URP" } }],
      {
        now,
        pause: async () => undefined,
      },
    );
    expect(asked).toHaveLength(2);
  });

  it("pauses before a slice lasts 50 ms, even with rows of 5 ms", async () => {
    const { suggester, now } = slow(5);
    const slices: number[] = [];
    let began = 0;
    const pause = async (): Promise<void> => {
      slices.push(now() - began);
      began = now();
    };
    const done: number[] = [];
    await suggestAll(suggester, rows(100), { now, pause, progress: (count) => done.push(count) });
    expect(slices.length).toBeGreaterThan(10);
    expect(Math.max(...slices)).toBeLessThan(50);
    expect(done[done.length - 1]).toBe(100);
    expect([...done].sort((a, b) => a - b)).toEqual(done);
  });

  it("stops where it is told to", async () => {
    const { suggester, now, asked } = slow(5);
    const controller = new AbortController();
    const pause = async (): Promise<void> => {
      if (asked.length >= 20) controller.abort();
    };
    await expect(
      suggestAll(suggester, rows(500), { now, pause, signal: controller.signal }),
    ).rejects.toHaveProperty("name", "AbortError");
    expect(asked.length).toBeLessThan(30);
  });
});
