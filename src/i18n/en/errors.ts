import type { GatewayErrorCode } from "../../excel/errors";
import type { Messages } from "../it";
import { format } from "./format";

const byCode: Readonly<Record<Exclude<GatewayErrorCode, "host">, string>> = {
  "cell-edit-mode": "A cell is being edited. Press Enter or Esc in the sheet to finish, then try again.",
  protected:
    "Excel does not allow the change: the sheet is protected. Remove the protection or ask who set it.",
  "read-only": "The workbook is read only. Save a copy to tag it.",
  "other-workbook": "Another workbook is in front. Go back to the one with the budget and try again.",
  "invalid-selection": "The selection is no range of cells. Select a cell of the budget.",
  "sheet-gone":
    "The sheet or table no longer exists: it may have been deleted. Choose the budget table again.",
  "sheet-hidden":
    "The sheet is hidden and cannot be shown. Unhide it (right click on the tabs › Unhide) and try again.",
  "too-large":
    "The area is too large for Excel. Make the selection smaller or remove the empty rows at the end of the sheet.",
  cancelled: "Interrupted: nothing was changed.",
  "not-kept":
    "Excel showed another value than the one written (the cell may be merged with others). Everything was put back.",
  "half-written":
    "Writing stopped halfway and could not be put back. Check the rows written last, then read the sheet again.",
  "merged-cells":
    "Some cells are merged and cannot be written. Unmerge the cells of the column and try again.",
  filtered: "A filter prevents writing to these rows. Remove the filter and try again.",
  unsupported: "This version of Excel lacks the necessary function. Update Excel or use Excel on the web.",
  "no-excel": "The page is open in a browser and not in Excel. Open PMAP from Excel's ribbon.",
  "no-connection":
    "Excel has lost its connection. Check the network and wait until it answers again; look at the last row written, then retry.",
  "setting-damaged": "PMAP's settings in this workbook cannot be read. Confirm table and columns again.",
};

export const errors = {
  byCode,
  host: (code: string) =>
    `Excel did not complete the operation (code ${code}). Try again; if it happens again, reopen the pane.`,
  unexpected: (message: string) =>
    `Unexpected error: ${message}. The sheet has not been changed beyond what was already shown.`,
  notStarted: (why: string) =>
    `PMAP did not start. ${why} Close the pane and open it again; if this repeats, tell whoever installed it.`,
  readFailed: "The sheet could not be read",
  emptyWorkbook: "The workbook is empty",
  emptyWorkbookText:
    "Open or paste a preventive budget: at least one column of descriptions and one of amounts. Then choose Search again.",
  noTable: "No budget recognised",
  noTableText:
    "No table with descriptions and amounts was found. Check that the headers stand above the columns and that the sheet is visible, or name the columns by hand.",
  tooManyRows: "The sheet has too many rows",
  tooManyRowsText: (rows: number) =>
    `The sheet has ${format.count(rows)} rows; PMAP handles 100,000. Move the budget to a sheet of its own or delete the empty rows at the end.`,
  search: "Search again",
  byHand: "Name the columns by hand",
} satisfies Messages["errors"];
