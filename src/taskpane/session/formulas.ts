import type { Cell } from "../../budget/types";
import type { Area, FormulaCell, SheetId, WorkbookInfo } from "../../excel/gateway";
import { explain, referencesOf } from "../../functions/explain";
import type { Explanation } from "../../functions/explain";
import { readPmapCall } from "../../functions/formula";
import type { Core } from "./core";
import { resolveReference } from "./formulas-references";
import type { ResolvedReference } from "./formulas-references";
import { writingRefused } from "./state";

/** The PMAP formula of a cell, and what can be said of it. */
export interface ExplainedFormula {
  readonly cell: FormulaCell & { readonly formula: string };
  /** Null where only Excel can tell what it reads: a name, another workbook, an expression; `unread` says which. */
  readonly explanation: Explanation | null;
  readonly unread: readonly string[];
  /** The formula computes more than this one call. */
  readonly partial: boolean;
  /** Where row 0 of the explanation stands, and how many of its rows each sheet row holds. */
  readonly rows: { readonly sheet: SheetId; readonly first: number; readonly width: number } | null;
}

/** Cells to write at once: formulas (English), texts and numbers from one cell on. */
export interface FormulaBlock {
  readonly sheet: SheetId;
  readonly row: number;
  readonly column: number;
  readonly block: readonly (readonly (string | number | null)[])[];
}

/** Explains the formula of a cell; null where it is no PMAP formula. */
export async function explainCell(
  { gateway }: Core,
  sheet: SheetId,
  row: number,
  column: number,
): Promise<ExplainedFormula | null> {
  const cell = await gateway.formulaAt(sheet, row, column);
  const { formula } = cell;
  const call = formula === null ? null : readPmapCall(formula);
  if (formula === null || call === null) return null;
  const workbook = await gateway.workbook();
  const references = new Map(
    referencesOf(formula).map((text) => [text, resolveReference(text, { sheet, row }, workbook)]),
  );
  const resolved = [...references].flatMap(([text, found]): [string, ResolvedReference][] =>
    found === null ? [] : [[text, found]],
  );
  const unread = [
    ...[...references].flatMap(([text, found]) => (found === null ? [text] : [])),
    ...call.arguments.flatMap((argument) => (argument.kind === "other" ? [argument.text] : [])),
  ];
  const cells = new Map<string, readonly (readonly Cell[])[]>();
  for (const [text, reference] of resolved) cells.set(text, await readArea({ gateway }, workbook, reference));
  const explanation = unread.length > 0 ? null : explain(formula, cells);
  const tags = call.arguments[call.name === "ROLLUP" ? 1 : 0];
  const place = tags?.kind === "range" ? references.get(tags.text) : undefined;
  return {
    cell: { ...cell, formula },
    explanation,
    unread,
    partial: call.before.trim() !== "=" || call.after.trim() !== "",
    rows: place == null ? null : rowsOf(place, explanation),
  };
}

/** Writes a corrected formula over the one that the user saw; where the cell has changed since, nothing is written. True where written. */
export async function replaceFormula(core: Core, cell: FormulaCell, formula: string): Promise<boolean> {
  const found = await core.gateway.formulaAt(cell.sheet, cell.row, cell.column);
  if (found.formula !== cell.formula) {
    core.tell({ kind: "conflict", values: { rows: [cell.row] } });
    return false;
  }
  const { sheet, row, column } = cell;
  return (await insertBlock(core, { sheet, row, column, block: [[formula]] }, true)) === "written";
}

/** Writes a block. "occupied" where cells are not empty: the user is asked before they are overwritten. What else hinders it is told. */
export async function insertBlock(
  core: Core,
  { sheet, row, column, block }: FormulaBlock,
  overwrite: boolean,
): Promise<"written" | "occupied" | "refused"> {
  const refused = writingRefused(core.get());
  if (refused !== null) {
    core.tell(refused);
    return "refused";
  }
  const result = await core.gateway.writeFormulas(sheet, row, column, block, { overwrite });
  if (!result.blocked) return "written";
  if (result.reason === "conflict") return "occupied";
  const rows = [...new Set(result.cells.map((cell) => cell.row))];
  if (result.reason === "read-only") core.tell({ kind: "readOnly" });
  else core.tell({ kind: result.reason, values: { rows } });
  return "refused";
}

/** True where the block would stand in the rows and columns that its formulas read: Excel would count in a circle. */
export function wouldReadItself(core: Core, { sheet, row, column, block }: FormulaBlock): boolean {
  const { binding, budget } = core.get();
  if (binding === null || budget === null || binding.sheet !== sheet) return false;
  const { columns, firstRow, lastRow } = budget.layout;
  const height = block.length;
  const width = Math.max(...block.map((line) => line.length));
  const read = [columns.tag, columns.description, ...columns.amounts.map((amount) => amount.column)];
  return (
    row <= lastRow && row + height > firstRow && read.some((each) => each >= column && each < column + width)
  );
}

function rowsOf(
  { sheet, area }: ResolvedReference,
  explanation: Explanation | null,
): ExplainedFormula["rows"] {
  if (explanation?.kind !== "budget") return null;
  const count = explanation.counted.length + explanation.left.length;
  return { sheet, first: area.row, width: Math.max(1, Math.round(count / area.rows)) };
}

/** The values of an area as a full rectangle: cells outside the used range are blank. */
async function readArea(
  { gateway }: Pick<Core, "gateway">,
  workbook: WorkbookInfo,
  { sheet, area }: ResolvedReference,
): Promise<readonly (readonly Cell[])[]> {
  const used = workbook.sheets.find(({ id }) => id === sheet)?.used ?? null;
  const data = used === null ? null : await gateway.readSheet(sheet, area);
  return Array.from({ length: area.rows }, (_, i) =>
    Array.from(
      { length: area.columns },
      (__, j) => data?.values[area.row + i - data.row]?.[area.column + j - data.column] ?? null,
    ),
  );
}

/** The cell that a new formula goes into: the active one. */
export function activeCell(
  core: Core,
): { readonly sheet: SheetId; readonly row: number; readonly column: number } | null {
  const { selection } = core.get();
  return selection?.kind === "cells" ? { sheet: selection.sheet, ...selection.active } : null;
}

/** Shows a sheet row of an explanation. */
export async function showRow({ gateway }: Core, sheet: SheetId, row: number): Promise<void> {
  const area: Area = { row, column: 0, rows: 1, columns: 1 };
  await gateway.select(sheet, area);
}
