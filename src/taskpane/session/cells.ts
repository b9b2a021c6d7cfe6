import type { Cell } from "../../budget/types";
import type { Area, WriteResult } from "../../excel/gateway";
import type { Notice } from "./state";

/** The 0-based rows of cells, each once. */
export function rowsOf(cells: readonly { readonly row: number }[]): readonly number[] {
  return [...new Set(cells.map((cell) => cell.row))];
}

/** The smallest area that holds all of these cells, at least one. */
export function areaOfCells(cells: readonly { readonly row: number; readonly column: number }[]): Area {
  const row = Math.min(...cells.map((cell) => cell.row));
  const column = Math.min(...cells.map((cell) => cell.column));
  return {
    row,
    column,
    rows: Math.max(...cells.map((cell) => cell.row)) - row + 1,
    columns: Math.max(...cells.map((cell) => cell.column)) - column + 1,
  };
}

/** The places of an area, row by row. */
export function cellsOfArea(area: Area): readonly { readonly row: number; readonly column: number }[] {
  return Array.from({ length: area.rows * area.columns }, (_, index) => ({
    row: area.row + Math.floor(index / area.columns),
    column: area.column + (index % area.columns),
  }));
}

/** The notice of a refused write. */
export function refused(result: Extract<WriteResult, { blocked: true }>): Notice {
  if (result.reason === "conflict") return { kind: "conflict", values: { rows: rowsOf(result.conflicts) } };
  if (result.reason === "read-only") return { kind: "readOnly" };
  if (result.reason === "moved") return { kind: "moved" };
  return { kind: result.reason, values: { rows: rowsOf(result.cells) } };
}

/** The notice of an undo that was refused: a conflict means that the cells have changed since. */
export function refusedUndo(result: Extract<WriteResult, { blocked: true }>): Notice {
  return result.reason === "conflict"
    ? { kind: "undoChanged", values: { rows: rowsOf(result.conflicts) } }
    : refused(result);
}

/** What is assigned to a cell so that it holds this. */
export function writable(cell: Cell): string | number | null {
  if (cell === null || typeof cell === "string" || typeof cell === "number") return cell;
  return typeof cell === "boolean" ? String(cell) : cell.error;
}

/** Empty is the same in each of its spellings: the desktop reads "" where the web reads null. */
export function sameCell(a: Cell, b: Cell): boolean {
  const left = a === "" ? null : a;
  const right = b === "" ? null : b;
  if (typeof left === "object" && typeof right === "object" && left !== null && right !== null) {
    return left.error === right.error;
  }
  return left === right;
}
