import fc from "fast-check";
import { Ledger } from "../../src/budget/ledger";
import type { Values } from "../../src/budget/ledger";
import { LedgerMemo } from "../../src/budget/ledger-memo";
import { rollUpAll, statusTotals } from "../../src/budget/totals";
import { readCell } from "../../src/functions/host-values";

interface Ranges {
  tags: unknown[][];
  amounts: unknown[][];
}

const tag = fc.oneof(
  {
    weight: 60,
    arbitrary: fc.constantFrom<unknown>(
      "A1.1.1.1",
      "A1.1.1.2",
      "A1.1.1.1 60%; B1.1.1.1 40%",
      "A1.1",
      "G?",
      "pippo",
      "ESCLUSO",
      "TOTALE",
      "",
      null,
      undefined,
      0,
      false,
    ),
  },
  { weight: 1, arbitrary: fc.constant<unknown>({ type: "Error", basicValue: "#N/A" }) },
);
const amount = fc.oneof(
  { weight: 60, arbitrary: fc.integer({ min: -3, max: 3 }).map((cents): unknown => cents / 100) },
  {
    weight: 60,
    arbitrary: fc.constantFrom<unknown>(null, undefined, "", -0, 1e15, 0.001, "1,5", "n.d.", true),
  },
  {
    weight: 1,
    arbitrary: fc.constantFrom<unknown>(
      Number.NaN,
      Infinity,
      { type: "Double", basicValue: 5 },
      { type: "Error", basicValue: "#DIV/0!" },
    ),
  },
);

const ranges: fc.Arbitrary<Ranges> = fc
  .tuple(fc.integer({ min: 20, max: 60 }), fc.integer({ min: 1, max: 2 }))
  .chain(([rows, columns]) =>
    fc.record({
      tags: fc.array(fc.tuple(tag), { minLength: rows, maxLength: rows }),
      amounts: fc.array(fc.array(amount, { minLength: columns, maxLength: columns }), {
        minLength: rows,
        maxLength: rows,
      }),
    }),
  );

/** One call: of which ranges, whether as a copy, and what was changed in place before it, if anything. */
const call = fc.record({
  of: fc.nat(1),
  copied: fc.boolean(),
  row: fc.nat(59),
  change: fc.oneof(
    { weight: 3, arbitrary: fc.constant(null) },
    { weight: 1, arbitrary: fc.record({ tag }) },
    { weight: 1, arbitrary: fc.record({ amount }) },
  ),
});

const copyOf = ({ tags, amounts }: Ranges): Ranges => structuredClone({ tags, amounts });

/** All that the functions take from a ledger. */
function contents(ledger: Ledger): unknown {
  return {
    nodes: [...rollUpAll(ledger)],
    rest: statusTotals(ledger, ["proposed", "untagged", "invalid", "excluded"]),
    absolute: ledger.absoluteTotal(
      ledger.groups.filter(({ tag }) => tag.status !== "total"),
      0,
    ),
    problems: ledger.problems.map(({ row, column, kind, text }) => ({ row, column, kind, text })),
    rows: Array.from({ length: ledger.rows }, (_, row) => ledger.groupAt(row)?.tag.status ?? null),
  };
}

function ledgerBy(memo: LedgerMemo, tags: Values, amounts: Values): Ledger {
  const sums = memo.find(tags, amounts);
  return new Ledger(tags, amounts, { read: readCell, ...(sums === null ? {} : { sums }) });
}

it("never gives anything but what the ranges hold now, whatever was changed between the calls", () => {
  let found = 0;
  fc.assert(
    fc.property(
      fc.tuple(ranges, ranges),
      fc.array(call, { minLength: 20, maxLength: 40 }),
      (given, calls) => {
        const memo = new LedgerMemo(readCell);
        const all = given.map(copyOf);
        for (const { of, copied, row, change } of calls) {
          const one = all[of] as Ranges;
          const at = row % one.tags.length;
          if (change !== null && "tag" in change) one.tags[at] = [change.tag];
          if (change !== null && "amount" in change) (one.amounts[at] as unknown[])[0] = change.amount;
          const { tags, amounts } = copied ? copyOf(one) : one;
          if (memo.find(tags, amounts) !== null) found += 1;
          expect(contents(ledgerBy(memo, tags, amounts))).toEqual(
            contents(new Ledger(tags, amounts, { read: readCell })),
          );
        }
      },
    ),
    { numRuns: 120 },
  );
  expect(found).toBeGreaterThan(400);
});

