import "../support/custom-functions";
import * as functions from "../../src/functions/functions";
import { processMap } from "../../src/map";
import { readPmapCall } from "../../src/functions/formula";
import type { FormulaArgument } from "../../src/functions/formula";
import { outcomeOf } from "../support/custom-functions";
import { fixtureRange, readGolden } from "../support/golden-functions";

/** Excel hands null for an argument that was left out, and an error cell as an object. */
function valueOf(argument: FormulaArgument): unknown {
  switch (argument.kind) {
    case "text":
    case "number":
      return argument.value;
    case "missing":
      return null;
    case "range":
      return fixtureRange(argument.text).map((row) =>
        row.map((cell) =>
          cell !== null && typeof cell === "object" ? { type: "Error", basicValue: cell.error } : cell,
        ),
      );
    case "other":
      throw new Error(`the golden table knows no ${argument.text}`);
  }
}

function evaluate(formula: string): unknown {
  const call = readPmapCall(formula);
  const name = Object.keys(functions).find((key) => key.toUpperCase() === call?.name);
  if (call === null || name === undefined) throw new Error(`no PMAP formula: ${formula}`);
  const run = functions[name as keyof typeof functions] as (...values: unknown[]) => unknown;
  return run(...call.arguments.map(valueOf));
}

describe("the golden table of the functions", () => {
  it.each(readGolden())("$where $formula", ({ formula, expected }) => {
    const outcome = outcomeOf(() => evaluate(formula));
    if (expected.kind === "error") {
      expect(outcome.error).toBe(expected.code);
      const message = outcome.error === null ? "" : outcome.message;
      for (const words of expected.says) expect(message).toContain(words);
      return;
    }
    expect(outcome.error).toBeNull();
    const value: unknown = outcome.value;
    expect(Array.isArray(value) ? value : [[value]]).toEqual(expected.matrix);
  });
});

it("the golden totals of the roots and the golden remainder make up the golden total", () => {
  const valueOfFormula = (formula: string): number => {
    const found = readGolden().find((one) => one.formula === formula)?.expected;
    const last = found?.kind === "value" ? found.matrix.at(-1) : undefined;
    return Number(last?.[last.length === 5 ? 2 : 0]);
  };
  const roots = processMap.roots.map((code) =>
    valueOfFormula(`=PMAP.ROLLUP("${code}";base.tag;base.preventivo)`),
  );
  const parts = [...roots, valueOfFormula("=PMAP.REMAINDER(base.tag;base.preventivo)")];
  const total = valueOfFormula("=PMAP.TOTALS(base.tag;base.preventivo)");
  expect(Math.round(parts.reduce((sum, part) => sum + part * 100, 0))).toBe(Math.round(total * 100));
});
