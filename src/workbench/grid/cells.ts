import {
  CellValueType,
  type ICellData,
  type IObjectMatrixPrimitiveType,
  type IRange,
  type Nullable,
  ObjectMatrix,
  type Workbook,
  type Worksheet,
} from "@univerjs/core";
import type { FormulaDataModel } from "@univerjs/preset-sheets-core";
import type { GridArea, GridValue, GridWrite } from "../simulator/grid";
import { areaOf } from "./area";

/** What a formula shows whose table has no room. */
const SPILL_ERROR = "#SPILL!";

/** Excel's error values. The grid keeps them as texts. */
const ERRORS = new Set([
  "#N/A",
  "#VALUE!",
  "#REF!",
  "#NAME?",
  "#DIV/0!",
  "#NUM!",
  "#NULL!",
  SPILL_ERROR,
  "#CALC!",
  "#CYCLE!",
  "#ERROR!",
  "#CONNECT!",
]);

/** Names that the engine has and Excel has not, as Excel would call them. */
const EXCEL_ERROR: Readonly<Record<string, string>> = { "#ERROR!": "#NAME?", "#CYCLE!": "#REF!" };

const LINE_END = /\r\n$/;

/** The value of a grid cell in the words of the simulator. */
export function valueOfCell(cell: Nullable<ICellData>): GridValue {
  if (cell === null || cell === undefined) return null;
  const rich = cell.p?.body?.dataStream;
  if (rich !== undefined) return rich.replace(LINE_END, "").replace(/\r/g, "\n");
  const value = cell.v;
  if (value === null || value === undefined) return null;
  if (typeof value === "boolean") return value;
  if (cell.t === CellValueType.BOOLEAN) return value === 1 || value === "1" || value === "TRUE";
  if (typeof value === "number") return value;
  if (cell.t === CellValueType.NUMBER && value !== "") return Number(value);
  if (ERRORS.has(value)) return { error: EXCEL_ERROR[value] ?? value };
  // An emptied cell keeps an empty text; only a formula can return one.
  return value === "" && cell.f === undefined && cell.si === undefined ? null : value;
}

const looksLikeNumber = (text: string): boolean =>
  (text.trim() !== "" && Number.isFinite(Number(text))) || /^(true|false)$/i.test(text);

/** The grid cell that holds exactly this; a text stays a text, whatever it looks like. */
export function cellOfWrite(write: GridWrite): ICellData {
  if ("formula" in write) return { f: write.formula, v: null, si: null, p: null };
  const { value } = write;
  const bare = { f: null, si: null, p: null };
  if (value === null) return { ...bare, v: null };
  if (typeof value === "number") return { ...bare, v: value, t: CellValueType.NUMBER };
  if (typeof value === "boolean") return { ...bare, v: value ? 1 : 0, t: CellValueType.BOOLEAN };
  return { ...bare, v: value, t: looksLikeNumber(value) ? CellValueType.FORCE_STRING : CellValueType.STRING };
}

/** Reads the cells of one workbook, with what formulas spill into their neighbours. */
export class CellReader {
  constructor(
    private readonly workbook: Workbook,
    private readonly formulas: FormulaDataModel,
  ) {}

  sheet(sheetId: string): Worksheet {
    const sheet = this.workbook.getSheetBySheetId(sheetId);
    if (!sheet) throw new Error(`No sheet ${sheetId}`);
    return sheet;
  }

  /** The cell as stored, or what another cell's formula spills into it. */
  cell(sheet: Worksheet, row: number, column: number): Nullable<ICellData> {
    const stored = sheet.getCellRaw(row, column);
    if (stored && (stored.f || stored.si || (stored.v !== null && stored.v !== undefined) || stored.p))
      return stored;
    return this.spilled(sheet.getSheetId(), row, column) ?? stored;
  }

  private spilled(sheetId: string, row: number, column: number): Nullable<ICellData> {
    return this.formulas.getArrayFormulaCellData()[this.workbook.getUnitId()]?.[sheetId]?.[row]?.[column];
  }

  values(sheetId: string, area: GridArea): GridValue[][] {
    const sheet = this.sheet(sheetId);
    return matrix(area, (row, column) => this.value(sheet, row, column));
  }

