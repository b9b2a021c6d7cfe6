import type { GivenRow } from "./support/given";
import { givenBudget } from "./support/given";

const ROWS: readonly GivenRow[] = [
  ["325006", "Spese postali e di recapito", "CC01", 12000],
  ["325006", "Spese postali e di recapito", "CC01", 800],
  ["325006", "Spese postali e di recapito", "CC02", 500],
  ["325050", "Compensi ai componenti del collegio dei revisori", "CC01", 30000],
  ["325060", "Affrancamento e spedizione documenti", "CC03", 100, "A2.3.2.1"],
];

describe("tagging", () => {
  it("writes the first suggestion and goes to the next row that needs work", async () => {
    const pane = await givenBudget(ROWS);
    await pane.pickRows(1);
    const first = pane.session.get().suggestions?.suggestions[0]?.code;
    expect(first).toBe("A2.3.2.1");
    await pane.session.actions.acceptSuggestion(0);
    expect(pane.tagOf(1)).toBe("A2.3.2.1");
    expect(pane.session.get().picked).toMatchObject({ kind: "rows", rows: [1] });
    expect(pane.session.get().notice).toMatchObject({ kind: "tagged", values: { rows: [3], hidden: 0 } });
    pane.stop();
  });

  it("tags every selected row at once, and no hidden one", async () => {
    const pane = await givenBudget(ROWS, { workbook: { sheets: [{ hiddenRows: [5] }] } });
    await pane.pickRows(1, 2, 4);
    expect(pane.session.get().picked).toMatchObject({ rows: [0, 3], hidden: 1 });
    await pane.session.tagging.tag("B1.1.3.5");
    expect([1, 2, 3, 4].map((row) => pane.tagOf(row))).toEqual(["B1.1.3.5", null, null, "B1.1.3.5"]);
    expect(pane.session.get().notice).toMatchObject({ values: { hidden: 1 } });
    pane.stop();
  });

  it("takes equal rows along only where the user ticked them", async () => {
    const pane = await givenBudget(ROWS);
    await pane.pickRows(1);
    // The last row says something else: it cannot be taken along, whoever asks.
    pane.session.tagging.setAlso([1, 3]);
    expect(pane.session.get().also).toEqual([1]);
    await pane.session.actions.acceptSuggestion(0);
    expect([1, 2, 3].map((row) => pane.tagOf(row))).toEqual(["A2.3.2.1", "A2.3.2.1", null]);
    pane.stop();
  });

  it("writes no coarse code and nothing without a suggestion", async () => {
    const pane = await givenBudget(ROWS);
    await pane.pickRows(1);
    await pane.session.tagging.tag("A2.3");
    expect(pane.session.get().notice?.kind).toBe("onlyCoarse");
    await pane.session.actions.acceptSuggestion(99);
    expect(pane.session.get().notice?.kind).toBe("noSuggestion");
    expect(pane.tagOf(1)).toBeNull();
    pane.stop();
  });

  it("says that nothing is ticked where equal rows are to be tagged and none is", async () => {
    const pane = await givenBudget(ROWS);
    await pane.pickRows(2);
    await pane.session.tagging.tag("A2.3.2.1");
    await pane.session.actions.tagEquals();
    pane.session.equals.choose([]);
    await pane.session.actions.tagEquals();
    expect(pane.session.get().notice?.kind).toBe("noEqualsTicked");
    expect(pane.tagOf(1)).toBeNull();
    pane.stop();
  });

  it("does not deny the equal rows that are offered beside the row", async () => {
    const pane = await givenBudget(ROWS);
    await pane.pickRows(1);
    await pane.session.actions.tagEquals();
    expect(pane.session.get().notice).toEqual({ kind: "equalsBeside", values: { count: 2 } });
    await pane.pickRows(4);
    await pane.session.actions.tagEquals();
    expect(pane.session.get().notice?.kind).toBe("noEquals");
    pane.stop();
  });

  it("ignores a second key while the first is being written", async () => {
    const pane = await givenBudget(ROWS);
    await pane.pickRows(1);
    await Promise.all([pane.session.actions.acceptSuggestion(0), pane.session.actions.acceptSuggestion(0)]);
    expect([1, 2, 3].map((row) => pane.tagOf(row))).toEqual(["A2.3.2.1", null, null]);
    pane.stop();
  });

  it("excludes with a reason that stands in the cell", async () => {
    const pane = await givenBudget(ROWS);
    await pane.pickRows(4);
    await pane.session.tagging.exclude("  partita   di giro ");
    expect(pane.tagOf(4)).toBe("ESCLUSO: partita di giro");
    pane.stop();
  });

  it("excludes nothing without a reason", async () => {
    const pane = await givenBudget(ROWS);
    await pane.pickRows(4);
    await pane.session.actions.startExclusion();
    await pane.session.tagging.exclude(" \u00a0 ");
    expect(pane.tagOf(4)).toBeNull();
    expect(pane.session.get()).toMatchObject({ excluding: true, notice: { kind: "reasonMissing" } });
    pane.stop();
  });

  it("writes nothing where somebody else has tagged the row meanwhile", async () => {
    const pane = await givenBudget(ROWS);
    await pane.pickRows(1);
    pane.workbook.type("E4", [["G"]]);
    // The change has not been seen yet: the pane still believes the row to be untagged.
    pane.session.set({ stale: false });
    await pane.session.actions.acceptSuggestion(0);
    expect(pane.tagOf(1)).toBe("G");
    expect(pane.session.get().notice?.kind).toBe("conflict");
    expect(pane.row(1).tag.canonical).toBe("G");
    pane.stop();
  });

  it("writes nothing where another row has come to stand in the place", async () => {
    const pane = await givenBudget(ROWS);
    await pane.pickRows(4);
    pane.workbook.type("A7:D7", [["325099", "Riga inserita", "CC09", 5]]);
    pane.session.set({ stale: false });
    await pane.session.actions.acceptSuggestion(0);
    expect(pane.tagOf(4)).toBeNull();
    expect(pane.session.get().notice?.kind).toBe("moved");
    pane.stop();
  });

  it("asks before it replaces a formula, and puts the formula back on undo", async () => {
    const rows: readonly GivenRow[] = [
      ["325006", "Spese postali", "CC01", 100, { formula: '="A2"&".3.2"', value: "A2.3.2" }],
      ["325050", "Compensi revisori", "CC01", 50],
    ];
    const pane = await givenBudget(rows);
    await pane.pickRows(1);
    await pane.session.tagging.tag("A2.3.2.1");
    expect(pane.tagOf(1)).toBe("A2.3.2");
    expect(pane.session.get().notice?.kind).toBe("formula");
    await pane.session.tagging.replaceFormulas();
    expect(pane.tagOf(1)).toBe("A2.3.2.1");
    await pane.session.actions.undo();
    const [sheet = ""] = pane.workbook.sheets;
    expect((await pane.workbook.gateway.formulaAt(sheet, 3, 4)).formula).toBe('="A2"&".3.2"');
    pane.stop();
  });
});
