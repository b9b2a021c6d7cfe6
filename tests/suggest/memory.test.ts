import { createSuggester, type MemoryRow, type Suggestion } from "../../src/suggest";

const row = (number: number, tag: string, description: string, account = "", costCentre = ""): MemoryRow => ({
  account,
  costCentre,
  description,
  tag,
  row: number,
});

const suggester = createSuggester();
const recall = (
  rows: readonly MemoryRow[],
  text: string,
  account?: string,
  costCentre?: string,
): readonly Suggestion[] => {
  suggester.learn(rows);
  const context = {
    ...(account === undefined ? {} : { account }),
    ...(costCentre === undefined ? {} : { costCentre }),
  };
  return suggester.suggest(text, context).suggestions;
};
afterEach(() => suggester.learn([]));

const YEARS = [
  row(10, "A1.1.1.1", "Spese postali", "325010", "AA01"),
  row(11, "C1.1.1.1", "Spese postali", "325010", "CC02"),
  row(12, "B3.1.1.2", "Spese postali", "325099", "BB01"),
];

describe("memory", () => {
  it("lets the same account, cost centre and description win outright", () => {
    const [first] = recall(YEARS, "SPESE  POSTALI 2026", "325010", "cc02");
    expect(first).toMatchObject({
      code: "C1.1.1.1",
      confidence: "high",
      reasons: [{ kind: "same-row", row: 11, by: "key" }],
    });
  });

  it("falls back to account and description, then to the description", () => {
    expect(recall(YEARS, "spese postali", "325099", "ZZ")[0]).toMatchObject({
      code: "B3.1.1.2",
      reasons: [{ kind: "same-row", row: 12, by: "account" }],
    });
    expect(recall(YEARS.slice(2), "spese postali", "999999")[0]).toMatchObject({
      code: "B3.1.1.2",
      reasons: [{ kind: "same-row", row: 12, by: "description" }],
    });
  });

  it("shows a conflict and does not average it", () => {
    const suggestions = recall(
      [...YEARS, row(13, "C1.1.1.1", "Spese postali", "325010", "CC03")],
      "spese postali",
      "325010",
      "DD",
    );
    expect(suggestions.slice(0, 2).map(({ code }) => code)).toEqual(["C1.1.1.1", "A1.1.1.1"]);
    for (const suggestion of suggestions.slice(0, 2)) {
      expect(suggestion.reasons).toContainEqual({ kind: "conflict", codes: ["C1.1.1.1", "A1.1.1.1"] });
      expect(suggestion.confidence).toBe("medium");
    }
  });

  it("offers the text of a split, and its parts", () => {
    const split = "A1.1.1.1 60%; B1.1.1.1 40%";
    const suggestions = recall([row(3, split, "Spese comuni")], "spese comuni");
    expect(suggestions.slice(0, 2).map((each) => [each.code, each.split, each.confidence])).toEqual([
      ["A1.1.1.1", split, "medium"],
      ["B1.1.1.1", split, "medium"],
    ]);
  });

  it("lets similar rows add weight and says which", () => {
    const without = recall([], "Quota progetto Zirconio seconda annualità")[0]?.code;
    const [first] = recall(
      [row(20, "D6.3.1.1", "Quota progetto Zirconio prima annualità")],
      "Quota progetto Zirconio seconda annualità",
    );
    expect(without).not.toBe("D6.3.1.1");
    expect(first?.code).toBe("D6.3.1.1");
    expect(first?.reasons[0]).toEqual({
      kind: "similar-row",
      row: 20,
      description: "Quota progetto Zirconio prima annualità",
    });
  });

  it("decides for a text that else belongs nowhere", () => {
    expect(recall([row(5, "G", "Arrotondamenti")], "arrotondamenti")[0]?.code).toBe("G");
  });

  it("leaves out tags that are no code of the map", () => {
    const suggestions = recall(
      [row(1, "ESCLUSO", "Spese postali"), row(2, "D9.9.9.9", "Spese postali")],
      "spese postali",
    );
    expect(suggestions[0]?.reasons.some(({ kind }) => kind === "same-row")).toBe(false);
  });

  it("forgets what it is told to forget", () => {
    recall(YEARS, "spese postali", "325010", "CC02");
    expect(recall([], "spese postali", "325010", "CC02")[0]?.code).toBe("A2.3.2.1");
  });
});
