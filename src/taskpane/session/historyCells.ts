import type { Cell } from "../../budget/types";
import type { ColumnRef } from "./binding";
import type { CellsChange, HistoryCell } from "./historyState";
import { printsIn } from "./printsStored";
import { asPrint } from "./rowPrint";
import { isCellError } from "./state";
import { fields } from "./stored";

/** Cells that changed from one value to another one in one column, with their rows and the prints of these. */
type StoredGroup = readonly [
  before: Cell,
  after: Cell,
  column: number,
  formula: string | null,
  rows: readonly number[],
  prints: string,
];

/** Written cells as few characters as may be, for there are thousands. The first version kept each cell for itself. */
export function storedCells({ columns, cells }: CellsChange): unknown {
  const groups = new Map<string, HistoryCell[]>();
  for (const cell of cells) {
    const name = JSON.stringify([cell.before, cell.after, cell.column, cell.formula]);
    const same = groups.get(name);
    if (same === undefined) groups.set(name, [cell]);
    else same.push(cell);
  }
  const stored = [...groups.values()].flatMap((same): StoredGroup[] => {
    const [first] = same;
    if (first === undefined) return [];
    const { before, after, column, formula } = first;
    return [
      [before, after, column, formula, same.map(({ row }) => row), same.map(({ key }) => key).join("")],
    ];
  });
  return { columns, groups: stored };
}

/** Cells in the order of the sheet, out of either version. Null where anything is amiss: half a write is never taken back. */
export function readCellsChange(stored: unknown): CellsChange | null {
  const { columns, cells, groups } = fields(stored);
  const read = groups === undefined ? readEach(cells) : readGroups(groups);
  if (!Array.isArray(columns) || read === null) return null;
  const named = columns.filter(
    (each: unknown): each is ColumnRef | null => each === null || isColumnRef(each),
  );
  const whole = named.length === columns.length && read.every(({ column }) => column < named.length);
  return whole ? { columns: named, cells: read } : null;
}

function readEach(stored: unknown): readonly HistoryCell[] | null {
  if (!Array.isArray(stored)) return null;
  const read = stored.map((each: unknown): HistoryCell | null => {
    const [row, key, before, after, column, formula] = Array.isArray(each) ? (each as unknown[]) : [];
    return cellOf(row, typeof key === "string" ? asPrint(key) : null, { before, after, column, formula });
  });
  return allOf(read);
}

function readGroups(stored: unknown): readonly HistoryCell[] | null {
  if (!Array.isArray(stored)) return null;
  const read = stored.flatMap((each: unknown): readonly (HistoryCell | null)[] => {
    const [before, after, column, formula, rows, texts] = Array.isArray(each) ? (each as unknown[]) : [];
    const prints = typeof texts === "string" ? printsIn(texts) : [];
    if (!Array.isArray(rows) || rows.length !== prints.length) return [null];
    return rows.map((row, index) => cellOf(row, prints[index] ?? null, { before, after, column, formula }));
  });
  return (
    allOf(read)
      ?.slice()
      .sort((a, b) => a.row - b.row) ?? null
  );
}

function allOf(cells: readonly (HistoryCell | null)[]): readonly HistoryCell[] | null {
  const read = cells.filter((cell) => cell !== null);
  return read.length === cells.length ? read : null;
}

interface StoredChange {
  readonly before: unknown;
  readonly after: unknown;
  readonly column: unknown;
  readonly formula: unknown;
}

function cellOf(
  row: unknown,
  key: string | null,
  { before, after, column, formula }: StoredChange,
): HistoryCell | null {
  if (typeof row !== "number" || key === null || typeof column !== "number") return null;
  if (!isCell(before) || !isCell(after)) return null;
  return { row, key, before, after, column, formula: typeof formula === "string" ? formula : null };
}

function isColumnRef(value: unknown): value is ColumnRef {
  const { header, occurrence, offset } = fields(value);
  return typeof header === "string" && typeof occurrence === "number" && typeof offset === "number";
}

export function isCell(value: unknown): value is Cell {
  return (
    value === null ||
    typeof value === "string" ||
    typeof value === "number" ||
    typeof value === "boolean" ||
    isCellError(value)
  );
}
