/** What stands in the cells that are to be written: contents, formulas, hidden rows, locks. */
import type { Cell } from "../budget/types";
import type { RunBatch } from "./batch";
import { CELL_PROPERTIES, cellsOf } from "./cells";
import type { Area, SheetId } from "./gateway";
import { CHUNK_CELLS } from "./read";
import { hiddenRows, rangeAt, requireNotCancelled, sheetOf } from "./sheet";

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
  /** True where the cells between two rows of a column were read too, are in sight, and can be passed over by a write. */
  bridges(column: number, from: number, to: number): boolean;
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

/** The area of the first of these windows that reaches from the top of all to their bottom. */
function heightOf(windows: readonly Area[]): Area {
  const row = windows.reduce((top, window) => Math.min(top, window.row), Infinity);
  const end = windows.reduce((bottom, window) => Math.max(bottom, window.row + window.rows), 0);
  return { row, column: windows[0]?.column ?? 0, rows: end - row, columns: 1 };
}

/** @throws GatewayError `sheet-gone`, `too-large`, `cancelled` */
export async function inspect(
  run: RunBatch,
  id: SheetId,
  positions: readonly Position[],
  signal?: AbortSignal,
): Promise<Inspection> {
  const found = new Map<string, FoundCell>();
  let readOnly = false;
  const windows = windowsOf(positions);
  let hidden: ReadonlySet<number> | null = null;
  for (const group of requestGroups(windows)) {
    requireNotCancelled(signal);
    const read = await readWindows(run, id, group);
    readOnly = read.readOnly;
    // Asked once for all: a filter hides some rows of every window.
    if (hidden === null && read.states.some(({ rowHidden }) => rowHidden === null))
      hidden = new Set(await hiddenRows(run, id, heightOf(windows)));
    for (const { window, values, formulas, rowHidden, locked } of read.states) {
      values.forEach(([value], index) => {
        const row = window.row + index;
        found.set(positionKey({ row, column: window.column }), {
          value: value ?? null,
          formula: formulas[index]?.[0] ?? null,
          locked: locked[index] ?? false,
          hidden: rowHidden ?? hidden?.has(row) ?? false,
        });
      });
    }
  }
  const passable = (position: Position): boolean => {
    const cell = found.get(positionKey(position));
    return cell !== undefined && !cell.hidden && !cell.locked && cell.formula === null;
  };
  return {
    readOnly,
    at: (position) => found.get(positionKey(position)) ?? EMPTY,
    bridges(column, from, to) {
      for (let row = from + 1; row < to; row++) if (!passable({ row, column })) return false;
      return true;
    },
  };
}
