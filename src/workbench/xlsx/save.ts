import type { Sheet, Workbook } from "hucre";
import { forgetFormulas, recalculateOnLoad } from "./calculation";
import { differences, type SheetContents } from "./differences";
import { dynamicArrayMark } from "./dynamic-arrays";
import { addSheet, type NewSheet } from "./new-sheet";
import { Package } from "./package";
import { writeSettings } from "./settings-part";
import { type CellChange, patchSheet } from "./sheet-patch";

/** What the grid holds of a sheet that the file has. */
export interface ExistingSheet {
  /** Its 0-based position in the file. */
  readonly index: number;
  readonly contents: SheetContents;
}

export interface AddedSheet {
  readonly name: string;
  readonly hidden: boolean;
  readonly contents: SheetContents;
  readonly columnWidths: NewSheet["columnWidths"];
}

export interface SaveRequest {
  readonly original: Uint8Array;
  /** The file as hucre read it when it was opened. */
  readonly file: Workbook;
  readonly sheets: readonly ExistingSheet[];
  readonly added: readonly AddedSheet[];
  readonly settings: ReadonlyMap<string, string>;
  /** Of the add-in's functions, e.g. `PMAP`. */
  readonly namespaces: readonly string[];
}

export interface SavedFile {
  readonly bytes: Uint8Array;
  /** Cells of the opened sheets whose contents changed, without those that were only recalculated. */
  readonly changedCells: number;
}

const isEdit = (change: CellChange): boolean => change.content.kind !== "result";
const isDynamic = (change: CellChange): boolean =>
  change.content.kind === "formula" && change.content.spill !== undefined;

/** What a new sheet is compared with. */
const EMPTY_SHEET: Sheet = { name: "", rows: [] };

/**
 * The file with what changed in the grid. Changed cells are patched inside their sheets; every part without a change
 * comes out as it went in, to the byte. Without any change the original comes back.
 */
export function saveWorkbook(request: SaveRequest): SavedFile {
  const { file, namespaces } = request;
  const changed = request.sheets.map(({ index, contents }) => {
    const sheet = file.sheets[index];
    if (sheet === undefined) throw new Error(`The file has no sheet ${index + 1}`);
    return { name: sheet.name, changes: differences(sheet, contents, namespaces) };
  });
  const added = request.added.map((sheet) => ({
    ...sheet,
    cells: differences(EMPTY_SHEET, sheet.contents, namespaces),
  }));
  const edited = changed.filter(({ changes }) => changes.some(isEdit));

  const parts = new Package(request.original);
  writeSettings(parts, request.settings);
  if (edited.length > 0 || added.length > 0) {
    const everything = [...changed.flatMap(({ changes }) => changes), ...added.flatMap(({ cells }) => cells)];
    const mark = everything.some(isDynamic) ? dynamicArrayMark(parts) : null;
    const paths = new Map(parts.sheets().map((sheet) => [sheet.name, sheet]));
    const withoutFormula = new Map<string, readonly string[]>();
    for (const { name, changes } of changed) {
      const place = paths.get(name);
      if (place === undefined) throw new Error(`The file has no part for the sheet ${name}`);
      const patched = patchSheet(parts.text(place.path), changes, mark);
      parts.setText(place.path, patched.xml);
      withoutFormula.set(place.sheetId, patched.formulasRemoved);
    }
    added.forEach((sheet) => addSheet(parts, sheet, mark));
    forgetFormulas(parts, withoutFormula);
    recalculateOnLoad(parts);
  }
  return {
    bytes: parts.changed ? parts.zip() : request.original,
    changedCells: edited.reduce((count, { changes }) => count + changes.filter(isEdit).length, 0),
  };
}
