/** Number formats of cells: changed only where they are still what is expected, so that no format of the user's is ever lost. */
import type { RunBatch } from "./batch";
import type { FormatArea, FormatChange, SheetId } from "./gateway";
import { windowsOf } from "./inspect";
import { rangeAt, sheetOf } from "./sheet";

/** A column of neighbouring cells takes one assignment. */
function runsOf(cells: readonly FormatChange[]): FormatArea[] {
  const runs: FormatArea[] = [];
  for (const { row, column, from, to } of [...cells].sort((a, b) => a.column - b.column || a.row - b.row)) {
    const last = runs[runs.length - 1];
    const { area } = last ?? {};
    const continues =
      last !== undefined &&
      area !== undefined &&
      area.column === column &&
      area.row + area.rows === row &&
      last.from === from &&
      last.to === to;
    if (continues) runs[runs.length - 1] = { ...last, area: { ...area, rows: area.rows + 1 } };
    else runs.push({ area: { row, column, rows: 1, columns: 1 }, from, to });
  }
  return runs;
}

/**
 * Gives cells another number format. On a protected sheet nothing is done: Excel refuses formats there, also of cells that can be changed.
 * @returns what was changed, for putting it back
 * @throws GatewayError `sheet-gone`
 */
export async function changeFormats(
  run: RunBatch,
  id: SheetId,
  cells: readonly FormatChange[],
): Promise<readonly FormatArea[]> {
  if (cells.length === 0) return [];
  return run(async (context) => {
    const sheet = sheetOf(context, id);
    sheet.protection.load("protected");
    const windows = windowsOf(cells).map((window) => ({
      window,
      range: rangeAt(sheet, window).load("numberFormat"),
    }));
    await context.sync();
    if (sheet.protection.protected) return [];
    const formatAt = ({ row, column }: FormatChange): unknown => {
      const found = windows.find(
        ({ window }) => window.column === column && row >= window.row && row < window.row + window.rows,
      );
      const formats = found?.range.numberFormat as unknown[][] | undefined;
      return found === undefined ? undefined : formats?.[row - found.window.row]?.[0];
    };
    const runs = runsOf(cells.filter((cell) => formatAt(cell) === cell.from));
    for (const { area, to } of runs)
      rangeAt(sheet, area).numberFormat = Array.from({ length: area.rows }, () => [to]);
    await context.sync();
    return runs;
  });
}
