import { parseTag } from "../../src/budget/tag";
import { en } from "../../src/i18n/en";
import { makeFormat } from "../../src/i18n/format";
import { messagesFor, sentence } from "../../src/i18n";
import { tagReasonText } from "../../src/i18n/it/failures";
import { it as italian } from "../../src/i18n/it";

/** The texts and functions of a language by their path. */
function leaves(value: unknown, path = ""): readonly string[] {
  if (typeof value === "object" && value !== null) {
    return Object.entries(value).flatMap(([key, inner]) => leaves(inner, `${path}/${key}`));
  }
  return [`${path} ${typeof value}`];
}

describe("languages", () => {
  it("has every Italian text in English, and no other", () => {
    expect(leaves(en)).toEqual(leaves(italian));
  });

  it("leaves no text empty", () => {
    for (const language of [italian, en]) {
      const empty = Object.entries(language).filter(([, section]) => JSON.stringify(section).includes('""'));
      expect(empty).toEqual([]);
    }
  });

  it("speaks English to an English Excel and Italian to every other", async () => {
    expect((await messagesFor("en-US")).language).toBe("en");
    expect((await messagesFor("it-IT")).language).toBe("it");
    expect((await messagesFor("de-DE")).language).toBe("it");
  });
});

describe("agreement", () => {
  const said = (words: typeof italian, rows: readonly number[]): readonly string[] => [
    words.notices.undoChanged({ rows }),
    words.notices.conflict({ rows }),
    words.notices.protected({ rows }),
    words.notices.formula({ rows }),
  ];

  it("speaks of one row as of one, and of several as of several", () => {
    for (const text of said(italian, [116])) expect(text).toMatch(/(?:della|la|alla) riga 117 /);
    for (const text of said(italian, [39, 116])) expect(text).toMatch(/(?:delle|le|alle) righe 40, 117 /);
    for (const text of said(en, [116])) expect(text).toMatch(/\brow 117 /);
    for (const text of said(en, [39, 116])) expect(text).toMatch(/\brows 40, 117 /);
    expect(italian.history.what.formulas(1)).toBe("1 cella con formula scritta");
  });

  it("says what is wrong with a negative share", () => {
    const part = "B1.1.1.1 -20%";
    expect(tagReasonText({ kind: "split-bad-share", part }, part)).toContain("è negativa");
    expect(tagReasonText({ kind: "split-bad-share", part: "B1.1.1.1 33,3333333%" }, "")).toContain(
      "al massimo 6 decimali",
    );
    expect(sentence(en.reasons.tag, { kind: "split-bad-share", part })).toContain("is negative");
  });

  it("says that the map stops at a node only where it does, else which codes stand below it", () => {
    const said = (parent: string): readonly string[] =>
      [italian, en].map((words) =>
        sentence(words.reasons.tag, { kind: "unknown-below", parent, nearest: null }),
      );
    expect(said("D2.1.2")).toEqual([
      "Codice inesistente: la mappa fornita si ferma a D2.1.2.",
      "No such code: the map as supplied stops at D2.1.2.",
    ]);
    expect(said("A")).toEqual([
      "Codice inesistente: sotto A ci sono i codici da A1 a A3.",
      "No such code: below A there are the codes from A1 to A3.",
    ]);
    expect(said("C2.10.1")).toEqual([
      "Codice inesistente: sotto C2.10.1 c'è solo C2.10.1.1.",
      "No such code: below C2.10.1 there is only C2.10.1.1.",
    ]);
  });

  it("says of an empty part of a split that it is empty", () => {
    const { reason } = parseTag("A1.1.1.1 60%;; B1.1.1.1 40%");
    if (reason === null) throw new Error("not invalid");
    expect(tagReasonText(reason, "")).toContain("una parte è vuota");
    expect(sentence(italian.reasons.tag, reason)).toContain("Una parte della ripartizione è vuota");
    expect(sentence(en.reasons.tag, reason)).toContain("part of the split is empty");
  });

  it("leaves out the statuses that a REMAINDER with an error asks for in vain", () => {
    const asks = { name: "REMAINDER", level: null, under: null, statuses: [], by: null };
    for (const words of [italian, en]) expect(words.formulas.does(asks)).not.toMatch(/: ?\.$/);
  });
});

describe("numbers", () => {
  const format = makeFormat("it-IT");

  it("writes euro the Italian way, grouped from a thousand on", () => {
    expect([1234.5, -1234567.891, 0, -0.001].map(format.euro)).toEqual([
      "1.234,50",
      "−1.234.567,89",
      "0,00",
      "0,00",
    ]);
  });

  it("never rounds a share up to 100 %", () => {
    expect([0.99999, 1, 0.5, 0.00001, 0].map(format.percent)).toEqual([
      "99,9 %",
      "100,0 %",
      "50,0 %",
      "< 0,1 %",
      "0,0 %",
    ]);
  });

  it("rounds shares as a cell with one decimal does", () => {
    // 3 of 7 and 264 of 336; half a tenth goes up, also where binary makes it a trifle less.
    expect([3 / 7, 264 / 336, 0.7855, -0.1072].map(format.percent)).toEqual([
      "42,9 %",
      "78,6 %",
      "78,6 %",
      "−10,7 %",
    ]);
  });

  it("makes shares of one whole add up, and the first ones to what they are together", () => {
    expect(format.percents([1, 1, 1], 0)).toEqual(["33,4 %", "33,3 %", "33,3 %"]);
    // Each alone would be 81,4 and 3,4, but together they are 84,9.
    expect(format.percent((8144 + 344) / 10000)).toBe("84,9 %");
    expect(format.percents([8144, 344, 1512], 2)).toEqual(["81,5 %", "3,4 %", "15,1 %"]);
    expect(format.percents([99999, 0, 1], 2)).toEqual(["99,9 %", "0,0 %", "0,1 %"]);
    expect(format.percents([0, 0, 5, 0], 2)).toEqual(["0,0 %", "0,0 %", "100,0 %", "0,0 %"]);
    expect(format.percents([5, 0, 0], 2)).toEqual(["100,0 %", "0,0 %", "0,0 %"]);
  });

  it("shows the sign of a difference", () => {
    expect([2, -2, 0].map(format.difference)).toEqual(["+2,00", "−2,00", "0,00"]);
  });
});

describe("sentences", () => {
  it("names rows as the sheet numbers them, and does not list hundreds of them", () => {
    const rows = Array.from({ length: 9 }, (_, index) => index + 3);
    expect(italian.notices.conflict({ rows })).toContain("righe 4, 5, 6, 7, 8 e altre 4");
  });

  it("uses the singular for one", () => {
    expect(italian.notices.totalsMarked({ count: 1 })).toBe("1 riga segnata come TOTALE.");
    expect(italian.notices.totalsMarked({ count: 2 })).toBe("2 righe segnate come TOTALE.");
  });
});
