import fc from "fast-check";
import { parseTag, readSplitDraft, sharesOf, WHOLE_SHARE } from "../../src/budget";
import type { SplitBasis } from "../../src/budget";

const CODES = ["A1.1.1.1", "B1.1.1.1", "C1.1.1.1"];

const read = (basis: SplitBasis, numbers: readonly string[], amount: number | null = null) =>
  readSplitDraft({
    basis,
    amount,
    parts: numbers.map((number, index) => ({ code: CODES[index] ?? "", number })),
  });

describe("the split editor's conversions", () => {
  it.each([
    ["percent", ["60", "40"], null, "A1.1.1.1 60%; B1.1.1.1 40%"],
    ["percent", ["12,5 %", ""], null, "A1.1.1.1 12,5%; B1.1.1.1 87,5%"],
    ["amount", ["300", "700"], 1000, "A1.1.1.1 30%; B1.1.1.1 70%"],
    ["amount", ["1.250,50", ""], 5002, "A1.1.1.1 25%; B1.1.1.1 75%"],
    ["amount", ["-300", "-700"], -1000, "A1.1.1.1 30%; B1.1.1.1 70%"],
    // Thirds: what is left of the 100 % goes to the first.
    ["driver", ["1", "1", "1"], null, "A1.1.1.1 33,333334%; B1.1.1.1 33,333333%; C1.1.1.1 33,333333%"],
    ["driver", ["2,5", "7,5"], null, "A1.1.1.1 25%; B1.1.1.1 75%"],
  ] as const)("%s %j of %s is %s", (basis, numbers, amount, text) => {
    expect(read(basis, numbers, amount)).toMatchObject({ text, problem: null });
  });

  it.each([
    ["percent", ["60", "30"], null, { kind: "percent-sum", sum: "90", left: "10", over: false }],
    ["percent", ["60", "50"], null, { kind: "percent-sum", sum: "110", left: "10", over: true }],
    ["percent", ["100", ""], null, { kind: "percent-sum", over: true }],
    ["percent", ["", ""], null, { kind: "several-empty" }],
    ["percent", ["100", "0"], null, { kind: "zero", position: 1 }],
    ["percent", ["60,1234567", "40"], null, { kind: "bad-number", position: 0 }],
    ["amount", ["300", "700,01"], 1000, { kind: "amount-sum", sum: 1000.01, left: -0.01 }],
    ["amount", ["-300", "1300"], 1000, { kind: "bad-number", position: 0 }],
    ["amount", ["300", "700"], null, { kind: "no-amount" }],
    ["amount", ["1,234", ""], 5000, { kind: "bad-number", position: 0, text: "1,234" }],
    ["driver", ["3", ""], null, { kind: "bad-number", position: 1 }],
    // Less than a millionth of a percent: the part would get nothing.
    ["driver", ["1000000000", "1"], null, { kind: "zero", position: 1 }],
    ["percent", ["100"], null, { kind: "few-parts" }],
  ] as const)("%s %j of %s is refused: %j", (basis, numbers, amount, problem) => {
    expect(read(basis, numbers, amount)).toMatchObject({ text: null, problem });
  });

  it("refuses unknown, coarse and doubled codes", () => {
    const codes = (second: string) =>
      readSplitDraft({
        basis: "percent",
        amount: null,
        parts: [
          { code: "A1.1.1.1", number: "60" },
          { code: second, number: "40" },
        ],
      }).problem;
    expect(codes("Q9")).toEqual({ kind: "unknown-code", position: 1 });
    expect(codes("A2.3")).toEqual({ kind: "coarse-code", position: 1 });
    expect(codes("a1.1.1.1")).toEqual({ kind: "same-code", position: 1, code: "A1.1.1.1" });
  });

  it("refuses euro that six decimals cannot give to the cent", () => {
    // One millionth of a percent of nine milliards is 90 euro: a single cent cannot be told.
    expect(read("amount", ["4500000000,01", ""], 9_000_000_000).problem).toEqual({
      kind: "cents",
      code: "A1.1.1.1",
      asked: 4500000000.01,
      given: 4500000000,
    });
  });

  it("always hands out exactly 100 %, each share within a millionth of its proportion", () => {
    const weights = fc.array(fc.integer({ min: 1, max: 1e12 }), { minLength: 1, maxLength: 12 });
    fc.assert(
      fc.property(weights, (given) => {
        const shares = sharesOf(given);
        const total = given.reduce((sum, weight) => sum + BigInt(weight), 0n);
        expect(shares.reduce((sum, share) => sum + share, 0)).toBe(WHOLE_SHARE);
        shares.forEach((share, index) => {
          const off = BigInt(share) * total - BigInt(given[index] ?? 0) * BigInt(WHOLE_SHARE);
          expect(off < total && off > -total).toBe(true);
        });
      }),
    );
  });

  it("writes what the cell reads back, and never other cents than were asked", () => {
    const cents = fc.array(fc.integer({ min: 1, max: 9_000_000 }), { minLength: 2, maxLength: 3 });
    fc.assert(
      fc.property(cents, (given) => {
        const amount = given.reduce((sum, each) => sum + each, 0) / 100;
        const reading = read(
          "amount",
          given.map((each) => (each / 100).toFixed(2).replace(".", ",")),
          amount,
        );
        // Up to half a million euro a millionth of a percent is less than half a cent.
        expect(reading.problem).toBeNull();
        expect(parseTag(reading.text)).toMatchObject({
          status: "split",
          parts: reading.parts,
          untidy: false,
        });
      }),
    );
  });
});
