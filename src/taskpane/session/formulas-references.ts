/** Finds the cells that a reference of a formula means, as it is written in English: A1 ranges, whole columns, columns of Excel tables. */
import type { PmapCall } from "../../functions/formula";
import type { Area, SheetId, SheetInfo, TableInfo, WorkbookInfo } from "../../excel/gateway";

export interface ResolvedReference {
  readonly sheet: SheetId;
  readonly area: Area;
}

/** Where the formula stands: references without a sheet, and those of a table's own row, start from here. */
export interface FormulaPlace {
  readonly sheet: SheetId;
  readonly row: number;
  readonly column: number;
}

const SHEET = /^(?<sheet>'(?:[^']|'')+'|[^'![\]]+)!(?<rest>.+)$/s;
const CELLS = /^\$?([A-Z]{1,3})\$?(\d{1,7})(?::\$?([A-Z]{1,3})\$?(\d{1,7}))?$/i;
const COLUMNS = /^\$?([A-Z]{1,3}):\$?([A-Z]{1,3})$/i;
const TABLE = /^([^[\]]*)(?:\[(.*)\])?$/s;
/** `[name]`, with an apostrophe before each sign that is reserved. */
const COLUMN = String.raw`\[((?:'.|[^'[\]])*)\]`;
const ONE_COLUMN = /^(?:'.|[^'[\]#@])+$/s;
const SPAN = new RegExp(`^${COLUMN}(?::${COLUMN})?$`, "s");

/** Null for what only Excel can resolve (names, other workbooks, spills). Whole columns end where the longest sheet's content ends. */
export function resolveReference(
  text: string,
  place: FormulaPlace,
  workbook: WorkbookInfo,
): ResolvedReference | null {
  const named = SHEET.exec(text)?.groups;
  const sheet = findSheet(named?.["sheet"], place, workbook);
  if (sheet === undefined) return null;
  const written = named?.["rest"] ?? text;
  const cells = CELLS.exec(written);
  if (cells !== null) {
    const [, from = "", top = "", to = from, bottom = top] = cells;
    return { sheet: sheet.id, area: between([Number(top) - 1, Number(bottom) - 1], [from, to]) };
  }
  const columns = COLUMNS.exec(written);
  if (columns !== null) {
    const [, from = "", to = ""] = columns;
    const ends = workbook.sheets.map(({ used }) => (used === null ? 1 : used.row + used.rows));
    const end = Math.max(...ends);
    return { sheet: sheet.id, area: between([0, end - 1], [from, to]) };
  }
  return named === undefined ? resolveTable(text, place, workbook) : null;
}

/** The cells of an argument by its 0-based position; undefined where it is no range, or only Excel can resolve it. */
export function rangeOf(
  call: PmapCall,
  position: number,
  references: ReadonlyMap<string, ResolvedReference>,
): ResolvedReference | undefined {
  const argument = call.arguments[position];
  return argument?.kind === "range" ? references.get(argument.text) : undefined;
}

function findSheet(
  name: string | undefined,
  place: FormulaPlace,
  workbook: WorkbookInfo,
): SheetInfo | undefined {
  if (name === undefined) return workbook.sheets.find(({ id }) => id === place.sheet);
  const bare = name.startsWith("'") ? name.slice(1, -1).replaceAll("''", "'") : name;
  return workbook.sheets.find((sheet) => sheet.name.toLowerCase() === bare.toLowerCase());
}

function resolveTable(text: string, place: FormulaPlace, workbook: WorkbookInfo): ResolvedReference | null {
  const [, name = "", inside] = TABLE.exec(text) ?? [];
  if (name === "" && inside === undefined) return null;
  for (const sheet of workbook.sheets) {
    const table = sheet.tables.find((each) =>
      name === ""
        ? sheet.id === place.sheet && holds(each, place)
        : each.name.toLowerCase() === name.toLowerCase(),
    );
    if (table === undefined) continue;
    const columns = inside === undefined ? [0, table.area.columns - 1] : columnsOf(table, inside);
    const rows = dataRows(table, inside ?? "", place);
    if (columns === null || rows === null) return null;
    const [first = 0, last = first] = columns;
    return {
      sheet: sheet.id,
      area: {
        ...rows,
        column: table.area.column + Math.min(first, last),
        columns: Math.abs(last - first) + 1,
      },
    };
  }
  return null;
}

/** A formula inside a table may leave out the table's name. */
function holds({ area }: TableInfo, { row, column }: FormulaPlace): boolean {
  const inRows = row >= area.row && row < area.row + area.rows;
  return inRows && column >= area.column && column < area.column + area.columns;
}

const THIS_ROW = /^(?:@|\[#This Row\],)/i;

/** 0-based positions in the table of the first and the last column; null where one is not there. */
function columnsOf(table: TableInfo, inside: string): readonly number[] | null {
  const columns = inside.replace(THIS_ROW, "").replace(/^\[#Data\],/i, "");
  const names = ONE_COLUMN.test(columns)
    ? [columns]
    : (SPAN.exec(columns)?.slice(1) ?? []).filter((each) => each !== undefined);
  const found = names.map((each) => {
    const name = each.replace(/'(.)/gs, "$1").toLowerCase();
    return table.columns.findIndex((column) => column.name.toLowerCase() === name);
  });
  return found.length === 0 || found.includes(-1) ? null : found;
}

function dataRows(
  { area, hasHeaders }: TableInfo,
  inside: string,
  place: FormulaPlace,
): Pick<Area, "row" | "rows"> | null {
  const header = hasHeaders ? 1 : 0;
  const data = { row: area.row + header, rows: area.rows - header };
  if (!THIS_ROW.test(inside)) return data;
  return place.row < data.row || place.row >= data.row + data.rows ? null : { row: place.row, rows: 1 };
}

function between(rows: readonly number[], columns: readonly string[]): Area {
  const positions = columns.map(columnIndex);
  const [row, column] = [Math.min(...rows), Math.min(...positions)];
  return {
    row,
    column,
    rows: Math.max(...rows) - row + 1,
    columns: Math.max(...positions) - column + 1,
  };
}

function columnIndex(name: string): number {
  return [...name.toUpperCase()].reduce((index, letter) => index * 26 + letter.charCodeAt(0) - 64, 0) - 1;
}
