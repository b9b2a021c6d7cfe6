import { readBudget } from "../../src/budget";
import { processMap } from "../../src/map";
import { tryFormula } from "../../src/taskpane/session/formulas";
import { hindrance, kindChoices, plan, rangesOf } from "../../src/taskpane/session/formulas-builder";
import type { Planned, Recipe } from "../../src/taskpane/session/formulas-builder";
import { formatsOf } from "../../src/taskpane/session/formulas-formats";
import { formulaRanges } from "../../src/taskpane/session/formulas-ranges";
import { resolveReference } from "../../src/taskpane/session/formulas-references";
import { area } from "../support/workbook";
import { budgetSheet, givenBudget } from "./support/given";
import type { GivenPane, GivenRow } from "./support/given";

const rowsWith = (tag: string): readonly GivenRow[] => [
  ["325006", "Spese postali", "CC01", 12000, tag],
  ["325050", "Compensi revisori", "CC01", 30000, "G"],
  ["325060", "Pulizia uffici", "CC03", 100, "A2.3.2.1?"],
];

/** @param tag That of the first row, over 12,000 euro */
async function pane(tag = "A2.3.2.1"): Promise<GivenPane & { readonly sheet: string }> {
  const given = await givenBudget(rowsWith(tag));
  return { ...given, sheet: given.workbook.sheets[0]! };
}

describe("the ranges of formulas", () => {
  it("names the columns of an Excel table, and gives absolute ranges elsewhere", async () => {
    const plain = await pane();
    const { budget, binding } = plain.session.get();
    expect(formulaRanges(budget!, binding!.sheetName, [], 0).all).toEqual({
      tags: "'Bilancio'!$E$4:$E$6",
      amounts: "'Bilancio'!$D$4:$D$6",
    });
    plain.stop();
    const table = await givenBudget(rowsWith("A2.3.2.1"), {
      workbook: {
        sheets: [{ name: "Bilancio", rows: budgetSheet(rowsWith("A2.3.2.1")), tables: { Dati: "A3:E6" } }],
      },
    });
    const { workbook, budget: inTable } = table.session.get();
    expect(formulaRanges(inTable!, "Bilancio", workbook!.sheets[0]!.tables, 0).all).toEqual({
      tags: "Dati[Classificazione]",
      amounts: "Dati[Preventivo]",
    });
    const [sheet] = table.workbook.sheets;
    const place = { sheet: sheet!, row: 4, column: 3 };
    const found = (text: string): unknown => resolveReference(text, place, workbook!)?.area;
    expect(found("Dati[Preventivo]")).toEqual(area("D4:D6"));
    expect(found("Dati[[Preventivo]:[Classificazione]]")).toEqual(area("D4:E6"));
    expect(found("Dati[@Preventivo]")).toEqual(area("D5"));
    expect(found("[@Preventivo]")).toEqual(area("D5"));
    expect(found("'bilancio'!$D$4:$E$6")).toEqual(area("D4:E6"));
    expect(found("Altro!D4")).toBeUndefined();
    expect(found("[Altro.xlsx]Foglio1!D4")).toBeUndefined();
    table.stop();
  });

  it("separates the kinds, so that revenue and costs are never added up unseen", async () => {
    const { session, stop } = await pane();
    const { budget } = session.get();
    const mixed = {
      ...budget!,
      rows: budget!.rows.map((row, index) => ({ ...row, kind: index === 0 ? "revenue" : "cost" }) as const),
    };
    const ranges = formulaRanges(mixed, "Bilancio", [], 0);
    expect(ranges.mixed).toBe(true);
    expect(ranges.kinds.map((each) => [each.kind, each.ranges.map(({ amounts }) => amounts)])).toEqual([
      ["revenue", ["'Bilancio'!$D$4:$D$4"]],
      ["cost", ["'Bilancio'!$D$5:$D$6"]],
    ]);
    stop();
  });
});

