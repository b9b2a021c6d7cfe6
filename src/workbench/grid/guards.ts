import type { GridArea } from "../simulator/grid";
import type { Engine } from "./univer";
import type { UniverGrid } from "./univer-grid";

/** Commands by which a person changes contents without opening the editor. */
const CLEARING = new Set([
  "sheet.command.clear-selection-content",
  "sheet.command.clear-selection-all",
  "univer.command.paste",
  "sheet.command.paste",
  "univer.command.cut",
]);

/**
 * Keeps a person from changing locked cells of a protected sheet, as Excel does. What the add-in does is refused by the
 * simulator of its API.
 * @param grid the grid that is open when it is asked
 * @param refused called when something was refused
 */
export function guardProtectedCells(engine: Engine, grid: () => UniverGrid, refused: () => void): void {
  const { api } = engine;
  const isLocked = (areas: readonly GridArea[]): boolean => {
    const sheetId = grid().activeSheet();
    if (
      !grid()
        .sheets()
        .some((sheet) => sheet.id === sheetId && sheet.protected)
    )
      return false;
    return areas.some((area) => {
      for (let row = area.row; row < area.row + area.rows; row += 1) {
        for (let column = area.column; column < area.column + area.columns; column += 1) {
          if (grid().isLocked(sheetId, row, column)) return true;
        }
      }
      return false;
    });
  };
  api.addEvent(api.Event.BeforeSheetEditStart, (event) => {
    if (!isLocked([{ row: event.row, column: event.column, rows: 1, columns: 1 }])) return;
    event.cancel = true;
    refused();
  });
  api.addEvent(api.Event.BeforeCommandExecute, (event) => {
    if (!CLEARING.has(event.id) || !isLocked(grid().selection()?.areas ?? [])) return;
    event.cancel = true;
    refused();
  });
}
