import { type IRange, ObjectMatrix } from "@univerjs/core";
import { cellKey, type GridCell, type SheetContents } from "../xlsx/differences";
import type { UniverGrid } from "./univer-grid";

/** All cells of a sheet with what they hold, for saving. */
export function contentsOf(grid: UniverGrid, sheetId: string): SheetContents {
  const cells = new Map<string, GridCell>();
  const spills = new ObjectMatrix<IRange>(grid.cells.spills(sheetId));
  const sizeAt = (row: number, column: number): GridCell["spill"] => {
    // A table without room holds its own cell only: what stands in its way is no part of it.
    if (grid.cells.blockedSpill(sheetId, row, column) !== null) return { rows: 1, columns: 1 };
    const range = spills.getValue(row, column);
    return range
      ? { rows: range.endRow - range.startRow + 1, columns: range.endColumn - range.startColumn + 1 }
      : null;
  };
  const put = (row: number, column: number): void => {
    const value = grid.values(sheetId, { row, column, rows: 1, columns: 1 })[0]?.[0] ?? null;
    const formula = grid.cells.formula(sheetId, row, column);
    if (value === null && formula === null) return;
    const stored = grid.cells.sheet(sheetId).getCellRaw(row, column);
    cells.set(cellKey(row, column), {
      row,
      column,
      value,
      formula,
      follower: Boolean(stored?.si) && !stored?.f,
      spill: formula === null ? null : sizeAt(row, column),
    });
  };
  grid.cells
    .sheet(sheetId)
    .getCellMatrix()
    .forValue((row, column) => put(row, column));
  spills.forValue((_row, _column, range) => {
    for (let row = range.startRow; row <= range.endRow; row += 1) {
      for (let column = range.startColumn; column <= range.endColumn; column += 1) put(row, column);
    }
  });
  return { cells };
}