  private value(sheet: Worksheet, row: number, column: number): GridValue {
    const cell = this.cell(sheet, row, column);
    // An empty text that was spilled comes from a formula, and stays a text.
    if (cell?.v === "" && cell !== sheet.getCellRaw(row, column)) return "";
    return valueOfCell(cell);
  }

  /** The English formula of a cell with "=", or null; the followers of a shared formula get their own. */
  formula(sheetId: string, row: number, column: number): string | null {
    const cell = this.sheet(sheetId).getCellRaw(row, column);
    if (!cell?.f && !cell?.si) return null;
    const text =
      this.formulas.getFormulaStringByCell(row, column, sheetId, this.workbook.getUnitId()) ?? cell.f ?? "";
    return text === "" ? null : text;
  }

  numberFormat(sheetId: string, row: number, column: number): string {
    return this.sheet(sheetId).getComposedCellStyle(row, column).n?.pattern ?? "General";
  }

  /** The ranges that formulas fill, by the place of the formula; those without room for their table fill none. */
  spills(sheetId: string): IObjectMatrixPrimitiveType<IRange> {
    const filled = new ObjectMatrix<IRange>();
    new ObjectMatrix<IRange>(this.wanted(sheetId)).forValue((row, column, range) => {
      if (!this.isBlocked(sheetId, row, column)) filled.setValue(row, column, range);
    });
    return filled.getMatrix();
  }

  /** The range that the formula of a cell would fill if there were room; null where it shows no #SPILL!. */
  blockedSpill(sheetId: string, row: number, column: number): GridArea | null {
    const range = this.wanted(sheetId)[row]?.[column];
    return range && this.isBlocked(sheetId, row, column) ? areaOf(range) : null;
  }

  private wanted(sheetId: string): IObjectMatrixPrimitiveType<IRange> {
    return this.formulas.getArrayFormulaRange()[this.workbook.getUnitId()]?.[sheetId] ?? {};
  }

  private isBlocked(sheetId: string, row: number, column: number): boolean {
    return this.sheet(sheetId).getCellRaw(row, column)?.v === SPILL_ERROR;
  }

  /** The range of the formula that fills this cell, the cell of the formula first; null where none does. */
  spillOver(sheetId: string, row: number, column: number): GridArea | null {
    let found: GridArea | null = null;
    new ObjectMatrix<IRange>(this.spills(sheetId)).forValue((_row, _column, range) => {
      const { startRow: top, endRow: bottom, startColumn: left, endColumn: right } = range;
      if (row >= top && row <= bottom && column >= left && column <= right) found = areaOf(range);
    });
    return found;
  }

  /** The smallest area with a value or a formula, spills included; null for an empty sheet. */
  used(sheetId: string): GridArea | null {
    const sheet = this.sheet(sheetId);
    let bounds: { top: number; left: number; bottom: number; right: number } | null = null;
    const grow = (row: number, column: number): void => {
      bounds =
        bounds === null
          ? { top: row, left: column, bottom: row, right: column }
          : {
              top: Math.min(bounds.top, row),
              left: Math.min(bounds.left, column),
              bottom: Math.max(bounds.bottom, row),
              right: Math.max(bounds.right, column),
            };
    };
    sheet.getCellMatrix().forValue((row, column, cell) => {
      if (valueOfCell(cell) !== null || cell?.f || cell?.si) grow(row, column);
    });
    new ObjectMatrix<IRange>(this.spills(sheetId)).forValue((_row, _column, range) => {
      grow(range.startRow, range.startColumn);
      grow(range.endRow, range.endColumn);
    });
    return bounds === null ? null : area(bounds);
  }
}

const area = (bounds: { top: number; left: number; bottom: number; right: number }): GridArea => ({
  row: bounds.top,
  column: bounds.left,
  rows: bounds.bottom - bounds.top + 1,
  columns: bounds.right - bounds.left + 1,
});

/** A full matrix over an area. */
export function matrix<T>(over: GridArea, at: (row: number, column: number) => T): T[][] {
  return Array.from({ length: over.rows }, (_, row) =>
    Array.from({ length: over.columns }, (__, column) => at(over.row + row, over.column + column)),
  );
}
