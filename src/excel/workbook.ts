/** The workbook, its sheets and its tables, as they are now. */
import type { RunBatch } from "./batch";
import type { SheetInfo, TableInfo, WorkbookInfo } from "./gateway";
import { areaOf, loadArea } from "./sheet";

const SHEET_PROPERTIES = "items/id,items/name,items/visibility,items/protection/protected";
const TABLE_PROPERTIES =
  "items/id,items/name,items/showHeaders,items/worksheet/id,items/columns/items/id,items/columns/items/name";

interface Placed {
  readonly table: Excel.Table;
  readonly range: Excel.Range;
}

function tableInfo({ table, range }: Placed): TableInfo {
  return {
    id: table.id,
    name: table.name,
    area: areaOf(range),
    hasHeaders: table.showHeaders,
    columns: table.columns.items.map(({ id, name }) => ({ id, name })),
  };
}

/** Two requests, however many sheets and tables there are. */
export async function workbookInfo(run: RunBatch): Promise<WorkbookInfo> {
  return run(async (context) => {
    const { workbook, application } = context;
    workbook.load("name,readOnly");
    application.load("calculationMode");
    const sheets = workbook.worksheets.load(SHEET_PROPERTIES);
    const tables = workbook.tables.load(TABLE_PROPERTIES);
    const active = workbook.worksheets.getActiveWorksheet().load("id");
    await context.sync();
    const used = sheets.items.map((sheet) => loadArea(sheet.getUsedRangeOrNullObject(true)));
    const placed = tables.items.map((table) => ({ table, range: loadArea(table.getRange()) }));
    await context.sync();
    return {
      name: workbook.name,
      readOnly: workbook.readOnly,
      automaticCalculation: application.calculationMode !== "Manual",
      sheets: sheets.items.map((sheet, index): SheetInfo => {
        const cells = used[index];
        return {
          id: sheet.id,
          name: sheet.name,
          visible: sheet.visibility === "Visible",
          active: sheet.id === active.id,
          protected: sheet.protection.protected,
          used: cells === undefined || cells.isNullObject ? null : areaOf(cells),
          tables: placed.filter(({ table }) => table.worksheet.id === sheet.id).map(tableInfo),
        };
      }),
    };
  });
}
