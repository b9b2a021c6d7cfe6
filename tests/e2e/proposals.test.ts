/** Proposals for all rows of the sample budget, from the first click to the next session. What must hold comes from the sample's source. */
import ExcelJS from "exceljs";
import type { Locator } from "playwright-core";
import { processMap } from "../../src/map";
import { SAMPLE, type SampleRow } from "./support/sample";
import { type GivenWorkbench, givenWorkbench } from "./support/workbench";

/** Rows of this account and description, to be tagged. */
const rowsOf = (account: string, description: string): readonly SampleRow[] =>
  SAMPLE.filter((each) => each.account === account && each.description === description && each.tag === "");

/** Three equal rows, to be accepted; two equal rows, to be refused. */
const COPIERS = rowsOf("326001", "Noleggio fotocopiatrici multifunzione");
const FURNITURE = rowsOf("111003", "Mobili e arredi uffici");
/** Rows that a person has classified: the sample also holds misspelt and invalid tags, which nobody stands behind. */
const CONFIRMED = SAMPLE.filter(({ type, tag }) => type === "riga" && processMap.get(tag)?.taggable === true);
/** Two of them whose description no other row has. */
const [TO_EMPTY, TO_EMPTY_LATER] = CONFIRMED.filter(
  ({ description }) => SAMPLE.filter((each) => each.description.includes(description)).length === 1,
);

/** How much each confidence counts in the order of the list. */
const FACTORS: Readonly<Record<string, number>> = { alta: 1, media: 0.6, bassa: 0.2 };

let bench: GivenWorkbench;
/** The tag that was refused for the furniture. */
let refused = "";

const button = (name: string | RegExp): Locator => bench.pane.getByRole("button", { name });
const worklist = (): Locator =>
  bench.pane.getByRole("navigation").getByRole("button", { name: "Da sistemare", exact: true });
const proposals = (): Locator =>
  bench.pane.getByRole("list", { name: "Proposte, dalla più sicura e più grande" });
const cards = (): Locator => bench.pane.getByRole("article");
const cardOf = (description: string): Locator =>
  bench.pane.getByRole("article", { name: new RegExp(`^${description}, `) });
const lists = (): Locator => bench.pane.getByLabel("Mostra", { exact: true });

/** How many rows a list of the review holds, as its name says. */
async function countOf(name: string): Promise<number> {
  const option = lists().locator("option", { hasText: name });
  return Number(/\((\d+)\)/.exec(await option.innerText())?.[1]);
}

async function tags(rows: readonly SampleRow[]): Promise<readonly unknown[]> {
  return bench.page.evaluate(
    (addresses) => addresses.map((address) => window.workbench.cell(address).value),
    rows.map(({ row }) => `G${row}`),
  );
}

/** Waits until the tag cells of these rows hold `expected`; the test fails with what else they hold at the end. */
const holds = (rows: readonly SampleRow[], expected: (tag: unknown) => boolean): Promise<void> =>
  bench.becomes(async () => (await tags(rows)).filter((tag) => !expected(tag)), []);

/** Scrolls the list, and waits until what is in sight now is drawn. */
async function scrollTo(top: number): Promise<void> {
  await bench.pane.locator("body").evaluate(
    (_, to) =>
      new Promise((drawn) => {
        window.scrollTo(0, to);
        requestAnimationFrame(() => requestAnimationFrame(drawn));
      }),
    top,
  );
}

const confidence = (): Locator => bench.pane.getByLabel("Confidenza", { exact: true });

/** The card of a proposal, scrolled to: only what can be seen is drawn. */
async function reach(description: string): Promise<Locator> {
  const card = cardOf(description).first();
  // The list is opened with the surest ones alone.
  if ((await confidence().count()) > 0) await confidence().selectOption({ label: "qualsiasi" });
  for (let top = 0; top < 60_000 && (await card.count()) === 0; top += 400) await scrollTo(top);
  await card.waitFor();
  return card;
}

