/**
 * The contract that the simulator has with a grid, on the visible one: what the in-memory grid does for the tests of
 * the gateway, this one has to do in the browser.
 */
import { richWorkbook } from "../workbench/support/rich-workbook";
import { type GivenWorkbench, givenWorkbench } from "./support/workbench";

let bench: GivenWorkbench;

beforeAll(async () => {
  bench = await givenWorkbench();
});
beforeEach(async () => {
  await bench.run("open", [...(await richWorkbook())], "ricco.xlsx");
  await bench.page.evaluate(() => {
    const host = window.paneHost;
    if (host === undefined) throw new Error("No grid is open");
    Object.assign(window, { grid: host.grid });
  });
});
afterAll(() => bench.close());

declare global {
  interface Window {
    grid: NonNullable<Window["paneHost"]>["grid"];
  }
}

it("reads what the file says beyond its cells", async () => {
  const read = await bench.page.evaluate(() => ({
    sheets: window.grid.sheets().map(({ name, visibility, protected: locked }) => [name, visibility, locked]),
    tables: window.grid
      .tables()
      .map(({ name, area, columns }) => ({ name, area, columns: columns.map((c) => c.name) })),
    merges: window.grid.merges("sheet-1"),
    hidden: window.grid.hiddenRows("sheet-1", { row: 0, column: 0, rows: 20, columns: 1 }),
    used: window.grid.used("sheet-1"),
    formats: window.grid.numberFormats("sheet-1", { row: 2, column: 2, rows: 1, columns: 2 }),
    conditional: window.grid.conditionalFormats().map(({ area, formula, fill }) => ({ area, formula, fill })),
    validations: window.grid.validations("sheet-1"),
    title: window.grid.values("sheet-1", { row: 0, column: 0, rows: 1, columns: 1 }),
  }));
  expect(read).toEqual({
    sheets: [
      ["Preventivo", "Visible", false],
      ["Riepilogo", "Visible", true],
    ],
    tables: [
      {
        name: "Bilancio",
        area: { row: 1, column: 0, rows: 5, columns: 4 },
        columns: ["Descrizione", "Tipo", "Importo", "Attività"],
      },
    ],
    merges: [{ row: 0, column: 0, rows: 1, columns: 4 }],
    hidden: [4],
    used: { row: 0, column: 0, rows: 9, columns: 4 },
    formats: [["#,##0.00", "General"]],
    conditional: [{ area: { row: 2, column: 3, rows: 4, columns: 1 }, formula: '=$D3=""', fill: "#FFC7CE" }],
    validations: [
      { area: { row: 2, column: 1, rows: 1, columns: 1 }, rule: { kind: "list", source: "onere,provento" } },
    ],
    title: [["Preventivo economico"]],
  });
});

it("keeps a written text a text, whatever it looks like", async () => {
  const place = { row: 20, column: 0, rows: 6, columns: 1 };
  const read = await bench.page.evaluate(async (area) => {
    window.grid.write("sheet-1", [
      { row: 20, column: 0, value: "1.10" },
      { row: 21, column: 0, value: "TRUE" },
      { row: 22, column: 0, value: "=1+1" },
      { row: 23, column: 0, value: true },
      { row: 24, column: 0, formula: "=1/0" },
      { row: 25, column: 0, value: "via" },
    ]);
    window.grid.write("sheet-1", [{ row: 25, column: 0, value: null }]);
    await window.grid.settled();
    return [window.grid.values("sheet-1", area).flat(), window.grid.formulas("sheet-1", area).flat()];
  }, place);
  expect(read).toEqual([
    ["1.10", "TRUE", "=1+1", true, { error: "#DIV/0!" }, null],
    [null, null, null, null, "=1/0", null],
  ]);
});

it("tells of what a person changed, and not of what it was asked to write", async () => {
  await bench.page.evaluate(() => {
    const events: string[] = [];
    Object.assign(window, { events });
    window.grid.subscribe((event) => {
      if (event.kind === "changed") events.push(`${event.change} ${JSON.stringify(event.area)}`);
    });
    window.grid.write("sheet-1", [{ row: 3, column: 3, value: "A1.1.1.1" }]);
  });
  const events = () => bench.page.evaluate(() => (window as unknown as { events: string[] }).events);
  expect(await events()).toEqual([]);
  await bench.typeInCell("D5", "B2");
  expect(await events()).toEqual(['RangeEdited {"row":4,"column":3,"rows":1,"columns":1}']);
  await bench.page.keyboard.press("Control+z");
  await bench.run("settled");
  expect(await events()).toHaveLength(2);
  expect((await bench.cell("D5")).value).toBeNull();
  expect((await bench.cell("D4")).value).toBe("A1.1.1.1");
});

it("lets a table grow when something is typed right below it", async () => {
  await bench.typeInCell("A7", "Telefono");
  const area = await bench.page.evaluate(() => window.grid.tables()[0]?.area);
  expect(area).toEqual({ row: 1, column: 0, rows: 6, columns: 4 });
});

