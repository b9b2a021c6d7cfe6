/** A grid in memory, for tests: cells in maps, formulas with a cached value or evaluated by what the test plugs in. */
import { intersection, union } from "../../excel/a1";
import type {
  Grid,
  GridArea,
  GridConditionalFormat,
  GridEvent,
  GridSelection,
  GridSheet,
  GridStyle,
  GridTable,
  GridValidation,
  GridValue,
  GridWrite,
} from "./grid";
import { cellKey, positionOf, without, type StoredCell, type StoredSheet } from "./memory-sheet";

/** The value of a formula, from the grid as it stands. */
export type Evaluate = (
  formula: string,
  at: { readonly sheetId: string; readonly row: number; readonly column: number },
  grid: Grid,
) => GridValue;

export class MemoryGrid implements Grid {
  private readonly stored: StoredSheet[] = [];
  private readonly storedTables: GridTable[] = [];
  private formats: GridConditionalFormat[] = [];
  private readonly storedSettings = new Map<string, string>();
  private readonly listeners = new Set<(event: GridEvent) => void>();
  private active = "";
  private current: GridSelection | null = null;
  private ids = 0;

  constructor(
    readonly name = "Preventivo.xlsx",
    private readonly evaluate: Evaluate | null = null,
  ) {}

  sheets(): readonly GridSheet[] {
    return this.stored.map(({ id, name, visibility, protected: isProtected }) => ({
      id,
      name,
      visibility,
      protected: isProtected,
    }));
  }

  addSheet(name: string): GridSheet {
    const sheet: StoredSheet = {
      id: `{0000000${++this.ids}-0000-4000-8000-000000000000}`,
      name,
      visibility: "Visible",
      protected: false,
      cells: new Map(),
      hidden: new Set(),
      merged: [],
      spills: [],
      validations: [],
    };
    this.stored.push(sheet);
    if (this.active === "") this.select(sheet.id, [{ row: 0, column: 0, rows: 1, columns: 1 }]);
    return sheet;
  }

  renameSheet(sheetId: string, name: string): void {
    this.sheet(sheetId).name = name;
  }

  deleteSheet(sheetId: string): void {
    this.stored.splice(this.stored.indexOf(this.sheet(sheetId)), 1);
    const [first] = this.stored;
    if (this.active === sheetId && first !== undefined) this.activate(first.id);
  }

  activeSheet(): string {
    return this.active;
  }

  activate(sheetId: string): void {
    if (this.active !== sheetId) this.select(sheetId, [{ row: 0, column: 0, rows: 1, columns: 1 }]);
  }

  used(sheetId: string): GridArea | null {
    let [top, left, bottom, right] = [Infinity, Infinity, -1, -1];
    for (const [key, cell] of this.sheet(sheetId).cells) {
      if (cell.value === null && cell.formula === null) continue;
      const { row, column } = positionOf(key);
      if (row < top) top = row;
      if (row > bottom) bottom = row;
      if (column < left) left = column;
      if (column > right) right = column;
    }
    if (bottom < 0) return null;
    return { row: top, column: left, rows: bottom - top + 1, columns: right - left + 1 };
  }

  values(sheetId: string, area: GridArea): GridValue[][] {
    return this.matrix(sheetId, area, (cell, row, column) =>
      cell?.formula != null && this.evaluate !== null
        ? this.evaluate(cell.formula, { sheetId, row, column }, this)
        : (cell?.value ?? null),
    );
  }

  formulas(sheetId: string, area: GridArea): (string | null)[][] {
    return this.matrix(sheetId, area, (cell) => cell?.formula ?? null);
  }

  numberFormats(sheetId: string, area: GridArea): string[][] {
    return this.matrix(sheetId, area, (cell) => cell?.format ?? "General");
  }

  /** The styles of an area, for tests that prove the user's own formats untouched. */
  styles(sheetId: string, area: GridArea): GridStyle[][] {
    return this.matrix(sheetId, area, (cell) => cell?.style ?? {});
  }

