/** A changed key of a split, where several budget sheets of the workbook hold the former one. */
import type { GivenSheet } from "../support/workbook";
import { givenWorkbook } from "../support/workbook";
import type { SplitPanel } from "../../src/taskpane/session/splitState";
import type { GivenPane, GivenRow } from "./support/given";
import { budgetSheet, openPane } from "./support/given";

const OLD = "A1.1.1.1 60%; B1.1.1.1 40%";
const NEW = "A1.1.1.1 75%; B1.1.1.1 25%";
const BEFORE = [
  { code: "A1.1.1.1", share: 60_000_000 },
  { code: "B1.1.1.1", share: 40_000_000 },
];
const AFTER = [
  { code: "A1.1.1.1", share: 75_000_000 },
  { code: "B1.1.1.1", share: 25_000_000 },
];

const HERE: readonly GivenRow[] = [
  ["325001", "Stipendi", "CC01", 100, OLD],
  ["325002", "Straordinari", "CC01", 10, "G"],
];
const THERE: readonly GivenRow[] = [
  ["325003", "Pulizie", "CC02", 7, "G"],
  ["325001", "Stipendi", "CC02", 200, OLD],
];

/** Two confirmed budget sheets, the first one in use, with a key that both use. */
async function givenKey(second: GivenSheet = {}): Promise<GivenPane> {
  const workbook = await givenWorkbook({
    sheets: [
      { name: "2026", rows: budgetSheet(HERE) },
      { name: "2025", rows: budgetSheet(THERE), ...second },
    ],
  });
  const pane = await openPane(workbook);
  const { phase } = pane.session.get();
  const found = phase.kind === "setup" ? phase.found : [];
  for (const table of [...found].reverse()) await pane.session.confirmTable(table, table.candidate.layout);
  await pane.session.split.keys.save({ name: "Personale", parts: BEFORE, driver: null });
  return pane;
}

const rewriting = ({ session }: GivenPane): Extract<SplitPanel, { kind: "rewrite" }> => {
  const { panel } = session.get().split;
  if (panel?.kind !== "rewrite") throw new Error("no rows are offered");
  return panel;
};
const sheetOf = (pane: GivenPane, at: number): string => pane.workbook.sheets[at] ?? "";
const tags = (pane: GivenPane, at: number): unknown[] =>
  pane.workbook.values("E4:E5", at).map(([cell]) => cell);
const both = (pane: GivenPane): readonly { readonly sheet: string; readonly rows: readonly number[] }[] => [
  { sheet: sheetOf(pane, 0), rows: [0] },
  { sheet: sheetOf(pane, 1), rows: [1] },
];

describe("a changed key", () => {
  it("is followed on all sheets in one step, and one undo takes it back on all of them", async () => {
    const pane = await givenKey();
    await pane.session.split.keys.change("Personale", AFTER, null);
    expect(rewriting(pane).parts.map(({ name }) => name)).toEqual(["2026", "2025"]);
    expect(pane.session.get().notice).toMatchObject({ kind: "keyChanged", values: { rows: 2 } });
    await pane.session.split.keys.rewrite(both(pane));
    expect([tags(pane, 0), tags(pane, 1)]).toEqual([
      [NEW, "G"],
      ["G", NEW],
    ]);
    expect(pane.session.get()).toMatchObject({
      binding: { sheetName: "2026" },
      notice: { kind: "keyRewritten", values: { count: 2 } },
      split: { panel: null },
    });
    await pane.session.actions.undo();
    expect([tags(pane, 0), tags(pane, 1)]).toEqual([
      [OLD, "G"],
      ["G", OLD],
    ]);
    expect(pane.session.get()).toMatchObject({
      binding: { sheetName: "2026" },
      notice: { kind: "undone", values: { count: 2 } },
    });
    expect(pane.session.get().history).toEqual([]);
    pane.stop();
  });

  it("is one step also for who opens the workbook again", async () => {
    const pane = await givenKey();
    await pane.session.split.keys.change("Personale", AFTER, null);
    await pane.session.split.keys.rewrite(both(pane));
    await new Promise((resolve) => setTimeout(resolve, 5));
    pane.stop();
    const again = await openPane(pane.workbook);
    await again.session.actions.undo();
    expect([tags(again, 0), tags(again, 1)]).toEqual([
      [OLD, "G"],
      ["G", OLD],
    ]);
    again.stop();
  });

  it("leaves a protected sheet as it is and says so beforehand", async () => {
    const pane = await givenKey({ protected: true });
    await pane.session.split.keys.change("Personale", AFTER, null);
    expect(rewriting(pane).parts.map((part) => part.protected)).toEqual([false, true]);
    await pane.session.split.keys.rewrite(both(pane));
    expect([tags(pane, 0), tags(pane, 1)]).toEqual([
      [NEW, "G"],
      ["G", OLD],
    ]);
    expect(pane.session.get().notice).toMatchObject({
      kind: "keyRewrittenInPart",
      values: { count: 1, sheet: "2025" },
    });
    expect(rewriting(pane).parts.map(({ name }) => name)).toEqual(["2025"]);
    pane.stop();
  });

  it("names a sheet whose table is gone", async () => {
    const pane = await givenKey();
    const nothing = [null, null, null, null, null];
    pane.workbook.type("A3:E5", [nothing, nothing, nothing], 1);
    await pane.session.reread();
    await pane.session.split.keys.change("Personale", AFTER, null);
    expect(rewriting(pane).parts.map(({ name, budget }) => [name, budget === null])).toEqual([
      ["2026", false],
      ["2025", true],
    ]);
    pane.stop();
  });

  it("writes nothing on a sheet whose rows have moved since they were shown", async () => {
    const pane = await givenKey();
    await pane.session.split.keys.change("Personale", AFTER, null);
    pane.workbook.type("A5:E5", [["325009", "Altro", "CC02", 1, OLD]], 1);
    await pane.session.split.keys.rewrite(both(pane));
    expect(tags(pane, 1)).toEqual(["G", OLD]);
    expect(pane.session.get().notice).toMatchObject({
      kind: "keyRewrittenInPart",
      values: { sheet: "2025" },
    });
    expect(pane.session.get().binding?.sheetName).toBe("2026");
    pane.stop();
  });

  it("says what an undo could not take back, and keeps that step", async () => {
    const pane = await givenKey();
    await pane.session.split.keys.change("Personale", AFTER, null);
    await pane.session.split.keys.rewrite(both(pane));
    pane.workbook.type("E4", [["G"]]);
    await pane.session.actions.undo();
    expect([tags(pane, 0), tags(pane, 1)]).toEqual([
      ["G", "G"],
      ["G", OLD],
    ]);
    expect(pane.session.get().notice).toMatchObject({
      kind: "undoneInPart",
      values: { count: 1, sheet: "2026" },
    });
    expect(pane.session.get().history).toHaveLength(1);
    pane.stop();
  });
});
