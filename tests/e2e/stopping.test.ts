/** What takes long is shown and can be stopped, by button and by Esc; then what was shown before is there again. */
import ExcelJS from "exceljs";
import { violations } from "./support/axe";
import { atWork, openSection } from "./support/pane";
import { type GivenWorkbench, givenWorkbench } from "./support/workbench";

let bench: GivenWorkbench;

const HEADER = ["Conto", "Descrizione", "Preventivo 2026", "Attività"];
const ROWS = [
  [325001, "Spese postali", 1200, null],
  [325002, "Spese di pulizia", 3400, null],
];

async function budget(): Promise<Uint8Array> {
  const workbook = new ExcelJS.Workbook();
  workbook.addWorksheet("Sede").addRows([HEADER, ...ROWS]);
  workbook.addWorksheet("Appunti").addRows([["Nota", "Importo"]]);
  return new Uint8Array(await workbook.xlsx.writeBuffer());
}

const button = (name: string | RegExp) => bench.pane.getByRole("button", { name });
const shows = (text: string | RegExp): Promise<void> => bench.pane.getByText(text).first().waitFor();
const connection = (state: "up" | "silent"): Promise<unknown> =>
  bench.run("setConditions", { connection: state });

beforeAll(async () => {
  bench = await givenWorkbench({ file: { name: "sede.xlsx", bytes: await budget() } });
  await button("Avanti").click();
  await button("Inizia a classificare").click();
  await atWork(bench);
  await bench.select("Sede!B2");
  await shows("Spese postali");
});
afterAll(() => bench.close());

it("another sheet, stopped by Esc: the pane is where it was", async () => {
  await bench.select("Appunti!A1");
  await button("Usa il foglio attivo").waitFor();
  await connection("silent");
  await button("Usa il foglio attivo").click();
  await button("Interrompi").waitFor();
  expect(await violations(bench)).toEqual([]);
  await bench.screenshot("lettura-interrompi", "pane");
  await bench.page.keyboard.press("Escape");
  await connection("up");
  await shows("Lettura interrotta: il riquadro mostra i dati di prima.");
  await button("Usa il foglio attivo").waitFor();
  await bench.select("Sede!B2");
  await shows("Spese postali");
});

it("the sheet again, stopped by the button: says that it is not up to date until it is read", async () => {
  await openSection(bench, "Copertura");
  await connection("silent");
  await button("Rileggi il foglio").click();
  await button("Interrompi").waitFor();
  await bench.screenshot("rilettura-interrompi", "pane");
  await button("Interrompi").click();
  await connection("up");
  await shows("Dati non aggiornati");
  expect(await violations(bench)).toEqual([]);
  await bench.screenshot("dati-non-aggiornati", "pane");
  await button("Rileggi ora").click();
  await button("Rileggi ora").waitFor({ state: "detached" });
});
