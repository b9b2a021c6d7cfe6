import { columnLetters } from "./column-letters";
import { sortOf } from "./cell-sort";
import { chooseAmounts, type AmountChoice } from "./layout-amounts";
import { emptyColumnAfter, findColumns, type FoundColumns, type TableColumn } from "./layout-columns";
import { findHeaders, headerText, type HeaderRows } from "./layout-header";
import { profileColumn } from "./layout-profile";
import { headerRole, saysThousands } from "./layout-words";
import { cellText, isBlankCell, sheetGrid, type SheetGrid } from "./sheet-grid";
import { parseTag } from "./tag";
import type { ColumnReason, Layout, LayoutCandidate, LayoutWarning, SheetData } from "./types";

/**
 * Finds the budget tables of a sheet, best first: account-level extracts, Allegato A, DM 27/3/2013, with title lines
 * above, notes below, headers on several rows or none at all (docs/dominio.md, "Com'è fatto un bilancio vero").
 * Every candidate says why its columns were taken and what the user should know. Empty where nothing was found:
 * `whyNoLayout` then says why. Linear in the cells of the sheet.
 */
export function detectLayouts(sheet: SheetData): LayoutCandidate[] {
  const grid = sheetGrid(sheet);
  const headers = findHeaders(grid);
  const regions: Region[] = headers.map((header, index) => ({
    header,
    first: header.last + 1,
    last: (headers[index + 1]?.first ?? grid.lastRow + 1) - 1,
    titles: (headers[index - 1]?.last ?? grid.firstRow - 1) + 1,
  }));
  const tables = (headers.length > 0 ? regions : headless(grid)).flatMap((region) => tablesOf(grid, region));
  const candidates = tables.flatMap((table) => candidatesOf(sheet, grid, table));
  const several: LayoutWarning[] =
    tables.length > 1 ? [{ kind: "several-tables", count: tables.length }] : [];
  return candidates
    .map((candidate) => ({ ...candidate, warnings: [...candidate.warnings, ...several] }))
    .sort((a, b) => b.score - a.score);
}

/** Why `detectLayouts` found nothing: the sheet holds nothing at all, or nothing that looks like a budget. */
export function whyNoLayout(sheet: SheetData): "empty-sheet" | "no-table" {
  return sheet.values.every((row) => row.every((cell) => isBlankCell(cell))) ? "empty-sheet" : "no-table";
}

/** Rows that one header rules, before it is known how many tables stand side by side in them. */
interface Region {
  readonly header: HeaderRows | null;
  readonly first: number;
  readonly last: number;
  /** The first row whose text may be a title of this region. */
  readonly titles: number;
}

interface Table extends Region {
  readonly columns: FoundColumns;
  readonly headers: ReadonlyMap<number, string>;
  /** First and last column of the table. */
  readonly left: number;
  readonly right: number;
}

/** Without any header: the rows from the first to the last that have a text beside a number, and texts right above. */
function headless(grid: SheetGrid): Region[] {
  let first = -1;
  let last = -1;
  let rows = 0;
  for (let row = grid.firstRow; row <= grid.lastRow; row += 1) {
    let text = false;
    let number = false;
    for (let column = grid.firstColumn; column <= grid.lastColumn; column += 1) {
      const sort = sortOf(grid.cell(row, column));
      text ||= sort === "text";
      number ||= sort === "number" || sort === "account" || sort === "number-text";
    }
    if (!text || !number) continue;
    if (first < 0) first = row;
    last = row;
    rows += 1;
  }
  if (rows < 3) return [];
  while (first > grid.firstRow && !isBlankRow(grid, first - 1)) first -= 1;
  return [{ header: null, first, last, titles: grid.firstRow }];
}

function isBlankRow(grid: SheetGrid, row: number): boolean {
  for (let column = grid.firstColumn; column <= grid.lastColumn; column += 1) {
    if (!isBlankCell(grid.cell(row, column))) return false;
  }
  return true;
}

/** Parts of a region between blank columns are tables of their own where each has a description and amounts. */
function tablesOf(grid: SheetGrid, region: Region): Table[] {
  const all: TableColumn[] = [];
  for (let column = grid.firstColumn; column <= grid.lastColumn; column += 1) {
    const header = region.header === null ? "" : headerText(grid, region.header, column);
    all.push({ header, profile: profileColumn(grid, column, region.first, region.last) });
  }
  const parts: TableColumn[][] = [];
  let part: TableColumn[] = [];
  for (const column of all) {
    if (column.profile.filled > 0 || column.header !== "") part.push(column);
    else if (part.length > 0) {
      parts.push(part);
      part = [];
    }
  }
  if (part.length > 0) parts.push(part);
  const headed = parts.filter((columns) =>
    columns.some(({ header }) => headerRole(header) === "description"),
  );
  const separate = headed.map((columns) => tableOf(region, columns)).filter((table) => table !== null);
  if (separate.length >= 2) return separate;
  const whole = tableOf(region, parts.flat());
  return whole === null ? [] : [whole];
}

function tableOf(region: Region, columns: readonly TableColumn[]): Table | null {
  const found = findColumns(columns);
  const text = found.description ?? found.account;
  const left = columns[0]?.profile.column;
  const right = columns[columns.length - 1]?.profile.column;
  if (text === null || found.amounts.length === 0 || left === undefined || right === undefined) return null;
  const headers = new Map(columns.map(({ header, profile }) => [profile.column, header]));
  return { ...region, columns: { ...found, description: text }, headers, left, right };
}

