import type { Workbook as FileWorkbook } from "hucre";
import { type OpenDocument, saveDocument, showDocument, unsavableOf } from "./document";
import type { FunctionMetadata } from "./functions/metadata";
import { FunctionRegistry } from "./functions/registry";
import { speakItalian } from "./grid/typing";
import { createEngine, type Engine } from "./grid/univer";
import { guardProtectedCells } from "./grid/guards";
import type { UniverGrid } from "./grid/univer-grid";
import { cellMessage } from "./page/cell-message";
import { type AddInManifest, type Command, readManifest } from "./page/manifest";
import { Shell } from "./page/shell";
import { listenForShortcuts, type ShortcutsFile } from "./page/shortcuts";
import { download } from "./page/download";
import { FILE_PROBLEMS, fill, savedText, TEXTS, unsavableText } from "./page/texts";
import { PaneFrame } from "./pane-frame";
import { openWorkbook, WorkbookFileError } from "./xlsx/open";

/** Where the server serves the add-in. */
const ADDIN = "/addin";

async function fetchOk(address: string): Promise<Response> {
  const response = await fetch(address);
  if (!response.ok) throw new Error(`${address}: ${response.status}`);
  return response;
}

/** The page as a whole: the grid with a workbook, the pane beside it, and the buttons around. */
export class Workbench {
  readonly shell: Shell;
  readonly engine: Engine;
  readonly pane: PaneFrame;
  /** Null where the add-in is not built. */
  registry: FunctionRegistry | null = null;
  private current: OpenDocument | null = null;
  private engineStarted = false;
  private manifest: AddInManifest | null = null;
  /** How many changes the last download holds. */
  private savedEdits = 0;

  constructor(root: HTMLElement) {
    this.shell = new Shell(root, {
      openFile: (file) => void this.guard(() => this.openFile(file)),
      save: () => void this.guard(() => this.save()),
      sample: () => void this.guard(() => this.openSample()),
      toggleTheme: () => this.setDark(this.pane.theme === "light"),
      command: (command) => void this.guard(() => this.run(command)),
      closePane: () => this.shell.showPane(false),
    });
    this.shell.say(TEXTS.loading);
    this.engine = createEngine(this.shell.grid, false);
    this.pane = new PaneFrame(this.shell.pane, `${ADDIN}/taskpane.html`, {
      associateFunction: (id, implementation) => this.registry?.associate(id, implementation),
      showPane: (visible) => this.shell.showPane(visible),
    });
    this.shell.setTheme(false);
  }

  /** The workbook that is open. @throws Error before the first one is */
  get document(): OpenDocument {
    if (this.current === null) throw new Error("No workbook is open yet");
    return this.current;
  }

  async start(): Promise<void> {
    await this.loadAddIn();
    await this.openSample();
  }

  /** Whatever goes wrong is told; the page and the workbook stay. */
  private async guard(work: () => Promise<void>): Promise<void> {
    try {
      await work();
    } catch (error) {
      console.error(error);
      this.shell.warn(fill(TEXTS.failed, { reason: error instanceof Error ? error.message : String(error) }));
    }
  }

  private async loadAddIn(): Promise<void> {
    try {
      const manifest = readManifest(await (await fetchOk(`${ADDIN}/manifest.xml`)).text());
      this.manifest = manifest;
      const metadata = (await (await fetchOk(`${ADDIN}/functions.json`)).json()) as {
        functions: readonly FunctionMetadata[];
      };
      this.shell.showCommands(manifest.groupLabel, manifest.ribbon, ADDIN);
      this.registry = new FunctionRegistry(this.engine, manifest.namespace, metadata.functions);
      const shortcuts = (await (await fetchOk(`${ADDIN}/assets/shortcuts.json`)).json()) as ShortcutsFile;
      listenForShortcuts(shortcuts, (action) => void this.guard(() => this.perform(action)));
    } catch (error) {
      console.error(error);
      this.shell.warn(TEXTS.addInMissing);
    }
  }

  private async openSample(): Promise<void> {
    const response = await fetchOk(`/${TEXTS.sampleName}`);
    await this.openAfterAsking(new Uint8Array(await response.arrayBuffer()), TEXTS.sampleName);
  }

  private async openFile(file: File): Promise<void> {
    await this.openAfterAsking(new Uint8Array(await file.arrayBuffer()), file.name);
  }

