/** The open workbook as Excel sees it: the grid, the state that Excel is in, and the rules for changing cells. */
import { intersection } from "../../excel/a1";
import type { Conditions } from "./conditions";
import { entryOf } from "./entry";
import { RichApiError } from "./errors";
import type { Grid, GridArea, GridTable, GridWrite } from "./grid";

/** A change that Excel announces to add-ins. */
export interface Change {
  readonly sheetId: string;
  readonly area: GridArea | null;
  readonly change: "RangeEdited" | "RowInserted" | "RowDeleted" | "ColumnInserted" | "ColumnDeleted";
  readonly source: "Local" | "Remote";
  readonly byThisAddin: boolean;
}

/** The API hands out null, without an error, for more cells than this. */
export const CELL_LIMIT = 5_000_000;

export class SimulatedDocument {
  /** False while the add-in has switched its events off. */
  eventsEnabled = true;
  /** The calls by which the user lost what could be undone: some of Excel's do that. */
  readonly undoLostBy: string[] = [];
  /** Formulas wait until the request has ended. */
  calculationSuspended = false;
  private dirty = false;
  private readonly changeListeners = new Set<(change: Change) => void>();

  constructor(
    readonly grid: Grid,
    readonly conditions: Conditions,
  ) {
    grid.subscribe((event) => {
      if (event.kind === "changed") this.announce({ ...event, byThisAddin: false });
    });
  }

  onChange(listener: (change: Change) => void): () => void {
    this.changeListeners.add(listener);
    return () => this.changeListeners.delete(listener);
  }

  async settled(): Promise<void> {
    if (!this.dirty || this.calculationSuspended) return;
    this.dirty = false;
    await this.grid.settled();
  }

  /** Anything but cells and their formats changes in the document. */
  requireWritable(): void {
    if (this.conditions.readOnly) throw new RichApiError("AccessDenied", "the workbook is read-only");
  }

  /** Throws where Excel would not let this area be changed. */
  requireEditable(sheetId: string, area: GridArea): void {
    this.requireWritable();
    const sheet = this.grid.sheets().find(({ id }) => id === sheetId);
    if (sheet === undefined) throw new RichApiError("ItemNotFound", sheetId);
    if (!sheet.protected) return;
    for (let row = area.row; row < area.row + area.rows; row++) {
      for (let column = area.column; column < area.column + area.columns; column++) {
        if (this.grid.isLocked(sheetId, row, column))
          throw new RichApiError("AccessDenied", "the cell is protected and therefore read-only");
      }
    }
  }

  /**
   * Assigns a matrix or one value for all cells, as `range.values` and `range.formulas` do: null leaves a cell, "" clears it.
   * Over rows that a filter hides, Excel puts the values into the visible rows one after the other: they are misplaced.
   */
  assign(sheetId: string, area: GridArea, assigned: unknown): void {
    const matrix = this.matrixFor(area, assigned);
    this.requireEditable(sheetId, area);
    const hidden = new Set(this.grid.hiddenRows(sheetId, area));
    const rows = Array.from({ length: area.rows }, (_, index) => area.row + index);
    const spansHidden = area.rows > 1 && hidden.size > 0 && hidden.size < area.rows;
    const targets = spansHidden ? rows.filter((row) => !hidden.has(row)) : rows;
    const formats = this.grid.numberFormats(sheetId, area);
    const writes: GridWrite[] = [];
    targets.forEach((row, index) => {
      matrix[index]?.forEach((value, j) => {
        const column = area.column + j;
        if (value === null || value === undefined || this.underMerge(sheetId, row, column)) return;
        const format = formats[row - area.row]?.[j] ?? "General";
        writes.push({ row, column, ...entryOf(value, format) });
      });
    });
    this.write(sheetId, area, writes);
  }

  write(sheetId: string, area: GridArea, writes: readonly GridWrite[]): void {
    this.growTables(sheetId, writes);
    this.grid.write(sheetId, writes);
    this.dirty = true;
    this.announce({ sheetId, area, change: "RangeEdited", source: "Local", byThisAddin: true });
  }

  private matrixFor(area: GridArea, assigned: unknown): (string | number | boolean | null)[][] {
    const matrix = Array.isArray(assigned)
      ? (assigned as (string | number | boolean | null)[][])
      : Array.from({ length: area.rows }, () =>
          Array.from({ length: area.columns }, () => assigned as string | number | boolean | null),
        );
    const fits =
      matrix.length === area.rows && matrix.every((row) => Array.isArray(row) && row.length === area.columns);
    if (!fits) throw new RichApiError("InvalidArgument", `${area.rows} × ${area.columns} cells`);
    const tooLong = matrix.some((row) =>
      row.some((value) => typeof value === "string" && value.length > 32_767),
    );
    if (tooLong) throw new RichApiError("InvalidArgument", "a cell holds at most 32767 characters");
    return matrix;
  }

  /** Only the top-left cell of a merged area holds anything; what is written into the others is lost. */
  private underMerge(sheetId: string, row: number, column: number): boolean {
    return this.grid
      .merges(sheetId)
      .some(
        (merge) =>
          intersection(merge, { row, column, rows: 1, columns: 1 }) !== null &&
          (merge.row !== row || merge.column !== column),
      );
  }

  /** A table takes in the rows that are written right below it. */
  private growTables(sheetId: string, writes: readonly GridWrite[]): void {
    for (const table of this.grid.tables()) {
      if (table.sheetId !== sheetId || table.hasTotals) continue;
      const { row, column, rows, columns } = table.area;
      const inColumns = writes.filter((write) => write.column >= column && write.column < column + columns);
      const written = new Set(inColumns.map((write) => write.row));
      let grown = rows;
      while (written.has(row + grown)) grown++;
      if (grown > rows) this.grid.resizeTable(table.id, { ...table.area, rows: grown });
    }
  }

  /** A table takes in, or lets go, what lies beside it; its cells stay as they are, but no header cell stays empty. */
  resizeTable({ id, sheetId, hasHeaders }: GridTable, area: GridArea): void {
    this.requireEditable(sheetId, area);
    const header = { ...area, rows: 1 };
    const names = hasHeaders ? (this.grid.values(sheetId, header)[0] ?? []) : [];
    const missing = names.flatMap((name, index) =>
      name === null || name === ""
        ? [{ row: area.row, column: area.column + index, value: `Colonna${index + 1}` }]
        : [],
    );
    this.grid.write(sheetId, missing);
    this.grid.resizeTable(id, area);
    this.announce({ sheetId, area, change: "RangeEdited", source: "Local", byThisAddin: true });
  }

  private announce(change: Change): void {
    if (!this.eventsEnabled) return;
    for (const listener of [...this.changeListeners]) listener(change);
  }
}
