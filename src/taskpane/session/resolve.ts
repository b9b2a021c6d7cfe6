import { layoutProblems, sheetGrid } from "../../budget";
import type { SheetGrid } from "../../budget";
import type { AmountColumn, Layout, LayoutCandidate, SheetData } from "../../budget/types";
import type { SheetInfo, TableInfo } from "../../excel/gateway";
import type { Binding, ColumnRef, Edge, HeadedColumn } from "./binding";
import { OPTIONAL_ROLES, columnsOfGrid, rowWords } from "./binding";

interface Span {
  readonly header: Layout["header"];
  readonly firstRow: number;
  readonly lastRow: number;
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
  const grid = sheetGrid(data);
  const table = info.tables.find((each) => each.id === binding.table) ?? null;
  const span = table === null ? findSpan(binding, grid, candidates) : spanOf(table, binding);
  if (span === null) return null;
  const layout = withColumns(binding, span, finder(grid, span, table));
  if (layout === null || binding.headerRows > 0 || table !== null) return layout;
  // Nothing names these columns: they must at least look like what they were.
  return layoutProblems(data, layout).some(({ blocks }) => blocks) ? null : layout;
}

/** The column that a reference means on the sheet as it stands now; null where it is gone. */
export function findColumn(
  ref: ColumnRef,
  info: SheetInfo,
  data: SheetData,
  layout: Layout,
  table: string | null,
): number | null {
  const found = info.tables.find((each) => each.id === table) ?? null;
  const find = finder(sheetGrid(data), layout, found);
  return find(ref, layout.columns.description);
}

/** Finds a column by id, else by header; by its distance from the description (null: not known yet) where it has no header. */
type Finder = (ref: ColumnRef, description: number | null) => number | null;

function finder(grid: SheetGrid, { header }: Pick<Span, "header">, table: TableInfo | null): Finder {
  const columns = columnsOfGrid(grid, header);
  return (ref, description) => {
    const index = ref.id === null ? -1 : (table?.columns.findIndex(({ id }) => id === ref.id) ?? -1);
    if (table !== null && index >= 0) return table.area.column + index;
    if (ref.header !== "") return byHeader(columns, ref);
    return (description ?? grid.firstColumn) + ref.offset;
  };
}

function byHeader(columns: readonly HeadedColumn[], ref: ColumnRef): number | null {
  const same = columns.filter((each) => each.header === ref.header);
  return (same[ref.occurrence] ?? (same.length === 1 ? same[0] : undefined))?.column ?? null;
}

function withColumns(binding: Binding, span: Span, find: Finder): Layout | null {
  const { columns } = binding;
  const description = find(columns.description, null);
  if (description === null) return null;
  const column = (ref: ColumnRef): number | null => find(ref, description);
  const tag = column(columns.tag);
  const amounts = columns.amounts.map((ref): AmountColumn | null => {
    const at = column(ref);
    const otherwise = ref.otherwise === null ? null : column(ref.otherwise);
    if (at === null || (ref.otherwise !== null && otherwise === null)) return null;
    return { column: at, name: ref.name ?? ref.header, otherwise };
  });
  const present = amounts.filter((amount) => amount !== null);
  const optional = OPTIONAL_ROLES.map((role) => {
    const ref = columns[role];
    const at = ref === null ? null : column(ref);
    return { role, at, gone: ref !== null && at === null };
  });
  if (tag === null || present.length < amounts.length || optional.some(({ gone }) => gone)) return null;
  const at = (role: (typeof OPTIONAL_ROLES)[number]): number | null =>
    optional.find((each) => each.role === role)?.at ?? null;
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
      main: Math.min(columns.main, present.length - 1),
    },
  };
}

/** The rows of an Excel table; headers on several rows end with its header row. */
function spanOf({ area, hasHeaders }: TableInfo, { headerRows }: Binding): Span {
  const { row, rows } = area;
  const header = hasHeaders ? { first: row - Math.max(0, headerRows - 1), last: row } : null;
  return { header, firstRow: hasHeaders ? row + 1 : row, lastRow: row + rows - 1 };
}

function allRefs({ columns }: Binding): readonly ColumnRef[] {
  const optional = OPTIONAL_ROLES.flatMap((role) => columns[role] ?? []);
  const amounts = columns.amounts.flatMap((amount) => [
    amount,
    ...(amount.otherwise === null ? [] : [amount.otherwise]),
  ]);
  return [columns.description, columns.tag, ...optional, ...amounts];
}

/** Without an Excel table: the first place where all remembered headers stand side by side. */
function findSpan(binding: Binding, grid: SheetGrid, candidates: readonly LayoutCandidate[]): Span | null {
  const known = candidates.map(({ layout }) => layout);
  if (binding.headerRows === 0) return headless(binding, grid, known);
  const named = allRefs(binding).filter((ref) => ref.header !== "");
  for (let first = grid.firstRow; first + binding.headerRows <= grid.lastRow; first++) {
    const header = { first, last: first + binding.headerRows - 1 };
    const columns = columnsOfGrid(grid, header);
    if (!named.every((ref) => byHeader(columns, ref) !== null)) continue;
    const sameHeader = known.find((each) => each.header?.last === header.last);
    const firstRow = header.last + 1;
    return { header, firstRow, lastRow: lastRowOf(binding.end, grid, firstRow, sameHeader) };
  }
  return null;
}

function headless(binding: Binding, grid: SheetGrid, known: readonly Layout[]): Span | null {
  const { start, end } = binding;
  const layout = known.find((each) => each.header === null) ?? known[0];
  if (start === undefined || start.kind === "found") {
    return layout === undefined ? null : { header: null, firstRow: layout.firstRow, lastRow: layout.lastRow };
  }
  const above = start.kind === "sheet" ? grid.firstRow - 1 : rowOf(start, grid, grid.firstRow);
  if (above === null) return null;
  return { header: null, firstRow: above + 1, lastRow: lastRowOf(end, grid, above + 1, layout) };
}

/** Where the row that ends the table is gone, the table goes on to the end of the sheet: rows too many can be seen, lost ones not. */
function lastRowOf(
  end: Edge | undefined,
  grid: SheetGrid,
  firstRow: number,
  found: Layout | undefined,
): number {
  if (end === undefined || end.kind === "found") return found?.lastRow ?? grid.lastRow;
  const below = end.kind === "sheet" ? null : rowOf(end, grid, firstRow);
  return below === null ? grid.lastRow : below - 1;
}

/** The row that an edge names; null where there is none from `firstRow` on. */
function rowOf(edge: Extract<Edge, { kind: "words" }>, grid: SheetGrid, firstRow: number): number | null {
  let left = edge.occurrence;
  let last: number | null = null;
  for (let row = grid.firstRow; row <= grid.lastRow; row++) {
    if (rowWords(grid, row) !== edge.words) continue;
    if (row >= firstRow) last = row;
    if (left-- === 0) return row >= firstRow ? row : null;
  }
  return last;
}
