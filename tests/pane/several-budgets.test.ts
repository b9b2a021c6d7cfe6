import { layoutFromRows } from "../../src/budget";
import type { FoundTable } from "../../src/taskpane/session/state";
import type { TestWorkbook } from "../support/workbook";
import { givenWorkbook } from "../support/workbook";
import type { GivenPane, GivenRow } from "./support/given";
import { HEADER, budgetSheet, openPane } from "./support/given";

const ROWS: readonly GivenRow[] = [
  ["325006", "Spese postali", "CC01", 12000],
  ["", "Totale oneri", "", 12000],
];
const OTHER: readonly GivenRow[] = [["325050", "Compensi revisori", "CC01", 30000, "G"]];

async function twoSheets(): Promise<GivenPane> {
  const workbook = await givenWorkbook({
    sheets: [
      { name: "Sede", rows: budgetSheet(ROWS) },
      { name: "Azienda speciale", rows: budgetSheet([...OTHER, ...ROWS]) },
      { name: "Appunti", rows: [["Telefonare"]] },
    ],
  });
  return openPane(workbook);
}

function found({ session }: GivenPane, index: number): FoundTable {
  const { phase } = session.get();
  const table = phase.kind === "setup" ? phase.found[index] : undefined;
  if (table === undefined) throw new Error(`no table ${index} was found`);
  return table;
}

async function bothConfirmed(): Promise<GivenPane> {
  const pane = await twoSheets();
  const [first, second] = [found(pane, 0), found(pane, 1)];
  await pane.session.confirmTable(second, second.candidate.layout);
  await pane.session.confirmTable(first, first.candidate.layout);
  return pane;
}

const inUse = ({ session }: GivenPane): string | undefined => session.get().binding?.sheetName;

async function selectOn(pane: GivenPane, sheet: number, address: string): Promise<void> {
  pane.workbook.select(address, sheet);
  await pane.session.selection.read();
}

