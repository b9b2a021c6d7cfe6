import {
  BooleanNumber,
  CellValueType,
  type ICellData,
  type IRange,
  type IRowData,
  type IStyleData,
  type IWorkbookData,
  type IWorksheetData,
  LocaleType,
} from "@univerjs/core";
import { type Cell, type CellValue, dateToSerial, parseRange, type Sheet, type Workbook } from "hucre";
import { fromFile } from "../formulas/file-form";
import { gridStyle } from "./style";

/** Room below and beside the data, so that the user can type there. */
const SPARE_ROWS = 200;
const SPARE_COLUMNS = 8;
const LEAST_ROWS = 500;
const LEAST_COLUMNS = 26;
const DEFAULT_COLUMN_PIXELS = 73;
const DEFAULT_COLUMN_CHARACTERS = 9;
const DEFAULT_ROW_PIXELS = 20;

/** Excel's rule for the width of a column of so many digits of the default font (7 pixels each, 5 of padding). */
const columnPixels = (characters: number): number => Math.trunc(characters * 7 + 5);
const rowPixels = (points: number): number => Math.round((points * 4) / 3);

/** Collects the styles of a workbook once each; cells refer to them by number. */
class StyleTable {
  readonly styles: Record<string, IStyleData> = {};
  private readonly ids = new Map<string, string>();

  /** The id of a style, or undefined where it says nothing. */
  id(style: IStyleData): string | undefined {
    const key = JSON.stringify(style);
    if (key === "{}") return undefined;
    const known = this.ids.get(key);
    if (known !== undefined) return known;
    const id = `s${this.ids.size + 1}`;
    this.ids.set(key, id);
    this.styles[id] = style;
    return id;
  }
}

function valueOf(value: CellValue): Pick<ICellData, "v" | "t"> {
  if (value === null) return {};
  if (typeof value === "number") return { v: value, t: CellValueType.NUMBER };
  if (typeof value === "boolean") return { v: value ? 1 : 0, t: CellValueType.BOOLEAN };
  if (value instanceof Date) return { v: dateToSerial(value), t: CellValueType.NUMBER };
  return { v: value, t: CellValueType.STRING };
}

/** The formula part of a cell. The followers of a shared formula name their master by its number. */
function formulaOf(cell: Cell): Pick<ICellData, "f" | "si"> {
  const shared = cell.formulaType === "shared" ? { si: `shared${cell.formulaSharedIndex}` } : {};
  if (cell.formula === undefined) return {};
  return cell.formula === "" ? shared : { f: `=${fromFile(cell.formula)}`, ...shared };
}

function gridCell(value: CellValue, cell: Cell | undefined, styleId: string | undefined): ICellData {
  // An error is recognised by its text; marked as a text it would be one.
  const shown = cell?.type === "error" ? { v: String(value) } : valueOf(value);
  return {
    ...shown,
    ...(cell === undefined ? {} : formulaOf(cell)),
    ...(styleId === undefined ? {} : { s: styleId }),
    ...(cell?.style?.protection?.locked === false ? { custom: { unlocked: true } } : {}),
  };
}

/** Cells that a spilled or array formula fills; the grid fills them again by itself. */
function spilledCells(sheet: Sheet): ReadonlySet<string> {
  const filled = new Set<string>();
  for (const [key, cell] of sheet.cells ?? []) {
    if (cell.formulaType !== "array" || cell.formulaRef === undefined) continue;
    const range = parseRange(cell.formulaRef);
    for (let row = range.startRow; row <= range.endRow; row += 1) {
      for (let column = range.startCol; column <= range.endCol; column += 1) {
        if (`${row},${column}` !== key) filled.add(`${row},${column}`);
      }
    }
  }
  return filled;
}

