import {
  type IWorkbookData,
  LifecycleService,
  LifecycleStages,
  UniverInstanceType,
  type Workbook,
} from "@univerjs/core";
import type { Workbook as FileWorkbook } from "hucre";
import { factsOf } from "./grid/facts";
import { sheetIdAt, toSnapshot } from "./grid/snapshot";
import type { Engine } from "./grid/univer";
import { contentsOf } from "./grid/contents";
import type { DocumentFacts } from "./grid/document-facts";
import { UniverGrid } from "./grid/univer-grid";
import { nextDrawing } from "./grid/view";
import { type Unsavable, unsavable } from "./grid/unsavable";
import { Package } from "./xlsx/package";
import { type SavedFile, saveWorkbook } from "./xlsx/save";
import { readSettings } from "./xlsx/settings-part";

/** Numbers with a format are shown with decimal commas, whatever the browser's language. */
const NUMBER_LOCALE = "it";

/** A workbook that is open in the grid, with the file that it came from. */
export interface OpenDocument {
  readonly name: string;
  /** The file as it was opened; saving patches a copy of it. */
  readonly original: Uint8Array;
  readonly file: FileWorkbook;
  /** What the file said beyond its cells when it was opened. */
  readonly facts: DocumentFacts;
  readonly grid: UniverGrid;
}

/**
 * Shows a workbook in the grid in place of the one that was open.
 * @param file what openWorkbook read from `bytes`
 */
export async function showDocument(
  engine: Engine,
  previous: OpenDocument | null,
  file: FileWorkbook,
  bytes: Uint8Array,
  name: string,
): Promise<OpenDocument> {
  const snapshot = toSnapshot(file, `book-${Date.now()}`, name, engine.container.clientWidth);
  if (previous !== null) {
    previous.grid.dispose();
    engine.api.disposeUnit(previous.grid.workbook.getUnitId());
  }
  const workbook = engine.univer.createUnit<IWorkbookData, Workbook>(
    UniverInstanceType.UNIVER_SHEET,
    snapshot,
  );
  engine.api.getWorkbook(workbook.getUnitId())?.setNumfmtLocal(NUMBER_LOCALE);
  await engine.injector.get(LifecycleService).onStage(LifecycleStages.Rendered);
  // Scrolling to a cell needs the first drawn frame of this workbook.
  await nextDrawing();
  const facts = factsOf(file, name, readSettings(new Package(bytes)));
  const grid = new UniverGrid(engine, workbook, facts);
  const active = grid.sheets()[file.activeSheet ?? 0];
  if (active !== undefined) grid.activate(active.id);
  return { name, original: bytes, file, facts, grid };
}

/** What a download of the document would lose, to be named before. */
export const unsavableOf = (document: OpenDocument): Unsavable[] =>
  unsavable(document.grid, document.facts, document.file);

/**
 * The file of the document with what changed in the grid.
 * @param namespaces those of the add-in's functions, which the file writes in another form
 */
export async function saveDocument(
  document: OpenDocument,
  namespaces: readonly string[],
): Promise<SavedFile> {
  const { grid, file } = document;
  await grid.settled();
  const present = new Map(grid.sheets().map((sheet) => [sheet.id, sheet]));
  const fromFile = file.sheets.flatMap((_sheet, index) => (present.has(sheetIdAt(index)) ? [index] : []));
  const known = new Set(fromFile.map(sheetIdAt));
  return saveWorkbook({
    original: document.original,
    file,
    sheets: fromFile.map((index) => ({ index, contents: contentsOf(grid, sheetIdAt(index)) })),
    added: [...present.values()]
      .filter(({ id }) => !known.has(id))
      .map(({ id, name, visibility }) => ({
        name,
        hidden: visibility !== "Visible",
        contents: contentsOf(grid, id),
        columnWidths: columnWidths(grid, id),
      })),
    settings: grid.settings(),
    namespaces,
  });
}

/** Widths of the columns that hold something. */
function columnWidths(grid: UniverGrid, sheetId: string): { column: number; pixels: number }[] {
  const used = grid.used(sheetId);
  if (used === null) return [];
  const sheet = grid.cells.sheet(sheetId);
  return Array.from({ length: used.columns }, (_, index) => ({
    column: used.column + index,
    pixels: sheet.getColumnWidth(used.column + index),
  }));
}
