/**
 * How fast the workbench is with a large budget: `npx tsx tests/bench/workbench.ts [--json]`.
 * Needs the built add-in and the built workbench, and a browser. The time of the add-in's own functions is told apart
 * from the grid's, whose engine waits 100 ms before every recalculation.
 */
import ExcelJS from "exceljs";
import type { Page } from "playwright-core";
import { givenWorkbench } from "../e2e/support/workbench";
import { report } from "./report";

const ROWS = 10_000;
const FORMULAS = 500;
const EDITS = 31;
const FIRST_ROW = 2;
const CODES = ["A1", "A2", "B1", "B2", "B3", "C1", "C2", "D1", "D2", "E1"];
const TAGS = ["B2.1.1.1", "A1.1.1.1", "C2.1.1.1", "E1.1.1.1", null];

async function largeBudget(): Promise<Uint8Array> {
  const workbook = new ExcelJS.Workbook();
  const sheet = workbook.addWorksheet("Preventivo");
  sheet.addRow(["Conto", "Descrizione", "Importo", "Attività"]);
  for (let row = 0; row < ROWS; row += 1) {
    sheet.addRow([
      325_000 + (row % 50),
      `Spesa numero ${row}`,
      1000.25 + row,
      TAGS[row % TAGS.length] ?? null,
    ]);
  }
  return new Uint8Array(await workbook.xlsx.writeBuffer());
}

const median = (values: readonly number[]): number =>
  [...values].sort((left, right) => left - right)[Math.floor(values.length / 2)] ?? Number.NaN;

/**
 * How long the page's tasks took so far, by the clock and by the processor, in milliseconds: on a busy machine the clock goes on while the
 * page waits for its turn. The functions wait as the tasks do that they are a part of.
 */
async function taskTimes(
  page: Page,
): Promise<() => Promise<{ readonly clock: number; readonly processor: number }>> {
  const session = async (timeDomain: "timeTicks" | "threadTicks"): Promise<() => Promise<number>> => {
    const devtools = await page.context().newCDPSession(page);
    await devtools.send("Performance.enable", { timeDomain });
    return async () => {
      const { metrics } = await devtools.send("Performance.getMetrics");
      return 1000 * (metrics.find(({ name }) => name === "TaskDuration")?.value ?? Number.NaN);
    };
  };
  const [clock, processor] = [await session("timeTicks"), await session("threadTicks")];
  return async () => ({ clock: await clock(), processor: await processor() });
}

async function measure(): Promise<Record<string, number>> {
  const file = { name: "grande.xlsx", bytes: await largeBudget() };
  const bench = await givenWorkbench();
  try {
    const started = Date.now();
    await bench.openFile(file);
    await bench.status(`«${file.name}» aperto.`);
    const opened = Date.now() - started;
    await bench.pane.locator("#root :is(h1, h2, button)").first().waitFor();
    const paneReady = Date.now() - started;
    const formulas = Array.from({ length: FORMULAS }, (_, row) => ({
      row,
      column: 6,
      formula: `=PMAP.ROLLUP("${CODES[row % CODES.length]}",D${FIRST_ROW}:D${ROWS + 1},C${FIRST_ROW}:C${ROWS + 1})`,
    }));
    const write = (cells: readonly object[]) =>
      bench.page.evaluate(async (list) => {
        const grid = window.paneHost?.grid;
        if (grid === undefined) throw new Error("No grid is open");
        const from = performance.now();
        grid.write(grid.activeSheet(), list as unknown as Parameters<typeof grid.write>[1]);
        await grid.settled();
        return performance.now() - from;
      }, cells);
    await bench.run("functionTimes");
    const first = await write(formulas);
    const whole: number[] = [];
    const own: number[] = [];
    const processor: number[] = [];
    const taken = await taskTimes(bench.page);
    for (let edit = 0; edit < EDITS; edit += 1) {
      await bench.run("functionTimes");
      const before = await taken();
      whole.push(await write([{ row: 10 + edit, column: 3, value: "D1.1.1.1" }]));
      const after = await taken();
      const times = await bench.run("functionTimes");
      if (times.calls !== FORMULAS) throw new Error(`${times.calls} calls instead of ${FORMULAS}`);
      own.push(times.milliseconds);
      const share = (after.processor - before.processor) / (after.clock - before.clock);
      processor.push(times.milliseconds * share);
    }
    return {
      rows: ROWS,
      formulas: FORMULAS,
      openMs: opened,
      paneReadyMs: paneReady,
      firstCalculationMs: Math.round(first),
      recalculationMs: Math.round(median(whole)),
      ownFunctionsMs: Math.round(median(own)),
      ownFunctionsProcessorMs: Math.round(median(processor)),
      // What else the machine does only adds to a time: the least is the nearest to what the functions cost.
      leastOwnFunctionsMs: Math.round(Math.min(...own)),
    };
  } finally {
    await bench.close();
  }
}

report(measure);
