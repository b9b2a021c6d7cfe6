import { XMLValidator } from "fast-xml-parser";
import { unzipSync } from "fflate";
import { forgetFormulas, recalculateOnLoad } from "../../src/workbench/xlsx/calculation";
import { dynamicArrayMark } from "../../src/workbench/xlsx/dynamic-arrays";
import { addSheet } from "../../src/workbench/xlsx/new-sheet";
import { Package } from "../../src/workbench/xlsx/package";
import { readSettings, writeSettings } from "../../src/workbench/xlsx/settings-part";
import { type CellChange, patchSheet } from "../../src/workbench/xlsx/sheet-patch";
import { changedParts, partText, readByExcelJs, RICH, richWorkbook } from "./support/rich-workbook";

const text = (row: number, column: number, value: string | null): CellChange => ({
  row,
  column,
  content: { kind: "value", value },
});

let rich: Uint8Array;
beforeAll(async () => {
  rich = await richWorkbook();
});

function patched(changes: readonly CellChange[]): Uint8Array {
  const file = new Package(rich);
  file.setText(RICH.sheetPart, patchSheet(file.text(RICH.sheetPart), changes).xml);
  return file.zip();
}

describe("patching the cells of a sheet", () => {
  it("changes no other part of the file", () => {
    expect(changedParts(rich, patched([text(3, 3, "C1.1.1.1")]))).toEqual([RICH.sheetPart]);
  });

  it("changes nothing of the sheet but the cells", () => {
    const after = partText(patched([text(2, 3, "C1.1.1.1")]), RICH.sheetPart);
    const before = partText(rich, RICH.sheetPart);
    const start = before.indexOf('<c r="D3"');
    const next = before.indexOf("</row>", start);
    expect(start).toBeGreaterThan(0);
    expect(after.slice(0, start)).toBe(before.slice(0, start));
    expect(after.endsWith(before.slice(next))).toBe(true);
  });

  it("keeps the style of the cell, and reads back right in another program", async () => {
    const bytes = patched([
      text(3, 3, "C1.1.1.1"),
      { row: 2, column: 2, content: { kind: "value", value: 99.5 } },
      text(30, 8, '  à <b> & "c"  '),
    ]);
    const sheet = (await readByExcelJs(bytes)).getWorksheet(RICH.sheet);
    expect(sheet?.getCell("D4").value).toBe("C1.1.1.1");
    expect(sheet?.getCell("C3").value).toBe(99.5);
    expect(sheet?.getCell("C3").numFmt).toBe("#,##0.00");
    expect(sheet?.getCell("I31").value).toBe('  à <b> & "c"  ');
    expect(sheet?.getCell("A3").value).toBe("Spese postali");
  });

  it.each([
    ["before the first cell of a row", 8, 0],
    ["between two rows", 6, 1],
    ["after the last row", 50, 2],
    ["after the last cell of a row", 7, 25],
  ])("puts a new cell %s where the schema wants it", (_where, row, column) => {
    const xml = partText(patched([text(row, column, "x")]), RICH.sheetPart);
    expect(XMLValidator.validate(xml)).toBe(true);
    const references = [...xml.matchAll(/<c r="([A-Z]+)(\d+)"/g)].map(([, letters = "", digits]) => [
      Number(digits),
      letters.length * 100 + letters.charCodeAt(letters.length - 1),
    ]);
    const sorted = [...references].sort((a, b) => (a[0] ?? 0) - (b[0] ?? 0) || (a[1] ?? 0) - (b[1] ?? 0));
    expect(references).toEqual(sorted);
    expect(references).toContainEqual([row + 1, 100 + "A".charCodeAt(0) + column]);
  });

  it("states the larger extent of the sheet", () => {
    expect(partText(patched([text(50, 25, "x")]), RICH.sheetPart)).toMatch(/<dimension ref="A1:Z51"\/>/);
  });

  it("clears a cell and keeps its format", async () => {
    const sheet = (
      await readByExcelJs(patched([{ row: 2, column: 2, content: { kind: "value", value: null } }]))
    ).getWorksheet(RICH.sheet);
    expect(sheet?.getCell("C3").value).toBeNull();
    expect(sheet?.getCell("C3").numFmt).toBe("#,##0.00");
  });

  it("replaces the stored result and leaves the formula to the letter", () => {
    const bytes = patched([{ row: 7, column: 2, content: { kind: "result", value: 7 } }]);
    expect(partText(bytes, RICH.sheetPart)).toContain("<f>SUM(C3:C6)</f><v>7</v>");
  });

  it.each([
    [
      "a sheet without rows",
      "<worksheet><sheetData/></worksheet>",
      '<worksheet><sheetData><row r="1"><c r="A1"><v>5</v></c></row></sheetData></worksheet>',
    ],
    [
      "rows and cells without their place",
      "<worksheet><sheetData><row><c><v>1</v></c></row></sheetData></worksheet>",
      "<worksheet><sheetData><row><c><v>5</v></c></row></sheetData></worksheet>",
    ],
    [
      "a prefix on every element",
      '<x:worksheet><x:sheetData><x:row r="1" spans="1:1"/></x:sheetData></x:worksheet>',
      '<x:worksheet><x:sheetData><x:row r="1"><x:c r="A1"><x:v>5</x:v></x:c></x:row></x:sheetData></x:worksheet>',
    ],
    [
      "a comment that looks like a cell",
      '<worksheet><sheetData><!-- <c r="A1"> --><row r="1"><c r="A1" t="s" s="3"><v>0</v></c></row></sheetData></worksheet>',
      '<worksheet><sheetData><!-- <c r="A1"> --><row r="1"><c r="A1" s="3"><v>5</v></c></row></sheetData></worksheet>',
    ],
  ])("copes with %s", (_what, before, after) => {
    const changes: CellChange[] = [{ row: 0, column: 0, content: { kind: "value", value: 5 } }];
    expect(patchSheet(before, changes).xml).toBe(after);
  });
});

