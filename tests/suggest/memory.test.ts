import { atOnce, createSuggester, type MemoryRow, type Suggestion } from "../../src/suggest";

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

describe("learning again", () => {
  /** A description of its own for each row: digits do not count as words. */
  const words = (index: number): string =>
    `Quota zirconio ${[...String(index)].map((digit) => "abcdefghij"[Number(digit)] ?? "").join("")}xy`;

  /** Rows that count how often they are looked at. */
  function watched(count: number): { readonly rows: readonly MemoryRow[]; readonly looks: () => number } {
    let looks = 0;
    const rows = Array.from({ length: count }, (_, index) =>
      Object.defineProperty(row(index, "A1.1.1.1", ""), "description", {
        get: () => {
          looks += 1;
          return words(index);
        },
      }),
    );
    return { rows, looks: () => looks };
  }

  it("looks only at what was not there before", () => {
    const { rows, looks } = watched(500);
    suggester.learn(rows);
    const first = looks();
    suggester.learn([...rows.slice(1), row(0, "C1.1.1.1", "Quota zirconio nuova")]);
    expect(looks()).toBe(first);
    const [found] = suggester.suggest("Quota zirconio nuova").suggestions;
    expect(found).toMatchObject({ code: "C1.1.1.1", reasons: [{ kind: "same-row", row: 0 }] });
    const gone = suggester.suggest(words(0)).suggestions[0]?.reasons[0]?.kind;
    expect(gone).not.toBe("same-row");
  });

  it("forgets what is no longer given, and learns it again", () => {
    suggester.learn(YEARS);
    suggester.learn(YEARS.slice(1));
    expect(suggester.suggest("spese postali", { account: "325010", costCentre: "AA01" })).toMatchObject({
      suggestions: [{ code: "C1.1.1.1" }, {}, {}, {}, {}],
    });
    suggester.learn(YEARS);
    expect(
      suggester.suggest("spese postali", { account: "325010", costCentre: "AA01" }).suggestions[0],
    ).toMatchObject({ code: "A1.1.1.1", reasons: [{ kind: "same-row", row: 10, by: "key" }] });
  });
});

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

  it("does not take two descriptions for one that differ in a short form", () => {
    const rows = [row(4, "A1.1.1.1", "Riscossione")];
    expect(recall(rows, "RISCOSSIONE")[0]?.reasons[0]).toMatchObject({ kind: "same-row", row: 4 });
    const kinds = recall(rows, "Riscossione d.a.").flatMap(({ reasons }) => reasons.map(({ kind }) => kind));
    expect(kinds).not.toContain("same-row");
  });
});

describe("a row that was itself learnt from", () => {
  const mine = row(45, "A1.1.1.1", "Quota zeta consorziata", "325010", "AA01");
  const cited = (rows: readonly MemoryRow[], own: number | undefined): readonly unknown[] => {
    suggester.learn(rows);
    const { account, costCentre, description } = mine;
    const context = { account, costCentre, ...(own === undefined ? {} : { row: own }) };
    return suggester
      .suggest(description, context)
      .suggestions.flatMap(({ reasons }) => reasons)
      .flatMap((reason) => (reason.kind === "same-row" || reason.kind === "similar-row" ? [reason.row] : []));
  };

  it("is no reason for itself", () => {
    expect(cited([mine], undefined)).toContain(45);
    expect(cited([mine], 45)).toEqual([]);
  });

  it("still has the other rows that say the same, and those alone decide", () => {
    const other = { ...mine, row: 70, tag: "C1.1.1.1" };
    expect(cited([mine, other], 45)).toEqual([70]);
    suggester.learn([mine, other]);
    const [first] = suggester.suggest(mine.description, { ...mine, row: 45 }).suggestions;
    expect(first).toMatchObject({ code: "C1.1.1.1", confidence: "high" });
  });

  it("is not mistaken for the row of the same number elsewhere", () => {
    expect(cited([{ ...mine, sheet: "Preventivo 2025" }], 45)).toContain(45);
  });
});

describe("learning again", () => {
  const many = (count: number): MemoryRow[] =>
    Array.from({ length: count }, (_, index) =>
      row(
        index,
        index % 3 === 0 ? "C1.1.1.1" : "A1.1.1.1",
        `Voce ${"abcdefghij".charAt(index % 10)}zeta`,
        "1",
      ),
    );
  const answers = (rows: readonly MemoryRow[]): unknown =>
    rows.map(({ description, account }) => suggester.suggest(description, { account }));

  it("gives what learning all at once gives, whatever was learnt before", () => {
    const before = many(60);
    const after = before
      .filter(({ row: number }) => number % 7 !== 0)
      .map((each) => (each.row % 5 === 0 ? { ...each, tag: "B3.1.1.2" } : each))
      .concat(row(900, "D6.3.1.1", "Voce nuova", "1"), { ...row(3, "G", "Voce nuova", "2"), sheet: "2025" });
    suggester.learn(before);
    answers(before);
    suggester.learn(after);
    const grown = answers([...before, ...after]);
    suggester.learn([]);
    suggester.learn(after);
    expect(answers([...before, ...after])).toEqual(grown);
    const fresh = createSuggester();
    fresh.learn(after);
    expect(
      [...before, ...after].map(({ description, account }) => fresh.suggest(description, { account })),
    ).toEqual(grown);
  });

  it("may begin while an earlier learning was left unfinished", () => {
    const steps = suggester.learning(many(60));
    for (let step = 0; step < 30; step++) steps.next();
    atOnce(suggester.learning([row(8, "D6.3.1.1", "Voce azeta", "1")]));
    const [first, ...others] = suggester.suggest("Voce azeta", { account: "1" }).suggestions;
    expect(first).toMatchObject({ code: "D6.3.1.1", reasons: [{ kind: "same-row", row: 8 }] });
    expect(others.some(({ reasons }) => reasons.some(({ kind }) => kind === "same-row"))).toBe(false);
  });
});
