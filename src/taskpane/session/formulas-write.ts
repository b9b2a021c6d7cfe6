/** Writes formulas where the user wants them, never over what stands there unasked, and takes them back. */
import type { Cell } from "../../budget/types";
import type { CellConflict, CellWrite, CellWritten, FormulaCell, SheetId } from "../../excel/gateway";
import { areaOfCells, refused, refusedUndo, rowsOf, sameCell, writable } from "./cells";
import type { Core } from "./core";
import type { BlockFormat } from "./formulas-formats";
import { formatChanges, formatsBack } from "./formulas-formats";
import type { FormulaFollower } from "./formulaCell";
import type { History, Undoer } from "./history";
import type { FormulasChange } from "./historyState";
import { fingerprint } from "./historyState";
import { readFormulasChange } from "./historyStored";
import { writingRefused } from "./state";

/** Cells to write at once: formulas (English), texts and numbers from one cell on. Null leaves a cell as it is. */
export interface FormulaBlock {
  readonly sheet: SheetId;
  readonly row: number;
  readonly column: number;
  readonly block: readonly (readonly (string | number | null)[])[];
  /** How numbers are to look, in cells that were empty and have no format of their own; places count from the first cell of the block. */
  readonly formats?: readonly BlockFormat[];
}

export type InsertResult =
  | { readonly kind: "written" }
  /** Cells are not empty: the user is asked before they are overwritten. */
  | { readonly kind: "occupied"; readonly cells: readonly CellConflict[] }
  /** What hinders it was told. */
  | { readonly kind: "refused" };

export interface FormulaWriting {
  /** Writes a block over empty cells; with `overwrite` over any. */
  insert(block: FormulaBlock, overwrite: boolean): Promise<InsertResult>;
  /** Writes a formula over the one that the user saw; where the cell has changed since, nothing is written, and that is told. */
  replace(cell: FormulaCell, formula: string): Promise<void>;
}

const REFUSED: InsertResult = { kind: "refused" };

export function createFormulaWriting(
  core: Core,
  history: History,
  follower: Pick<FormulaFollower, "written">,
): FormulaWriting {
  async function insert(
    { sheet, row, column, block, formats = [] }: FormulaBlock,
    overwrite: boolean,
  ): Promise<InsertResult> {
    const refusal = writingRefused(core.get());
    if (refusal !== null) {
      core.tell(refusal);
      return REFUSED;
    }
    const result = await core.gateway.writeFormulas(sheet, row, column, block, { overwrite });
    if (result.blocked && result.reason === "conflict") return { kind: "occupied", cells: result.conflicts };
    if (result.blocked) {
      core.tell(refused(result));
      return REFUSED;
    }
    const count = result.written.length;
    const cells = await changesOf(core, sheet, result.written);
    let formatted: FormulasChange["formats"] = [];
    try {
      const wanted = formatChanges({ row, column, formats }, result.written);
      formatted = await core.gateway.changeFormats(sheet, wanted);
    } finally {
      // What was written can be taken back, whatever became of its looks.
      const data = { cells, formats: formatted };
      history.add({ kind: "formulas", what: "formulas", sheet, at: Date.now(), count, data });
    }
    core.set({ wroteAt: Date.now() });
    await follower.written(sheet, result.written);
    core.tell({ kind: "formulasInserted", values: { count, row, column } });
    return { kind: "written" };
  }

  return {
    insert,
    async replace(cell, formula) {
      const { sheet, row, column } = cell;
      const found = await core.gateway.formulaAt(sheet, row, column);
      if (found.formula !== cell.formula || found.row !== row || found.column !== column)
        return core.tell({ kind: "conflict", values: { rows: [row] } });
      await insert({ sheet, row, column, block: [[formula]] }, true);
    },
  };
}

/** Each write is a user's action of its own. */
export function actedFormulas(core: Core, writing: FormulaWriting): FormulaWriting {
  return {
    async insert(block, overwrite) {
      let result = REFUSED;
      await core.act(async () => {
        result = await writing.insert(block, overwrite);
      });
      return result;
    },
    replace: (cell, formula) => core.act(() => writing.replace(cell, formula)),
  };
}

interface CellNow {
  readonly value: Cell;
  readonly formula: string | null;
}

/** What stands in cells now. */
async function cellsNow(
  { gateway }: Core,
  sheet: SheetId,
  cells: readonly { readonly row: number; readonly column: number }[],
): Promise<(cell: { readonly row: number; readonly column: number }) => CellNow> {
  const now = await gateway.readSheet(sheet, areaOfCells(cells), { onlyContents: true });
  return ({ row, column }) => ({
    value: now.values[row - now.row]?.[column - now.column] ?? null,
    formula: now.formulas[row - now.row]?.[column - now.column] ?? null,
  });
}

/** What the workbook is to remember. Formulas are read back, for Excel may have spelt them in its own way. */
async function changesOf(
  core: Core,
  sheet: SheetId,
  written: readonly CellWritten[],
): Promise<FormulasChange["cells"]> {
  const now = await cellsNow(core, sheet, written);
  return written.map((cell) => {
    const { formula } = now(cell);
    return {
      row: cell.row,
      column: cell.column,
      before: cell.before,
      beforeFormula: cell.beforeFormula ?? null,
      formula: formula === null ? null : fingerprint(formula),
      after: formula === null ? cell.after : null,
    };
  });
}

/** Puts back what stood there before, where every cell still holds what was written; a formula may show another value by now. */
export function formulasUndoer(
  core: Core,
  follower: Pick<FormulaFollower, "written">,
): Undoer<FormulasChange> {
  return {
    read: readFormulasChange,
    async undo({ cells, formats }, sheet) {
      const now = await cellsNow(core, sheet, cells);
      const changed = cells.filter((cell) => {
        const { value, formula } = now(cell);
        return cell.formula === null
          ? formula !== null || !sameCell(value, cell.after)
          : formula === null || fingerprint(formula) !== cell.formula;
      });
      if (changed.length > 0)
        return { undone: false, notice: { kind: "undoChanged", values: { rows: rowsOf(changed) } } };
      const writes = cells.map((cell): CellWrite => ({
        row: cell.row,
        column: cell.column,
        expected: now(cell).value,
        value: cell.beforeFormula === null ? writable(cell.before) : null,
      }));
      const result = await core.gateway.write(sheet, writes, { overFormulas: true });
      if (result.blocked) return { undone: false, notice: refusedUndo(result) };
      for (const { row, column, beforeFormula } of cells) {
        if (beforeFormula === null) continue;
        await core.gateway.writeFormulas(sheet, row, column, [[beforeFormula]], { overwrite: true });
      }
      await core.gateway.changeFormats(sheet, formatsBack(formats));
      core.set({ wroteAt: Date.now() });
      await follower.written(sheet, cells);
      return { undone: true, count: result.written.length };
    },
  };
}
