/** Small steps that several operations on a sheet share. */
import { intersection } from "./a1";
import type { RunBatch } from "./batch";
import { GatewayError } from "./errors";
import type { Area, SheetId } from "./gateway";

const AREA_PROPERTIES = "rowIndex,columnIndex,rowCount,columnCount";

export function loadArea(range: Excel.Range): Excel.Range {
  return range.load(AREA_PROPERTIES);
}

/** The place of a range that went through `loadArea` and a sync. */
export function areaOf(range: Excel.Range): Area {
  return { row: range.rowIndex, column: range.columnIndex, rows: range.rowCount, columns: range.columnCount };
}

export function rangeAt(sheet: Excel.Worksheet, area: Area): Excel.Range {
  return sheet.getRangeByIndexes(area.row, area.column, area.rows, area.columns);
}

/** The sheet of this id. Where it is gone the batch fails with `sheet-gone`: nothing else is asked for without `OrNullObject`. */
export function sheetOf(context: Excel.RequestContext, id: SheetId): Excel.Worksheet {
  return context.workbook.worksheets.getItem(id);
}

/** The cells with contents; null for an empty sheet. Formats alone do not count. @throws GatewayError `sheet-gone` */
export async function usedArea(run: RunBatch, id: SheetId): Promise<Area | null> {
  return run(async (context) => {
    const used = loadArea(sheetOf(context, id).getUsedRangeOrNullObject(true));
    await context.sync();
    return used.isNullObject ? null : areaOf(used);
  });
}

/** @throws GatewayError `cancelled` once the signal is aborted. */
export function requireNotCancelled(signal: AbortSignal | undefined): void {
  if (signal?.aborted === true) throw new GatewayError("cancelled");
}

/**
 * Hidden rows among those of an area, ascending. Excel says yes, no or "mixed" for a whole range; only for mixed ones the
 * visible parts are asked for: of whole rows, so that a hidden column does not hide them all.
 */
export async function hiddenRowsIn(
  context: Excel.RequestContext,
  sheet: Excel.Worksheet,
  area: Area,
): Promise<number[]> {
  const rows = rowsOf(area);
  const range = rangeAt(sheet, area);
  range.load("rowHidden");
  await context.sync();
  const hidden = range.rowHidden as boolean | null;
  if (hidden !== null) return hidden ? rows : [];
  const visible = range.getEntireRow().getSpecialCellsOrNullObject("Visible");
  visible.load("areas/items/rowIndex,areas/items/rowCount");
  await context.sync();
  if (visible.isNullObject) return rows;
  const seen = new Set<number>();
  for (const part of visible.areas.items) {
    const shared = intersection(area, {
      row: part.rowIndex,
      rows: part.rowCount,
      column: area.column,
      columns: 1,
    });
    for (const row of shared === null ? [] : rowsOf(shared)) seen.add(row);
  }
  return rows.filter((row) => !seen.has(row));
}

/** The same in a batch of its own. @throws GatewayError `sheet-gone` */
export async function hiddenRows(run: RunBatch, id: SheetId, area: Area): Promise<number[]> {
  return run((context) => hiddenRowsIn(context, sheetOf(context, id), area));
}

/** The rows of an area, ascending. */
export function rowsOf(area: Area): number[] {
  return Array.from({ length: area.rows }, (_, index) => area.row + index);
}
