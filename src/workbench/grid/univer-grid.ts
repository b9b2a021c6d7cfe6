import { BooleanNumber, type Workbook } from "@univerjs/core";
import {
  FormulaDataModel,
  SetRangeValuesCommand,
  SetRangeValuesMutation,
  SetStyleCommand,
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
import { areaOf } from "./area";
import { CellReader, cellOfWrite, matrix } from "./cells";
import { type ContentChange, watchContents } from "./changes";
import { ConditionalFormats } from "./conditional-formats";
import type { DocumentFacts } from "./document-facts";
import { Recalculation } from "./recalculation";
import { Selections } from "./selections";
import { NEW_SHEET_ROWS, Sheets } from "./sheets";
import { rereadFormulas } from "./table-formulas";
import { Tables } from "./tables";
import { layoutChange } from "./unsavable";
import type { Engine } from "./univer";
import { Validations } from "./validations";
import { View } from "./view";

/** The visible grid, as the simulator of the Excel API sees it. One instance for one opened workbook. */
export class UniverGrid implements Grid {
  readonly name: string;
  readonly cells: CellReader;
  readonly calculation: Recalculation;
  readonly view: View;
  private readonly tableBook: Tables;
  private readonly conditional: ConditionalFormats;
  private readonly validationBook: Validations;
  private readonly sheetBook: Sheets;
  private readonly selections: Selections;
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
    this.sheetBook = new Sheets(engine, workbook, facts.protectedSheets, facts.veryHiddenSheets);
    this.selections = new Selections(engine, workbook);
    this.stored = new Map(facts.settings);
    this.watch();
  }

  private watch(): void {
    this.endings.push(
      this.selections.watch(() => this.raise({ kind: "selection" })),
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
    if (this.ownWrite) return;
    if (change.structure === null && change.area !== null) {
      for (const table of this.tableBook.grow(change.sheetId, change.area))
        // Once the engine is done with the change itself.
        queueMicrotask(() => this.asOwn(() => rereadFormulas(this.engine.injector, this.workbook, table)));
    }
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
    return this.sheetBook.all();
  }

  addSheet(name: string): GridSheet {
    return this.sheetBook.add(name);
  }

  setVisibility(sheetId: string, visibility: GridSheet["visibility"]): void {
    this.sheetBook.setVisibility(sheetId, visibility);
  }

  renameSheet(sheetId: string, name: string): void {
    this.sheetBook.rename(sheetId, name);
  }

  deleteSheet(sheetId: string): void {
    this.sheetBook.delete(sheetId);
  }

  activeSheet(): string {
    return this.sheetBook.active();
  }

  activate(sheetId: string): void {
    if (this.activeSheet() !== sheetId) this.view.willDraw(sheetId);
    this.sheetBook.activate(sheetId);
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

  spillSource(sheetId: string, row: number, column: number): GridArea | null {
    return this.cells.spillOver(sheetId, row, column);
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
    this.view.giveWay();
    this.ownWrite = true;
    try {
      change();
    } finally {
      this.ownWrite = false;
    }
  }

  setNumberFormat(sheetId: string, area: GridArea, format: string): void {
    // A cell that nobody gave a format has none, rather than one of this name.
    this.setStyleData(sheetId, area, { n: format === "General" ? null : { pattern: format } });
  }

  setStyle(sheetId: string, area: GridArea, style: GridStyle): void {
    this.setStyleData(sheetId, area, {
      ...(style.bold === undefined ? {} : { bl: style.bold ? BooleanNumber.TRUE : BooleanNumber.FALSE }),
      ...(style.fill === undefined ? {} : { bg: { rgb: style.fill } }),
      ...(style.font === undefined ? {} : { cl: { rgb: style.font } }),
    });
  }

  /** As the engine's own command for styles: any other change of a cell that names no formula takes the formula away. */
  private setStyleData(sheetId: string, area: GridArea, style: object): void {
    const value: Record<number, Record<number, unknown>> = {};
    for (let row = area.row; row < area.row + area.rows; row += 1) {
      const cells: Record<number, unknown> = (value[row] = {});
      for (let column = area.column; column < area.column + area.columns; column += 1) {
        cells[column] = { s: style };
      }
    }
    this.asOwn(() => {
      this.engine.commands.syncExecuteCommand(SetRangeValuesMutation.id, {
        unitId: this.unitId,
        subUnitId: sheetId,
        cellValue: value,
        trigger: SetStyleCommand.id,
      });
    });
  }

  autofitColumns(sheetId: string, area: GridArea): void {
    this.facade(sheetId).autoResizeColumns(area.column, area.columns);
  }

  setColumnWidth(sheetId: string, area: GridArea, pixels: number): void {
    this.facade(sheetId).setColumnWidths(area.column, area.columns, pixels);
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
    this.sheetBook.protect(sheetId, on);
  }

  tables(): readonly GridTable[] {
    return this.tableBook.all();
  }

  resizeTable(tableId: string, area: GridArea): void {
    this.tableBook.resize(tableId, area);
  }

  selection(): GridSelection | null {
    return this.selections.current();
  }

  select(sheetId: string, areas: readonly GridArea[]): void {
    const first = areas[0];
    if (first === undefined) return;
    this.view.giveWay();
    this.activate(sheetId);
    this.selections.set(sheetId, areas);
    if (this.view.isDrawn(sheetId)) this.view.show(sheetId, first);
    else this.view.showWhenDrawn(sheetId, first);
  }

  /** Says that a chart or a picture is selected, which this grid cannot show. */
  selectOther(): void {
    this.selections.selectOther();
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
