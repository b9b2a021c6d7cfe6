import { givenWorkbook } from "../support/workbook";
import type { GivenRow } from "./support/given";
import type { GivenPane } from "./support/given";
import { budgetSheet, givenBudget, openPane } from "./support/given";

afterEach(() => {
  jest.restoreAllMocks();
  jest.useRealTimers();
});

/** Waits until the pane knows a row to be classified; the test ends by its limit where it never does. */
async function knowsTag(pane: GivenPane, row: number): Promise<void> {
  const isKnown = (): boolean => pane.row(row).tag.status === "classified";
  await new Promise<void>((resolve) => {
    const look = (): void => void (isKnown() && resolve());
    pane.session.store.subscribe(look);
    look();
  });
}

const ROWS: readonly GivenRow[] = [
  ["325006", "Spese postali", "CC01", 12000],
  ["325050", "Compensi revisori", "CC01", 30000, "G"],
  ["", "Totale oneri", "", { formula: "=SUM(D4:D5)", value: 42000 }],
];

describe("opening a workbook", () => {
  it("shows what was found before anything is used", async () => {
    const pane = await givenBudget(ROWS, { confirm: false });
    const { phase } = pane.session.get();
    expect(phase.kind).toBe("setup");
    const layout = phase.kind === "setup" ? phase.found[0]?.candidate.layout : undefined;
    expect(layout).toMatchObject({
      header: { first: 2, last: 2 },
      firstRow: 3,
      columns: { account: 0, description: 1, costCentre: 2, tag: 4, amounts: [{ column: 3 }] },
    });
    pane.stop();
  });

  it("remembers the table: the next opening goes straight to work", async () => {
    const first = await givenBudget(ROWS);
    first.stop();
    const again = await openPane(first.workbook);
    expect(again.session.get().phase.kind).toBe("ready");
    expect(again.session.get().budget?.layout.columns.tag).toBe(4);
    again.stop();
  });

  it("knows a tag that was typed while the first steps were shown", async () => {
    const pane = await givenBudget(ROWS, { confirm: false });
    const { phase } = pane.session.get();
    const found = phase.kind === "setup" ? phase.found[0] : undefined;
    if (found === undefined) throw new Error("no table was found");
    jest.useFakeTimers();
    pane.workbook.type("E4", [["A2.3.2.1"]]);
    // The change comes to rest before the table is confirmed.
    await jest.advanceTimersByTimeAsync(5000);
    jest.useRealTimers();
    await pane.session.confirmTable(found, found.candidate.layout);
    await knowsTag(pane, 1);
    expect(pane.row(1).tagCell).toBe("A2.3.2.1");
    pane.stop();
  });

  it("knows a tag that was typed right after the sheet was read", async () => {
    const first = await givenBudget(ROWS);
    first.stop();
    const { gateway } = first.workbook;
    const read = gateway.readSheet.bind(gateway);
    jest.spyOn(gateway, "readSheet").mockImplementationOnce(async (...what) => {
      const data = await read(...what);
      first.workbook.type("E4", [["A2.3.2.1"]]);
      return data;
    });
    const pane = await openPane(first.workbook);
    await knowsTag(pane, 1);
    expect(pane.row(1).tagCell).toBe("A2.3.2.1");
    pane.stop();
  });

  it("finds the columns by their headers after the sheet was rearranged", async () => {
    const first = await givenBudget(ROWS);
    first.stop();
    first.workbook.type("A1:F6", [
      [null, null, null, null, null, null],
      [null, null, null, null, null, null],
      [null, null, null, null, null, null],
      ["Note", "Conto", "Classificazione", "Descrizione", "Centro di costo", "Preventivo"],
      ["x", "325006", null, "Spese postali", "CC01", 12000],
      ["y", "325050", "G", "Compensi revisori", "CC01", 30000],
    ]);
    const again = await openPane(first.workbook);
    expect(again.session.get().phase.kind).toBe("ready");
    expect(again.session.get().budget?.layout).toMatchObject({
      firstRow: 4,
      columns: { account: 1, description: 3, costCentre: 4, tag: 2, amounts: [{ column: 5 }] },
    });
    again.stop();
  });

  it("asks again, and guesses nothing, where a remembered column is gone", async () => {
    const first = await givenBudget(ROWS);
    first.stop();
    first.workbook.type("E3", [["Tutt'altro"]]);
    const again = await openPane(first.workbook);
    expect(again.session.get().phase.kind).toBe("setup");
    expect(again.session.get().notice?.kind).toBe("tableGone");
    again.stop();
  });

  it("offers the totals it guesses, and marks those the user keeps", async () => {
    const pane = await givenBudget(ROWS);
    expect(pane.row(3).totalGuess?.kind).toBe("formula");
    await pane.session.tagging.markTotals([2]);
    expect(pane.tagOf(3)).toBe("TOTALE");
    expect(pane.row(3).rowKind).toBe("total");
    pane.stop();
  });

  it("says that a workbook is empty", async () => {
    const pane = await openPane(await givenWorkbook());
    expect(pane.session.get().phase).toEqual({ kind: "nothing", why: "empty-workbook" });
    pane.stop();
  });

  it("says that a sheet holds no budget", async () => {
    const pane = await openPane(await givenWorkbook({ sheets: [{ rows: [["Appunti"], ["Telefonare"]] }] }));
    expect(pane.session.get().phase).toEqual({ kind: "nothing", why: "no-table" });
    pane.stop();
  });

  it("writes nothing in a read-only workbook, and says so", async () => {
    const workbook = await givenWorkbook({
      sheets: [{ name: "Bilancio", rows: budgetSheet(ROWS) }],
      conditions: { readOnly: true },
    });
    const pane = await openPane(workbook);
    const { phase } = pane.session.get();
    const found = phase.kind === "setup" ? phase.found[0] : undefined;
    if (found === undefined) throw new Error("no table found");
    await pane.session.confirmTable(found, found.candidate.layout);
    await pane.pickRows(1);
    await pane.session.tagging.tag("G");
    expect(pane.session.get().notice?.kind).toBe("readOnly");
    expect(pane.tagOf(1)).toBeNull();
    pane.stop();
  });

  it("says which cells a protected sheet locks", async () => {
    const pane = await givenBudget(ROWS, { workbook: { sheets: [{ protected: true }] } });
    await pane.pickRows(1);
    await pane.session.tagging.tag("G");
    expect(pane.session.get().notice).toMatchObject({ kind: "protected", values: { rows: [3] } });
    pane.stop();
  });
});
