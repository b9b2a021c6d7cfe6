import { readFileSync } from "node:fs";
import { join } from "node:path";
import fc from "fast-check";
import { processMap } from "../../src/map";
import { createSuggester, type RowContext, type SuggestionResult } from "../../src/suggest";

const suggester = createSuggester();
const first = (text: string, context?: RowContext): string | undefined =>
  suggester.suggest(text, context).suggestions[0]?.code;
const reasonsOf = (result: SuggestionResult) => result.suggestions[0]?.reasons ?? [];

const lines = readFileSync(join(__dirname, "../budget-lines-dev.tsv"), "utf8")
  .trim()
  .split("\n")
  .slice(1)
  .map((line) => line.split("\t")[2] ?? "");
const anyLine = fc.constantFrom(...lines);
const anyCode = fc.constantFrom(...processMap.nodes.map(({ code }) => code));

describe("a first suggestion", () => {
  it.each([
    ["Spese postali", "A2.3.2.1"],
    ["Stip. pers. ruolo", "B1.1.3.5"],
    ["medagile e pergamene", "A2.1.2.3"],
    ["PuntoImpresaDigitale", first("punto impresa digitale")],
    ["manut. ascensori", "B2.2.2.1"],
    ["BUONI PASTO", "B1.1.3.3"],
  ])("%s: %s", (text, code) => {
    expect(code).toBeDefined();
    expect(first(text)).toBe(code);
  });

  it("does not depend on the order of the words", () => {
    const shuffledLine = anyLine.chain((line) => {
      const words = line.split(/\s+/);
      return fc
        .shuffledSubarray(words, { minLength: words.length })
        .map((order) => [line, order.join(" ")] as const);
    });
    fc.assert(
      fc.property(shuffledLine, ([line, other]) => first(other) === first(line)),
      { numRuns: 300 },
    );
  });

  it("does not depend on case, accents and double blanks", () => {
    const accents: Record<string, string> = { a: "à", e: "é", i: "ì", o: "ò", u: "ù" };
    const disguise = fc.array(fc.nat(3), { minLength: 200, maxLength: 200 });
    fc.assert(
      fc.property(anyLine, disguise, (line, choices) => {
        const other = [...line]
          .map((letter, index) => {
            const choice = choices[index % choices.length];
            if (letter === " ") return choice === 0 ? "  " : choice === 1 ? "\u00a0" : " ";
            if (choice === 0) return letter.toUpperCase();
            if (choice === 1) return letter.toLowerCase();
            return choice === 2 ? (accents[letter] ?? letter) : letter;
          })
          .join("");
        return first(other) === first(line);
      }),
      { numRuns: 300 },
    );
  });

  it.each([
    ["retribuzione P.O.", "retribuzione PO"],
    ["contrattazione OO.SS.", "contrattazione OOSS"],
    ["chiavetta S.P.I.D.", "chiavetta SPID"],
  ])("reads the acronym with points (%s) as without", (dotted, bare) => {
    const answers = [dotted, bare].map((text) => suggester.suggest(text).suggestions.map(({ code }) => code));
    expect(answers[0]).toEqual(answers[1]);
    expect(answers[0]).not.toEqual(
      suggester.suggest(dotted.split(" ")[0] ?? "").suggestions.map(({ code }) => code),
    );
  });

  it("is the code that was typed in full, whatever stands around it, and never one that cannot be a tag", () => {
    for (const { code, taggable } of processMap.nodes) {
      if (!taggable) {
        const suggested = suggester.suggest(code).suggestions;
        expect(suggested.filter(({ code: each }) => processMap.get(each)?.taggable !== true)).toEqual([]);
        continue;
      }
      expect(first(code)).toBe(code);
      expect(first(` ${code.toLowerCase()}. `)).toBe(code);
      // "G" is a letter like any other within a sentence.
      if (code.includes(".")) expect(first(`Spese postali ${code}`)).toBe(code);
    }
    expect(reasonsOf(suggester.suggest("A1.1.1.1"))).toEqual([{ kind: "code" }]);
  });

  it("is never a node that the map doubts", () => {
    for (const text of [
      "Rilevazioni statistiche per altri committenti",
      processMap.get("D2.2.3.3")?.title ?? "",
    ]) {
      expect(["A2.4.1.2", "D4.2.1.3"]).toContain(first(text));
    }
  });
});

describe("a title of the map", () => {
  it("suggests its own code", () => {
    // Doubts are never first; the titles of the projects of the increase are those of their twin themes.
    const doubted = ["A2.4.1.4", "D2.2.3.3", "E1.1.1.1", "E1.1.2.1", "E1.1.5.1"];
    const wrong = processMap.nodes.filter(
      ({ code, title, taggable }) => taggable && !doubted.includes(code) && first(title) !== code,
    );
    expect(wrong.map(({ code, title }) => `${code} ${title}: ${String(first(title))}`)).toEqual([]);
  });
});

