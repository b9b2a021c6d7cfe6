import type { Cell } from "../../budget/types";
import type { CellWrite } from "../../excel/gateway";
import { refusedUndo, sameCell, writable } from "./cells";
import type { Core } from "./core";
import type { Undoer } from "./history";
import type { CellsChange, HistoryCell } from "./historyState";
import { readCellsChange } from "./historyCells";
import { findColumn } from "./resolve";
import { rowPrint } from "./rowPrint";
import type { Sheet, SheetModel } from "./sheet";

interface Place {
  readonly old: HistoryCell;
  readonly row: number;
  readonly column: number;
}

function cellAt({ data }: SheetModel, row: number, column: number): Cell {
  return data.values[row - data.row]?.[column - data.column] ?? null;
}

/** Where the columns of an old write stand now; null where one is gone. */
function columnsNow(model: SheetModel, table: string | null, change: CellsChange): readonly number[] | null {
  const { layout } = model.budget;
  const found = change.columns.map((ref) =>
    ref === null ? layout.columns.tag : findColumn(ref, model.info, model.data, layout, table),
  );
  return found.includes(null) ? null : found.filter((column) => column !== null);
}

/** Where the cells of an old write stand now: in their place, or where their rows went; null where that cannot be told of one. */
function locate(
  model: SheetModel,
  columns: readonly number[],
  cells: readonly HistoryCell[],
): readonly Place[] | null {
  const { rows, layout } = model.budget;
  const byKey = new Map<string, number[]>();
  rows.forEach((row) => {
    const key = rowPrint(row);
    const same = byKey.get(key);
    if (same === undefined) byKey.set(key, [row.row]);
    else same.push(row.row);
  });
  const places: Place[] = [];
  for (const old of cells) {
    const column = columns[old.column] ?? layout.columns.tag;
    const same = byKey.get(old.key) ?? [];
    const moved = same.filter((row) => sameCell(cellAt(model, row, column), old.after));
    const row = same.includes(old.row) ? old.row : moved.length === 1 ? moved[0] : undefined;
    if (row === undefined) return null;
    places.push({ old, row, column });
  }
  return places;
}

/** Takes back cells of budget rows, by row key, and only where they still hold what was written. */
export function cellsUndoer(core: Core, sheet: Sheet): Undoer<CellsChange> {
  return {
    read: readCellsChange,
    async undo(change, id) {
      if (core.get().binding?.sheet !== id) await sheet.switchTo(id);
      const here = core.get().binding?.sheet === id && (await sheet.reread());
      const model = sheet.model();
      if (!here || model === null) return { undone: false, notice: { kind: "undoMoved" } };
      const columns = columnsNow(model, core.get().binding?.table ?? null, change);
      const places = columns === null ? null : locate(model, columns, change.cells);
      if (places === null) return { undone: false, notice: { kind: "undoMoved" } };
      const cells = places.map(({ old, row, column }): CellWrite => ({
        row,
        column,
        expected: old.after,
        value: writable(old.before),
      }));
      // Half a step taken back would be neither the one state nor the other.
      const result = await core.work.run(
        "writing",
        ({ progress }) => core.gateway.write(id, cells, { progress }),
        { stoppable: false },
      );
      if (result.blocked) return { undone: false, notice: refusedUndo(result) };
      for (const { old, row, column } of places) {
        if (old.formula === null) continue;
        await core.gateway.writeFormulas(id, row, column, [[old.formula]], { overwrite: true });
      }
      core.set({ wroteAt: Date.now() });
      const count = result.written.length;
      if (change.columns.every((ref) => ref === null)) {
        sheet.patch(result.written);
        return { undone: true, count, rows: result.written.map(({ row }) => row) };
      }
      await sheet.catchUp();
      return { undone: true, count };
    },
  };
}
