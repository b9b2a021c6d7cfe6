/** A table that grows by a column, and shrinks again: nothing beside it is moved. */
import { type RunBatch } from "./batch";
import { sameCell } from "./cells";
import { GatewayError } from "./errors";
import type { Area, SheetId, WriteResult } from "./gateway";
import { inspect, type Position } from "./inspect";
import { putCells } from "./put";
import { areaOf, loadArea, rangeAt, sheetOf } from "./sheet";
import { writeCells } from "./write";

function requireResize(): void {
  if (!Office.context.requirements.isSetSupported("ExcelApi", "1.13")) throw new GatewayError("unsupported");
}

/** @throws GatewayError `sheet-gone` where the table is gone too */
async function tableArea(run: RunBatch, id: SheetId, table: string): Promise<Area> {
  return run(async (context) => {
    const found = sheetOf(context, id).tables.getItemOrNullObject(table);
    const range = loadArea(found.getRange());
    await context.sync();
    if (range.isNullObject) throw new GatewayError("sheet-gone");
    return areaOf(range);
  });
}

async function resize(run: RunBatch, id: SheetId, table: string, area: Area): Promise<void> {
  await run(async (context) => {
    const sheet = sheetOf(context, id);
    sheet.tables.getItem(table).resize(rangeAt(sheet, area));
    await context.sync();
  });
}

function columnCells({ row, rows }: Area, column: number): Position[] {
  return Array.from({ length: rows }, (_, index) => ({ row: row + index, column }));
}

/**
 * Takes the column right of a table into it, under this name. Only where that column is empty beside the whole table.
 * @throws GatewayError `unsupported` before ExcelApi 1.13, `sheet-gone`
 */
export async function addTableColumn(
  run: RunBatch,
  id: SheetId,
  table: string,
  name: string,
): Promise<WriteResult> {
  requireResize();
  const area = await tableArea(run, id, table);
  const column = area.column + area.columns;
  const cells = columnCells(area, column);
  const found = await inspect(run, id, cells);
  if (found.readOnly) return { blocked: true, reason: "read-only", cells };
  const locked = cells.filter((cell) => found.at(cell).locked);
  if (locked.length > 0) return { blocked: true, reason: "protected", cells: locked };
  const conflicts = cells
    .filter((cell) => found.at(cell).formula !== null || !sameCell(found.at(cell).value, null))
    .map((cell) => ({ ...cell, expected: null, found: found.at(cell).value }));
  if (conflicts.length > 0) return { blocked: true, reason: "conflict", conflicts };
  const header = { row: area.row, column };
  const put = await putCells(run, id, [{ ...header, content: { value: name }, before: found.at(header) }]);
  await resize(run, id, table, { ...area, columns: area.columns + 1 });
  return {
    blocked: false,
    written: put.cells.map(({ after }) => ({ ...header, before: null, after })),
    formatted: put.formatted,
  };
}

/**
 * Lets the last column of a table go again and empties its header. Only where it has this name and nothing stands below it.
 * @throws GatewayError as `addTableColumn`
 */
export async function removeTableColumn(
  run: RunBatch,
  id: SheetId,
  table: string,
  name: string,
): Promise<WriteResult> {
  requireResize();
  const area = await tableArea(run, id, table);
  const column = area.column + area.columns - 1;
  const found = await inspect(run, id, columnCells(area, column));
  const conflicts = columnCells(area, column).flatMap((cell, index) => {
    const expected = index === 0 ? name : null;
    const { value } = found.at(cell);
    return sameCell(value, expected) ? [] : [{ ...cell, expected, found: value }];
  });
  if (conflicts.length > 0) return { blocked: true, reason: "conflict", conflicts };
  await resize(run, id, table, { ...area, columns: area.columns - 1 });
  return writeCells(run, id, [{ row: area.row, column, expected: name, value: null }]);
}
