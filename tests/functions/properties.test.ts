import fc from "fast-check";
import { isTypedError, outcomeOf } from "../support/custom-functions";
import { budgetArbitrary } from "../support/budgets";
import {
  euro,
  referenceOwn,
  referenceRollup,
  referenceSplit,
  referenceStatus,
  STATUSES,
} from "../support/reference";
import * as functions from "../../src/functions/functions";
import { splitCents, splitEuro } from "../../src/budget/split";
import { sumAmounts, sumExactly } from "../../src/budget/exact-sum";
import { processMap } from "../../src/map";

const { rollup, totals, remainder } = functions;
const anyCode = fc.constantFrom(...processMap.nodes.map(({ code }) => code));

/** Cents of an exact amount in euro. */
function cents(value: unknown): bigint {
  if (typeof value !== "number") throw new Error(`no amount: ${String(value)}`);
  return BigInt(Math.round(value * 100));
}

describe("the law of the totals, on 10,000 budgets against a reference in BigInt cents", () => {
  it("holds for ROLLUP, REMAINDER and TOTALS, column by column, to the cent", () => {
    fc.assert(
      fc.property(budgetArbitrary, anyCode, fc.nat(4), (budget, code, level) => {
        const { rows, tags, amounts } = budget;
        const table = totals(tags, amounts, level);
        const [rolled = []] = rollup(code, tags, amounts);
        const [rest = []] = remainder(tags, amounts);
        const roots = processMap.roots.map((root) => rollup(root, tags, amounts)[0] ?? []);
        const found = rolled.map((total, column) => {
          const lines = table.slice(1, -1).map((line) => cents(line[2 + column]));
          const all: unknown = table[table.length - 1]?.[2 + column];
          const law = [...roots, rest].reduce((sum, part) => sum + cents(part[column]), 0n);
          return [total, rest[column], lines.reduce((sum, line) => sum + line, 0n), law, all];
        });
        const expected = rolled.map((_, column) => {
          const remaining = STATUSES.reduce((sum, status) => sum + referenceStatus(rows, status, column), 0n);
          const all = referenceStatus(rows, "codes", column) + remaining;
          return [euro(referenceRollup(rows, code, column)), euro(remaining), all, all, euro(all)];
        });
        expect(found).toEqual(expected);
      }),
      { numRuns: 10_000 },
    );
  });
});

describe("ROLLUP", () => {
  it("of a node is what is tagged exactly so plus the ROLLUP of its children", () => {
    fc.assert(
      fc.property(budgetArbitrary, anyCode, ({ rows, tags, amounts }, code) => {
        const children = processMap.get(code)?.children ?? [];
        const below = children.reduce((sum, child) => sum + cents(rollup(child, tags, amounts)[0]?.[0]), 0n);
        expect(cents(rollup(code, tags, amounts)[0]?.[0])).toBe(referenceOwn(rows, code, 0) + below);
      }),
      { numRuns: 1_000 },
    );
  });

  it("does not depend on the order of the rows, whatever the amounts", () => {
    const row = fc.tuple(anyCode, fc.double({ noNaN: true, noDefaultInfinity: true, min: -1e15, max: 1e15 }));
    const shuffled = fc
      .array(row, { minLength: 1, maxLength: 20 })
      .chain((rows) => fc.tuple(fc.constant(rows), fc.shuffledSubarray(rows, { minLength: rows.length })));
    fc.assert(
      fc.property(shuffled, anyCode, ([rows, other], code) => {
        const of = (some: typeof rows): unknown =>
          rollup(
            code,
            some.map(([tag]) => [tag]),
            some.map(([, amount]) => [amount]),
          );
        expect(of(other)).toEqual(of(rows));
      }),
      { numRuns: 1_000 },
    );
  });
});

