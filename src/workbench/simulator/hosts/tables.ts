/** Excel.Table and its collections on the grid. */
import type { SimulatedDocument } from "../document";
import { RichApiError } from "../errors";
import type { GridTable } from "../grid";
import type { HostItems, HostOf } from "../host-of";
import { RangeHost } from "./range";
import { WorksheetHost } from "./worksheet";

type ColumnMembers = "getRange" | "id" | "index" | "name";

class TableColumnHost implements HostOf<Excel.TableColumn, ColumnMembers> {
  constructor(
    private readonly table: TableHost,
    readonly index: number,
    readonly id: number,
    readonly name: string,
  ) {}

  getRange(): RangeHost {
    return this.table.getRange().getColumn(this.index);
  }
}

type TableMembers =
  | "columns"
  | "getDataBodyRange"
  | "getHeaderRowRange"
  | "getRange"
  | "id"
  | "name"
  | "resize"
  | "showHeaders"
  | "showTotals"
  | "worksheet";

class TableHost implements HostOf<Excel.Table, TableMembers> {
  constructor(
    private readonly document: SimulatedDocument,
    private readonly table: GridTable,
  ) {}

  get id(): string {
    return this.table.id;
  }

  get name(): string {
    return this.table.name;
  }

  get showHeaders(): boolean {
    return this.table.hasHeaders;
  }

  get showTotals(): boolean {
    return this.table.hasTotals;
  }

  get worksheet(): WorksheetHost {
    return new WorksheetHost(this.document, this.table.sheetId);
  }

  get columns(): HostItems<TableColumnHost> {
    return {
      items: this.table.columns.map(({ id, name }, index) => new TableColumnHost(this, index, id, name)),
    };
  }

  getRange(): RangeHost {
    return new RangeHost(this.document, this.table.sheetId, this.table.area);
  }

  /** The header stays in its row; header cells without a name get one, as in Excel. */
  resize(newRange: object | string): void {
    const { sheetId, area, hasHeaders } = this.table;
    const range =
      typeof newRange === "string" ? RangeHost.at(this.document, sheetId, newRange) : (newRange as RangeHost);
    if (range.sheetId !== sheetId || range.rowIndex !== area.row || (hasHeaders && range.rowCount < 2)) {
      throw new RichApiError("InvalidArgument", "the header row of a table stays where it is");
    }
    this.document.resizeTable(this.table, range.area);
  }

  getHeaderRowRange(): RangeHost {
    if (!this.table.hasHeaders) throw new RichApiError("InvalidOperation", "no header row");
    return this.getRange().getRow(0);
  }

  getDataBodyRange(): RangeHost {
    const { area, hasHeaders, hasTotals } = this.table;
    const above = hasHeaders ? 1 : 0;
    const rows = area.rows - above - (hasTotals ? 1 : 0);
    return new RangeHost(this.document, this.table.sheetId, { ...area, row: area.row + above, rows });
  }
}

type CollectionMembers = "getCount" | "getItem" | "getItemOrNullObject";

export class TablesHost implements HostOf<Excel.TableCollection, CollectionMembers>, HostItems<TableHost> {
  /** The tables of one sheet, or of the workbook where `sheetId` is null. */
  constructor(
    private readonly document: SimulatedDocument,
    private readonly sheetId: string | null,
  ) {}

  get items(): readonly TableHost[] {
    return this.document.grid
      .tables()
      .filter((table) => this.sheetId === null || table.sheetId === this.sheetId)
      .map((table) => new TableHost(this.document, table));
  }

  getCount(): number {
    return this.items.length;
  }

  getItemOrNullObject(key: string | number): TableHost | null {
    return this.items.find(({ id, name }) => id === key || name === key) ?? null;
  }

  getItem(key: string | number): TableHost | null {
    return this.getItemOrNullObject(key);
  }
}
