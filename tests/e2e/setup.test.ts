/**
 * The first steps on sheets as they come: nothing recognised, a table that does not begin in row 1, headers on two rows with merged cells, no
 * Excel table, two budgets in a workbook; and taking a write back after the pane was closed and opened.
 */
import ExcelJS from "exceljs";
import type { Locator } from "playwright-core";
import { violations } from "./support/axe";
import { openSection } from "./support/pane";
import { type GivenWorkbench, givenWorkbench } from "./support/workbench";

let bench: GivenWorkbench;

async function openBook(name: string, fill: (workbook: ExcelJS.Workbook) => void): Promise<void> {
  const workbook = new ExcelJS.Workbook();
  fill(workbook);
  await bench.openFile({ name, bytes: new Uint8Array(await workbook.xlsx.writeBuffer()) });
  await bench.opened(name);
}

const button = (name: string | RegExp): Locator => bench.pane.getByRole("button", { name });
const choice = (name: string | RegExp): Locator => bench.pane.getByRole("combobox", { name });
const heading = (name: RegExp): Locator => bench.pane.getByRole("heading", { name });

/** Opens the pane anew once the workbook remembers `steps` writes: it does so behind the user's back. */
async function reopenPane(steps: number): Promise<void> {
  await bench.page.waitForFunction((wanted) => {
    const json = window.paneHost?.grid.settings().get("PMAP.history");
    if (json === undefined) return false;
    const stored = JSON.parse(String(JSON.parse(json))) as { readonly entries: readonly unknown[] };
    return stored.entries.length === wanted;
  }, steps);
  await bench.reloadPane();
}

describe("a sheet that is not recognised", () => {
  beforeAll(async () => {
    bench = await givenWorkbench();
  });
  afterAll(() => bench.close());

  it("is set up by hand: the header from the selection, the columns from lists, the first rows as they are read", async () => {
    await openBook("a-mano.xlsx", (workbook) => {
      workbook
        .addWorksheet("Dati")
        .addRows([
          ["Camera di commercio di Prova"],
          [],
          ["Che cosa", "Chi", "Quanto"],
          ["Carta e penne", "Economato", "1.200,50"],
          ["Francobolli", "Protocollo", 300],
          [],
          ["Bozza del 12 novembre"],
        ]);
    });
    await button("Indica le colonne a mano").click();
    await button("Scegli a mano").click();
    await bench.select("A3:C3");
    await button("Usa la riga selezionata").click();
    const last = bench.pane.getByRole("spinbutton", { name: "Ultima riga", exact: true });
    await last.fill("5");
    await choice("Classificazione").selectOption({ label: "A · Che cosa · es. Carta e penne" });
    await bench.pane
      .getByRole("alert")
      .filter({ hasText: "La colonna A è scelta due volte, come Descrizione e come Classificazione" })
      .waitFor();
    expect(await button("Avanti").isDisabled()).toBe(true);
    await choice("Classificazione").selectOption({ label: "D · (senza intestazione)" });
    const preview = bench.pane.getByRole("region", { name: "Le prime righe, come saranno lette" });
    await preview.getByRole("cell", { name: "«1.200,50»" }).waitFor();
    await preview.getByRole("cell", { name: "300,00" }).waitFor();
    expect(await violations(bench)).toEqual([]);
    await button("Avanti").click();
    await bench.pane.getByRole("checkbox", { name: "Scrivi «Classificazione PMAP» in D3" }).waitFor();
    await button("Inizia a classificare").click();
    await bench.pane.getByRole("navigation").waitFor();
    expect((await bench.cell("D3")).value).toBe("Classificazione PMAP");
  });

  it("keeps what it was told when the pane is opened again, and takes a write back then", async () => {
    await bench.select("B5");
    await bench.pane.getByText("Francobolli").first().waitFor();
    await bench.pane.getByRole("option").first().click();
    await bench.pane
      .getByText(/Riga 5 classificata/)
      .first()
      .waitFor();
    expect((await bench.cell("D5")).value).toMatch(/^[A-Z]\d/);
    await reopenPane(2);
    await bench.pane.getByText(/^1 riga classificata, /).waitFor();
    await button("Annulla ultima classificazione").click();
    await bench.pane.getByText("Annullato: 1 riga classificata (riga 5).").waitFor();
    expect((await bench.cell("D5")).value).toBeNull();
  });

  it("turns an amount that is text into its number, after showing it", async () => {
    await openSection(bench, "Da sistemare");
    await button("Controlla").click();
    await bench.pane.getByText("da «1.200,50» a 1.200,50").waitFor();
    expect(await violations(bench)).toEqual([]);
    await button("Converti 1 importo").click();
    await bench.pane.getByText("1 importo convertito in numero.").waitFor();
    expect((await bench.cell("C4")).value).toBe(1200.5);
  });
});

