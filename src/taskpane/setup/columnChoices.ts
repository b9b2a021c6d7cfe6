import { cellText, isBlankCell, looksLikeNumber, sheetGrid } from "../../budget";
import type { Layout, SheetData } from "../../budget/types";
import { columnsOfGrid } from "../session/binding";
import { OPTIONAL_ROLES } from "./draft";

/** A column to choose: its place, the words over it, and what its first filled cell holds. */
export interface ColumnChoice {
  readonly column: number;
  readonly header: string;
  /** Null where the column is empty beside the table. A number is not yet written: an amount has decimals, an account has none. */
  readonly sample: string | number | null;
  /** It could hold amounts: a number, or a text meant as one, stands in it. */
  readonly numeric: boolean;
}

const SAMPLE_LENGTH = 24;

/** The columns of the sheet's used part and the one right of it, as seen from the rows of a layout. */
export function columnChoices(data: SheetData, layout: Layout): readonly ColumnChoice[] {
  const grid = sheetGrid(data);
  return columnsOfGrid(grid, layout.header).map(({ column, header }) => {
    let sample: string | number | null = null;
    let numeric = false;
    for (let row = layout.firstRow; row <= layout.lastRow && !numeric; row++) {
      const cell = grid.cell(row, column);
      if (isBlankCell(cell)) continue;
      numeric = typeof cell === "number" || (typeof cell === "string" && looksLikeNumber(cell));
      if (sample === null || numeric) sample = typeof cell === "number" ? cell : short(cellText(cell));
    }
    return { column, header, sample: sample === "" ? null : sample, numeric };
  });
}

function short(text: string): string {
  return text.length > SAMPLE_LENGTH ? `${text.slice(0, SAMPLE_LENGTH).trimEnd()}…` : text;
}

/** Columns to offer as amounts: the chosen ones, and those with numbers that have no other role. */
export function amountChoices(
  choices: readonly ColumnChoice[],
  { columns }: Layout,
): readonly ColumnChoice[] {
  const others = new Set<number | null>([
    columns.tag,
    columns.description,
    ...OPTIONAL_ROLES.map((role) => columns[role]),
  ]);
  const chosen = new Set(columns.amounts.map(({ column }) => column));
  return choices.filter(({ column, numeric }) => chosen.has(column) || (numeric && !others.has(column)));
}