  write(sheetId: string, cells: readonly GridWrite[]): void {
    for (const write of cells) {
      const cell = this.cell(sheetId, write.row, write.column);
      cell.formula = "formula" in write ? write.formula : null;
      cell.value = "formula" in write ? 0 : write.value;
    }
  }

  /** Gives a formula cell the value that it shows, where nothing evaluates formulas. */
  cache(sheetId: string, row: number, column: number, value: GridValue): void {
    this.cell(sheetId, row, column).value = value;
  }

  setNumberFormat(sheetId: string, area: GridArea, format: string): void {
    this.eachCell(sheetId, area, (cell) => {
      cell.format = format;
    });
  }

  setStyle(sheetId: string, area: GridArea, style: GridStyle): void {
    this.eachCell(sheetId, area, (cell) => {
      cell.style = { ...cell.style, ...style };
    });
  }

  autofitColumns(): void {
    // Widths do not exist without a screen.
  }

  setColumnWidth(): void {
    // Nor here.
  }

  settled(): Promise<void> {
    return Promise.resolve();
  }

  hiddenRows(sheetId: string, area: GridArea): number[] {
    const inside = [...this.sheet(sheetId).hidden].filter(
      (row) => row >= area.row && row < area.row + area.rows,
    );
    return inside.sort((a, b) => a - b);
  }

  hideRows(sheetId: string, rows: readonly number[]): void {
    for (const row of rows) this.sheet(sheetId).hidden.add(row);
  }

  merges(sheetId: string): readonly GridArea[] {
    return this.sheet(sheetId).merged;
  }

  merge(sheetId: string, area: GridArea): void {
    this.sheet(sheetId).merged.push(area);
  }

  /** Says that the formula in the first cell of an area fills the whole area. */
  spill(sheetId: string, area: GridArea): void {
    this.sheet(sheetId).spills.push(area);
  }

  spillSource(sheetId: string, row: number, column: number): GridArea | null {
    const cell = { row, column, rows: 1, columns: 1 };
    return this.sheet(sheetId).spills.find((area) => intersection(area, cell) !== null) ?? null;
  }

  isLocked(sheetId: string, row: number, column: number): boolean {
    return this.sheet(sheetId).cells.get(cellKey(row, column))?.locked ?? true;
  }

  unlock(sheetId: string, area: GridArea): void {
    this.eachCell(sheetId, area, (cell) => {
      cell.locked = false;
    });
  }

  protect(sheetId: string): void {
    this.sheet(sheetId).protected = true;
  }

  setVisibility(sheetId: string, visibility: GridSheet["visibility"]): void {
    this.sheet(sheetId).visibility = visibility;
  }

  /** Makes a table of an area whose first row holds the names of its columns. */
  addTable(sheetId: string, name: string, area: GridArea): GridTable {
    const [header] = this.values(sheetId, { ...area, rows: 1 });
    const columns = (header ?? []).map((cell, index) => ({ id: index + 1, name: String(cell) }));
    const id = `{table-${++this.ids}}`;
    const table: GridTable = { id, name, sheetId, area, hasHeaders: true, hasTotals: false, columns };
    this.storedTables.push(table);
    return table;
  }

  tables(): readonly GridTable[] {
    return this.storedTables.map((table) => {
      if (!table.hasHeaders) return table;
      const [header] = this.values(table.sheetId, { ...table.area, rows: 1 });
      const columns = table.columns.map((column, index) => ({
        ...column,
        name: String(header?.[index] ?? ""),
      }));
      return { ...table, columns };
    });
  }

  resizeTable(tableId: string, area: GridArea): void {
    const index = this.storedTables.findIndex((table) => table.id === tableId);
    const table = this.storedTables[index];
    if (table === undefined) return;
    const next = Math.max(0, ...table.columns.map(({ id }) => id)) + 1;
    const columns = Array.from(
      { length: area.columns },
      (_, at) => table.columns[at] ?? { id: next + at - table.columns.length, name: "" },
    );
    this.storedTables[index] = { ...table, area, columns };
  }

