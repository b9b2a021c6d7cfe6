/** A budget that is an Excel table, on a sheet whose name needs quotes: what a controller writes and what an accountant filters there. */
import ExcelJS from "exceljs";
import { type GivenWorkbench, givenWorkbench } from "./support/workbench";

let bench: GivenWorkbench;

const SHEET = "Preventivo dell'anno";

async function workbook(): Promise<Uint8Array> {
  const file = new ExcelJS.Workbook();
  const sheet = file.addWorksheet(SHEET);
  sheet.addTable({
    name: "Bilancio",
    ref: "A3",
    headerRow: true,
    columns: ["Conto", "Descrizione", "Centro di costo", "Prev. 2026", "Attività"].map((name) => ({ name })),
    rows: [
      ["325006", "Spese postali e di recapito", "CC01", 120.04, "A2.3.2.1"],
      ["325006", "Spese postali e di recapito", "CC02", 80, "A2.3.2.1 50%; B1.1.1.1 50%"],
      ["325050", "Compensi ai revisori", "CC01", 300, null],
      ["325060", "Pulizia degli uffici", "CC01", 40, null],
      ["325061", "Energia elettrica", "CC01", 50, null],
    ],
  });
  return new Uint8Array(await file.xlsx.writeBuffer());
}

const button = (name: string | RegExp) => bench.pane.getByRole("button", { name });
const shows = (text: string | RegExp) => bench.pane.getByText(text).first().waitFor();

beforeAll(async () => {
  bench = await givenWorkbench({ file: { name: "tabella.xlsx", bytes: await workbook() } });
  await button("Avanti").click();
  await button(/^(Inizia a classificare|Continua senza segnare)$/).click();
  await button("Annulla ultima classificazione").waitFor();
});
afterAll(() => bench.close());

it("is totalled by formulas that name its columns, and explained to the cent", async () => {
  await bench.select("H4");
  await button("Altre sezioni").click();
  await button("Formule").click();
  await bench.pane.getByRole("combobox", { name: "Nodo" }).fill("A2.3");
  const results = bench.pane.getByRole("listbox", { name: "Risultati della ricerca" });
  await results.getByRole("option").first().getByText("A2.3", { exact: true }).waitFor();
  await bench.pane.getByRole("combobox", { name: "Nodo" }).press("Enter");
  await button(/^Inserisci$/).click();
  await shows(/Formula scritta in H4/);
  await bench.holds("H4", 160.04);
  expect((await bench.cell("H4")).formula).toBe(
    '=PMAP.ROLLUP("A2.3",Bilancio[Attività],Bilancio[[Prev. 2026]])',
  );
  const card = bench.pane.getByRole("region", { name: "Formula in H4" });
  await card.getByRole("button", { name: "Formula in H4" }).click();
  await card.getByText("Quadra: contano + non contano = somma delle righe di bilancio").waitFor();
  await card.getByText("160,04 + 430,00 = 590,04").waitFor();
});

it("is tagged on the rows that a filter leaves, though it was filtered after it was read", async () => {
  await bench.pane.getByRole("button", { name: "Classifica", exact: true }).click();
  await bench.run("hideRows", `${SHEET}!A7:A7`);
  await bench.select("E6:E8");
  await shows("2 righe selezionate · 1 nascosta: non sarà scritta");
  await bench.pane.getByRole("combobox", { name: "Cerca nella mappa" }).fill("B2.2.1.1");
  await bench.pane.getByRole("option").first().getByText("B2.2.1.1", { exact: true }).waitFor();
  await bench.pane.getByRole("combobox", { name: "Cerca nella mappa" }).press("Enter");
  await shows(/^2 righe classificate: B2\.2\.1\.1/);
  expect(await bench.run("values", "E6:E8")).toEqual([["B2.2.1.1"], [null], ["B2.2.1.1"]]);
});

it("went on without an error in the console", () => {
  expect(bench.problems).toEqual([]);
});
