import type { Package } from "./package";
import { type CellChange, patchSheet } from "./sheet-patch";
import { applyEdits, attribute, childOf, children, escapeXml, rootOf } from "./xml";

const MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
const OFFICE_RELATIONSHIPS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const SHEET_TYPE = "application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml";
/** Pixels of a column of the grid that were not changed by anyone. */
const PIXELS_PER_CHARACTER = 7;
const PADDING = 5;

/** A sheet that was added in the grid. */
export interface NewSheet {
  readonly name: string;
  readonly hidden: boolean;
  readonly cells: readonly CellChange[];
  /** Widths in pixels by 0-based column. */
  readonly columnWidths: readonly { readonly column: number; readonly pixels: number }[];
}

function columnsXml(widths: NewSheet["columnWidths"]): string {
  if (widths.length === 0) return "";
  const columns = widths.map(({ column, pixels }) => {
    const characters = Math.max(1, (pixels - PADDING) / PIXELS_PER_CHARACTER);
    return `<col min="${column + 1}" max="${column + 1}" width="${characters.toFixed(2)}" customWidth="1"/>`;
  });
  return `<cols>${columns.join("")}</cols>`;
}

/** Adds a worksheet after the last one; every other sheet stays as it is. */
export function addSheet(file: Package, sheet: NewSheet, dynamicMark: number | null): void {
  const workbook = file.workbookPart();
  const folder = workbook.slice(0, workbook.lastIndexOf("/") + 1);
  let number = 1;
  while (file.has(`${folder}worksheets/sheet${number}.xml`)) number += 1;
  const path = `${folder}worksheets/sheet${number}.xml`;
  const empty =
    `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<worksheet xmlns="${MAIN}">` +
    `${columnsXml(sheet.columnWidths)}<sheetData></sheetData></worksheet>`;
  file.add(path, patchSheet(empty, sheet.cells, dynamicMark).xml, SHEET_TYPE);
  const relationship = file.relate(workbook, "worksheet", path);

  const xml = file.text(workbook);
  const list = childOf(xml, rootOf(xml), "sheets");
  if (list === undefined) throw new Error("The workbook has no list of sheets");
  const ids = [...children(xml, list.contentStart, list.contentEnd)].map(({ tag }) =>
    Number(attribute(tag, "sheetId")),
  );
  // Some programs look for the attribute by its usual prefix instead of its namespace.
  const prefix = new RegExp(`xmlns:(\\w+)=["']${OFFICE_RELATIONSHIPS}["']`).exec(rootOf(xml).tag)?.[1];
  const declaration = prefix === undefined ? ` xmlns:r="${OFFICE_RELATIONSHIPS}"` : "";
  const element =
    `<${list.prefix}sheet name="${escapeXml(sheet.name)}" sheetId="${Math.max(0, ...ids) + 1}"` +
    `${sheet.hidden ? ' state="hidden"' : ""}` +
    `${declaration} ${prefix ?? "r"}:id="${relationship}"/>`;
  file.setText(workbook, applyEdits(xml, [{ start: list.contentEnd, end: list.contentEnd, text: element }]));
}
