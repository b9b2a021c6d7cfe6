import { withArguments, readPmapCall } from "../../src/functions/formula";
import { italianNotation } from "../../src/i18n/italianFormula";
import { explainCell } from "../../src/taskpane/session/formulas";
import type { ExplainedFormula } from "../../src/taskpane/session/formulas";
import type { GivenSheet } from "../support/workbook";
import { area } from "../support/workbook";
import { givenBudget, openPane } from "./support/given";
import type { GivenPane, GivenRow } from "./support/given";

const ROWS: readonly GivenRow[] = [
  ["325006", "Spese postali", "CC01", 12000, "A2.3.2.1"],
  ["325050", "Compensi revisori", "CC01", 30000, "G"],
  ["325060", "Pulizia uffici", "CC03", 100, "A2.3.2.1?"],
];

async function pane(more: GivenSheet = {}): Promise<GivenPane & { readonly sheet: string }> {
  const given = await givenBudget(ROWS, { workbook: { sheets: [more] } });
  return { ...given, sheet: given.workbook.sheets[0]! };
}

const at = (address: string): readonly [number, number] => [area(address).row, area(address).column];

/** Types a formula whose cell shows `value`, and explains it. */
async function explained(
  { session, workbook, sheet }: GivenPane & { readonly sheet: string },
  address: string,
  formula: string,
  value: Parameters<typeof workbook.grid.cache>[3] = 0,
): Promise<ExplainedFormula | null> {
  workbook.type(address, [[formula]]);
  workbook.grid.cache(sheet, ...at(address), value);
  return explainCell(session, await session.gateway.formulaAt(sheet, ...at(address)));
}

