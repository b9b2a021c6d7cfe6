import fc from "fast-check";
import {
  LETTERS,
  ancestorsOf,
  compareCodes,
  isAtOrBelow,
  isBelow,
  isCanonicalCode,
  levelOf,
  normaliseCode,
  parentCode,
  parseCode,
  processMap,
} from "../../src/map";

const codes = processMap.nodes.map((node) => node.code);
const anyCode = fc.constantFrom(...codes);

describe("the grammar of the codes", () => {
  it.each([
    ["A1.1.1.1", "A1.1.1.1"],
    ["a1.1.1.1", "A1.1.1.1"],
    ["  C1.1.7B.1 ", "C1.1.7b.1"],
    ["A1. 1.1 .1", "A1.1.1.1"],
    ["\u00a0A1.1\u00a0", "A1.1"],
    ["A1.1.", "A1.1"],
    ["Ａ１．１", "A1.1"],
    ["g", "G"],
  ])("reads %j as %s", (text, code) => {
    expect(normaliseCode(text)).toBe(code);
  });

  it.each([
    "",
    " ",
    ".",
    "H1",
    "A1..1",
    "A1.1..",
    "A01.1",
    "A1.01",
    "A1.0",
    "A1,1",
    "A1-1",
    "AA1",
    "A1.1.bis",
    "A.1",
    "A1.1 x?",
    "1.1",
    "A1.1.7bb",
    "É1",
    "A1.99999",
  ])("does not take %j for a code", (text) => {
    expect(normaliseCode(text)).toBeNull();
  });

  it("parses segments with their letter", () => {
    expect(parseCode("C1.1.7b.1")).toEqual({
      letter: "C",
      segments: [
        { number: 1, suffix: "" },
        { number: 1, suffix: "" },
        { number: 7, suffix: "b" },
        { number: 1, suffix: "" },
      ],
    });
    expect(parseCode("c1")).toBeNull();
    expect(parseCode("G")).toEqual({ letter: "G", segments: [] });
  });

  it.each([
    ["C2.9", "C2.10"],
    ["C1.1.7", "C1.1.7b"],
    ["C1.1.7.1", "C1.1.7b"],
    ["C1.1.7b.1", "C1.1.8"],
    ["A1", "A1.1"],
    ["A1.9.9", "A2"],
    ["Z1.1.3", "G"],
    ["F2", "Z"],
  ])("puts %s before %s", (first, second) => {
    expect(compareCodes(first, second)).toBeLessThan(0);
    expect(compareCodes(second, first)).toBeGreaterThan(0);
  });

  it("refuses to compare what is no code", () => {
    expect(() => compareCodes("A1", "pippo")).toThrow(new RangeError("not a canonical code: pippo"));
    expect(() => compareCodes("a1", "A1")).toThrow(RangeError);
  });

  it.each([
    ["C2.10", "C2.1", false],
    ["C2.10.1", "C2.1", false],
    ["C1.1.7b", "C1.1.7", false],
    ["C1.1.7b.1", "C1.1.7", false],
    ["C1.1.7b.1", "C1.1.7b", true],
    ["C1.1.7.1", "C1.1.7", true],
    ["A1", "A", true],
    ["A", "A", false],
    ["A", "A1", false],
  ])("%s is below %s: %s", (code, ancestor, below) => {
    expect(isBelow(code, ancestor)).toBe(below);
    expect(isAtOrBelow(code, ancestor)).toBe(below || code === ancestor);
  });

  it("names level, parent and ancestors", () => {
    expect(["G", "A1", "C1.1.7b.1", "D6.1.1.2.1"].map(levelOf)).toEqual([0, 1, 4, 5]);
    expect(["G", "A1", "C1.1.7b.1"].map(parentCode)).toEqual([null, "A", "C1.1.7b"]);
    expect(ancestorsOf("C1.1.7b.1")).toEqual(["C", "C1", "C1.1", "C1.1.7b"]);
    expect(ancestorsOf("G")).toEqual([]);
  });

  it("never throws while reading, and what it reads is canonical", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary" }), (text) => {
        const code = normaliseCode(text);
        return code === null || (isCanonicalCode(code) && normaliseCode(code) === code);
      }),
    );
  });

  it("agrees with itself: below means among the ancestors, and after it in order", () => {
    fc.assert(
      fc.property(anyCode, anyCode, (code, other) => {
        expect(isBelow(code, other)).toBe(ancestorsOf(code).includes(other));
        if (isBelow(code, other)) expect(compareCodes(other, code)).toBeLessThan(0);
        expect(Math.sign(compareCodes(code, other)) + Math.sign(compareCodes(other, code))).toBe(0);
      }),
    );
  });

  it("keeps the letters in the order of the document", () => {
    expect(LETTERS.join("")).toBe("ABCDEFZG");
  });
});