const back = (): Locator =>
  bench.pane.getByRole("main").getByRole("button", { name: "Da sistemare", exact: true });

/** Takes a tag away in the grid, as a colleague would. */
async function empty(row: SampleRow | undefined): Promise<void> {
  if (row === undefined) throw new Error("the sample has no such row");
  await bench.clickCell(`G${row.row}`);
  await bench.page.keyboard.press("Delete");
  await holds([row], (tag) => tag === null);
}

/** Waits until the worklist says this beside a row, found by its description: what the workbook remembers comes after the rows. */
async function says(description: string, note: string): Promise<void> {
  await bench.pane.getByRole("textbox", { name: "Filtra per testo" }).fill(description);
  const row = bench.pane.getByRole("listitem").filter({ hasText: description }).first();
  await row.filter({ hasText: note }).waitFor();
}

/** Waits until so many rows are told to be accepted: the list is that of what is left then. */
const accepted = (rows: string): Promise<void> =>
  bench.pane.getByText(`${rows} con le proposte.`).first().waitFor();

const euro = (text: string): number =>
  Number(text.replaceAll(".", "").replace(",", ".").replace("(", "-").replace(")", ""));

beforeAll(async () => {
  bench = await givenWorkbench();
  await button("Avanti").click();
  await button(/^Segna \d+ righe come TOTALE$/).click();
  await bench.pane.getByText(/righe segnate come TOTALE\.$/).waitFor();
  await worklist().click();
  await button("Proponi per tutte").waitFor();
});
afterAll(() => bench.close());

it("learns last year's tags from a file of the disk, and cites it", async () => {
  const [copier] = COPIERS;
  const workbook = new ExcelJS.Workbook();
  workbook.addWorksheet("Bilancio").addRows([
    ["Conto", "Descrizione", "Preventivo 2025", "Attività"],
    ["326001", copier?.description ?? "", 12_000, "B2.2.2.2"],
  ]);
  const buffer = Buffer.from(await workbook.xlsx.writeBuffer());
  const panel = (): Locator => bench.pane.locator("details").filter({ hasText: "Impara dall'anno scorso" });
  await panel().locator("summary").click();
  const choose = (name: string, content: Buffer): Promise<void> =>
    bench.pane
      .locator("input[type=file]")
      .setInputFiles({ name, mimeType: "application/octet-stream", buffer: content });
  await choose("appunti.xlsx", Buffer.from("Appunti"));
  await bench.pane.getByText("«appunti.xlsx» non è una cartella di lavoro di Excel.").waitFor();
  await choose("Preventivo 2025.xlsx", buffer);
  await bench.pane.getByText("1 riga imparata da «Preventivo 2025.xlsx».").waitFor();
  await bench.select(`G${copier?.row ?? 0}`);
  const classify = bench.pane
    .getByRole("navigation")
    .getByRole("button", { name: "Classifica", exact: true });
  await classify.click();
  await bench.pane
    .getByRole("option")
    .first()
    .getByText("come la riga 2 di «Preventivo 2025.xlsx»")
    .waitFor();
  await worklist().click();
  await panel().evaluate((details) => details.setAttribute("open", ""));
  await button("Dimentica Preventivo 2025.xlsx").click();
  await bench.pane.getByText("Le righe di «Preventivo 2025.xlsx» non contano più per le proposte.").waitFor();
  await panel().evaluate((details) => details.removeAttribute("open"));
});

it("can be stopped from the first moment, and then nothing has changed", async () => {
  await says("Mobili e arredi uffici", "mai esaminata");
  await bench.pane.getByRole("textbox", { name: "Filtra per testo" }).fill("");
  // Stopped as soon as there is something to stop it with, before a run over so few rows is over.
  await bench.pane.locator("body").evaluate((body) => {
    const watcher = new MutationObserver(() => {
      const stop = [...body.querySelectorAll("button")].find((each) => each.textContent === "Interrompi");
      if (stop === undefined) return;
      watcher.disconnect();
      document.title = document.querySelector("[role=progressbar]")?.getAttribute("aria-label") ?? "";
      stop.click();
    });
    watcher.observe(body, { childList: true, subtree: true });
  });
  await button("Proponi per tutte").click();
  await bench.pane.getByText("Interrotto: le proposte sono rimaste come prima.").waitFor();
  const told = await bench.pane.locator("body").evaluate(() => document.title);
  expect(told).toMatch(/^Esaminate 0 di \d+ righe$/);
  await button("Proponi per tutte").waitFor();
  await says("Mobili e arredi uffici", "mai esaminata");
  await bench.pane.getByRole("textbox", { name: "Filtra per testo" }).fill("");
});

