import fc from "fast-check";
import { outcomeOf } from "../support/custom-functions";
import { budgetArbitrary } from "../support/budgets";
import * as functions from "../../src/functions/functions";

type Matrix = unknown[][];

const { rollup, totals, untagged } = functions;

/** What the functions say of two ranges; `fresh` has them computed by a module that remembers nothing. */
function answers(tags: Matrix, amounts: Matrix, from: typeof functions = functions): unknown {
  return [
    outcomeOf(() => from.rollup("A", tags, amounts)),
    outcomeOf(() => from.totals(tags, amounts, 1)),
    outcomeOf(() => from.remainder(tags, amounts)),
    outcomeOf(() => from.coverage(tags, amounts, "righe")),
    outcomeOf(() => from.untagged(tags, amounts)),
  ];
}

function fresh(tags: Matrix, amounts: Matrix): unknown {
  let result: unknown;
  jest.isolateModules(() => {
    result = answers(tags, amounts, jest.requireActual("../../src/functions/functions"));
  });
  return result;
}

const copied = (matrix: Matrix): Matrix => matrix.map((row) => [...row]);

const change = fc.record({
  row: fc.nat(),
  inTags: fc.boolean(),
  value: fc.constantFrom<unknown[]>(
    null,
    0,
    "",
    " ",
    "A1.1.1.1",
    "B1.1.1.1?",
    "ESCLUSO",
    "TOTALE",
    12.34,
    "12,34",
    0.001,
    false,
    "#N/A",
    Number.NaN,
    { type: "Error", basicValue: "#DIV/0!" },
    { type: "Double", basicValue: 5 },
  ),
});

describe("remembered ledgers", () => {
  it("answer as freshly computed ones do, whatever changes from call to call", () => {
    fc.assert(
      fc.property(
        budgetArbitrary,
        fc.array(change, { minLength: 1, maxLength: 6 }),
        ({ tags, amounts }, changes) => {
          const calls: { tags: Matrix; amounts: Matrix; said: unknown }[] = [];
          let [lastTags, lastAmounts]: [Matrix, Matrix] = [copied(tags), copied(amounts)];
          for (const { row, inTags, value } of changes) {
            [lastTags, lastAmounts] = [copied(lastTags), copied(lastAmounts)];
            const cells = (inTags ? lastTags : lastAmounts)[row % tags.length];
            if (cells !== undefined) cells[0] = value;
            calls.push({ tags: lastTags, amounts: lastAmounts, said: answers(lastTags, lastAmounts) });
            const [first] = calls;
            if (first !== undefined) expect(answers(first.tags, first.amounts)).toEqual(first.said);
          }
          const [last] = calls.slice(-1);
          expect(JSON.stringify(last?.said)).toBe(JSON.stringify(fresh(lastTags, lastAmounts)));
        },
      ),
      { numRuns: 40 },
    );
  });

  it("notice that the caller changed its own arrays, and an object its content", () => {
    const error = { type: "Double", basicValue: 5 };
    const tags: Matrix = [["A1.1.1.1"], ["A1.1.1.1"]];
    const amounts: Matrix = [[10], [error]];
    expect(rollup("A", tags, amounts)).toEqual([[15]]);
    error.basicValue = 7;
    expect(rollup("A", tags, amounts)).toEqual([[17]]);
    amounts[1] = [1];
    expect(rollup("A", tags, amounts)).toEqual([[11]]);
    (tags[0] as unknown[])[0] = "B1.1.1.1";
    expect(rollup("A", tags, amounts)).toEqual([[1]]);
    expect(rollup("B", tags, amounts)).toEqual([[10]]);
  });

  it("tell ROLLUP only of the text that counts in its node, also after TOTALS has read the same ranges", () => {
    const tags = [["A1.1.1.1"], ["B1.1.1.1"]];
    const amounts = [[10], ["dieci"]];
    expect(totals(tags, amounts)[0]).toHaveLength(5);
    expect(untagged(tags, amounts)).toHaveLength(2);
    expect(rollup("A", tags, amounts)).toEqual([[10]]);
    expect(outcomeOf(() => rollup("B", tags, amounts)).error).toBe("#VALUE!");
  });
});
