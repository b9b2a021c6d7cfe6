/** Every state of the pane passes axe, and a workbook without a usable budget gets a sentence that says what to do. */
import ExcelJS from "exceljs";
import { violations } from "./support/axe";
import { OTHER_SECTIONS, openSection } from "./support/pane";
import { type GivenWorkbench, givenWorkbench } from "./support/workbench";

let bench: GivenWorkbench;

const button = (name: string | RegExp) => bench.pane.getByRole("button", { name });

async function book(fill: (workbook: ExcelJS.Workbook) => void): Promise<Uint8Array> {
  const workbook = new ExcelJS.Workbook();
  fill(workbook);
  return new Uint8Array(await workbook.xlsx.writeBuffer());
}

describe.each(["chiaro", "scuro"])("axe, tema %s", (theme) => {
  beforeAll(async () => {
    bench = await givenWorkbench();
    if (theme === "scuro") await bench.page.getByRole("button", { name: "Tema scuro" }).click();
  });
  afterAll(() => bench.close());

  it("finds nothing in the first steps", async () => {
    await button("Avanti").waitFor();
    expect(await violations(bench)).toEqual([]);
    await button("Avanti").click();
    await button(/^Segna \d+ righe come TOTALE$/).waitFor();
    expect(await violations(bench)).toEqual([]);
    await button(/^Segna \d+ righe come TOTALE$/).click();
    await bench.pane.getByText(/righe segnate come TOTALE\.$/).waitFor();
  });

  it("finds nothing while a row is tagged", async () => {
    await bench.select("G13");
    await bench.pane.getByRole("option").first().waitFor();
    expect(await violations(bench)).toEqual([]);
    await bench.pane.getByRole("combobox", { name: "Cerca nella mappa" }).fill("stipendi");
    await bench.pane.getByRole("option").first().waitFor();
    expect(await violations(bench)).toEqual([]);
  });

  it.each(OTHER_SECTIONS)("finds nothing in the section %s", async (name) => {
    await openSection(bench, name);
    expect(await violations(bench)).toEqual([]);
  });
});

describe("workbooks that cannot be tagged", () => {
  beforeAll(async () => {
    bench = await givenWorkbench();
  });
  afterAll(() => bench.close());

  it("says that the workbook is empty, and passes axe", async () => {
    await bench.openFile({
      name: "vuoto.xlsx",
      bytes: await book((workbook) => workbook.addWorksheet("Foglio1")),
    });
    await bench.opened("vuoto.xlsx");
    await bench.pane.getByText("La cartella di lavoro è vuota").first().waitFor();
    expect(await violations(bench)).toEqual([]);
  });

  it("says that there is no budget table, and passes axe", async () => {
    const bytes = await book((workbook) => {
      workbook.addWorksheet("Appunti").getCell("B2").value = "Riunione di giunta del 12 novembre";
    });
    await bench.openFile({ name: "appunti.xlsx", bytes });
    await bench.opened("appunti.xlsx");
    await bench.pane
      .getByText(/tabella/i)
      .first()
      .waitFor();
    expect(await violations(bench)).toEqual([]);
  });

  it("names the protected sheet, and writes nothing into it", async () => {
    const workbook = new ExcelJS.Workbook();
    const sheet = workbook.addWorksheet("Bilancio");
    sheet.addRows([
      ["Conto", "Descrizione", "Preventivo 2026", "Attività"],
      [325001, "Spese postali", 1200, null],
      [325002, "Spese di pulizia", 3400, null],
      [325003, "Energia elettrica", 5600, null],
    ]);
    await sheet.protect("", {});
    await bench.openFile({ name: "protetto.xlsx", bytes: new Uint8Array(await workbook.xlsx.writeBuffer()) });
    await bench.opened("protetto.xlsx");
    await button("Avanti").click();
    await button("Inizia a classificare").click();
    await bench.pane.getByText("Il foglio è protetto", { exact: false }).first().waitFor();
    await bench.select("D2");
    await bench.pane.getByRole("option").first().click();
    await bench.pane
      .getByText(/^Nulla è stato scritto: .* protezione del foglio/)
      .first()
      .waitFor();
    expect(await bench.run("values", "D2:D4")).toEqual([[null], [null], [null]]);
  });
});
