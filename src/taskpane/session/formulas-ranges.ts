/** The ranges that a formula on the budget takes: one for each kind, because adding up proventi and oneri is the classic wrong total. */
import type { Budget, BudgetKind } from "../../budget/types";
import type { TableInfo } from "../../excel/gateway";
import { absoluteRef, structuredRef } from "../../functions/builder";
import type { RangePair } from "../../functions/builder";

/** More ranges than this in one formula are not readable, and so not checkable. */
const MOST_RANGES = 6;

/** A kind of the budget (null: rows of no known kind), and the ranges that hold exactly its rows. */
export interface KindRanges {
  readonly kind: BudgetKind | null;
  readonly ranges: readonly RangePair[];
}

export interface FormulaRanges {
  /** All rows of the budget in one range. */
  readonly all: RangePair;
  /** One for each kind, in the order of the sheet; empty where the kinds alternate too often for a formula. */
  readonly kinds: readonly KindRanges[];
  /** The budget has rows of more than one kind. */
  readonly mixed: boolean;
  readonly descriptions: string;
  /** The columns of a table are named; else the ranges are absolute. */
  readonly structured: boolean;
}

/**
 * @param amount Index in the layout's amount columns.
 * @param tables The Excel tables of the sheet; the one whose rows are the budget's is named in the formulas.
 */
export function formulaRanges(
  budget: Budget,
  sheetName: string,
  tables: readonly TableInfo[],
  amount: number,
): FormulaRanges {
  const { layout } = budget;
  const amountColumn = layout.columns.amounts[amount]?.column ?? layout.columns.tag;
  const needed = [layout.columns.tag, layout.columns.description, amountColumn];
  const table = tables.find((each) => holds(each, layout.firstRow, layout.lastRow, needed));
  const reference = (column: number, firstRow: number, lastRow: number): string => {
    const named = table?.columns[column - table.area.column];
    const whole = firstRow === layout.firstRow && lastRow === layout.lastRow;
    return table !== undefined && named !== undefined && whole
      ? structuredRef(table.name, named.name)
      : absoluteRef(sheetName, { firstRow, lastRow, firstColumn: column });
  };
  const pair = (firstRow: number, lastRow: number): RangePair => ({
    tags: reference(layout.columns.tag, firstRow, lastRow),
    amounts: reference(amountColumn, firstRow, lastRow),
  });
  const runs = runsOf(budget);
  const kinds = [...new Set(runs.map(({ kind }) => kind))];
  const mixed = kinds.length > 1;
  const all = pair(layout.firstRow, layout.lastRow);
  const byKind = kinds.map((kind) => ({
    kind,
    ranges: mixed ? runs.filter((run) => run.kind === kind).map((run) => pair(run.first, run.last)) : [all],
  }));
  return {
    all,
    kinds: byKind.every(({ ranges }) => ranges.length <= MOST_RANGES) ? byKind : [],
    mixed,
    descriptions: reference(layout.columns.description, layout.firstRow, layout.lastRow),
    structured: table !== undefined,
  };
}

/** Neighbouring budget rows of one kind. Headings, blanks and marked totals count nowhere and may stand between them. */
function runsOf(
  budget: Budget,
): readonly { readonly kind: BudgetKind | null; readonly first: number; readonly last: number }[] {
  const runs: { kind: BudgetKind | null; first: number; last: number }[] = [];
  for (const { row, kind, rowKind } of budget.rows) {
    if (rowKind !== "budget") continue;
    const last = runs[runs.length - 1];
    if (last?.kind === kind) last.last = row;
    else runs.push({ kind, first: row, last: row });
  }
  return runs;
}

function holds(
  { area, hasHeaders }: TableInfo,
  firstRow: number,
  lastRow: number,
  columns: readonly number[],
): boolean {
  return (
    area.row + (hasHeaders ? 1 : 0) === firstRow &&
    area.row + area.rows - 1 === lastRow &&
    columns.every((column) => column >= area.column && column < area.column + area.columns)
  );
}
