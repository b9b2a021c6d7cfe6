import "../support/custom-functions";
import type { Cell } from "../../src/budget/types";
import { explain, explainSteps, referencesOf } from "../../src/functions/explain";
import type { BudgetExplanation, Explanation } from "../../src/functions/explain";
import { readPmapCall, readPmapCalls, withArguments } from "../../src/functions/formula";
import type { PmapCall } from "../../src/functions/formula";
import { readLevel } from "../../src/functions/arguments";
import { reasonOf } from "../../src/functions/errors";
import metadata from "../../src/functions/functions.json";
import { isFunctionName } from "../../src/functions/names";
import { sentence } from "../../src/i18n";
import { failures as english } from "../../src/i18n/en/failures";
import { failures as italian } from "../../src/i18n/it/failures";
import { processMap } from "../../src/map";
import { balances, sumAmounts } from "../../src/budget";

type Cells = readonly (readonly Cell[])[];

const tags: Cells = [
  ["Attività"],
  ["A1.1.1.1"],
  ["A1.1.1.2 60%; B1.1.1.1 40%"],
  ["A1.1.1.2?"],
  ["C1.1.1.1"],
  ["TOTALE"],
  [null],
];
const amounts: Cells = [["Importo"], [100], [0.05], [7], [9], [116.05], [0]];

function callOf(formula: string): PmapCall {
  const call = readPmapCall(formula);
  if (call === null) throw new Error(`no call in ${formula}`);
  return call;
}

function explained(formula: string, ranges: Readonly<Record<string, Cells>> = {}): Explanation {
  return explain(callOf(formula), new Map(Object.entries({ "B1:B7": tags, "C1:C7": amounts, ...ranges })));
}

function budget(formula: string, ranges: Readonly<Record<string, Cells>> = {}): BudgetExplanation {
  const explanation = explained(formula, ranges);
  if (explanation.kind !== "budget") throw new Error(`explained as ${JSON.stringify(explanation)}`);
  return explanation;
}

function correction(formula: string, ranges: Readonly<Record<string, Cells>> = {}): string | null {
  const explanation = explained(formula, ranges);
  if (explanation.kind !== "error") throw new Error(`no error: ${explanation.kind}`);
  return explanation.repair === null ? null : withArguments(callOf(formula), explanation.repair);
}

describe("reading the call of a formula", () => {
  it("finds name, arguments and separator wherever the call stands", () => {
    const call = readPmapCall(`=ROUND(PMAP.ROLLUP("A""1";'Bil, "x"; 26'!$B$2:$B$9;Tab[[#Data],[Im;po]]),2)`);
    expect(call).toMatchObject({
      name: "ROLLUP",
      separator: ";",
      before: "=ROUND(",
      after: ",2)",
      arguments: [
        { kind: "text", value: 'A"1' },
        { kind: "range", text: `'Bil, "x"; 26'!$B$2:$B$9` },
        { kind: "range", text: "Tab[[#Data],[Im;po]]" },
      ],
    });
    expect(readPmapCall('=pmapdev.title("A1")')).toMatchObject({ prefix: "pmapdev.", name: "TITLE" });
  });

  it("finds none in a text, in other functions, or where the call is not closed", () => {
    expect(readPmapCall('="PMAP.ROLLUP(1)"')).toBeNull();
    expect(readPmapCall("=SUM(A1:A2)")).toBeNull();
    expect(readPmapCall('=PMAP.ROLLUP("A1"')).toBeNull();
  });

  it("names the references whose cells are needed", () => {
    const call = callOf("=PMAP.ROLLUP(\"A\",'Il mio'!B1:B7,C1:C7)");
    expect(referencesOf(call)).toEqual(["'Il mio'!B1:B7", "C1:C7"]);
  });

  it("finds every call, an outer one before those inside it", () => {
    const formula = '=IF(A1="PMAP.TITLE(1)",PMAP.ROLLUP(PMAP.PARENT(A2),B1:B7,C1:C7),pmapdev.level("A1"))';
    const calls = readPmapCalls(formula);
    expect(calls.map(({ name }) => name)).toEqual(["ROLLUP", "PARENT", "LEVEL"]);
    expect(withArguments(calls[1]!, new Map([[0, '"A1.1"']]))).toBe(formula.replace("A2", '"A1.1"'));
  });
});

