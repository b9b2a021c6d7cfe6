/**
 * A workbook with everything that a careless program loses: a table, a chart, a picture, a validation, a conditional
 * format, a note, names, a protected sheet, custom XML, rich text, headers and footers, a calculation chain.
 * exceljs makes what it can; the parts that it does not know are put in by hand.
 */
import ExcelJS from "exceljs";
import { strFromU8, strToU8, unzipSync, zipSync } from "fflate";

const PIXEL =
  "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==";

const CHART =
  '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<c:chartSpace xmlns:c="http://schemas.openxmlformats.org/drawingml/2006/chart" xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main"><c:chart><c:plotArea><c:layout/><c:barChart><c:barDir val="col"/><c:grouping val="clustered"/><c:ser><c:idx val="0"/><c:order val="0"/><c:val><c:numRef><c:f>Preventivo!$C$3:$C$6</c:f></c:numRef></c:val></c:ser><c:axId val="1"/><c:axId val="2"/></c:barChart><c:catAx><c:axId val="1"/><c:scaling><c:orientation val="minMax"/></c:scaling><c:delete val="0"/><c:axPos val="b"/><c:crossAx val="2"/></c:catAx><c:valAx><c:axId val="2"/><c:scaling><c:orientation val="minMax"/></c:scaling><c:delete val="0"/><c:axPos val="l"/><c:crossAx val="1"/></c:valAx></c:plotArea></c:chart></c:chartSpace>';

const CHART_FRAME =
  '<xdr:twoCellAnchor><xdr:from><xdr:col>6</xdr:col><xdr:colOff>0</xdr:colOff><xdr:row>1</xdr:row><xdr:rowOff>0</xdr:rowOff></xdr:from><xdr:to><xdr:col>10</xdr:col><xdr:colOff>0</xdr:colOff><xdr:row>12</xdr:row><xdr:rowOff>0</xdr:rowOff></xdr:to><xdr:graphicFrame macro=""><xdr:nvGraphicFramePr><xdr:cNvPr id="9" name="Grafico 1"/><xdr:cNvGraphicFramePr/></xdr:nvGraphicFramePr><xdr:xfrm><a:off x="0" y="0"/><a:ext cx="0" cy="0"/></xdr:xfrm><a:graphic><a:graphicData uri="http://schemas.openxmlformats.org/drawingml/2006/chart"><c:chart xmlns:c="http://schemas.openxmlformats.org/drawingml/2006/chart" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships" r:id="rIdChart"/></a:graphicData></a:graphic></xdr:graphicFrame><xdr:clientData/></xdr:twoCellAnchor>';

const OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

/** The names that the tests speak of. */
export const RICH = {
  sheet: "Preventivo",
  sheetPart: "xl/worksheets/sheet1.xml",
  protectedSheet: "Riepilogo",
  /** Descriptions in column A from row 3, kinds in B, amounts in C, tags in D. */
  tags: ["D3", "D4", "D5", "D6"],
  total: "C8",
} as const;

function fill(workbook: ExcelJS.Workbook): void {
  const sheet = workbook.addWorksheet(RICH.sheet, {
    headerFooter: { oddHeader: "&LCamera di prova&R&D", oddFooter: "&CPagina &P di &N" },
  });
  sheet.getCell("A1").value = {
    richText: [
      { text: "Preventivo ", font: { bold: true } },
      { text: "economico", font: { italic: true } },
    ],
  };
  sheet.mergeCells("A1:D1");
  sheet.addTable({
    name: "Bilancio",
    ref: "A2",
    headerRow: true,
    style: { theme: "TableStyleMedium2", showRowStripes: true },
    columns: [{ name: "Descrizione" }, { name: "Tipo" }, { name: "Importo" }, { name: "Attività" }],
    rows: [
      ["Spese postali", "onere", 1000.5, "A2.3.2.1"],
      ["Diritto annuale", "provento", 20000, null],
      ['Cancelleria <& "toner">', "onere", 350.25, null],
      ["Energia elettrica", "onere", 4200, "A1.1"],
    ],
  });
  sheet.getCell("A8").value = "TOTALE";
  sheet.getCell("C8").value = { formula: "SUM(C3:C6)", result: 25550.75 };
  sheet.getCell("C9").value = { formula: "C8/4", result: 6387.6875 };
  for (const row of [3, 4, 5, 6, 8, 9]) sheet.getCell(`C${row}`).numFmt = "#,##0.00";
  sheet.getCell("C8").font = { bold: true };
  sheet.getCell("A4").note = "Da verificare con la ragioneria";
  sheet.getRow(5).hidden = true;
  sheet.getColumn(1).width = 32;
  sheet.getCell("B3").dataValidation = { type: "list", allowBlank: true, formulae: ['"onere,provento"'] };
  sheet.addConditionalFormatting({
    ref: "D3:D6",
    rules: [
      {
        type: "expression",
        priority: 1,
        formulae: ['$D3=""'],
        style: { fill: { type: "pattern", pattern: "solid", bgColor: { argb: "FFFFC7CE" } } },
      },
    ],
  });
  const picture = workbook.addImage({ base64: PIXEL, extension: "png" });
  sheet.addImage(picture, { tl: { col: 6, row: 14 }, ext: { width: 40, height: 40 } });

  const summary = workbook.addWorksheet(RICH.protectedSheet);
  summary.getCell("A1").value = "Totale";
  summary.getCell("B1").value = { formula: "Preventivo!C8", result: 25550.75 };
  workbook.definedNames.add("Preventivo!$C$8", "TotaleOneri");
}