function candidatesOf(sheet: SheetData, grid: SheetGrid, table: Table): LayoutCandidate[] {
  const { columns } = table;
  const rows = dataRows(grid, table);
  if (rows === null || columns.description === null || isReport(grid, table, rows)) return [];
  const warnings: LayoutWarning[] = [];
  const reasons: ColumnReason[] = [...columns.reasons];
  let tag = columns.tag;
  if (tag === null) {
    tag = emptyColumnAfter(grid, table.right, table.header?.first ?? rows.first, rows.last);
    reasons.push({ column: tag, role: "tag", because: { kind: "empty-beside" } });
    warnings.push({ kind: "no-tag-column", proposed: tag });
  }
  if (table.header === null) warnings.push({ kind: "no-header" });
  const merged = mergedRows(
    sheet,
    grid,
    [tag, columns.description, ...columns.amounts],
    columns.amounts,
    rows,
  );
  if (merged.length > 0) warnings.push({ kind: "merged-cells", rows: merged });
  const thousands = thousandsText(grid, table, rows.last);
  if (thousands !== null) warnings.push({ kind: "unit-thousands", because: thousands });
  const named = columns.amounts.map((column) => ({
    column,
    name: table.headers.get(column) || columnLetters(column),
  }));
  const { description, account, costCentre, funzione, kind } = columns;
  const layoutWith = (choice: AmountChoice): Layout => ({
    header: table.header,
    firstRow: rows.first,
    lastRow: rows.last,
    columns: {
      tag,
      description,
      account,
      costCentre,
      funzione,
      kind,
      amounts: choice.amounts,
      main: choice.main,
    },
    unit: thousands === null ? "euro" : "thousands",
  });
  const score = scoreOf(table, rows.amounts);
  return chooseAmounts(grid, named, rows.first, rows.last).map((choice) => ({
    layout: layoutWith(choice),
    score: score * choice.weight,
    reasons: reasons.filter(
      ({ role, column }) =>
        role !== "amount" || choice.amounts.some((one) => one.column === column || one.otherwise === column),
    ),
    warnings: [...warnings, ...choice.warnings],
  }));
}

interface DataRows {
  readonly first: number;
  readonly last: number;
  /** Rows with a number in an amount column. */
  readonly amounts: number;
}

/** From the first row that holds anything to the last with an amount or a tag: notes and signatures below stay out. */
function dataRows(grid: SheetGrid, table: Table): DataRows | null {
  const { columns } = table;
  let first = -1;
  let lastText = -1;
  let last = -1;
  let amounts = 0;
  for (let row = table.first; row <= table.last; row += 1) {
    let filled = false;
    for (let column = table.left; column <= table.right && !filled; column += 1) {
      filled = !isBlankCell(grid.cell(row, column));
    }
    if (!filled) continue;
    if (first < 0) first = row;
    lastText = row;
    const sorts = columns.amounts.map((column) => sortOf(grid.cell(row, column)));
    const counts = sorts.some((sort) => ["number", "year", "account", "number-text"].includes(sort));
    if (counts) amounts += 1;
    if (counts || (columns.tag !== null && !isBlankCell(grid.cell(row, columns.tag)))) last = row;
  }
  if (first < 0) return null;
  return { first, last: last < 0 ? lastText : last, amounts };
}

/** A list of nodes with room for their totals: distinct codes and not one amount. No budget has that. */
function isReport(grid: SheetGrid, table: Table, rows: DataRows): boolean {
  if (rows.amounts > 0) return false;
  for (let column = table.left; column <= table.right; column += 1) {
    const codes = new Set<string>();
    let filled = 0;
    for (let row = rows.first; row <= rows.last; row += 1) {
      const cell = grid.cell(row, column);
      if (isBlankCell(cell)) continue;
      filled += 1;
      const [part] = parseTag(cell).parts;
      if (part !== undefined) codes.add(part.code);
    }
    if (filled >= 3 && codes.size === filled) return true;
  }
  return false;
}

/**
 * Data rows whose tag, description or amounts are swallowed by a merged area: only its top-left cell has a value.
 * A heading merged across its own row is harmless.
 */
function mergedRows(
  sheet: SheetData,
  grid: SheetGrid,
  columns: readonly number[],
  amounts: readonly number[],
  rows: DataRows,
): number[] {
  const hit = new Set<number>();
  for (const area of sheet.merged) {
    const covered = columns.filter((column) => column >= area.column && column < area.column + area.columns);
    const hasAmount = amounts.some((column) => typeof grid.cell(area.row, column) === "number");
    if (covered.length === 0 || (area.rows === 1 && (covered.length === 1 || !hasAmount))) continue;
    for (let row = Math.max(area.row, rows.first); row < area.row + area.rows && row <= rows.last; row += 1) {
      hit.add(row);
    }
  }
  return [...hit].sort((a, b) => a - b);
}

/** The text in titles, header or the notes below that says that amounts are thousands of euro. */
function thousandsText(grid: SheetGrid, table: Table, lastRow: number): string | null {
  const says = (from: number, to: number): string | null => {
    for (let row = from; row <= to; row += 1) {
      for (let column = grid.firstColumn; column <= grid.lastColumn; column += 1) {
        const text = cellText(grid.cell(row, column));
        if (typeof grid.cell(row, column) === "string" && saysThousands(text)) return text;
      }
    }
    return null;
  };
  return says(table.titles, table.first - 1) ?? says(lastRow + 1, Math.min(table.last, lastRow + 5));
}

/** How sure the find is: what the header names, and how many rows have amounts. */
function scoreOf(table: Table, amountRows: number): number {
  const named = (role: ColumnReason["role"]): boolean =>
    table.columns.reasons.some((reason) => reason.role === role && reason.because.kind === "header");
  let score = 0.2;
  if (named("description")) score += 0.2;
  if (named("amount")) score += 0.2;
  if (named("account") || table.columns.account !== null) score += 0.1;
  if (table.columns.tag !== null) score += 0.1;
  return score + 0.2 * Math.min(1, amountRows / 20);
}