describe("several budgets in a workbook", () => {
  it("finds them all, and remembers those that were confirmed", async () => {
    const pane = await bothConfirmed();
    expect(pane.session.get().budgets.map(({ name }) => name)).toEqual(["Sede", "Azienda speciale"]);
    pane.stop();
    const again = await openPane(pane.workbook);
    expect(again.session.get().budgets.map(({ name }) => name)).toEqual(["Sede", "Azienda speciale"]);
    expect(inUse(again)).toBe("Sede");
    again.stop();
  });

  it("follows the selection to the other budget, and stays where the sheet is none", async () => {
    const pane = await bothConfirmed();
    await selectOn(pane, 1, "B4");
    expect(inUse(pane)).toBe("Azienda speciale");
    expect(pane.session.get().picked).toMatchObject({ kind: "rows", rows: [0] });
    expect(pane.row(1).description).toBe("Compensi revisori");
    await selectOn(pane, 2, "A1");
    expect(inUse(pane)).toBe("Azienda speciale");
    expect(pane.session.get().picked.kind).toBe("other-sheet");
    pane.stop();
  });

  it("goes over by hand and takes the grid along, so that it stays there", async () => {
    const pane = await bothConfirmed();
    await selectOn(pane, 0, "B4");
    await pane.session.budgets.switchTo(pane.workbook.sheets[1]!);
    await pane.session.selection.read();
    expect(inUse(pane)).toBe("Azienda speciale");
    pane.stop();
  });

  it("reads the budget of a sheet that is not in use, as it stands now", async () => {
    const pane = await bothConfirmed();
    const other = pane.workbook.sheets[1]!;
    const statuses = async (): Promise<readonly string[] | undefined> =>
      (await pane.session.budgets.read(other))?.rows.map(({ tag }) => tag.status);
    expect(await statuses()).toEqual(["classified", "untagged", "untagged"]);
    pane.workbook.type("E5", [["G"]], 1);
    // Excel tells of a change after the fact.
    while ((await statuses())?.[1] !== "classified") await new Promise((resolve) => setTimeout(resolve, 1));
    expect(inUse(pane)).toBe("Sede");
    expect(await pane.session.budgets.read(pane.workbook.sheets[2]!)).toBeNull();
    pane.stop();
  });

  it("keeps what is said of rows apart for each sheet", async () => {
    const pane = await bothConfirmed();
    await pane.session.decide([1], { rowKind: "budget" });
    expect(pane.row(2).totalGuess).toBeNull();
    await selectOn(pane, 1, "B4");
    expect(pane.row(3).totalGuess?.kind).toBe("label");
    pane.stop();
    const again = await openPane(pane.workbook);
    const guesses = async (sheet: number): Promise<unknown> =>
      (await again.session.budgets.read(pane.workbook.sheets[sheet]!))?.rows.map(
        ({ totalGuess }) => totalGuess?.kind ?? null,
      );
    expect(await guesses(0)).toEqual([null, null]);
    expect(await guesses(1)).toEqual([null, null, "label"]);
    again.stop();
  });

  it("takes a write on the other sheet back, and goes there to do it", async () => {
    const pane = await bothConfirmed();
    await selectOn(pane, 1, "B5");
    await pane.session.tagging.tag("G");
    await selectOn(pane, 0, "B4");
    expect(inUse(pane)).toBe("Sede");
    await pane.session.actions.undo();
    expect(pane.workbook.values("E4:E6", 1)).toEqual([["G"], [null], [null]]);
    expect(inUse(pane)).toBe("Azienda speciale");
    pane.stop();
  });

  it("only learns from the budget of another year", async () => {
    const pane = await twoSheets();
    const [first, second] = [found(pane, 0), found(pane, 1)];
    await pane.session.confirmTable(second, second.candidate.layout, { onlyLearn: true });
    expect(pane.session.get().phase.kind).toBe("setup");
    await pane.session.confirmTable(first, first.candidate.layout);
    await selectOn(pane, 1, "B4");
    expect(inUse(pane)).toBe("Sede");
    expect(pane.session.get().picked.kind).toBe("other-sheet");
    pane.stop();
  });

  it("forgets a sheet without touching it, and goes on with another", async () => {
    const pane = await bothConfirmed();
    await pane.session.budgets.forget(pane.workbook.sheets[0]!);
    expect(pane.session.get().budgets.map(({ name }) => name)).toEqual(["Azienda speciale"]);
    expect(pane.workbook.values("B4")).toEqual([["Spese postali"]]);
    pane.stop();
  });
});

describe("a table by hand", () => {
  const rows = [
    ["Camera di Prova", null, null],
    ["Che cosa", "Chi", "Quanto"],
    ["Carta e penne", "Economato", 1200],
    ["Francobolli", "Protocollo", 300],
    [null, null, null],
    ["Note: bozza", null, null],
  ];

  async function byHand(workbook: TestWorkbook): Promise<GivenPane> {
    const pane = await openPane(workbook);
    expect(pane.session.get().phase).toEqual({ kind: "nothing", why: "no-table" });
    const table = await pane.session.budgets.byHand(workbook.sheets[0]!);
    if (table === null) throw new Error("the sheet holds too little");
    const { candidate } = table;
    await pane.session.confirmTable(table, { ...candidate.layout, lastRow: 3 });
    return pane;
  }

  it("is remembered by its headers and by the words below it, wherever it moves", async () => {
    const pane = await byHand(await givenWorkbook({ sheets: [{ name: "Dati", rows }] }));
    expect(pane.session.get().budget?.rows.map(({ description }) => description)).toEqual([
      "Carta e penne",
      "Francobolli",
    ]);
    pane.stop();
    pane.workbook.type("A1:D8", [
      [null, null, null, null],
      [null, "Camera di Prova", null, null],
      [null, "Chi", "Che cosa", "Quanto"],
      [null, "Economato", "Carta e penne", 1200],
      [null, "Protocollo", "Francobolli", 300],
      [null, "Economato", "Toner", 90],
      [null, null, null, null],
      [null, "Note: bozza", null, null],
    ]);
    const again = await openPane(pane.workbook);
    expect(again.session.get().phase.kind).toBe("ready");
    const read = again.session.get().budget?.rows.filter(({ rowKind }) => rowKind === "budget");
    expect(read?.map(({ description }) => description)).toEqual(["Carta e penne", "Francobolli", "Toner"]);
    again.stop();
  });

  it("asks again where a column of it is gone", async () => {
    const pane = await byHand(await givenWorkbook({ sheets: [{ name: "Dati", rows }] }));
    pane.stop();
    pane.workbook.type("C2", [["Altro"]]);
    const again = await openPane(pane.workbook);
    expect(again.session.get().notice?.kind).toBe("tableGone");
    expect(again.session.get().phase.kind).not.toBe("ready");
    again.stop();
  });

  it("corrects the rows of a table that was recognised", async () => {
    const workbook = await givenWorkbook({
      sheets: [{ name: "Sede", rows: budgetSheet([...ROWS, ...OTHER]) }],
    });
    const pane = await openPane(workbook);
    const table = found(pane, 0);
    const corrected = layoutFromRows(table.data, { ...table.candidate.layout, lastRow: 4 });
    await pane.session.confirmTable({ ...table, candidate: corrected, byHand: true }, corrected.layout);
    expect(pane.session.get().budget?.rows).toHaveLength(2);
    pane.stop();
    const again = await openPane(workbook);
    expect(again.session.get().budget?.rows).toHaveLength(2);
    again.stop();
  });
});

