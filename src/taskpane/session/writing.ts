import type { AmountCure } from "../../budget";
import { amountCures } from "../../budget";
import type { Budget } from "../../budget/types";
import type { CellExpectation, CellWrite, WriteResult } from "../../excel/gateway";
import { columnRef } from "./binding";
import { refused } from "./cells";
import type { Core } from "./core";
import type { History } from "./history";
import type { HistoryWhat } from "./historyState";
import { keyPrint } from "./rowPrint";
import type { Sheet, SheetModel } from "./sheet";
import type { PendingWrite } from "./state";
import { writingRefused } from "./state";

export interface Writing {
  /** Writes tags; true where they stand in the sheet. Everything that hinders it is told, and then nothing is written. */
  write(pending: PendingWrite, options?: WriteOptions): Promise<boolean>;
  /** Writes amounts that are text as the numbers they certainly mean, in one step; as `write` for the rest. */
  writeAmounts(cures: readonly AmountCure[]): Promise<boolean>;
}

export interface WriteOptions {
  /** Asked right before the write, of a budget that is not older than the last change: false keeps it from being made. */
  readonly allowed?: (budget: Budget) => boolean;
  readonly overFormulas?: boolean;
  /** Is taken back together with the write before it, which was on another sheet. */
  readonly joined?: boolean;
}

/** Cells of budget rows to be written; `index` is the row's in `budget.rows`, `column` the sheet's. */
interface RowWrite extends CellWrite {
  readonly index: number;
}

export function createWriting(core: Core, sheet: Sheet, history: History): Writing {
  /** A model that is not older than the last change; null where the table is gone. */
  async function fresh(): Promise<SheetModel | null> {
    if (core.get().stale && !(await sheet.reread())) return null;
    return sheet.model();
  }

  /**
   * What tells that each row still stands where the pane saw it. The written cells alone do not, since an empty cell of another row looks
   * the same: account, cost centre and description are compared too.
   */
  function identity(model: SheetModel, indexes: readonly number[]): readonly CellExpectation[] {
    const { layout, rows } = model.budget;
    const { description, account, costCentre } = layout.columns;
    const columns = [...new Set([description, account, costCentre])].filter((column) => column !== null);
    return indexes.flatMap((index) => {
      const row = rows[index]?.row;
      if (row === undefined) return [];
      const line = model.data.values[row - model.data.row];
      return columns.map((column) => ({
        row,
        column,
        expected: line?.[column - model.data.column] ?? null,
      }));
    });
  }

  function remember(
    model: SheetModel,
    what: HistoryWhat,
    written: Extract<WriteResult, { blocked: false }>["written"],
    joined: boolean,
  ): void {
    const { layout, rows } = model.budget;
    const columns = [...new Set(written.map(({ column }) => column))];
    const byRow = new Map(rows.map((row) => [row.row, row]));
    history.add({
      kind: "cells",
      what,
      sheet: model.info.id,
      at: Date.now(),
      count: written.length,
      ...(joined ? { joined } : {}),
      data: {
        columns: columns.map((column) =>
          column === layout.columns.tag ? null : columnRef(model.info, model.data, layout, column),
        ),
        cells: written.map(({ row, column, before, after }) => ({
          row,
          column: columns.indexOf(column),
          key: keyPrint(byRow.get(row)?.key ?? ""),
          before,
          after,
          formula: model.data.formulas[row - model.data.row]?.[column - model.data.column] ?? null,
        })),
      },
    });
  }

  /** The rows are not those that the user saw. */
  async function tellMoved(): Promise<void> {
    await sheet.catchUp();
    core.tell({ kind: "moved" });
  }

  /** Writes cells that `plan` finds in a model that is not out of date. What hinders it is told, and where the user stopped it. */
  async function put(
    what: HistoryWhat,
    indexes: readonly number[],
    plan: (model: SheetModel) => readonly RowWrite[],
    options: WriteOptions = {},
  ): Promise<WriteResult | null> {
    const { allowed, ...how } = options;
    const refusal = writingRefused(core.get());
    if (refusal !== null) {
      core.tell(refusal);
      return null;
    }
    const seen = core.get().budget;
    const keys = indexes.map((index) => seen?.rows[index]?.key);
    const model = await fresh();
    if (model === null || indexes.length === 0) return null;
    const { rows } = model.budget;
    if (!indexes.every((index, position) => rows[index]?.key === keys[position])) {
      await tellMoved();
      return null;
    }
    if (allowed?.(model.budget) === false) return null;
    const cells = plan(model).map(({ row, column, expected, value }) => ({ row, column, expected, value }));
    const where = identity(model, indexes);
    const inSight = indexes.flatMap((index) => {
      const row = rows[index];
      return row === undefined || row.hidden ? [] : [row.row];
    });
    const result = await core.work.run("writing", (task) =>
      core.gateway.write(model.info.id, cells, { ...how, ...task, where, seen: inSight }),
    );
    if (result.blocked && result.reason === "moved") await tellMoved();
    else if (result.blocked) {
      if (result.reason === "conflict") await sheet.catchUp();
      if (result.reason === "hidden") await sheet.lookHidden();
      core.tell(refused(result));
    } else {
      remember(model, what, result.written, how.joined === true);
      core.set({ wroteAt: Date.now() });
    }
    return result;
  }

  /** True where all was written; where the user stopped, that is told, and what was done before is a step that can be taken back. */
  function whole(result: Extract<WriteResult, { blocked: false }>): boolean {
    const { written, left = 0 } = result;
    if (left > 0) core.tell({ kind: "writingStopped", values: { count: written.length, left } });
    return left === 0;
  }

  return {
    async write(pending, options) {
      const values = new Map(pending.writes.map(({ index, value }) => [index, value]));
      const plan = ({ budget: { rows, layout } }: SheetModel): readonly RowWrite[] =>
        [...values].flatMap(([index, value]) => {
          const row = rows[index];
          const { tag: column } = layout.columns;
          return row === undefined ? [] : [{ index, row: row.row, column, expected: row.tagCell, value }];
        });
      const result = await put(pending.what, [...values.keys()], plan, options);
      if (result?.blocked === true && result.reason === "formula") core.set({ overFormulas: pending });
      if (result?.blocked !== false) return false;
      sheet.patch(result.written);
      return whole(result);
    },
    async writeAmounts(cures) {
      const seen = core.get().budget;
      if (seen === null) return false;
      const wanted = new Set(cures.map((cure) => cureKey(seen, cure)));
      // Rows and columns as they stand now: a cure found again is the same row, column and text.
      const plan = ({ data, budget }: SheetModel): readonly RowWrite[] =>
        amountCures(data, budget)
          .filter((cure) => wanted.has(cureKey(budget, cure)))
          .map(({ row, column, before, after }) => ({
            index: row.row - budget.layout.firstRow,
            row: row.row,
            column,
            expected: before,
            value: after,
          }));
      const { firstRow } = seen.layout;
      const indexes = [...new Set(cures.map(({ row }) => row.row - firstRow))];
      const result = await put("amounts", indexes, plan);
      if (result?.blocked !== false) return false;
      return (await sheet.catchUp()) && whole(result);
    },
  };
}

/** A cure by its row in the budget, its column as seen from the description, and what stands there. */
function cureKey({ layout }: Budget, { row, column, before }: AmountCure): string {
  return [row.row - layout.firstRow, column - layout.columns.description, before].join("|");
}
