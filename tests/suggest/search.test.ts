import { processMap } from "../../src/map";
import { createSuggester } from "../../src/suggest";

const suggester = createSuggester();
const codes = (query: string, limit?: number): string[] =>
  suggester.search(query, limit).map(({ code }) => code);
const marked = (query: string, code: string): string[] => {
  const title = processMap.get(code)?.title ?? "";
  const hit = suggester.search(query, 100).find((each) => each.code === code);
  return (hit?.marks ?? []).map(([from, to]) => title.slice(from, to));
};

describe("the search box", () => {
  it("puts a code typed in full first, then what is below it", () => {
    for (const { code, children } of processMap.nodes) {
      const [first, second] = codes(code.toLowerCase());
      expect(first).toBe(code);
      if (children[0] !== undefined) expect(second).toBe(children[0]);
    }
  });

  it.each([
    ["C2.1", ["C2.1", "C2.1.1", "C2.1.1.1"]],
    ["D2.2.3.", ["D2.2.3", "D2.2.3.1", "D2.2.3.2"]],
    ["A1,1,1", ["A1.1.1"]],
    ["D2.1.2.1", ["D2.1.2"]],
    ["A1.1.1.O", ["A1.1.1", "A1.1.1.1"]],
  ])("finds by part of a code: %s", (query, expected) => {
    expect(codes(query).slice(0, expected.length)).toEqual(expected);
  });

  it("finds a code typed without its dots, and what begins so, also where that may be several", () => {
    for (const { code, taggable } of processMap.nodes) {
      const found = codes(code.replaceAll(".", "").toLowerCase(), 500);
      expect(found).toContain(code);
      if (taggable && code.includes("."))
        expect(found.every((each) => each.replaceAll(".", "").startsWith(code.replaceAll(".", "")))).toBe(
          true,
        );
    }
    expect(codes("b1135")[0]).toBe("B1.1.3.5");
    expect(codes("c2101", 500)).toEqual(expect.arrayContaining(["C2.10.1", "C2.10.1.1"]));
  });

  it.each([
    ["protocollo", "A2.3.1.1"],
    ["protoc", "A2.3.1.1"],
    ["protocolo", "A2.3.1.1"],
    ["registro protesti", "C2.6.2.1"],
    ["PERSONALE", "B1.1"],
    ["gestione del pers", "B1.1"],
    ["segretario generale", "G"],
  ])("finds by words, cut and misspelt ones too: %s", (query, code) => {
    expect(codes(query)).toContain(code);
  });

  it("shows the doubtful nodes when they are searched", () => {
    expect(codes("rilevazioni statistiche per altri committenti")).toContain("A2.4.1.4");
    expect(codes("stage e tirocini formativi")).toContain("D2.2.3.3");
  });

  it("marks what matched, in the title as it is written", () => {
    expect(marked("spediz documenti", "A2.3.2.1")).toEqual(["Affrancamento", "spedizione", "documenti"]);
    expect(marked("qualita", "A1.3.1.3")).toEqual(["Qualità"]);
    expect(marked("A2.3", "A2.3.2.1")).toEqual([]);
  });

  it("obeys the limit, and finds nothing in nothing", () => {
    expect(codes("servizi", 7)).toHaveLength(7);
    expect(codes("")).toEqual([]);
    expect(codes("🙂")).toEqual([]);
  });
});
