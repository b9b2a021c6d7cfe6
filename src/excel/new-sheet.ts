/** New worksheets for reports. */
import { areaAddress } from "./a1";
import type { RunBatch } from "./batch";
import { GatewayError } from "./errors";
import type { SheetId, SheetLook } from "./gateway";
import type { FoundCell } from "./inspect";
import { putCells, type PlannedCell } from "./put";
import { rangeAt, sheetOf } from "./sheet";
import { blockCells, type Block } from "./write";

const NAME_LENGTH = 31;

const EMPTY: FoundCell = { value: null, formula: null, locked: false, hidden: false };

/**
 * A name that Excel takes and that is free: what is forbidden becomes a blank, at most 31 characters, and " (2)", " (3)", …
 * where a sheet of this name exists, in whatever case.
 */
export function freeSheetName(wanted: string, taken: readonly string[]): string {
  const allowed = wanted.replace(/[\\/?*[\]:]/g, " ").replace(/^['\s]+|['\s]+$/g, "");
  const lower = new Set(taken.map((name) => name.toLowerCase()));
  const base = allowed === "" ? "PMAP" : allowed;
  let name = base.slice(0, NAME_LENGTH).trimEnd();
  for (let number = 2; lower.has(name.toLowerCase()); number++) {
    const suffix = ` (${number})`;
    name = base.slice(0, NAME_LENGTH - suffix.length).trimEnd() + suffix;
  }
  return name;
}

async function createSheet(run: RunBatch, wanted: string): Promise<{ id: SheetId; name: string }> {
  return run(async (context) => {
    const { workbook } = context;
    workbook.load("readOnly");
    const sheets = workbook.worksheets.load("items/name");
    await context.sync();
    if (workbook.readOnly) throw new GatewayError("read-only");
    const name = freeSheetName(
      wanted,
      sheets.items.map((sheet) => sheet.name),
    );
    const sheet = workbook.worksheets.add(name);
    sheet.load("id,name");
    await context.sync();
    return { id: sheet.id, name: sheet.name };
  });
}

/** Formats, and columns as wide as their contents; hidden last, since nothing more is to be done then. */
async function dress(run: RunBatch, id: SheetId, block: Block, look: SheetLook): Promise<void> {
  const columns = Math.max(0, ...block.map((line) => line.length));
  await run(async (context) => {
    const sheet = sheetOf(context, id);
    for (const row of look.bold ?? []) {
      rangeAt(sheet, { row, column: 0, rows: 1, columns: Math.max(1, columns) }).format.font.bold = true;
    }
    for (const { area, format } of look.formats ?? []) {
      rangeAt(sheet, area).numberFormat = Array.from({ length: area.rows }, () =>
        Array.from({ length: area.columns }, () => format),
      );
    }
    if (columns > 0) {
      const filled = areaAddress({ row: 0, column: 0, rows: block.length, columns });
      sheet.getRange(filled).format.autofitColumns();
    }
    for (const { column, points } of look.widths ?? []) {
      rangeAt(sheet, { row: 0, column, rows: 1, columns: 1 }).format.columnWidth = points;
    }
    if (look.hidden === true) sheet.visibility = "Hidden";
    await context.sync();
  });
}

/**
 * A new sheet at the end, holding this block from A1 on: texts stay texts, whatever they look like. Where it can not be
 * filled it is taken away again.
 * @throws GatewayError `read-only`, `protected` (the structure of the workbook), and what `putCells` throws
 */
export async function addSheet(
  run: RunBatch,
  wanted: string,
  block: Block,
  look: SheetLook = {},
): Promise<{ readonly id: SheetId; readonly name: string }> {
  const created = await createSheet(run, wanted);
  const plan = blockCells(0, 0, block).map(({ row, column, value }): PlannedCell => ({
    row,
    column,
    content: { value },
    before: EMPTY,
  }));
  try {
    await putCells(run, created.id, plan);
    await dress(run, created.id, block, look);
  } catch (reason) {
    await run(async (context) => {
      sheetOf(context, created.id).delete();
      await context.sync();
    });
    throw reason;
  }
  return created;
}
