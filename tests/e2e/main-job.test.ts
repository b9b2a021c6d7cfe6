/** The main job on the sample budget, step by step, as a new user does it. Expected figures come from the sample's source, not from the product. */
import type { Locator } from "playwright-core";
import { SAMPLE } from "./support/sample";
import { type GivenWorkbench, givenWorkbench } from "./support/workbench";

/** The percentage of a row's amount that its tag puts at or below B2: written here anew, so that it shares no mistake with the product. */
function percentUnderB2(tag: string): number {
  const shares = tag.split(";").map((part) => /^\s*b2(?:\.[1-9]\d*)*(?:\s+(?<share>\d+)%)?$/i.exec(part));
  return shares.reduce(
    (sum, found) => sum + (found === null ? 0 : Number(found.groups?.["share"] ?? 100)),
    0,
  );
}

/** What `=PMAP.ROLLUP("B2";…)` must give over the sample, in cents; its shares there are whole cents. */
const CENTS_UNDER_B2 = SAMPLE.filter(({ type }) => type === "riga").reduce(
  (sum, { amount, tag }) => sum + (percentUnderB2(tag) === 0 ? 0 : Math.round(amount * percentUnderB2(tag))),
  0,
);

let bench: GivenWorkbench;

const button = (name: string | RegExp): Locator => bench.pane.getByRole("button", { name });
const section = (name: string): Locator =>
  bench.pane.getByRole("navigation").getByRole("button", { name, exact: true });
const search = (): Locator => bench.pane.getByRole("combobox", { name: "Cerca nella mappa" });
const choices = (): Locator => bench.pane.getByRole("option");

/** Selects the tag cell of a row and waits until the pane speaks of it. */
async function selectRow(row: number): Promise<void> {
  await bench.select(`G${row}`);
  await bench.pane.getByText(new RegExp(`^Riga ${row} · `)).waitFor();
}

const tagOf = async (row: number): Promise<unknown> => (await bench.cell(`G${row}`)).value;

const firstUntagged = SAMPLE.find(({ type, tag }) => type === "riga" && tag === "");
const nextWork = (after: number): number | undefined =>
  SAMPLE.find(({ row, type, tag }) => row > after && type === "riga" && tag === "")?.row;

beforeAll(async () => {
  bench = await givenWorkbench();
});
afterAll(() => bench.close());

it("step 1: shows the table and the columns it found, and marks the totals once the user agrees", async () => {
  await bench.pane.getByText("Preventivo 2026, righe 6–322.").waitFor();
  const chosen = async (name: string): Promise<string> =>
    bench.pane
      .getByLabel(name, { exact: true })
      .evaluate((select: HTMLSelectElement) => select.selectedOptions[0]?.text ?? "");
  expect(await chosen("Descrizione")).toBe("B · Descrizione · es. GESTIONE CORRENTE");
  expect(await chosen("Classificazione")).toMatch(/^G · Attività · es\. /);
  expect(await chosen("Importo per la copertura")).toBe("F · Preventivo 2026");
  await bench.pane.getByText("Perché queste colonne?").click();
  await button("Avanti").click();
  const totals = SAMPLE.filter(
    ({ type, tag }) => ["subtotale", "totale", "risultato"].includes(type) && tag === "",
  );
  expect(await tagOf(totals[0]?.row ?? 0)).toBeNull();
  await button(`Segna ${totals.length} righe come TOTALE`).click();
  await bench.pane.getByText(`${totals.length} righe segnate come TOTALE.`).waitFor();
  for (const { row } of totals) expect(await tagOf(row)).toBe("TOTALE");
});

describe("step 2: suggestions and search", () => {
  it("suggests codes for the description of the selected row", async () => {
    await selectRow(13);
    expect(await choices().first().innerText()).toContain("B3.1.1.1");
  });

  it.each([
    ["words", "cassa economale", "B2.1.1.7"],
    ["misspelt words", "afrancamento spedizzione", "A2.3.2.1"],
    ["a code", "C2.10.1.1", "C2.10.1.1"],
    ["part of a code", "C2.10", "C2.10"],
  ])("finds by %s", async (_, query, code) => {
    await search().fill(query);
    await choices().first().getByText(code, { exact: true }).waitFor();
    await search().fill("");
    await choices().first().getByText("B3.1.1.1", { exact: true }).waitFor();
  });
});

