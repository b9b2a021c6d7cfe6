/** Merged cells. To ask for them costs the user what could be undone (office-js #5918), so each sheet is asked once. */
import { intersection } from "./a1";
import type { RunBatch } from "./batch";
import type { Area, SheetId } from "./gateway";
import { areaOf, sheetOf } from "./sheet";

/** The set of the API in which Excel began to tell merged cells. */
const MERGES_SET = "1.13";

export class MergeMemory {
  private readonly known = new Map<SheetId, readonly Area[]>();

  constructor(private readonly run: RunBatch) {}

  /** The merged areas that touch an area. Empty in an Excel that can not tell them. */
  async of(id: SheetId, area: Area): Promise<Area[]> {
    const merges = this.known.get(id) ?? (await this.ask(id));
    this.known.set(id, merges);
    return merges.filter((merge) => intersection(merge, area) !== null);
  }

  /** Rows or columns of the sheet moved: its merged areas are elsewhere now. */
  forget(id: SheetId): void {
    this.known.delete(id);
  }

  private async ask(id: SheetId): Promise<readonly Area[]> {
    if (!Office.context.requirements.isSetSupported("ExcelApi", MERGES_SET)) return [];
    return this.run(async (context) => {
      const used = sheetOf(context, id).getUsedRangeOrNullObject(true);
      used.load("rowIndex");
      await context.sync();
      if (used.isNullObject) return [];
      const merges = used.getMergedAreasOrNullObject();
      merges.load(
        "areas/items/rowIndex,areas/items/columnIndex,areas/items/rowCount,areas/items/columnCount",
      );
      await context.sync();
      return merges.isNullObject ? [] : merges.areas.items.map(areaOf);
    });
  }
}
