import { BooleanNumber, type IWorksheetData, type Workbook } from "@univerjs/core";
import {
  FormulaDataModel,
  InsertSheetMutation,
  RemoveSheetMutation,
  SetRangeValuesCommand,
  SetSelectionsOperation,
  SetWorksheetActivateCommand,
  SetWorksheetNameMutation,
  SheetsSelectionsService,
} from "@univerjs/preset-sheets-core";
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
} from "../simulator/grid";
import { areaOf, rangeOf } from "./area";
import { CellReader, cellOfWrite, matrix } from "./cells";
import { type ContentChange, watchContents } from "./changes";
import { ConditionalFormats } from "./conditional-formats";
import { Recalculation } from "./recalculation";
import { Tables, type TableSource } from "./tables";
import { layoutChange } from "./unsavable";
import type { Engine } from "./univer";
import { Validations } from "./validations";
import { View } from "./view";

/** What a file says of a workbook beyond its cells. */
export interface DocumentFacts {
  readonly name: string;
  readonly tables: readonly TableSource[];
  readonly conditionalFormats: readonly GridConditionalFormat[];
  readonly validations: readonly { readonly sheetId: string; readonly validation: GridValidation }[];
  readonly protectedSheets: ReadonlySet<string>;
  readonly veryHiddenSheets: ReadonlySet<string>;
  readonly settings: ReadonlyMap<string, string>;
}

const NEW_SHEET_ROWS = 1000;
const NEW_SHEET_COLUMNS = 26;

/** The visible grid, as the simulator of the Excel API sees it. One instance for one opened workbook. */
export class UniverGrid implements Grid {
  readonly name: string;
  readonly cells: CellReader;
  readonly calculation: Recalculation;
  readonly view: View;
  private readonly tableBook: Tables;
  private readonly conditional: ConditionalFormats;
  private readonly validationBook: Validations;
  private readonly protectedSheets: Set<string>;
  private readonly veryHidden: ReadonlySet<string>;
  private readonly stored: Map<string, string>;
  private readonly listeners = new Set<(event: GridEvent) => void>();
  private readonly endings: (() => void)[] = [];
  private ownWrite = false;
  /** Sheets with inserted or deleted rows or columns, sheets whose widths, merges or hidden rows changed, and whether validations did. */
  readonly restructured = new Set<string>();
  readonly relaidOut = new Set<string>();
  revalidated = false;
  /** Counts the changes of contents, so that the page knows what was not downloaded yet. */
  edits = 0;
  /** A chart or a picture is selected; the grid has none, so tests say it. */
  private otherSelected = false;

  constructor(
    private readonly engine: Engine,
    readonly workbook: Workbook,
    facts: DocumentFacts,
  ) {
    this.name = facts.name;
    this.cells = new CellReader(workbook, engine.injector.get(FormulaDataModel));
    this.calculation = new Recalculation(engine.injector);
    this.view = new View(engine, workbook.getUnitId());
    this.tableBook = new Tables(
      engine.injector,
      workbook,
      facts.tables,
      (sheetId, row, column) => this.values(sheetId, { row, column, rows: 1, columns: 1 })[0]?.[0] ?? null,
    );
    this.conditional = new ConditionalFormats(engine.injector, workbook);
    facts.conditionalFormats.forEach((format) => this.conditional.put(format));
    this.validationBook = new Validations(engine.api, workbook);
    facts.validations.forEach(({ sheetId, validation }) =>
      this.validationBook.set(sheetId, validation.area, validation.rule),
    );
    this.protectedSheets = new Set(facts.protectedSheets);
    this.veryHidden = facts.veryHiddenSheets;
    this.stored = new Map(facts.settings);
    this.watch();
  }

  private watch(): void {
    const selections = this.engine.injector.get(SheetsSelectionsService);
    const selected = (): void => {
      this.otherSelected = false;
      this.raise({ kind: "selection" });
    };
    const moved = selections.selectionMoveEnd$.subscribe(selected);
    const set = selections.selectionSet$.subscribe(selected);
    const active = this.workbook.activeSheet$.subscribe(() => this.raise({ kind: "selection" }));
    this.endings.push(
      () => moved.unsubscribe(),
      () => set.unsubscribe(),
      () => active.unsubscribe(),
      watchContents(this.engine.commands, this.unitId, (change) => this.contentsChanged(change)),
    );
    const layout = this.engine.commands.onCommandExecuted((command) => {
      const sheetId = layoutChange(command);
      if (sheetId !== null) this.relaidOut.add(sheetId);
    });
    this.endings.push(() => layout.dispose());
  }

  private contentsChanged(change: ContentChange): void {
    this.calculation.changed();
    this.edits += 1;
    if (change.structure !== null) {
      this.restructured.add(change.sheetId);
      this.tableBook.shift(change.structure);
    }
    if (change.structure === null && change.area !== null && !this.ownWrite)
      this.tableBook.grow(change.sheetId, change.area);
    if (this.ownWrite) return;
    this.raise({
      kind: "changed",
      sheetId: change.sheetId,
      area: change.area,
      change: kindOf(change),
      source: "Local",
    });
  }