describe("the header of a new tag column", () => {
  const untitled = budgetSheet(ROWS).map((row) => (row === HEADER ? HEADER.slice(0, 4) : row.slice(0, 4)));

  async function named(tables: Readonly<Record<string, string>> = {}): Promise<GivenPane> {
    const workbook = await givenWorkbook({ sheets: [{ name: "Sede", rows: untitled, tables }] });
    const pane = await openPane(workbook);
    const table = found(pane, 0);
    expect(table.candidate.layout.columns.tag).toBe(4);
    await pane.session.confirmTable(table, table.candidate.layout, { tagHeader: "Classificazione PMAP" });
    return pane;
  }

  it("is written, and finds the column again by its name", async () => {
    const pane = await named();
    expect(pane.workbook.values("E3")).toEqual([["Classificazione PMAP"]]);
    expect(pane.session.get().binding?.columns.tag.header).toBe("Classificazione PMAP");
    await pane.pickRows(1);
    await pane.session.tagging.tag("G");
    expect(pane.tagOf(1)).toBe("G");
    pane.stop();
  });

  it("is taken back together with the step, and the column stays in use", async () => {
    const pane = await named();
    await pane.session.actions.undo();
    expect(pane.workbook.values("E3")).toEqual([[null]]);
    await pane.pickRows(1);
    await pane.session.tagging.tag("G");
    expect(pane.tagOf(1)).toBe("G");
    pane.stop();
    const again = await openPane(pane.workbook);
    expect(again.row(1).tag.status).toBe("classified");
    again.stop();
  });

  it("becomes a column of an Excel table, which shrinks again when that is taken back", async () => {
    const pane = await named({ Bilancio: "A3:D5" });
    const width = (): number | undefined => pane.workbook.grid.tables()[0]?.area.columns;
    expect(width()).toBe(5);
    expect(pane.session.get().binding?.columns.tag.id).not.toBeNull();
    await pane.session.actions.undo();
    expect(width()).toBe(4);
    expect(pane.workbook.values("E3")).toEqual([[null]]);
    pane.stop();
  });

  it("leaves the column in the table where tags stand in it", async () => {
    const pane = await named({ Bilancio: "A3:D5" });
    pane.workbook.type("E4", [["G"]]);
    await pane.session.actions.undo();
    expect(pane.session.get().notice).toMatchObject({ kind: "undoChanged", values: { rows: [3] } });
    expect(pane.workbook.values("E3:E4")).toEqual([["Classificazione PMAP"], ["G"]]);
    pane.stop();
  });
});
