/** Reading sheets: in row chunks, so that no answer reaches Excel's limit of 5 MB. */
import type { SheetData } from "../budget/types";
import { intersection } from "./a1";
import type { RunBatch } from "./batch";
import { CELL_PROPERTIES, cellsOf, type CellMatrices } from "./cells";
import { GatewayError } from "./errors";
import type { Area, FormulaCell, LongTask, SheetId } from "./gateway";
import type { MergeMemory } from "./merges";
import { sheetOf, hiddenRows, rangeAt, requireNotCancelled, usedArea } from "./sheet";

/** About 1 MB for ordinary cells. A chunk whose answer is too large all the same is halved. */
export const CHUNK_CELLS = 20_000;

/** Divides an area into areas of whole rows with at most CHUNK_CELLS cells (one row at least). */
export function rowChunks(area: Area): Area[] {
  const height = Math.max(1, Math.floor(CHUNK_CELLS / area.columns));
  return Array.from({ length: Math.ceil(area.rows / height) }, (_, index) => ({
    ...area,
    row: area.row + index * height,
    rows: Math.min(height, area.rows - index * height),
  }));
}

/**
 * The contents of an area, in as many requests as its size needs.
 * @throws GatewayError `sheet-gone`; `too-large` where one row alone is beyond the limit
 */
async function readCells(run: RunBatch, id: SheetId, area: Area): Promise<CellMatrices> {
  try {
    return await run(async (context) => {
      const range = rangeAt(sheetOf(context, id), area).load(CELL_PROPERTIES);
      await context.sync();
      return cellsOf(range);
    });
  } catch (reason) {
    const tooLarge = reason instanceof GatewayError && reason.code === "too-large";
    if (!tooLarge || area.rows === 1) throw reason;
    const half = Math.ceil(area.rows / 2);
    const upper = await readCells(run, id, { ...area, rows: half });
    const lower = await readCells(run, id, { ...area, row: area.row + half, rows: area.rows - half });
    return {
      values: [...upper.values, ...lower.values],
      formulas: [...upper.formulas, ...lower.formulas],
    };
  }
}

/**
 * Everything that the product needs of an area; default and outermost bound is the used range.
 * An area without any content gives no rows. Progress goes from 0 to 1.
 * @throws GatewayError `sheet-gone`, `too-large`, `cancelled`
 */
export async function readSheet(
  run: RunBatch,
  merges: MergeMemory,
  id: SheetId,
  area?: Area,
  task: LongTask & { readonly onlyContents?: boolean } = {},
): Promise<SheetData> {
  const used = await usedArea(run, id);
  const wanted = used === null || area === undefined ? used : intersection(area, used);
  if (wanted === null) {
    const { row, column } = area ?? { row: 0, column: 0 };
    return { row, column, values: [], formulas: [], merged: [], hiddenRows: [] };
  }
  const values: SheetData["values"][number][] = [];
  const formulas: SheetData["formulas"][number][] = [];
  task.progress?.(0);
  for (const chunk of rowChunks(wanted)) {
    requireNotCancelled(task.signal);
    const cells = await readCells(run, id, chunk);
    for (const row of cells.values) values.push(row);
    for (const row of cells.formulas) formulas.push(row);
    task.progress?.(values.length / wanted.rows);
  }
  requireNotCancelled(task.signal);
  if (task.onlyContents === true)
    return { row: wanted.row, column: wanted.column, values, formulas, merged: [], hiddenRows: [] };
  const merged = await merges.of(id, wanted);
  return {
    row: wanted.row,
    column: wanted.column,
    values,
    formulas,
    merged,
    hiddenRows: await hiddenRows(run, id, wanted),
  };
}

/** The set of the API in which Excel began to tell where a spill comes from. */
const SPILL_SET = "1.12";

/** One cell with its formula; for a cell of a spill the one it comes from, where this Excel can tell. @throws GatewayError `sheet-gone` */
export async function formulaAt(
  run: RunBatch,
  sheet: SheetId,
  row: number,
  column: number,
): Promise<FormulaCell> {
  const properties = `${CELL_PROPERTIES},formulasLocal,rowIndex,columnIndex`;
  return run(async (context) => {
    const own = rangeAt(sheetOf(context, sheet), { row, column, rows: 1, columns: 1 }).load(properties);
    const canTell = Office.context.requirements.isSetSupported("ExcelApi", SPILL_SET);
    const source = canTell ? own.getSpillParentOrNullObject().load(properties) : null;
    await context.sync();
    const range = source === null || source.isNullObject ? own : source;
    const { values, formulas } = cellsOf(range);
    const formula = formulas[0]?.[0] ?? null;
    return {
      sheet,
      row: range.rowIndex,
      column: range.columnIndex,
      formula,
      local: formula === null ? null : String((range.formulasLocal as unknown[][])[0]?.[0] ?? formula),
      value: values[0]?.[0] ?? null,
    };
  });
}
