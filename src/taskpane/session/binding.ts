import type { AmountColumn, Cell, Layout, LayoutCandidate, SheetData } from "../../budget/types";
import type { SheetId, SheetInfo, TableInfo } from "../../excel/gateway";

/** A column by what survives moving: the table's column id, else the words of its header. */
export interface ColumnRef {
  readonly id: number | null;
  readonly header: string;
  /** Which of several columns with this header, counted from the left, from 0. */
  readonly occurrence: number;
  /** Columns to the right of the description: used only where the header is empty. */
  readonly offset: number;
}

export interface AmountRef extends ColumnRef {
  readonly otherwise: ColumnRef | null;
}

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
}

const OPTIONAL_ROLES = ["account", "costCentre", "funzione", "kind"] as const;

function cellAt(data: SheetData, row: number, column: number): Cell {
  return data.values[row - data.row]?.[column - data.column] ?? null;
}

function text(cell: Cell): string {
  return cell === null || typeof cell === "object" ? "" : String(cell).replace(/\s+/g, " ").trim();
}

/** The words over a column: the texts of its header rows, joined. */
export function headerText(data: SheetData, header: Layout["header"], column: number): string {
  if (header === null) return "";
  const words: string[] = [];
  for (let row = header.first; row <= header.last; row++) words.push(text(cellAt(data, row, column)));
  return words.filter((word) => word !== "").join(" ");
}

/** All columns of the sheet's used part with their headers, for choosing one. */
export function columnsOf(
  data: SheetData,
  header: Layout["header"],
): readonly { readonly column: number; readonly header: string }[] {
  const width = data.values[0]?.length ?? 0;
  return Array.from({ length: width + 1 }, (_, index) => ({
    column: data.column + index,
    header: headerText(data, header, data.column + index),
  }));
}

function tableAt(info: SheetInfo, layout: Layout): TableInfo | null {
  return (
    info.tables.find(({ area }) => layout.firstRow >= area.row && layout.lastRow < area.row + area.rows) ??
    null
  );
}

/** What the workbook shall remember of a layout that the user confirmed. */
export function bind(info: SheetInfo, data: SheetData, layout: Layout): Binding {
  const table = tableAt(info, layout);
  const all = columnsOf(data, layout.header);
  const { columns } = layout;
  const ref = (column: number): ColumnRef => {
    const header = headerText(data, layout.header, column);
    return {
      id: table?.columns[column - table.area.column]?.id ?? null,
      header,
      occurrence: all.filter((each) => each.header === header && each.column < column).length,
      offset: column - columns.description,
    };
  };
  const optional = (column: number | null): ColumnRef | null => (column === null ? null : ref(column));
  return {
    version: 1,
    sheet: info.id,
    sheetName: info.name,
    table: table?.id ?? null,
    headerRows: layout.header === null ? 0 : layout.header.last - layout.header.first + 1,
    columns: {
      tag: ref(columns.tag),
      description: ref(columns.description),
      account: optional(columns.account),
      costCentre: optional(columns.costCentre),
      funzione: optional(columns.funzione),
      kind: optional(columns.kind),
      amounts: columns.amounts.map((amount) => ({
        ...ref(amount.column),
        otherwise: optional(amount.otherwise),
      })),
      main: columns.main,
    },
    unit: layout.unit,
  };
}

interface Span {
  readonly header: Layout["header"];
  readonly firstRow: number;
  readonly lastRow: number;
}

function allRefs(binding: Binding): readonly ColumnRef[] {
  const { columns } = binding;
  const optional = OPTIONAL_ROLES.flatMap((role) => columns[role] ?? []);
  const amounts = columns.amounts.flatMap((amount) => [
    amount,
    ...(amount.otherwise === null ? [] : [amount.otherwise]),
  ]);
  return [columns.description, columns.tag, ...optional, ...amounts];
}

function columnByHeader(data: SheetData, header: Layout["header"], ref: ColumnRef): number | null {
  const same = columnsOf(data, header).filter((each) => each.header === ref.header);
  return (same[ref.occurrence] ?? (same.length === 1 ? same[0] : undefined))?.column ?? null;
}