function cellsOf(sheet: Sheet, styles: StyleTable, theme: readonly string[]): IWorksheetData["cellData"] {
  const data: Record<number, Record<number, ICellData>> = {};
  const spilled = spilledCells(sheet);
  const styleIds = new Map<string, string | undefined>();
  const put = (row: number, column: number, value: CellValue, cell: Cell | undefined): void => {
    if (spilled.has(`${row},${column}`)) value = null;
    let styleId: string | undefined;
    if (cell?.style !== undefined) {
      const key = JSON.stringify(cell.style);
      if (!styleIds.has(key)) styleIds.set(key, styles.id(gridStyle(cell.style, theme)));
      styleId = styleIds.get(key);
    }
    const made = gridCell(value, cell, styleId);
    if (Object.keys(made).length > 0) (data[row] ??= {})[column] = made;
  };
  sheet.rows.forEach((values, row) => {
    values.forEach((value, column) => {
      const cell = sheet.cells?.get(`${row},${column}`);
      if (value !== null || cell !== undefined) put(row, column, value, cell);
    });
  });
  for (const [key, cell] of sheet.cells ?? []) {
    const [row = 0, column = 0] = key.split(",").map(Number);
    if (data[row]?.[column] === undefined) put(row, column, cell.value, cell);
  }
  return data;
}

/** Pixels of a line of text for each point of its font. */
const LINE_PIXELS_PER_POINT = 20 / 11;

/** The height that Excel gives a row without one of its own: the largest font, times the lines of wrapped texts. */
function fittingHeight(sheet: Sheet, row: number): number {
  let height = DEFAULT_ROW_PIXELS;
  (sheet.rows[row] ?? []).forEach((value, column) => {
    const style = sheet.cells?.get(`${row},${column}`)?.style;
    if (style === undefined || value === null) return;
    const line = (style.font?.size ?? 11) * LINE_PIXELS_PER_POINT;
    const characters = sheet.columns?.[column]?.width ?? DEFAULT_COLUMN_CHARACTERS;
    const lines = style.alignment?.wrapText === true ? wrappedLines(String(value), characters) : 1;
    height = Math.max(height, Math.round(line * lines));
  });
  return height;
}

/** Words that do not fit begin a new line. */
function wrappedLines(text: string, characters: number): number {
  let lines = 1;
  let used = 0;
  for (const word of text.split(/\s+/)) {
    if (used > 0 && used + 1 + word.length > characters) {
      lines += 1;
      used = word.length;
    } else used += (used > 0 ? 1 : 0) + word.length;
  }
  return lines;
}

function rowsOf(sheet: Sheet): IWorksheetData["rowData"] {
  const rows: Record<number, Partial<IRowData>> = {};
  // Left to itself the engine makes rows higher some frames later, where a cell has a list to choose from; Excel does not.
  sheet.rows.forEach((_values, row) => {
    rows[row] = { h: fittingHeight(sheet, row), ia: BooleanNumber.FALSE };
  });
  for (const [row, definition] of sheet.rowDefs ?? []) {
    rows[row] = {
      ...rows[row],
      ...(definition.height === undefined
        ? {}
        : { h: rowPixels(definition.height), ia: BooleanNumber.FALSE }),
      ...(definition.hidden === true ? { hd: BooleanNumber.TRUE } : {}),
    };
  }
  return rows;
}

function columnsOf(sheet: Sheet): IWorksheetData["columnData"] {
  return Object.fromEntries(
    (sheet.columns ?? []).map((column, index) => [
      index,
      {
        ...(column.width === undefined ? {} : { w: columnPixels(column.width) }),
        ...(column.hidden === true ? { hd: BooleanNumber.TRUE } : {}),
      },
    ]),
  );
}

const mergesOf = (sheet: Sheet): IRange[] =>
  (sheet.merges ?? []).map((merge) => ({
    startRow: merge.startRow,
    endRow: merge.endRow,
    startColumn: merge.startCol,
    endColumn: merge.endCol,
  }));

