import type { Workbook } from "@univerjs/core";
import { SetSelectionsOperation, SheetsSelectionsService } from "@univerjs/preset-sheets-core";
import type { GridArea, GridSelection } from "../simulator/grid";
import { areaOf, rangeOf } from "./area";
import type { Engine } from "./univer";

/** What is selected in the sheets of one workbook. */
export class Selections {
  private readonly service: SheetsSelectionsService;
  /** A chart or a picture is selected; the grid has none, so tests say it. */
  private other = false;

  constructor(
    private readonly engine: Engine,
    private readonly workbook: Workbook,
  ) {
    this.service = engine.injector.get(SheetsSelectionsService);
  }

  /** Calls back when the user or the program selects something else. @returns what ends it */
  watch(listener: () => void): () => void {
    const selected = (): void => {
      this.other = false;
      listener();
    };
    const subscriptions = [
      this.service.selectionMoveEnd$.subscribe(selected),
      this.service.selectionSet$.subscribe(selected),
      this.workbook.activeSheet$.subscribe(listener),
    ];
    return () => subscriptions.forEach((subscription) => subscription.unsubscribe());
  }

  selectOther(): void {
    this.other = true;
  }

  /** Null while anything but cells is selected. */
  current(): GridSelection | null {
    if (this.other) return null;
    const sheet = this.workbook.getActiveSheet();
    const sheetId = sheet.getSheetId();
    const model = this.service.getWorkbookSelections(this.workbook.getUnitId());
    const selections = model.getSelectionsOfWorksheet(sheetId);
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

  set(sheetId: string, areas: readonly GridArea[]): void {
    this.other = false;
    this.engine.commands.syncExecuteCommand(SetSelectionsOperation.id, {
      unitId: this.workbook.getUnitId(),
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
  }
}