describe("the explanation of a cell", () => {
  it("names the rows that count, those that do not and why, and the total", async () => {
    const given = await pane();
    const found = await explained(given, "H1", '=PMAP.ROLLUP("A2",$E$3:$E$6,$D$3:$D$6)', 12000);
    expect(found).toMatchObject({ partial: false, outdated: false, unread: [], better: null, blocked: null });
    const amountsFrom = { sheet: given.sheet, row: 2 };
    expect(found?.rows).toEqual({ sheet: given.sheet, first: 2, width: 1, tags: 4, amounts: 3, amountsFrom });
    expect(found?.explanation).toMatchObject({
      kind: "budget",
      totals: [12000],
      all: [42100],
      counted: [{ row: 1 }],
      left: [
        { row: 0, because: { kind: "heading-or-blank" } },
        { row: 2, because: { kind: "elsewhere" } },
        { row: 3, because: { kind: "status", status: "proposed" } },
      ],
    });
    given.stop();
  });

  it("takes a name that nobody defined for the code without quotes, where the cell fails", async () => {
    const given = await pane();
    const found = await explained(given, "H1", "=PMAP.ROLLUP(B,E4:E6,D4:D6)", { error: "#VALUE!" });
    expect(found?.explanation).toMatchObject({
      kind: "error",
      reason: { kind: "missing", argument: "code" },
    });
    expect(found?.better?.formula).toBe('=PMAP.ROLLUP("B",E4:E6,D4:D6)');
    // A name that somebody has defined gives a number: only Excel knows what it means.
    const named = await explained(given, "H1", "=PMAP.ROLLUP(B,E4:E6,D4:D6)", 5);
    expect(named).toMatchObject({ explanation: null, unread: ["B"], better: null });
    given.stop();
  });

  it("corrects a code without quotes in the user's notation, says what it gives, and writes it only over what was seen", async () => {
    const given = await pane();
    const { session, workbook, sheet } = given;
    const wrong = "=ROUND(PMAP.ROLLUP(A2,E4:E6,D4:D6),2)";
    const found = await explained(given, "H1", wrong, { error: "#VALUE!" });
    expect(found).toMatchObject({
      explanation: { kind: "error", reason: { kind: "missing" } },
      better: {
        formula: '=ROUND(PMAP.ROLLUP("A2",E4:E6,D4:D6),2)',
        local: '=ARROTONDA(PMAP.ROLLUP("A2";E4:E6;D4:D6);2)',
        explanation: { totals: [12000] },
      },
    });
    const { cell, better } = found!;
    workbook.type("H1", [["=1+1"]]);
    await session.formulas.replace(cell, better!.formula);
    expect((await session.gateway.formulaAt(sheet, ...at("H1"))).formula).toBe("=1+1");
    expect(session.get().notice?.kind).toBe("conflict");
    workbook.type("H1", [[wrong]]);
    await session.formulas.replace(cell, better!.formula);
    expect((await session.gateway.formulaAt(sheet, ...at("H1"))).formula).toBe(better!.formula);
    await session.actions.undo();
    expect((await session.gateway.formulaAt(sheet, ...at("H1"))).formula).toBe(wrong);
    given.stop();
  });

  it("bounds whole columns, and says what it can not read rather than guessing", async () => {
    const given = await pane();
    expect(await explained(given, "H1", '=PMAP.ROLLUP("A2",E:E,D:D)', 12000)).toMatchObject({
      explanation: { totals: [12000] },
      better: { formula: '=PMAP.ROLLUP("A2",$E$1:$E$6,$D$1:$D$6)', explanation: { totals: [12000] } },
    });
    expect(await explained(given, "H2", '=PMAP.ROLLUP("A2"&"",Nome,D4:D6)')).toMatchObject({
      explanation: null,
      unread: ['"A2"&""', "Nome"],
    });
    expect(await explained(given, "H3", "=SUM(D4:D6)")).toBeNull();
    given.stop();
  });

  it("explains of several calls the first that it can read, or the first that fails where the cell fails", async () => {
    const given = await pane();
    const outer = await explained(given, "H1", "=PMAP.ROLLUP(PMAP.PARENT(H9),E4:E6,D4:D6)");
    expect(outer).toMatchObject({ name: "PARENT", partial: true });
    const sum = '=PMAP.ROLLUP("A2",E4:E6,D4:D6)+PMAP.ROLLUP("A99",E4:E6,D4:D6)';
    expect((await explained(given, "H2", sum))?.explanation).toMatchObject({ node: { code: "A2" } });
    const failed = await explained(given, "H2", sum.replace("A99", "A1,1"), { error: "#N/A" });
    expect(failed?.better?.formula).toBe(sum.replace("A99", "A1.1"));
    given.stop();
  });

  it.each([
    ['PMAP.ROLLUP("A2",$E$4:$E$6,D3:D5)', 'PMAP.ROLLUP("A2",$E$4:$E$6,D4:D6)', "E4", "D3", "amounts"],
    // The amounts hold exactly the confirmed table: their rows are the right ones.
    ["PMAP.TOTALS(E5:E7,D4:D6)", "PMAP.TOTALS(E4:E6,D4:D6)", "E5", "D4", "amounts"],
    ["PMAP.REMAINDER(E4:E5,D5:D6)", "PMAP.REMAINDER(E4:E5,D4:D5)", "E4", "D5", "amounts"],
    ["PMAP.COVERAGE(E4,D6)", "PMAP.COVERAGE(E4:E4,D4:D4)", "E4", "D6", "amounts"],
    ["PMAP.UNTAGGED(E4:E6,D4:D6,B3:B5)", "PMAP.UNTAGGED(E4:E6,D4:D6,B4:B6)", "E4", "B3", "descriptions"],
    [
      'PMAP.ROLLUP("G",E4:E6,D4:D6)-PMAP.ROLLUP("A2",E4:E6,D3:D5)',
      'PMAP.ROLLUP("G",E4:E6,D4:D6)-PMAP.ROLLUP("A2",E4:E6,D4:D6)',
      "E4",
      "D3",
      "amounts",
    ],
  ])("warns of ranges that begin on different rows: %s", async (wrong, right, tags, other, what) => {
    const given = await pane();
    const found = await explained(given, "H1", `=${wrong}`);
    const cell = (address: string): object => ({ row: at(address)[0], column: at(address)[1] });
    expect(found?.crooked).toMatchObject({
      tags: cell(tags),
      other: cell(other),
      what,
      better: { formula: `=${right}` },
    });
    expect((await explained(given, "H1", `=${right}`))?.crooked).toBeNull();
    given.stop();
  });

  it("takes ranges of other sheets, and of other rows outside the table, for what they are", async () => {
    const given = await pane();
    expect((await explained(given, "H1", "=PMAP.COVERAGE(E4:E5,D20:D21)"))?.crooked).toBeNull();
    expect((await explained(given, "H1", "=PMAP.COVERAGE(E4:E5,D3:D4)"))?.crooked).not.toBeNull();
    given.stop();
  });

  it("offers codes to choose from where no correction is certain", async () => {
    const given = await pane();
    const found = await explained(given, "H1", '=PMAP.ROLLUP("C2.11",E4:E6,D4:D6)', { error: "#N/A" });
    expect(found?.better).toBeNull();
    expect(found?.choices.map(({ node, formula }) => [node.code, formula])).toEqual(
      ["C2.1", "C2.10", "C2"].map((code) => [code, `=PMAP.ROLLUP("${code}",E4:E6,D4:D6)`]),
    );
    given.stop();
  });

  it("says that a cell shows an old value", async () => {
    const given = await pane();
    const formula = '=PMAP.ROLLUP("A2",E4:E6,D4:D6)';
    expect((await explained(given, "H1", formula, 11999.99))?.outdated).toBe(true);
    expect((await explained(given, "H1", formula, { error: "#NAME?" }))?.outdated).toBe(true);
    expect((await explained(given, "H1", formula, 12000))?.outdated).toBe(false);
    given.stop();
  });

  it("names the first cell that keeps a table from its place", async () => {
    const given = await pane();
    given.workbook.type("J4", [["appunto"], ["altro"]]);
    const found = await explained(given, "H1", "=PMAP.TOTALS(E4:E6,D4:D6,0)", { error: "#ESPANSIONE!" });
    expect(found?.outdated).toBe(false);
    expect(found?.blocked).toEqual({
      // Header, A, G, four statuses, the total.
      area: { row: 0, column: 7, rows: 8, columns: 5 },
      occupied: [
        { row: 3, column: 9, value: "appunto" },
        { row: 4, column: 9, value: "altro" },
      ],
    });
    given.stop();
  });
});

