/** What can come between the pane and the budget: each state has a sentence of its own, passes axe, and ends by itself. */
import ExcelJS from "exceljs";
import { violations } from "./support/axe";
import { atWork } from "./support/pane";
import { type GivenFile, type GivenWorkbench, givenWorkbench } from "./support/workbench";

let bench: GivenWorkbench;

const HEADER = ["Conto", "Descrizione", "Preventivo 2026", "Attività"];
const ROWS = [
  [325001, "Spese postali", 1200, null],
  [325002, "Spese di pulizia", 3400, null],
  [325003, "Energia elettrica", 5600, null],
];

async function file(name: string, fill: (workbook: ExcelJS.Workbook) => void): Promise<GivenFile> {
  const workbook = new ExcelJS.Workbook();
  fill(workbook);
  return { name, bytes: new Uint8Array(await workbook.xlsx.writeBuffer()) };
}

const budgetFile = (name: string): Promise<GivenFile> =>
  file(name, (workbook) => {
    workbook.addWorksheet("Bilancio").addRows([HEADER, ...ROWS]);
    workbook.addWorksheet("Appunti").addRow(["Riunione di giunta"]);
  });

const button = (name: string | RegExp) => bench.pane.getByRole("button", { name });
const shows = (text: string | RegExp): Promise<void> => bench.pane.getByText(text).first().waitFor();

/** The first steps, with what was found. */
async function confirm(): Promise<void> {
  await button("Avanti").click();
  await button("Inizia a classificare").click();
  await atWork(bench);
}

/** The pane looks at the workbook again when it gets the focus, as it does when the user comes back to it. */
async function comeBack(): Promise<void> {
  await bench.pane.locator("body").evaluate(() => window.dispatchEvent(new Event("focus")));
}

beforeAll(async () => {
  bench = await givenWorkbench({ file: await budgetFile("bilancio.xlsx") });
  await confirm();
  await bench.select("Bilancio!B2");
  await shows("Spese postali");
});
afterAll(() => bench.close());

describe("the selection", () => {
  afterEach(async () => {
    await bench.run("setConditions", { otherWorkbookInFront: false });
    await bench.select("Bilancio!B2");
    await shows("Spese postali");
  });

  it("is outside of the budget", async () => {
    await bench.select("Bilancio!F20");
    await shows("La selezione è fuori dal bilancio");
    expect(await violations(bench)).toEqual([]);
  });

  it("is on another sheet", async () => {
    await bench.select("Appunti!A1");
    await shows("È attivo un altro foglio");
    expect(await violations(bench)).toEqual([]);
  });

  it("is a chart", async () => {
    await bench.run("selectChart");
    await comeBack();
    await shows("È selezionato un grafico");
    expect(await violations(bench)).toEqual([]);
  });

  it("is in another workbook", async () => {
    await bench.run("setConditions", { otherWorkbookInFront: true });
    await comeBack();
    await shows("Nessuna cella selezionata in questa cartella");
    expect(await violations(bench)).toEqual([]);
  });
});

