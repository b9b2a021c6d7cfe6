import { headerText, sheetGrid } from "../../budget";
import type { Layout } from "../../budget/types";
import { GatewayError } from "../../excel/errors";
import type { SheetId, SheetInfo, TableInfo, WriteResult } from "../../excel/gateway";
import { tableAt } from "./binding";
import { refused, refusedUndo } from "./cells";
import type { Core } from "./core";
import type { History, Undoer } from "./history";
import type { HeaderChange } from "./historyState";
import { readHeaderChange } from "./historyStored";
import type { Sheet } from "./sheet";
import type { FoundTable } from "./state";
import { writingRefused } from "./state";

/** True where the tag column has no header although the table has headers: it could be found again only by its distance from the others. */
export function lacksTagHeader({ data }: FoundTable, { header, columns }: Layout): boolean {
  return header !== null && headerText(sheetGrid(data), header, columns.tag) === "";
}

/** The Excel table that has the tag column right beside it, and so can grow by it. */
function tableBeside(info: SheetInfo, layout: Layout): TableInfo | null {
  const table = tableAt(info, layout);
  return table !== null && layout.columns.tag === table.area.column + table.area.columns ? table : null;
}

/** Takes the column into the table; where this Excel cannot, its header is written beside it. */
async function writeHeader(
  { gateway }: Core,
  sheet: SheetId,
  { row, column, text, table }: HeaderChange,
): Promise<{ readonly result: WriteResult; readonly table: string | null }> {
  if (table !== null) {
    try {
      return { result: await gateway.addTableColumn(sheet, table, text), table };
    } catch (error) {
      if (!(error instanceof GatewayError) || error.code !== "unsupported") throw error;
    }
  }
  const result = await gateway.write(sheet, [{ row, column, expected: null, value: text }]);
  return { result, table: null };
}

/**
 * Writes the header of a new tag column, in an Excel table as a column of it. A step that can be taken back.
 *
 * @returns the table as it stands then, to be confirmed; null where nothing was written, and that is told
 */
export async function nameTagColumn(
  core: Core,
  history: History,
  found: FoundTable,
  layout: Layout,
  text: string,
): Promise<FoundTable | null> {
  const refusal = writingRefused(core.get());
  if (refusal !== null) {
    core.tell(refusal);
    return null;
  }
  const info = (await core.gateway.workbook()).sheets.find(({ id }) => id === found.sheet);
  if (info === undefined || layout.header === null) return null;
  const place = { row: layout.header.last, column: layout.columns.tag, text };
  const beside = tableBeside(info, layout)?.id ?? null;
  const { result, table } = await writeHeader(core, info.id, { ...place, table: beside });
  if (result.blocked) {
    core.tell(refused(result));
    return null;
  }
  history.add({
    kind: "header",
    what: "header",
    sheet: info.id,
    at: Date.now(),
    count: 1,
    data: { ...place, table },
  });
  core.set({ wroteAt: Date.now() });
  return { ...found, data: await core.gateway.readSheet(info.id) };
}

/** Empties the header again, and lets the Excel table go back to what it was; not where tags stand below it there. */
export function headerUndoer(core: Core, sheet: Sheet): Undoer<HeaderChange> {
  return {
    read: readHeaderChange,
    async undo({ row, column, text, table }, id) {
      const result =
        table === null
          ? await core.gateway.write(id, [{ row, column, expected: text, value: null }])
          : await core.gateway.removeTableColumn(id, table, text);
      if (result.blocked) return { undone: false, notice: refusedUndo(result) };
      core.set({ wroteAt: Date.now() });
      if (core.get().binding?.sheet === id) await sheet.rebind();
      return { undone: true, count: result.written.length };
    },
  };
}
