import type { Cell } from "../../src/budget/types";
import { explain } from "../../src/functions/explain";
import type { BudgetExplanation } from "../../src/functions/explain";
import { readPmapCall } from "../../src/functions/formula";
import { belowCents, groupRows, sortRows } from "../../src/taskpane/formulas/groups";

const TAGS: readonly (readonly Cell[])[] = [
  ["A1.1.1.1"],
  ["A1.1.1.2 60%; B1.1.1.1 40%"],
  ["C1.1.1.1"],
  [null],
  ["TOTALE"],
];
const AMOUNTS: readonly (readonly Cell[])[] = [[-5], [0.05], [9], [7], [11.05]];

function explanation(formula: string, amounts = AMOUNTS): BudgetExplanation {
  const call = readPmapCall(formula)!;
  const found = explain(
    call,
    new Map([
      ["A1:A5", TAGS],
      ["B1:B5", amounts],
    ]),
  );
  if (found.kind !== "budget") throw new Error(found.kind);
  return found;
}

describe("the rows of an explanation", () => {
  const rollup = explanation('=PMAP.ROLLUP("A",A1:A5,B1:B5)');

  it("stand in groups by what becomes of them, a split in two of them, and make up the budget", () => {
    const { counted, left, leftSum, holds } = groupRows(rollup, 0);
    expect(counted).toMatchObject({ sum: -4.97, shares: 1, inBudget: true });
    expect(left.map(({ kind, sum, shares, inBudget }) => [kind, sum, shares, inBudget])).toEqual([
      ["elsewhere", 9.02, 1, true],
      ["untagged", 7, 0, true],
      ["total", 11.05, 0, false],
    ]);
    expect([leftSum, holds]).toEqual([16.02, true]);
  });

  it("do not balance where a cent is missing", () => {
    expect(groupRows({ ...rollup, all: [11.06] }, 0).holds).toBe(false);
  });

  it("are listed from the largest, what is no number first, or as they stand in the sheet", () => {
    const amounts = AMOUNTS.map(([amount], index) => [index === 2 ? "1.234,56 circa" : (amount ?? null)]);
    const { counted } = explanation("=PMAP.TOTALS(A1:A5,B1:B5)", amounts);
    const rows = (inOrder: boolean): readonly number[] => sortRows(counted, 0, inOrder).map(({ row }) => row);
    expect(rows(false)).toEqual([2, 3, 0, 1]);
    expect(rows(true)).toEqual([0, 1, 2, 3]);
  });
});

it("counts the rows of the budget whose euro are shown rounded", () => {
  const formula = '=PMAP.ROLLUP("A",A1:A5,B1:B5)';
  // The row marked TOTALE is in no sum.
  expect(belowCents(explanation(formula, [[-5.005], [0.05], [9.001], [7], [11.055]]), 0)).toBe(2);
  expect(belowCents(explanation(formula), 0)).toBe(0);
});