  private raise(event: GridEvent): void {
    [...this.listeners].forEach((listener) => listener(event));
  }

  private get unitId(): string {
    return this.workbook.getUnitId();
  }

  private facade(sheetId: string) {
    const sheet = this.engine.api.getWorkbook(this.unitId)?.getSheetBySheetId(sheetId);
    if (!sheet) throw new Error(`No sheet ${sheetId}`);
    return sheet;
  }

  /** Ends what listens to the engine; the workbook itself belongs to who made it. */
  dispose(): void {
    this.endings.splice(0).forEach((end) => end());
    this.forgetListeners();
  }

  /** The page that listened is gone. */
  forgetListeners(): void {
    this.listeners.clear();
  }

  sheets(): readonly GridSheet[] {
    return this.workbook.getSheets().map((sheet) => {
      const id = sheet.getSheetId();
      const hidden = sheet.isSheetHidden() === BooleanNumber.TRUE;
      return {
        id,
        name: sheet.getName(),
        visibility: !hidden ? "Visible" : this.veryHidden.has(id) ? "VeryHidden" : "Hidden",
        protected: this.protectedSheets.has(id),
      };
    });
  }

  addSheet(name: string): GridSheet {
    const id = `new-${this.workbook.getSheetSize() + 1}-${Date.now()}`;
    const sheet: Partial<IWorksheetData> = {
      id,
      name,
      rowCount: NEW_SHEET_ROWS,
      columnCount: NEW_SHEET_COLUMNS,
      cellData: {},
    };
    this.engine.commands.syncExecuteCommand(InsertSheetMutation.id, {
      unitId: this.unitId,
      index: this.workbook.getSheetSize(),
      sheet,
    });
    return { id, name, visibility: "Visible", protected: false };
  }

  renameSheet(sheetId: string, name: string): void {
    this.engine.commands.syncExecuteCommand(SetWorksheetNameMutation.id, {
      unitId: this.unitId,
      subUnitId: sheetId,
      name,
    });
  }

  deleteSheet(sheetId: string): void {
    const sheet = this.cells.sheet(sheetId);
    const next = this.workbook.getSheets().find((other) => other.getSheetId() !== sheetId);
    if (this.activeSheet() === sheetId && next !== undefined) this.activate(next.getSheetId());
    this.engine.commands.syncExecuteCommand(RemoveSheetMutation.id, {
      unitId: this.unitId,
      subUnitId: sheetId,
      subUnitName: sheet.getName(),
    });
  }

  activeSheet(): string {
    return this.workbook.getActiveSheet().getSheetId();
  }

  activate(sheetId: string): void {
    if (this.activeSheet() === sheetId) return;
    this.engine.commands.syncExecuteCommand(SetWorksheetActivateCommand.id, {
      unitId: this.unitId,
      subUnitId: sheetId,
    });
  }

  used(sheetId: string): GridArea | null {
    return this.cells.used(sheetId);
  }

  values(sheetId: string, area: GridArea): GridValue[][] {
    return this.cells.values(sheetId, area);
  }

  formulas(sheetId: string, area: GridArea): (string | null)[][] {
    return matrix(area, (row, column) => this.cells.formula(sheetId, row, column));
  }

  numberFormats(sheetId: string, area: GridArea): string[][] {
    return matrix(area, (row, column) => this.cells.numberFormat(sheetId, row, column));
  }

  write(sheetId: string, cells: readonly GridWrite[]): void {
    if (cells.length === 0) return;
    const value: Record<number, Record<number, unknown>> = {};
    let lastRow = 0;
    for (const cell of cells) {
      (value[cell.row] ??= {})[cell.column] = cellOfWrite(cell);
      lastRow = Math.max(lastRow, cell.row);
    }
    const sheet = this.facade(sheetId);
    if (lastRow >= sheet.getMaxRows()) sheet.setRowCount(lastRow + NEW_SHEET_ROWS);
    this.asOwn(() => this.setCells(sheetId, value));
  }

  private setCells(sheetId: string, value: Record<number, Record<number, unknown>>): void {
    this.engine.commands.syncExecuteCommand(SetRangeValuesCommand.id, {
      unitId: this.unitId,
      subUnitId: sheetId,
      value,
    });
  }

  private asOwn(change: () => void): void {
    this.ownWrite = true;
    try {
      change();
    } finally {
      this.ownWrite = false;
    }
  }

  setNumberFormat(sheetId: string, area: GridArea, format: string): void {
    this.setStyleData(sheetId, area, { n: { pattern: format } });
  }

  setStyle(sheetId: string, area: GridArea, style: GridStyle): void {
    this.setStyleData(sheetId, area, {
      ...(style.bold === undefined ? {} : { bl: style.bold ? BooleanNumber.TRUE : BooleanNumber.FALSE }),
      ...(style.fill === undefined ? {} : { bg: { rgb: style.fill } }),
      ...(style.font === undefined ? {} : { cl: { rgb: style.font } }),
    });
  }

