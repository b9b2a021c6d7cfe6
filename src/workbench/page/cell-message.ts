import type { FunctionRegistry } from "../functions/registry";
import { absoluteAddress } from "../grid/area";
import { matrix } from "../grid/cells";
import type { UniverGrid } from "../grid/univer-grid";
import type { GridArea } from "../simulator/grid";
import { spillText } from "./texts";

/** What the error of a cell means, in the user's words; null where the cell shows none, or an error that is not of a PMAP function. */
export function cellMessage(
  grid: UniverGrid,
  registry: FunctionRegistry | null,
  sheetId: string,
  row: number,
  column: number,
): string | null {
  const [[value = null] = []] = grid.values(sheetId, { row, column, rows: 1, columns: 1 });
  if (typeof value !== "object" || value === null) return null;
  const blocked = grid.cells.blockedSpill(sheetId, row, column);
  if (blocked === null) return registry?.message(grid.workbook.getUnitId(), sheetId, row, column) ?? null;
  return spillText(relative(blocked), blocked, takenCells(grid, sheetId, blocked));
}

/** The cells of an area that hold anything, also a formula that shows nothing, but for the first one; row by row. */
function takenCells(grid: UniverGrid, sheetId: string, area: GridArea): string[] {
  const values = grid.values(sheetId, area);
  const formulas = grid.formulas(sheetId, area);
  const places = matrix(area, (row, column) => ({ row, column, rows: 1, columns: 1 })).flat();
  return places.slice(1).flatMap((place) => {
    const [i, j] = [place.row - area.row, place.column - area.column];
    const empty = (values[i]?.[j] ?? null) === null && (formulas[i]?.[j] ?? null) === null;
    return empty ? [] : [relative(place)];
  });
}

function relative(area: GridArea): string {
  return absoluteAddress(area).replaceAll("$", "");
}