describe("no suggestion", () => {
  it.each([
    ["", "empty"],
    [" \u00a0\t", "empty"],
    ["🙂", "nothing-found"],
    ["TOTALE ONERI CORRENTI", "belongs-nowhere"],
    ["Totale pulizia e vigilanza", "belongs-nowhere"],
    ["B) Sub tot. spese postali", "belongs-nowhere"],
    ["Differenze di cambio", "belongs-nowhere"],
    ["di cui", "belongs-nowhere"],
    ["Ratei e risconti passivi", "belongs-nowhere"],
  ])("%j: %s", (text, none) => {
    expect(suggester.suggest(text)).toEqual({ suggestions: [], none });
  });
});

describe("a cost that has a word in common with what belongs nowhere", () => {
  it.each([
    ["Compensi lavoro straordinario", "B1.1.3.5"],
    ["Contributi INAIL", "B1.1.3.7"],
    ["Diritto annuale dell'anno corrente", "B3.1.1.1"],
  ])("%s keeps its code %s", (text, code) => {
    expect(first(text)).toBe(code);
  });
});

describe("whatever the text", () => {
  it.each([
    ["a long one", "Spese postali ".repeat(800)],
    ["one long word", "a".repeat(10_000)],
    ["right to left", "\u202eתקציב الميزانية"],
    ["emoji", "📦📮 spese postali 👩‍👩‍👧"],
    ["a lone surrogate", "spese \ud83d postali"],
    ["regular expressions", "^(a+)+$ [z-a] \\"],
    ["names of object members", "constructor __proto__ toString hasOwnProperty"],
  ])("does not throw: %s", (_, text) => {
    expect(suggester.suggest(text).suggestions.length).toBeLessThanOrEqual(5);
    expect(suggester.search(text).length).toBeLessThanOrEqual(20);
  });

  it("answers with distinct taggable codes, best first, never high below the first", () => {
    fc.assert(
      fc.property(fc.oneof(fc.string({ unit: "binary" }), anyLine, anyCode), (text) => {
        const { suggestions, none } = suggester.suggest(text);
        const codes = suggestions.map(({ code }) => code);
        expect(new Set(codes).size).toBe(codes.length);
        expect(none === null).toBe(codes.length > 0);
        for (const [index, { code, score, confidence }] of suggestions.entries()) {
          expect(processMap.get(code)?.taggable).toBe(true);
          expect(score).toBeGreaterThanOrEqual(0);
          expect(score).toBeLessThanOrEqual(index === 0 ? 1 : (suggestions[index - 1]?.score ?? 0));
          if (index > 0) expect(confidence).toBe("low");
        }
      }),
      { numRuns: 500 },
    );
  });

  it("obeys the limit", () => {
    expect(suggester.suggest("contributi alle imprese", {}, 3).suggestions).toHaveLength(3);
    expect(suggester.suggest("contributi alle imprese", {}, 12).suggestions).toHaveLength(12);
  });
});

describe("reasons", () => {
  it("names the phrase, the abbreviation, the synonym, the misspelt word", () => {
    expect(reasonsOf(suggester.suggest("Stip. pers. ruolo"))).toEqual(
      expect.arrayContaining([
        expect.objectContaining({ kind: "phrase" }),
        { kind: "spelling", word: "stip.", means: "stipendi" },
      ]),
    );
    expect(reasonsOf(suggester.suggest("medagile"))).toContainEqual({
      kind: "spelling",
      word: "medagile",
      means: "medaglie",
    });
    expect(reasonsOf(suggester.suggest("spese postali"))).toContainEqual({
      kind: "phrase",
      phrase: "spese postali",
    });
  });

  it("names the heading and the funzione that speak for the code", () => {
    const [own] = suggester.suggest("Contributi", { headings: ["Turismo"], funzione: "D" }).suggestions;
    expect(own?.code).toBe("D3.1.2.3");
    expect(own?.reasons).toContainEqual({ kind: "heading", heading: "Turismo" });
    expect(own?.reasons).toContainEqual({ kind: "context", what: "funzione" });
  });
});

describe("context", () => {
  it("prefers the codes of the row's funzione, and never speaks against E, F, Z, G", () => {
    const rank = (text: string, code: string, context: RowContext): number =>
      suggester.suggest(text, context, 40).suggestions.findIndex((each) => each.code === code);
    expect(rank("diritti di segreteria visure", "C1.1.4.1", { funzione: "C" })).toBe(0);
    expect(rank("contributi", "D6.1.2.1", { funzione: "D" })).toBeLessThanOrEqual(
      rank("contributi", "D6.1.2.1", { funzione: "A" }),
    );
    const [plainly] = suggester.suggest("Ammortamenti").suggestions;
    const [withLetter] = suggester.suggest("Ammortamenti", { funzione: "B" }).suggestions;
    expect([plainly?.code, withLetter?.code]).toEqual(["G", "G"]);
  });
});
