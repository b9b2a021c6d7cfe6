import type { Package } from "./package";
import { attribute, childOf, children, rootOf } from "./xml";

const TYPE = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheetMetadata+xml";
const DYNAMIC = "XLDAPR";

/** The part by which Excel knows that an array formula grows and shrinks with its result. */
const METADATA =
  '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n' +
  '<metadata xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" ' +
  'xmlns:xda="http://schemas.microsoft.com/office/spreadsheetml/2017/dynamicarray">' +
  `<metadataTypes count="1"><metadataType name="${DYNAMIC}" minSupportedVersion="120000" copy="1" pasteAll="1" ` +
  'pasteValues="1" merge="1" splitFirst="1" rowColShift="1" clearFormats="1" clearComments="1" assign="1" ' +
  'coerce="1" cellMeta="1"/></metadataTypes>' +
  `<futureMetadata name="${DYNAMIC}" count="1"><bk><extLst><ext uri="{bdbb8cdc-fa1e-496e-a857-3c3f30c029c3}">` +
  '<xda:dynamicArrayProperties fDynamic="1" fCollapsed="0"/></ext></extLst></bk></futureMetadata>' +
  '<cellMetadata count="1"><bk><rc t="1" v="0"/></bk></cellMetadata></metadata>';

/**
 * The number by which a cell says that its array formula is dynamic; adds the part that explains it where the file has
 * none. Null where the file has such a part for other purposes only: then the formula keeps its present extent.
 */
export function dynamicArrayMark(file: Package): number | null {
  const workbook = file.workbookPart();
  const path = file.related(workbook, "sheetMetadata")[0];
  if (path === undefined) {
    const added = `${workbook.slice(0, workbook.lastIndexOf("/") + 1)}metadata.xml`;
    file.add(added, METADATA, TYPE);
    file.relate(workbook, "sheetMetadata", added);
    return 1;
  }
  const xml = file.text(path);
  const root = rootOf(xml);
  const types = childOf(xml, root, "metadataTypes");
  const marks = childOf(xml, root, "cellMetadata");
  if (types === undefined || marks === undefined) return null;
  const names = [...children(xml, types.contentStart, types.contentEnd)].map(({ tag }) =>
    attribute(tag, "name"),
  );
  const type = names.indexOf(DYNAMIC) + 1;
  const blocks = [...children(xml, marks.contentStart, marks.contentEnd)];
  const block = blocks.findIndex((each) => {
    const record = childOf(xml, each, "rc");
    return record !== undefined && Number(attribute(record.tag, "t")) === type;
  });
  return type === 0 || block === -1 ? null : block + 1;
}