describe("explaining a ROLLUP", () => {
  const explanation = budget('=PMAP.ROLLUP("A1",B1:B7,C1:C7)');

  it("shows node, path and total", () => {
    expect(explanation.node?.code).toBe("A1");
    expect(explanation.path.map(({ code }) => code)).toEqual(["A", "A1"]);
    expect(explanation.totals).toEqual([100.03]);
  });

  it("shows the rows that count with what they add: of a split, its share", () => {
    expect(explanation.counted.map(({ row, amounts: [amount] }) => [row, amount])).toEqual([
      [1, 100],
      [2, 0.03],
    ]);
  });

  it("says of each other row why it does not count", () => {
    expect(explanation.left.map(({ row, because }) => [row, because])).toEqual([
      [0, { kind: "heading-or-blank" }],
      [2, { kind: "elsewhere", nodes: [processMap.get("B1.1.1.1")] }],
      [3, { kind: "status", status: "proposed" }],
      [4, { kind: "elsewhere", nodes: [processMap.get("C1.1.1.1")] }],
      [5, { kind: "status", status: "total" }],
      [6, { kind: "heading-or-blank" }],
    ]);
  });

  it("leaves no cent between what counts, what does not, and the sum of the budget rows", () => {
    const ranges = {
      "B1:B7": [["A1.1.1.1 33,33%; B1.1.1.1 66,67%"], ...tags.slice(1, 6), ["A1"]],
      "C1:C7": [[-0.01], [1e9], [0.05], [-7.77], [9.005], [1], [3]],
    };
    const { counted, left, all, totals } = budget('=PMAP.ROLLUP("A1",B1:B7,C1:C7)', ranges);
    const sum = (rows: readonly { readonly amounts: readonly Cell[] }[]): number =>
      sumAmounts(rows.flatMap(({ amounts: [amount] }) => (typeof amount === "number" ? [amount] : [])));
    const out = left.filter(({ because }) => because.kind !== "status" || because.status !== "total");
    expect(balances(sum(counted), totals[0]!)).toBe(true);
    expect(balances(sum(counted) + sum(out), all[0]!)).toBe(true);
    expect(all).toEqual([sumAmounts([-0.01, 1e9, 0.05, -7.77, 9.005, 3])]);
  });

  it("proposes the bounded ranges for whole columns", () => {
    const ranges = { "B:B": [...tags, [null]], "C:C": [...amounts, [null]] };
    const formula = '=PMAP.ROLLUP("A1",B:B,C:C)';
    expect(withArguments(callOf(formula), budget(formula, ranges).bounds!)).toBe(
      '=PMAP.ROLLUP("A1",$B$1:$B$6,$C$1:$C$6)',
    );
    expect(explanation.bounds).toBeNull();
  });

  it("stops every few hundred rows, so that the pane stays alive", () => {
    const many = Array.from({ length: 5000 }, () => ["A1.1.1.1"]);
    const cells = new Map<string, Cells>([
      ["B:B", many],
      ["C:C", many.map(() => [1])],
    ]);
    expect([...explainSteps(callOf('=PMAP.ROLLUP("A",B:B,C:C)'), cells)].length).toBeGreaterThanOrEqual(10);
  });
});