/** The rows of the table: those of the Excel table, else the first place where all remembered headers stand side by side. */
function findSpan(
  binding: Binding,
  info: SheetInfo,
  data: SheetData,
  candidates: readonly LayoutCandidate[],
): Span | null {
  const table = info.tables.find((each) => each.id === binding.table);
  if (table !== undefined) {
    const { row, rows } = table.area;
    const header = table.hasHeaders ? { first: row, last: row } : null;
    return { header, firstRow: header === null ? row : row + 1, lastRow: row + rows - 1 };
  }
  const known = candidates.map(({ layout }) => layout);
  if (binding.headerRows === 0) {
    const layout = known.find((each) => each.header === null) ?? known[0];
    return layout === undefined ? null : { header: null, firstRow: layout.firstRow, lastRow: layout.lastRow };
  }
  const named = allRefs(binding).filter((ref) => ref.header !== "");
  const end = data.row + data.values.length - 1;
  for (let first = data.row; first + binding.headerRows <= end; first++) {
    const header = { first, last: first + binding.headerRows - 1 };
    if (named.every((ref) => columnByHeader(data, header, ref) !== null)) {
      const sameHeader = known.find((each) => each.header?.last === header.last);
      return { header, firstRow: header.last + 1, lastRow: sameHeader?.lastRow ?? end };
    }
  }
  return null;
}

/**
 * The layout that a remembered binding means on the sheet as it stands now; null where a column or the table is gone, so that the
 * user is asked rather than the product guessing.
 */
export function resolve(
  binding: Binding,
  info: SheetInfo,
  data: SheetData,
  candidates: readonly LayoutCandidate[],
): Layout | null {
  const span = findSpan(binding, info, data, candidates);
  if (span === null) return null;
  const table = info.tables.find((each) => each.id === binding.table);
  const byName = (ref: ColumnRef): number | null => {
    if (table !== undefined && ref.id !== null) {
      const index = table.columns.findIndex((column) => column.id === ref.id);
      if (index >= 0) return table.area.column + index;
    }
    return ref.header === "" ? null : columnByHeader(data, span.header, ref);
  };
  const description = byName(binding.columns.description) ?? nameless(binding, candidates, span);
  if (description === null) return null;
  const column = (ref: ColumnRef): number | null =>
    byName(ref) ?? (ref.header === "" ? description + ref.offset : null);
  const tag = column(binding.columns.tag);
  const amounts = binding.columns.amounts.map((ref): AmountColumn | null => {
    const at = column(ref);
    const otherwise = ref.otherwise === null ? null : column(ref.otherwise);
    return at === null || (ref.otherwise !== null && otherwise === null)
      ? null
      : { column: at, name: ref.header, otherwise };
  });
  const optional = OPTIONAL_ROLES.map((role) => {
    const ref = binding.columns[role];
    return { role, column: ref === null ? null : column(ref), gone: ref !== null && column(ref) === null };
  });
  const present = amounts.filter((amount) => amount !== null);
  if (tag === null || present.length < amounts.length || optional.some(({ gone }) => gone)) return null;
  const at = (role: (typeof OPTIONAL_ROLES)[number]): number | null =>
    optional.find((each) => each.role === role)?.column ?? null;
  return {
    ...span,
    unit: binding.unit,
    columns: {
      tag,
      description,
      account: at("account"),
      costCentre: at("costCentre"),
      funzione: at("funzione"),
      kind: at("kind"),
      amounts: present,
      main: Math.min(binding.columns.main, present.length - 1),
    },
  };
}

/** The description column of a table without headers: what detection takes for it. */
function nameless(binding: Binding, candidates: readonly LayoutCandidate[], span: Span): number | null {
  if (binding.columns.description.header !== "") return null;
  return (
    candidates.find(({ layout }) => layout.firstRow === span.firstRow)?.layout.columns.description ?? null
  );
}

/** A binding out of the workbook's settings; null for what this version cannot read. */
export function readBindings(stored: unknown): readonly Binding[] {
  if (!Array.isArray(stored)) return [];
  return stored.filter(
    (each: unknown): each is Binding =>
      typeof each === "object" &&
      each !== null &&
      "version" in each &&
      each.version === 1 &&
      "columns" in each,
  );
}
