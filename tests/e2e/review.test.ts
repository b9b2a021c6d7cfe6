/** What a reviewer does: totals as bars and down to the rows, coverage, the map, marking in the sheet, and the report. */
import type { Locator } from "playwright-core";
import { violations } from "./support/axe";
import { confirmSample, openSection } from "./support/pane";
import { SAMPLE } from "./support/sample";
import { type GivenWorkbench, givenWorkbench } from "./support/workbench";

/** Revenue that carries a code below C, from the source and not from the product. */
const REVENUE_OF_C = SAMPLE.filter(
  ({ type, group: of, tag }) => type === "riga" && of.startsWith("A) PROVENTI") && /^C\d[\d.a-z]*$/.test(tag),
);

let bench: GivenWorkbench;

const button = (name: string | RegExp): Locator => bench.pane.getByRole("button", { name });
const italian = (value: number): string =>
  value.toLocaleString("it-IT", { minimumFractionDigits: 2, useGrouping: true });

const focused = (): Promise<string> =>
  bench.pane.locator("html").evaluate((page) => page.ownerDocument.activeElement?.textContent ?? "");

beforeAll(async () => {
  bench = await givenWorkbench({ height: 1000 });
  await confirmSample(bench);
});
afterAll(() => bench.close());

describe("totals", () => {
  const bars = (): Locator => bench.pane.getByRole("list", { name: "Proventi per nodo, dal più grande" });

  it("draws a bar for each node and for the remainder, with its figures as text", async () => {
    await openSection(bench, "Totali");
    const sum = REVENUE_OF_C.reduce((total, { amount }) => total + amount, 0);
    const bar = bars().getByRole("listitem").filter({ hasText: "C Trasparenza" });
    expect(await bar.innerText()).toContain(italian(sum));
    expect(await bar.innerText()).toContain(`${REVENUE_OF_C.length} righe`);
    expect(await bars().getByText("Resto · Non classificata").count()).toBe(1);
    expect(await violations(bench)).toEqual([]);
  });

  it("goes down to the rows and up again by keyboard, and keeps the place and the focus", async () => {
    await bars()
      .getByRole("button", { name: /^C Trasparenza/ })
      .press("Enter");
    await bench.becomes(focused, "Torna a Tutta la mappa");
    await bars().getByRole("button", { name: /^C1 / }).press("Enter");
    await bench.becomes(focused, "Torna a C");
    await button(/^Righe di C1: /).click();
    const row = REVENUE_OF_C.find(({ tag }) => tag.startsWith("C1."));
    await bench.pane
      .getByRole("listitem")
      .filter({ hasText: `Riga ${row?.row ?? 0} ` })
      .getByRole("button")
      .click();
    await bench.pane.getByText(new RegExp(`^Riga ${row?.row ?? 0} · `)).waitFor();
    await openSection(bench, "Totali");
    await button("Torna a C").press("Enter");
    await button("Torna a Tutta la mappa").press("Enter");
    await bars().waitFor();
    await bench.becomes(async () => (await focused()).startsWith("C Trasparenza"), true);
  });

  it("sets two columns side by side, with their difference in euro and percent", async () => {
    await bench.pane.getByLabel("Confronta con").selectOption({ index: 1 });
    await button("Tabella").click();
    await bench.pane.getByRole("columnheader", { name: "Previsione consuntivo 2025" }).waitFor();
    const total = bench.pane.locator("tbody", { hasText: "Totale delle righe di bilancio" });
    expect(await total.innerText()).toMatch(/[+−][\d.]+,\d\d\s+[+−]\d+,\d %/);
    expect(await violations(bench)).toEqual([]);
    await bench.pane.getByLabel("Confronta con").selectOption({ index: 0 });
    await button("Grafico").click();
  });

  it("names the sheet's own totals and what they differ by", async () => {
    const totals = SAMPLE.filter(
      ({ type, tag }) => ["subtotale", "totale", "risultato"].includes(type) && tag === "",
    );
    await bench.pane
      .getByText(`${totals.length} righe di totale, nessuna differenza`, { exact: false })
      .waitFor();
  });
});

it("coverage leads from a cost centre to its rows that need work", async () => {
  await openSection(bench, "Copertura");
  expect(await violations(bench)).toEqual([]);
  const part = bench.pane
    .getByRole("list", { name: "Per centro di costo" })
    .getByRole("button", { name: /^Personale/ });
  const missing = /Mancano (\d+) righe/.exec(await part.innerText())?.[1];
  await part.click();
  await bench.pane.getByText(new RegExp(`^${missing} di \\d+ righe da sistemare$`)).waitFor();
  const own = new Set(SAMPLE.filter(({ costCentre }) => costCentre === "Personale").map(({ row }) => row));
  await bench.pane
    .getByRole("listitem")
    .filter({ hasText: /Riga \d/ })
    .first()
    .waitFor();
  const listed = await bench.pane.getByRole("listitem").allInnerTexts();
  const rows = listed.flatMap((text) => /Riga (\d+)/.exec(text)?.[1] ?? []).map(Number);
  expect(rows.length).toBeGreaterThan(0);
  expect(rows.filter((row) => !own.has(row))).toEqual([]);
  await button("Togli il filtro").click();
});

