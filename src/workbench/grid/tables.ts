import type { Injector, Workbook } from "@univerjs/core";
import { ISuperTableService } from "@univerjs/preset-sheets-core";
import type { GridArea, GridTable, GridValue } from "../simulator/grid";
import { rangeOf } from "./area";

/** A table as the file describes it. */
export interface TableSource {
  readonly name: string;
  readonly sheetId: string;
  readonly area: GridArea;
  readonly hasHeaders: boolean;
  readonly hasTotals: boolean;
  readonly columns: readonly string[];
}

/** Rows or columns that were put in or taken out of a sheet. `count` is negative for deleted ones. */
export interface StructureChange {
  readonly sheetId: string;
  readonly axis: "row" | "column";
  readonly at: number;
  readonly count: number;
}

/** Where a stretch of rows or columns lies after some were put in or taken out; null where nothing is left of it. */
function shifted(start: number, length: number, at: number, count: number): [number, number] | null {
  const end = start + length;
  if (count > 0) {
    if (at <= start) return [start + count, length];
    return at < end ? [start, length + count] : [start, length];
  }
  const cutEnd = at - count;
  const lost = Math.max(0, Math.min(end, cutEnd) - Math.max(start, at));
  const moved = start - Math.max(0, Math.min(start, cutEnd) - at);
  return length === lost ? null : [moved, length - lost];
}

/**
 * Tables are data beside the grid, which knows none. They follow inserted and deleted rows, grow when something is
 * typed right below them, and are made known to the formula engine, so that `Tabella[Colonna]` works.
 */
export class Tables {
  private list: GridTable[];
  private readonly engine: ISuperTableService;

  constructor(
    injector: Injector,
    private readonly workbook: Workbook,
    sources: readonly TableSource[],
    private readonly valueAt: (sheetId: string, row: number, column: number) => GridValue,
  ) {
    this.engine = injector.get(ISuperTableService);
    this.list = sources.map((source, index) => ({
      ...source,
      id: `table-${index + 1}`,
      columns: source.columns.map((name, column) => ({ id: column + 1, name })),
    }));
    this.list.forEach((table) => this.publish(table));
  }

  all(): readonly GridTable[] {
    return this.list.map((table) => this.withHeaderNames(table));
  }

  /** Excel keeps the names of the columns equal to the header cells. */
  private withHeaderNames(table: GridTable): GridTable {
    if (!table.hasHeaders) return table;
    const columns = table.columns.map((column, index) => {
      const header = this.valueAt(table.sheetId, table.area.row, table.area.column + index);
      return typeof header === "string" && header !== "" ? { ...column, name: header } : column;
    });
    return { ...table, columns };
  }

  resize(tableId: string, area: GridArea): void {
    this.replace(tableId, (table) => ({ ...table, area, columns: columnsFor(table, area) }));
  }

  /** A table grows by the rows that were filled right below it, as Excel's own do. @returns the names of those that did */
  grow(sheetId: string, changed: GridArea): string[] {
    const grown: string[] = [];
    for (const table of this.list) {
      const below = table.area.row + table.area.rows;
      const touches =
        table.sheetId === sheetId &&
        !table.hasTotals &&
        changed.row === below &&
        changed.column < table.area.column + table.area.columns &&
        changed.column + changed.columns > table.area.column;
      if (!touches) continue;
      this.resize(table.id, { ...table.area, rows: table.area.rows + changed.rows });
      grown.push(table.name);
    }
    return grown;
  }

  shift(change: StructureChange): void {
    for (const table of [...this.list]) {
      if (table.sheetId !== change.sheetId) continue;
      const { row, rows, column, columns } = table.area;
      const moved =
        change.axis === "row"
          ? shifted(row, rows, change.at, change.count)
          : shifted(column, columns, change.at, change.count);
      if (moved === null) this.remove(table);
      else if (change.axis === "row") this.resize(table.id, { ...table.area, row: moved[0], rows: moved[1] });
      else this.resize(table.id, { ...table.area, column: moved[0], columns: moved[1] });
    }
  }

  private remove(table: GridTable): void {
    this.list = this.list.filter((other) => other.id !== table.id);
    this.engine.remove(this.workbook.getUnitId(), table.name);
  }

  private replace(tableId: string, change: (table: GridTable) => GridTable): void {
    this.list = this.list.map((table) => (table.id === tableId ? change(table) : table));
    const changed = this.list.find((table) => table.id === tableId);
    if (changed !== undefined) this.publish(changed);
  }

  private publish(table: GridTable): void {
    this.engine.registerTable(this.workbook.getUnitId(), table.name, {
      sheetId: table.sheetId,
      range: rangeOf(table.area),
      titleMap: new Map(table.columns.map((column, index) => [column.name, index])),
    });
  }
}

/** The columns of a table after its width changed: known ones keep their id, new ones get the next free one. */
function columnsFor(table: GridTable, area: GridArea): GridTable["columns"] {
  let nextId = Math.max(0, ...table.columns.map((column) => column.id)) + 1;
  return Array.from({ length: area.columns }, (_, index) => {
    const known = table.columns[index];
    if (known !== undefined) return known;
    const id = nextId++;
    return { id, name: `Colonna${id}` };
  });
}
