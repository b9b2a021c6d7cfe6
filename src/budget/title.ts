import { sectionKind } from "./kinds";
import { cellText, type SheetGrid } from "./sheet-grid";
import type { Layout } from "./types";

/** How far above a table its title may stand. */
const TITLE_ROWS = 4;

/**
 * The text right above a table that says the kind of all its rows, as on sheets that hold proventi and oneri in tables of their own
 * ("ONERI CORRENTI"); null where there is none. Titles that name both kinds say nothing.
 */
export function titleAbove(grid: SheetGrid, layout: Layout): string | null {
  const top = layout.header?.first ?? layout.firstRow;
  for (let row = top - 1; row >= Math.max(grid.firstRow, top - TITLE_ROWS); row -= 1) {
    const texts: string[] = [];
    for (let column = grid.firstColumn; column <= grid.lastColumn; column += 1) {
      const text = cellText(grid.cell(row, column));
      if (text !== "") texts.push(text);
    }
    // Another table above, not a title.
    if (texts.length > 1) return null;
    const said = texts[0] === undefined ? null : sectionKind(texts[0]);
    if (said !== null) return said.leads && said.kind !== "ask" ? (texts[0] ?? null) : null;
  }
  return null;
}
