/** A sheet with two budgets: what is not counted is said before it is confirmed and after, and one press goes over to it. */
import ExcelJS from "exceljs";
import { violations } from "./support/axe";
import { openSection } from "./support/pane";
import { type GivenWorkbench, givenWorkbench } from "./support/workbench";

let bench: GivenWorkbench;

beforeAll(async () => {
  bench = await givenWorkbench();
  const workbook = new ExcelJS.Workbook();
  workbook.addWorksheet("Preventivo").addRows([
    ["Conto", "Descrizione", "Preventivo 2026", "Classificazione", null, "Voce", "Importo 2026"],
    ["310000", "Diritto annuale", 1000, "B3.1.1.1", null, "Mobili e arredi", 20],
    ["325006", "Spese postali", 200, null, null, "Hardware", 35],
    ["325050", "Compensi revisori", 300, null, null, "Software", 12],
  ]);
  const name = "due-bilanci.xlsx";
  await bench.openFile({ name, bytes: new Uint8Array(await workbook.xlsx.writeBuffer()) });
  await bench.opened(name);
});
afterAll(() => bench.close());

const press = (name: string): Promise<void> => bench.pane.getByRole("button", { name, exact: true }).click();
const says = (text: RegExp): Promise<void> => bench.pane.getByText(text).first().waitFor();

it("names the cells that a choice leaves out before it is confirmed", async () => {
  await bench.pane.getByRole("radio").first().check();
  await press("Avanti");
  await says(/lascia fuori le celle F1:G4 \(3 righe con importi\)/);
  expect(await violations(bench)).toEqual([]);
  await press("Avanti");
  await press("Inizia a classificare");
  await bench.pane.getByRole("navigation").waitFor();
});

it("names them in coverage, and goes over to them and back", async () => {
  await openSection(bench, "Copertura");
  await says(/^Le celle F1:G4 \(3 righe con importi\) sembrano un bilancio/);
  expect(await violations(bench)).toEqual([]);
  await press("Passa a F1:G4");
  await says(/lascia fuori le celle A1:C4 \(3 righe con importi\)/);
  await press("Avanti");
  await press("Inizia a classificare");
  await bench.pane.getByRole("navigation").waitFor();
  await openSection(bench, "Riepilogo");
  await says(/^Le celle A1:C4 \(3 righe con importi\) sembrano un bilancio/);
  await press("Non è un bilancio: A1:C4");
  await bench.pane.getByText(/sembrano un bilancio/).waitFor({ state: "detached" });
});
