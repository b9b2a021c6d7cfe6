/** What a controller does with formulas: reads what a cell computes, mends one that fails, and writes totals without typing them. */
import ExcelJS from "exceljs";
import { violations } from "./support/axe";
import { atWork } from "./support/pane";
import { type GivenWorkbench, givenWorkbench } from "./support/workbench";

const HEADER = ["Conto", "Descrizione", "Natura", "Preventivo 2026", "Attività"];
/** Sheet rows 2 to 9. Proventi and oneri are all positive, as budgets have them. */
const ROWS = [
  [310000, "Diritto annuale", "provento", 1000, "B3.1.1.1"],
  [310001, "Sanzioni da diritto annuale", "provento", 500.5, "B3.1.1.2"],
  [325000, "Spese postali", "onere", 300.1, "A2.3.2.1 60%; B2.1.1.7 40%"],
  [325010, "Acquisti economali", "onere", 200, "B2.1.1.7"],
  [325020, "Energia elettrica", "onere", 99.99, null],
  [325030, "Pulizia uffici", "onere", 70, "B2.1.1.7?"],
  [325040, "Compensi ai revisori", "onere", 45, "G"],
  [325050, "Interessi passivi", "onere", 12.34, "ESCLUSO: partita di giro"],
] as const;
/** Of B2: 40 % of 300,10, and 200. */
const B2 = 320.04;
const RANGES = "$E$2:$E$9;$D$2:$D$9";

let bench: GivenWorkbench;
const button = (name: string | RegExp) => bench.pane.getByRole("button", { name });
const field = (name: string) => bench.pane.getByLabel(name, { exact: true });
const shows = (text: string | RegExp): Promise<void> => bench.pane.getByText(text).first().waitFor();
const undo = () => button("Annulla ultima classificazione").click();

/** Types a formula as an Italian Excel takes it, and shows its explanation. */
async function explain(address: string, formula: string): Promise<void> {
  await bench.typeInCell(address, formula);
  await bench.select(address);
  await bench.pane.getByRole("heading", { name: `Formula in ${address}` }).waitFor();
}

async function openBuilder(): Promise<void> {
  await bench.pane.getByRole("navigation").getByRole("button", { name: "Altr" }).click();
  await button(/^Formule$/).click();
  await bench.pane.getByRole("heading", { name: "Inserisci formula" }).waitFor();
}

beforeAll(async () => {
  const workbook = new ExcelJS.Workbook();
  workbook.addWorksheet("Bilancio").addRows([HEADER, ...ROWS]);
  workbook.addWorksheet("Prospetto");
  const bytes = new Uint8Array(await workbook.xlsx.writeBuffer());
  bench = await givenWorkbench({ file: { name: "formule.xlsx", bytes } });
  await button("Avanti").click();
  await button("Inizia a classificare").click();
  await atWork(bench);
});
afterAll(() => bench.close());

describe("the explanation of a cell", () => {
  it("shows the rows that count with their shares, those that do not by why, and that the two make up the budget", async () => {
    await explain("H12", `=PMAP.ROLLUP("B2";${RANGES})`);
    await shows(`=PMAP.ROLLUP("B2";${RANGES})`);
    await shows("Quadra: contano + non contano = somma delle righe di bilancio");
    await shows("320,04 + 1.907,89 = 2.227,93");
    expect(await bench.run("formulaBar")).toBe(`=PMAP.ROLLUP("B2";${RANGES})`);
    for (const group of [
      /Contano 2 righe · 1 parte di ripartizione 320,04/,
      /su altri nodi 4 righe · 1 parte di ripartizione 1\.725,56/,
      /proposte 1 riga 70,00/,
      /non classificate 1 riga 99,99/,
      /escluse 1 riga 12,34/,
    ])
      await button(group).waitFor();
    const list = bench.pane.getByRole("list", { name: "Righe: Contano" });
    expect(await list.getByRole("listitem").allInnerTexts()).toEqual([
      expect.stringMatching(/^Acquisti economali\s+200,00/),
      expect.stringMatching(/^Spese postali\s+120,04[^]*quota di una ripartizione$/),
    ]);
    expect(await violations(bench)).toEqual([]);
    await list.getByRole("button", { name: /Spese postali/ }).click();
    await shows(/^Riga 4 · /);
    // The grid goes along once the row is in sight.
    await bench.becomes(() => bench.run("selection"), ["$A$4:$E$4"]);
  });

  it("says what is wrong with a formula, inserts the corrected one, and takes it back", async () => {
    await explain("H14", `=PMAP.ROLLUP(B2;${RANGES})`);
    await shows("La formula dà un errore");
    await shows("Dà 320,04 €.");
    await button("Inserisci la formula corretta").click();
    await shows("Formula scritta in H14.");
    await bench.run("settled");
    expect((await bench.cell("H14")).value).toBe(B2);
    await undo();
    await shows("Annullato: ");
    expect((await bench.cell("H14")).formula).toContain("ROLLUP(B2,");
  });

  it("names the cell that keeps a table from its place, and knows the table again once it is there", async () => {
    await bench.typeInCell("L22", "appunto");
    await explain("K20", `=PMAP.TOTALS(${RANGES};0)`);
    await shows("La tabella non ha spazio");
    await shows(/La blocca L22 \(«appunto»\): svuotarla, o spostare la formula\./);
    await button("Vai a L22").click();
    await bench.page.keyboard.press("Delete");
    await bench.clickCell("L22");
    await bench.page.keyboard.press("Delete");
    await bench.run("settled");
    await bench.select("L21");
    await shows("La tabella viene dalla formula in K20.");
    await bench.pane.getByText("La tabella non ha spazio").waitFor({ state: "detached" });
  });

  it("warns where a total mixes kinds, with the amount of each", async () => {
    await explain("H18", `=PMAP.ROLLUP("B";${RANGES})`);
    await shows("Si sommano generi diversi");
    await shows(/Proventi 1\.500,50; Oneri 320,04\./);
  });

  it("leaves a row of the budget as it was", async () => {
    await bench.select("B6");
    await shows(/^Riga 6 · /);
    expect(await bench.pane.getByText(/^Formula in/).count()).toBe(0);
  });
});

