/** Excel.Worksheet and Excel.WorksheetCollection on the grid. */
import { areaAddress, SHEET_COLUMNS, SHEET_ROWS } from "../../../excel/a1";
import type { SimulatedDocument } from "../document";
import { RichApiError } from "../errors";
import type { GridSheet } from "../grid";
import type { HostItems, HostObject, HostOf } from "../host-of";
import { RangeHost } from "./range";
import { TablesHost } from "./tables";

type SheetMembers =
  | "activate"
  | "delete"
  | "getCell"
  | "getRange"
  | "getRangeByIndexes"
  | "getUsedRangeOrNullObject"
  | "id"
  | "name"
  | "position"
  | "protection"
  | "tables"
  | "visibility";

export class WorksheetHost implements HostOf<Excel.Worksheet, SheetMembers> {
  constructor(
    readonly document: SimulatedDocument,
    readonly id: string,
  ) {}

  get name(): string {
    return this.sheet().name;
  }

  set name(name: string) {
    this.document.requireWritable();
    requireFreeName(this.document, name, this.id);
    this.document.grid.renameSheet(this.id, name);
  }

  get visibility(): GridSheet["visibility"] {
    return this.sheet().visibility;
  }

  set visibility(visibility: GridSheet["visibility"]) {
    this.document.requireWritable();
    const others = this.document.grid.sheets().filter(({ id }) => id !== this.id);
    if (visibility !== "Visible" && others.every((sheet) => sheet.visibility !== "Visible"))
      throw new RichApiError("InvalidOperation", "the only visible sheet");
    this.document.grid.setVisibility(this.id, visibility);
  }

  get position(): number {
    return this.document.grid.sheets().findIndex(({ id }) => id === this.id);
  }

  get protection(): HostObject {
    const host: HostOf<Excel.WorksheetProtection, "protected"> = { protected: this.sheet().protected };
    return host;
  }

  get tables(): TablesHost {
    return new TablesHost(this.document, this.id);
  }

  /** Without an address, the whole sheet. */
  getRange(address?: string): RangeHost {
    const whole = areaAddress({ row: 0, column: 0, rows: SHEET_ROWS, columns: SHEET_COLUMNS });
    return RangeHost.at(this.document, this.id, address ?? whole);
  }

  getRangeByIndexes(row: number, column: number, rows: number, columns: number): RangeHost {
    return new RangeHost(this.document, this.id, { row, column, rows, columns });
  }

  getCell(row: number, column: number): RangeHost {
    return this.getRangeByIndexes(row, column, 1, 1);
  }

  getUsedRangeOrNullObject(): RangeHost | null {
    const used = this.document.grid.used(this.id);
    return used === null ? null : new RangeHost(this.document, this.id, used);
  }

  activate(): void {
    if (this.document.conditions.otherWorkbookInFront)
      throw new RichApiError("GeneralException", "other workbook");
    if (this.visibility !== "Visible") throw new RichApiError("InvalidOperation", "hidden sheet");
    this.document.grid.activate(this.id);
  }

  delete(): void {
    this.document.requireWritable();
    if (this.document.grid.sheets().length === 1)
      throw new RichApiError("InvalidOperation", "the only sheet");
    this.document.grid.deleteSheet(this.id);
  }

  private sheet(): GridSheet {
    const sheet = this.document.grid.sheets().find(({ id }) => id === this.id);
    if (sheet === undefined) throw new RichApiError("ItemNotFound", this.id);
    return sheet;
  }
}

/** Excel compares names without case, and forbids some characters and more than 31 of them. */
function requireFreeName(document: SimulatedDocument, name: string, except: string | null): void {
  const wrong = name === "" || name.length > 31 || /[\\/?*[\]:]/.test(name) || /^'|'$/.test(name);
  if (wrong) throw new RichApiError("InvalidArgument", name);
  const taken = document.grid
    .sheets()
    .some((sheet) => sheet.id !== except && sheet.name.toLowerCase() === name.toLowerCase());
  if (taken) throw new RichApiError("ItemAlreadyExists", name);
}

type CollectionMembers = "add" | "getActiveWorksheet" | "getCount" | "getItem" | "getItemOrNullObject";

export class WorksheetsHost
  implements HostOf<Excel.WorksheetCollection, CollectionMembers>, HostItems<WorksheetHost>
{
  constructor(private readonly document: SimulatedDocument) {}

  get items(): readonly WorksheetHost[] {
    return this.document.grid.sheets().map(({ id }) => new WorksheetHost(this.document, id));
  }

  getCount(): number {
    return this.items.length;
  }

  getActiveWorksheet(): WorksheetHost {
    return new WorksheetHost(this.document, this.document.grid.activeSheet());
  }

  /** By id, or by name without case. */
  getItemOrNullObject(key: string): WorksheetHost | null {
    const byId = this.items.find(({ id }) => id === key);
    return byId ?? this.items.find(({ name }) => name.toLowerCase() === key.toLowerCase()) ?? null;
  }

  getItem(key: string): WorksheetHost | null {
    return this.getItemOrNullObject(key);
  }

  add(name?: string): WorksheetHost {
    this.document.requireWritable();
    const given = name ?? `Foglio${this.items.length + 1}`;
    requireFreeName(this.document, given, null);
    return new WorksheetHost(this.document, this.document.grid.addSheet(given).id);
  }
}
