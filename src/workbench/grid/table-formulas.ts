import type { ICellData, Injector, Workbook } from "@univerjs/core";
import { hashAlgorithm, ICommandService } from "@univerjs/core";
import { FormulaDataModel, IFunctionService, SetRangeValuesMutation } from "@univerjs/preset-sheets-core";

/** Longer keys of formulas are kept as their hash. */
const LONGEST_PLAIN_KEY = 64;

interface FormulaCell {
  readonly row: number;
  readonly column: number;
  readonly formula: string;
}

/** The formulas of a sheet that name a table. */
function formulasNaming(
  workbook: Workbook,
  formulas: FormulaDataModel,
  sheetId: string,
  table: string,
): FormulaCell[] {
  const mark = `${table}[`.toUpperCase();
  const found: FormulaCell[] = [];
  workbook
    .getSheetBySheetId(sheetId)
    ?.getCellMatrix()
    .forValue((row, column, cell) => {
      if (!cell?.f && !cell?.si) return;
      const formula = formulas.getFormulaStringByCell(row, column, sheetId, workbook.getUnitId()) ?? "";
      if (formula.toUpperCase().includes(mark)) found.push({ row, column, formula });
    });
  return found;
}

function matrixOf(cells: readonly FormulaCell[]): Record<number, Record<number, ICellData>> {
  const matrix: Record<number, Record<number, ICellData>> = {};
  for (const { row, column, formula } of cells)
    (matrix[row] ??= {})[column] = { f: formula, v: null, si: null, p: null };
  return matrix;
}

/** Under what the engine keeps a formula that it has read: its own long keys are not found by what they are made of. */
function cacheKey(unitId: string, formula: string): string {
  const key = unitId + formula;
  return key.length <= LONGEST_PLAIN_KEY ? key : hashAlgorithm(key).toString();
}

/**
 * Has the formulas that name a table read again: the engine looks up where a table lies only when it reads a formula for the first time,
 * and totals would go on without its new rows. The user's undo knows nothing of it.
 */
export function rereadFormulas(injector: Injector, workbook: Workbook, table: string): void {
  const [commands, functions] = [injector.get(ICommandService), injector.get(IFunctionService)];
  for (const sheet of workbook.getSheets()) {
    const subUnitId = sheet.getSheetId();
    const cells = formulasNaming(workbook, injector.get(FormulaDataModel), subUnitId, table);
    if (cells.length === 0) continue;
    functions.deleteFormulaAstCacheKey(
      ...cells.map(({ formula }) => cacheKey(workbook.getUnitId(), formula)),
    );
    commands.syncExecuteCommand(SetRangeValuesMutation.id, {
      unitId: workbook.getUnitId(),
      subUnitId,
      cellValue: matrixOf(cells),
    });
  }
}
