/** What the user has selected, and showing the user a place. */
import { intersection, parseAreas, union } from "./a1";
import type { RunBatch } from "./batch";
import { GatewayError } from "./errors";
import type { Area, Selection, SheetId } from "./gateway";
import { areaOf, loadArea, rangeAt, sheetOf } from "./sheet";

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

async function readSelection(context: Excel.RequestContext): Promise<Selection> {
  const ranges = context.workbook.getSelectedRanges();
  ranges.load("address,areaCount,worksheet/id");
  const cell = loadArea(context.workbook.getActiveCell());
  const used = loadArea(ranges.worksheet.getUsedRangeOrNullObject(true));
  await context.sync();
  const contents = used.isNullObject ? null : areaOf(used);
  const active = areaOf(cell);
  const areas = await selectedAreas(context, ranges);
  return {
    kind: "cells",
    sheet: ranges.worksheet.id,
    areas: areas.map((area) => clipped(area, contents, active)),
    active: { row: active.row, column: active.column },
  };
}

/** Excel refuses to name the selection alike for a chart and for another workbook in front; only a chart can be asked for. */
async function whatElse(context: Excel.RequestContext): Promise<Selection> {
  const chart = context.workbook.getActiveChartOrNullObject();
  chart.load("name");
  await context.sync();
  return { kind: chart.isNullObject ? "other" : "chart" };
}

/** The selection as it is now, whatever an event said. */
export async function selection(run: RunBatch): Promise<Selection> {
  try {
    return await run(readSelection);
  } catch (reason) {
    const other =
      reason instanceof GatewayError &&
      (reason.code === "invalid-selection" || reason.code === "other-workbook");
    if (!other) throw reason;
    return await run(whatElse);
  }
}

/** Activates the sheet and selects the area. @throws GatewayError `sheet-gone`, `sheet-hidden`, `other-workbook` */
export async function select(run: RunBatch, id: SheetId, area: Area): Promise<void> {
  try {
    await run(async (context) => {
      const sheet = sheetOf(context, id);
      sheet.load("visibility");
      await context.sync();
      if (sheet.visibility !== "Visible") throw new GatewayError("sheet-hidden");
      sheet.activate();
      rangeAt(sheet, area).select();
      await context.sync();
    });
  } catch (reason) {
    const refused = reason instanceof GatewayError && reason.hostCode === "GeneralException";
    throw refused ? new GatewayError("other-workbook", reason.hostCode, reason) : reason;
  }
}
