import { balances, sumAmounts } from "./exact-sum";
import type { SheetGrid } from "./sheet-grid";
import type { Layout } from "./types";

/**
 * For "Parziali, altrimenti Totali" (DM 27/3/2013) pasted as values: rows whose Totali is the sum of the Parziali of the rows right
 * below, up to the next Totali. They would count the same money twice.
 *
 * @returns the number of detail rows, by 0-based sheet row; empty for every other layout
 */
export function detailSums(grid: SheetGrid, layout: Layout): ReadonlyMap<number, number> {
  const found = new Map<number, number>();
  for (const { column, otherwise } of layout.columns.amounts) {
    if (otherwise === null) continue;
    let below: number[] = [];
    for (let row = layout.lastRow; row >= layout.firstRow; row -= 1) {
      const partial = grid.cell(row, column);
      const total = grid.cell(row, otherwise);
      if (typeof partial === "number") below.push(partial);
      if (typeof total !== "number") continue;
      if (typeof partial !== "number" && below.length > 0 && balances(sumAmounts(below), total)) {
        found.set(row, below.length);
      }
      below = [];
    }
  }
  return found;
}
