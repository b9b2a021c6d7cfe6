import fc from "fast-check";
import {
  handOut,
  numberForRest,
  numbersOf,
  parseTag,
  readSplitDraft,
  sharesOf,
  splitAmount,
  sumOfDraft,
  WHOLE_SHARE,
} from "../../src/budget";
import type { SplitBasis, SplitDraft } from "../../src/budget";

const CODES = ["A1.1.1.1", "B1.1.1.1", "C1.1.1.1"];

const draftOf = (
  basis: SplitBasis,
  numbers: readonly string[],
  amount: number | null = null,
  amounts: readonly number[] = [],
): SplitDraft => ({
  basis,
  amount,
  amounts,
  parts: numbers.map((number, index) => ({ code: CODES[index] ?? "", number })),
});

const read = (...draft: Parameters<typeof draftOf>) => readSplitDraft(draftOf(...draft));

describe("the split editor's conversions", () => {
  it.each([
    ["percent", ["60", "40"], null, "A1.1.1.1 60%; B1.1.1.1 40%"],
    ["percent", ["12,5 %", ""], null, "A1.1.1.1 12,5%; B1.1.1.1 87,5%"],
    ["amount", ["300", "700"], 1000, "A1.1.1.1 30%; B1.1.1.1 70%"],
    ["amount", ["1.250,50", ""], 5002, "A1.1.1.1 25%; B1.1.1.1 75%"],
    ["amount", ["-300", "-700"], -1000, "A1.1.1.1 30%; B1.1.1.1 70%"],
    ["percent", [""], null, "A1.1.1.1"],
    ["percent", ["100"], null, "A1.1.1.1"],
    ["amount", ["1000"], 1000, "A1.1.1.1"],
    ["driver", ["7"], null, "A1.1.1.1"],
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
    ["amount", ["-300", "1300"], 1000, { kind: "wrong-sign", position: 0, amount: 1000 }],
    ["amount", ["300", ""], -1000, { kind: "wrong-sign", position: 0, amount: -1000 }],
    ["amount", ["300", "700"], null, { kind: "no-amount" }],
    ["amount", ["1,234", ""], 5000, { kind: "bad-number", position: 0, text: "1,234" }],
    ["driver", ["3", ""], null, { kind: "bad-number", position: 1 }],
    // Less than a millionth of a percent: the part would get nothing.
    ["driver", ["1000000000", "1"], null, { kind: "zero", position: 1 }],
    ["driver", ["3", "-1"], null, { kind: "bad-number", position: 1, text: "-1" }],
    ["percent", ["90"], null, { kind: "percent-sum", sum: "90", left: "10" }],
    ["percent", [], null, { kind: "no-parts" }],
  ] as const)("%s %j of %s is refused: %j", (basis, numbers, amount, problem) => {
    expect(read(basis, numbers, amount)).toMatchObject({ text: null, problem });
  });

  it("refuses unknown, coarse and doubled codes", () => {
    const codes = (second: string) =>
      readSplitDraft({
        ...draftOf("percent", []),
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
      amount: 9_000_000_000,
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

  it("hands out a whole exactly as the functions hand out cents", () => {
    const shares = fc.array(fc.integer({ min: 1, max: 1000 }), { minLength: 3, maxLength: 3 });
    fc.assert(
      fc.property(shares, fc.integer({ min: 1, max: 1e11 }), (weights, cents) => {
        const parts = sharesOf(weights).map((share, index) => ({ code: CODES[index] ?? "", share }));
        const handed = handOut(
          cents,
          parts.map(({ share }) => share),
        );
        expect(splitAmount(cents / 100, parts)).toEqual(handed.map((each) => each / 100));
      }),
    );
  });
});

describe("a driver", () => {
  it("takes the six decimals that give each amount of the row its cents", () => {
    // 0,1 : 2,9 of 480.000,15 € is 16.000,005 : 464.000,145, and of 1.234,56 € 41,152 : 1.193,408.
    const amounts = [480_000.15, 1234.56];
    const { parts, problem } = read("driver", ["0,1", "2,9"], null, amounts);
    expect(problem).toBeNull();
    expect(amounts.map((euro) => splitAmount(euro, parts))).toEqual([
      [16_000.01, 463_999.99 + 0.15],
      [41.15, 1193.41],
    ]);
  });

  it("gives every amount its exact proportion to the cent, or is refused with the cents", () => {
    const weights = fc.array(fc.integer({ min: 1, max: 900 }), { minLength: 2, maxLength: 3 });
    const cents = fc.array(fc.integer({ min: -3e8, max: 3e8 }), { minLength: 1, maxLength: 2 });
    fc.assert(
      fc.property(weights, cents, (given, all) => {
        const amounts = all.map((each) => each / 100);
        const { parts, problem } = read("driver", given.map(String), null, amounts);
        const total = given.reduce((sum, each) => sum + each, 0);
        if (problem !== null) {
          expect(problem).toMatchObject({ kind: "cents" });
          // Where no amount is above ten thousand euro, six decimals are always enough.
          expect(Math.max(...all.map(Math.abs))).toBeGreaterThan(1e6);
          return;
        }
        for (const euro of amounts) {
          splitAmount(euro, parts).forEach((part, index) => {
            expect(Math.abs(part * 100 - (euro * 100 * (given[index] ?? 0)) / total)).toBeLessThan(1);
          });
        }
      }),
    );
  });

  it("names the amount that percentages cannot hand out, and what they would give instead", () => {
    expect(read("driver", ["1", "1", "1"], null, [3, 9_000_000]).problem).toEqual({
      kind: "cents",
      code: "A1.1.1.1",
      amount: 9_000_000,
      asked: 3_000_000,
      given: 3_000_000.06,
    });
  });
});

describe("while the user types", () => {
  it.each([
    ["percent", ["60", ""], null, { sum: 60_000_000, left: 40_000_000 }],
    ["percent", ["60", "41"], null, { sum: 101_000_000, left: -1_000_000 }],
    ["amount", ["0,01", "0,02"], 1, { sum: 3, left: 97 }],
    ["amount", ["-1", ""], -3, { sum: -100, left: -200 }],
    ["percent", ["60", "x"], null, null],
    ["driver", ["60", "1"], null, null],
    ["amount", ["1", "1"], null, null],
  ] as const)("the sum of %s %j of %s is %j", (basis, numbers, amount, sum) => {
    expect(sumOfDraft(draftOf(basis, numbers, amount))).toEqual(sum);
  });

  it.each([
    ["percent", ["33,333333", "33,333333", "1"], null, "33,333334"],
    ["amount", ["0,01", "0,02", "5"], 1, "0,97"],
    ["amount", ["-1", "-0,5", ""], -3, "-1,50"],
    ["percent", ["60", "40", ""], null, null],
    ["amount", ["60", "50", ""], 100, null],
    ["driver", ["60", "50", ""], null, null],
  ] as const)("the rest of %s %j of %s for the third part is %s", (basis, numbers, amount, rest) => {
    expect(numberForRest(draftOf(basis, numbers, amount), 2)).toBe(rest);
  });

  it("turns percentages into the euro that they give, and says where there is no amount", () => {
    const { parts } = read("percent", ["33,333333", "66,666667"]);
    expect(numbersOf(parts, "amount", -100.01)).toEqual(["-33,34", "-66,67"]);
    expect(numbersOf(parts, "percent", null)).toEqual(["33,333333", "66,666667"]);
    expect(numbersOf(parts, "amount", 0)).toBeNull();
    expect(numbersOf(parts, "amount", null)).toBeNull();
  });
});
