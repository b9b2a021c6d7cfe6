import {
  DOCS_NORMAL_EDITOR_UNIT_ID_KEY,
  type DocumentDataModel,
  IUniverInstanceService,
} from "@univerjs/core";
import { IEditorBridgeService } from "@univerjs/preset-sheets-core";
import { absoluteAddress, parseAddress } from "./grid/area";
import { cellMessage } from "./page/cell-message";
import type { ConditionValues } from "./simulator/conditions";
import type { GridArea, GridValue } from "./simulator/grid";
import type { Workbench } from "./workbench";

/** One cell as a person sees it and as it is. */
export interface CellView {
  readonly value: GridValue;
  /** As shown, with its number format. */
  readonly text: string;
  /** English, with "=", or null. */
  readonly formula: string | null;
  /** What the error of a PMAP function says, or what a table without room needs; null where there is none. */
  readonly message: string | null;
}

interface Place {
  readonly sheetId: string;
  readonly area: GridArea;
}

/**
 * What tests and the curious may ask of the page, as `window.workbench`. Cells are drawn on a canvas, so this is how a
 * test reads them. Addresses are those of Excel, `B5`, `A1:C9`, `'Preventivo 2026'!B5`; without a sheet: the active one.
 */
export class Facade {
  constructor(private readonly workbench: Workbench) {}

  private get grid() {
    return this.workbench.document.grid;
  }

  private place(address: string): Place {
    const parsed = parseAddress(address);
    if (parsed === null) throw new Error(`No address: ${address}`);
    if (parsed.sheet === null) return { sheetId: this.grid.activeSheet(), area: parsed.area };
    const sheet = this.grid.sheets().find((each) => each.name === parsed.sheet);
    if (sheet === undefined) throw new Error(`No sheet: ${parsed.sheet}`);
    return { sheetId: sheet.id, area: parsed.area };
  }

  private range({ sheetId, area }: Place) {
    const workbook = this.workbench.engine.api.getWorkbook(this.grid.workbook.getUnitId());
    const sheet = workbook?.getSheetBySheetId(sheetId);
    if (!sheet) throw new Error(`No sheet ${sheetId}`);
    return sheet.getRange(area.row, area.column, area.rows, area.columns);
  }

  fileName(): string {
    return this.grid.name;
  }

  sheetNames(): string[] {
    return this.grid.sheets().map((sheet) => sheet.name);
  }

  addSheet(name: string): void {
    this.grid.addSheet(name);
  }

  cell(address: string): CellView {
    const place = this.place(address);
    const { sheetId, area } = place;
    return {
      value: this.grid.values(sheetId, area)[0]?.[0] ?? null,
      text: this.range(place).getDisplayValue(),
      formula: this.grid.formulas(sheetId, area)[0]?.[0] ?? null,
      message: cellMessage(this.grid, this.workbench.registry, sheetId, area.row, area.column),
    };
  }

  values(address: string): GridValue[][] {
    const { sheetId, area } = this.place(address);
    return this.grid.values(sheetId, area);
  }

  /** Background as drawn, with conditional formats. */
  background(address: string): string {
    const place = this.place(address);
    const cell = this.grid.cells.sheet(place.sheetId).getCell(place.area.row, place.area.column);
    return this.range(place).getBackground() === ""
      ? (cell?.interceptorStyle?.bg?.rgb ?? "")
      : this.range(place).getBackground();
  }

  /** What the formula bar shows of the active cell; "" while no cell is selected. */
  formulaBar(): string {
    const shown = this.workbench.engine.injector.get(IEditorBridgeService).getLatestEditCellState();
    return shown?.documentLayoutObject?.documentModel?.getBody()?.dataStream.trimEnd() ?? "";
  }

  /** What the editor of a cell shows while one is being edited; null while none is. */
  editedText(): string | null {
    if (!this.workbench.engine.injector.get(IEditorBridgeService).isVisible().visible) return null;
    const body = this.workbench.engine.injector
      .get(IUniverInstanceService)
      .getUnit<DocumentDataModel>(DOCS_NORMAL_EDITOR_UNIT_ID_KEY)
      ?.getBody();
    return body?.dataStream.replace(/\r\n$/, "") ?? null;
  }