it("the map shows unused Attività, a node's details and its rows, and gives the focus back", async () => {
  await openSection(bench, "Mappa");
  const filter = bench.pane.getByLabel("Mostra");
  await filter.waitFor();
  const label = (await filter.locator("option").allInnerTexts()).find((text) =>
    text.startsWith("Attività non usate"),
  );
  await filter.selectOption({ label: label ?? "" });
  await bench.pane.getByRole("treeitem", { name: /^C / }).press("Enter");
  const details = bench.pane.getByRole("region", { name: "Dettagli di C", exact: true });
  await details.waitFor();
  await details.getByRole("button", { name: "Elenca le righe" }).click();
  await details.getByRole("listitem").first().waitFor();
  expect(await violations(bench)).toEqual([]);
  await details.press("Escape");
  await bench.becomes(async () => (await focused()).startsWith("C Trasparenza"), true);
});

describe("in the sheet", () => {
  const colour = (row: number): Promise<string> => bench.run("background", `G${row}`);

  it("paints tags by status, never a wrong split green, and leaves no trace", async () => {
    const cells: readonly (readonly [string, string])[] = [
      ["a1.1.1.1", "#DFF6DD"],
      ["A1.1", "#FFF4CE"],
      ["A1.1.1.1?", "#DEECF9"],
      ["A1.1.1.1 60%; B1.1.1.1 40%", "#DFF6DD"],
      ["A1.1.1.1 60%; B1.1.1.1 30%", "#FDE7E9"],
      ["A1.1.1.1 60%; B1.1.1.1 40%?", "#DEECF9"],
      ["D2.1.2.1", "#FDE7E9"],
      ["pippo?", "#FDE7E9"],
      ["A1*", "#FDE7E9"],
      ["ESCLUSO: partita di giro", "#D2D0CE"],
      ["TOTALE PROVENTI", "#EDEBE9"],
    ];
    const rows = SAMPLE.filter(({ type }) => type === "riga").slice(20, 20 + cells.length);
    for (const [index, [text]] of cells.entries()) await bench.typeInCell(`G${rows[index]?.row ?? 0}`, text);
    await bench.run("perform", "toggleMarking");
    await bench.pane.getByText("evidenziata per stato", { exact: false }).first().waitFor();
    const shown = (): Promise<string[]> => Promise.all(rows.map(({ row }) => colour(row)));
    await bench.becomes(
      shown,
      cells.map(([, fill]) => fill),
    );
    const untagged = SAMPLE.find((line) => line.type === "riga" && line.tag === "" && !rows.includes(line));
    await bench.becomes(() => colour(untagged?.row ?? 0), "#E8E3F5");
    const heading = SAMPLE.find(({ type }) => type === "voce");
    expect(await colour(heading?.row ?? 0)).toBe("#fff");
    // In reviewer mode PMAP writes nothing, so the marking does not get to know what is typed: to be checked, and not green.
    await openSection(bench, "Impostazioni");
    await bench.pane.getByRole("switch", { name: "Modalità revisore" }).click();
    const checked = rows[0]?.row ?? 0;
    await bench.typeInCell(`G${checked}`, "A1.1.1.1 70%; B1.1.1.1 30%");
    await bench.becomes(() => colour(checked), "#FFD59E");
    // A code alone needs no reading: the rules know all of them, also between no-break spaces.
    await bench.typeInCell(`G${checked}`, "\u00a0a2.3.2.1\u00a0");
    await bench.becomes(() => colour(checked), "#DFF6DD");
    await bench.pane.getByRole("switch", { name: "Modalità revisore" }).click();
    await bench.run("perform", "toggleMarking");
    await bench.becomes(async () => new Set(await shown()).size, 1);
  });

  it("offers the codes as a list, on and off", async () => {
    await openSection(bench, "Impostazioni");
    const toggle = bench.pane.getByRole("switch", { name: "Elenco dei codici nelle celle" });
    await toggle.click();
    await bench.pane.getByText("offrono l'elenco dei codici", { exact: false }).first().waitFor();
    await bench.becomes(() => toggle.isChecked(), true);
    await toggle.click();
    await bench.pane.getByText("Elenco dei codici tolto.").first().waitFor();
  });
});

it("the report is a new sheet whose figures add up, and a text to copy", async () => {
  await openSection(bench, "Riepilogo");
  expect(await violations(bench)).toEqual([]);
  await bench.pane.getByLabel("Data (facoltativa)").fill("25 novembre 2026");
  const text = bench.pane.getByRole("textbox", { name: "Testo per il verbale" });
  await bench.becomes(async () => (await text.inputValue()).includes("Data: 25 novembre 2026"), true);
  await button("Crea riepilogo").click();
  await bench.pane.getByText("Creato il foglio «PMAP Riepilogo».", { exact: false }).waitFor();
  const cells = await bench.run("values", "'PMAP Riepilogo'!A1:D40");
  const value = (text: string): number => Number(cells.find((line) => line[1] === text)?.[3]);
  for (const kind of ["Proventi", "Oneri", "Investimenti"]) {
    const cents = (text: string): number => Math.round(value(text) * 100);
    expect(cents(`${kind}: nei nodi`) + cents(`${kind}: resto`)).toBe(cents(`Totale ${kind.toLowerCase()}`));
  }
  await button("Vai al foglio").click();
  await bench.becomes(
    async () => (await bench.cell("A1")).value,
    "Riepilogo della classificazione del bilancio",
  );
});

it("ran without an error in the console", () => {
  expect(bench.problems).toEqual([]);
});
