import type { GivenRow } from "./support/given";
import { givenBudget } from "./support/given";

const ROWS: readonly GivenRow[] = [
  ["325006", "Spese postali", "CC01", 12000],
  ["325050", "Compensi revisori", "CC01", 30000],
  ["325060", "Pulizia uffici", "CC03", 100],
];

describe("undo", () => {
  it("takes several writes back, the last first", async () => {
    const pane = await givenBudget(ROWS);
    await pane.pickRows(1, 2);
    await pane.session.tagging.tag("A2.3.2.1");
    await pane.pickRows(1);
    await pane.session.tagging.tag("G");
    await pane.session.actions.undo();
    expect([1, 2].map(pane.tagOf)).toEqual(["A2.3.2.1", "A2.3.2.1"]);
    await pane.session.actions.undo();
    expect([1, 2].map(pane.tagOf)).toEqual([null, null]);
    await pane.session.actions.undo();
    expect(pane.session.get().notice?.kind).toBe("nothingToUndo");
    pane.stop();
  });

  it("refuses where the cell has changed since, keeps the step, and says which row", async () => {
    const pane = await givenBudget(ROWS);
    await pane.pickRows(1);
    await pane.session.tagging.tag("A2.3.2.1");
    pane.workbook.type("E4", [["G"]]);
    await pane.session.actions.undo();
    expect(pane.tagOf(1)).toBe("G");
    expect(pane.session.get().notice).toMatchObject({ kind: "undoChanged", values: { rows: [3] } });
    expect(pane.session.get().history).toHaveLength(1);
    pane.stop();
  });

  it("follows a row that was sorted elsewhere, and leaves the row in its old place alone", async () => {
    const pane = await givenBudget(ROWS);
    await pane.pickRows(1);
    await pane.session.tagging.tag("A2.3.2.1");
    pane.workbook.type("A4:E6", [
      ["325060", "Pulizia uffici", "CC03", 100, "A2.3.2.1"],
      ["325050", "Compensi revisori", "CC01", 30000, null],
      ["325006", "Spese postali", "CC01", 12000, "A2.3.2.1"],
    ]);
    await pane.session.actions.undo();
    expect([1, 2, 3].map(pane.tagOf)).toEqual(["A2.3.2.1", null, null]);
    pane.stop();
  });

  it("refuses where the row is gone", async () => {
    const pane = await givenBudget(ROWS);
    await pane.pickRows(1);
    await pane.session.tagging.tag("A2.3.2.1");
    pane.workbook.type("A4:E4", [["999999", "Tutt'altro", "CC09", 1, "A2.3.2.1"]]);
    await pane.session.actions.undo();
    expect(pane.tagOf(1)).toBe("A2.3.2.1");
    expect(pane.session.get().notice?.kind).toBe("undoMoved");
    pane.stop();
  });
});
