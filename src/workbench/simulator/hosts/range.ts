/** Excel.Range on the grid. */
import {
  areaAddress,
  intersection,
  parseArea,
  quotedSheet,
  SHEET_COLUMNS,
  SHEET_ROWS,
} from "../../../excel/a1";
import { CELL_LIMIT, type SimulatedDocument } from "../document";
import { RichApiError } from "../errors";
import type { GridArea, GridValue } from "../grid";
import type { HostObject, HostOf } from "../host-of";
import { englishFormula, localError, localFormula } from "../locale";
import { RangeAreasHost } from "./areas";
import { ConditionalFormatsHost } from "./conditional-formats";
import { DataValidationHost } from "./data-validation";
import { RangeFormatHost } from "./format";
import { WorksheetHost } from "./worksheet";

type Members =
  | "address"
  | "cellCount"
  | "clear"
  | "columnCount"
  | "columnIndex"
  | "conditionalFormats"
  | "dataValidation"
  | "format"
  | "formulas"
  | "formulasLocal"
  | "getAbsoluteResizedRange"
  | "getCell"
  | "getCellProperties"
  | "getColumn"
  | "getEntireColumn"
  | "getEntireRow"
  | "getIntersectionOrNullObject"
  | "getMergedAreasOrNullObject"
  | "getOffsetRange"
  | "getResizedRange"
  | "getRow"
  | "getSpecialCellsOrNullObject"
  | "getSpillParentOrNullObject"
  | "getUsedRangeOrNullObject"
  | "isEntireColumn"
  | "isEntireRow"
  | "numberFormat"
  | "rowCount"
  | "rowHidden"
  | "rowIndex"
  | "select"
  | "setDirty"
  | "text"
  | "valueTypes"
  | "values"
  | "worksheet";

/** Beyond the cell limit Excel hands out null instead of a matrix, although the types do not say so. */
const TOO_MANY = null as unknown as never;

export class RangeHost implements HostOf<Excel.Range, Members> {
  readonly rowIndex: number;
  readonly columnIndex: number;
  readonly rowCount: number;
  readonly columnCount: number;

  constructor(
    readonly document: SimulatedDocument,
    readonly sheetId: string,
    readonly area: GridArea,
  ) {
    const fits =
      area.row >= 0 &&
      area.column >= 0 &&
      area.rows >= 1 &&
      area.columns >= 1 &&
      area.row + area.rows <= SHEET_ROWS &&
      area.column + area.columns <= SHEET_COLUMNS;
    if (!fits) throw new RichApiError("InvalidArgument", "outside the sheet");
    this.rowIndex = area.row;
    this.columnIndex = area.column;
    this.rowCount = area.rows;
    this.columnCount = area.columns;
  }

  /** The range at an address of a sheet. */
  static at(document: SimulatedDocument, sheetId: string, address: string): RangeHost {
    const area = parseArea(address);
    if (area === null) throw new RichApiError("InvalidArgument", address);
    return new RangeHost(document, sheetId, area);
  }

  get address(): string {
    const name = this.worksheet.name;
    const sheet = /^[\p{L}_][\p{L}\d_.]*$/u.test(name) ? name : quotedSheet(name);
    return `${sheet}!${areaAddress(this.area)}`;
  }

  get cellCount(): number {
    const count = this.rowCount * this.columnCount;
    return count > 2 ** 31 - 1 ? -1 : count;
  }

  get isEntireColumn(): boolean {
    return this.rowCount === SHEET_ROWS;
  }

  get isEntireRow(): boolean {
    return this.columnCount === SHEET_COLUMNS;
  }

  get worksheet(): WorksheetHost {
    return new WorksheetHost(this.document, this.sheetId);
  }

  get values(): unknown[][] {
    return this.cells((value) => this.plain(value));
  }

  set values(assigned: unknown) {
    this.document.assign(this.sheetId, this.area, assigned);
  }

  get formulas(): unknown[][] {
    return this.withFormulas((formula) => formula);
  }

  set formulas(assigned: unknown) {
    this.document.assign(this.sheetId, this.area, assigned);
  }

  get formulasLocal(): unknown[][] {
    return this.withFormulas((formula) => localFormula(formula, this.document.conditions.locale));
  }

