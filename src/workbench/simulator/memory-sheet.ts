/** What the grid in memory stores of a sheet. */
import { intersection } from "../../excel/a1";
import type { GridArea, GridSheet, GridStyle, GridValidation, GridValue } from "./grid";

export interface StoredCell {
  value: GridValue;
  formula: string | null;
  format: string;
  locked: boolean;
  style: GridStyle;
}

export interface StoredSheet {
  id: string;
  name: string;
  visibility: GridSheet["visibility"];
  protected: boolean;
  readonly cells: Map<number, StoredCell>;
  readonly hidden: Set<number>;
  readonly merged: GridArea[];
  /** What formulas fill; each begins with the cell of its formula. */
  readonly spills: GridArea[];
  validations: GridValidation[];
}

const KEY_COLUMNS = 16_384;

export function cellKey(row: number, column: number): number {
  return row * KEY_COLUMNS + column;
}

export function positionOf(key: number): { row: number; column: number } {
  return { row: Math.floor(key / KEY_COLUMNS), column: key % KEY_COLUMNS };
}

/** What of `area` remains without `hole`: up to four areas. */
export function without(area: GridArea, hole: GridArea): GridArea[] {
  const cut = intersection(area, hole);
  if (cut === null) return [area];
  const below = cut.row + cut.rows;
  const right = cut.column + cut.columns;
  const rest = [
    { ...area, rows: cut.row - area.row },
    { ...area, row: below, rows: area.row + area.rows - below },
    { row: cut.row, rows: cut.rows, column: area.column, columns: cut.column - area.column },
    { row: cut.row, rows: cut.rows, column: right, columns: area.column + area.columns - right },
  ];
  return rest.filter((part) => part.rows > 0 && part.columns > 0);
}
