import type { Area, FormatArea } from "../../excel/gateway";
import type { Undoers } from "./history";
import type {
  DecisionsChange,
  FormulaChange,
  FormulasChange,
  HeaderChange,
  HistoryEntry,
  HistoryWhat,
} from "./historyState";
import type { SaidOfRows } from "./decisionsStored";
import { readFirstVersion, readSaid, storedSaid } from "./decisionsStored";
import { isCell, storedCells } from "./historyCells";
import { keyPrint } from "./rowPrint";
import { fields } from "./stored";

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

/** An entry as the workbook keeps it, as few characters as may be: there are thousands of cells and rows. */
export function storedEntry(entry: HistoryEntry): unknown {
  if (entry.kind === "cells") return { ...entry, data: storedCells(entry.data) };
  if (entry.kind === "decisions") return { ...entry, data: { before: storedSaid(entry.data.before) } };
  return entry;
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

export function readHeaderChange(stored: unknown): HeaderChange | null {
  const { row, column, text, table } = fields(stored);
  if (typeof row !== "number" || typeof column !== "number" || typeof text !== "string") return null;
  return { row, column, text, table: typeof table === "string" ? table : null };
}

/** The first version kept a record for each row, with its key. */
export function readDecisionsChange(stored: unknown): DecisionsChange | null {
  const { before } = fields(stored);
  if (typeof before !== "object" || before === null) return null;
  if (!Array.isArray(before)) return { before: readSaid(before) };
  return {
    before: before.flatMap((each: unknown): SaidOfRows => {
      const { key } = fields(each);
      return typeof key === "string" ? [[keyPrint(key), readFirstVersion(each)]] : [];
    }),
  };
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