describe("the formula builder", () => {
  const RECIPE: Recipe = {
    kind: "node",
    node: processMap.get("A2") ?? null,
    level: 0,
    tree: false,
    columns: "kinds",
    amount: 0,
    rows: "all",
  };
  const names = (kind: string | null): string => kind ?? "?";

  /** A budget whose first row is revenue, or as it is found. */
  async function builder(
    options: { readonly mixed?: boolean; readonly otherwise?: number; readonly coarse?: string } = {},
  ) {
    const given = await pane(options.coarse);
    const { session, sheet } = given;
    const { workbook } = session.get();
    const model = session.sheet.model()!;
    const { layout } = model.budget;
    const [amount] = layout.columns.amounts;
    const amounts = [{ ...amount!, otherwise: options.otherwise ?? null }];
    const read = readBudget(model.data, { ...layout, columns: { ...layout.columns, amounts } }, new Map());
    const rows = read.rows.map((row, index) => ({
      ...row,
      kind: index === 0 && options.mixed === true ? ("revenue" as const) : ("cost" as const),
    }));
    const budget = { ...read, rows };
    const rangesFor = (index: number) => rangesOf(budget, workbook!, sheet, index);
    const planned = (recipe: Partial<Recipe>) => plan({ ...RECIPE, ...recipe }, budget, rangesFor, names);
    return { ...given, planned, rangesFor };
  }

  const formulaOf = (planned: Planned | string): string | null | undefined =>
    typeof planned === "string" ? planned : planned.block[0]?.[0];

  it("writes the formula of a node, and those that show whether everything adds up", async () => {
    const { planned, stop } = await builder();
    const pair = "'Bilancio'!$E$4:$E$6,'Bilancio'!$D$4:$D$6";
    expect(formulaOf(planned({}))).toBe(`=PMAP.ROLLUP("A2",${pair})`);
    expect(formulaOf(planned({ kind: "totals", node: null, level: 2 }))).toBe(`=PMAP.TOTALS(${pair},2)`);
    expect(formulaOf(planned({ kind: "totals", level: 2 }))).toBe(`=PMAP.TOTALS(${pair},2,"A2")`);
    expect(formulaOf(planned({ kind: "remainder" }))).toBe(`=PMAP.REMAINDER(${pair})`);
    expect(formulaOf(planned({ kind: "coverage" }))).toBe(`=PMAP.COVERAGE(${pair})`);
    expect(planned({ node: null })).toBe("node");
    stop();
  });

  it("gives each kind its column in a block, and warns where kinds would be added up", async () => {
    const { planned, rangesFor, session, sheet, stop } = await builder({ mixed: true });
    expect(kindChoices(rangesFor(0))).toEqual(["revenue", "cost", "all"]);
    const block = planned({ kind: "block", node: null }) as Planned;
    expect(block.block[0]).toEqual(["Codice", "Titolo", "revenue", "cost"]);
    expect(block.block).toHaveLength(10);
    expect(block.block[9]?.slice(0, 2)).toEqual([null, "Resto: in nessun nodo"]);
    expect(block.mixes).toBe(false);
    const [, , revenue, cost] = block.block[1] ?? [];
    const total = async (formula: string | null | undefined): Promise<unknown> =>
      (await tryFormula(session, { sheet, row: 0, column: 0 }, formula ?? "")).map(
        (each) => each?.kind === "budget" && each.totals,
      );
    expect([await total(revenue), await total(cost)]).toEqual([[[12000]], [[0]]]);
    expect(planned({ rows: "all" })).toMatchObject({ mixes: true });
    expect(planned({ rows: "cost" })).toMatchObject({ mixes: false });
    expect(planned({ kind: "coverage", rows: "all" })).toMatchObject({ mixes: false });
    stop();
  });

  it("adds up to the sheet with its last line, and counts the coarse rows that stand in none of its lines", async () => {
    const { planned, session, sheet, stop } = await builder({ coarse: "A2" });
    const sumOf = async (recipe: Partial<Recipe>): Promise<number> => {
      const { block } = planned({ kind: "block", node: null, ...recipe }) as Planned;
      const totals = await Promise.all(
        block.slice(1).map(async ([, , formula]) => {
          const [found] = await tryFormula(session, { sheet, row: 0, column: 0 }, formula ?? "");
          return found?.kind === "budget" ? found.totals[0]! : Number.NaN;
        }),
      );
      return totals.reduce((sum, total) => sum + total, 0);
    };
    expect(await sumOf({ level: 0 })).toBe(42100);
    expect(planned({ kind: "block", node: null, level: 1 })).toMatchObject({ coarse: 0 });
    // The 12,000 on A2 stand above level 2.
    expect(await sumOf({ level: 2 })).toBe(30100);
    expect(planned({ kind: "block", node: null, level: 2 })).toMatchObject({ coarse: 1 });
    expect(planned({ kind: "block", node: null, level: 2, tree: true })).toMatchObject({ coarse: 0 });
    expect(planned({ kind: "block", node: processMap.get("B") ?? null, level: 2 })).toMatchObject({
      coarse: 0,
    });
    stop();
  });

  it("knows which of its numbers are euro and which are shares", async () => {
    const { planned, stop } = await builder({ mixed: true });
    const formats = (recipe: Partial<Recipe>, fills: { rows: number; columns: number } | null = null) =>
      formatsOf(planned(recipe) as Planned, fills).map(({ area: { row, column, rows, columns }, format }) =>
        [row, column, rows, columns, format].join(" "),
      );
    expect(formats({})).toEqual(["0 0 1 1 #,##0.00"]);
    expect(formats({ kind: "coverage" })).toEqual(["0 0 1 1 0.0%"]);
    expect(formats({ kind: "totals" }, { rows: 9, columns: 5 })).toEqual([
      "1 2 8 1 #,##0.00",
      "1 3 8 1 0.0%",
    ]);
    const block = formats({ kind: "block", node: null });
    // Eight nodes and the remainder below the titles, with a column for each kind beside code and title.
    expect(block).toHaveLength(18);
    expect(block[0]).toBe("1 2 1 1 #,##0.00");
    stop();
  });

  it("writes no formula over a column that takes another one's amounts", async () => {
    const { planned, stop } = await builder({ otherwise: 2 });
    expect(planned({})).toBe("two-columns");
    expect(planned({ kind: "block", columns: "amounts" })).toBe("two-columns");
    stop();
  });

  it("sees formulas that would read themselves, and tables inside tables", async () => {
    const { planned, session, sheet, stop } = await builder();
    const workbook = await session.gateway.workbook();
    const formula = planned({}) as Planned;
    const why = (address: string, fills = false): string | null =>
      hindrance(formula, workbook, sheet, area(address), fills);
    expect(why("D6")).toBe("reads-itself");
    expect(why("C2:E4")).toBe("reads-itself");
    expect(why("C4")).toBeNull();
    expect(why("D7")).toBeNull();
    const [info] = workbook.sheets;
    const table = { id: "t", name: "T", area: area("H1:J9"), hasHeaders: true, columns: [] };
    const withTable = { ...workbook, sheets: [{ ...info!, tables: [table] }] };
    expect(hindrance(formula, withTable, sheet, area("I3"), false)).toBeNull();
    expect(hindrance(formula, withTable, sheet, area("G9:H12"), true)).toBe("in-table");
    stop();
  });
});