  set formulasLocal(assigned: unknown) {
    const english = (value: unknown): unknown =>
      typeof value === "string" && value.startsWith("=")
        ? englishFormula(value, this.document.conditions.locale)
        : value;
    const matrix = Array.isArray(assigned)
      ? (assigned as unknown[][]).map((row) => row.map(english))
      : english(assigned);
    this.document.assign(this.sheetId, this.area, matrix);
  }

  /** What the cells show. Number formats are not drawn here: numbers show their shortest decimal form. */
  get text(): string[][] {
    return this.cells((value) => {
      const text = String(this.plain(value));
      const italian = this.document.conditions.locale === "it-IT" && typeof value === "number";
      return italian ? text.replace(".", ",") : text;
    });
  }

  get valueTypes(): Excel.RangeValueType[][] {
    return this.cells((value) => {
      if (value === null) return "Empty" as Excel.RangeValueType;
      if (typeof value === "object") return "Error" as Excel.RangeValueType;
      if (typeof value === "string") return "String" as Excel.RangeValueType;
      return (typeof value === "boolean" ? "Boolean" : "Double") as Excel.RangeValueType;
    });
  }

  get numberFormat(): unknown[][] {
    if (this.tooMany()) return TOO_MANY;
    return this.document.grid.numberFormats(this.sheetId, this.area);
  }

  set numberFormat(assigned: unknown) {
    this.document.requireEditable(this.sheetId, this.area);
    const { row, column, rows, columns } = this.area;
    if (!Array.isArray(assigned)) {
      this.document.grid.setNumberFormat(this.sheetId, this.area, String(assigned));
      return;
    }
    const matrix = assigned as (string | null)[][];
    if (matrix.length !== rows || matrix.some((line) => line.length !== columns))
      throw new RichApiError("InvalidArgument", "numberFormat");
    matrix.forEach((line, i) =>
      line.forEach((format, j) => {
        const cell = { row: row + i, column: column + j, rows: 1, columns: 1 };
        if (format !== null) this.document.grid.setNumberFormat(this.sheetId, cell, format);
      }),
    );
  }

  /** Null where some rows are hidden and some are not. */
  get rowHidden(): boolean {
    const hidden = this.document.grid.hiddenRows(this.sheetId, this.area).length;
    if (hidden === 0) return false;
    return hidden === this.rowCount ? true : (null as unknown as boolean);
  }

  get format(): HostObject {
    return new RangeFormatHost(this.document, this.sheetId, this.area);
  }

  get conditionalFormats(): HostObject {
    return new ConditionalFormatsHost(this.document, this.sheetId, this.area);
  }

  get dataValidation(): HostObject {
    return new DataValidationHost(this.document, this.sheetId, this.area);
  }

  getCell(row: number, column: number): RangeHost {
    return this.other({ row: this.rowIndex + row, column: this.columnIndex + column, rows: 1, columns: 1 });
  }

  getRow(row: number): RangeHost {
    return this.other({ ...this.area, row: this.rowIndex + row, rows: 1 });
  }

  getColumn(column: number): RangeHost {
    return this.other({ ...this.area, column: this.columnIndex + column, columns: 1 });
  }

  getEntireRow(): RangeHost {
    return this.other({ ...this.area, column: 0, columns: SHEET_COLUMNS });
  }

  getEntireColumn(): RangeHost {
    return this.other({ ...this.area, row: 0, rows: SHEET_ROWS });
  }

  getOffsetRange(rows: number, columns: number): RangeHost {
    return this.other({ ...this.area, row: this.rowIndex + rows, column: this.columnIndex + columns });
  }

  getResizedRange(rows: number, columns: number): RangeHost {
    return this.getAbsoluteResizedRange(this.rowCount + rows, this.columnCount + columns);
  }

  getAbsoluteResizedRange(rows: number, columns: number): RangeHost {
    return this.other({ ...this.area, rows, columns });
  }

  getIntersectionOrNullObject(other: HostObject | string): RangeHost | null {
    const range =
      other instanceof RangeHost ? other : RangeHost.at(this.document, this.sheetId, String(other));
    if (range.sheetId !== this.sheetId) throw new RichApiError("InvalidArgument", "another sheet");
    return this.otherOrNull(intersection(this.area, range.area));
  }