describe("following the selection", () => {
  const formula = '=PMAP.ROLLUP("A2",E4:E6,D4:D6)';
  /** Selects a cell and waits until the pane knows the formula of the cell at `source`, or that there is none. */
  async function finds(given: GivenPane, address: string, source: string | null): Promise<void> {
    given.workbook.select(address);
    await given.session.selection.read();
    await becomes(given, source);
  }

  async function becomes(given: GivenPane, source: string | null): Promise<void> {
    const found = (): boolean => {
      const cell = given.session.get().formulaCell;
      if (cell === null || source === null) return cell === source;
      return cell.row === area(source).row && cell.column === area(source).column;
    };
    const end = Date.now() + 15_000;
    while (!found()) {
      if (Date.now() > end) throw new Error(`the pane does not see the formula in ${source ?? "no cell"}`);
      await new Promise((resolve) => setTimeout(resolve, 1));
    }
  }

  it("finds a PMAP formula outside of the budget, also by a cell that it spills into, and nothing else", async () => {
    const given = await pane({ spills: ["H10:H12"] });
    given.workbook.type("H10", [['=PMAP.CHILDREN("A")']]);
    given.workbook.type("H14", [["=SUM(D4:D6)"]]);
    await finds(given, "H10", "H10");
    await finds(given, "H14", null);
    await finds(given, "H12", "H10");
    expect(given.session.get().formulaCell?.local).toBe('=PMAP.CHILDREN("A")');
    given.stop();
  });

  it("explains at once what the builder wrote into the selected cell, and no longer once that is taken back", async () => {
    for (const address of ["H1", "H5"]) {
      const given = await pane();
      await finds(given, address, null);
      const [row, column] = at(address);
      const { session, sheet } = given;
      await session.formulas.insert({ sheet, row, column, block: [[formula]] }, false);
      await becomes(given, address);
      await session.actions.undo();
      await becomes(given, null);
      given.stop();
    }
  });

  it("explains what is typed into the selected cell, also on a row of the budget", async () => {
    for (const address of ["H1", "H5"]) {
      const given = await pane();
      await finds(given, address, null);
      given.workbook.type(address, [[formula]]);
      await becomes(given, address);
      given.workbook.type(address, [["appunto"]]);
      await becomes(given, null);
      given.stop();
    }
  });

  it("sees an amount that a formula of the builder put into the budget", async () => {
    const given = await pane();
    const { session, sheet, workbook } = given;
    workbook.grid.cache(sheet, ...at("D5"), null);
    await session.formulas.insert({ sheet, row: 4, column: 3, block: [["=1+1"]] }, true);
    expect(given.row(2).amounts[0]).toEqual({ kind: "number", value: 0 });
    given.stop();
  });

  it("finds the formula of a table that fills cells beside the rows of the budget", async () => {
    const given = await pane({ spills: ["H3:H5"] });
    given.workbook.type("H3", [['=PMAP.CHILDREN("A")']]);
    given.workbook.grid.cache(given.sheet, ...at("H4"), "A2");
    await given.session.reread();
    await finds(given, "H4", "H3");
    const ask = jest.spyOn(given.session.gateway, "formulaAt");
    for (const own of ["B4", "D4", "E4"]) await finds(given, own, null);
    expect(ask).not.toHaveBeenCalled();
    given.stop();
  });

  it("asks nothing of the host on a row of the budget, but knows a formula that was read with it", async () => {
    const given = await pane();
    given.workbook.type("H4", [[formula]]);
    await given.session.reread();
    await finds(given, "H4", "H4");
    const ask = jest.spyOn(given.session.gateway, "formulaAt");
    await finds(given, "B4", null);
    await finds(given, "H4", "H4");
    await finds(given, "B4:H5", null);
    expect(ask.mock.calls).toEqual([[given.sheet, ...at("H4")]]);
    given.stop();
  });
});

