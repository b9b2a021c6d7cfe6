/**
 * A row is split by a driver, the split is kept as a key, another row is tagged with it, the key changes and the cells follow, and all is
 * taken back: from the keyboard, on the sample budget, with the cents checked by formulas. Expected figures are computed here, from the
 * sample's source.
 */
import type { Locator } from "playwright-core";
import { violations } from "./support/axe";
import { confirmSample } from "./support/pane";
import { SAMPLE } from "./support/sample";
import { type GivenWorkbench, givenWorkbench } from "./support/workbench";

const [FIRST_CODE, SECOND_CODE] = ["A1.1.1.1", "B2.1.1.7"];

interface SourceRow {
  readonly row: number;
  readonly cents: number;
}

/** Two untagged rows whose thirds are no whole cents and that six decimals can hand out. */
const [FIRST, SECOND] = SAMPLE.flatMap(({ row, type, amount, tag }): SourceRow[] => {
  const cents = Math.round(amount * 100);
  const fits = type === "riga" && tag === "" && cents > 0 && cents < 10_000_000;
  return fits && cents % 3 !== 0 && cents % 4 === 0 ? [{ row, cents }] : [];
}) as [SourceRow, SourceRow];

/** What the sample's own tags put on a code, in cents. */
const taggedWith = (code: string): number =>
  SAMPLE.filter(({ type, tag }) => type === "riga" && tag === code).reduce(
    (sum, { amount }) => sum + Math.round(amount * 100),
    0,
  );

let bench: GivenWorkbench;

const search = (): Locator => bench.pane.getByRole("combobox", { name: "Cerca nella mappa" });
const heading = (name: string | RegExp): Locator => bench.pane.getByRole("heading", { name });
const press = (keys: string): Promise<void> => bench.page.keyboard.press(keys);
const typeKeys = (text: string): Promise<void> => bench.page.keyboard.type(text);

/** What the pane says of the focused element: its accessible name as the page gives it. */
const focused = (name: string | RegExp, role: "textbox" | "combobox" | "button"): Promise<void> =>
  bench.pane.getByRole(role, { name }).and(bench.pane.locator(":focus")).waitFor();

async function selectRow(row: number): Promise<void> {
  await bench.select(`G${row}`);
  await bench.pane.getByText(new RegExp(`^Riga ${row} · `)).waitFor();
}

/** Waits until the two formulas hold these cents beyond what the sample itself puts there. */
async function rolledUp(first: number, second: number): Promise<void> {
  await bench.holds("J3", (taggedWith(FIRST_CODE) + first) / 100);
  await bench.holds("J4", (taggedWith(SECOND_CODE) + second) / 100);
}

/** Types a code into the focused field and takes it from the list with Enter. */
async function chooseCode(code: string): Promise<void> {
  await typeKeys(code);
  await bench.pane.getByRole("option", { selected: true }).getByText(code, { exact: true }).waitFor();
  await press("Enter");
}

const third = (cents: number): number => Math.round(cents / 3);

beforeAll(async () => {
  bench = await givenWorkbench({ height: 900 });
  await confirmSample(bench);
  const last = SAMPLE.at(-1)?.row ?? 0;
  for (const [cell, code] of [
    ["J3", FIRST_CODE],
    ["J4", SECOND_CODE],
  ]) {
    await bench.typeInCell(cell ?? "", `=PMAP.ROLLUP("${code}";G6:G${last};F6:F${last})`);
  }
  await rolledUp(0, 0);
});
afterAll(() => bench.close());

it("splits a row by a driver, shows the euro to the cent before it writes, and keeps the key", async () => {
  await selectRow(FIRST.row);
  await search().focus();
  await press("Alt+r");
  await focused("Codice della parte 1", "combobox");
  await press("Shift+Tab");
  await press("End");
  await press("Tab");
  await typeKeys("FTE");
  await press("Tab");
  await chooseCode(FIRST_CODE);
  await focused("Valore della parte 1", "textbox");
  await typeKeys("1");
  await press("Enter");
  await focused("Codice della parte 2", "combobox");
  await chooseCode(SECOND_CODE);
  await focused("Valore della parte 2", "textbox");
  await typeKeys("2");
  const shown = bench.pane.getByRole("row", { name: new RegExp(`^${FIRST_CODE} `) });
  const euro = (third(FIRST.cents) / 100).toLocaleString("it-IT", {
    minimumFractionDigits: 2,
    useGrouping: true,
  });
  await shown.getByText(euro, { exact: true }).waitFor();
  expect(await bench.cell(`G${FIRST.row}`)).toMatchObject({ value: null });
  expect(await violations(bench)).toEqual([]);

  await bench.pane.getByRole("button", { name: "Salva come chiave…" }).press("Enter");
  await focused("Nome della chiave", "textbox");
  await typeKeys("Personale comune 2026");
  await press("Enter");
  await bench.pane
    .getByText("Chiave «Personale comune 2026» salvata in questa cartella di lavoro.")
    .waitFor();
  await bench.pane.getByRole("textbox", { name: "Valore della parte 2" }).press("Control+Enter");
  await bench.holds(`G${FIRST.row}`, `${FIRST_CODE} 33,333333%; ${SECOND_CODE} 66,666667%`);
  await rolledUp(third(FIRST.cents), FIRST.cents - third(FIRST.cents));
});

