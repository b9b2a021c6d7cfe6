import type { GivenPane, GivenRow } from "./support/given";
import { givenWorkbook } from "../support/workbook";
import { budgetSheet, givenBudget, openPane } from "./support/given";
import type { EditedSplit } from "../../src/taskpane/session/splitDraft";

const ROWS: readonly GivenRow[] = [
  ["325006", "Oneri del personale", "CC01", 1000.01],
  ["325007", "Personale a termine", "CC01", 333.34],
  ["325050", "Compensi revisori", "CC01", 50, "A1.1.1.1 60%; B1.1.1.1 40%"],
  ["325060", "Pulizia uffici", "CC03", 100],
];
const STAFF = {
  name: "Personale comune 2026",
  parts: [
    { code: "A1.1.1.1", share: 60_000_000 },
    { code: "B1.1.1.1", share: 40_000_000 },
  ],
  driver: { name: "FTE", numbers: ["6", "4"] },
};

const panelOf = ({ session }: GivenPane) => session.get().split.panel;

/** Types into the open editor: the basis and, for each part, a code and a number. */
function type(pane: GivenPane, basis: EditedSplit["basis"], ...parts: (readonly [string, string])[]): void {
  const panel = panelOf(pane);
  if (panel === null || !("edited" in panel)) throw new Error("no editor is open");
  pane.session.split.edit({
    ...panel.edited,
    basis,
    parts: parts.map(([code, number], id) => ({ id, code, number })),
    nextId: parts.length,
  });
}

