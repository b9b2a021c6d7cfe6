/**
 * The main job on the sample budget, as a person does it: the table is found, rows are tagged, what is missing is
 * seen, totals add up, a formula follows. What is expected is counted from the source of the sample, not from the product.
 */
import { readFileSync } from "node:fs";
import path from "node:path";
import { readSample } from "../../scripts/lib/sample-workbook";
import type { SampleRow } from "../../scripts/lib/sample-workbook";
import { ROOT } from "../../scripts/lib/setup.cjs";
import { type GivenWorkbench, givenWorkbench } from "./support/workbench";
import { violations } from "./support/axe";

const SOURCE = readSample(readFileSync(path.join(ROOT, "seeds", "sample-budget.tsv"), "utf8"));
const FIRST_ROW = 6;
const LAST_ROW = FIRST_ROW + SOURCE.length - 1;
const ROWS = SOURCE.map((row, index) => ({ ...row, sheetRow: FIRST_ROW + index }));
const BUDGET = ROWS.filter(({ type }) => type === "riga");
/** The row whose suggestions are looked at: the first that is untagged. */
const FIRST_OPEN = BUDGET.find(({ tag }) => tag === "")?.sheetRow ?? 0;

const amountOf = ({ amounts }: SampleRow): number => (/^-?[\d.]+$/.test(amounts[1]) ? Number(amounts[1]) : 0);
const sumOf = (rows: readonly SampleRow[]): number => rows.reduce((sum, row) => sum + amountOf(row), 0);
const revenueOf = (rows: readonly SampleRow[]): SampleRow[] =>
  rows.filter(({ account }) => /^(31|350|360)/.test(account));
const costOf = (rows: readonly SampleRow[]): SampleRow[] =>
  rows.filter(({ account }) => /^(32|33|34|351|361)/.test(account));
/** How much of a row with this tag belongs to B2: no proposal, no zero before a figure, no text after the code. */
function shareOfB2(tag: string): number {
  return tag.split(";").reduce((sum, part) => {
    const read = /^\s*B2(?:\.[1-9]\d*)*(?:\s+(\d+)%)?\s*$/i.exec(part);
    return read === null ? sum : sum + (read[1] === undefined ? 1 : Number(read[1]) / 100);
  }, 0);
}
/** A subtotal of the sheet that carries a code counts as a row until somebody says that it is a total. */
const codedSubtotal = (): number =>
  ROWS.filter(({ type, tag }) => type === "subtotale" && tag !== "").reduce((sum, total) => {
    const above = ROWS.slice(0, total.sheetRow - FIRST_ROW);
    return (
      sum +
      sumOf(
        above.slice(above.findLastIndex(({ type }) => type === "voce")).filter(({ type }) => type === "riga"),
      )
    );
  }, 0);
/** As the pane writes it: 1.234.567,00. */
const euro = (value: number): string =>
  value
    .toFixed(2)
    .replace(".", ",")
    .replace(/\B(?=(\d{3})+(?!\d),)/gu, ".");

let bench: GivenWorkbench;

const section = (name: string): Promise<void> =>
  bench.pane.getByRole("navigation").getByRole("button", { name, exact: true }).click();
const search = () => bench.pane.getByRole("combobox", { name: "Cerca nella mappa" });
const firstResult = () => bench.pane.getByRole("listbox").getByRole("option").first();
const rowShown = (row: number) => bench.pane.getByText(`Riga ${row} ·`, { exact: false }).first();
const tagOf = async (row: number): Promise<unknown> => (await bench.cell(`G${row}`)).value;

beforeAll(async () => {
  bench = await givenWorkbench();
});
afterAll(() => bench.close());

it("finds the table and its columns, lets them be corrected, and marks the guessed totals", async () => {
  const { pane } = bench;
  await pane
    .getByRole("heading", { name: "Passo 1 di 3" })
    .or(pane.getByRole("heading", { name: "Passo 2 di 3" }))
    .first()
    .waitFor();
  await pane.getByText(`Preventivo 2026, righe ${FIRST_ROW}–${LAST_ROW}`).first().waitFor();
  const chosen = (name: string) => pane.getByRole("combobox", { name }).locator("option:checked").innerText();
  expect(await chosen("Descrizione")).toBe("B · Descrizione");
  expect(await chosen("Classificazione")).toBe("G · Attività");
  expect(await chosen("Importo per la copertura")).toBe("F · Preventivo 2026");
  await pane.getByRole("combobox", { name: "Funzione A–D" }).selectOption({ label: "(nessuna)" });
  expect(await chosen("Funzione A–D")).toBe("(nessuna)");
  await pane.getByRole("combobox", { name: "Funzione A–D" }).selectOption({ label: "D · Funzione" });
  expect(await violations(bench.page)).toEqual([]);
  await pane.getByRole("button", { name: "Avanti" }).click();
  await pane.getByRole("button", { name: /^Segna \d+ righe come TOTALE$/ }).click();
  await pane.getByText("come TOTALE.").waitFor();
  const subtotal = ROWS.find(({ type }) => type === "subtotale");
  expect(await tagOf(subtotal?.sheetRow ?? 0)).toBe("TOTALE");
});

