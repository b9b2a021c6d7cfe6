/** What the user has selected, and showing the user a place. */
import { areaAddress, intersection, parseAreas, union } from "./a1";
import type { RunBatch } from "./batch";
import { GatewayError } from "./errors";
import type { Area, Selection, SheetId } from "./gateway";
import { areaOf, hiddenRowsIn, loadArea, rangeAt, rowsOf, sheetOf } from "./sheet";

type Cells = Extract<Selection, { kind: "cells" }>;

/** More cells than these are clipped to what is used: whole columns, whole rows, the whole sheet. */
const CLIP_CELLS = 10_000;

/**
 * The part of a selected area that can hold anything: a whole column ends where the sheet's contents end. The active cell
 * always belongs to it, and a small area beyond the contents stays as it is: a formula may be meant to go there.
 */
export function clipped(area: Area, used: Area | null, active: Area): Area {
  if (area.rows * area.columns <= CLIP_CELLS) return area;
  const bounds = used === null ? active : union(used, active);
  return intersection(area, bounds) ?? { ...area, rows: 1, columns: 1 };
}

async function selectedAreas(context: Excel.RequestContext, ranges: Excel.RangeAreas): Promise<Area[]> {
  const areas = parseAreas(ranges.address);
  if (areas !== null && areas.length === ranges.areaCount) return areas;
  ranges.load("areas/items/rowIndex,areas/items/columnIndex,areas/items/rowCount,areas/items/columnCount");
  await context.sync();
  return ranges.areas.items.map(areaOf);
}

async function readSelection(context: Excel.RequestContext): Promise<Cells> {
  const ranges = context.workbook.getSelectedRanges();
  ranges.load("address,areaCount,worksheet/id");
  const cell = loadArea(context.workbook.getActiveCell()).load("rowHidden");
  const used = loadArea(ranges.worksheet.getUsedRangeOrNullObject(true));
  await context.sync();
  const contents = used.isNullObject ? null : areaOf(used);
  const active = areaOf(cell);
  const selected = await selectedAreas(context, ranges);
  const areas = selected.map((area) => clipped(area, contents, active));
  const hull = areas.reduce(union);
  const sheet = ranges.worksheet.id;
  const oneRow = cell.rowHidden ? [active.row] : [];
  return {
    kind: "cells",
    sheet,
    areas,
    hidden: hull.rows === 1 ? oneRow : await hiddenAmong(context, sheet, areas, hull),
    active: { row: active.row, column: active.column },
  };
}

/** Asked once for all areas: a filter leaves thousands of them to a user who selects what is visible. */
async function hiddenAmong(
  context: Excel.RequestContext,
  id: SheetId,
  areas: readonly Area[],
  hull: Area,
): Promise<number[]> {
  const wanted = new Set(areas.flatMap(rowsOf));
  return (await hiddenRowsIn(context, sheetOf(context, id), hull)).filter((row) => wanted.has(row));
}

/** Excel refuses to name the selection alike for a chart and for another workbook in front; only a chart can be asked for. */
async function whatElse(context: Excel.RequestContext): Promise<Selection> {
  const chart = context.workbook.getActiveChartOrNullObject();
  chart.load("name");
  await context.sync();
  return { kind: chart.isNullObject ? "other" : "chart" };
}

function selectsNoCells(reason: unknown): boolean {
  return (
    reason instanceof GatewayError &&
    (reason.code === "invalid-selection" || reason.code === "other-workbook")
  );
}

/** The selection as it is now, whatever an event said. */
export async function selection(run: RunBatch): Promise<Selection> {
  try {
    return await run(readSelection);
  } catch (reason) {
    if (!selectsNoCells(reason)) throw reason;
    return await run(whatElse);
  }
}

/** The sheet, if it can be shown. @throws GatewayError `sheet-hidden` */
async function visibleSheet(context: Excel.RequestContext, id: SheetId): Promise<Excel.Worksheet> {
  const sheet = sheetOf(context, id);
  sheet.load("visibility");
  await context.sync();
  if (sheet.visibility !== "Visible") throw new GatewayError("sheet-hidden");
  return sheet;
}

async function selectIn(context: Excel.RequestContext, sheet: Excel.Worksheet, area: Area): Promise<void> {
  sheet.activate();
  rangeAt(sheet, area).select();
  await context.sync();
}

/** With another workbook in front Excel gives no better reason. */
function whyNotSelected(reason: unknown): unknown {
  const refused = reason instanceof GatewayError && reason.hostCode === "GeneralException";
  return refused ? new GatewayError("other-workbook", reason.hostCode, reason) : reason;
}

/** Activates the sheet and selects the area. @throws GatewayError `sheet-gone`, `sheet-hidden`, `other-workbook` */
export async function select(run: RunBatch, id: SheetId, area: Area): Promise<void> {
  try {
    await run(async (context) => selectIn(context, await visibleSheet(context, id), area));
  } catch (reason) {
    throw whyNotSelected(reason);
  }
}

/**
 * Selects the area as `select` does, but only where `from` is still selected: null where the user has gone elsewhere since. Looking and
 * selecting are one batch, so that hardly anything fits between the two. From a chart, which Excel does not name, it goes on anyway.
 * @returns what is selected then: merged cells make it larger than the area
 * @throws GatewayError as `select`
 */
export async function selectFrom(
  run: RunBatch,
  from: Selection,
  id: SheetId,
  area: Area,
): Promise<Selection | null> {
  if (from.kind !== "cells") {
    await select(run, id, area);
    return selection(run);
  }
  try {
    return await run(async (context) => {
      const sheet = await visibleSheet(context, id);
      if (!isSame(from, await readSelection(context))) return null;
      await selectIn(context, sheet, area);
      return readSelection(context);
    });
  } catch (reason) {
    if (selectsNoCells(reason)) return null;
    throw whyNotSelected(reason);
  }
}

/** True where both are the same cells, whichever of them is the active one. */
function isSame(a: Cells, b: Cells): boolean {
  const [ours, theirs] = [a, b].map(({ areas }) => areas.map(areaAddress).join());
  return a.sheet === b.sheet && ours === theirs;
}
