import { BooleanNumber, mergeWorksheetSnapshotWithDefault, type Workbook } from "@univerjs/core";
import {
  InsertSheetMutation,
  RemoveSheetMutation,
  SetWorksheetActiveOperation,
  SetWorksheetHideMutation,
  SetWorksheetNameMutation,
} from "@univerjs/preset-sheets-core";
import type { GridSheet } from "../simulator/grid";
import type { Engine } from "./univer";

export const NEW_SHEET_ROWS = 1000;
const NEW_SHEET_COLUMNS = 26;

/** The sheets of one workbook as such: their names, their order, which one is shown, which ones are protected. */
export class Sheets {
  private readonly protectedSheets: Set<string>;
  private readonly veryHidden: Set<string>;
  private added = 0;

  constructor(
    private readonly engine: Engine,
    private readonly workbook: Workbook,
    protectedSheets: ReadonlySet<string>,
    veryHidden: ReadonlySet<string>,
  ) {
    this.protectedSheets = new Set(protectedSheets);
    this.veryHidden = new Set(veryHidden);
  }

  all(): readonly GridSheet[] {
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

  private run(mutation: string, params: object): void {
    this.engine.commands.syncExecuteCommand(mutation, { unitId: this.workbook.getUnitId(), ...params });
  }

  add(name: string): GridSheet {
    this.added += 1;
    const id = `new-${this.added}`;
    const sheet = mergeWorksheetSnapshotWithDefault({
      id,
      name,
      rowCount: NEW_SHEET_ROWS,
      columnCount: NEW_SHEET_COLUMNS,
      cellData: {},
    });
    const before = this.active();
    this.run(InsertSheetMutation.id, { index: this.workbook.getSheetSize(), sheet });
    // The engine shows a new sheet at once; Excel does not.
    this.activate(before);
    return { id, name, visibility: "Visible", protected: false };
  }

  rename(sheetId: string, name: string): void {
    this.run(SetWorksheetNameMutation.id, { subUnitId: sheetId, name });
  }

  setVisibility(sheetId: string, visibility: GridSheet["visibility"]): void {
    const hidden = visibility === "Visible" ? BooleanNumber.FALSE : BooleanNumber.TRUE;
    this.run(SetWorksheetHideMutation.id, { subUnitId: sheetId, hidden });
    if (visibility === "VeryHidden") this.veryHidden.add(sheetId);
    else this.veryHidden.delete(sheetId);
  }

  delete(sheetId: string): void {
    const sheet = this.workbook.getSheetBySheetId(sheetId);
    const next = this.workbook.getSheets().find((other) => other.getSheetId() !== sheetId);
    if (this.active() === sheetId && next !== undefined) this.activate(next.getSheetId());
    this.run(RemoveSheetMutation.id, { subUnitId: sheetId, subUnitName: sheet?.getName() ?? "" });
  }

  active(): string {
    return this.workbook.getActiveSheet().getSheetId();
  }

  activate(sheetId: string): void {
    if (this.active() !== sheetId) this.run(SetWorksheetActiveOperation.id, { subUnitId: sheetId });
  }

  protect(sheetId: string, on: boolean): void {
    if (on) this.protectedSheets.add(sheetId);
    else this.protectedSheets.delete(sheetId);
  }

  isProtected(sheetId: string): boolean {
    return this.protectedSheets.has(sheetId);
  }
}
