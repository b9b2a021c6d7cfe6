/** Why a function that fills several cells shows an error instead: what stands in its way. */
import type { Cell } from "../../budget/types";
import type { Area, FormulaCell, SheetId } from "../../excel/gateway";
import type { Explanation } from "../../functions/explain";
import type { Core } from "./core";
import { isCellError } from "./state";

/** A cell that is not empty. */
export interface OccupiedCell {
  readonly row: number;
  readonly column: number;
  readonly value: Cell;
}

export interface BlockedSpill {
  /** The cells that the answer takes, from its formula on. */
  readonly area: Area;
  /** In reading order; empty where something else than contents is in the way (merged cells, a table, the edge of the sheet). */
  readonly occupied: readonly OccupiedCell[];
}

/** Excel's error of a spill that has no room, in English and in Italian. */
const SPILL_ERRORS = new Set(["#SPILL!", "#ESPANSIONE!"]);

/** Null where the cell shows no such error, or only Excel knows how many cells the answer takes. */
export async function blockedSpill(
  core: Pick<Core, "gateway">,
  { sheet, row, column, value }: FormulaCell,
  explanation: Explanation | null,
): Promise<BlockedSpill | null> {
  const size = explanation === null || explanation.kind === "error" ? null : explanation.size;
  if (size === null || !isCellError(value) || !SPILL_ERRORS.has(value.error)) return null;
  const area = { row, column, ...size };
  const occupied = await occupiedCells(core, sheet, area);
  return { area, occupied: occupied.filter((cell) => cell.row !== row || cell.column !== column) };
}

/** The cells of an area that hold anything, also a formula that shows nothing. */
export async function occupiedCells(
  { gateway }: Pick<Core, "gateway">,
  sheet: SheetId,
  area: Area,
): Promise<readonly OccupiedCell[]> {
  const data = await gateway.readSheet(sheet, area, { onlyContents: true });
  return data.values.flatMap((line, i) =>
    line.flatMap((value, j) => {
      const empty = (value === null || value === "") && data.formulas[i]?.[j] == null;
      return empty ? [] : [{ row: data.row + i, column: data.column + j, value }];
    }),
  );
}
