import { headerText, sheetGrid } from "../../budget";
import type { SheetGrid } from "../../budget";
import type { Cell, Layout, SheetData } from "../../budget/types";
import type { SheetId, SheetInfo, TableInfo } from "../../excel/gateway";
import { fields } from "./stored";

/** A column by what survives moving: the table's column id, else the words of its header. */
export interface ColumnRef {
  readonly id: number | null;
  readonly header: string;
  /** Which of several columns with this header, counted from the left, from 0. */
  readonly occurrence: number;
  /** Columns to the right of the description; of the description itself, of the sheet's first used column. Used only where the header is empty. */
  readonly offset: number;
}

export interface AmountRef extends ColumnRef {
  /** What the user calls it; the header where missing. */
  readonly name?: string;
  readonly otherwise: ColumnRef | null;
}

/**
 * Where a table without an Excel table begins or ends: as it is found by itself, with the sheet's contents, or at a row that is known by
 * its words.
 */
export type Edge =
  | { readonly kind: "found" }
  | { readonly kind: "sheet" }
  | { readonly kind: "words"; readonly words: string; readonly occurrence: number };

/**
 * Where the budget stands, as the workbook remembers it: by sheet, table and column names and ids, never by addresses, so that
 * inserted rows and columns, sorting and growing leave it valid.
 */
export interface Binding {
  readonly version: 1;
  readonly sheet: SheetId;
  readonly sheetName: string;
  readonly table: string | null;
  /** Rows the header takes; 0 where there is none. */
  readonly headerRows: number;
  /** The row after which a table without header begins; missing: as found. */
  readonly start?: Edge;
  /** The row before which the table ends; missing: as found. */
  readonly end?: Edge;
  readonly columns: {
    readonly tag: ColumnRef;
    readonly description: ColumnRef;
    readonly account: ColumnRef | null;
    readonly costCentre: ColumnRef | null;
    readonly funzione: ColumnRef | null;
    readonly kind: ColumnRef | null;
    readonly amounts: readonly AmountRef[];
    readonly main: number;
  };
  readonly unit: Layout["unit"];
  /** A budget of another year: suggestions learn from it, nothing is tagged or counted. */
  readonly onlyLearn?: boolean;
}

export const OPTIONAL_ROLES = ["account", "costCentre", "funzione", "kind"] as const;

/** A column with the words over it. */
export interface HeadedColumn {
  readonly column: number;
  readonly header: string;
}

/** All columns of the sheet's used part and the one right of it, with their headers, for choosing one. */
export function columnsOf(data: SheetData, header: Layout["header"]): readonly HeadedColumn[] {
  return columnsOfGrid(sheetGrid(data), header);
}

export function columnsOfGrid(grid: SheetGrid, header: Layout["header"]): readonly HeadedColumn[] {
  return Array.from({ length: grid.lastColumn - grid.firstColumn + 2 }, (_, index) => {
    const column = grid.firstColumn + index;
    return { column, header: header === null ? "" : headerText(grid, header, column) };
  });
}

/** The column by its name and place among those of the same name. */
function refTo(
  all: readonly HeadedColumn[],
  column: number,
  offset: number,
  table: TableInfo | null,
): ColumnRef {
  const header = all.find((each) => each.column === column)?.header ?? "";
  return {
    id: table?.columns[column - table.area.column]?.id ?? null,
    header,
    occurrence: all.filter((each) => each.header === header && each.column < column).length,
    offset,
  };
}

/** A column of a budget by what survives moving. */
export function columnRef(info: SheetInfo, data: SheetData, layout: Layout, column: number): ColumnRef {
  const offset = column - layout.columns.description;
  return refTo(columnsOf(data, layout.header), column, offset, tableAt(info, layout));
}

/** The Excel table that holds all rows of the layout and has its header; null where there is none. */
export function tableAt(info: SheetInfo, layout: Layout): TableInfo | null {
  const found = info.tables.find(
    ({ area }) =>
      layout.firstRow >= area.row &&
      layout.lastRow < area.row + area.rows &&
      layout.columns.description >= area.column &&
      layout.columns.description < area.column + area.columns,
  );
  if (found === undefined) return null;
  const header = found.hasHeaders ? found.area.row : null;
  return header === (layout.header?.last ?? null) ? found : null;
}

/** The texts of a row, as one: numbers change, words stay. */
export function rowWords(grid: SheetGrid, row: number): string {
  const words: string[] = [];
  for (let column = grid.firstColumn; column <= grid.lastColumn; column++) {
    const text = word(grid.cell(row, column));
    if (text !== "") words.push(text);
  }
  return words.join(" ");
}

function word(cell: Cell): string {
  return typeof cell === "string" ? cell.replace(/\s+/g, " ").trim() : "";
}

/** Names a row by its words, and by how many rows above it have the same. */
function wordsEdge(grid: SheetGrid, row: number): Edge {
  const words = rowWords(grid, row);
  let occurrence = 0;
  for (let above = grid.firstRow; above < row; above++) {
    if (rowWords(grid, above) === words) occurrence++;
  }
  return { kind: "words", words, occurrence };
}

/** The first row in this direction that has words, as an edge. */
function edgeFrom(grid: SheetGrid, row: number, step: 1 | -1): Edge {
  for (let at = row; at >= grid.firstRow && at <= grid.lastRow; at += step) {
    if (rowWords(grid, at) !== "") return wordsEdge(grid, at);
  }
  return { kind: "sheet" };
}

/**
 * What the workbook shall remember of a layout that the user confirmed.
 *
 * @param found The rows are those that detection finds by itself; else they are remembered by the words around them.
 */
export function bind(info: SheetInfo, data: SheetData, layout: Layout, found: boolean): Binding {
  const grid = sheetGrid(data);
  const table = tableAt(info, layout);
  const all = columnsOfGrid(grid, layout.header);
  const { columns } = layout;
  const ref = (column: number): ColumnRef => refTo(all, column, column - columns.description, table);
  const optional = (column: number | null): ColumnRef | null => (column === null ? null : ref(column));
  const byWords = !found && table === null;
  return {
    version: 1,
    sheet: info.id,
    sheetName: info.name,
    table: table?.id ?? null,
    headerRows: layout.header === null ? 0 : layout.header.last - layout.header.first + 1,
    ...(byWords && layout.header === null ? { start: edgeFrom(grid, layout.firstRow - 1, -1) } : {}),
    ...(byWords ? { end: edgeFrom(grid, layout.lastRow + 1, 1) } : {}),
    columns: {
      tag: ref(columns.tag),
      description: { ...ref(columns.description), offset: columns.description - grid.firstColumn },
      account: optional(columns.account),
      costCentre: optional(columns.costCentre),
      funzione: optional(columns.funzione),
      kind: optional(columns.kind),
      amounts: columns.amounts.map((amount) => {
        const named = ref(amount.column);
        return {
          ...named,
          ...(amount.name === named.header ? {} : { name: amount.name }),
          otherwise: optional(amount.otherwise),
        };
      }),
      main: columns.main,
    },
    unit: layout.unit,
  };
}

/** The bindings out of the workbook's settings; what this version cannot read is left out. */
export function readBindings(stored: unknown): readonly Binding[] {
  if (!Array.isArray(stored)) return [];
  return stored.filter((each: unknown): each is Binding => {
    const { version, columns } = fields(each);
    const { tag, description, amounts } = fields(columns);
    return version === 1 && tag != null && description != null && Array.isArray(amounts);
  });
}