it("lists what it found by confidence and amount, with reasons, and writes nothing", async () => {
  const before = await tags(SAMPLE);
  await button("Proponi per tutte").click();
  await proposals().waitFor();
  expect(await countOf("Mai esaminate")).toBe(0);
  // At first only what is sure, and what one press would accept: here all of them.
  const sure = await cards().allInnerTexts();
  expect(sure.filter((text) => !text.includes("confidenza alta"))).toEqual([]);
  await confidence().selectOption({ label: "qualsiasi" });
  const shown = await cards().allInnerTexts();
  expect(shown.length).toBeGreaterThan(3);
  const sizes = shown.map((text) => {
    const [, confidence = ""] = /confidenza (alta|media|bassa)/.exec(text) ?? [];
    const [, amount] = /^([(\d.]+,\d\d\)?)$/m.exec(text) ?? [];
    // An amount that is no number comes first: nobody knows how large it is.
    return (FACTORS[confidence] ?? NaN) * (amount === undefined ? Infinity : Math.abs(euro(amount)));
  });
  expect(sizes).toEqual([...sizes].sort((a, b) => b - a));
  for (const text of shown) {
    expect(text).toMatch(/voce dell'indice «|parole in comune: «|simile alla riga|come la riga/);
  }
  expect(await tags(SAMPLE)).toEqual(before);
});

it("keeps equal rows together, and decides on one of them or on all", async () => {
  const name = COPIERS[0]?.description ?? "";
  const card = await reach(name);
  const sum = COPIERS.reduce((total, { amount }) => total + amount, 0);
  expect(await card.innerText()).toContain(sum.toLocaleString("it-IT", { minimumFractionDigits: 2 }));
  const code = /^[A-Z]\d[\d.a-z]+/m.exec(await card.innerText())?.[0];
  await card.getByRole("button", { name: "3 righe uguali" }).click();
  const second = COPIERS[1];
  await card.getByRole("button", { name: new RegExp(`^Accetta: .* per Riga ${second?.row ?? 0} `) }).click();
  await accepted("1 riga classificata");
  await holds(second === undefined ? [] : [second], (tag) => tag === code);
  const others = COPIERS.filter((each) => each !== second);
  expect(await tags(others)).toEqual([null, null]);
  // With a smaller amount the card stands further down.
  const rest = await reach(name);
  await rest.getByRole("button", { name: /^Accetta 2: / }).click();
  await accepted("2 righe classificate");
  await holds(COPIERS, (tag) => tag === code);
  expect(await cardOf(name).count()).toBe(0);
});

it("remembers what was refused, and proposes it no more", async () => {
  const name = FURNITURE[0]?.description ?? "";
  const card = await reach(name);
  refused = /^[A-Z]\d[\d.a-z]+/m.exec(await card.innerText())?.[0] ?? "";
  await card
    .getByRole("button", { name: new RegExp(`^Rifiuta: ${refused.replaceAll(".", "\\.")} per ${name}$`) })
    .click();
  await bench.pane.getByText("2 proposte rifiutate.").waitFor();
  expect(await countOf("Rifiutate")).toBe(FURNITURE.length);
  await holds(FURNITURE, (tag) => tag === null);
});

it("accepts everything of high confidence in one write, and never touches what was confirmed", async () => {
  const confirmed = await tags(CONFIRMED);
  const open = SAMPLE.filter(({ type, tag }) => type === "riga" && tag === "");
  const untagged = async (): Promise<number> => (await tags(open)).filter((tag) => tag === null).length;
  const before = await untagged();
  await confidence().selectOption({ label: "alta" });
  const all = button(/^Accetta \d+ righe$/);
  const count = Number(/\d+/.exec(await all.innerText())?.[0]);
  await all.click();
  await accepted(`${count} righe classificate`);
  expect(await tags(CONFIRMED)).toEqual(confirmed);
  expect(confirmed).toEqual(CONFIRMED.map(({ tag }) => tag));
  // Only where nothing stood: what somebody has typed is decided one by one.
  expect(before - (await untagged())).toBe(count);
  await button("Annulla ultima classificazione").click();
  await bench.pane.getByText(`Annullato: ${count} righe classificate (`).first().waitFor();
  expect(await untagged()).toBe(before);
  await all.click();
  await accepted(`${count} righe classificate`);
});

it("writes proposals as code? for a colleague to confirm", async () => {
  await confidence().selectOption({ label: "almeno media" });
  const inSheet = await countOf("Da confermare nel foglio");
  const count = Number(/\d+/.exec(await button(/^Accetta \d+ righe?$/).innerText())?.[0]);
  expect(count).toBeGreaterThan(0);
  await button("Scrivi come proposte").click();
  await bench.pane
    .getByText(/propost[ae] scritt[ae] nel foglio, da confermare\./)
    .first()
    .waitFor();
  expect(await countOf("Da confermare nel foglio")).toBe(inSheet + count);
  const written = (await tags(SAMPLE)).filter((tag) => typeof tag === "string" && tag.endsWith("?"));
  expect(written.length).toBeGreaterThanOrEqual(inSheet + count);
});

it("looks at new rows alone, or at all of them again, as the user chooses", async () => {
  // A colleague takes a tag away: nobody has ever looked at this row.
  await empty(TO_EMPTY);
  await lists().locator("option", { hasText: "Mai esaminate (1)" }).waitFor({ state: "attached" });
  await back().click();
  await says(TO_EMPTY?.description ?? "", "mai esaminata");
  await says(FURNITURE[0]?.description ?? "", "proposta rifiutata");
  await button("Esamina solo le nuove").click();
  await proposals().waitFor();
  expect(await countOf("Mai esaminate")).toBe(0);
  expect(await countOf("Rifiutate")).toBe(FURNITURE.length);
  await back().click();
  await button("Riesamina tutte").click();
  await proposals().waitFor();
  // Another code comes up for what was refused, and never the refused one.
  expect(await countOf("Rifiutate")).toBe(0);
  const card = await reach(FURNITURE[0]?.description ?? "");
  expect(await card.innerText()).not.toContain(refused);
});

it("remembers all of it in the workbook, by row and in no cell", async () => {
  await (await reach(FURNITURE[0]?.description ?? "")).getByRole("button", { name: /^Rifiuta: / }).click();
  await bench.pane
    .getByText(/^\d propost[ae] rifiutat[ae]\.$/)
    .first()
    .waitFor();
  await empty(TO_EMPTY_LATER);
  await lists().locator("option", { hasText: "Mai esaminate (1)" }).waitFor({ state: "attached" });
  await lists().selectOption({ index: 2 });
  const unknown = await bench.pane.getByRole("listitem").first().innerText();
  const [description = ""] = unknown.split("\n");
  const { bytes } = await bench.save();
  await bench.openFile({ name: "riaperto.xlsx", bytes });
  await bench.opened("riaperto.xlsx");
  await worklist().click();
  await says(description, "nessuna proposta");
  await says(FURNITURE[0]?.description ?? "", "proposta rifiutata");
  await says(TO_EMPTY_LATER?.description ?? "", "mai esaminata");
  await says(TO_EMPTY?.description ?? "", "proposta da valutare");
  expect(await tags(FURNITURE)).toEqual([null, null]);
});

it("ran without an error in the console", () => {
  expect(bench.problems).toEqual([]);
});