  /** Opens another workbook, once the user knows that changes were not downloaded. */
  private async openAfterAsking(bytes: Uint8Array, name: string): Promise<void> {
    const file = await this.read(bytes, name);
    if (file === null) return;
    if (this.current !== null && this.current.grid.edits > this.savedEdits) {
      const text = fill(TEXTS.discardQuestion, { name: this.current.name });
      if (!(await this.shell.ask({ text, yes: TEXTS.discard }))) return;
    }
    await this.show(file, bytes, name);
  }

  /** Opens a workbook and asks nothing. */
  async open(bytes: Uint8Array, name: string): Promise<void> {
    const file = await this.read(bytes, name);
    if (file !== null) await this.show(file, bytes, name);
  }

  /** Reads a file; one that cannot be read is explained, and nothing changes. */
  private async read(bytes: Uint8Array, name: string): Promise<FileWorkbook | null> {
    try {
      return await openWorkbook(bytes);
    } catch (error) {
      if (!(error instanceof WorkbookFileError)) throw error;
      this.shell.warn(fill(FILE_PROBLEMS[error.problem], { name }));
      return null;
    }
  }

  /** Downloads the workbook, after naming what the file cannot keep. */
  private async save(): Promise<void> {
    const { document } = this;
    const lost = unsavableOf(document).map(unsavableText);
    if (lost.length > 0) {
      const question = { text: TEXTS.notKept, points: lost, yes: TEXTS.saveAnyway };
      if (!(await this.shell.ask(question))) return;
    }
    const edits = document.grid.edits;
    const saved = await saveDocument(document, this.registry === null ? [] : [this.registry.namespace]);
    download(saved.bytes, document.name);
    this.savedEdits = edits;
    this.shell.say(savedText(document.name, saved.changedCells));
  }

  private async show(file: FileWorkbook, bytes: Uint8Array, name: string): Promise<void> {
    this.pane.unload();
    this.current = await showDocument(this.engine, this.current, file, bytes, name);
    const { grid } = this.current;
    if (!this.engineStarted) {
      // The services of the grid exist from the first workbook on.
      this.engineStarted = true;
      speakItalian(this.engine);
      this.registry?.register();
      this.followEditing();
      this.addCellMenu();
      guardProtectedCells(
        this.engine,
        () => this.document.grid,
        () => this.shell.warn(TEXTS.sheetProtected),
      );
    }
    this.shell.clearMessage();
    this.shell.setFileName(name);
    this.shell.say(fill(TEXTS.opened, { name }));
    this.savedEdits = grid.edits;
    this.registry?.attach(grid.workbook, grid.calculation);
    this.pane.load(grid);
    this.explainErrors(grid);
  }

  /** While a cell is being edited Excel answers no request, and neither does the simulator. */
  private followEditing(): void {
    const { api } = this.engine;
    api.addEvent(api.Event.SheetEditStarted, () => this.pane.conditions.beginCellEdit());
    api.addEvent(api.Event.SheetEditEnded, () => this.pane.conditions.endCellEdit());
  }

  /** What Excel shows when one rests on a cell with an error: here in the status bar, once the cell is selected. */
  private explainErrors(grid: UniverGrid): void {
    grid.subscribe((event) => {
      const active = event.kind === "selection" ? grid.selection() : null;
      if (active === null) return;
      const { row, column } = active.active;
      this.shell.say(cellMessage(grid, this.registry, active.sheetId, row, column) ?? "");
    });
  }

  /** The add-in's entry in the menu of a cell. */
  private addCellMenu(): void {
    for (const command of this.manifest?.cellMenu ?? []) {
      const action = (): void => void this.guard(() => this.run(command));
      this.engine.api
        .createMenu({ id: command.id, title: command.label, tooltip: command.tip, action })
        .appendTo(["contextMenu.mainArea", "contextMenu.others"]);
    }
  }

  setDark(dark: boolean): void {
    this.engine.api.toggleDarkMode(dark);
    this.shell.setTheme(dark);
    this.pane.setTheme(dark ? "dark" : "light");
  }

  private async run(command: Command): Promise<void> {
    if (command.action.kind === "pane") {
      this.shell.showPane(true);
      return;
    }
    await this.perform(command.action.name);
  }

  private async perform(action: string): Promise<void> {
    if (!(await this.pane.perform(action))) this.shell.say(TEXTS.notReady);
  }
}
