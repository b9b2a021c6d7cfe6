/** Writes that never overwrite what the user did not see, stop half-way only where the user wants it, and can be undone by the product. */
import type { RunBatch } from "./batch";
import { sameCell } from "./cells";
import type {
  CellConflict,
  CellExpectation,
  CellWrite,
  CellWritten,
  SheetId,
  WriteOptions,
  WriteResult,
} from "./gateway";
import { inspect, type Inspection, type Position } from "./inspect";
import { putCells, type PlannedCell, type PutResult } from "./put";

export type Block = readonly (readonly (string | number | null)[])[];

function positionsOnly(cells: readonly Position[]): { row: number; column: number }[] {
  return cells.map(({ row, column }) => ({ row, column }));
}

/** Why nothing can be written here at all, or null. */
function refusal(found: Inspection, cells: readonly Position[]): WriteResult | null {
  if (found.readOnly) return { blocked: true, reason: "read-only", cells: positionsOnly(cells) };
  const locked = cells.filter((cell) => found.at(cell).locked);
  if (locked.length > 0) return { blocked: true, reason: "protected", cells: positionsOnly(locked) };
  return null;
}

function conflictsOf(found: Inspection, cells: readonly CellExpectation[]): CellConflict[] {
  return cells
    .map(({ row, column, expected }) => ({ row, column, expected, found: found.at({ row, column }).value }))
    .filter((cell) => !sameCell(cell.expected, cell.found));
}

function writeResult({ cells, formatted, left }: PutResult): WriteResult {
  const written = cells.map(({ row, column, before, after }): CellWritten => {
    const formula = before.formula === null ? {} : { beforeFormula: before.formula };
    return { row, column, before: before.value, after, ...formula };
  });
  return { blocked: false, written, formatted, ...(left === 0 ? {} : { left }) };
}

/**
 * Writes values where the cells hold what the user saw there.
 * @returns the cells with what they held before and hold now; or why none was written: the workbook is read-only, cells are
 *   locked, hold something else by now, or hold formulas that are not to be overwritten, or their rows stand elsewhere or were hidden.
 * @throws GatewayError `sheet-gone`, `cancelled`, `not-kept` (nothing is changed then), `half-written`
 */
export async function writeCells(
  run: RunBatch,
  id: SheetId,
  cells: readonly CellWrite[],
  { overFormulas = false, where = [], seen = [], ...task }: WriteOptions = {},
): Promise<WriteResult> {
  if (cells.length === 0) return { blocked: false, written: [], formatted: 0 };
  const found = await inspect(run, id, [...where, ...cells], task.signal);
  const refused = refusal(found, cells);
  if (refused !== null) return refused;
  const moved = conflictsOf(found, where);
  if (moved.length > 0) return { blocked: true, reason: "moved", cells: moved };
  const inSight = new Set(seen);
  const gone = cells.filter((cell) => inSight.has(cell.row) && found.at(cell).hidden);
  if (gone.length > 0) return { blocked: true, reason: "hidden", cells: positionsOnly(gone) };
  const conflicts = conflictsOf(found, cells);
  if (conflicts.length > 0) return { blocked: true, reason: "conflict", conflicts };
  const formulas = cells.filter((cell) => found.at(cell).formula !== null);
  if (formulas.length > 0 && !overFormulas)
    return { blocked: true, reason: "formula", cells: positionsOnly(formulas) };
  const plan = cells.map(({ row, column, value }): PlannedCell => ({
    row,
    column,
    content: { value: value === "" ? null : value },
    before: found.at({ row, column }),
  }));
  return writeResult(await putCells(run, id, plan, { ...task, bridges: found.bridges }));
}

/** The cells of a block, at their places; null leaves a cell as it is. */
export function blockCells(
  row: number,
  column: number,
  block: Block,
): (Position & { value: string | number })[] {
  return block.flatMap((line, i) =>
    line.flatMap((value, j) => (value === null ? [] : [{ row: row + i, column: column + j, value }])),
  );
}

/**
 * Writes a block of formulas (English, with "="), texts and numbers. Cells that are not empty make it a conflict, unless
 * `overwrite`.
 * @throws GatewayError as `writeCells`
 */
export async function writeFormulas(
  run: RunBatch,
  id: SheetId,
  row: number,
  column: number,
  block: Block,
  options: { readonly overwrite?: boolean } = {},
): Promise<WriteResult> {
  const cells = blockCells(row, column, block);
  if (cells.length === 0) return { blocked: false, written: [], formatted: 0 };
  const found = await inspect(run, id, cells);
  const refused = refusal(found, cells);
  if (refused !== null) return refused;
  const taken = cells.filter((cell) => {
    const { value, formula } = found.at(cell);
    return formula !== null || !sameCell(value, null);
  });
  if (taken.length > 0 && options.overwrite !== true) {
    const conflicts = taken.map((cell) => ({
      row: cell.row,
      column: cell.column,
      expected: null,
      found: found.at(cell).value,
    }));
    return { blocked: true, reason: "conflict", conflicts };
  }
  const plan = cells.map((cell): PlannedCell => ({
    row: cell.row,
    column: cell.column,
    content:
      typeof cell.value === "string" && cell.value.startsWith("=")
        ? { formula: cell.value }
        : { value: cell.value },
    before: found.at(cell),
  }));
  return writeResult(await putCells(run, id, plan));
}
