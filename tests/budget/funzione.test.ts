import { funzioneLetter, funzioneMismatch } from "../../src/budget/funzione";
import { parseTag } from "../../src/budget/tag";

describe("the funzione of DPR 254/05 that a cell names", () => {
  it.each([
    ["A", "A"],
    ["(d)", "D"],
    ["C - Anagrafe e servizi di regolazione", "C"],
    ["B Servizi di supporto", "B"],
    ["Funzione C", "C"],
    ["Funzione istituzionale D", "D"],
    ["Organi istituzionali e segreteria generale", "A"],
    ["Studio, formazione, informazione", "D"],
    ["E", null],
    ["G", null],
    ["A1", null],
    ["Da definire", null],
    ["a carico del bilancio", null],
    ["A e B", null],
    ["A-D", null],
    ["(A)/(B)", null],
    ["Funzioni C, D", null],
    ["", null],
  ])("of «%s» is %p", (text, letter) => {
    expect(funzioneLetter(text)).toBe(letter);
  });
});

describe("a tag of another funzione than its row's", () => {
  const named = (tag: string, funzione: string): string | null =>
    funzioneMismatch(parseTag(tag), funzione)?.code ?? null;

  it("deserves a warning, also in one part of a split or of a proposal", () => {
    expect(named("B1.1.1.1", "A")).toBe("B1.1.1.1");
    expect(named("A1.1.1.1 90%; C1.1.1.2 10%", "A")).toBe("C1.1.1.2");
    expect(named("A1.1.1.1 90%; D2.1.2 10%?", "A")).toBe("D2.1.2");
    expect(named("C", "A")).toBe("C");
  });

  it("deserves none in E, F, Z and G, where the letters agree, and where the row names several or none", () => {
    for (const tag of ["E1.1.1.1", "F2.1.1", "Z1.1.2", "G", "A1.1.1.1 50%; E1.1.1.1 50%"]) {
      expect(named(tag, "A")).toBeNull();
    }
    expect([named("B1.1.1.1", "A e B"), named("B1.1.1.1", ""), named("ESCLUSO", "A")]).toEqual([
      null,
      null,
      null,
    ]);
  });
});
