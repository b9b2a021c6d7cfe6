/**
 * What the product asks of a workbook. The pane and the actions know this interface and never Excel.
 * Only plain data crosses it. Every method rejects with a GatewayError (errors.ts) and nothing else.
 * Rows and columns are 0-based sheet positions everywhere.
 */
import type { Cell, SheetData } from "../budget/types";

/** Sheets are named by Excel's own id, which survives renaming. */
export type SheetId = string;

export interface Area {
  readonly row: number;
  readonly column: number;
  readonly rows: number;
  readonly columns: number;
}

export interface TableInfo {
  readonly id: string;
  readonly name: string;
  /** Whole table with its header row. */
  readonly area: Area;
  readonly hasHeaders: boolean;
  readonly columns: readonly { readonly id: number; readonly name: string }[];
}

export interface SheetInfo {
  readonly id: SheetId;
  readonly name: string;
  readonly visible: boolean;
  readonly active: boolean;
  readonly protected: boolean;
  /** Null for an empty sheet. */
  readonly used: Area | null;
  readonly tables: readonly TableInfo[];
}

export interface WorkbookInfo {
  readonly name: string;
  readonly readOnly: boolean;
  /** Excel recalculates by itself; false where calculation is manual. */
  readonly automaticCalculation: boolean;
  readonly sheets: readonly SheetInfo[];
}

export type Selection =
  | {
      readonly kind: "cells";
      readonly sheet: SheetId;
      readonly areas: readonly Area[];
      /** The rows of the areas that a filter or the user hides, ascending. */
      readonly hidden: readonly number[];
      /** The active cell. */ readonly active: { readonly row: number; readonly column: number };
    }
  | { readonly kind: "chart" }
  /** Nothing of this workbook that Excel names: another workbook is in front, or a picture is selected. */
  | { readonly kind: "other" };

/** What keeps Excel from answering: the user is editing a cell, or nobody knows what. */
export type Waiting = "cell-editing" | "no-answer";

/** What the user saw in a cell. */
export interface CellExpectation {
  readonly row: number;
  readonly column: number;
  readonly expected: Cell;
}

/** A cell to be written: a write never overwrites anything but what is expected there. */
export interface CellWrite extends CellExpectation {
  readonly value: string | number | null;
}

export interface WriteOptions extends LongTask {
  /** Formulas may be overwritten: the user said so. */
  readonly overFormulas?: boolean;
  /** Cells beside those to be written that tell which rows these are: where one holds anything else, nothing is written. */
  readonly where?: readonly CellExpectation[];
  /** Rows that were in sight: where one of them is hidden by now, nothing is written. */
  readonly seen?: readonly number[];
}

export interface CellConflict {
  readonly row: number;
  readonly column: number;
  readonly expected: Cell;
  readonly found: Cell;
}

/** One conflict or a locked cell and no cell is written; the rest is written unless the user stops it. */
export type WriteResult =
  | {
      readonly blocked: false;
      readonly written: readonly CellWritten[];
      /** Cells that needed text format to keep their value. */
      readonly formatted: number;
      /** Where the user stopped: how many cells were left as they were. */
      readonly left?: number;
    }
  | { readonly blocked: true; readonly reason: "conflict"; readonly conflicts: readonly CellConflict[] }
  | { readonly blocked: true; readonly reason: "moved"; readonly cells: readonly CellConflict[] }
  | {
      readonly blocked: true;
      readonly reason: "protected" | "read-only" | "formula" | "hidden";
      readonly cells: readonly { readonly row: number; readonly column: number }[];
    };

export interface CellWritten {
  readonly row: number;
  readonly column: number;
  readonly before: Cell;
  readonly after: Cell;
  /** The formula that was overwritten (English), where the user allowed it. */
  readonly beforeFormula?: string;
}

/** A cell whose number format is to change, where it still is what is expected. Format codes in Excel's invariant form. */
export interface FormatChange {
  readonly row: number;
  readonly column: number;
  readonly from: string;
  readonly to: string;
}

/** Cells whose number format was changed. */
export interface FormatArea {
  readonly area: Area;
  readonly from: string;
  readonly to: string;
}

export interface LongTask {
  readonly signal?: AbortSignal;
  /** Called with 0…1. */
  readonly progress?: (share: number) => void;
}

/** A cell with its formula, for the explanation of PMAP formulas. */
export interface FormulaCell {
  readonly sheet: SheetId;
  readonly row: number;
  readonly column: number;
  /** English formula with commas, or null where the cell has none. */
  readonly formula: string | null;
  /** The same formula as the user sees it, in the language of Excel; null where the cell has none. */
  readonly local: string | null;
  readonly value: Cell;
}

/** What the pane's status marking paints; one rule per status on the tag column, replaced and never stacked. */
export interface MarkingRule {
  /** English formula for the top-left cell of the area, relative references. Excel takes no custom functions and no `{…}` here. */
  readonly formula: string;
  readonly fill: string;
  readonly font: string;
}

/** What Excel asks when a text is typed that stands in no list; 32 and 255 characters at most. */
export interface ListAlert {
  readonly title: string;
  readonly message: string;
}

