/** The forms that the budgets of properties.test.ts do not have: tags beside each amount, and amounts below the cent. */
import fc from "fast-check";
import "../support/custom-functions";
import { rowArbitrary } from "../support/budgets";
import {
  below,
  euro,
  referenceRollup,
  referenceSplit,
  referenceStatus,
  STATUSES,
} from "../support/reference";
import type { ReferenceRow } from "../support/reference";
import { coverage, remainder, rollup, totals } from "../../src/functions/functions";
import { processMap } from "../../src/map";

const RUNS = 10_000;
const anyCode = fc.constantFrom(...processMap.nodes.map(({ code }) => code));

it("ROLLUP and REMAINDER of tags and amounts paired cell by cell give the totals of all their cells", () => {
  const grid = fc
    .tuple(fc.integer({ min: 1, max: 4 }), fc.integer({ min: 2, max: 4 }))
    .chain(([height, width]) =>
      fc.tuple(
        fc.constant(width),
        fc.array(rowArbitrary(1), { minLength: height * width, maxLength: height * width }),
      ),
    );
  fc.assert(
    fc.property(grid, anyCode, fc.constantFrom(...STATUSES), ([width, cells], code, status) => {
      const across = <Value>(read: (cell: ReferenceRow) => Value): Value[][] =>
        Array.from({ length: cells.length / width }, (_, row) =>
          cells.slice(row * width, (row + 1) * width).map(read),
        );
      const tags = across(({ text }) => text);
      const amounts = across((cell) => euro(cell.cents[0] ?? 0n));
      const rest = STATUSES.reduce((sum, one) => sum + referenceStatus(cells, one, 0), 0n);
      expect([
        rollup(code, tags, amounts),
        remainder(tags, amounts),
        remainder(tags, amounts, NAMES[status]),
      ]).toEqual([
        [[euro(referenceRollup(cells, code, 0))]],
        [[euro(rest)]],
        [[euro(referenceStatus(cells, status, 0))]],
      ]);
    }),
    { numRuns: RUNS },
  );
});

const NAMES = {
  proposed: "proposte",
  untagged: "non classificate",
  invalid: "non valide",
  excluded: "escluse",
};

describe("amounts in millionths of a euro, of either sign", () => {
  /** A generated row whose amount is `micros`. */
  interface MicroRow extends ReferenceRow {
    readonly micros: bigint;
  }

  const micros = fc.oneof(fc.bigInt(-30_000n, 30_000n), fc.bigInt(-(10n ** 13n), 10n ** 13n));
  const rows: fc.Arbitrary<MicroRow[]> = fc.array(
    fc
      .tuple(rowArbitrary(1), micros)
      .map(([row, amount]) => ({ ...row, micros: amount === 0n ? 1n : amount })),
    { minLength: 1, maxLength: 12 },
  );

  const MICROS_PER_CENT = 10_000n;

  /** Whole cents by largest remainder, what is below a cent to the largest share, ties to map order. */
  function shares({ micros: amount, parts }: MicroRow): bigint[] {
    const whole = amount / MICROS_PER_CENT;
    const order = (code: string): number => processMap.nodes.findIndex((node) => node.code === code);
    const [main] = [...parts.keys()].sort((a, b) => {
      const [left, right] = [parts[a], parts[b]];
      if (left === undefined || right === undefined) return 0;
      return right.share - left.share || order(left.code) - order(right.code);
    });
    return referenceSplit(whole, parts).map((cents, index) => {
      const rest = index === main ? amount - whole * MICROS_PER_CENT : 0n;
      return cents * MICROS_PER_CENT + rest;
    });
  }

  const sumOf = (amounts: readonly bigint[]): bigint => amounts.reduce((sum, amount) => sum + amount, 0n);

  function expected(all: readonly MicroRow[], code: string): bigint {
    return sumOf(
      all.flatMap((row) => {
        if (row.kind !== "codes") return [];
        const handed = shares(row);
        return row.parts.map((part, index) => (below(part.code, code) ? (handed[index] ?? 0n) : 0n));
      }),
    );
  }

  /** A total of the functions in millionths, which doubles of this size tell apart. */
  const inMicros = (value: unknown): bigint => BigInt(Math.round(Number(value) * 1e6));

  it("are split by cents and lose nothing below them, and the law of the totals holds", () => {
    fc.assert(
      fc.property(rows, anyCode, fc.nat(4), (all, code, level) => {
        const tags = all.map(({ text }) => [text]);
        const amounts = all.map((row) => [Number(row.micros) / 1e6]);
        const table = totals(tags, amounts, level);
        const budget = sumOf(all.filter(({ kind }) => kind !== "total").map((row) => row.micros));
        const lines = table.slice(1, -1).map((line) => inMicros(line[2]));
        expect([
          inMicros(rollup(code, tags, amounts)[0]?.[0]),
          inMicros(table.at(-1)?.[2]),
          sumOf(lines),
        ]).toEqual([expected(all, code), budget, budget]);
      }),
      { numRuns: RUNS },
    );
  });

  it("are measured by COVERAGE in absolute amounts", () => {
    fc.assert(
      fc.property(rows, (all) => {
        const size = (row: MicroRow): bigint => (row.micros < 0n ? -row.micros : row.micros);
        const of = all.filter(({ kind }) => kind !== "total" && kind !== "excluded");
        fc.pre(of.length > 0);
        const covered = of.filter(
          ({ kind, parts }) =>
            kind === "codes" && parts.every(({ code }) => processMap.get(code)?.taggable === true),
        );
        const found = coverage(
          all.map(({ text }) => [text]),
          all.map((row) => [Number(row.micros) / 1e6]),
        );
        expect(found).toBeCloseTo(Number(sumOf(covered.map(size))) / Number(sumOf(of.map(size))), 9);
      }),
      { numRuns: 2_000 },
    );
  });
});