describe("splitting rows", () => {
  it("writes the canonical text, says so, and goes to the next row that needs work", async () => {
    const pane = await givenBudget(ROWS);
    await pane.pickRows(1);
    await pane.session.actions.startSplit();
    type(pane, "driver", ["a1.1.1.1", "1"], ["B1.1.1.1", "2"], ["", ""]);
    await pane.session.split.write();
    expect(pane.tagOf(1)).toBe("A1.1.1.1 33,333333%; B1.1.1.1 66,666667%");
    expect(pane.session.get()).toMatchObject({
      notice: { kind: "tagged", values: { rows: [3], hidden: 0 } },
      picked: { kind: "rows", rows: [1] },
      split: { panel: null },
    });
    await pane.session.actions.undo();
    expect(pane.tagOf(1)).toBeNull();
    pane.stop();
  });

  it("writes a single part as its code", async () => {
    const pane = await givenBudget(ROWS);
    await pane.pickRows(3);
    await pane.session.actions.startSplit();
    type(pane, "percent", ["B1.1.1.1", "100"]);
    await pane.session.split.write();
    expect(pane.tagOf(3)).toBe("B1.1.1.1");
    pane.stop();
  });

  it("opens on the split that the row has, and on none where rows differ", async () => {
    const pane = await givenBudget(ROWS);
    const codes = () => {
      const panel = panelOf(pane);
      return panel?.kind === "rows" ? panel.edited.parts.map(({ code, number }) => [code, number]) : null;
    };
    await pane.pickRows(3);
    await pane.session.actions.startSplit();
    expect(codes()).toEqual([
      ["A1.1.1.1", "60"],
      ["B1.1.1.1", "40"],
    ]);
    pane.session.split.close();
    await pane.pickRows(3, 4);
    await pane.session.actions.startSplit();
    expect(codes()).toEqual([
      ["", ""],
      ["", ""],
    ]);
    pane.stop();
  });

  it("gives all visible rows the same percentages, and tells of the hidden ones", async () => {
    const pane = await givenBudget(ROWS, { workbook: { sheets: [{ hiddenRows: [5] }] } });
    await pane.pickRows(1, 2, 4);
    await pane.session.actions.startSplit();
    type(pane, "percent", ["A1.1.1.1", "12,5"], ["B1.1.1.1", ""]);
    await pane.session.split.write();
    const text = "A1.1.1.1 12,5%; B1.1.1.1 87,5%";
    expect([1, 2, 4].map(pane.tagOf)).toEqual([text, null, text]);
    expect(pane.session.get().notice).toMatchObject({ kind: "tagged", values: { hidden: 1 } });
    pane.stop();
  });

  it("writes nothing while there is a problem, and keeps what was typed", async () => {
    const pane = await givenBudget(ROWS);
    await pane.pickRows(1);
    await pane.session.actions.startSplit();
    type(pane, "percent", ["A1.1.1.1", "60"], ["A1.1", "40"]);
    await pane.session.split.write();
    expect(pane.tagOf(1)).toBeNull();
    expect(panelOf(pane)).not.toBeNull();
    pane.stop();
  });

  it("does not give up what is typed for another row, for the keys, or for the section", async () => {
    const pane = await givenBudget(ROWS);
    await pane.pickRows(1);
    await pane.session.actions.startSplit();
    type(pane, "percent", ["A1.1.1.1", "60"], ["", ""]);
    await pane.pickRows(4);
    await pane.session.actions.startSplit();
    await pane.session.actions.showSplitKeys();
    expect(pane.session.get().notice?.kind).toBe("splitUnfinished");
    pane.session.show("map");
    expect(panelOf(pane)).toMatchObject({ kind: "rows", targets: [{ index: 0 }] });
    pane.session.split.retarget();
    expect(panelOf(pane)).toMatchObject({
      targets: [{ index: 3 }],
      edited: { parts: [{ code: "A1.1.1.1" }, {}] },
    });
    pane.stop();
  });

  it("stays where the user has gone meanwhile", async () => {
    const pane = await givenBudget(ROWS);
    await pane.pickRows(1);
    await pane.session.actions.startSplit();
    type(pane, "percent", ["A1.1.1.1", "60"], ["B1.1.1.1", "40"]);
    await pane.pickRows(4);
    await pane.session.split.write();
    expect(pane.tagOf(1)).toBe("A1.1.1.1 60%; B1.1.1.1 40%");
    expect(pane.session.get().picked).toMatchObject({ rows: [3] });
    pane.stop();
  });

  it("tells of a tag that a colleague wrote meanwhile, and replaces it only at the next attempt", async () => {
    const pane = await givenBudget(ROWS);
    await pane.pickRows(1);
    await pane.session.actions.startSplit();
    type(pane, "percent", ["A1.1.1.1", "60"], ["B1.1.1.1", "40"]);
    pane.workbook.type("E4", [["G"]]);
    await pane.session.reread();
    await pane.session.split.write();
    expect(pane.tagOf(1)).toBe("G");
    expect(pane.session.get().notice).toMatchObject({ kind: "conflict", values: { rows: [3] } });
    await pane.session.split.write();
    expect(pane.tagOf(1)).toBe("A1.1.1.1 60%; B1.1.1.1 40%");
    pane.stop();
  });

  it("refuses where another row has come to stand there", async () => {
    const pane = await givenBudget(ROWS);
    await pane.pickRows(1);
    await pane.session.actions.startSplit();
    type(pane, "percent", ["A1.1.1.1", "60"], ["B1.1.1.1", "40"]);
    pane.workbook.type("A4:D4", [["999", "Un'altra riga", "CC09", 5]]);
    await pane.session.reread();
    await pane.session.split.write();
    expect(pane.tagOf(1)).toBeNull();
    expect(pane.session.get().notice?.kind).toBe("moved");
    pane.stop();
  });

  it("keeps to its sheet, where last year's has the same rows in the same places", async () => {
    const rows = budgetSheet(ROWS);
    const sheets = [
      { name: "2025", rows },
      { name: "2026", rows },
    ];
    const pane = await openPane(await givenWorkbook({ sheets }));
    const [before = "", now = ""] = pane.workbook.sheets;
    const use = async (sheet: string) => {
      await pane.session.useSheet(sheet);
      const { phase } = pane.session.get();
      const found = phase.kind === "setup" ? phase.found.find((each) => each.sheet === sheet) : undefined;
      if (found !== undefined) await pane.session.confirmTable(found, found.candidate.layout);
    };
    await use(now);
    await use(before);
    await pane.pickRows(1);
    await pane.session.actions.startSplit();
    type(pane, "percent", ["A1.1.1.1", "60"], ["B1.1.1.1", "40"]);
    await use(now);
    await pane.session.split.write();
    expect(pane.session.get().notice?.kind).toBe("moved");
    expect([0, 1].map((sheet) => pane.workbook.values("E4", sheet)[0]?.[0])).toEqual([null, null]);
    await use(before);
    await pane.session.split.write();
    expect(pane.tagOf(1)).toBe("A1.1.1.1 60%; B1.1.1.1 40%");
    pane.stop();
  });

  it("asks before it replaces a formula", async () => {
    const formula = { formula: '="A1.1.1.1"', value: "A1.1.1.1" };
    const pane = await givenBudget([["325006", "Oneri del personale", "CC01", 100, formula]]);
    await pane.pickRows(1);
    await pane.session.actions.startSplit();
    type(pane, "percent", ["A1.1.1.1", "60"], ["B1.1.1.1", "40"]);
    await pane.session.split.write();
    expect(pane.tagOf(1)).toBe("A1.1.1.1");
    expect(pane.session.get().overFormulas).not.toBeNull();
    await pane.session.split.write({ overFormulas: true });
    expect(pane.tagOf(1)).toBe("A1.1.1.1 60%; B1.1.1.1 40%");
    pane.stop();
  });

  it("never opens for a reviewer", async () => {
    const pane = await givenBudget(ROWS);
    await pane.pickRows(1);
    await pane.session.changeSettings({ reviewer: true });
    await pane.session.actions.startSplit();
    expect(panelOf(pane)).toBeNull();
    expect(pane.session.get().notice?.kind).toBe("reviewer");
    expect(await pane.session.split.keys.save(STAFF)).toBe(false);
    pane.stop();
  });
});

