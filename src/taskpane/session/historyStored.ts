import type { Cell } from "../../budget/types";
import type { Area, FormatArea } from "../../excel/gateway";
import type { Undoers } from "./history";
import type {
  CellsChange,
  DecisionsChange,
  FormulaChange,
  FormulasChange,
  HeaderChange,
  HistoryCell,
  HistoryEntry,
  HistoryWhat,
} from "./historyState";
import type { ColumnRef } from "./binding";
import { fields } from "./stored";
import { BUDGET_KINDS, isCellError } from "./state";

/** Everything that an entry may say it did; what a later version adds is left out by this one. */
const WHATS: { readonly [What in HistoryWhat]: true } = {
  tagged: true,
  proposed: true,
  excluded: true,
  totals: true,
  corrected: true,
  amounts: true,
  removed: true,
  header: true,
  decided: true,
  formulas: true,
};

/** An entry as the workbook keeps it; cells as few characters as may be, for there are thousands. */
export function storedEntry(entry: HistoryEntry): unknown {
  if (entry.kind !== "cells") return entry;
  const { columns, cells } = entry.data;
  const short = cells.map(({ row, column, key, before, after, formula }) => [
    row,
    key,
    before,
    after,
    column,
    formula,
  ]);
  return { ...entry, data: { columns, cells: short } };
}

/** The history out of the workbook's settings. An entry that cannot be understood ends it: what is older cannot be reached past it. */
export function readHistory(
  stored: unknown,
  undoers: Undoers,
): { readonly entries: readonly HistoryEntry[]; readonly dropped: number } {
  const { entries, dropped } = fields(stored);
  const found: HistoryEntry[] = [];
  for (const each of Array.isArray(entries) ? [...(entries as readonly unknown[])].reverse() : []) {
    const entry = readEntry(each, undoers);
    if (entry === null) break;
    found.unshift(entry);
  }
  return { entries: found, dropped: typeof dropped === "number" ? dropped : 0 };
}

function readEntry(stored: unknown, undoers: Undoers): HistoryEntry | null {
  const { kind, what, sheet, at, count, joined, data } = fields(stored);
  if (typeof sheet !== "string" || typeof at !== "number" || typeof count !== "number") return null;
  const known = (Object.keys(WHATS) as HistoryWhat[]).find((each) => each === what);
  if (known === undefined) return null;
  const frame = { what: known, sheet, at, count, ...(joined === true ? { joined: true as const } : {}) };
  const cells = kind === "cells" ? undoers.cells.read(data) : null;
  if (cells !== null) return { ...frame, kind: "cells", data: cells };
  const header = kind === "header" ? undoers.header.read(data) : null;
  if (header !== null) return { ...frame, kind: "header", data: header };
  const formulas = kind === "formulas" ? undoers.formulas.read(data) : null;
  if (formulas !== null) return { ...frame, kind: "formulas", data: formulas };
  const decisions = kind === "decisions" ? undoers.decisions.read(data) : null;
  return decisions === null ? null : { ...frame, kind: "decisions", data: decisions };
}

function isCell(value: unknown): value is Cell {
  return (
    value === null ||
    typeof value === "string" ||
    typeof value === "number" ||
    typeof value === "boolean" ||
    isCellError(value)
  );
}

function readCell(stored: unknown): HistoryCell | null {
  if (!Array.isArray(stored)) return null;
  const [row, key, before, after, column, formula] = stored as readonly unknown[];
  if (typeof row !== "number" || typeof key !== "string" || typeof column !== "number") return null;
  if (!isCell(before) || !isCell(after)) return null;
  return { row, key, before, after, column, formula: typeof formula === "string" ? formula : null };
}

function isColumnRef(value: unknown): value is ColumnRef {
  const { header, occurrence, offset } = fields(value);
  return typeof header === "string" && typeof occurrence === "number" && typeof offset === "number";
}

/** Null where anything is amiss: half a write is never taken back. */
export function readCellsChange(stored: unknown): CellsChange | null {
  const { columns, cells } = fields(stored);
  if (!Array.isArray(columns) || !Array.isArray(cells)) return null;
  const named = columns.filter(
    (each: unknown): each is ColumnRef | null => each === null || isColumnRef(each),
  );
  const read = cells.map(readCell).filter((cell) => cell !== null);
  const whole = named.length === columns.length && read.length === cells.length;
  return whole && read.every(({ column }) => column < named.length) ? { columns: named, cells: read } : null;
}

export function readHeaderChange(stored: unknown): HeaderChange | null {
  const { row, column, text, table } = fields(stored);
  if (typeof row !== "number" || typeof column !== "number" || typeof text !== "string") return null;
  return { row, column, text, table: typeof table === "string" ? table : null };
}

export function readDecisionsChange(stored: unknown): DecisionsChange | null {
  const { before } = fields(stored);
  if (!Array.isArray(before)) return null;
  const read = before.flatMap((each: unknown): DecisionsChange["before"][number][] => {
    const { key, rowKind, kind } = fields(each);
    const known = BUDGET_KINDS.find((one) => one === kind) ?? null;
    return typeof key === "string"
      ? [{ key, rowKind: rowKind === "budget" ? "budget" : null, kind: known }]
      : [];
  });
  return { before: read };
}

/** Null where anything is amiss: half a block is never taken back. */
export function readFormulasChange(stored: unknown): FormulasChange | null {
  const { cells, formats } = fields(stored);
  if (!Array.isArray(cells) || cells.length === 0) return null;
  const read = cells.flatMap((each: unknown): FormulaChange[] => {
    const { row, column, before, beforeFormula, formula, after } = fields(each);
    if (typeof row !== "number" || typeof column !== "number" || !isCell(before) || !isCell(after)) return [];
    return [{ row, column, before, beforeFormula: textOf(beforeFormula), formula: textOf(formula), after }];
  });
  return read.length === cells.length ? { cells: read, formats: readFormats(formats) } : null;
}

/** A format that cannot be understood stays in its cell: that costs no content. */
function readFormats(stored: unknown): readonly FormatArea[] {
  return (Array.isArray(stored) ? (stored as readonly unknown[]) : []).flatMap((each): FormatArea[] => {
    const { area, from, to } = fields(each);
    const { row, column, rows, columns } = fields(area);
    const isPlace = [row, column, rows, columns].every((part) => typeof part === "number");
    if (!isPlace || typeof from !== "string" || typeof to !== "string") return [];
    return [{ area: { row, column, rows, columns } as Area, from, to }];
  });
}

function textOf(value: unknown): string | null {
  return typeof value === "string" ? value : null;
}
