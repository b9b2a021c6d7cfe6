import { it as italian } from "../../src/i18n/it";
import type { GivenPane, GivenRow } from "./support/given";
import { givenBudget, openPane } from "./support/given";

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

  it("names the row, and goes back to it, so that it can be tagged anew", async () => {
    const pane = await givenBudget(ROWS);
    await pane.pickRows(1);
    await pane.session.tagging.tag("A2.3.2.1");
    expect(pane.session.get().picked).toMatchObject({ rows: [1] });
    await pane.session.actions.undo();
    expect(pane.session.get().picked).toMatchObject({ rows: [0] });
    const { notice } = pane.session.get();
    if (notice?.kind !== "undone") throw new Error("nothing was undone");
    expect(italian.notices.undone(notice.values)).toBe("Annullato: 1 riga classificata (riga 4).");
    pane.stop();
  });

  it("names the rows of a step of several, and stays where it is", async () => {
    const pane = await givenBudget(ROWS);
    await pane.pickRows(1, 2);
    await pane.session.tagging.tag("A2.3.2.1");
    await pane.session.actions.undo();
    expect(pane.session.get().picked).toMatchObject({ rows: [2] });
    expect(pane.session.get().notice).toMatchObject({ kind: "undone", values: { rows: [3, 4] } });
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

/** Closes the pane once the workbook remembers `steps` writes, and opens it again. */
async function reopened(pane: GivenPane, steps: number): Promise<GivenPane> {
  await keptSteps(pane, steps);
  pane.stop();
  return openPane(pane.workbook);
}

/** The history is kept behind the user's back: waits until it is there. */
async function keptSteps(pane: GivenPane, steps: number): Promise<void> {
  const kept = (): number => {
    const json = pane.workbook.grid.settings().get("PMAP.history");
    if (json === undefined) return 0;
    const stored = JSON.parse(String(JSON.parse(json))) as { entries: unknown[] };
    return stored.entries.length;
  };
  while (kept() !== steps) await new Promise((resolve) => setTimeout(resolve, 1));
}

describe("undo after the pane was closed", () => {
  it("takes several writes back, the last first, and forgets them in the workbook too", async () => {
    const pane = await givenBudget(ROWS);
    await pane.pickRows(1, 2);
    await pane.session.tagging.tag("A2.3.2.1");
    await pane.pickRows(1);
    await pane.session.tagging.exclude("giroconto");
    const again = await reopened(pane, 2);
    expect(again.session.get().history.map(({ what, count }) => [what, count])).toEqual([
      ["tagged", 2],
      ["excluded", 1],
    ]);
    await again.session.actions.undo();
    expect([1, 2].map(again.tagOf)).toEqual(["A2.3.2.1", "A2.3.2.1"]);
    await again.session.actions.undo();
    expect([1, 2].map(again.tagOf)).toEqual([null, null]);
    const third = await reopened(again, 0);
    await third.session.actions.undo();
    expect(third.session.get().notice?.kind).toBe("nothingToUndo");
    third.stop();
  });

  it("refuses where the cell has changed since, and keeps the step", async () => {
    const pane = await givenBudget(ROWS);
    await pane.pickRows(1);
    await pane.session.tagging.tag("A2.3.2.1");
    await keptSteps(pane, 1);
    pane.stop();
    pane.workbook.type("E4", [["G"]]);
    const again = await openPane(pane.workbook);
    await again.session.actions.undo();
    expect(again.tagOf(1)).toBe("G");
    expect(again.session.get().notice).toMatchObject({ kind: "undoChanged", values: { rows: [3] } });
    expect(again.session.get().history).toHaveLength(1);
    again.stop();
  });

  it("takes nothing back in reviewer mode", async () => {
    const pane = await givenBudget(ROWS);
    await pane.pickRows(1);
    await pane.session.tagging.tag("A2.3.2.1");
    const again = await reopened(pane, 1);
    await again.session.changeSettings({ reviewer: true });
    await again.session.actions.undo();
    expect(again.tagOf(1)).toBe("A2.3.2.1");
    expect(again.session.get().notice?.kind).toBe("reviewer");
    again.stop();
  });

  it("takes back what was said of rows", async () => {
    const pane = await givenBudget([...ROWS, ["", "Totale oneri", "", 42100]]);
    expect(pane.row(4).totalGuess?.kind).toBe("label");
    await pane.session.decide([3], { rowKind: "budget" });
    expect(pane.row(4).totalGuess).toBeNull();
    const again = await reopened(pane, 1);
    await again.session.actions.undo();
    expect(again.row(4).totalGuess?.kind).toBe("label");
    again.stop();
  });

  it("says how many writes are too old, and remembers no more than the workbook can hold", async () => {
    const many = Array.from({ length: 60 }, (_, index): GivenRow => [
      `32${index + 1000}`,
      `Voce ${index}`,
      "CC",
      1,
    ]);
    const pane = await givenBudget(many);
    for (let row = 1; row <= 53; row++) {
      await pane.pickRows(row);
      await pane.session.tagging.tag("G");
    }
    expect(pane.session.get().history).toHaveLength(50);
    expect(pane.session.get().historyLimits.dropped).toBe(3);
    const again = await reopened(pane, 50);
    expect(again.session.get().historyLimits.dropped).toBe(3);
    again.stop();
  });

  it("ignores what it cannot understand, and everything older than that", async () => {
    const pane = await givenBudget(ROWS);
    await pane.pickRows(1);
    await pane.session.tagging.tag("G");
    await keptSteps(pane, 1);
    const good = pane.session.get().history[0]!;
    await pane.workbook.gateway.writeSetting("history", {
      entries: [
        good,
        { kind: "cells", what: "tagged", sheet: good.sheet, at: 1, count: 1, data: { cells: 7 } },
      ],
    });
    pane.stop();
    const again = await openPane(pane.workbook);
    expect(again.session.get().history).toEqual([]);
    again.stop();
  });
});