describe("step 3: tagging", () => {
  const row = firstUntagged?.row ?? 0;

  it("tags with one key, goes to the next row that needs work, and takes it back", async () => {
    await selectRow(row);
    await choices().first().waitFor();
    const code = /^\d?\s*([A-GZ][\d.a-z]*)/.exec(
      (await choices().first().innerText()).replace(/\n/g, " "),
    )?.[1];
    expect(code).toBeDefined();
    await search().press("Enter");
    await bench.holds(`G${row}`, code);
    await bench.pane
      .getByText(/^Riga \d+ · /)
      .filter({ hasNotText: `Riga ${row} ` })
      .waitFor();
    await button("Annulla ultima classificazione").click();
    await bench.holds(`G${row}`, null);
    // The pane goes back to the row, and takes the grid along.
    await bench.becomes(() => bench.run("selection"), [`$A$${row}:$G$${row}`]);
  });

  it("tags with one click", async () => {
    await selectRow(13);
    await choices().first().getByText("B3.1.1.1", { exact: true }).waitFor();
    await choices().first().click();
    await bench.holds("G13", "B3.1.1.1");
    await bench.pane.getByText(new RegExp(`^Riga ${nextWork(13) ?? 0} · `)).waitFor();
  });

  it("takes by its button what is highlighted, a result of the search too", async () => {
    await selectRow(46);
    await choices().first().waitFor();
    await search().fill("cassa economale");
    await choices().first().getByText("B2.1.1.7", { exact: true }).waitFor();
    await bench.pane.getByRole("button", { name: "Accetta", exact: true }).click();
    await bench.holds("G46", "B2.1.1.7");
    await bench.pane.getByRole("button", { name: "Annulla ultima classificazione" }).click();
    await bench.holds("G46", null);
    await bench.becomes(() => bench.run("selection"), ["$A$46:$G$46"]);
  });

  it("takes the second suggestion with the key 2", async () => {
    const next = nextWork(13) ?? 0;
    await selectRow(next);
    await choices().nth(1).waitFor();
    const text = (await choices().nth(1).innerText()).replace(/\n/g, " ");
    await search().press("2");
    await bench.holds(`G${next}`, /[A-GZ]\d[\d.a-z]*|\bG\b/.exec(text)?.[0]);
  });
});

it("step 4: lists the rows that need work, numbers that are none first and then largest first, and jumps to one", async () => {
  await section("Da sistemare").click();
  await bench.pane.getByText("«--15.928»").waitFor();
  const rows = bench.pane.getByRole("list").getByRole("button");
  const largest = SAMPLE.filter(
    ({ type, tag }) => type === "riga" && (tag === "" || /^[A-Z]\d(\.\d+)?$/.test(tag)),
  )
    .filter(({ amount }) => Number.isFinite(amount))
    .sort((a, b) => Math.abs(b.amount) - Math.abs(a.amount))[0];
  await rows
    .filter({ hasText: `Riga ${largest?.row ?? 0} ` })
    .first()
    .click();
  await bench.pane.getByText(new RegExp(`^Riga ${largest?.row ?? 0} · `)).waitFor();
});

it("step 5: shows totals by level, proventi and oneri apart, and the sheet's own totals beside ours", async () => {
  await section("Totali").click();
  await bench.pane.getByRole("heading", { name: "Totali" }).first().waitFor();
  const text = await bench.pane.locator("#root").innerText();
  for (const words of [
    "Proventi",
    "Oneri",
    "Saldo",
    "Investimenti",
    "4 righe hanno un importo non numerico",
  ]) {
    expect(text).toContain(words);
  }
  const line = SAMPLE.find(({ description }) => description.startsWith("TOTALE PROVENTI CORRENTI"));
  const own = (await bench.cell(`F${line?.row ?? 0}`)).value;
  const begin = SAMPLE.findIndex(({ description }) => description === "A) PROVENTI CORRENTI");
  const summed = SAMPLE.slice(
    begin,
    SAMPLE.findIndex(({ row }) => row === line?.row),
  )
    .filter(({ type }) => type === "riga")
    .reduce((sum, { amount }) => sum + Math.round(amount * 100), 0);
  expect(own).toBe(summed / 100);
  expect(text).toContain((summed / 100).toLocaleString("it-IT", { minimumFractionDigits: 2 }));
});

it("step 6: rolls up in a cell as a controller types it, and follows a changed tag", async () => {
  const last = SAMPLE.at(-1)?.row ?? 0;
  await bench.typeInCell("J3", `=PMAP.ROLLUP("B2";G6:G${last};F6:F${last})`);
  const tagged = await Promise.all(
    ["G13", `G${nextWork(13) ?? 0}`].map(async (cell) => (await bench.cell(cell)).value),
  );
  expect(tagged.every((tag) => !String(tag).startsWith("B2"))).toBe(true);
  await bench.holds("J3", CENTS_UNDER_B2 / 100);
  await bench.typeInCell("G13", "B2.1.1.1");
  const changed = SAMPLE.find(({ row }) => row === 13);
  await bench.holds("J3", (CENTS_UNDER_B2 + Math.round(Number(changed?.amount) * 100)) / 100);
});

it("ran without an error in the console", () => {
  expect(bench.problems).toEqual([]);
});
