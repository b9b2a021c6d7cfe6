import { impliedPhrases } from "../../scripts/lib/lexicon-prune";
import { createSuggester } from "../../src/suggest";
import type { LexiconContent } from "../../src/suggest/lexicon";

const CLEANING = "B2.2.2.3";
const POST = "A2.3.2.1";

/** Phrases as `code: text`; no code: it belongs nowhere. */
function lexiconOf(...entries: string[]): LexiconContent {
  const phrases = entries.map((entry) => {
    const [code = "", text = ""] = entry.split(": ");
    return { text, codes: code === "" ? [] : [code] };
  });
  return { phrases, synonyms: [], abbreviations: [] };
}

function impliedOf(lexicon: LexiconContent, left: readonly string[] = []): string[] {
  return [...impliedPhrases(lexicon, ({ text }) => !left.includes(text))].map(({ text }) => text);
}

describe("phrases that need not ship", () => {
  const lexicon = lexiconOf(
    `${CLEANING}: pulizia uffici`,
    `${CLEANING}: uffici pulizia`,
    `${CLEANING}: ronda notturna`,
    `${POST}: raccomandate`,
    ": totale oneri",
    ": oneri totale",
  );

  it("are those whose words other phrases of the code say too, and which are answered without themselves", () => {
    const implied = impliedOf(lexicon);
    expect(implied).toHaveLength(1);
    expect(["pulizia uffici", "uffici pulizia"]).toEqual(expect.arrayContaining(implied));
  });

  it("are answered by what is left", () => {
    const implied = impliedOf(lexicon);
    const phrases = lexicon.phrases.filter(({ text }) => !implied.includes(text));
    const left = createSuggester({ ...lexicon, phrases });
    expect(implied.map((text) => left.suggest(text).suggestions[0]?.code)).toEqual([CLEANING]);
  });

  it("ship again once nothing answers them any more", () => {
    expect(impliedOf(lexicon, ["ronda notturna"])).not.toContain("ronda notturna");
  });
});