  private setStyleData(sheetId: string, area: GridArea, style: object): void {
    const value: Record<number, Record<number, unknown>> = {};
    for (let row = area.row; row < area.row + area.rows; row += 1) {
      const cells: Record<number, unknown> = (value[row] = {});
      for (let column = area.column; column < area.column + area.columns; column += 1) {
        cells[column] = { s: style };
      }
    }
    this.asOwn(() => this.setCells(sheetId, value));
  }

  autofitColumns(sheetId: string, area: GridArea): void {
    this.facade(sheetId).autoResizeColumns(area.column, area.columns);
  }

  settled(): Promise<void> {
    return this.calculation.settled();
  }

  hiddenRows(sheetId: string, area: GridArea): number[] {
    const sheet = this.cells.sheet(sheetId);
    return Array.from({ length: area.rows }, (_, index) => area.row + index).filter(
      (row) => !sheet.getRowVisible(row),
    );
  }

  merges(sheetId: string): readonly GridArea[] {
    return this.cells.sheet(sheetId).getMergeData().map(areaOf);
  }

  isLocked(sheetId: string, row: number, column: number): boolean {
    return this.cells.sheet(sheetId).getCellRaw(row, column)?.custom?.["unlocked"] !== true;
  }

  /** Protects a sheet or lifts the protection, as the user would from Excel's Review tab. */
  protect(sheetId: string, on: boolean): void {
    if (on) this.protectedSheets.add(sheetId);
    else this.protectedSheets.delete(sheetId);
  }

  tables(): readonly GridTable[] {
    return this.tableBook.all();
  }

  resizeTable(tableId: string, area: GridArea): void {
    this.tableBook.resize(tableId, area);
  }

  selection(): GridSelection | null {
    if (this.otherSelected) return null;
    const sheetId = this.activeSheet();
    const model = this.engine.injector.get(SheetsSelectionsService).getWorkbookSelections(this.unitId);
    const selections = model.getSelectionsOfWorksheet(sheetId);
    const sheet = this.cells.sheet(sheetId);
    const areas = selections.map(({ range }) =>
      // Whole rows and columns carry NaN where they are open.
      areaOf({
        startRow: Number.isNaN(range.startRow) ? 0 : range.startRow,
        endRow: Number.isNaN(range.endRow) ? sheet.getRowCount() - 1 : range.endRow,
        startColumn: Number.isNaN(range.startColumn) ? 0 : range.startColumn,
        endColumn: Number.isNaN(range.endColumn) ? sheet.getColumnCount() - 1 : range.endColumn,
      }),
    );
    const last = areas.at(-1) ?? { row: 0, column: 0, rows: 1, columns: 1 };
    const primary = selections.at(-1)?.primary;
    return {
      sheetId,
      areas: areas.length === 0 ? [last] : areas,
      active: { row: primary?.actualRow ?? last.row, column: primary?.actualColumn ?? last.column },
    };
  }

  select(sheetId: string, areas: readonly GridArea[]): void {
    this.otherSelected = false;
    this.activate(sheetId);
    const first = areas[0];
    if (first === undefined) return;
    this.engine.commands.syncExecuteCommand(SetSelectionsOperation.id, {
      unitId: this.unitId,
      subUnitId: sheetId,
      selections: areas.map((area) => ({
        range: rangeOf(area),
        primary: {
          ...rangeOf({ ...area, rows: 1, columns: 1 }),
          actualRow: area.row,
          actualColumn: area.column,
          isMerged: false,
          isMergedMainCell: false,
        },
        style: null,
      })),
    });
    this.view.show(sheetId, first);
  }

  /** Says that a chart or a picture is selected, which this grid cannot show. */
  selectOther(): void {
    this.otherSelected = true;
    this.raise({ kind: "selection" });
  }

  conditionalFormats(): readonly GridConditionalFormat[] {
    return this.conditional.all();
  }

  putConditionalFormat(format: GridConditionalFormat): void {
    this.conditional.put(format);
  }

  deleteConditionalFormat(id: string): void {
    this.conditional.delete(id);
  }

  validations(sheetId: string): readonly GridValidation[] {
    return this.validationBook.of(sheetId);
  }

  setValidation(sheetId: string, area: GridArea, rule: GridValidation["rule"] | null): void {
    this.revalidated = true;
    this.validationBook.set(sheetId, area, rule);
  }

  settings(): ReadonlyMap<string, string> {
    return this.stored;
  }

  putSetting(key: string, json: string | null): void {
    if (json === null) this.stored.delete(key);
    else this.stored.set(key, json);
  }

  subscribe(listener: (event: GridEvent) => void): () => void {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  }
}

function kindOf(
  change: ContentChange,
): "RangeEdited" | "RowInserted" | "RowDeleted" | "ColumnInserted" | "ColumnDeleted" {
  if (change.structure === null) return "RangeEdited";
  const { axis, count } = change.structure;
  if (axis === "row") return count > 0 ? "RowInserted" : "RowDeleted";
  return count > 0 ? "ColumnInserted" : "ColumnDeleted";
}