/** Titles above, headers on rows 4 and 5 with merged cells, no Excel table. */
function budget(workbook: ExcelJS.Workbook, name: string, rows: readonly (readonly unknown[])[]): void {
  const sheet = workbook.addWorksheet(name);
  sheet.addRows([
    ["Camera di commercio di Prova"],
    ["Preventivo economico"],
    [],
    ["Conto", "Descrizione", "Centro di costo", "Anno 2026", null, "Classificazione"],
    [null, null, null, "Previsione consuntivo", "Preventivo", null],
    ...rows,
  ]);
  for (const area of ["A4:A5", "B4:B5", "C4:C5", "D4:E4", "F4:F5"]) sheet.mergeCells(area);
}

describe("two budgets in a workbook", () => {
  beforeAll(async () => {
    bench = await givenWorkbench();
  });
  afterAll(() => bench.close());

  it("are both found, with headers on two rows, and the second is confirmed like the first", async () => {
    await openBook("due-bilanci.xlsx", (workbook) => {
      budget(workbook, "Sede", [
        ["311000", "Diritto annuale", "CC01", 4000, 5000, null],
        ["325006", "Spese postali", "CC01", 90, 100, null],
        [null, "Totale oneri", null, 90, { formula: "SUM(E7:E7)", result: 100 }, null],
      ]);
      budget(workbook, "Azienda speciale", [
        ["325050", "Compensi revisori", "CC02", 20, 30, null],
        ["325060", "Pulizia uffici", "CC02", 10, 15, null],
        ["325070", "Vigilanza", "CC02", 10, 18, null],
      ]);
    });
    await heading(/^Passo 1 di 4: Tabella$/).waitFor();
    await bench.pane.getByRole("radio", { name: /^Sede, righe 6–8/ }).waitFor();
    await button("Avanti").click();
    await heading(/^Passo 2 di 4: Colonne$/).waitFor();
    const amounts = bench.pane.getByRole("group", { name: "Importi" });
    await amounts.getByRole("checkbox", { name: /^E · Anno 2026 Preventivo/ }).waitFor();
    await bench.pane.getByText("Perché queste colonne?").click();
    await bench.pane.getByText("Conto: colonna A, perché l'intestazione è «Conto».").waitFor();
    expect(await violations(bench)).toEqual([]);
    await button("Avanti").click();
    await heading(/^Passo 3 di 4: Altri fogli$/).waitFor();
    await choice(/^Azienda speciale/).selectOption({ label: "Bilancio, con le colonne di Sede" });
    expect(await violations(bench)).toEqual([]);
    await button("Avanti").click();
    await button("Segna 1 riga come TOTALE").waitFor();
    expect(await violations(bench)).toEqual([]);
    await button("Segna 1 riga come TOTALE").click();
    await bench.pane.getByText("1 riga segnata come TOTALE.").first().waitFor();
    expect(await bench.run("values", "Sede!F6:F8")).toEqual([[null], [null], ["TOTALE"]]);
  });

  it("are one control apart, and the pane follows the selection from one to the other", async () => {
    await choice("Bilancio in uso").selectOption({ label: "Azienda speciale" });
    await bench.pane.getByText("Compensi revisori").first().waitFor();
    await bench.select("Sede!B7");
    await bench.pane.getByText("Spese postali").first().waitFor();
    await bench.becomes(() => choice("Bilancio in uso").locator("option:checked").textContent(), "Sede");
    expect(await violations(bench)).toEqual([]);
  });

  it("lists the rows that are no budget rows, and lets the user overrule one", async () => {
    await openSection(bench, "Da sistemare");
    await button("Righe che non sono di bilancio (1)").click();
    await heading(/^Segnate TOTALE \(1\)$/).waitFor();
    expect(await violations(bench)).toEqual([]);
    await button(/^È una riga di bilancio: Riga 8/).click();
    await heading(/^Sembravano totali/).waitFor();
    expect((await bench.cell("Sede!F8")).value).toBeNull();
  });

  it("lists both sheets in the settings", async () => {
    await openSection(bench, "Impostazioni");
    const list = bench.pane.getByRole("region", { name: "Fogli di bilancio" });
    await list.waitFor();
    expect(await list.getByRole("listitem").allTextContents()).toEqual([
      expect.stringContaining("Sede (in uso)"),
      expect.stringContaining("Azienda speciale"),
    ]);
    expect(await violations(bench)).toEqual([]);
    expect(bench.problems).toEqual([]);
  });
});