it("tags another row with the key by two key presses, from where the first left off", async () => {
  await focused("Cerca nella mappa", "combobox");
  await selectRow(SECOND.row);
  await search().focus();
  await press("Alt+k");
  await heading("Chiavi di ripartizione").waitFor();
  await focused("Applica «Personale comune 2026»", "button");
  expect(await violations(bench)).toEqual([]);
  await press("1");
  await bench.holds(`G${SECOND.row}`, `${FIRST_CODE} 33,333333%; ${SECOND_CODE} 66,666667%`);
  const first = third(FIRST.cents) + third(SECOND.cents);
  await rolledUp(first, FIRST.cents + SECOND.cents - first);
});

it("changes the key by new figures, rewrites the cells in one step, and takes that back", async () => {
  await focused("Cerca nella mappa", "combobox");
  await press("Alt+k");
  await focused("Applica «Personale comune 2026»", "button");
  await press("Tab");
  await press("Enter");
  await heading("Chiave «Personale comune 2026»").waitFor();
  await focused("Valore della parte 1", "textbox");
  await bench.pane.getByRole("textbox", { name: "Valore della parte 2" }).focus();
  await typeKeys("3");
  await press("Control+Enter");
  await heading("Righe con la vecchia «Personale comune 2026»").waitFor();
  const moved = (third(FIRST.cents) + third(SECOND.cents) - (FIRST.cents + SECOND.cents) / 4) / 100;
  const difference = `−${moved.toLocaleString("it-IT", { minimumFractionDigits: 2, useGrouping: true })}`;
  const line = bench.pane.getByRole("row", { name: new RegExp(`^${FIRST_CODE} 33,333333 % 25 %`) });
  await line.getByText(difference, { exact: true }).waitFor();
  expect(await violations(bench)).toEqual([]);
  await bench.pane.getByRole("button", { name: "Riscrivi 2 celle" }).press("Enter");
  await bench.pane.getByText("2 celle riscritte con la chiave «Personale comune 2026».").waitFor();
  const text = `${FIRST_CODE} 25%; ${SECOND_CODE} 75%`;
  await bench.holds(`G${FIRST.row}`, text);
  await bench.holds(`G${SECOND.row}`, text);
  const quarter = (FIRST.cents + SECOND.cents) / 4;
  await rolledUp(quarter, FIRST.cents + SECOND.cents - quarter);

  await press("Alt+z");
  await bench.holds(`G${SECOND.row}`, `${FIRST_CODE} 33,333333%; ${SECOND_CODE} 66,666667%`);
  const first = third(FIRST.cents) + third(SECOND.cents);
  await rolledUp(first, FIRST.cents + SECOND.cents - first);
});

it("takes no suggestion for a number typed as a code, says so, and Tab goes past the list", async () => {
  await selectRow(FIRST.row);
  await search().focus();
  await press("Alt+r");
  await focused("Percentuale della parte 1", "textbox");
  const code = bench.pane.getByRole("combobox", { name: "Codice della parte 1" });
  await code.focus();
  await typeKeys("2,5");
  await bench.becomes(() => code.inputValue(), "2,5");
  await bench.pane.getByRole("listbox", { name: "Codici tra cui scegliere" }).waitFor();
  await press("Tab");
  await focused("Percentuale della parte 1", "textbox");
  await bench.pane.getByText("«2,5» non è un codice della mappa", { exact: false }).waitFor();
  await press("Escape");
  await focused("Abbandona", "button");
  await press("Enter");
  await heading(/^Ripartisci/).waitFor({ state: "detached" });
});

it("asks before it leaves what was typed, and leaves a split that was only looked at", async () => {
  await selectRow(FIRST.row);
  await search().focus();
  await press("Alt+r");
  await focused("Percentuale della parte 1", "textbox");
  await press("Escape");
  await heading(/^Ripartisci/).waitFor({ state: "detached" });
  await focused("Cerca nella mappa", "combobox");
  await press("Alt+r");
  await focused("Percentuale della parte 1", "textbox");
  await typeKeys("50");
  await press("Enter");
  await focused("Percentuale della parte 2", "textbox");
  await press("=");
  await bench.pane.getByText("Somma 100 % · nessun resto").waitFor();
  await press("Escape");
  await focused("Abbandona", "button");
  await press("Enter");
  await heading(/^Ripartisci/).waitFor({ state: "detached" });
  await bench.holds(`G${FIRST.row}`, `${FIRST_CODE} 33,333333%; ${SECOND_CODE} 66,666667%`);
  expect(bench.problems).toEqual([]);
});
