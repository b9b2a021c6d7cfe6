import {
  type IWorkbookData,
  LifecycleService,
  LifecycleStages,
  UniverInstanceType,
  type Workbook,
} from "@univerjs/core";
import type { Workbook as FileWorkbook } from "hucre";
import { factsOf } from "./grid/facts";
import { toSnapshot } from "./grid/snapshot";
import type { Engine } from "./grid/univer";
import { UniverGrid } from "./grid/univer-grid";
import { openWorkbook } from "./xlsx/open";

/** Numbers with a format are shown with decimal commas, whatever the browser's language. */
const NUMBER_LOCALE = "it";

/** A workbook that is open in the grid, with the file that it came from. */
export interface OpenDocument {
  readonly name: string;
  /** The file as it was opened; saving patches a copy of it. */
  readonly original: Uint8Array;
  readonly file: FileWorkbook;
  readonly grid: UniverGrid;
}

const nextFrame = (): Promise<number> => new Promise((resolve) => requestAnimationFrame(resolve));

/**
 * Reads a file and, only if that succeeds, shows it in place of the workbook that was open.
 * @param release called right before the previous workbook goes, for whoever still uses it
 * @throws WorkbookFileError where the file cannot be opened; then nothing has changed
 */
export async function openDocument(
  engine: Engine,
  previous: OpenDocument | null,
  bytes: Uint8Array,
  name: string,
  release: () => void,
): Promise<OpenDocument> {
  const file = await openWorkbook(bytes);
  const snapshot = toSnapshot(file, `book-${Date.now()}`, name);
  release();
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
  await nextFrame();
  await nextFrame();
  const grid = new UniverGrid(engine, workbook, factsOf(file, name, new Map()));
  const active = grid.sheets()[file.activeSheet ?? 0];
  if (active !== undefined) grid.activate(active.id);
  return { name, original: bytes, file, grid };
}
