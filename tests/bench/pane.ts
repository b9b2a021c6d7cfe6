/**
 * How long the pane stands still with a large budget: `npx tsx tests/bench/pane.ts [--json] [--profile]`.
 * For each thing that a user does, the longest task of the pane's own page (PerformanceObserver "longtask": tasks of 50 ms and more), how many
 * there were, and how long the whole took. Needs the built add-in, the built workbench and a browser. `--profile` names what took longest.
 */
import { readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import ExcelJS from "exceljs";
import { ROOT } from "../../scripts/lib/setup.cjs";
import { givenWorkbench, type GivenWorkbench } from "../e2e/support/workbench";
import { report } from "./report";

const ROWS = 10_000;
const FILE = "grande.xlsx";
const PATIENCE_MS = 120_000;
const WORDS = "alfa beta gamma delta epsilon zeta eta theta iota kappa lambda omicron sigma tau rho".split(
  " ",
);

/** Distinct rows as budgets word them; every second one is tagged. */
async function largeBudget(): Promise<Uint8Array> {
  const lines = readFileSync(path.join(ROOT, "tests", "budget-lines-dev.tsv"), "utf8")
    .trim()
    .split("\n")
    .slice(1);
  const texts = lines.map((line) => line.split("\t")[2] ?? "");
  const codes = lines.map((line) => line.split("\t")[3]?.split(" ")[0] ?? "-");
  const workbook = new ExcelJS.Workbook();
  const sheet = workbook.addWorksheet("Preventivo");
  sheet.addRow(["Conto", "Descrizione", "Centro di costo", "Importo", "Attività"]);
  for (let row = 0; row < ROWS; row += 1) {
    const at = row % texts.length;
    const name = `${WORDS[row % WORDS.length] ?? ""} ${WORDS[Math.floor(row / 7) % WORDS.length] ?? ""}${Math.floor(row / texts.length)}`;
    const tag = row % 2 === 0 && codes[at] !== "-" ? codes[at] : null;
    sheet.addRow([325_000 + (row % 50), `${texts[at] ?? ""} ${name}`, `CC${row % 20}`, 1000.25 + row, tag]);
  }
  return new Uint8Array(await workbook.xlsx.writeBuffer());
}

interface Figures {
  readonly what: string;
  readonly longestMs: number;
  readonly longTasks: number;
  readonly allMs: number;
}

/** Counts the pane's own long tasks from now on. */
async function watch(bench: GivenWorkbench): Promise<void> {
  await bench.pane.locator("body").evaluate(() => {
    const tasks: number[] = [];
    Object.assign(window, { pmapLongTasks: tasks });
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries()) if (entry.name === "self") tasks.push(entry.duration);
    }).observe({ type: "longtask" });
  });
}

async function timed(bench: GivenWorkbench, what: string, task: () => Promise<void>): Promise<Figures> {
  const read = (): Promise<number[]> =>
    bench.pane.locator("body").evaluate(
      () =>
        new Promise<number[]>((resolve) =>
          // The observer hears of a task after it has ended.
          setTimeout(
            () => resolve((window as unknown as { pmapLongTasks: number[] }).pmapLongTasks.splice(0)),
            100,
          ),
        ),
    );
  await read();
  const from = performance.now();
  await task();
  const allMs = Math.round(performance.now() - from);
  const tasks = await read();
  return { what, longestMs: Math.round(Math.max(0, ...tasks)), longTasks: tasks.length, allMs };
}

/** What took longest, by the profiler's samples. */
async function profiled(bench: GivenWorkbench, task: () => Promise<void>): Promise<void> {
  const client = await bench.page.context().newCDPSession(bench.page);
  await client.send("Profiler.enable");
  await client.send("Profiler.setSamplingInterval", { interval: 500 });
  await client.send("Profiler.start");
  await task();
  const { profile } = await client.send("Profiler.stop");
  const file = path.join(ROOT, "out", "pane.cpuprofile");
  writeFileSync(file, JSON.stringify(profile));
  console.log(file);
}

async function measure(): Promise<Figures[]> {
  const bench = await givenWorkbench();
  const { pane } = bench;
  const button = (name: string | RegExp) => pane.getByRole("button", { name });
  try {
    await bench.openFile({ name: FILE, bytes: await largeBudget() });
    await bench.opened(FILE);
    await button("Avanti").waitFor({ timeout: PATIENCE_MS });
    await watch(bench);
    const figures: Figures[] = [];
    const run = async (what: string, task: () => Promise<void>): Promise<void> => {
      figures.push(await timed(bench, what, task));
    };
    const work = async (): Promise<void> => {
      await run("first suggestions (the engine is built and learns)", async () => {
        await button("Avanti").click();
        await button(/^(Inizia a classificare|Continua senza segnare)$/).click();
        await bench.select("E3");
        await pane.locator("[role=listbox] [role=option]").first().waitFor({ timeout: PATIENCE_MS });
      });
      await run("accept with Enter (writes, learns, next suggestions)", async () => {
        await pane.getByRole("combobox").first().press("Enter");
        await pane.getByText(/^Riga 5 · /).waitFor({ timeout: PATIENCE_MS });
        await pane.locator("[role=listbox] [role=option]").first().waitFor({ timeout: PATIENCE_MS });
      });
      await run("open the worklist", async () => {
        await pane.getByRole("navigation").getByRole("button", { name: "Da sistemare", exact: true }).click();
        await button("Proponi per tutte").waitFor({ timeout: PATIENCE_MS });
      });
      await run("propose for all, to its first progress", async () => {
        await button("Proponi per tutte").click();
        await button("Interrompi").waitFor();
      });
      await run("propose for all, to the list", async () => {
        await pane
          .getByRole("list", { name: "Proposte, dalla più sicura e più grande" })
          .waitFor({ timeout: PATIENCE_MS });
      });
      await run("accept all of high confidence", async () => {
        await button(/^Accetta [\d.]+ righe$/).click();
        await pane.getByText(/righe classificate con le proposte/).waitFor({ timeout: PATIENCE_MS });
      });
    };
    if (process.argv.includes("--profile")) await profiled(bench, work);
    else await work();
    return figures;
  } finally {
    await bench.close();
  }
}

report(measure);
