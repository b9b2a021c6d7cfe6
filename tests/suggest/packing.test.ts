import { PackingError, pack } from "../../scripts/lib/packing";
import { unpackText, unpackWords } from "../../src/suggest/packing";

const throughPacking = (...texts: string[]): string[] => {
  const { words, singles, texts: packed } = pack(texts);
  return packed.map((text) => unpackText(text, unpackWords(words), singles));
};

describe("the packing of the lexicon", () => {
  it("brings back lines, fields, capitals, accents, apostrophes and signs", () => {
    const texts = [
      "A1.1.1.1 A1.1.1.7|predisposizione RPP|compenso OIV\nB2.2.2.6|canone dell'energia elettrica",
      "Università e città|InfoCamere D.Lgs. 81/2008|20%\nc/c|D'Annunzio|perché X & Y",
    ];
    expect(throughPacking(...texts)).toEqual(texts);
  });

  it("numbers more words than one digit can, and gives the frequent ones one digit", () => {
    const many = Array.from({ length: 5000 }, (_, index) => `parola${String(index)}`).join(" ");
    const often = Array.from({ length: 50 }, () => "spese").join(" ");
    expect(throughPacking(many, often)).toEqual([many, often]);
    expect(pack([many, often]).texts[1]).toHaveLength(50);
  });

  it.each([
    ["two blanks in a row", "spese  postali"],
    ["a blank at the end", "spese postali |altro"],
    ["a sign of its own", "spese _postali"],
  ])("refuses a text with %s rather than change it", (_, text) => {
    expect(() => pack([text])).toThrow(PackingError);
  });

  it("refuses more words than two digits can number", () => {
    const many = Array.from({ length: 9000 }, (_, index) => `p${String(index)}`).join(" ");
    expect(() => pack([many])).toThrow("9000 different words are more than two digits can number");
  });
});
