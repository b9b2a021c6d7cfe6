/**
 * How fast the pane answers a key with a large budget: `npx tsx tests/bench/interaction.ts [--json]`.
 * Needs the built add-in and the built workbench, and a browser. Times run from the keydown in the pane's page: to the next
 * frame that is painted, to the written cell, and to the next row with its suggestions.
 */
import { readFileSync } from "node:fs";
import path from "node:path";
import { ROOT } from "../../scripts/lib/setup.cjs";
import { type GivenTagging, type TaggingRow, givenTagging } from "../e2e/support/tagging";

const ROWS = 10_000;
const KEYS = Number(process.env["KEYS"] ?? 40);
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

/** Descriptions as budgets word them, each row with one of its own. */
function largeBudget(): readonly TaggingRow[] {
  const texts = readFileSync(path.join(ROOT, "tests", "budget-lines-dev.tsv"), "utf8")
    .trim()
    .split("\n")
    .slice(1)
    .map((line) => line.split("\t")[2] ?? "");
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

/** Presses Enter and waits, in the pane's own page, for what follows from it. */
async function pressEnter(tagging: GivenTagging, sheetRow: number): Promise<Times> {
  const watching = tagging.frame.evaluate(
    ([row, patience]) =>
      new Promise<Times>((resolve, reject) => {
        const grid = window.parent.paneHost?.grid;
        if (grid === undefined) throw new Error("No grid is open");
        const sheet = grid.activeSheet();
        const area = { row: row - 1, column: 4, rows: 1, columns: 1 };
        const seen: { -readonly [Name in keyof Times]?: Times[Name] } = {};
        const channel = new MessageChannel();
        document.addEventListener(
          "keydown",
          (event) => {
            const start = event.timeStamp;
            const since = (): number => performance.now() - start;
            requestAnimationFrame(() => channel.port2.postMessage(null));
            channel.port1.onmessage = () => (seen.paint ??= since());
            const look = (): void => {
              if (grid.values(sheet, area)[0]?.[0]) seen.written ??= since();
              const shown = document.body.innerText.includes(`Riga ${row} ·`);
              if (!shown && document.querySelector("[role=option]") !== null) seen.next ??= since();
              const { paint, written, next } = seen;
              if (paint !== undefined && written !== undefined && next !== undefined)
                resolve({ paint, written, next });
              else if (since() > patience) reject(new Error(`Row ${row}: ${JSON.stringify(seen)}`));
              else setTimeout(look);
            };
            setTimeout(look);
          },
          { capture: true, once: true },
        );
      }),
    [sheetRow, PATIENCE_MS] as const,
  );
  // The listener stands before the key is sent: evaluate has been dispatched first on the same connection.
  await tagging.search.press("Enter");
  return watching;
}

/** Durations by the browser's own account: from the key to the next paint, each rounded to 8 ms. */
async function watchInteractions(tagging: GivenTagging): Promise<() => Promise<number[]>> {
  await tagging.frame.evaluate(() => {
    const durations: number[] = [];
    Object.assign(window, { durations });
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries()) if (entry.name === "keydown") durations.push(entry.duration);
    }).observe({ type: "event", durationThreshold: 16 } as PerformanceObserverInit);
  });
  return () => tagging.frame.evaluate(() => (window as unknown as { durations: number[] }).durations);
}

function quantile(values: readonly number[], share: number): number {
  const sorted = [...values].sort((a, b) => a - b);
  return Math.round(sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))] ?? Number.NaN);
}

async function measure(): Promise<Figures> {
  const tagging = await givenTagging(largeBudget());
  try {
    await tagging.pick(5);
    await tagging.options.first().waitFor();
    const interactions = await watchInteractions(tagging);
    const times: Times[] = [];
    for (let key = 0; key < KEYS; key += 1) {
      times.push(await pressEnter(tagging, tagging.sheetRow(5 + key * TAGS.length)));
      // A person looks at the row before the next key.
      await tagging.bench.page.waitForTimeout(400);
    }
    const durations = await interactions();
    const of = (name: keyof Times): Record<string, number> => {
      const values = times.map((each) => each[name]);
      return { [`${name}Median`]: quantile(values, 0.5), [`${name}P95`]: quantile(values, 0.95) };
    };
    return {
      rows: ROWS,
      keys: KEYS,
      ...of("paint"),
      ...of("written"),
      ...of("next"),
      slowEvents: durations.length,
      eventMedian: quantile(durations, 0.5),
      eventMax: quantile(durations, 1),
    };
  } finally {
    await tagging.close();
  }
}

measure()
  .then((figures) => {
    if (process.argv.includes("--json")) console.log(JSON.stringify(figures));
    else console.table(figures);
  })
  .catch((error: unknown) => {
    console.error(error);
    process.exitCode = 1;
  });
