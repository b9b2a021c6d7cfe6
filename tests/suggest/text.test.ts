import { chunksOf, plain, stemOf, wordsOf } from "../../src/suggest/text";

const words = (text: string): string[] =>
  chunksOf(text).flatMap((chunk) => wordsOf(chunk).map((word) => word.text));

describe("words of a budget row", () => {
  it.each([
    ["Indennità dell'OIV", ["indennita", "oiv"]],
    ["SPESE PER L'ENERGIA", ["spese", "energia"]],
    ["Spese  per\tl’energia", ["spese", "energia"]],
    ["325050 - Canone Infocamere", ["canone", "infocamere"]],
    ["Contributi 2024/2025 e 2026", ["contributi"]],
    ["313.012.00 Tariffe", ["tariffe"]],
    ["D.Lgs. 81/2008 e 81/08", ["lgs", "81/08", "81/08"]],
    ["Audit ISO 9001", ["audit", "iso", "9001"]],
    ["magg. 20%", ["magg", "20%"]],
    ["ruoli/sgravi c/AdER", ["ruoli", "sgravi", "ader"]],
    ["una parte, mezzo propri", ["parte", "mezzo"]],
    ["co.co.co. e D.U.R.C.", ["cococo", "durc"]],
    ["27/3/2013", []],
    ["🙂 — …", []],
  ])("%j", (text, expected) => {
    expect(words(text)).toEqual(expected);
  });

  it("keeps the point of a cut word", () => {
    expect(chunksOf("manut. prev.ec.").flatMap(wordsOf)).toEqual([
      { text: "manut", dotted: true },
      { text: "prev", dotted: true },
      { text: "ec", dotted: true },
    ]);
  });

  it("makes texts that differ in case, accents and blanks equal", () => {
    expect(plain("  ATTIVITÀ\u00a0 d’Ufficio ")).toBe("attivita d'ufficio");
  });
});

describe("stems", () => {
  it.each([
    ["servizio", "servizi"],
    ["banca", "banche"],
    ["spesa", "spese"],
    ["voucher", "vouchers"],
    ["camerale", "camerali"],
    ["manutenzione", "manutenzioni"],
    ["bilancia", "bilance"],
    ["energia", "energie"],
  ])("%s and %s are one word", (one, other) => {
    expect(stemOf(one)).toBe(stemOf(other));
  });

  it.each([
    ["bilancio", "bilancia"],
    ["contributi", "controlli"],
    ["mobile", "mobili"],
  ])("%s and %s are two", (one, other) => {
    expect(stemOf(one)).not.toBe(stemOf(other));
  });
});
