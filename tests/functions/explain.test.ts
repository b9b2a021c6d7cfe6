import "../support/custom-functions";
import type { Cell } from "../../src/budget/types";
import { explain, referencesOf } from "../../src/functions/explain";
import type { Explanation } from "../../src/functions/explain";
import { readPmapCall } from "../../src/functions/formula";
import { processMap } from "../../src/map";

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

function explained(formula: string, ranges: Readonly<Record<string, Cells>> = {}): Explanation {
  return explain(formula, new Map(Object.entries({ "B1:B7": tags, "C1:C7": amounts, ...ranges })));
}

function budget(
  formula: string,
  ranges: Readonly<Record<string, Cells>> = {},
): Extract<Explanation, { kind: "budget" }> {
  const explanation = explained(formula, ranges);
  if (explanation.kind !== "budget") throw new Error(`explained as ${JSON.stringify(explanation)}`);
  return explanation;
}

function correction(formula: string, ranges: Readonly<Record<string, Cells>> = {}): string | null {
  const explanation = explained(formula, ranges);
  if (explanation.kind !== "error") throw new Error(`no error: ${explanation.kind}`);
  return explanation.corrected;
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
    expect(referencesOf("=PMAP.ROLLUP(\"A\",'Il mio'!B1:B7,C1:C7)")).toEqual(["'Il mio'!B1:B7", "C1:C7"]);
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
      [3, { kind: "status", status: "proposed" }],
      [4, { kind: "elsewhere", nodes: [processMap.get("C1.1.1.1")] }],
      [5, { kind: "status", status: "total" }],
      [6, { kind: "heading-or-blank" }],
    ]);
  });

  it("proposes the bounded ranges for whole columns", () => {
    const ranges = { "B:B": [...tags, [null]], "C:C": [...amounts, [null]] };
    expect(budget('=PMAP.ROLLUP("A1",B:B,C:C)', ranges).bounded).toBe(
      '=PMAP.ROLLUP("A1",$B$1:$B$6,$C$1:$C$6)',
    );
    expect(explanation.bounded).toBeNull();
  });
});

describe("explaining the other functions", () => {
  it("shows what REMAINDER counts", () => {
    const explanation = budget('=PMAP.REMAINDER(B1:B7,C1:C7,"proposte")');
    expect(explanation.counted.map(({ row }) => row)).toEqual([3]);
    expect(explanation.totals).toEqual([7]);
  });

  it("shows the node of a function of the map, and nothing for other formulas", () => {
    expect(explained('=PMAP.TITLE("A1")')).toMatchObject({ kind: "map", nodes: [{ code: "A1" }] });
    expect(explained("=PMAP.REVISION()")).toEqual({ kind: "map", name: "REVISION", nodes: [] });
    expect(explained("=SUM(C1:C7)")).toEqual({ kind: "none" });
  });
});

describe("explaining an error", () => {
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

  it("offers no formula where none is certain, but the reason", () => {
    expect(explained('=PMAP.ROLLUP("pippo",B1:B7,C1:C7)')).toMatchObject({
      kind: "error",
      reason: { kind: "unknown-code" },
      corrected: null,
    });
    const texts = { "C1:C7": [["Importo"], ["1.234,56"], [1], [2], [3], [4], [0]] };
    expect(explained('=PMAP.ROLLUP("A1",B1:B7,C1:C7)', texts)).toMatchObject({
      reason: { kind: "amount-text", at: { row: 2, column: null }, certain: 1234.56 },
      corrected: null,
    });
  });
});
