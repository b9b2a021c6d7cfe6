import {
  AddWorksheetMergeMutation,
  RemoveWorksheetMergeMutation,
  SetColHiddenMutation,
  SetRowHiddenMutation,
  SetWorksheetColWidthMutation,
  SetWorksheetRowHeightMutation,
} from "@univerjs/preset-sheets-core";
import type { ICommandInfo, IWorkbookData } from "@univerjs/core";
import type { Workbook as FileWorkbook } from "hucre";
import { sheetIdAt, toSnapshot } from "./snapshot";
import type { DocumentFacts } from "./document-facts";
import type { UniverGrid } from "./univer-grid";

/** What was changed in the grid and will not be in the saved file. `name` is a sheet or a table. */
export type Unsavable =
  | { readonly kind: "structure" | "sheet-deleted" | "sheet-renamed" | "table"; readonly name: string }
  | { readonly kind: "formats" | "conditional-formats" | "validations" | "new-sheet-formats" };

const LAYOUT_MUTATIONS = new Set<string>([
  AddWorksheetMergeMutation.id,
  RemoveWorksheetMergeMutation.id,
  SetColHiddenMutation.id,
  SetRowHiddenMutation.id,
  SetWorksheetColWidthMutation.id,
  SetWorksheetRowHeightMutation.id,
]);

/** The sheet whose widths, merges or hidden rows a command changed, or null. */
export function layoutChange(command: Readonly<ICommandInfo>): string | null {
  if (!LAYOUT_MUTATIONS.has(command.id)) return null;
  const { subUnitId } = (command.params ?? {}) as { subUnitId?: string };
  return subUnitId ?? null;
}

/** A style as a text that does not depend on the order of its keys. */
function styleText(style: unknown): string {
  return JSON.stringify(style ?? {}, (_key, value: unknown) =>
    typeof value === "object" && value !== null
      ? Object.fromEntries(Object.entries(value).sort(([left], [right]) => left.localeCompare(right)))
      : value,
  );
}

/** Whether a cell of the grid looks otherwise than in the file. */
function restyled(grid: UniverGrid, sheetId: string, opened: IWorkbookData): boolean {
  const styles = grid.workbook.getStyles();
  const before = opened.sheets[sheetId]?.cellData ?? {};
  let differs = false;
  grid.cells
    .sheet(sheetId)
    .getCellMatrix()
    .forValue((row, column, cell) => {
      const reference = before[row]?.[column]?.s;
      const old = typeof reference === "string" ? opened.styles[reference] : reference;
      if (styleText(styles.getStyleByCell(cell)) === styleText(old)) return undefined;
      differs = true;
      return false;
    });
  return differs;
}

/**
 * Names what saving cannot keep: it patches the contents of cells and adds sheets, and leaves the rest of the file as
 * it was opened.
 */
export function unsavable(grid: UniverGrid, opened: DocumentFacts, file: FileWorkbook): Unsavable[] {
  const sheetNames = file.sheets.map((sheet) => sheet.name);
  const found: Unsavable[] = [];
  const current = new Map(grid.sheets().map((sheet) => [sheet.id, sheet.name]));
  sheetNames.forEach((name, index) => {
    const now = current.get(sheetIdAt(index));
    if (now === undefined) found.push({ kind: "sheet-deleted", name });
    else {
      if (now !== name) found.push({ kind: "sheet-renamed", name });
      if (grid.restructured.has(sheetIdAt(index))) found.push({ kind: "structure", name });
    }
  });
  const snapshot = toSnapshot(file, "", "");
  const looksOtherwise = [...current.keys()].filter(
    (id) => grid.relaidOut.has(id) || (!grid.restructured.has(id) && restyled(grid, id, snapshot)),
  );
  const isFromFile = (id: string): boolean => id in snapshot.sheets;
  if (looksOtherwise.some(isFromFile)) found.push({ kind: "formats" });
  if (looksOtherwise.some((id) => !isFromFile(id))) found.push({ kind: "new-sheet-formats" });
  if (grid.restructured.size === 0) {
    const tables = new Map(opened.tables.map((table) => [table.name, JSON.stringify(table.area)]));
    for (const { name, area } of grid.tables()) {
      if (tables.has(name) && tables.get(name) !== JSON.stringify(area)) found.push({ kind: "table", name });
    }
  }
  const formatIds = (formats: DocumentFacts["conditionalFormats"]): string =>
    formats
      .map(({ id }) => id)
      .sort()
      .join();
  if (formatIds(grid.conditionalFormats()) !== formatIds(opened.conditionalFormats)) {
    found.push({ kind: "conditional-formats" });
  }
  if (grid.revalidated) found.push({ kind: "validations" });
  return found;
}