/** Adds what exceljs cannot make: the chart, custom XML, the calculation chain, the protection. */
function complete(bytes: Uint8Array): Uint8Array {
  const parts = unzipSync(bytes);
  const text = (path: string): string => strFromU8(parts[path] ?? new Uint8Array());
  const change = (path: string, from: string, to: string): void => {
    if (!text(path).includes(from)) throw new Error(`${path} has no ${from}`);
    parts[path] = strToU8(text(path).replace(from, to));
  };
  const relate = (path: string, id: string, type: string, target: string): void =>
    change(
      path,
      "</Relationships>",
      `<Relationship Id="${id}" Type="${OFFICE}/${type}" Target="${target}"/></Relationships>`,
    );
  const override = (path: string, type: string): void =>
    change(
      "[Content_Types].xml",
      "</Types>",
      `<Override PartName="/${path}" ContentType="${type}"/></Types>`,
    );

  parts["xl/charts/chart1.xml"] = strToU8(CHART);
  override("xl/charts/chart1.xml", "application/vnd.openxmlformats-officedocument.drawingml.chart+xml");
  change("xl/drawings/drawing1.xml", "</xdr:wsDr>", `${CHART_FRAME}</xdr:wsDr>`);
  relate("xl/drawings/_rels/drawing1.xml.rels", "rIdChart", "chart", "../charts/chart1.xml");

  parts["customXml/item1.xml"] = strToU8('<ente xmlns="urn:prova"><codice>CCIAA-XX</codice></ente>');
  relate("xl/_rels/workbook.xml.rels", "rIdCustom", "customXml", "../customXml/item1.xml");

  parts["xl/calcChain.xml"] = strToU8(
    '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<calcChain xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><c r="C8" i="1" l="1"/><c r="C9"/><c r="B1" i="2"/></calcChain>',
  );
  override("xl/calcChain.xml", "application/vnd.openxmlformats-officedocument.spreadsheetml.calcChain+xml");
  relate("xl/_rels/workbook.xml.rels", "rIdChain", "calcChain", "calcChain.xml");

  change(
    "xl/worksheets/sheet2.xml",
    "</sheetData>",
    '</sheetData><sheetProtection sheet="1" objects="1" scenarios="1"/>',
  );
  return zipSync(parts);
}

/** @returns the bytes of the workbook */
export async function richWorkbook(): Promise<Uint8Array> {
  const workbook = new ExcelJS.Workbook();
  fill(workbook);
  return complete(new Uint8Array(await workbook.xlsx.writeBuffer()));
}

/** The parts of a file that differ between two versions of it, with those that only one of them has. */
export function changedParts(before: Uint8Array, after: Uint8Array): string[] {
  const old = unzipSync(before);
  const now = unzipSync(after);
  return [...new Set([...Object.keys(old), ...Object.keys(now)])]
    .filter((path) => Buffer.compare(old[path] ?? new Uint8Array(), now[path] ?? new Uint8Array()) !== 0)
    .sort();
}

/** The text of a part. */
export const partText = (bytes: Uint8Array, path: string): string =>
  strFromU8(unzipSync(bytes)[path] ?? new Uint8Array());

/** The file as exceljs reads it: a second opinion beside the reader of the workbench. */
export async function readByExcelJs(bytes: Uint8Array): Promise<ExcelJS.Workbook> {
  const workbook = new ExcelJS.Workbook();
  await workbook.xlsx.load(
    bytes.buffer.slice(bytes.byteOffset, bytes.byteOffset + bytes.byteLength) as ArrayBuffer,
  );
  return workbook;
}