it("counts the row by which a table grows in the formulas that name its columns", async () => {
  await bench.typeInCell("H3", "=SOMMA(Bilancio[Importo])");
  await bench.typeInCell("H4", '=PMAP.ROLLUP("A";Bilancio[Attività];Bilancio[Importo])');
  await bench.holds("H3", 25550.75);
  await bench.typeInCell("A7", "Telefono");
  await bench.typeInCell("C7", "10,5");
  await bench.typeInCell("D7", "A2.3.2.1");
  await bench.holds("H3", 25561.25);
  await bench.holds("H4", 5211);
});

it("reads columns of a table typed by hand beside other arguments, and every formula after them", async () => {
  const computes = async (address: string, formula: string, value: unknown) => {
    await bench.typeInCell(address, formula);
    await bench.holds(address, value);
  };
  await computes("H3", "=SOMMA(Bilancio[Importo];1)", 25551.75);
  await computes("H4", '=PMAP.ROLLUP("A";Bilancio[Attività];Bilancio[Importo])', 5200.5);
  await computes("H5", '=PMAP.ROLLUP("A";D3:D6;C3:C6)', 5200.5);
  await computes("H6", '=PMAP.ROLLUP("A";Bilancio[[Attività]];Bilancio[[Importo]])', 5200.5);
});

it("selects several areas and shows the first", async () => {
  await bench.select("A200", "C210:D212");
  const selection = await bench.page.evaluate(() => window.grid.selection());
  expect(selection).toEqual({
    sheetId: "sheet-1",
    areas: [
      { row: 199, column: 0, rows: 1, columns: 1 },
      { row: 209, column: 2, rows: 3, columns: 2 },
    ],
    active: { row: 209, column: 2 },
  });
  await bench.clickCell("A200");
  expect(await bench.run("selection")).toEqual(["$A$200"]);
});

it("draws a conditional format over the cells, replaces it by its id, and takes it away", async () => {
  const put = (formula: string, fill: string) =>
    bench.page.evaluate(
      ([rule, color]) =>
        window.grid.putConditionalFormat({
          id: "prova",
          sheetId: "sheet-1",
          area: { row: 2, column: 0, rows: 4, columns: 1 },
          formula: rule,
          fill: color,
          font: null,
          priority: 1,
        }),
      [formula, fill] as const,
    );
  await put('=$B3="provento"', "#00ff00");
  await expectBackground("A4", "#00ff00");
  await put('=$B3="onere"', "#ff0000");
  await expectBackground("A3", "#ff0000");
  await expectBackground("A4", "#fff");
  expect(await bench.page.evaluate(() => window.grid.conditionalFormats().length)).toBe(2);
  await bench.page.evaluate(() => window.grid.deleteConditionalFormat("prova"));
  await expectBackground("A3", "#fff");
});

/** A format is drawn with one of the next frames. */
async function expectBackground(address: string, color: string): Promise<void> {
  await bench.page.waitForFunction(([cell, wanted]) => window.workbench.background(cell) === wanted, [
    address,
    color,
  ] as const);
}

it("replaces a validation inside an area only", async () => {
  const read = await bench.page.evaluate(() => {
    const column = (row: number, rows: number) => ({ row, column: 3, rows, columns: 1 });
    const source = { sheetId: "sheet-2", area: { row: 0, column: 0, rows: 5, columns: 1 } };
    window.grid.setValidation("sheet-1", column(2, 4), { kind: "list", source });
    window.grid.setValidation("sheet-1", column(2, 1), null);
    return window.grid.validations("sheet-1").filter(({ area }) => area.column === 3);
  });
  expect(read).toEqual([
    {
      area: { row: 3, column: 3, rows: 3, columns: 1 },
      rule: {
        kind: "list",
        source: { sheetId: "sheet-2", area: { row: 0, column: 0, rows: 5, columns: 1 } },
      },
    },
  ]);
});

it("adds, renames and deletes sheets without leaving the active one", async () => {
  const read = await bench.page.evaluate(() => {
    const { id } = window.grid.addSheet("Note");
    const active = window.grid.activeSheet();
    window.grid.write(id, [{ row: 1200, column: 1, value: 7 }]);
    const used = window.grid.used(id);
    window.grid.renameSheet(id, "Appunti");
    const names = window.grid.sheets().map((sheet) => sheet.name);
    window.grid.activate(id);
    window.grid.deleteSheet(id);
    return {
      active,
      used,
      names,
      left: window.grid.sheets().map((sheet) => sheet.name),
      now: window.grid.activeSheet(),
    };
  });
  expect(read).toEqual({
    active: "sheet-1",
    used: { row: 1200, column: 1, rows: 1, columns: 1 },
    names: ["Preventivo", "Riepilogo", "Appunti"],
    left: ["Preventivo", "Riepilogo"],
    now: "sheet-1",
  });
});

it("keeps the add-in's settings through a download", async () => {
  await bench.page.evaluate(() => window.grid.putSetting("prova", '{"è":1}'));
  const { bytes } = await bench.save();
  await bench.run("open", [...bytes], "di-nuovo.xlsx");
  const settings = await bench.page.evaluate(() => [...(window.paneHost?.grid.settings() ?? [])]);
  expect(settings).toContainEqual(["prova", '{"è":1}']);
});
