/**
 * How fast the pane answers a key with a large budget: `npx tsx tests/bench/interaction.ts [--json]`.
 * Needs the built add-in and the built workbench, and a browser. Times run from the keydown in the pane's page: to the next
 * frame that is painted, to the written cell, and to the next row with its suggestions.
 */
import { readFileSync } from "node:fs";
import path from "node:path";
import { ROOT } from "../../scripts/lib/setup.cjs";
import { createSuggester } from "../../src/suggest";
import { type GivenTagging, type TaggingRow, givenTagging } from "../e2e/support/tagging";
import { report } from "./report";

const ROWS = 10_000;
const KEYS = 40;
const PATIENCE_MS = 10_000;
const TAGS = ["B2.1.1.1", "A1.1.1.1", "C2.1.1.1", "E1.1.1.1", undefined];

interface Times {
  readonly paint: number;
  readonly written: number;
  readonly next: number;
}

interface Figures {
  readonly rows: number;
  readonly keys: number;
  readonly [name: string]: number;
}

/** Descriptions as budgets word them, each row with one of its own that something is suggested for. */
function largeBudget(): readonly TaggingRow[] {
  const suggester = createSuggester();
  const texts = readFileSync(path.join(ROOT, "tests", "budget-lines-dev.tsv"), "utf8")
    .trim()
    .split("\n")
    .slice(1)
    .map((line) => line.split("\t"))
    .filter(([, , text = ""]) => suggester.suggest(`${text} lotto 7`).suggestions.length > 0)
    .map(([, , text = ""]) => text);
  return Array.from({ length: ROWS }, (_, row): TaggingRow => {
    const tag = TAGS[row % TAGS.length];
    return {
      account: String(325_000 + (row % 50)),
      description: `${texts[row % texts.length] ?? ""} lotto ${row}`,
      costCentre: `CC${row % 12}`,
      amount: 1000.25 + row,
      ...(tag === undefined ? {} : { tag }),
    };
  });
}

declare global {
  interface Window {
    /** What followed from the key that was pressed last. */
    watched: Promise<Times>;
    /** Durations of key events, as the browser told them. */
    durations: number[];
  }
}

/** Presses Enter and waits, in the pane's own page, for what follows from it. */
async function pressEnter(tagging: GivenTagging, sheetRow: number): Promise<Times> {
  await tagging.frame.evaluate(
    ([row, patience]) => {
      const grid = window.parent.paneHost?.grid;
      if (grid === undefined) throw new Error("No grid is open");
      const sheet = grid.activeSheet();
      const area = { row: row - 1, column: 4, rows: 1, columns: 1 };
      window.watched = new Promise((resolve, reject) => {
        const seen: { -readonly [Name in keyof Times]?: Times[Name] } = {};
        const onKey = (event: KeyboardEvent): void => {
          const start = event.timeStamp;
          const painted = new MessageChannel();
          painted.port1.onmessage = () => (seen.paint ??= performance.now() - start);
          // A message sent in a frame arrives once that frame has been painted.
          requestAnimationFrame(() => painted.port2.postMessage(null));
          const look = (): void => {
            const since = performance.now() - start;
            if (grid.values(sheet, area)[0]?.[0]) seen.written ??= since;
            const place = document.querySelector("main section span")?.textContent ?? "";
            const other = place !== "" && !place.startsWith(`Riga ${row} ·`);
            if (other && document.querySelector("[role=option]") !== null) seen.next ??= since;
            const { paint, written, next } = seen;
            if (paint !== undefined && written !== undefined && next !== undefined)
              resolve({ paint, written, next });
            else if (since > patience) reject(new Error(`Row ${row}: ${JSON.stringify(seen)}`));
            else setTimeout(look);
          };
          look();
        };
        document.addEventListener("keydown", onKey, { capture: true, once: true });
      });
    },
    [sheetRow, PATIENCE_MS] as const,
  );
  await tagging.bench.page.keyboard.press("Enter");
  return tagging.frame.evaluate(() => window.watched);
}

/**
 * Processor time of the scripts of the add-in since the start, in milliseconds, as a function that stops the measure: the grid of the
 * workbench lives on the same thread and is told apart by its files. Other work on the machine does not count.
 */
async function watchScripts(tagging: GivenTagging): Promise<() => Promise<number>> {
  const { page } = tagging.bench;
  const devtools = await page.context().newCDPSession(page);
  const scripts = async (): Promise<number> => {
    const { metrics } = await devtools.send("Performance.getMetrics");
    return 1000 * (metrics.find(({ name }) => name === "ScriptDuration")?.value ?? 0);
  };
  await devtools.send("Performance.enable", { timeDomain: "threadTicks" });
  await devtools.send("Profiler.enable");
  await devtools.send("Profiler.start");
  const before = await scripts();
  return async () => {
    const all = (await scripts()) - before;
    const { profile } = await devtools.send("Profiler.stop");
    const urls = new Map(profile.nodes.map(({ id, callFrame }) => [id, callFrame.url]));
    const sampled = (profile.samples ?? []).map((id) => urls.get(id) ?? "").filter((url) => url !== "");
    return (all * sampled.filter((url) => url.includes("/addin/")).length) / sampled.length;
  };
}

/** Durations by the browser's own account: from the key to the next paint, each rounded to 8 ms. */
async function watchInteractions(tagging: GivenTagging): Promise<() => Promise<number[]>> {
  // The runner of this script has functions carry their names by a helper that the page does not know.
  await tagging.frame.evaluate("globalThis.__name = (target) => target");
  await tagging.frame.evaluate(() => {
    window.durations = [];
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries())
        if (entry.name === "keydown") window.durations.push(entry.duration);
    }).observe({ type: "event", durationThreshold: 16 } as PerformanceObserverInit);
  });
  return () => tagging.frame.evaluate(() => window.durations);
}

function quantile(values: readonly number[], share: number): number {
  const sorted = [...values].sort((a, b) => a - b);
  return Math.round(sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))] ?? Number.NaN);
}

async function measure(): Promise<Figures> {
  const tagging = await givenTagging(largeBudget());
  const firstPaint = await tagging.frame.evaluate(
    () => performance.getEntriesByName("first-contentful-paint")[0]?.startTime ?? Number.NaN,
  );
  try {
    await tagging.pick(5);
    await tagging.options.first().waitFor();
    const interactions = await watchInteractions(tagging);
    const scripts = await watchScripts(tagging);
    const times: Times[] = [];
    for (let key = 0; key < KEYS; key += 1) {
      times.push(await pressEnter(tagging, tagging.sheetRow(5 + key * TAGS.length)));
      // A person looks at the row before the next key.
      await tagging.bench.page.waitForTimeout(400);
    }
    const durations = await interactions();
    const scriptTime = await scripts();
    const of = (name: keyof Times): Record<string, number> => {
      const values = times.map((each) => each[name]);
      return { [`${name}Median`]: quantile(values, 0.5), [`${name}P95`]: quantile(values, 0.95) };
    };
    return {
      rows: ROWS,
      keys: KEYS,
      firstPaint: Math.round(firstPaint),
      ...of("paint"),
      ...of("written"),
      ...of("next"),
      paneScriptsPerKey: Math.round(scriptTime / KEYS),
      slowEvents: durations.length,
      eventMedian: quantile(durations, 0.5),
      eventMax: quantile(durations, 1),
    };
  } finally {
    await tagging.close();
  }
}

report(measure);
