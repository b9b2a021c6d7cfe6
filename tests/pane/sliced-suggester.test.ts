import { buildSuggester } from "../../src/suggest";
import type { MemoryRow } from "../../src/suggest/types";
import { slicedSuggester } from "../../src/taskpane/session/slicedSuggester";

const remembered = (row: number, tag: string, description: string): MemoryRow => ({
  account: "",
  costCentre: "",
  description,
  tag,
  row,
});
const OLD = Array.from({ length: 500 }, (_, index) =>
  remembered(index, "A1.1.1.1", `Quota zirconio ${index % 2 === 0 ? "alfa" : "beta"}`),
);
const NEW = [remembered(7, "C1.1.1.1", "Quota zirconio beta")];

describe("the suggester of the pane", () => {
  it("is not built before anybody asks, and learns what came meanwhile", async () => {
    let built = 0;
    const suggester = slicedSuggester(function* () {
      built += 1;
      return yield* buildSuggester();
    });
    suggester.learn(OLD);
    suggester.learn(NEW);
    expect(built).toBe(0);
    await Promise.all([suggester.ready(), suggester.ready()]);
    expect(built).toBe(1);
    expect(suggester.suggest("quota zirconio beta").suggestions[0]?.code).toBe("C1.1.1.1");
    expect(suggester.suggest("quota zirconio alfa").suggestions[0]?.reasons[0]?.kind).not.toBe("same-row");
  });

  it("answers rightly whoever does not wait", () => {
    const suggester = slicedSuggester();
    suggester.learn(NEW);
    expect(suggester.search("A1.1.1.1")[0]?.code).toBe("A1.1.1.1");
    expect(suggester.suggest("quota zirconio beta").suggestions[0]?.code).toBe("C1.1.1.1");
  });

  it("takes the newest rows where others come while it learns", async () => {
    const suggester = slicedSuggester();
    await suggester.ready();
    suggester.learn(OLD);
    const ready = suggester.ready();
    suggester.learn(NEW);
    await ready;
    expect(suggester.suggest("quota zirconio beta").suggestions[0]?.code).toBe("C1.1.1.1");
    expect(suggester.suggest("quota zirconio alfa").suggestions[0]?.reasons[0]?.kind).not.toBe("same-row");
  });

  it("tells whoever waits that it could not be built, and tries again", async () => {
    let fails = true;
    const suggester = slicedSuggester(function* () {
      if (fails) throw new Error("no lexicon");
      return yield* buildSuggester();
    });
    await expect(suggester.ready()).rejects.toThrow("no lexicon");
    fails = false;
    await suggester.ready();
    expect(suggester.search("A1.1.1.1")[0]?.code).toBe("A1.1.1.1");
  });
});
