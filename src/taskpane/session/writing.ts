import type { Cell } from "../../budget/types";
import type { CellWrite, WriteResult } from "../../excel/gateway";
import type { Core } from "./core";
import { HISTORY_LENGTH } from "./limits";
import type { Sheet, SheetModel } from "./sheet";
import type { HistoryCell, HistoryEntry, Notice, PendingWrite } from "./state";
import { reviewerReason } from "./state";

export interface Writing {
  /** Writes tags; true where they stand in the sheet. Everything that hinders it is told, and then nothing is written. */
  write(pending: PendingWrite, options?: { readonly overFormulas?: boolean }): Promise<boolean>;
  /** Takes the last write back. */
  undo(): Promise<void>;
}

export function createWriting(core: Core, sheet: Sheet): Writing {
  /** The notice of a refused write. */
  function refused(result: Extract<WriteResult, { blocked: true }>): Notice {
    if (result.reason === "conflict") return { kind: "conflict", values: { rows: rowsOf(result.conflicts) } };
    if (result.reason === "read-only") return { kind: "readOnly" };
    return { kind: result.reason, values: { rows: rowsOf(result.cells) } };
  }

  /** A model that is not older than the last change; null where the table is gone. */
  async function fresh(): Promise<SheetModel | null> {
    if (core.get().stale && !(await sheet.reread())) return null;
    return sheet.model();
  }

  /**
   * True where each row still stands where the pane saw it. The gateway compares the tag cells; that is not enough, since an empty
   * cell of another row looks the same: account, cost centre and description are compared too.
   */
  async function unmoved(model: SheetModel, indexes: readonly number[]): Promise<boolean> {
    const { layout, rows } = model.budget;
    const { description, account, costCentre } = layout.columns;
    const columns = [description, account, costCentre].filter((column) => column !== null);
    const lines = indexes.flatMap((index) => rows[index]?.row ?? []);
    const top = Math.min(...lines);
    const left = Math.min(...columns);
    const now = await core.gateway.readSheet(model.info.id, {
      row: top,
      column: left,
      rows: Math.max(...lines) - top + 1,
      columns: Math.max(...columns) - left + 1,
    });
    return lines.every((row) =>
      columns.every((column) =>
        sameCell(
          now.values[row - now.row]?.[column - now.column] ?? null,
          model.data.values[row - model.data.row]?.[column - model.data.column] ?? null,
        ),
      ),
    );
  }

  function remember(entry: HistoryEntry): void {
    core.set({ history: [...core.get().history, entry].slice(-HISTORY_LENGTH) });
  }

  async function write(
    pending: PendingWrite,
    options?: { readonly overFormulas?: boolean },
  ): Promise<boolean> {
    if (reviewerReason(core.get()) !== null) {
      core.tell({ kind: "reviewer" });
      return false;
    }
    const seen = core.get().budget;
    const keys = pending.writes.map(({ index }) => seen?.rows[index]?.key);
    const model = await fresh();
    if (model === null || pending.writes.length === 0) return false;
    const { rows, layout } = model.budget;
    const indexes = pending.writes.map(({ index }) => index);
    const sameKeys = indexes.every((index, position) => rows[index]?.key === keys[position]);
    if (!sameKeys || !(await unmoved(model, indexes))) {
      await sheet.reread();
      core.tell({ kind: "moved" });
      return false;
    }
    const cells = pending.writes.flatMap(({ index, value }): CellWrite[] => {
      const row = rows[index];
      return row === undefined
        ? []
        : [{ row: row.row, column: layout.columns.tag, expected: row.tagCell, value }];
    });
    const result = await core.gateway.write(model.info.id, cells, options);
    if (result.blocked) {
      if (result.reason === "formula") core.set({ overFormulas: pending });
      if (result.reason === "conflict") await sheet.reread();
      core.tell(refused(result));
      return false;
    }
    const byRow = new Map(rows.map((row) => [row.row, row]));
    remember({
      what: pending.what,
      sheet: model.info.id,
      cells: result.written.map((cell) => ({
        cell,
        key: byRow.get(cell.row)?.key ?? "",
        formula: model.data.formulas[cell.row - model.data.row]?.[cell.column - model.data.column] ?? null,
      })),
    });
    core.set({ wroteAt: Date.now() });
    sheet.patch(result.written);
    return true;
  }

  /** Where the cell of an old write stands now: its place, or where its row went; null where that cannot be told. */
  function locate(model: SheetModel, old: HistoryCell): number | null {
    const inPlace = model.budget.rows.find((row) => row.row === old.cell.row);
    if (inPlace?.key === old.key) return inPlace.row;
    const moved = model.budget.rows.filter(
      (row) => row.key === old.key && sameCell(row.tagCell, old.cell.after),
    );
    return moved.length === 1 ? (moved[0]?.row ?? null) : null;
  }

  async function undo(): Promise<void> {
    if (reviewerReason(core.get()) !== null) return core.tell({ kind: "reviewer" });
    const { history } = core.get();
    const entry = history[history.length - 1];
    if (entry === undefined) return core.tell({ kind: "nothingToUndo" });
    if (entry.sheet !== sheet.model()?.info.id) await sheet.openSheet(entry.sheet);
    if (!(await sheet.reread())) return;
    const model = sheet.model();
    if (model === null) return;
    const column = model.budget.layout.columns.tag;
    const places = entry.cells.map((old) => ({ old, row: locate(model, old) }));
    if (places.some(({ row }) => row === null)) return core.tell({ kind: "undoMoved" });
    const cells = places.map(({ old, row }): CellWrite => ({
      row: row ?? 0,
      column,
      expected: old.cell.after,
      value: writable(old.cell.before),
    }));
    const result = await core.gateway.write(model.info.id, cells);
    if (result.blocked) {
      return core.tell(
        result.reason === "conflict"
          ? { kind: "undoChanged", values: { rows: rowsOf(result.conflicts) } }
          : refused(result),
      );
    }
    for (const { old, row } of places) {
      if (old.formula !== null && row !== null) {
        await core.gateway.writeFormulas(model.info.id, row, column, [[old.formula]], { overwrite: true });
      }
    }
    core.set({ history: core.get().history.slice(0, -1), wroteAt: Date.now() });
    sheet.patch(result.written);
    core.tell({ kind: "undone", values: { count: result.written.length } });
  }

  return { write, undo };
}

function rowsOf(cells: readonly { readonly row: number }[]): readonly number[] {
  return [...new Set(cells.map((cell) => cell.row))];
}

function writable(cell: Cell): string | number | null {
  if (cell === null || typeof cell === "string" || typeof cell === "number") return cell;
  return typeof cell === "boolean" ? String(cell) : cell.error;
}

/** Empty is the same in each of its spellings: the desktop reads "" where the web reads null. */
function sameCell(a: Cell, b: Cell): boolean {
  if (typeof a === "object" || typeof b === "object") {
    const left = a ?? "";
    const right = b ?? "";
    if (typeof left === "object" && typeof right === "object") return left.error === right.error;
    return left === right;
  }
  return a === b;
}