describe("writing formulas", () => {
  it("refuses cells that are not empty, names them, and overwrites only when told", async () => {
    const { session, workbook, sheet, stop } = await pane();
    workbook.type("H2", [["appunto"]]);
    const block = { sheet, row: 0, column: 7, block: [["Codice"], ["=1+1"]] };
    expect(await session.formulas.insert(block, false)).toMatchObject({
      kind: "occupied",
      cells: [{ row: 1, column: 7, found: "appunto" }],
    });
    expect(workbook.values("H1:H2")).toEqual([[null], ["appunto"]]);
    expect(await session.formulas.insert(block, true)).toEqual({ kind: "written" });
    expect(workbook.values("H1")).toEqual([["Codice"]]);
    stop();
  });

  it("takes back exactly what it wrote, also after the pane was closed, and nothing where a cell was changed since", async () => {
    const { session, workbook, sheet, stop } = await pane();
    workbook.type("H2", [["appunto"]]);
    const block = [
      ["Codice", "Titolo", null],
      ["A2", '=PMAP.ROLLUP("A2",E4:E6,D4:D6)', "=1"],
    ];
    await session.formulas.insert({ sheet, row: 0, column: 7, block }, true);
    stop();
    const again = await openPane(workbook);
    workbook.type("I1", [["mio"]]);
    await again.session.actions.undo();
    expect(again.session.get().notice).toEqual({ kind: "undoChanged", values: { rows: [0] } });
    expect(workbook.values("H1:I1")).toEqual([["Codice", "mio"]]);
    workbook.type("I1", [["Titolo"]]);
    // What a formula shows may change: it is still the formula that was written.
    workbook.grid.cache(sheet, 1, 8, 99);
    await again.session.actions.undo();
    expect(workbook.values("H1:J2")).toEqual([
      [null, null, null],
      ["appunto", null, null],
    ]);
    expect((await again.session.gateway.formulaAt(sheet, ...at("I2"))).formula).toBeNull();
    again.stop();
  });

  it("gives numbers a money format in cells that were empty and had none, and takes it back with them", async () => {
    const { session, workbook, sheet, stop } = await pane({ formats: { I2: "dd/mm/yyyy" } });
    workbook.type("H2", [["appunto"]]);
    const formats = (): string[] => workbook.grid.numberFormats(sheet, area("H1:J2")).flat();
    const cells = (row: number, columns: number) => ({ row, column: 0, rows: 1, columns });
    const block = [
      ["=1", "=2", "=3"],
      ["=4", "=5", "=6"],
    ];
    const wanted = [
      { area: cells(0, 3), format: "#,##0.00" },
      { area: cells(1, 3), format: "0.0%" },
    ];
    await session.formulas.insert({ sheet, row: 0, column: 7, block, formats: wanted }, true);
    const euro = "#,##0.00";
    expect(formats()).toEqual([euro, euro, euro, "General", "dd/mm/yyyy", "0.0%"]);
    stop();
    const again = await openPane(workbook);
    workbook.grid.setNumberFormat(sheet, area("I1"), "0");
    await again.session.actions.undo();
    expect(again.session.get().notice?.kind).toBe("undone");
    expect(formats()).toEqual(["General", "0", "General", "General", "dd/mm/yyyy", "General"]);
    again.stop();
  });

  it("does not write for a reviewer, and not into a protected sheet", async () => {
    const { session, workbook, sheet, stop } = await pane();
    const cell = { sheet, row: 0, column: 7, block: [["=1"]] };
    await session.changeSettings({ reviewer: true });
    expect(await session.formulas.insert(cell, true)).toEqual({ kind: "refused" });
    expect(session.get().notice?.kind).toBe("reviewer");
    await session.changeSettings({ reviewer: false });
    workbook.grid.protect(sheet);
    expect(await session.formulas.insert(cell, true)).toEqual({ kind: "refused" });
    expect(session.get().notice?.kind).toBe("protected");
    expect(workbook.values("H1")).toEqual([[null]]);
    stop();
  });
});

it("shows formulas in Italian notation, and leaves texts, sheet names and columns alone", () => {
  expect(italianNotation(`=PMAP.ROLLUP("A1,1.5",'a,b'!A1:A2,T[x,y])*1.5`)).toBe(
    `=PMAP.ROLLUP("A1,1.5";'a,b'!A1:A2;T[x,y])*1,5`,
  );
  const local = readPmapCall('=PMAP.SUGGEST("x";1,5)');
  expect(withArguments(local!, new Map([[0, '"y"']]))).toBe('=PMAP.SUGGEST("y";1,5)');
});
