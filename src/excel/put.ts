/**
 * Putting contents into cells so that they are what was meant: visible rows in contiguous runs (Excel misplaces what is
 * assigned across hidden rows), read back in the same request, mended by number format where Excel read something else
 * into them, and all put back where that can not be done. A run passes over cells that are not to be written, by null:
 * thousands of scattered cells are some tens of assignments.
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
  /** Cells that were not written, because the user stopped. */
  readonly left: number;
}

/** True where the cells between two rows of a column can be passed over by a write. */
export type Bridges = (column: number, from: number, to: number) => boolean;

/** One request carries so many cells and characters at most, far below Excel's 5 MB in both directions; between two the user can stop. */
const REQUEST_CELLS = 5_000;
const REQUEST_CHARACTERS = 600_000;

/** Beyond so many cells Excel is not to draw each assignment. */
const DRAWN_CELLS = 100;
/** The set of the API in which Excel began to put off drawing. */
const DRAWING_SET = "1.9";

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

/** Cells of one column in one assignment. */
interface Run {
  readonly cells: PlannedCell[];
  readonly first: PlannedCell;
  last: PlannedCell;
}

const heightOf = ({ first, last }: Run): number => last.row - first.row + 1;

/** Runs of cells, from the first to the last of each column. A hidden row is a run of its own. */
function runsOf(cells: readonly PlannedCell[], bridges: Bridges): Run[] {
  const runs: Run[] = [];
  for (const cell of [...cells].sort((a, b) => a.column - b.column || a.row - b.row)) {
    const run = runs[runs.length - 1];
    const continues =
      run !== undefined &&
      run.first.column === cell.column &&
      cell.row - run.first.row < REQUEST_CELLS &&
      !run.last.before.hidden &&
      !cell.before.hidden &&
      bridges(cell.column, run.last.row, cell.row);
    if (!continues) runs.push({ cells: [cell], first: cell, last: cell });
    else {
      run.cells.push(cell);
      run.last = cell;
    }
  }
  return runs;
}

const charactersOf = ({ cells }: Run): number =>
  cells.reduce((sum, cell) => sum + String(assigned(cell)).length, 0);

/** A run whose texts are too long for one request, in parts that are not. */
function fitting(run: Run, bridges: Bridges): Run[] {
  const { cells } = run;
  if (cells.length === 1 || charactersOf(run) <= REQUEST_CHARACTERS) return [run];
  const half = Math.ceil(cells.length / 2);
  return [cells.slice(0, half), cells.slice(half)]
    .flatMap((part) => runsOf(part, bridges))
    .flatMap((part) => fitting(part, bridges));
}

function requestGroups(cells: readonly PlannedCell[], bridges: Bridges): Run[][] {
  const groups: Run[][] = [];
  let height = 0;
  let characters = 0;
  for (const run of runsOf(cells, bridges).flatMap((each) => fitting(each, bridges))) {
    height += heightOf(run);
    characters += charactersOf(run);
    const group = groups[groups.length - 1];
    if (group !== undefined && height <= REQUEST_CELLS && characters <= REQUEST_CHARACTERS) group.push(run);
    else {
      groups.push([run]);
      height = heightOf(run);
      characters = charactersOf(run);
    }
  }
  return groups;
}

/** Assigns a run: null leaves the cells between. */
function assign(sheet: Excel.Worksheet, run: Run, formatOf: (cell: PlannedCell) => Format): Excel.Range {
  const { row, column } = run.first;
  const range = rangeAt(sheet, { row, column, rows: heightOf(run), columns: 1 });
  const matrix = Array.from({ length: heightOf(run) }, (): [string | number | boolean | null] => [null]);
  let hasFormulas = false;
  for (const cell of run.cells) {
    const format = formatOf(cell);
    if (format !== null) range.getCell(cell.row - row, 0).numberFormat = [[format]];
    matrix[cell.row - row] = [assigned(cell)];
    hasFormulas ||= "formula" in cell.content;
  }
  if (hasFormulas) range.formulas = matrix;
  else range.values = matrix;
  return range.load(CELL_PROPERTIES);
}

/** Formulas are worked out, and many cells drawn, once the request has ended. */
function holdBack({ application }: Excel.RequestContext, cells: readonly PlannedCell[]): void {
  if (!cells.some(({ content }) => "formula" in content)) application.suspendApiCalculationUntilNextSync();
  if (cells.length > DRAWN_CELLS && Office.context.requirements.isSetSupported("ExcelApi", DRAWING_SET))
    application.suspendScreenUpdatingUntilNextSync();
}

/** One request: formats where asked for, contents, and what the cells hold then. */
async function writeGroup(
  run: RunBatch,
  id: SheetId,
  runs: readonly Run[],
  formatOf: (cell: PlannedCell) => Format,
): Promise<Written[]> {
  return run(async (context) => {
    const sheet = sheetOf(context, id);
    holdBack(
      context,
      runs.flatMap(({ cells }) => cells),
    );
    const ranges = runs.map((each) => ({ ...each, range: assign(sheet, each, formatOf) }));
    await context.sync();
    return ranges.flatMap(({ cells, first, range }) => {
      const { values, formulas } = cellsOf(range);
      return cells.map((cell) => ({
        cell,
        value: values[cell.row - first.row]?.[0] ?? null,
        formula: formulas[cell.row - first.row]?.[0] ?? null,
      }));
    });
  });
}

/** Nothing is passed over. */
const adjoining: Bridges = (_column, from, to) => from + 1 === to;

/** Writes cells and mends what Excel did not keep. The answer may still hold cells that it does not keep. */
async function writeAndMend(
  run: RunBatch,
  id: SheetId,
  runs: readonly Run[],
): Promise<{ readonly written: readonly Written[]; readonly formatted: number }> {
  const first = await writeGroup(run, id, runs, formatNeededFirst);
  const kept = first.filter(isKept);
  const early = kept.filter(({ cell }) => formatNeededFirst(cell) !== null).length;
  const wrong = first.filter((written) => !isKept(written)).map(({ cell }) => cell);
  if (wrong.length === 0) return { written: first, formatted: early };
  const mended = await writeGroup(run, id, runsOf(wrong, adjoining), formatThatKeeps);
  return { written: [...kept, ...mended], formatted: early + wrong.length };
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
    for (const group of requestGroups(previous, adjoining)) await writeAndMend(run, id, group);
  } catch {
    throw new GatewayError("half-written", asGatewayError(reason).hostCode, reason);
  }
}

/**
 * Puts all contents, or none, or, where the user stops it, those that stand by then.
 * @throws GatewayError `cancelled` before anything was written; `not-kept` and what Excel refuses, with everything as it was before;
 *   `half-written`
 */
export async function putCells(
  run: RunBatch,
  id: SheetId,
  cells: readonly PlannedCell[],
  { signal, progress, bridges = adjoining }: LongTask & { readonly bridges?: Bridges } = {},
): Promise<PutResult> {
  const done: PutCell[] = [];
  const touched: PlannedCell[] = [];
  let formatted = 0;
  requireNotCancelled(signal);
  try {
    for (const group of requestGroups(cells, bridges)) {
      if (signal?.aborted === true) break;
      touched.push(...group.flatMap((each) => each.cells));
      const result = await writeAndMend(run, id, group);
      if (!result.written.every(isKept)) throw new GatewayError("not-kept");
      formatted += result.formatted;
      for (const { cell, value } of result.written) done.push({ ...cell, after: value });
      progress?.(done.length / cells.length);
    }
  } catch (reason) {
    await putBack(run, id, touched, reason);
    throw reason;
  }
  return { cells: done, formatted, left: cells.length - done.length };
}