  /** The selected areas of the active sheet, `$B$5:$B$9`; empty while no cell is selected. */
  selection(): string[] {
    return (this.grid.selection()?.areas ?? []).map((area) => absoluteAddress(area));
  }

  /** Selects as a person does; several areas are given one by one. */
  select(...addresses: string[]): void {
    const places = addresses.map((address) => this.place(address));
    const first = places[0];
    if (first === undefined) return;
    this.grid.select(
      first.sheetId,
      places.map(({ area }) => area),
    );
  }

  /** Selects something that is no cell. */
  selectChart(): void {
    this.grid.selectOther();
  }

  /** The middle of a cell on the page, in pixels, for the mouse. Scroll there first by `select`. */
  async position(address: string): Promise<{ readonly x: number; readonly y: number }> {
    await this.grid.view.drawn();
    const { sheetId, area } = this.place(address);
    return this.grid.view.middle(sheetId, area.row, area.column);
  }

  hiddenRows(address: string): number[] {
    const { sheetId, area } = this.place(address);
    return this.grid.hiddenRows(sheetId, area);
  }

  hideRows(address: string, hidden = true): void {
    const place = this.place(address);
    const sheet = this.workbench.engine.api
      .getWorkbook(this.grid.workbook.getUnitId())
      ?.getSheetBySheetId(place.sheetId);
    if (hidden) sheet?.hideRows(place.area.row, place.area.rows);
    else sheet?.showRows(place.area.row, place.area.rows);
  }

  /** Resolves when no cell is being edited and the formulas that depend on the last change are recalculated. */
  async settled(): Promise<void> {
    await this.workbench.pane.conditions.editingEnded();
    // The grid takes the typed text over in the turn after the editor has closed.
    await new Promise((resolve) => setTimeout(resolve, 0));
    await this.workbench.registry?.recalculating();
    await this.grid.settled();
  }

  /** Opens a file from its bytes, as the button does from the disk. */
  open(bytes: readonly number[], name: string): Promise<void> {
    return this.workbench.open(new Uint8Array(bytes), name);
  }

  /** Switches a state of the simulated Excel: platform, read-only, another workbook in front, manual calculation… */
  setConditions(values: Partial<ConditionValues>): void {
    Object.assign(this.workbench.pane.conditions, values);
    if (values.platform !== undefined)
      this.workbench.registry?.setBlank(values.platform === "web" ? null : 0);
  }

  /** A cell is in edit mode: Excel answers no request until the edit ends. */
  setCellEditing(editing: boolean): void {
    if (editing) this.workbench.pane.conditions.beginCellEdit();
    else this.workbench.pane.conditions.endCellEdit();
  }

  protectSheet(name: string, on = true): void {
    const sheet = this.grid.sheets().find((each) => each.name === name);
    if (sheet === undefined) throw new Error(`No sheet: ${name}`);
    this.grid.protect(sheet.id, on);
  }

  setDark(dark: boolean): void {
    this.workbench.setDark(dark);
  }

  /** In pixels, 270 to 500. */
  setPaneWidth(width: number): void {
    this.workbench.shell.setPaneWidth(width);
  }

  /** Excel's display language; reloads the pane. */
  setDisplayLanguage(language: string): void {
    this.workbench.pane.setDisplayLanguage(language);
  }

  reloadPane(): void {
    this.workbench.pane.reload();
  }

  /** Resolves once the add-in's page for this workbook is in the pane; until then an earlier one may still be there. */
  paneLoaded(): Promise<void> {
    return this.workbench.pane.loaded();
  }

  /** Performs an action of the add-in as its ribbon button or shortcut does. */
  perform(action: string): Promise<boolean> {
    return this.workbench.pane.perform(action);
  }

  /** Time spent in the add-in's own functions since the last call, and the number of calls. */
  functionTimes(): { readonly calls: number; readonly milliseconds: number } {
    const times = this.workbench.registry?.times() ?? { calls: 0, milliseconds: 0 };
    this.workbench.registry?.resetTimes();
    return times;
  }
}
