/**
 * What the simulator of the Excel API needs of a spreadsheet. Two grids implement it: one in memory for the tests
 * (memory-grid.ts) and the visible one of the workbench. The grid holds the document and evaluates formulas; the rules of
 * Excel's API (queueing, coercion, protection, limits, error codes) belong to the simulator and never to a grid.
 *
 * Rows and columns are 0-based. All methods but `settled` are synchronous.
 */

/** A rectangle of one sheet. `rows` and `columns` are at least 1. */
export interface GridArea {
  readonly row: number;
  readonly column: number;
  readonly rows: number;
  readonly columns: number;
}

/** The value of a cell; null is an empty cell, and never `""` unless a formula returned it. Dates are serial numbers. */
export type GridValue = string | number | boolean | null | { readonly error: string };

/**
 * What one cell is to hold, already decided by the simulator: a text is a text even if it looks like a number or a formula.
 * `formula` has its leading "=", English names, commas and points. `value: null` clears the contents and keeps the format.
 */
export type GridWrite =
  | { readonly row: number; readonly column: number; readonly value: Exclude<GridValue, { error: string }> }
  | { readonly row: number; readonly column: number; readonly formula: string };

export interface GridSheet {
  /** Never changes, also when the sheet is renamed. */
  readonly id: string;
  readonly name: string;
  readonly visibility: "Visible" | "Hidden" | "VeryHidden";
  /** The sheet is protected: cells that are locked can not be changed. */
  readonly protected: boolean;
}

export interface GridTable {
  /** Unique in the workbook and stable. */
  readonly id: string;
  readonly name: string;
  readonly sheetId: string;
  /** With the header row, and the totals row where it has one. */
  readonly area: GridArea;
  readonly hasHeaders: boolean;
  readonly hasTotals: boolean;
  /** Ids are unique in the table and stay when a column is renamed or moved. Names are those of the header cells. */
  readonly columns: readonly { readonly id: number; readonly name: string }[];
}

export interface GridSelection {
  readonly sheetId: string;
  /** In the order in which the user made them, at least one; the last one holds the active cell. */
  readonly areas: readonly GridArea[];
  readonly active: { readonly row: number; readonly column: number };
}

/** A conditional format with a formula. It is drawn over the cell's own format and never changes that. */
export interface GridConditionalFormat {
  readonly id: string;
  readonly sheetId: string;
  readonly area: GridArea;
  /** English, with "=", relative to the top-left cell of the area. */
  readonly formula: string;
  /** "#RRGGBB", or null where the rule leaves it. */
  readonly fill: string | null;
  readonly font: string | null;
  /** Lower comes first. */
  readonly priority: number;
}

/** A data validation. Those that the product does not make (numbers, dates, …) are `other`: only their presence matters. */
export interface GridValidation {
  readonly area: GridArea;
  readonly rule:
    | {
        readonly kind: "list";
        readonly source: { readonly sheetId: string; readonly area: GridArea } | string;
        /** What happens to other texts; a grid that does not keep it lets them pass. */
        readonly alert?: string;
      }
    | { readonly kind: "other" };
}

/** Only what is named changes. */
export interface GridStyle {
  readonly bold?: boolean;
  readonly fill?: string;
  readonly font?: string;
}

export type GridEvent =
  /** The user selected something else, or activated another sheet. */
  | { readonly kind: "selection" }
  /**
   * Contents changed by a person: typing, pasting, sorting, undo, redo, inserted or deleted rows. Not raised for
   * `write` and its kind (the simulator announces those), and not for formulas that were only recalculated.
   */
  | {
      readonly kind: "changed";
      readonly sheetId: string;
      /** Null where it is not known. */
      readonly area: GridArea | null;
      readonly change: "RangeEdited" | "RowInserted" | "RowDeleted" | "ColumnInserted" | "ColumnDeleted";
      /** `Remote` for a co-author. */
      readonly source: "Local" | "Remote";
    };

export interface Grid {
  /** File name of the workbook, with its extension. */
  readonly name: string;

  /** All sheets in the order of their tabs. */
  sheets(): readonly GridSheet[];
  /** Adds an empty sheet after the last one, without activating it. The name is known to be free and valid. */
  addSheet(name: string): GridSheet;
  setVisibility(sheetId: string, visibility: GridSheet["visibility"]): void;
  renameSheet(sheetId: string, name: string): void;
  deleteSheet(sheetId: string): void;
  activeSheet(): string;
  activate(sheetId: string): void;

  /** The smallest area that holds every cell with a value or a formula; null for an empty sheet. */
  used(sheetId: string): GridArea | null;
  /** Always a full matrix of the size of the area, also outside the used range. */
  values(sheetId: string, area: GridArea): GridValue[][];
  /** English formulas with "="; null where the cell holds a constant or nothing. Cells filled by a spill have none. */
  formulas(sheetId: string, area: GridArea): (string | null)[][];
  /** The cell whose formula spills into this one, or null; a formula that spills is its own source. */
  spillSource(
    sheetId: string,
    row: number,
    column: number,
  ): { readonly row: number; readonly column: number } | null;
  /** Excel's number format codes ("General", "@", "#,##0.00"). */
  numberFormats(sheetId: string, area: GridArea): string[][];
  /** One step of the user's undo where the grid has an undo. */
  write(sheetId: string, cells: readonly GridWrite[]): void;
  setNumberFormat(sheetId: string, area: GridArea, format: string): void;
  setStyle(sheetId: string, area: GridArea, style: GridStyle): void;
  /** Fits the widths of these columns to their contents. */
  autofitColumns(sheetId: string, area: GridArea): void;
  /** Sets the width of these columns, in pixels. */
  setColumnWidth(sheetId: string, area: GridArea, pixels: number): void;
  /** Resolves when all formulas that depend on what was written are recalculated. */
  settled(): Promise<void>;

  /** Hidden rows of the area (by a filter or by hand), ascending. */
  hiddenRows(sheetId: string, area: GridArea): number[];
  /** All merged areas of the sheet. */
  merges(sheetId: string): readonly GridArea[];
  /** Excel locks every cell unless told otherwise; it matters only while the sheet is protected. */
  isLocked(sheetId: string, row: number, column: number): boolean;

  /** All tables of the workbook. */
  tables(): readonly GridTable[];
  resizeTable(tableId: string, area: GridArea): void;

  /** Null while a chart, a picture or anything but cells is selected. */
  selection(): GridSelection | null;
  /** Selects these areas of one sheet and activates it; scrolls so that the first one can be seen. */
  select(sheetId: string, areas: readonly GridArea[]): void;

  /** All conditional formats of the workbook that have a formula. */
  conditionalFormats(): readonly GridConditionalFormat[];
  /** Adds it, or replaces the one with the same id. */
  putConditionalFormat(format: GridConditionalFormat): void;
  deleteConditionalFormat(id: string): void;

  /** All validations of a sheet. */
  validations(sheetId: string): readonly GridValidation[];
  /** Replaces every validation inside the area; null removes it. A validation that reaches beyond keeps the rest. */
  setValidation(sheetId: string, area: GridArea, rule: GridValidation["rule"] | null): void;

  /** Small values kept with the document under this add-in, as JSON texts by key; the grid saves them with the file. */
  settings(): ReadonlyMap<string, string>;
  /** Null removes it. */
  putSetting(key: string, json: string | null): void;

  /** Returns the function that ends it. Listeners are called synchronously. */
  subscribe(listener: (event: GridEvent) => void): () => void;
}
