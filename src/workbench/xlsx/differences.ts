import type { Cell, CellValue, Sheet } from "hucre";
import { columnLetters } from "../../budget/column-letters";
import { fromFile, toFile } from "../formulas/file-form";
import type { GridValue } from "../simulator/grid";
import type { CellChange, StoredValue } from "./sheet-patch";

/** What the grid holds in a sheet, cell by cell. */
export interface SheetContents {
  /** All cells with a value or a formula, spilled ones included. */
  readonly cells: ReadonlyMap<string, GridCell>;
}

export interface GridCell {
  readonly row: number;
  readonly column: number;
  readonly value: GridValue;
  /** English, with "=", or null. */
  readonly formula: string | null;
  /** The cell still follows the shared formula of another one. */
  readonly follower: boolean;
  /** Rows and columns that the formula fills, itself included. */
  readonly spill: { readonly rows: number; readonly columns: number } | null;
}

/** A cell of the file: its value, and its formula as the grid shows it. */
interface FileCell {
  readonly value: StoredValue;
  /** English, with "="; for the follower of a shared formula "" (the file does not spell it out). */
  readonly formula: string | null;
  readonly shared: number | null;
}

export const cellKey = (row: number, column: number): string => `${row},${column}`;

function placeOf(key: string): { row: number; column: number } {
  const [row = 0, column = 0] = key.split(",").map(Number);
  return { row, column };
}

const DAY_MS = 86_400_000;
const SERIAL_OF_1970 = 25_569;

function storedValue(value: CellValue, cell: Cell | undefined): StoredValue {
  if (value instanceof Date) return value.getTime() / DAY_MS + SERIAL_OF_1970;
  return cell?.type === "error" && typeof value === "string" ? { error: value } : value;
}

function fileCells(sheet: Sheet): Map<string, FileCell> {
  const cells = new Map<string, FileCell>();
  const put = (row: number, column: number, value: CellValue): void => {
    const cell = sheet.cells?.get(cellKey(row, column));
    if (value === null && cell?.formula === undefined) return;
    cells.set(cellKey(row, column), {
      value: storedValue(value, cell),
      formula: cell?.formula === undefined ? null : cell.formula === "" ? "" : `=${fromFile(cell.formula)}`,
      shared: cell?.formulaType === "shared" ? (cell.formulaSharedIndex ?? null) : null,
    });
  };
  sheet.rows.forEach((values, row) => values.forEach((value, column) => put(row, column, value)));
  for (const [key, cell] of sheet.cells ?? []) {
    const { row, column } = placeOf(key);
    if (!cells.has(key)) put(row, column, cell.value);
  }
  return cells;
}

const same = (left: StoredValue, right: StoredValue): boolean =>
  left === right ||
  (typeof left === "object" &&
    typeof right === "object" &&
    left !== null &&
    right !== null &&
    left.error === right.error);

/** An error that only says that this grid lacks a function of the file: the stored result is better. */
const isUnknownFunction = (value: GridValue): boolean =>
  typeof value === "object" && value !== null && value.error === "#NAME?";

/** The text of a formula without what means nothing: case of names and spaces outside of strings. */
const normal = (formula: string): string =>
  formula.replace(/"[^"]*"|\s+/g, (part) => (part[0] === '"' ? part : ""));

function addressOf(cell: GridCell): string {
  const first = `${columnLetters(cell.column)}${cell.row + 1}`;
  if (cell.spill === null || (cell.spill.rows === 1 && cell.spill.columns === 1)) return first;
  const { rows, columns } = cell.spill;
  return `${first}:${columnLetters(cell.column + columns - 1)}${cell.row + rows}`;
}

/** The change that writes a formula of the grid into the file. */
function formulaChange(cell: GridCell, namespaces: readonly string[]): CellChange {
  const formula = (cell.formula ?? "=").slice(1);
  // Excel puts @ before a function that may return several cells, unless the formula is stored as a dynamic array.
  const dynamic =
    cell.spill !== null || namespaces.some((namespace) => formula.toUpperCase().includes(`${namespace}.`));
  return {
    row: cell.row,
    column: cell.column,
    content: {
      kind: "formula",
      formula: toFile(formula, namespaces),
      value: cell.value,
      ...(dynamic ? { spill: addressOf(cell) } : {}),
    },
  };
}

function changeOf(
  key: string,
  before: FileCell | undefined,
  now: GridCell | undefined,
  namespaces: readonly string[],
): CellChange | null {
  const place = placeOf(key);
  const value = now?.value ?? null;
  if (now !== undefined && now.formula !== null) {
    const kept =
      before !== undefined &&
      before.formula !== null &&
      (before.formula === "" ? now.follower : normal(before.formula) === normal(now.formula));
    if (!kept) return formulaChange(now, namespaces);
    if (same(before.value, value) || isUnknownFunction(value)) return null;
    return { ...place, content: { kind: "result", value } };
  }
  if (before?.formula === null || before === undefined) {
    return same(before?.value ?? null, value) ? null : { ...place, content: { kind: "value", value } };
  }
  return { ...place, content: { kind: "value", value } };
}

/**
 * What differs between a sheet of the file and the grid, as changes of cells of the file.
 * The followers of a shared formula get their own where its master changes, since they would point nowhere.
 * @param namespaces those of add-in functions, e.g. `PMAP`
 */
export function differences(sheet: Sheet, grid: SheetContents, namespaces: readonly string[]): CellChange[] {
  const before = fileCells(sheet);
  const changes = new Map<string, CellChange>();
  for (const key of new Set([...before.keys(), ...grid.cells.keys()])) {
    const change = changeOf(key, before.get(key), grid.cells.get(key), namespaces);
    if (change !== null) changes.set(key, change);
  }
  const brokenGroups = new Set<number>();
  for (const [key, change] of changes) {
    const cell = before.get(key);
    const isMaster = cell?.shared !== null && cell?.shared !== undefined && cell.formula !== "";
    if (isMaster && change.content.kind !== "result") brokenGroups.add(cell.shared);
  }
  for (const [key, cell] of before) {
    if (cell.shared === null || cell.formula !== "" || !brokenGroups.has(cell.shared)) continue;
    const now = grid.cells.get(key);
    const open = changes.get(key)?.content.kind;
    if (now !== undefined && now.formula !== null && open !== "formula" && open !== "value") {
      changes.set(key, formulaChange(now, namespaces));
    }
  }
  return [...changes.values()];
}