function sheetData(sheet: Sheet, id: string, styles: StyleTable, theme: readonly string[]): IWorksheetData {
  const width = Math.max(0, ...sheet.rows.map((row) => row.length));
  const frozenRows = sheet.freezePane?.rows ?? 0;
  const frozenColumns = sheet.freezePane?.columns ?? 0;
  return {
    id,
    name: sheet.name,
    tabColor: "",
    hidden: sheet.hidden === true || sheet.veryHidden === true ? BooleanNumber.TRUE : BooleanNumber.FALSE,
    rowCount: Math.max(LEAST_ROWS, sheet.rows.length + SPARE_ROWS),
    columnCount: Math.max(LEAST_COLUMNS, width + SPARE_COLUMNS),
    zoomRatio: 1,
    scrollTop: 0,
    scrollLeft: 0,
    defaultColumnWidth: DEFAULT_COLUMN_PIXELS,
    defaultRowHeight: DEFAULT_ROW_PIXELS,
    freeze: {
      xSplit: frozenColumns,
      ySplit: frozenRows,
      startRow: frozenRows === 0 ? -1 : frozenRows,
      startColumn: frozenColumns === 0 ? -1 : frozenColumns,
    },
    mergeData: mergesOf(sheet),
    cellData: cellsOf(sheet, styles, theme),
    rowData: rowsOf(sheet),
    columnData: columnsOf(sheet),
    rowHeader: { width: 46 },
    columnHeader: { height: 20 },
    showGridlines: sheet.view?.showGridLines === false ? BooleanNumber.FALSE : BooleanNumber.TRUE,
    rightToLeft: BooleanNumber.FALSE,
  };
}

const SMALLEST_ZOOM = 0.7;
const ROW_HEADER_PIXELS = 46;
const SCROLL_BAR_PIXELS = 16;

/** The zoom at which all columns of a sheet that hold something fit into so many pixels; never so small that nobody can read it. */
function fittingZoom(sheet: Sheet, available: number): number {
  const columns = Math.max(0, ...sheet.rows.map((row) => row.length));
  const pixels = Array.from({ length: columns }, (_, index) => {
    const column = sheet.columns?.[index];
    if (column?.hidden === true) return 0;
    return column?.width === undefined ? DEFAULT_COLUMN_PIXELS : columnPixels(column.width);
  }).reduce((sum, width) => sum + width, ROW_HEADER_PIXELS + SCROLL_BAR_PIXELS);
  return Math.max(SMALLEST_ZOOM, Math.min(1, Math.floor((available / pixels) * 20) / 20));
}

/** The id under which the grid keeps the n-th sheet of an opened file (0-based). */
export const sheetIdAt = (index: number): string => `sheet-${index + 1}`;

/**
 * What the grid shows of a workbook: values, formulas, formats, widths, merges, hidden rows, frozen panes.
 * @param width pixels of the grid; sheets that are wider are shown smaller, so that the tags beside the amounts can be seen
 *
 * What it cannot show (charts, pictures, notes…) is not lost: saving patches the original file.
 */
export function toSnapshot(
  workbook: Workbook,
  id: string,
  name: string,
  width = Number.POSITIVE_INFINITY,
): IWorkbookData {
  const styles = new StyleTable();
  const theme = workbook.themeColors ?? [];
  const sheets = workbook.sheets.map((sheet, index) => ({
    ...sheetData(sheet, sheetIdAt(index), styles, theme),
    zoomRatio: fittingZoom(sheet, width),
  }));
  return {
    id,
    name,
    appVersion: "0.25.1",
    locale: LocaleType.IT_IT,
    styles: styles.styles,
    sheetOrder: sheets.map((sheet) => sheet.id),
    sheets: Object.fromEntries(sheets.map((sheet) => [sheet.id, sheet])),
    defaultStyle: { ff: workbook.defaultFont?.name ?? "Calibri", fs: workbook.defaultFont?.size ?? 11 },
  };
}
