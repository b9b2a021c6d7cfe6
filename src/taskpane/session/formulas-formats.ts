/** How the numbers of written formulas look: a format for cells that were empty and have none of their own, and back again. */
import type { Area, CellWritten, FormatArea, FormatChange } from "../../excel/gateway";
import type { Size } from "../../functions/failure";
import { cellsOfArea, sameCell } from "./cells";
import type { Planned } from "./formulas-builder";

/** A number format (Excel's invariant form) for a part of a block, or for what a formula of it fills. */
export interface BlockFormat {
  readonly area: Area;
  readonly format: string;
}

/** What Excel calls the format of a cell that nobody gave one. */
const GENERAL = "General";

/** Excel's invariant form: an Italian Excel shows 1.234,56 and 12,3%. */
const EURO = "#,##0.00";
const SHARE = "0.0%";

/** The columns of TOTALS that hold no amounts: code and title before them, share and rows after. */
const TOTALS_NAMES = 2;
const TOTALS_COUNTS = 2;

/** How the numbers of a plan are to look: its formulas, or the columns of the table that its one formula fills. */
export function formatsOf({ block, numbers }: Planned, fills: Size | null): readonly BlockFormat[] {
  if (numbers === "table") {
    if (fills === null) return [];
    const column = fills.columns - TOTALS_COUNTS;
    const below = { row: 1, rows: fills.rows - 1 };
    return [
      { area: { ...below, column: TOTALS_NAMES, columns: column - TOTALS_NAMES }, format: EURO },
      { area: { ...below, column, columns: 1 }, format: SHARE },
    ];
  }
  const format = numbers === "share" ? SHARE : EURO;
  return block.flatMap((line, row) =>
    line.flatMap((text, column) =>
      text?.startsWith("=") === true ? [{ area: { row, column, rows: 1, columns: 1 }, format }] : [],
    ),
  );
}

/** The formats of the cells that were empty before. */
export function formatChanges(
  {
    row,
    column,
    formats,
  }: { readonly row: number; readonly column: number; readonly formats: readonly BlockFormat[] },
  written: readonly CellWritten[],
): readonly FormatChange[] {
  const filled = new Set(
    written
      .filter(({ before, beforeFormula }) => !sameCell(before, null) || beforeFormula !== undefined)
      .map((cell) => `${cell.row} ${cell.column}`),
  );
  return formats
    .flatMap(({ area, format }) =>
      cellsOfArea({ ...area, row: row + area.row, column: column + area.column }).map((cell) => ({
        ...cell,
        from: GENERAL,
        to: format,
      })),
    )
    .filter((cell) => !filled.has(`${cell.row} ${cell.column}`));
}

/** What puts the formats back, where they are still those that were given. */
export function formatsBack(formats: readonly FormatArea[]): readonly FormatChange[] {
  return formats.flatMap(({ area, from, to }) =>
    cellsOfArea(area).map((cell) => ({ ...cell, from: to, to: from })),
  );
}