describe("TOTALS below a node", () => {
  it("has the lines of the node, what is outside it, and the same total", () => {
    fc.assert(
      fc.property(budgetArbitrary, anyCode, fc.nat(4), ({ rows, tags, amounts }, under, level) => {
        const table = totals(tags, amounts, level, under);
        const outside = table.find((line) => line[1] === `fuori da ${under}`);
        const inside = table.filter((line) => line[0] !== "" && line[0] !== "codice");
        const sum = inside.reduce((total, line) => total + cents(line[2]), 0n);
        expect(sum).toBe(referenceRollup(rows, under, 0));
        const counted = referenceStatus(rows, "codes", 0);
        expect(cents(outside?.[2])).toBe(counted - sum);
      }),
      { numRuns: 1_000 },
    );
  });
});

describe("splits", () => {
  const parts = budgetArbitrary
    .map(({ rows }) => rows.map((row) => row.parts).find((some) => some.length > 1))
    .filter((some) => some !== undefined);

  it("hand out cents by largest remainder, as the reference does one cent at a time", () => {
    fc.assert(
      fc.property(parts, fc.bigInt(-(2n ** 53n) + 1n, 2n ** 53n - 1n), (shares, amount) => {
        expect(splitCents(Number(amount), shares)).toEqual(
          referenceSplit(amount, shares).map((part) => Number(part)),
        );
      }),
      { numRuns: 2_000 },
    );
  });

  it("give each part its cents, the rest below a cent to the largest share, and lose nothing at all", () => {
    fc.assert(
      fc.property(
        parts,
        fc.double({ noNaN: true, noDefaultInfinity: true, min: -1e18, max: 1e18 }),
        (shares, amount) => {
          expect(sumExactly(splitEuro(amount, shares).flat())).toBe(amount + 0);
        },
      ),
      { numRuns: 2_000 },
    );
    const [first = 0, second = 0] = splitEuro(0.057, [
      { code: "A1.1.1.1", share: 40_000_000 },
      { code: "B1.1.1.1", share: 60_000_000 },
    ]).map(sumExactly);
    expect(first).toBe(0.02);
    expect(second).toBeCloseTo(0.037, 12);
  });
});

describe("sums", () => {
  it("are exact cents where every amount is, even where doubles drift", () => {
    expect(sumAmounts(Array.from({ length: 1_000_000 }, () => 0.1))).toBe(100_000);
    expect(sumAmounts([90_071_992_547_409.91, 90_071_992_547_409.91, 0.01])).toBe(180_143_985_094_819.83);
  });

  it("are correctly rounded otherwise, in any order", () => {
    expect(sumAmounts([1e20, 0.001, -1e20])).toBe(0.001);
    expect(sumAmounts([0.001, -1e20, 1e20])).toBe(0.001);
  });
});

describe("no function throws anything but the typed error", () => {
  const value = fc.oneof(
    fc.string(),
    fc.string({ unit: "binary" }),
    fc.double(),
    fc.boolean(),
    fc.constantFrom(
      null,
      undefined,
      0,
      "",
      "#N/A",
      "A1",
      "A1.1.1.1 50%; G 50%",
      "ESCLUSO",
      "TOTALE",
      "1.234,56",
    ),
    fc.constantFrom(
      { type: "Error", basicValue: "#DIV/0!" },
      { type: "Double", basicValue: 5 },
      { code: "#N/A" },
      {},
      { type: 1 },
    ),
  );
  const argument = fc.oneof(
    value,
    fc.array(value),
    fc.array(fc.array(value, { maxLength: 3 }), { maxLength: 5 }),
  );

  it.each(Object.entries(functions))(
    "%s, and every cell it gives is text, a finite number or that error",
    (_, run) => {
      const call = run as (...values: unknown[]) => unknown;
      fc.assert(
        fc.property(fc.array(argument, { maxLength: 4 }), (values) => {
          const outcome = outcomeOf(() => call(...values));
          if (outcome.error !== null) {
            expect(outcome.message).not.toBe("");
            expect(outcome.message).not.toContain("Errore interno");
            return;
          }
          const result: unknown = outcome.value;
          const rows: unknown[][] = Array.isArray(result) ? (result as unknown[][]) : [[result]];
          expect(new Set(rows.map((row) => row.length)).size).toBe(1);
          for (const cell of rows.flat()) {
            expect(typeof cell === "string" || Number.isFinite(cell) || isTypedError(cell)).toBe(true);
          }
        }),
        { numRuns: 400 },
      );
    },
  );
});
