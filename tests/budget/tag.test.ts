import { join } from "node:path";
import fc from "fast-check";
import {
  formatExcluded,
  formatShare,
  formatSplit,
  parseShare,
  parseTag,
  WHOLE_SHARE,
} from "../../src/budget/tag";
import { processMap } from "../../src/map";
import { readTsv } from "../support/tsv";

const cases = readTsv(join(__dirname, "../golden/tags/tags.tsv")).rows.map(({ line, cells }) => {
  const [cell = "", status = "", canonical = "", untidy = "", reason = "", nearest = ""] = cells;
  const text = cell.replace(/\\u([0-9a-f]{4})/g, (_, code: string) =>
    String.fromCharCode(parseInt(code, 16)),
  );
  return { line, text, status, canonical, untidy: untidy !== "", reason, nearest };
});

describe("the golden table of tags", () => {
  it.each(cases)("line $line: «$text» is $status", ({ text, status, canonical, untidy, reason, nearest }) => {
    const tag = parseTag(text);
    expect({
      status: tag.status,
      canonical: tag.canonical ?? "",
      untidy: tag.untidy,
      reason: tag.reason?.kind ?? "",
      nearest: tag.reason !== null && "nearest" in tag.reason ? (tag.reason.nearest ?? "") : "",
    }).toEqual({ status, canonical, untidy, reason, nearest });
  });
});

describe("tags", () => {
  it("hold their parts with shares in millionths of a percent", () => {
    expect(parseTag("A1.1.1.1 60%; B1.1.1.1 40%").parts).toEqual([
      { code: "A1.1.1.1", share: 60_000_000 },
      { code: "B1.1.1.1", share: 40_000_000 },
    ]);
  });

  it("keep the reason of an exclusion as it was written", () => {
    expect(parseTag("ESCLUSO:  Partita  di giro 1/2").excludedBecause).toBe("Partita di giro 1/2");
    expect(parseTag("ESCLUSO").excludedBecause).toBeNull();
  });

  it("are excluded by what the product writes, whatever the reason", () => {
    expect(formatExcluded("da verificare?")).toBe("ESCLUSO: da verificare (?)");
    expect([null, "", " ", ": -"].map(formatExcluded)).toEqual(Array(4).fill("ESCLUSO"));
    const reason = fc.oneof(fc.string({ unit: "binary" }), fc.stringMatching(/^[a1?%;:. -]{0,12}$/));
    fc.assert(
      fc.property(reason, (because) => {
        const text = formatExcluded(because);
        expect(parseTag(text)).toMatchObject({ status: "excluded", canonical: text, untidy: false });
      }),
      { numRuns: 2000 },
    );
  });

  it("read an empty cell of the desktop (0) and of the web (null) alike", () => {
    expect([parseTag(0), parseTag(null), parseTag("")].map(({ status }) => status)).toEqual([
      "untagged",
      "untagged",
      "untagged",
    ]);
  });

  it("are invalid for other numbers, logical values and errors", () => {
    expect(parseTag(1).reason).toEqual({ kind: "not-a-code", text: "1", nearest: null });
    expect(parseTag(true).reason).toEqual({ kind: "not-a-code", text: "VERO", nearest: null });
    expect(parseTag({ error: "#N/A" }).reason).toEqual({ kind: "cell-error", error: "#N/A" });
  });

  it("are read once per distinct text", () => {
    expect(parseTag("A1.1.1.1 10%; G 90%")).toBe(parseTag("A1.1.1.1 10%; G 90%"));
  });

  it("accept every code of the map, alone and followed by its title", () => {
    for (const { code, title, taggable } of processMap.nodes) {
      const status = taggable ? "classified" : "coarse";
      expect(parseTag(code)).toMatchObject({ status, canonical: code, untidy: false });
      expect(parseTag(`${code} ${title}`)).toMatchObject({ status, canonical: code });
    }
  });

  it("write what they read back: the canonical spelling is a fixed point", () => {
    const codes = processMap.nodes.map(({ code }) => code);
    const split = fc
      .tuple(
        fc.uniqueArray(fc.constantFrom(...codes), { minLength: 2, maxLength: 6 }),
        fc.array(fc.nat(20_000_000), { minLength: 6, maxLength: 6 }),
      )
      .map(([named, weights]) => {
        const shares = named.slice(1).map((_, index) => ((weights[index] ?? 0) % 15_000_000) + 1);
        const first = WHOLE_SHARE - shares.reduce((sum, share) => sum + share, 0);
        return named.map((code, index) => ({ code, share: index === 0 ? first : (shares[index - 1] ?? 0) }));
      });
    fc.assert(
      fc.property(split, (parts) => {
        const text = formatSplit(parts);
        const tag = parseTag(text);
        expect(tag.parts).toEqual(parts);
        expect(tag).toMatchObject({ canonical: text, untidy: false });
      }),
      { numRuns: 500 },
    );
  });

  it("never throw, whatever the text", () => {
    const odd = fc.oneof(fc.string({ unit: "binary" }), fc.stringMatching(/^[A-Ga-gZz0-9.,;%? -]{0,30}$/));
    fc.assert(
      fc.property(odd, (text) => typeof parseTag(text).status === "string"),
      { numRuns: 3000 },
    );
  });
});

describe("shares", () => {
  it("are written with a comma and no needless decimals", () => {
    expect([60_000_000, 33_333_333, 500_000, 1].map(formatShare)).toEqual([
      "60",
      "33,333333",
      "0,5",
      "0,000001",
    ]);
  });

  it("are read with comma or point, at most 6 decimals", () => {
    expect(["60", "33,333333", "0.5", "1,2345678", "1.000,5", ""].map(parseShare)).toEqual([
      60_000_000,
      33_333_333,
      500_000,
      null,
      null,
      null,
    ]);
  });
});