  getUsedRangeOrNullObject(): RangeHost | null {
    const used = this.document.grid.used(this.sheetId);
    return this.otherOrNull(used === null ? null : intersection(this.area, used));
  }

  /** As in Excel, a single cell stands for the whole used range. */
  getSpecialCellsOrNullObject(type: string): RangeAreasHost | null {
    if (type !== "Visible") throw new RichApiError("NotImplemented", `special cells: ${type}`);
    const used = this.document.grid.used(this.sheetId);
    const area = this.cellCount === 1 && used !== null ? used : this.area;
    const hidden = new Set(this.document.grid.hiddenRows(this.sheetId, area));
    const visible: GridArea[] = [];
    let start = area.row;
    for (const row of [...hidden].sort((a, b) => a - b).concat(area.row + area.rows)) {
      if (row > start) visible.push({ ...area, row: start, rows: row - start });
      start = row + 1;
    }
    return visible.length === 0 ? null : new RangeAreasHost(this.document, this.sheetId, visible);
  }

  /** Null for several cells, and for a cell that nothing spills into. */
  getSpillParentOrNullObject(): RangeHost | null {
    if (this.cellCount !== 1) return null;
    const source = this.document.grid.spillSource(this.sheetId, this.rowIndex, this.columnIndex);
    return source === null ? null : this.other({ ...this.area, ...source });
  }

  getMergedAreasOrNullObject(): RangeAreasHost | null {
    this.document.undoLostBy.push("getMergedAreasOrNullObject");
    const merges = this.document.grid
      .merges(this.sheetId)
      .filter((merge) => intersection(merge, this.area) !== null);
    return merges.length === 0 ? null : new RangeAreasHost(this.document, this.sheetId, merges);
  }

  getCellProperties(wanted: Excel.CellPropertiesLoadOptions): Excel.CellProperties[][] {
    if (wanted.format?.protection !== true) throw new RichApiError("NotImplemented", "cell properties");
    return Array.from({ length: this.rowCount }, (_row, i) =>
      Array.from({ length: this.columnCount }, (_column, j) => {
        const locked = this.document.grid.isLocked(this.sheetId, this.rowIndex + i, this.columnIndex + j);
        return { format: { protection: { locked } } };
      }),
    );
  }

  /** Only contents can be cleared here: the product never clears formats. */
  clear(applyTo?: string): void {
    if (applyTo !== "Contents") throw new RichApiError("NotImplemented", `clear: ${applyTo ?? "All"}`);
    this.document.assign(this.sheetId, this.area, "");
  }

  select(): void {
    if (this.document.conditions.otherWorkbookInFront)
      throw new RichApiError("GeneralException", "other workbook");
    if (this.worksheet.visibility !== "Visible") throw new RichApiError("InvalidOperation", "hidden sheet");
    this.document.grid.select(this.sheetId, [this.area]);
  }

  setDirty(): void {
    // Formulas are always recalculated here.
  }

  private other(area: GridArea): RangeHost {
    return new RangeHost(this.document, this.sheetId, area);
  }

  private otherOrNull(area: GridArea | null): RangeHost | null {
    return area === null ? null : this.other(area);
  }

  private tooMany(): boolean {
    return this.rowCount * this.columnCount > CELL_LIMIT;
  }

  private plain(value: GridValue): string | number | boolean {
    if (value === null) return "";
    return typeof value === "object" ? localError(value.error, this.document.conditions.locale) : value;
  }

  private cells<T>(pick: (value: GridValue) => T): T[][] {
    if (this.tooMany()) return TOO_MANY;
    return this.document.grid.values(this.sheetId, this.area).map((row) => row.map(pick));
  }

  private withFormulas(show: (formula: string) => string): unknown[][] {
    if (this.tooMany()) return TOO_MANY;
    const formulas = this.document.grid.formulas(this.sheetId, this.area);
    const values = this.document.grid.values(this.sheetId, this.area);
    return formulas.map((row, i) =>
      row.map((formula, j) => (formula === null ? this.plain(values[i]?.[j] ?? null) : show(formula))),
    );
  }
}