describe("explaining the other functions", () => {
  it("shows what REMAINDER counts", () => {
    const explanation = budget('=PMAP.REMAINDER(B1:B7,C1:C7,"proposte")');
    expect(explanation.counted.map(({ row }) => row)).toEqual([3]);
    expect(explanation.totals).toEqual([7]);
  });

  it("counts for COVERAGE what is classified, for UNTAGGED what needs work, for TOTALS every budget row", () => {
    const rows = (formula: string): readonly number[] => budget(formula).counted.map(({ row }) => row);
    expect(rows("=PMAP.COVERAGE(B1:B7,C1:C7)")).toEqual([1, 2, 4]);
    expect(rows("=PMAP.UNTAGGED(B1:B7,C1:C7)")).toEqual([3]);
    expect(rows("=PMAP.TOTALS(B1:B7,C1:C7)")).toEqual([1, 2, 3, 4]);
  });

  it("says what was asked for, and how many cells the answer takes", () => {
    expect(budget('=PMAP.TOTALS(B1:B7,C1:C7,2,"A")')).toMatchObject({
      asked: { level: 2, under: { code: "A" } },
      // Header, A1.1, outside of A, four statuses, the total.
      size: { rows: 8, columns: 5 },
    });
    expect(budget('=PMAP.REMAINDER(B1:B7,C1:C7,"escluse")').asked.statuses).toEqual(["excluded"]);
    expect(budget('=PMAP.COVERAGE(B1:B7,C1:C7,"righe")').asked.by).toBe("rows");
    expect(explained("=PMAP.CHECK(B1:B7)")).toMatchObject({ size: { rows: 7, columns: 1 } });
    expect(explained('=PMAP.CHILDREN("D2.1")')).toMatchObject({ size: { rows: 6, columns: 1 } });
  });

  it("shows the node of a function of the map", () => {
    expect(explained('=PMAP.TITLE("A1")')).toMatchObject({ kind: "map", nodes: [{ code: "A1" }] });
    expect(explained('=PMAP.CHILDREN("")')).toMatchObject({ nodes: [], size: { rows: 8, columns: 1 } });
    expect(explained("=PMAP.REVISION()")).toEqual({ kind: "map", name: "REVISION", nodes: [], size: null });
  });
});

