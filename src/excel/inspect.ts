/** What stands in the cells that are to be written: contents, formulas, hidden rows, locks. */
import type { Cell } from "../budget/types";
import type { RunBatch } from "./batch";
import { CELL_PROPERTIES, cellsOf } from "./cells";
import type { Area, SheetId } from "./gateway";
import { CHUNK_CELLS } from "./read";
import { hiddenRows, rangeAt, sheetOf } from "./sheet";

export interface Position {
  readonly row: number;
  readonly column: number;
}

export interface FoundCell {
  readonly value: Cell;
  readonly formula: string | null;
  /** The sheet is protected and this cell is locked. */
  readonly locked: boolean;
  readonly hidden: boolean;
}

export interface Inspection {
  readonly readOnly: boolean;
  at(position: Position): FoundCell;
}

/** Rows between two cells that are read along rather than asked for apart. */
const GAP = 50;

const EMPTY: FoundCell = { value: null, formula: null, locked: false, hidden: false };

function positionKey({ row, column }: Position): string {
  return `${row},${column}`;
}

/** Areas of one column each that together hold all positions, each of CHUNK_CELLS cells at most. */
export function windowsOf(positions: readonly Position[]): Area[] {
  const sorted = [...positions].sort((a, b) => a.column - b.column || a.row - b.row);
  const windows: Area[] = [];
  for (const { row, column } of sorted) {
    const last = windows[windows.length - 1];
    const near =
      last !== undefined &&
      last.column === column &&
      row - (last.row + last.rows) <= GAP &&
      row - last.row < CHUNK_CELLS;
    if (near) windows[windows.length - 1] = { ...last, rows: Math.max(last.rows, row - last.row + 1) };
    else windows.push({ row, column, rows: 1, columns: 1 });
  }
  return windows;
}

/** Divides windows into groups that one request can carry. */
function requestGroups(windows: readonly Area[]): Area[][] {
  const groups: Area[][] = [];
  let cells = Infinity;
  for (const window of windows) {
    cells += window.rows;
    if (cells > CHUNK_CELLS) {
      groups.push([]);
      cells = window.rows;
    }
    groups[groups.length - 1]?.push(window);
  }
  return groups;
}

interface WindowState {
  readonly window: Area;
  readonly values: readonly (readonly Cell[])[];
  readonly formulas: readonly (readonly (string | null)[])[];
  readonly rowHidden: boolean | null;
  /** Empty where the sheet is not protected. */
  readonly locked: readonly boolean[];
}

async function readWindows(
  run: RunBatch,
  id: SheetId,
  windows: readonly Area[],
): Promise<{ readonly readOnly: boolean; readonly states: readonly WindowState[] }> {
  return run(async (context) => {
    const sheet = sheetOf(context, id);
    context.workbook.load("readOnly");
    sheet.protection.load("protected");
    const ranges = windows.map((window) => rangeAt(sheet, window).load(`${CELL_PROPERTIES},rowHidden`));
    await context.sync();
    const locks = sheet.protection.protected
      ? ranges.map((range) => range.getCellProperties({ format: { protection: true } }))
      : [];
    if (locks.length > 0) await context.sync();
    const states = windows.flatMap((window, index): WindowState[] => {
      const range = ranges[index];
      if (range === undefined) return [];
      const locked = (locks[index]?.value ?? []).map(([cell]) => cell?.format?.protection?.locked !== false);
      return [{ window, ...cellsOf(range), rowHidden: range.rowHidden, locked }];
    });
    return { readOnly: context.workbook.readOnly, states };
  });
}

/** @throws GatewayError `sheet-gone`, `too-large` */
export async function inspect(
  run: RunBatch,
  id: SheetId,
  positions: readonly Position[],
): Promise<Inspection> {
  const found = new Map<string, FoundCell>();
  let readOnly = false;
  for (const group of requestGroups(windowsOf(positions))) {
    const read = await readWindows(run, id, group);
    readOnly = read.readOnly;
    for (const { window, values, formulas, rowHidden, locked } of read.states) {
      const hidden = new Set(rowHidden === null ? await hiddenRows(run, id, window) : []);
      values.forEach(([value], index) => {
        const row = window.row + index;
        found.set(positionKey({ row, column: window.column }), {
          value: value ?? null,
          formula: formulas[index]?.[0] ?? null,
          locked: locked[index] ?? false,
          hidden: rowHidden ?? hidden.has(row),
        });
      });
    }
  }
  return { readOnly, at: (position) => found.get(positionKey(position)) ?? EMPTY };
}