describe("an Excel that does not answer", () => {
  afterEach(async () => {
    await bench.run("setCellEditing", false);
    await bench.run("setConditions", { connection: "up" });
  });

  it("says that a cell is being edited, writes nothing, and goes on when the edit ends", async () => {
    await bench.select("Bilancio!B2");
    await bench.pane.getByRole("option").first().waitFor();
    await bench.run("setCellEditing", true);
    await bench.pane.getByRole("option").first().click();
    await shows("In attesa che la cella in modifica sia confermata (Invio o Esc)…");
    expect(await bench.run("values", "Bilancio!D2")).toEqual([[null]]);
    expect(await violations(bench)).toEqual([]);
    await bench.run("setCellEditing", false);
    await shows(/Riga 2 classificata/);
    expect((await bench.run("values", "Bilancio!D2"))[0]?.[0]).not.toBeNull();
  });

  it("says that the connection is lost, keeps the row, and writes it at the next try", async () => {
    await bench.select("Bilancio!B3");
    await bench.pane.getByText("Spese di pulizia").first().waitFor();
    await bench.pane.getByRole("option").first().waitFor();
    await bench.run("setConditions", { connection: "lost" });
    await bench.pane.getByRole("option").first().click();
    await shows(/Excel ha perso il collegamento/);
    expect(await violations(bench)).toEqual([]);
    expect(await bench.run("values", "Bilancio!D3")).toEqual([[null]]);
    await bench.run("setConditions", { connection: "up" });
    await bench.pane.getByRole("option").first().click();
    await shows(/Riga 3 classificata/);
    expect((await bench.run("values", "Bilancio!D3"))[0]?.[0]).not.toBeNull();
  });

  it("says after some seconds that Excel is silent, and does what was asked once it answers", async () => {
    await bench.select("Bilancio!B4");
    await bench.pane.getByText("Energia elettrica").first().waitFor();
    await bench.pane.getByRole("option").first().waitFor();
    await bench.run("setConditions", { connection: "silent" });
    await bench.pane.getByRole("option").first().click();
    await shows(/Excel non risponde da qualche secondo/);
    expect(await violations(bench)).toEqual([]);
    await bench.run("setConditions", { connection: "up" });
    await shows(/Riga 4 classificata/);
    expect((await bench.run("values", "Bilancio!D4"))[0]?.[0]).not.toBeNull();
  });

  it("says so while it opens, and opens at the next try", async () => {
    await bench.run("setConditions", { connection: "lost" });
    await bench.reloadPane();
    await shows(/PMAP non si è avviato\. Excel ha perso il collegamento/);
    expect(await violations(bench)).toEqual([]);
    await bench.run("setConditions", { connection: "up" });
    await bench.reloadPane();
    await shows("Energia elettrica");
  });
});

describe("a workbook", () => {
  it("is being read", async () => {
    await bench.run("setConditions", { connection: "silent" });
    await bench.reloadPane();
    await shows("PMAP si sta avviando…");
    expect(await violations(bench)).toEqual([]);
    await bench.run("setConditions", { connection: "up" });
    await shows("Energia elettrica");
  });

  it("is read-only: everything is shown and nothing is written", async () => {
    await bench.run("setConditions", { readOnly: true });
    await bench.reloadPane();
    await shows("Sola lettura: la cartella di lavoro non si può modificare.");
    await bench.select("Bilancio!B2");
    await bench.pane.getByRole("option").first().waitFor();
    const before = await bench.run("values", "Bilancio!D2:D4");
    await bench.pane.getByRole("option").nth(1).click();
    await shows(/Nulla è stato scritto: la cartella di lavoro è di sola lettura/);
    expect(await bench.run("values", "Bilancio!D2:D4")).toEqual(before);
    expect(await violations(bench)).toEqual([]);
    await bench.run("setConditions", { readOnly: false });
  });

  it("has manual calculation, and the pane warns", async () => {
    await bench.run("setConditions", { calculation: "Manual" });
    await bench.reloadPane();
    await shows(/Il calcolo è manuale/);
    expect(await violations(bench)).toEqual([]);
    await bench.run("setConditions", { calculation: "Automatic" });
  });

  it("has more than 100,000 rows", async () => {
    const huge = await file("enorme.xlsx", (workbook) => {
      const sheet = workbook.addWorksheet("Bilancio");
      sheet.addRows([HEADER, ...ROWS]);
      sheet.getCell("A100200").value = 1;
    });
    await bench.openFile(huge);
    await bench.page.getByRole("button", { name: "Apri comunque" }).click();
    await bench.opened(huge.name);
    await shows("Il foglio ha troppe righe");
    await shows(/100\.200 righe; PMAP ne gestisce 100\.000/);
    expect(await violations(bench)).toEqual([]);
  });
});
