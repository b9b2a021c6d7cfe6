/** Tables that fill the cells below and beside their formula, and what happens where those are taken. */
import ExcelJS from "exceljs";
import { type GivenWorkbench, givenWorkbench } from "./support/workbench";

/** Descriptions, amounts and tags in A2:C5; the formulas stand in E. */
const ROWS = [
  ["Stampa degli atti", 100, "A1.1.1.1"],
  ["Da classificare", 250.5, null],
  ["Spesa generica", 30, "A1.1"],
  ["Errore di battitura", 7, "A1,1,1,1"],
] as const;

const NEEDS_WORK = [
  ["posizione", "stato", "motivo", "importo", "descrizione"],
  [2, "non classificata", "manca la classificazione", 250.5, "Da classificare"],
  [
    3,
    "generica",
    "A1.1 non è un'Attività, serve un codice più preciso: sotto A1.1 ci sono i codici da A1.1.1 a A1.1.4",
    30,
    "Spesa generica",
  ],
  [
    4,
    "non valida",
    "«A1,1,1,1»: separatore sbagliato, va il punto; forse A1.1.1.1",
    7,
    "Errore di battitura",
  ],
];

const TABLES = [
  {
    typed: "=PMAP.TOTALS(C2:C5;B2:B5;0)",
    area: "E2:I8",
    size: "7 × 5",
    table: [
      ["codice", "titolo", "importo", "quota", "righe"],
      ["A", "Governo camerale", 130, 130 / 387.5, 2],
      ["", "proposte", 0, 0, 0],
      ["", "non classificate", 250.5, 250.5 / 387.5, 1],
      ["", "non valide", 7, 7 / 387.5, 1],
      ["", "escluse", 0, 0, 0],
      ["", "totale", 387.5, 1, 4],
    ],
  },
  { typed: "=PMAP.UNTAGGED(C2:C5;B2:B5;A2:A5)", area: "E2:I5", size: "4 × 5", table: NEEDS_WORK },
  {
    typed: "=PMAP.CHECK(C2:C5)",
    area: "E2:E5",
    size: "4 × 1",
    table: [
      ["OK"],
      [""],
      [
        "generica: A1.1 non è un'Attività, serve un codice più preciso: sotto A1.1 ci sono i codici da A1.1.1 a A1.1.4",
      ],
      ["non valida: «A1,1,1,1»: separatore sbagliato, va il punto; forse A1.1.1.1"],
    ],
  },
];

const SPILL = { error: "#SPILL!" };
let bench: GivenWorkbench;
let file: Uint8Array;

beforeAll(async () => {
  const workbook = new ExcelJS.Workbook();
  const sheet = workbook.addWorksheet("Preventivo");
  sheet.addRow(["Descrizione", "Importo", "Attività"]);
  ROWS.forEach((row) => sheet.addRow([...row]));
  file = new Uint8Array(await workbook.xlsx.writeBuffer());
  bench = await givenWorkbench();
});
afterAll(() => bench.close());
beforeEach(async () => {
  await bench.open(file, "tabelle.xlsx");
});

async function clear(address: string): Promise<void> {
  await bench.clickCell(address);
  await bench.page.keyboard.press("Delete");
  await bench.run("settled");
}

it.each(TABLES)(
  "$typed says in the status bar what stands in the way, and fills once that is cleared",
  async (one) => {
    await bench.typeInCell("E4", "mio appunto");
    await bench.typeInCell("E2", one.typed);
    expect((await bench.cell("E2")).value).toEqual(SPILL);
    expect((await bench.cell("E4")).value).toBe("mio appunto");
    await bench.select("E2");
    await bench.status(
      `Il risultato occupa ${one.size} celle (${one.area}), ma E4 non è vuota: svuotarla o spostare la formula.`,
    );
    await clear("E4");
    expect(await bench.run("values", one.area)).toEqual(one.table);
    await bench.select("E2");
    expect(await bench.page.locator(".status").innerText()).toBe("");
  },
);

it("follows a changed tag, and takes no more cells than it needs", async () => {
  await bench.typeInCell("E2", "=PMAP.UNTAGGED(C2:C5;B2:B5;A2:A5)");
  await bench.typeInCell("C3", "B1.1.1.1");
  expect(await bench.run("values", "E2:I6")).toEqual([
    ...NEEDS_WORK.filter((line) => line[0] !== 2),
    ...[1, 2].map(() => [null, null, null, null, null]),
  ]);
});

it("names the first of several cells that are in the way", async () => {
  await bench.typeInCell("E5", "=1+1");
  await bench.typeInCell("E4", "0");
  await bench.typeInCell("E2", "=PMAP.CHECK(C2:C5)");
  await bench.select("E2");
  await bench.status(
    "Il risultato occupa 4 × 1 celle (E2:E5), ma 2 celle non sono vuote (la prima è E4): svuotarle o spostare la formula.",
  );
});

it("keeps what stands in the way, in the downloaded file and when it is opened again", async () => {
  await bench.typeInCell("E4", "mio appunto");
  await bench.typeInCell("E2", "=PMAP.CHECK(C2:C5)");
  const saved = await bench.save();
  await bench.openFile({ name: "di-nuovo.xlsx", bytes: saved.bytes });
  await bench.opened("di-nuovo.xlsx");
  await bench.run("settled");
  expect((await bench.run("values", "E2:E5")).flat()).toEqual([SPILL, null, "mio appunto", null]);
  await clear("E4");
  expect((await bench.run("values", "E2:E5")).flat()).toEqual(TABLES[2]?.table.flat());
});

it("says nothing of an error that is gone", async () => {
  await bench.typeInCell("E2", '=PMAP.TITLE("X9")');
  await bench.select("E2");
  await bench.status("«X9» non è un codice della mappa");
  await bench.typeInCell("E2", "ora è un testo");
  await bench.select("A1");
  await bench.select("E2");
  expect(await bench.page.locator(".status").innerText()).toBe("");
});

it("reported no error of its own while all this went on", () => {
  expect(bench.problems).toEqual([]);
});
