import type { Package } from "./package";
import { applyEdits, attribute, childOf, children, type Element, rootOf, withAttribute } from "./xml";

/** What may stand before `calcPr` in a workbook part, in the order of the schema. */
const BEFORE_CALC_PR = new Set([
  "fileVersion",
  "fileSharing",
  "workbookPr",
  "AlternateContent",
  "revisionPtr",
  "absPath",
  "workbookProtection",
  "bookViews",
  "sheets",
  "functionGroups",
  "externalReferences",
  "definedNames",
]);

/** Makes Excel calculate every formula when it opens the file: results that were stored may be older than the cells. */
export function recalculateOnLoad(file: Package): void {
  const path = file.workbookPart();
  const xml = file.text(path);
  const root = rootOf(xml);
  const existing = childOf(xml, root, "calcPr");
  if (existing !== undefined) {
    const tag = withAttribute(existing.tag, "fullCalcOnLoad", "1");
    file.setText(
      path,
      applyEdits(xml, [{ start: existing.start, end: existing.start + existing.tag.length, text: tag }]),
    );
    return;
  }
  let at = root.contentStart;
  for (const child of children(xml, root.contentStart, root.contentEnd)) {
    if (BEFORE_CALC_PR.has(child.name)) at = child.end;
  }
  file.setText(
    path,
    applyEdits(xml, [{ start: at, end: at, text: `<${root.prefix}calcPr fullCalcOnLoad="1"/>` }]),
  );
}

/**
 * Takes cells that lost their formula out of the calculation chain: Excel reports a damaged file where the chain names
 * a cell without one. New formulas need no place in it.
 * @param removed addresses by the id of their sheet
 */
export function forgetFormulas(file: Package, removed: ReadonlyMap<string, readonly string[]>): void {
  const workbook = file.workbookPart();
  const path = file.related(workbook, "calcChain")[0];
  if (path === undefined || !file.has(path)) return;
  const gone = new Set(
    [...removed].flatMap(([sheetId, addresses]) => addresses.map((each) => `${sheetId}|${each}`)),
  );
  if (gone.size === 0) return;
  const xml = file.text(path);
  const root = rootOf(xml);
  const kept: string[] = [];
  let sheetId = "";
  for (const cell of children(xml, root.contentStart, root.contentEnd)) {
    // A cell without a sheet is on the sheet of the one before.
    sheetId = attribute(cell.tag, "i") ?? sheetId;
    if (!gone.has(`${sheetId}|${attribute(cell.tag, "r") ?? ""}`)) kept.push(named(xml, cell, sheetId));
  }
  if (kept.length === 0) file.remove(path, workbook);
  else
    file.setText(
      path,
      applyEdits(xml, [{ start: root.contentStart, end: root.contentEnd, text: kept.join("") }]),
    );
}

const named = (xml: string, cell: Element, sheetId: string): string =>
  withAttribute(cell.tag, "i", sheetId) + xml.slice(cell.start + cell.tag.length, cell.end);