  selection(): GridSelection | null {
    return this.current;
  }

  select(sheetId: string, areas: readonly GridArea[]): void {
    const last = areas[areas.length - 1] ?? { row: 0, column: 0 };
    this.active = sheetId;
    this.current = { sheetId, areas, active: { row: last.row, column: last.column } };
    this.emit({ kind: "selection" });
  }

  /** The user clicks on a chart. */
  selectChart(): void {
    this.current = null;
    this.emit({ kind: "selection" });
  }

  conditionalFormats(): readonly GridConditionalFormat[] {
    return this.formats;
  }

  putConditionalFormat(format: GridConditionalFormat): void {
    this.formats = [...this.formats.filter((other) => other.id !== format.id), format];
  }

  deleteConditionalFormat(id: string): void {
    this.formats = this.formats.filter((format) => format.id !== id);
  }

  validations(sheetId: string): readonly GridValidation[] {
    return this.sheet(sheetId).validations;
  }

  setValidation(sheetId: string, area: GridArea, rule: GridValidation["rule"] | null): void {
    const sheet = this.sheet(sheetId);
    const kept = sheet.validations.flatMap((validation) =>
      without(validation.area, area).map((part) => ({ ...validation, area: part })),
    );
    sheet.validations = rule === null ? kept : [...kept, { area, rule }];
  }

  settings(): ReadonlyMap<string, string> {
    return this.storedSettings;
  }

  putSetting(key: string, json: string | null): void {
    if (json === null) this.storedSettings.delete(key);
    else this.storedSettings.set(key, json);
  }

  subscribe(listener: (event: GridEvent) => void): () => void {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  }

  /** A person, here or elsewhere, changes cells: they are written and the change is announced. */
  typeIn(sheetId: string, cells: readonly GridWrite[], source: "Local" | "Remote" = "Local"): void {
    this.write(sheetId, cells);
    const areas = cells.map(({ row, column }) => ({ row, column, rows: 1, columns: 1 }));
    const area = areas.reduce<GridArea | null>((all, one) => (all === null ? one : union(all, one)), null);
    this.emit({ kind: "changed", sheetId, area, change: "RangeEdited", source });
  }

  /** Announces an event without changing anything. */
  emit(event: GridEvent): void {
    for (const listener of [...this.listeners]) listener(event);
  }

  private sheet(sheetId: string): StoredSheet {
    const sheet = this.stored.find(({ id }) => id === sheetId);
    if (sheet === undefined) throw new Error(`No sheet ${sheetId}`);
    return sheet;
  }

  private cell(sheetId: string, row: number, column: number): StoredCell {
    const { cells } = this.sheet(sheetId);
    const found = cells.get(cellKey(row, column));
    if (found !== undefined) return found;
    const cell: StoredCell = { value: null, formula: null, format: "General", locked: true, style: {} };
    cells.set(cellKey(row, column), cell);
    return cell;
  }

  private eachCell(sheetId: string, area: GridArea, change: (cell: StoredCell) => void): void {
    for (let row = area.row; row < area.row + area.rows; row++) {
      for (let column = area.column; column < area.column + area.columns; column++)
        change(this.cell(sheetId, row, column));
    }
  }

  private matrix<T>(
    sheetId: string,
    area: GridArea,
    pick: (cell: StoredCell | undefined, row: number, column: number) => T,
  ): T[][] {
    const { cells } = this.sheet(sheetId);
    return Array.from({ length: area.rows }, (_row, i) =>
      Array.from({ length: area.columns }, (_column, j) =>
        pick(cells.get(cellKey(area.row + i, area.column + j)), area.row + i, area.column + j),
      ),
    );
  }
}