describe("the formula builder", () => {
  beforeAll(async () => {
    await openBuilder();
  });

  it("writes the total of a node into the active cell, never over what stands there unasked", async () => {
    await bench.select("H16");
    await field("Nodo").fill("B2");
    const results = bench.pane.getByRole("listbox", { name: "Risultati della ricerca" });
    await results.getByRole("option").first().getByText("B2", { exact: true }).waitFor();
    await field("Nodo").press("Enter");
    await field("Righe").selectOption({ label: "Tutte insieme" });
    await shows(/Proventi e oneri si sommerebbero/);
    await field("Righe").selectOption({ label: "Oneri" });
    await shows("Bilancio, cella H16");
    await shows("Dà 320,04 €.");
    expect(await violations(bench)).toEqual([]);
    await button(/^Inserisci$/).click();
    await shows("Formula scritta in H16.");
    await bench.run("settled");
    // The cell holds the formula, not only what it gave.
    expect(await bench.cell("H16")).toMatchObject({
      value: B2,
      text: "320,04",
      formula: expect.stringMatching(/^=PMAP\.ROLLUP\("B2",/) as unknown,
    });
    // Explained at once, without selecting the cell again; the builder keeps what it holds.
    const card = bench.pane.getByRole("region", { name: "Formula in H16" });
    await card.getByText("Dà 320,04 €.").waitFor();
    await card.getByRole("button", { name: "Formula in H16" }).click();
    await card.getByText("Quadra: contano + non contano = somma delle righe di bilancio").waitFor();
    expect(await violations(bench)).toEqual([]);
    await card.getByRole("button", { name: "Formula in H16" }).click();
    await button(/^Inserisci$/).click();
    await shows("1 cella non è vuota: H16 («320,04»).");
    await button(/^Annulla$/).click();
  });

  it("refuses cells that the formula reads", async () => {
    await bench.select("D4");
    await shows(/si conterebbe da sola/);
    await bench.pane.getByRole("button", { name: /^Inserisci$/, disabled: true }).waitFor();
  });

  it("writes a block by level with a column for each kind, equal to the totals of the pane, and takes it back", async () => {
    await bench.select("Prospetto!B2");
    await field("Che cosa").selectOption({ label: "Blocco: una riga per nodo" });
    await button("Tutta la mappa").click();
    await field("Livello").selectOption("0");
    await shows("Prospetto, B2:E11 · 10 × 4 celle");
    await button(/^Inserisci$/).click();
    await shows("39 celle scritte a partire da B2.");
    await bench.run("settled");
    const [header, ...lines] = await bench.run("values", "Prospetto!B2:E11");
    expect(header).toEqual(["Codice", "Titolo", "Proventi", "Oneri"]);
    const written = new Map(lines.map(([code, , ...amounts]) => [code, amounts]));
    expect(["A", "B", "C", "G"].map((code) => written.get(code))).toEqual([
      [0, 180.06],
      [1500.5, B2],
      [0, 0],
      [0, 45],
    ]);
    await bench.pane.getByRole("navigation").getByRole("button", { name: "Totali", exact: true }).click();
    await button("Tabella").click();
    const table = bench.pane.getByRole("region", { name: "Totali" });
    expect(await table.locator("tbody", { hasText: /^A / }).innerText()).toMatch(/Oneri\s+180,06/);
    const b = await table.locator("tbody", { hasText: /^B / }).innerText();
    expect(b).toMatch(/Proventi\s+1\.500,50/);
    expect(b).toMatch(/Oneri\s+320,04/);
    expect(await table.locator("tbody", { hasText: /^G / }).innerText()).toMatch(/Oneri\s+45,00/);
    await undo();
    await shows("Annullato: ");
    expect((await bench.run("values", "Prospetto!B2:E11")).flat().every((value) => value === null)).toBe(
      true,
    );
  });
});