describe("explaining an error", () => {
  it.each(["TITLE", "PATH", "PARENT", "LEVEL", "CHILDREN"])(
    "%s of an empty cell is none, as in the cell",
    (name) => {
      for (const blank of [null, 0, ""]) {
        expect(explained(`=PMAP.${name}(B2)`, { B2: [[blank]] })).toMatchObject({ kind: "map", nodes: [] });
      }
      expect(explained(`=PMAP.${name}("")`)).toMatchObject({ kind: "map", nodes: [] });
      expect(explained(`=PMAP.${name}("A9")`).kind).toBe("error");
    },
  );

  it("SUGGEST fails where its cell does", () => {
    const reason = (formula: string): unknown => explained(formula, { B2: [[null]] });
    expect(reason("=PMAP.SUGGEST(B2)")).toMatchObject({ reason: { kind: "missing", argument: "text" } });
    expect(reason('=PMAP.SUGGEST("affitto",51)')).toMatchObject({ reason: { kind: "bad-count", given: 51 } });
    expect(reason('=PMAP.SUGGEST("affitto")')).toMatchObject({ kind: "map", size: null });
  });

  it("puts quotes around a code that was written as a cell", () => {
    const formula = "=PMAP.ROLLUP($A$1,B1:B7,C1:C7)";
    expect(correction(formula, { $A$1: [["Conto"]] })).toBe('=PMAP.ROLLUP("A1",B1:B7,C1:C7)');
    expect(correction("=PMAP.TITLE(B2)", { B2: [[5]] })).toBe('=PMAP.TITLE("B2")');
  });

  it("names the nearest code, in the separator of the formula", () => {
    expect(correction('=PMAP.ROLLUP("A1,1";B1:B7;C1:C7)/1000')).toBe('=PMAP.ROLLUP("A1.1";B1:B7;C1:C7)/1000');
    expect(correction('=PMAP.TOTALS(B1:B7,C1:C7,2,"D2.1.2.1")')).toBe('=PMAP.TOTALS(B1:B7,C1:C7,2,"D2.1.2")');
  });

  it("gives amounts the rows of the tags", () => {
    expect(correction('=PMAP.ROLLUP("A1",B1:B7,$C1:$C9)', { "$C1:$C9": [...amounts, [1], [2]] })).toBe(
      '=PMAP.ROLLUP("A1",B1:B7,$C1:$C7)',
    );
  });

  it("knows that a whole column has more rows than a range, and bounds it", () => {
    const ranges = { "B:B": tags };
    expect(explained('=PMAP.ROLLUP("A1",B:B,C1:C7)', ranges)).toMatchObject({
      kind: "error",
      reason: { kind: "sizes", tags: { rows: 1048576, columns: 1 }, amounts: { rows: 7, columns: 1 } },
    });
    expect(correction('=PMAP.ROLLUP("A1",B:B,C1:C7)', ranges)).toBe('=PMAP.ROLLUP("A1",B1:B7,C1:C7)');
    expect(correction('=PMAP.ROLLUP("A1",B1:B7,C:C)', { "C:C": amounts })).toBe(
      '=PMAP.ROLLUP("A1",B1:B7,C1:C7)',
    );
  });

  it("corrects the spelling of a code, but leaves another code to be chosen", () => {
    const choices = (code: string): unknown => {
      const explanation = explained(`=PMAP.TITLE("${code}")`);
      if (explanation.kind !== "error") throw new Error("no error");
      return explanation.choices.map(({ node }) => node.code);
    };
    expect(correction('=PMAP.TITLE("A1,1")')).toBe('=PMAP.TITLE("A1.1")');
    expect(choices("A1,1")).toEqual([]);
    expect(correction('=PMAP.TITLE("C2.11")')).toBeNull();
    expect(choices("C2.11")).toEqual(["C2.1", "C2.10", "C2"]);
    // What follows is kept where the map has it.
    expect(choices("C2.11.4.1")).toEqual(["C2.1.4.1", "C2.10.4.1", "C2"]);
    expect(choices("pippo")).toEqual([]);
  });

  it("names the function that was meant, and explains nothing else", () => {
    expect(explained('=PMAP.ROLUP("A1",B1:B7,C1:C7)')).toMatchObject({
      kind: "error",
      reason: { kind: "unknown-function", name: "ROLUP", nearest: "ROLLUP" },
    });
    expect(explained('=PMAP.FORECAST("A1")')).toMatchObject({ reason: { nearest: null } });
    for (const { id } of metadata.functions) expect(isFunctionName(id)).toBe(true);
  });

  it("writes the wrong value of an argument as each language does", () => {
    const said = (level: unknown, words: typeof italian): string => {
      try {
        readLevel(level, null);
      } catch (error) {
        return sentence(words, reasonOf(error));
      }
      throw new Error("no error");
    };
    expect(said(1.5, italian)).toBe("Il livello è un numero intero da 0 a 4, non «1,5».");
    expect(said(true, italian)).toBe("Il livello è un numero intero da 0 a 4, non «VERO».");
    expect(said(true, english)).toBe("The level is a whole number from 0 to 4, not “TRUE”.");
  });

  it("puts arguments in their order: tags and amounts that have changed places, and a code that stands elsewhere", () => {
    expect(correction('=PMAP.ROLLUP("A1",C1:C7,B1:B7)')).toBe('=PMAP.ROLLUP("A1",B1:B7,C1:C7)');
    expect(correction("=PMAP.TOTALS(C1:C7,B1:B7,2)")).toBe("=PMAP.TOTALS(B1:B7,C1:C7,2)");
    expect(correction('=PMAP.ROLLUP(B1:B7,"A1",C1:C7)')).toBe('=PMAP.ROLLUP("A1",B1:B7,C1:C7)');
    expect(correction('=PMAP.ROLLUP(C1:C7,B1:B7,"A1")')).toBe('=PMAP.ROLLUP("A1",B1:B7,C1:C7)');
    expect(correction('=PMAP.ROLLUP(B1:B7,"pippo",C1:C7)')).toBeNull();
    expect(correction('=PMAP.ROLLUP(B1:B7,"A1",B1:B7)')).toBeNull();
  });

  it("a column of amounts beside rows that nobody has tagged yet is no mistake", () => {
    const untagged = { "B1:B7": [["Attività"], [null], [null], [null], [null], [null], [null]] };
    expect(budget('=PMAP.ROLLUP("A1",B1:B7,C1:C7)', untagged).totals).toEqual([0]);
  });

  it("offers no formula where none is certain, but the reason", () => {
    expect(explained('=PMAP.ROLLUP("pippo",B1:B7,C1:C7)')).toMatchObject({
      kind: "error",
      reason: { kind: "unknown-code" },
      repair: null,
    });
    const texts = { "C1:C7": [["Importo"], ["1.234,56"], [1], [2], [3], [4], [0]] };
    expect(explained('=PMAP.ROLLUP("A1",B1:B7,C1:C7)', texts)).toMatchObject({
      reason: { kind: "amount-text", at: { row: 2, column: null }, certain: 1234.56 },
      repair: null,
    });
  });
});
