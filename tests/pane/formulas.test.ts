import { italianNotation } from "../../src/functions/formula";
import {
  explainCell,
  insertBlock,
  replaceFormula,
  wouldReadItself,
} from "../../src/taskpane/session/formulas";
import { formulaRanges } from "../../src/taskpane/session/formulas-ranges";
import { resolveReference } from "../../src/taskpane/session/formulas-references";
import { area } from "../support/workbook";
import { budgetSheet, givenBudget } from "./support/given";
import type { GivenPane, GivenRow } from "./support/given";

const ROWS: readonly GivenRow[] = [
  ["325006", "Spese postali", "CC01", 12000, "A2.3.2.1"],
  ["325050", "Compensi revisori", "CC01", 30000, "G"],
  ["325060", "Pulizia uffici", "CC03", 100, "A2.3.2.1?"],
];

async function pane(): Promise<GivenPane & { readonly sheet: string }> {
  const given = await givenBudget(ROWS);
  return { ...given, sheet: given.workbook.sheets[0]! };
}

const at = (address: string): readonly [number, number] => [area(address).row, area(address).column];

describe("the explanation of a cell", () => {
  it("names the rows that count, those that do not and why, and the total", async () => {
    const { session, workbook, sheet, stop } = await pane();
    workbook.type("H1", [['=PMAP.ROLLUP("A2",$E$3:$E$6,$D$3:$D$6)']]);
    const found = await explainCell(session, sheet, ...at("H1"));
    expect(found?.rows).toEqual({ sheet, first: 2, width: 1 });
    expect(found?.explanation).toMatchObject({
      kind: "budget",
      totals: [12000],
      counted: [{ row: 1 }],
      left: [
        { row: 0, because: { kind: "heading-or-blank" } },
        { row: 2, because: { kind: "elsewhere" } },
        { row: 3, because: { kind: "status", status: "proposed" } },
      ],
    });
    stop();
  });

  it("corrects a code without quotes, writes it, and does not write over what was changed meanwhile", async () => {
    const { session, workbook, sheet, stop } = await pane();
    workbook.type("H1", [["=PMAP.ROLLUP(A2,E4:E6,D4:D6)"]]);
    const found = await explainCell(session, sheet, ...at("H1"));
    expect(found?.explanation).toMatchObject({
      kind: "error",
      corrected: '=PMAP.ROLLUP("A2",E4:E6,D4:D6)',
    });
    workbook.type("H1", [["=1+1"]]);
    expect(await replaceFormula(session, found!.cell, "=2")).toBe(false);
    expect((await session.gateway.formulaAt(sheet, ...at("H1"))).formula).toBe("=1+1");
    expect(session.get().notice?.kind).toBe("conflict");
    workbook.type("H1", [["=PMAP.ROLLUP(A2,E4:E6,D4:D6)"]]);
    expect(await replaceFormula(session, found!.cell, '=PMAP.ROLLUP("A2",E4:E6,D4:D6)')).toBe(true);
    expect((await explainCell(session, sheet, ...at("H1")))?.explanation).toMatchObject({ totals: [12000] });
    stop();
  });

  it("bounds whole columns, and says what it can not read rather than guessing", async () => {
    const { session, workbook, sheet, stop } = await pane();
    workbook.type("H1", [['=PMAP.ROLLUP("A2",E:E,D:D)'], ['=PMAP.ROLLUP("A2",Nome,D4:D6)'], ["=SUM(D4:D6)"]]);
    expect((await explainCell(session, sheet, ...at("H1")))?.explanation).toMatchObject({
      totals: [12000],
      bounded: '=PMAP.ROLLUP("A2",$E$1:$E$6,$D$1:$D$6)',
    });
    expect(await explainCell(session, sheet, ...at("H2"))).toMatchObject({
      explanation: null,
      unread: ["Nome"],
    });
    expect(await explainCell(session, sheet, ...at("H3"))).toBeNull();
    stop();
  });
});

describe("writing formulas", () => {
  it("refuses cells that are not empty until overwriting is allowed", async () => {
    const { session, workbook, sheet, stop } = await pane();
    workbook.type("H2", [["appunto"]]);
    const block = { sheet, row: 0, column: 7, block: [["Codice"], ["=1+1"]] };
    expect(await insertBlock(session, block, false)).toBe("occupied");
    expect(workbook.values("H1:H2")).toEqual([[null], ["appunto"]]);
    expect(await insertBlock(session, block, true)).toBe("written");
    expect(workbook.values("H1")).toEqual([["Codice"]]);
    stop();
  });

  it("does not write for a reviewer, and sees a formula that would read itself", async () => {
    const { session, sheet, stop } = await pane();
    await session.changeSettings({ reviewer: true });
    expect(await insertBlock(session, { sheet, row: 0, column: 7, block: [["=1"]] }, true)).toBe("refused");
    expect(session.get().notice?.kind).toBe("reviewer");
    expect(wouldReadItself(session, { sheet, row: 4, column: 3, block: [["=1"]] })).toBe(true);
    expect(wouldReadItself(session, { sheet, row: 4, column: 8, block: [["=1"]] })).toBe(false);
    stop();
  });
});

describe("the ranges of formulas", () => {
  it("names the columns of an Excel table, and gives absolute ranges elsewhere", async () => {
    const plain = await pane();
    const { budget, binding } = plain.session.get();
    expect(formulaRanges(budget!, binding!.sheetName, [], 0).all).toEqual({
      tags: "'Bilancio'!$E$4:$E$6",
      amounts: "'Bilancio'!$D$4:$D$6",
    });
    plain.stop();
    const table = await givenBudget(ROWS, {
      workbook: { sheets: [{ name: "Bilancio", rows: budgetSheet(ROWS), tables: { Dati: "A3:E6" } }] },
    });
    const { workbook, budget: inTable } = table.session.get();
    expect(formulaRanges(inTable!, "Bilancio", workbook!.sheets[0]!.tables, 0).all).toEqual({
      tags: "Dati[Classificazione]",
      amounts: "Dati[Preventivo]",
    });
    const [sheet] = table.workbook.sheets;
    const place = { sheet: sheet!, row: 4 };
    const found = (text: string): unknown => resolveReference(text, place, workbook!)?.area;
    expect(found("Dati[Preventivo]")).toEqual(area("D4:D6"));
    expect(found("Dati[[Preventivo]:[Classificazione]]")).toEqual(area("D4:E6"));
    expect(found("Dati[@Preventivo]")).toEqual(area("D5"));
    expect(found("'bilancio'!$D$4:$E$6")).toEqual(area("D4:E6"));
    expect(found("Altro!D4")).toBeUndefined();
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

it("shows formulas in Italian notation, and leaves texts, sheet names and columns alone", () => {
  expect(italianNotation(`=PMAP.ROLLUP("A1,1.5",'a,b'!A1:A2,T[x,y])*1.5`)).toBe(
    `=PMAP.ROLLUP("A1,1.5";'a,b'!A1:A2;T[x,y])*1,5`,
  );
});