/** A budget that differs from the others of other numbers in every row. */
const numbered = (number: number, rows = 40): Ranges => ({
  tags: Array.from({ length: rows }, () => ["A1.1.1.1"]),
  amounts: Array.from({ length: rows }, (_, row) => [number * 1000 + row]),
});

const isFound = (memo: LedgerMemo, { tags, amounts }: Ranges): boolean => memo.find(tags, amounts) !== null;

it("remembers ranges that it sees for the second time, and finds a copy of them as well", () => {
  const memo = new LedgerMemo(readCell);
  const budget = numbered(1);
  expect([1, 2].map(() => isFound(memo, budget))).toEqual([false, true]);
  const sums = memo.find(budget.tags, budget.amounts);
  const { tags, amounts } = copyOf(budget);
  expect(memo.find(tags, amounts)).toBe(sums);
});

it("reads anew what was changed in place, and remembers that when it is seen again", () => {
  const memo = new LedgerMemo(readCell);
  const budget = numbered(1);
  [1, 2].forEach(() => isFound(memo, budget));
  budget.amounts[8] = [0.5];
  expect([1, 2, 3].map(() => isFound(memo, budget))).toEqual([false, true, true]);
  const total = ledgerBy(memo, budget.tags, budget.amounts);
  expect(statusTotals(total, ["classified"])).toEqual([40 * 1000 + (39 * 40) / 2 - 1008 + 0.5]);
});

it("does not take two different changes for one", () => {
  const memo = new LedgerMemo(readCell);
  const budget = numbered(1);
  [1, 2].forEach(() => isFound(memo, budget));
  for (const row of [8, 9, 6, 11]) {
    budget.amounts[row] = [0.5];
    expect(isFound(memo, budget)).toBe(false);
  }
});

it("keeps ranges that take turns, also where there are more than it remembers", () => {
  const memo = new LedgerMemo(readCell);
  const budgets = Array.from({ length: 36 }, (_, number) => numbered(number));
  const rounds = Array.from({ length: 4 }, () => budgets.filter((one) => isFound(memo, one)).length);
  expect(rounds.slice(2)).toEqual([32, 32]);
});

it("forgets ranges that nobody asks for any more", () => {
  const memo = new LedgerMemo(readCell);
  const old = Array.from({ length: 32 }, (_, number) => numbered(number));
  [1, 2].forEach(() => old.forEach((one) => isFound(memo, one)));
  const now = numbered(100);
  for (let times = 0; times < 200; times += 1) isFound(memo, now);
  expect(isFound(memo, now)).toBe(true);
});

it("does not remember what is too large", () => {
  const memo = new LedgerMemo(readCell);
  const large = numbered(1, 150_001);
  expect([1, 2, 3].map(() => isFound(memo, large))).toEqual([false, false, false]);
});

it.each([Number.NaN, { type: "Double", basicValue: 5 }])(
  "does not remember %p, which may stand for something else at the next call",
  (value) => {
    const memo = new LedgerMemo(readCell);
    const budget = numbered(1);
    budget.amounts[8] = [value];
    expect([1, 2, 3, 4].map(() => isFound(memo, budget))).toEqual([false, false, false, false]);
  },
);

it("reads a tag that is an object anew each time, for it may change in place", () => {
  const memo = new LedgerMemo(readCell);
  const budget = numbered(1);
  const changing = { type: "String", basicValue: "A1.1.1.1" };
  budget.tags[8] = [changing];
  [1, 2, 3].forEach(() => isFound(memo, budget));
  changing.basicValue = "ESCLUSO";
  const ledger = ledgerBy(memo, budget.tags, budget.amounts);
  expect(statusTotals(ledger, ["excluded"])).toEqual([1008]);
});
