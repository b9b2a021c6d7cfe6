/** How many keys a person presses for each row, on the lines of the evaluation, with the real suggestions and by keyboard alone. */
import { readFileSync } from "node:fs";
import path from "node:path";
import { ROOT } from "../../scripts/lib/setup.cjs";
import { processMap } from "../../src/map";
import { type GivenTagging, givenTagging } from "./support/tagging";

const GOAL = 1.5;
const DIGITS = 5;

interface Line {
  readonly text: string;
  /** Codes that are right for it; none for what belongs to no Attività. */
  readonly accept: readonly string[];
}

const LINES = readFileSync(path.join(ROOT, "tests", "budget-lines-dev.tsv"), "utf8")
  .trim()
  .split("\n")
  .slice(1)
  .map((line): Line => {
    const [, , text = "", accept = "-"] = line.split("\t");
    return { text, accept: accept === "-" ? [] : accept.split(" ") };
  });
const CODED = LINES.filter(({ accept }) => accept.length > 0);
const NOWHERE = LINES.filter(({ accept }) => accept.length === 0);

let tagging: GivenTagging;
let keys = 0;

/** Presses keys; each one counts, those held down for a combination too. */
async function press(...pressed: readonly string[]): Promise<void> {
  for (const key of pressed) {
    keys += key.split("+").length;
    await tagging.bench.page.keyboard.press(key);
  }
}

/** What stands in the list: the codes. */
const listed = (): Promise<string[]> =>
  tagging.frame.evaluate(() =>
    [...document.querySelectorAll("[role=option]")].map(
      (option) => /[A-GZ](?:\d+(?:\.\d+[a-z]?)*)?(?=\s)/.exec(option.textContent ?? "")?.[0] ?? "",
    ),
  );

/** Waits until the pane shows a sheet row together with what it has found for it. */
async function shows(sheetRow: number): Promise<void> {
  await tagging.frame.waitForFunction((row) => {
    const place = document.querySelector("main section span")?.textContent ?? "";
    const list = document.querySelector("[role=listbox], p[id]")?.textContent ?? "";
    return (place === `Riga ${row}` || place.startsWith(`Riga ${row} ·`)) && list !== "";
  }, sheetRow);
}

/**
 * Types what a person has in mind who knows the Attività: a word of its title, until it is listed; then goes to it. The list is looked at
 * once it speaks of what is typed.
 */
async function search(accept: readonly string[]): Promise<void> {
  const title = processMap.get(accept[0] ?? "")?.title ?? "";
  const [word = ""] = (title.match(/\p{L}{4,}/gu) ?? []).sort((a, b) => b.length - a.length);
  for (const [at, letter] of [...word.toLowerCase()].entries()) {
    await press(letter);
    const typed = word.toLowerCase().slice(0, at + 1);
    await tagging.frame.waitForFunction(
      (text) =>
        document.querySelector<HTMLInputElement>("[role=combobox]")?.value === text &&
        document.querySelector("main [aria-busy=true]") === null,
      typed,
    );
    const place = (await listed()).findIndex((code) => accept.includes(code));
    if (place < 0 || place > DIGITS) continue;
    await press(...Array.from({ length: place }, () => "ArrowDown"), "Enter");
    return;
  }
  throw new Error(`«${word}» does not find one of ${accept.join(", ")}`);
}

const report = (text: string): void => void process.stdout.write(`${text}\n`);

beforeAll(async () => {
  const rows = [...CODED, ...NOWHERE].map(({ text }, row) => ({
    account: "",
    description: text,
    costCentre: "",
    amount: 1000 + row,
  }));
  tagging = await givenTagging(rows);
  await tagging.pick(1);
});
afterAll(() => tagging.close());

it(`takes at most ${GOAL} keys a row, and every row then carries a right code`, async () => {
  const places = { first: 0, others: 0, searched: 0 };
  for (const [row, { accept }] of CODED.entries()) {
    await shows(tagging.sheetRow(row + 1));
    const place = (await listed()).findIndex((code) => accept.includes(code));
    if (place === 0) await press("Enter");
    else if (place > 0 && place < DIGITS) await press(String(place + 1));
    else await search(accept);
    places[place === 0 ? "first" : place > 0 ? "others" : "searched"] += 1;
  }
  await shows(tagging.sheetRow(CODED.length + 1));
  const tags = (await tagging.tags()).slice(0, CODED.length);
  const wrong = CODED.filter(({ accept }, row) => !accept.includes(String(tags[row])));
  expect(wrong.map(({ text }) => text)).toEqual([]);
  const each = (keys / CODED.length).toFixed(2).replace(".", ",");
  report(
    `tasti per riga: ${each} (obiettivo ≤ 1,5) · ${CODED.length} righe: ` +
      `${places.first} con Invio, ${places.others} con 2–5, ${places.searched} cercando`,
  );
  expect(keys / CODED.length).toBeLessThanOrEqual(GOAL);
}, 120_000);

it("excludes what belongs to no Attività with a combination and a digit, and never without a reason", async () => {
  await shows(tagging.sheetRow(CODED.length + 1));
  await press("Alt+x");
  await tagging.bench.pane.getByRole("form", { name: "Escludi dai totali" }).waitFor();
  await press("Enter");
  await tagging.bench.pane.getByText("Scrivere il motivo", { exact: false }).waitFor();
  await press("Escape");
  keys = 0;
  for (const row of NOWHERE.keys()) {
    await shows(tagging.sheetRow(CODED.length + row + 1));
    await press("Alt+x");
    await tagging.bench.pane.getByRole("form", { name: "Escludi dai totali" }).waitFor();
    await press("1");
    await tagging.bench.pane.getByRole("form", { name: "Escludi dai totali" }).waitFor({ state: "detached" });
  }
  await tagging.bench.pane.getByText("Non restano righe da sistemare").waitFor();
  const tags = (await tagging.tags()).slice(CODED.length);
  expect(tags).toEqual(NOWHERE.map(() => "ESCLUSO: partita di giro"));
  report(`tasti per riga esclusa: ${(keys / NOWHERE.length).toFixed(2).replace(".", ",")}`);
});
