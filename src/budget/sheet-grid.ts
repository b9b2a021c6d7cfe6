import type { Cell, SheetData } from "./types";

/**
 * A sheet addressed by its own 0-based positions, whatever rectangle of it was read.
 * Outside of the rectangle every cell is blank.
 */
export interface SheetGrid {
  readonly firstRow: number;
  /** Inclusive; below `firstRow` where nothing was read. */
  readonly lastRow: number;
  readonly firstColumn: number;
  /** Inclusive. */
  readonly lastColumn: number;
  cell(row: number, column: number): Cell;
  /** The English formula with its "=", or null. */
  formula(row: number, column: number): string | null;
  /** The cell, or the top-left cell of the merged area that it lies in. */
  spread(row: number, column: number): Cell;
  /** The cell, or the top cell of an area merged downwards that it lies in: a cost centre written once for ten rows. */
  down(row: number, column: number): Cell;
}

/** Wraps what the gateway read; nothing is copied but an index of the merged cells. */
export function sheetGrid(sheet: SheetData): SheetGrid {
  let columns = 0;
  for (const row of sheet.values) columns = Math.max(columns, row.length);
  const cell = (row: number, column: number): Cell =>
    sheet.values[row - sheet.row]?.[column - sheet.column] ?? null;
  const anchors = mergeAnchors(sheet);
  return {
    firstRow: sheet.row,
    lastRow: sheet.row + sheet.values.length - 1,
    firstColumn: sheet.column,
    lastColumn: sheet.column + columns - 1,
    cell,
    formula: (row, column) => sheet.formulas[row - sheet.row]?.[column - sheet.column] ?? null,
    spread(row, column) {
      const anchor = anchors.get(row)?.get(column);
      return anchor === undefined ? cell(row, column) : cell(anchor.row, anchor.column);
    },
    down(row, column) {
      const anchor = anchors.get(row)?.get(column);
      return anchor?.column === column ? cell(anchor.row, column) : cell(row, column);
    },
  };
}

type Anchor = { readonly row: number; readonly column: number };

function mergeAnchors(sheet: SheetData): ReadonlyMap<number, ReadonlyMap<number, Anchor>> {
  const byRow = new Map<number, Map<number, Anchor>>();
  for (const area of sheet.merged) {
    for (let row = area.row; row < area.row + area.rows; row += 1) {
      const columns = byRow.get(row) ?? new Map<number, Anchor>();
      byRow.set(row, columns);
      for (let column = area.column; column < area.column + area.columns; column += 1) {
        columns.set(column, area);
      }
    }
  }
  return byRow;
}

/** True for what a cell without content holds, on desktop and web: null, `""`, and blanks alone. */
export function isBlankCell(cell: Cell): boolean {
  return cell === null || (typeof cell === "string" && cell.trim() === "");
}

/** The cell's content as one line of text; `""` for blanks and errors. */
export function cellText(cell: Cell): string {
  if (typeof cell === "number") return String(cell);
  if (typeof cell !== "string") return "";
  return /^\S+(?: \S+)*$/.test(cell) ? cell : cell.replace(/\s+/g, " ").trim();
}
