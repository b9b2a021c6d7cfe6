/**
 * The language of the end-to-end tests: a given workbench, what a person does in it, and what a person sees.
 *
 *     const bench = await givenWorkbench();
 *     await bench.select("B12");
 *     await bench.pane.getByRole("button", { name: "…" }).click();
 *     expect((await bench.cell("G12")).value).toBe("A1.1.1.1");
 *     await bench.close();
 *
 * Needs the built add-in (dist/) and the built workbench (out/workbench/).
 */
import { deepStrictEqual } from "node:assert";
import { existsSync, mkdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { isDeepStrictEqual } from "node:util";
import type { Browser, FrameLocator, Page } from "playwright-core";
import { serve, workbenchSites } from "../../../scripts/lib/serve.cjs";
import { ROOT } from "../../../scripts/lib/setup.cjs";
import type { CellView, Facade } from "../../../src/workbench/facade";
import { launchBrowser } from "./browser";

export const SCREENSHOTS = path.join(ROOT, "out", "screenshots");

const NEEDED = ["dist/taskpane.html", "out/workbench/index.html"];
const READY_LIMIT_MS = 30_000;
/** How long a person's step may take to show on a busy machine. */
const PATIENCE_MS = 30_000;

export interface GivenFile {
  readonly name: string;
  readonly bytes: Uint8Array;
}

export interface WorkbenchOptions {
  readonly width?: number;
  readonly height?: number;
  /** Opened in place of the sample. */
  readonly file?: string | GivenFile;
  readonly forcedColors?: "active" | "none";
  readonly reducedMotion?: "reduce" | "no-preference";
}

/** A workbench in a browser window of its own. */
export class GivenWorkbench {
  constructor(
    readonly page: Page,
    private readonly browser: Browser,
    private readonly stopServer: () => Promise<void>,
    readonly address: string,
    /** What the console and uncaught errors said; a test that expects none asserts on it. */
    readonly problems: string[],
  ) {}

  /** The add-in's own page. */
  get pane(): FrameLocator {
    return this.page.frameLocator("#pane");
  }

  /** Runs a function of `window.workbench` in the page. */
  run<Name extends keyof Facade>(
    name: Name,
    ...values: Parameters<Facade[Name]>
  ): Promise<Awaited<ReturnType<Facade[Name]>>> {
    return this.page.evaluate(
      ([method, list]) =>
        (window.workbench[method] as (...all: unknown[]) => unknown)(...(list as unknown[])),
      [name, values] as const,
    ) as Promise<Awaited<ReturnType<Facade[Name]>>>;
  }

  /** A cell by its Excel address; without a sheet name, of the active sheet. */
  cell(address: string): Promise<CellView> {
    return this.run("cell", address);
  }

  /** Asks again after every frame until the answer is as expected; the test fails with the last answer. */
  async becomes<T>(ask: () => Promise<T>, expected: T): Promise<void> {
    const until = Date.now() + PATIENCE_MS;
    let found = await ask();
    while (!isDeepStrictEqual(found, expected) && Date.now() < until) {
      await this.page.waitForFunction(() => new Promise((drawn) => requestAnimationFrame(() => drawn(true))));
      found = await ask();
    }
    // The measurements wait by this too, where there is no jest.
    deepStrictEqual(found, expected);
  }

  /** Waits until a cell holds a value. */
  holds(address: string, expected: unknown): Promise<void> {
    return this.becomes(async () => (await this.cell(address)).value as unknown, expected);
  }

  async select(...addresses: string[]): Promise<void> {
    await this.run("select", ...addresses);
  }

  /** Clicks a cell of the grid with the mouse, once nothing lies over it. */
  async clickCell(address: string): Promise<void> {
    await this.select(address);
    const selected = await this.run("selection");
    const { x, y } = await this.run("position", address);
    await this.page.waitForFunction(
      ([left, top]) => document.elementFromPoint(left, top)?.tagName === "CANVAS",
      [x, y] as const,
    );
    await this.page.mouse.click(x, y);
    await this.becomes(() => this.run("selection"), selected);
  }

  /**
   * Types into a cell with the keyboard, confirms with Enter once the cell shows the text, and waits until the grid has taken it over,
   * which it does before it goes to the next cell, and all formulas are recalculated. Whoever stops for a moment in the name of a function
   * is offered functions to choose from, and Enter takes one as long as they are in sight.
   */
  async typeInCell(address: string, text: string): Promise<void> {
    await this.clickCell(address);
    const typedIn = await this.run("selection");
    // Two clicks on one cell within half a second open its editor, at the end of what it holds.
    await this.page.keyboard.press("Escape");
    await this.page.keyboard.type(text);
    await this.becomes(() => this.run("editedText"), text);
    await this.page.locator("[data-u-comp=sheets-formula-editor]").waitFor({ state: "detached" });
    await this.page.keyboard.press("Enter");
    await this.becomes(async () => isDeepStrictEqual(await this.run("selection"), typedIn), false);
    await this.run("settled");
  }

  /** Opens a file through the file button: one of this machine, or one made by the test. */
  async openFile(file: string | GivenFile): Promise<void> {
    await this.page
      .locator("[data-file=open]")
      .setInputFiles(
        typeof file === "string"
          ? file
          : { name: file.name, mimeType: "application/octet-stream", buffer: Buffer.from(file.bytes) },
      );
  }

  /** Opens a file from its bytes, whatever was changed in the one before, and waits as `opened` does. */
  async open(bytes: Uint8Array, name: string): Promise<void> {
    await this.run("open", [...bytes], name);
    await this.paneStarted();
  }

  /** Waits until a workbook of this name is open, and the add-in has started beside it. */
  async opened(name: string): Promise<void> {
    await this.becomes(() => this.run("fileName"), name);
    await this.paneStarted();
  }

  /**
   * Waits until the page of the add-in for the open workbook shows more than that it is being started: nothing of an earlier page is in
   * the pane then, and the functions, which it loads before that, answer.
   */
  async paneStarted(): Promise<void> {
    await this.run("paneLoaded");
    await this.pane.locator("#root:not(:has(.pmap-start))").waitFor();
  }

  /** Loads the page of the add-in again, as the user does from its menu, and waits until the old one is gone. */
  async reloadPane(): Promise<void> {
    await this.run("reloadPane");
    await this.run("paneLoaded");
  }

  /** Waits for a notice in the status bar. */
  async status(text: string): Promise<void> {
    await this.page.locator(".status", { hasText: text }).waitFor();
  }

  /** Presses the save button. @returns the bytes that the browser downloads, and the name it offers */
  async save(): Promise<{ readonly bytes: Uint8Array; readonly name: string }> {
    const waiting = this.page.waitForEvent("download");
    await this.page.locator("[data-command=save]").click();
    const download = await waiting;
    return { bytes: readFileSync(await download.path()), name: download.suggestedFilename() };
  }

  /** A picture of the page, or of the pane alone, under out/screenshots. */
  async screenshot(name: string, of: "page" | "pane" = "page"): Promise<void> {
    mkdirSync(SCREENSHOTS, { recursive: true });
    const file = path.join(SCREENSHOTS, `${name}.png`);
    if (of === "page") await this.page.screenshot({ path: file });
    else await this.page.locator("#pane").screenshot({ path: file });
  }

  async close(): Promise<void> {
    await this.browser.close();
    await this.stopServer();
  }
}

/** Opens the workbench with the sample, or with a file, and waits until the workbook is there and the add-in has started beside it. */
export async function givenWorkbench(options: WorkbenchOptions = {}): Promise<GivenWorkbench> {
  for (const file of NEEDED) {
    if (!existsSync(path.join(ROOT, file))) {
      throw new Error(`${file} is missing: run "npm run build" and "npm run build:workbench" first`);
    }
  }
  const server = await serve(workbenchSites(ROOT), { port: 0 });
  const browser = await launchBrowser();
  const page = await browser.newPage({
    viewport: { width: options.width ?? 1280, height: options.height ?? 800 },
    locale: "it-IT",
    ...(options.forcedColors === undefined ? {} : { forcedColors: options.forcedColors }),
    ...(options.reducedMotion === undefined ? {} : { reducedMotion: options.reducedMotion }),
  });
  const problems: string[] = [];
  page.on("pageerror", (error) => problems.push(error.stack ?? error.message));
  page.on("console", (message) => {
    if (message.type() === "error") problems.push(message.text());
  });
  const address = `http://localhost:${server.port}/`;
  const bench = new GivenWorkbench(page, browser, server.close, address, problems);
  try {
    await page.goto(address);
    await page.waitForFunction(() => window.workbenchReady, null, { timeout: READY_LIMIT_MS });
    await page.evaluate(() => window.workbenchReady);
    if (options.file === undefined) await bench.paneStarted();
    else {
      await bench.openFile(options.file);
      await bench.opened(typeof options.file === "string" ? path.basename(options.file) : options.file.name);
    }
  } catch (error) {
    await bench.close();
    throw error;
  }
  return bench;
}
