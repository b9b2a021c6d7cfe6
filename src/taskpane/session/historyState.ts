import type { Cell } from "../../budget/types";
import type { FormatArea, SheetId } from "../../excel/gateway";
import type { Messages } from "../../i18n";
import type { ColumnRef } from "./binding";
import type { SaidOfRows } from "./decisionsStored";

/**
 * What each kind of write keeps so that it can be taken back: plain data, because the workbook remembers it. A further kind is a member
 * here and an `Undoer` in `session.ts`.
 */
export interface HistoryData {
  readonly cells: CellsChange;
  readonly header: HeaderChange;
  readonly decisions: DecisionsChange;
  readonly formulas: FormulasChange;
}

export type HistoryKind = keyof HistoryData;

/** What was done, in the user's words: `messages.history.what`. */
export type HistoryWhat = keyof Messages["history"]["what"];

/** One write of the product that can be taken back. */
export type HistoryEntry = {
  [Kind in HistoryKind]: {
    readonly kind: Kind;
    readonly what: HistoryWhat;
    readonly sheet: SheetId;
    /** When it was made, by `Date.now()`. */
    readonly at: number;
    /** Cells or rows that it changed. */
    readonly count: number;
    /** Belongs to the write before it, which was on another sheet: both are one step. */
    readonly joined?: true;
    readonly data: HistoryData[Kind];
  };
}[HistoryKind];

/** The writes of the last step, oldest first. */
export function lastStep(history: readonly HistoryEntry[]): readonly HistoryEntry[] {
  let first = history.length - 1;
  while (first > 0 && history[first]?.joined === true) first -= 1;
  return history.slice(Math.max(first, 0));
}

/** Cells of budget rows. */
export interface CellsChange {
  /** The columns of the cells: null is the tag column, others are named, for columns move. */
  readonly columns: readonly (ColumnRef | null)[];
  readonly cells: readonly HistoryCell[];
}

export interface HistoryCell {
  /** 0-based sheet row. */
  readonly row: number;
  /** Index in `columns`. */
  readonly column: number;
  /** Print of the key of the row that stood there: rows that were sorted or moved are found again by it. */
  readonly key: string;
  readonly before: Cell;
  readonly after: Cell;
  /** The formula that the write replaced, or null. */
  readonly formula: string | null;
}

/** The header of a new tag column. */
export interface HeaderChange {
  readonly row: number;
  readonly column: number;
  readonly text: string;
  /** The Excel table that grew by the column, or null. */
  readonly table: string | null;
}

/** What the user had said of rows before. */
export interface DecisionsChange {
  readonly before: SaidOfRows;
}

/** Formulas with their titles, anywhere in the workbook. */
export interface FormulasChange {
  readonly cells: readonly FormulaChange[];
  /** Number formats that came with them. */
  readonly formats: readonly FormatArea[];
}

export interface FormulaChange {
  readonly row: number;
  readonly column: number;
  readonly before: Cell;
  /** The formula that the write replaced, or null. */
  readonly beforeFormula: string | null;
  /** Fingerprint of the formula that was written; null for a text, which `after` holds. */
  readonly formula: string | null;
  readonly after: Cell;
}

/** How far back the history reaches. */
export interface HistoryLimits {
  /** Writes that can no longer be taken back, because there are newer ones. */
  readonly dropped: number;
  /** The last write is too large to be remembered by the workbook: it can be taken back only until the pane is closed. */
  readonly untilClosed: boolean;
}

/** A short text that stands for a long one: the workbook remembers thousands of them. */
export function fingerprint(text: string): string {
  let high = 0xdeadbeef;
  let low = 0x41c6ce57;
  for (let index = 0; index < text.length; index++) {
    const code = text.charCodeAt(index);
    high = Math.imul(high ^ code, 2654435761);
    low = Math.imul(low ^ code, 1597334677);
  }
  high = Math.imul(high ^ (high >>> 16), 2246822507) ^ Math.imul(low ^ (low >>> 13), 3266489909);
  low = Math.imul(low ^ (low >>> 16), 2246822507) ^ Math.imul(high ^ (high >>> 13), 3266489909);
  return ((low >>> 0).toString(36) + (high >>> 0).toString(36)).padStart(12, "0");
}
