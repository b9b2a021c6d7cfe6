import type { GivenPane, GivenRow } from "./support/given";
import { givenBudget } from "./support/given";

/** A filter that is set while the pane is open: Excel tells of none. */

const ROWS: readonly GivenRow[] = [
  ["325006", "Spese postali e di recapito", "CC01", 12000],
  ["325006", "Spese postali e di recapito", "CC01", 800],
  ["325006", "Spese postali e di recapito", "CC02", 500],
  ["325050", "Compensi ai componenti del collegio dei revisori", "CC01", 30000],
];

const tags = (pane: GivenPane): unknown[] => [1, 2, 3, 4].map((row) => pane.tagOf(row));

/** The user filters the sheet: these budget rows, counted from 1, are hidden. */
function filterOut(pane: GivenPane, ...rows: readonly number[]): void {
  const [sheet = ""] = pane.workbook.sheets;
  pane.workbook.grid.hideRows(
    sheet,
    rows.map((row) => pane.sheetRow(row) - 1),
  );
}

describe("a filter set after the sheet was read", () => {
  it("is seen when several rows are selected: the hidden ones are counted and left out", async () => {
    const pane = await givenBudget(ROWS);
    filterOut(pane, 2, 3);
    pane.workbook.select("A4:E7");
    await pane.session.selection.read();
    expect(pane.session.get().picked).toMatchObject({ rows: [0, 3], hidden: 2 });
    await pane.session.tagging.tag("B1.1.3.5");
    expect(tags(pane)).toEqual(["B1.1.3.5", null, null, "B1.1.3.5"]);
    expect(pane.session.get().notice).toMatchObject({ kind: "tagged", values: { hidden: 2 } });
    pane.stop();
  });

  it("is seen when the user comes back to the pane", async () => {
    const pane = await givenBudget(ROWS);
    await pane.pickRows(1);
    filterOut(pane, 2);
    await pane.session.selection.look();
    expect(pane.row(2).hidden).toBe(true);
    await pane.session.actions.nextUntagged();
    expect(pane.session.get().picked).toMatchObject({ kind: "rows", rows: [2] });
    pane.stop();
  });

  it("set after the rows were picked keeps everything from being written, and the next attempt leaves them out", async () => {
    const pane = await givenBudget(ROWS);
    await pane.pickRows(1, 2, 4);
    filterOut(pane, 2);
    await pane.session.tagging.tag("B1.1.3.5");
    expect(tags(pane)).toEqual([null, null, null, null]);
    expect(pane.session.get().notice).toEqual({ kind: "hidden", values: { rows: [4] } });
    expect(pane.session.get().picked).toMatchObject({ rows: [0, 3], hidden: 1 });
    await pane.session.tagging.tag("B1.1.3.5");
    expect(tags(pane)).toEqual(["B1.1.3.5", null, null, "B1.1.3.5"]);
    pane.stop();
  });

  it("takes equal rows that were ticked out of the choice", async () => {
    const pane = await givenBudget(ROWS);
    await pane.pickRows(1);
    pane.session.tagging.setAlso([1, 2]);
    filterOut(pane, 3);
    await pane.session.selection.look();
    await pane.session.tagging.tag("A2.3.2.1");
    expect(tags(pane)).toEqual(["A2.3.2.1", "A2.3.2.1", null, null]);
    expect(pane.session.get().notice).toMatchObject({ values: { hidden: 1 } });
    pane.stop();
  });

  it("takes offered equal rows out of the choice", async () => {
    const pane = await givenBudget(ROWS);
    await pane.pickRows(3);
    await pane.session.tagging.tag("A2.3.2.1");
    await pane.session.actions.tagEquals();
    pane.session.equals.choose([0, 1]);
    filterOut(pane, 1);
    await pane.session.actions.tagEquals();
    expect(pane.session.get().notice?.kind).toBe("hidden");
    await pane.session.actions.tagEquals();
    expect(tags(pane)).toEqual([null, "A2.3.2.1", "A2.3.2.1", null]);
    pane.stop();
  });

  it("takes rows out of a split that is open", async () => {
    const pane = await givenBudget(ROWS);
    await pane.pickRows(1, 2);
    await pane.session.actions.startSplit();
    filterOut(pane, 1);
    await pane.session.selection.look();
    const { panel } = pane.session.get().split;
    if (panel?.kind !== "rows") throw new Error("no editor is open");
    expect(panel.targets.map(({ index }) => index)).toEqual([0, 1]);
    pane.session.split.edit({
      ...panel.edited,
      parts: [
        { id: 0, code: "A1.1.1.1", number: "60" },
        { id: 1, code: "B1.1.1.1", number: "40" },
      ],
      nextId: 2,
    });
    await pane.session.split.write();
    expect(tags(pane)).toEqual([null, "A1.1.1.1 60%; B1.1.1.1 40%", null, null]);
    pane.stop();
  });

  it("is taken back by undo, on hidden rows too", async () => {
    const pane = await givenBudget(ROWS);
    await pane.pickRows(1, 2);
    await pane.session.tagging.tag("A2.3.2.1");
    filterOut(pane, 1, 2);
    await pane.session.actions.undo();
    expect(tags(pane)).toEqual([null, null, null, null]);
    pane.stop();
  });
});