/** The cells that a list validation offers. */
export interface ListSource {
  readonly sheet: SheetId;
  readonly area: Area;
  readonly alert: ListAlert;
}

/** How a new sheet looks, apart from its contents. */
export interface SheetLook {
  readonly hidden?: boolean;
  /** 0-based rows in bold. */
  readonly bold?: readonly number[];
  /** Excel's number format codes. */
  readonly formats?: readonly { readonly area: Area; readonly format: string }[];
  /** Widths in points of 0-based columns; the others are as wide as their contents. */
  readonly widths?: readonly { readonly column: number; readonly points: number }[];
}

export interface HostInfo {
  readonly host: "excel" | "browser";
  readonly platform: "desktop" | "mac" | "web" | "unknown";
  /** BCP 47, of Excel's user interface. */
  readonly displayLanguage: string;
  readonly theme: "light" | "dark" | "high-contrast";
  /** Decimal separator of the user's number formats. */
  readonly decimalSeparator: "," | ".";
}

export interface Unsubscribe {
  (): void;
}

export interface Gateway {
  readonly host: HostInfo;

  workbook(): Promise<WorkbookInfo>;
  /**
   * Values, formulas, merges and hidden rows of an area (default: the used range), read in chunks. With `onlyContents` neither merges
   * nor hidden rows: what is read only to be explained must not cost the user's undo.
   */
  readSheet(
    sheet: SheetId,
    area?: Area,
    task?: LongTask & { readonly onlyContents?: boolean },
  ): Promise<SheetData>;
  selection(): Promise<Selection>;
  /** The rows of an area that a filter or the user hides, ascending, as they are now: Excel tells of no filter. */
  hiddenRows(sheet: SheetId, area: Area): Promise<readonly number[]>;
  /** Selects and shows a cell or area; activates its sheet. */
  select(sheet: SheetId, area: Area): Promise<void>;
  /** The same, only where `from` is still selected; else null. Returns what is selected then: merged cells make it larger. */
  selectFrom(from: Selection, sheet: SheetId, area: Area): Promise<Selection | null>;
  /** A cell with its formula; for a cell that another one's formula spills into, that other one. */
  formulaAt(sheet: SheetId, row: number, column: number): Promise<FormulaCell>;

  /**
   * Writes values, reads them back, and gives the previous ones for undo. Stopped by its signal it keeps the cells that are written by then
   * and says how many are left; where none is, it rejects with `cancelled`.
   */
  write(sheet: SheetId, cells: readonly CellWrite[], options?: WriteOptions): Promise<WriteResult>;
  /** Writes formulas (English, with "=") as a block; refuses over non-empty cells unless `overwrite`. */
  writeFormulas(
    sheet: SheetId,
    row: number,
    column: number,
    block: readonly (readonly (string | number | null)[])[],
    options?: { readonly overwrite?: boolean },
  ): Promise<WriteResult>;
  /** Changes number formats, of those cells only that have the expected one; none on a protected sheet. Returns what was changed. */
  changeFormats(sheet: SheetId, cells: readonly FormatChange[]): Promise<readonly FormatArea[]>;
  /** Takes the empty column right of a table into it, under this name; a conflict where something stands there. */
  addTableColumn(sheet: SheetId, table: string, name: string): Promise<WriteResult>;
  /** Lets the last column of a table go again, where it has this name and nothing stands below. */
  removeTableColumn(sheet: SheetId, table: string, name: string): Promise<WriteResult>;
  /** A new worksheet with this block of values; returns its id and its (made unique) name. */
  addSheet(
    name: string,
    block: readonly (readonly (string | number | null)[])[],
    look?: SheetLook,
  ): Promise<{ readonly id: SheetId; readonly name: string }>;

  /** Marks an area by status, behind the user's own rules, or removes the marking where `rules` is empty. Never touches the user's own formats. */
  mark(sheet: SheetId, area: Area, rules: readonly MarkingRule[]): Promise<void>;
  /** A list validation that draws on another sheet's cells, or none. Refused where the user's own validation stands, unless `replace`. */
  validateList(
    sheet: SheetId,
    area: Area,
    source: ListSource | null,
    options?: { readonly replace?: boolean },
  ): Promise<{ readonly blocked: boolean }>;

  /** Small JSON values kept in the workbook under this add-in. */
  readSetting(key: string): Promise<unknown>;
  writeSetting(key: string, value: unknown): Promise<void>;
  /** Opens the runtime with this document from the next time on, so that formulas work before the pane opens. */
  loadWithDocument(): Promise<void>;

  /** The selection moved; debounced, the listener re-reads. */
  onSelection(listener: () => void): Unsubscribe;
  /** Something in some sheet changed, by anyone; only a dirty signal. */
  onChange(listener: (sheet: SheetId) => void): Unsubscribe;
  /** Told when a request waits for longer than a moment, and null when none does any more. */
  onWaiting(listener: (waiting: Waiting | null) => void): Unsubscribe;
  /** The theme is no longer that of `host`, or changed again. */
  onTheme(listener: (theme: HostInfo["theme"]) => void): Unsubscribe;
}
