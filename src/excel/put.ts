/**
 * Putting contents into cells so that they are what was meant: visible rows in contiguous runs (Excel misplaces what is
 * assigned across hidden rows), read back in the same request, mended by number format where Excel read something else
 * into them, and all put back where that can not be done.
 */
import type { Cell } from "../budget/types";
import type { RunBatch } from "./batch";
import { CELL_PROPERTIES, cellsOf, sameCell } from "./cells";
import { asGatewayError, GatewayError } from "./errors";
import type { LongTask, SheetId } from "./gateway";
import type { FoundCell, Position } from "./inspect";
import { rangeAt, requireNotCancelled, sheetOf } from "./sheet";

export interface PlannedCell extends Position {
  /** Exactly this value, or this formula (English, with "="). A text stays a text, whatever it looks like. */
  readonly content: { readonly value: Cell } | { readonly formula: string };
  readonly before: FoundCell;
}

export interface PutCell extends PlannedCell {
  readonly after: Cell;
}

export interface PutResult {
  readonly cells: readonly PutCell[];
  /** Cells whose number format had to change. */
  readonly formatted: number;
}

/** One request carries so many cells and characters at most, far below Excel's 5 MB in both directions. */
const REQUEST_CELLS = 20_000;
const REQUEST_CHARACTERS = 600_000;

const TEXT_FORMAT = "@";
const NUMBER_FORMAT = "General";

type Format = typeof TEXT_FORMAT | typeof NUMBER_FORMAT | null;

interface Written {
  readonly cell: PlannedCell;
  readonly value: Cell;
  readonly formula: string | null;
}

/** What is assigned: "" clears, an error is entered by its name. */
function assigned({ content }: PlannedCell): string | number | boolean {
  if ("formula" in content) return content.formula;
  const { value } = content;
  if (typeof value === "object" && value !== null) return value.error;
  return value ?? "";
}

/** Texts that Excel would take for a formula, before anything could be read back. */
function formatNeededFirst({ content }: PlannedCell): Format {
  return "value" in content && typeof content.value === "string" && /^[=+\-@']/.test(content.value)
    ? TEXT_FORMAT
    : null;
}

function isKept({ cell, value, formula }: Written): boolean {
  if ("formula" in cell.content) return formula !== null;
  return formula === null && sameCell(value, cell.content.value);
}

/** The number format in which Excel keeps the content, after it has read something else into it. */
function formatThatKeeps({ content }: PlannedCell): Format {
  return "value" in content && typeof content.value === "string" ? TEXT_FORMAT : NUMBER_FORMAT;
}

/** Runs of cells of one column, one below the other. A hidden row is a run of its own. */
function runsOf(cells: readonly PlannedCell[]): PlannedCell[][] {
  const runs: PlannedCell[][] = [];
  for (const cell of [...cells].sort((a, b) => a.column - b.column || a.row - b.row)) {
    const last = runs[runs.length - 1]?.at(-1);
    const continues =
      last !== undefined &&
      last.column === cell.column &&
      last.row + 1 === cell.row &&
      !last.before.hidden &&
      !cell.before.hidden;
    if (continues) runs[runs.length - 1]?.push(cell);
    else runs.push([cell]);
  }
  return runs;
}

function requestGroups(cells: readonly PlannedCell[]): PlannedCell[][] {
  const groups: PlannedCell[][] = [];
  let characters = 0;
  for (const cell of cells) {
    const size = String(assigned(cell)).length;
    const last = groups[groups.length - 1];
    const full = last === undefined || last.length >= REQUEST_CELLS || characters + size > REQUEST_CHARACTERS;
    if (full) groups.push([cell]);
    else last.push(cell);
    characters = full ? size : characters + size;
  }
  return groups;
}

/** One request: formats where asked for, contents, and what the cells hold then. */
async function writeGroup(
  run: RunBatch,
  id: SheetId,
  cells: readonly PlannedCell[],
  formatOf: (cell: PlannedCell) => Format,
): Promise<Written[]> {
  return run(async (context) => {
    const sheet = sheetOf(context, id);
    const hasFormulas = cells.some(({ content }) => "formula" in content);
    if (!hasFormulas) context.application.suspendApiCalculationUntilNextSync();
    const written = runsOf(cells).map((part) => {
      const [first] = part;
      const range = rangeAt(sheet, {
        row: first?.row ?? 0,
        column: first?.column ?? 0,
        rows: part.length,
        columns: 1,
      });
      part.forEach((cell, index) => {
        const format = formatOf(cell);
        if (format !== null) range.getCell(index, 0).numberFormat = [[format]];
      });
      const matrix = part.map((cell) => [assigned(cell)]);
      if (hasFormulas) range.formulas = matrix;
      else range.values = matrix;
      return { part, range: range.load(CELL_PROPERTIES) };
    });
    await context.sync();
    return written.flatMap(({ part, range }) => {
      const { values, formulas } = cellsOf(range);
      return part.map((cell, index) => ({
        cell,
        value: values[index]?.[0] ?? null,
        formula: formulas[index]?.[0] ?? null,
      }));
    });
  });
}

/** Writes cells and mends what Excel did not keep. The answer may still hold cells that it does not keep. */
async function writeAndMend(
  run: RunBatch,
  id: SheetId,
  cells: readonly PlannedCell[],
): Promise<{ readonly written: readonly Written[]; readonly formatted: number }> {
  const first = await writeGroup(run, id, cells, formatNeededFirst);
  const wrong = first.filter((written) => !isKept(written)).map(({ cell }) => cell);
  const early = cells.filter((cell) => formatNeededFirst(cell) !== null && !wrong.includes(cell)).length;
  if (wrong.length === 0) return { written: first, formatted: early };
  const mended = await writeGroup(run, id, wrong, formatThatKeeps);
  return { written: [...first.filter(isKept), ...mended], formatted: early + wrong.length };
}

/** Puts back what was there. @throws GatewayError `half-written` where Excel does not let it. */
async function putBack(
  run: RunBatch,
  id: SheetId,
  cells: readonly PlannedCell[],
  reason: unknown,
): Promise<void> {
  const previous = cells.map((cell): PlannedCell => ({
    ...cell,
    content: cell.before.formula === null ? { value: cell.before.value } : { formula: cell.before.formula },
  }));
  try {
    for (const group of requestGroups(previous)) await writeAndMend(run, id, group);
  } catch {
    throw new GatewayError("half-written", asGatewayError(reason).hostCode, reason);
  }
}

/**
 * Puts all contents, or none.
 * @throws GatewayError `cancelled`, `not-kept` and what Excel refuses, with everything as it was before; `half-written`
 */
export async function putCells(
  run: RunBatch,
  id: SheetId,
  cells: readonly PlannedCell[],
  task: LongTask = {},
): Promise<PutResult> {
  const done: PutCell[] = [];
  const touched: PlannedCell[] = [];
  let formatted = 0;
  try {
    for (const group of requestGroups(cells)) {
      requireNotCancelled(task.signal);
      touched.push(...group);
      const result = await writeAndMend(run, id, group);
      if (!result.written.every(isKept)) throw new GatewayError("not-kept");
      formatted += result.formatted;
      for (const { cell, value } of result.written) done.push({ ...cell, after: value });
      task.progress?.(done.length / cells.length);
    }
  } catch (reason) {
    await putBack(run, id, touched, reason);
    throw reason;
  }
  return { cells: done, formatted };
}