it("shows suggestions for the selected row, and finds by words, misspelt words, code and part of a code", async () => {
  await bench.select(`B${FIRST_OPEN}`);
  await rowShown(FIRST_OPEN).waitFor();
  await bench.pane.getByRole("listbox", { name: "Proposte" }).waitFor();
  for (const [typed, expected] of [
    ["carte tachigrafiche", "D2.2.2.1"],
    ["carte tachigrafihce", "D2.2.2.1"],
    ["C2.6.3.1", "C2.6.3.1"],
    ["C2.6", "C2.6"],
  ] as const) {
    await search().fill(typed);
    await firstResult().getByText(expected).first().waitFor();
  }
  await search().fill("");
});

it("tags with one key and with one click, goes to the next row, and undoes both", async () => {
  await search().fill("");
  await bench.select(`B${FIRST_OPEN}`);
  await rowShown(FIRST_OPEN).waitFor();
  await bench.pane.getByRole("listbox", { name: "Proposte" }).waitFor();
  await firstResult().waitFor();
  await search().press("Enter");
  await rowShown(FIRST_OPEN).waitFor({ state: "detached" });
  expect(await tagOf(FIRST_OPEN)).toMatch(/^[A-F]\d/);
  const [selected] = await bench.run("selection");
  const second = Number(/\d+$/.exec(selected ?? "")?.[0]);
  expect(BUDGET.find(({ sheetRow }) => sheetRow > FIRST_OPEN && sheetRow === second)).toBeDefined();
  const before = await tagOf(second);
  await rowShown(second).waitFor();
  await bench.pane.getByRole("listbox", { name: "Proposte" }).waitFor();
  await firstResult().click();
  await rowShown(second).waitFor({ state: "detached" });
  expect(await tagOf(second)).not.toBe(before);
  const undo = bench.pane.getByRole("button", { name: "Annulla ultima classificazione" });
  await undo.click();
  await bench.pane.getByText("Annullato: 1 cella ripristinata.").waitFor();
  expect(await tagOf(second)).toBe(before);
  expect(await tagOf(FIRST_OPEN)).not.toBeNull();
});

it("lists what needs work, largest first, and jumps to it", async () => {
  await section("Da sistemare");
  await bench.pane
    .getByText(/\d+ righe da sistemare/)
    .first()
    .waitFor();
  const listed = (
    await bench.pane.getByRole("list", { name: "Righe da sistemare" }).getByRole("button").allInnerTexts()
  )
    .map((text) => Number(/Riga (\d+)/.exec(text)?.[1]))
    .map((row) => ROWS[row - FIRST_ROW]?.amounts[1] ?? "")
    .filter((text) => /^-?[\d.]+$/.test(text))
    .map((text) => Math.abs(Number(text)));
  expect(listed.length).toBeGreaterThan(3);
  const first = bench.pane.getByRole("list", { name: "Righe da sistemare" }).getByRole("button").first();
  const row = /Riga (\d+)/.exec(await first.innerText())?.[1] ?? "";
  expect(listed).toEqual([...listed].sort((one, other) => other - one));
  await first.click();
  await rowShown(Number(row)).waitFor();
  expect((await bench.run("selection"))[0]).toMatch(new RegExp(`${row}$`));
});

it("shows totals with proventi and oneri apart, equal to the sum of the sheet", async () => {
  await section("Totali");
  const all = bench.pane.getByRole("table").first().locator("tbody").last();
  const shown = await all.innerText();
  expect(shown).toContain("Totale delle righe di bilancio");
  expect(shown).toContain(euro(sumOf(revenueOf(BUDGET))));
  expect(shown).toContain(euro(sumOf(costOf(BUDGET)) + codedSubtotal()));
  await bench.pane.getByText("Da sistemare ed escluse").waitFor();
  await bench.pane.getByRole("heading", { name: "I totali del foglio" }).waitFor();
  expect(await bench.pane.getByText("quadra", { exact: true }).count()).toBeGreaterThan(10);
});

it("gives the right total to a formula typed with semicolons, which follows a changed tag", async () => {
  const range = (column: string): string => `${column}${FIRST_ROW}:${column}${LAST_ROW}`;
  await bench.typeInCell("J7", `=PMAP.ROLLUP("B2";${range("G")};${range("F")})`);
  const before = Number((await bench.cell("J7")).value);
  expect(before).toBeCloseTo(
    BUDGET.reduce((sum, row) => sum + amountOf(row) * shareOfB2(row.tag), 0),
    2,
  );
  const other = BUDGET.find((row) => /^C1(\.\d+){3}$/.test(row.tag) && amountOf(row) > 0);
  await bench.typeInCell(`G${other?.sheetRow ?? 0}`, "B2.2.2.1");
  expect((await bench.cell("J7")).value).toBeCloseTo(
    before + (other === undefined ? NaN : amountOf(other)),
    2,
  );
});

afterEach(() => bench.run("setDark", false));

/** The controls fade from one theme to the other. */
const coloursSettled = (): Promise<unknown> =>
  bench.pane
    .locator("html")
    .evaluate(() => Promise.allSettled(document.getAnimations().map((each) => each.finished)));

it.each(["Classifica", "Da sistemare", "Totali", "Mappa"])(
  "axe finds nothing in %s, light and dark",
  async (name) => {
    await section(name);
    expect(await violations(bench.page)).toEqual([]);
    await bench.run("setDark", true);
    await coloursSettled();
    expect(await violations(bench.page)).toEqual([]);
    await bench.run("setDark", false);
  },
);

it("reported no error while all this went on", () => {
  expect(bench.problems).toEqual([]);
});