describe("formulas in the file", () => {
  it("takes a formula that is gone out of the calculation chain, and names the sheet of the next one", () => {
    const file = new Package(rich);
    const result = patchSheet(file.text(RICH.sheetPart), [text(7, 2, "fisso")]);
    expect(result.formulasRemoved).toEqual(["C8"]);
    forgetFormulas(file, new Map([["1", result.formulasRemoved]]));
    const chain = partText(file.zip(), "xl/calcChain.xml");
    expect(chain).not.toContain('r="C8"');
    expect(chain).toContain('<c r="C9" i="1"/>');
    expect(chain).toContain('r="B1" i="2"');
  });

  it("removes the chain with its last formula, and every mention of it", () => {
    const file = new Package(rich);
    forgetFormulas(
      file,
      new Map([
        ["1", ["C8", "C9"]],
        ["2", ["B1"]],
      ]),
    );
    const bytes = file.zip();
    expect(Object.keys(unzipSync(bytes))).not.toContain("xl/calcChain.xml");
    expect(partText(bytes, "[Content_Types].xml")).not.toContain("calcChain");
    expect(partText(bytes, "xl/_rels/workbook.xml.rels")).not.toContain("calcChain");
  });

  it("asks Excel to calculate on opening", () => {
    const file = new Package(rich);
    recalculateOnLoad(file);
    expect(partText(file.zip(), "xl/workbook.xml")).toMatch(/<calcPr [^>]*fullCalcOnLoad="1"/);
  });

  it("marks a spilling formula as dynamic, with the part that explains it", () => {
    const file = new Package(rich);
    const mark = dynamicArrayMark(file);
    const change: CellChange = {
      row: 20,
      column: 0,
      content: { kind: "formula", formula: "_xldudf_PMAP_CHECK(D3:D6)", value: "OK", spill: "A21:A24" },
    };
    const { xml } = patchSheet(file.text(RICH.sheetPart), [change], mark);
    expect(xml).toContain(
      '<c r="A21" cm="1" t="str"><f t="array" ref="A21:A24">_xldudf_PMAP_CHECK(D3:D6)</f><v>OK</v></c>',
    );
    const bytes = file.zip();
    expect(partText(bytes, "xl/metadata.xml")).toContain('name="XLDAPR"');
    expect(partText(bytes, "[Content_Types].xml")).toContain("/xl/metadata.xml");
    // The second time the same mark serves.
    expect(dynamicArrayMark(new Package(bytes))).toBe(1);
  });
});

describe("what is added to a file", () => {
  it("adds a sheet and leaves the others alone", async () => {
    const file = new Package(rich);
    addSheet(
      file,
      {
        name: "Note & co.",
        hidden: true,
        cells: [text(0, 0, "ciao")],
        columnWidths: [{ column: 0, pixels: 145 }],
      },
      null,
    );
    const bytes = file.zip();
    expect(changedParts(rich, bytes)).toEqual([
      "[Content_Types].xml",
      "xl/_rels/workbook.xml.rels",
      "xl/workbook.xml",
      "xl/worksheets/sheet3.xml",
    ]);
    const workbook = await readByExcelJs(bytes);
    expect(workbook.worksheets.map((sheet) => sheet.name)).toEqual([
      RICH.sheet,
      RICH.protectedSheet,
      "Note & co.",
    ]);
    expect(workbook.getWorksheet("Note & co.")?.state).toBe("hidden");
    expect(workbook.getWorksheet("Note & co.")?.getCell("A1").value).toBe("ciao");
    expect(workbook.getWorksheet("Note & co.")?.getColumn(1).width).toBeCloseTo(20);
  });

  it("keeps the add-in's settings beside the custom XML of the user", () => {
    const settings = new Map([["pmap.binding", '{"sheet":"Preventivo","note":"<&>"}']]);
    const file = new Package(rich);
    writeSettings(file, settings);
    const bytes = file.zip();
    expect(readSettings(new Package(bytes))).toEqual(settings);
    expect(partText(bytes, "customXml/item1.xml")).toBe(partText(rich, "customXml/item1.xml"));
    expect(changedParts(rich, bytes)).toEqual([
      "[Content_Types].xml",
      "customXml/item2.xml",
      "xl/_rels/workbook.xml.rels",
    ]);
  });
});