describe("named keys", () => {
  it("live in the workbook: another pane finds them, and what it cannot read is kept", async () => {
    const pane = await givenBudget(ROWS);
    const foreign = { name: "Di domani", split: "A1.1.1.1 60%; Q9 40%" };
    await pane.workbook.gateway.writeSetting("splitKeys", [foreign]);
    expect(await pane.session.split.keys.save(STAFF)).toBe(true);
    expect(await pane.session.split.keys.save({ ...STAFF, name: " personale  COMUNE 2026" })).toBe(false);
    expect(pane.session.get().notice).toMatchObject({ kind: "keyRefused", values: { kind: "name-taken" } });
    pane.stop();
    const other = await openPane(pane.workbook);
    expect(other.session.get().split.keys).toEqual([STAFF]);
    expect(await other.workbook.gateway.readSetting("splitKeys")).toContainEqual(foreign);
    other.stop();
  });

  it("tag the picked rows and go on", async () => {
    const pane = await givenBudget(ROWS);
    await pane.session.split.keys.save(STAFF);
    await pane.pickRows(1, 2);
    await pane.session.actions.showSplitKeys();
    await pane.session.split.applyKey("personale comune 2026");
    expect([1, 2].map(pane.tagOf)).toEqual(["A1.1.1.1 60%; B1.1.1.1 40%", "A1.1.1.1 60%; B1.1.1.1 40%"]);
    expect(pane.session.get()).toMatchObject({ picked: { rows: [3] }, split: { panel: null } });
    await pane.session.actions.undo();
    expect([1, 2].map(pane.tagOf)).toEqual([null, null]);
    pane.stop();
  });

  it("change by new figures, and rewrite only the chosen cells that said the old ones, in one step", async () => {
    const pane = await givenBudget(ROWS);
    await pane.session.split.keys.save(STAFF);
    await pane.pickRows(1, 2);
    await pane.session.split.applyKey(STAFF.name);
    pane.session.split.openKey(STAFF.name);
    expect(panelOf(pane)).toMatchObject({
      edited: { basis: "driver", driver: "FTE", parts: [{ number: "6" }, { number: "4" }] },
    });
    type(pane, "driver", ["A1.1.1.1", "3"], ["B1.1.1.1", "1"]);
    await pane.session.split.write();
    expect(panelOf(pane)).toMatchObject({ kind: "rewrite", before: STAFF.parts });
    expect(pane.session.get().notice).toMatchObject({ kind: "keyChanged", values: { rows: 3 } });
    expect(pane.tagOf(1)).toBe("A1.1.1.1 60%; B1.1.1.1 40%");
    // The last row says something else: it is not written, whoever asks.
    await pane.session.split.keys.rewrite([
      { sheet: pane.session.get().binding?.sheet ?? "", rows: [0, 2, 3] },
    ]);
    const changed = "A1.1.1.1 75%; B1.1.1.1 25%";
    const old = "A1.1.1.1 60%; B1.1.1.1 40%";
    expect([1, 2, 3, 4].map(pane.tagOf)).toEqual([changed, old, changed, null]);
    await pane.session.actions.undo();
    expect([1, 2, 3, 4].map(pane.tagOf)).toEqual([old, old, old, null]);
    expect(pane.session.get().split.keys[0]?.driver).toEqual({ name: "FTE", numbers: ["3", "1"] });
    pane.stop();
  });

  it("are renamed and deleted without touching a cell", async () => {
    const pane = await givenBudget(ROWS);
    await pane.session.split.keys.save(STAFF);
    expect(await pane.session.split.keys.rename(STAFF.name, "Personale 2027")).toBe(true);
    expect(pane.session.get().split.keys.map(({ name }) => name)).toEqual(["Personale 2027"]);
    await pane.session.split.keys.remove("Personale 2027");
    expect(pane.session.get()).toMatchObject({
      split: { keys: [] },
      notice: { kind: "keyRemoved", values: { name: "Personale 2027", cells: 1 } },
    });
    expect(pane.tagOf(3)).toBe("A1.1.1.1 60%; B1.1.1.1 40%");
    pane.stop();
  });

  it("keep a colleague's keys, and say where one is gone", async () => {
    const pane = await givenBudget(ROWS);
    await pane.session.split.keys.save(STAFF);
    const stored = (await pane.workbook.gateway.readSetting("splitKeys")) as object[];
    await pane.workbook.gateway.writeSetting("splitKeys", [{ ...stored[0], name: "Del collega" }]);
    expect(await pane.session.split.keys.save({ ...STAFF, name: "Mia" })).toBe(true);
    expect(pane.session.get().split.keys.map(({ name }) => name)).toEqual(["Del collega", "Mia"]);
    expect(await pane.session.split.keys.rename(STAFF.name, "Altro")).toBe(false);
    expect(pane.session.get().notice).toMatchObject({ kind: "keyGone", values: { name: STAFF.name } });
    pane.stop();
  });

  it("have at least two codes", async () => {
    const pane = await givenBudget(ROWS);
    const parts = [{ code: "G", share: 100_000_000 }];
    expect(await pane.session.split.keys.save({ name: "Uno", parts, driver: null })).toBe(false);
    expect(pane.session.get().notice).toMatchObject({ values: { kind: "one-part" } });
    pane.stop();
  });
});
