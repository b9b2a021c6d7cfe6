/** What the gateway keeps in the workbook: settings, marking, validation. */
import type { MarkingRule } from "../../src/excel/gateway";
import type { MemoryGrid } from "../../src/workbench/simulator/memory-grid";
import { area, givenWorkbook } from "../support/workbook";

const rules: MarkingRule[] = [
  { formula: '=RIGHT($C2,1)="?"', fill: "#fff4ce", font: "#5c4400" },
  { formula: '=$C2=""', fill: "#fde7e9", font: "#6e0811" },
];

describe("settings", () => {
  test("what is written is read, as JSON under the product's prefix", async () => {
    const { gateway, grid } = await givenWorkbook();
    expect(await gateway.readSetting("binding")).toBeNull();
    const value = { sheet: "x", columns: [1, 2], at: "2026-11-24T00:00:00.000Z", nothing: null };
    await gateway.writeSetting("binding", value);
    expect(await gateway.readSetting("binding")).toEqual(value);
    expect([...grid.settings().keys()]).toEqual(["PMAP.binding"]);
    await gateway.writeSetting("binding", false);
    expect(await gateway.readSetting("binding")).toBe(false);
  });

  test("null removes", async () => {
    const { gateway, grid } = await givenWorkbook();
    await gateway.writeSetting("a", 1);
    await gateway.writeSetting("a", null);
    await gateway.writeSetting("never", null);
    expect(grid.settings().size).toBe(0);
  });

  test("a damaged value is named", async () => {
    const { gateway, grid } = await givenWorkbook();
    grid.putSetting("PMAP.a", JSON.stringify("{half"));
    await expect(gateway.readSetting("a")).rejects.toMatchObject({ code: "setting-damaged" });
  });

  test("a read-only workbook keeps nothing", async () => {
    const { gateway } = await givenWorkbook({ conditions: { readOnly: true } });
    await expect(gateway.writeSetting("a", 1)).rejects.toMatchObject({ code: "read-only" });
  });
});

describe("marking", () => {
  test("marks an area in the order of the rules", async () => {
    const { gateway, grid, sheets } = await givenWorkbook();
    await gateway.mark(sheets[0] ?? "", area("C2:C90"), rules);
    expect(marked(grid)).toEqual(rules.map((rule) => ({ ...rule, at: area("C2:C90") })));
  });

  test("is replaced and never stacked, also after the pane was loaded anew", async () => {
    const workbook = await givenWorkbook();
    const sheet = workbook.sheets[0] ?? "";
    await workbook.gateway.mark(sheet, area("C2:C90"), rules);
    await workbook.gateway.mark(sheet, area("C2:C91"), rules);
    const again = await (await import("../../src/excel")).createExcelGateway();
    await again.mark(sheet, area("C2:C92"), rules.slice(0, 1));
    expect(workbook.grid.conditionalFormats().map((format) => format.area)).toEqual([area("C2:C92")]);
  });

  test("leaves the user's own formats, also when it goes", async () => {
    const { gateway, grid, sheets } = await givenWorkbook();
    const sheetId = sheets[0] ?? "";
    const own = {
      id: "own",
      sheetId,
      area: area("C1:C9"),
      formula: "=C1>5",
      fill: "#00ff00",
      font: null,
      priority: 0,
    };
    grid.putConditionalFormat(own);
    grid.setStyle(sheetId, area("C2"), { fill: "#abcdef" });
    await gateway.mark(sheetId, area("C2:C90"), rules);
    expect(grid.conditionalFormats().find(({ id }) => id === "own")?.priority).toBe(0);
    expect(marked(grid).slice(1)).toMatchObject(rules);
    await gateway.mark(sheetId, area("C2:C90"), []);
    expect(grid.conditionalFormats()).toEqual([own]);
    expect(grid.styles(sheetId, area("C2"))).toEqual([[{ fill: "#abcdef" }]]);
  });

  test("also replaces what Excel has made of it: pasted, and split into several areas", async () => {
    const { gateway, grid, sheets } = await givenWorkbook();
    await gateway.mark(sheets[0] ?? "", area("C2:C9"), rules);
    const [first] = grid.conditionalFormats();
    if (first === undefined) throw new Error("nothing is marked");
    grid.putConditionalFormat({ ...first, id: "pasted", area: area("F20:F30") });
    await gateway.mark(sheets[0] ?? "", area("C2:C9"), rules.slice(0, 1));
    expect(marked(grid)).toEqual([{ ...rules[0], at: area("C2:C9") }]);
  });

  test.each(['=ISNUMBER(MATCH($C2,{"G","A1"},0))', "=PMAP.LEVEL($C2)=4"])(
    "%s is no rule for Excel",
    async (formula) => {
      const { gateway, sheets } = await givenWorkbook();
      const rule = { formula, fill: "#ffffff", font: "#000000" };
      await expect(gateway.mark(sheets[0] ?? "", area("C2"), [rule])).rejects.toMatchObject({ code: "host" });
    },
  );

  test("bears that the user deleted it", async () => {
    const { gateway, grid, sheets } = await givenWorkbook();
    await gateway.mark(sheets[0] ?? "", area("C2:C9"), rules);
    for (const { id } of grid.conditionalFormats()) grid.deleteConditionalFormat(id);
    await gateway.mark(sheets[0] ?? "", area("C2:C9"), rules);
    expect(grid.conditionalFormats()).toHaveLength(2);
  });

  test("two sheets are marked apart", async () => {
    const { gateway, grid, sheets } = await givenWorkbook({ sheets: [{}, {}] });
    await gateway.mark(sheets[0] ?? "", area("C2:C9"), rules);
    await gateway.mark(sheets[1] ?? "", area("D2:D9"), rules);
    await gateway.mark(sheets[0] ?? "", area("C2:C9"), []);
    expect(grid.conditionalFormats().map(({ sheetId }) => sheetId)).toEqual([sheets[1], sheets[1]]);
  });

  test("is refused on a protected sheet", async () => {
    const { gateway, sheets } = await givenWorkbook({ sheets: [{ protected: true }] });
    await expect(gateway.mark(sheets[0] ?? "", area("C2"), rules)).rejects.toMatchObject({
      code: "protected",
    });
  });
});

/** What the user keeps of a marking: its own rules without the signature, in the order in which they win. */
function marked(grid: MemoryGrid): object[] {
  return [...grid.conditionalFormats()]
    .sort((a, b) => a.priority - b.priority)
    .map(({ formula, fill, font, area: at }) => ({
      formula: formula.replace(/^=AND\(N\("PMAP"\)=0,(.*)\)$/, "=$1"),
      fill,
      font,
      at,
    }));
}

const alert = { title: "Non è un codice", message: "Tenerlo?" };

describe("validateList", () => {
  const tags = area("C2:C9");

  test("draws on the cells of another sheet, is replaced and goes", async () => {
    const { gateway, grid, sheets } = await givenWorkbook({ sheets: [{}, { name: "Mappa '21" }] });
    const [sheet = "", map = ""] = sheets;
    const source = { sheet: map, area: area("A1:A248"), alert };
    expect(await gateway.validateList(sheet, tags, source)).toEqual({ blocked: false });
    const rule = { kind: "list", source: { sheetId: map, area: area("A1:A248") }, alert: "Warning" };
    expect(grid.validations(sheet)).toEqual([{ area: tags, rule }]);
    expect(await gateway.validateList(sheet, area("C2:C12"), source)).toEqual({ blocked: false });
    expect(grid.validations(sheet)).toEqual([{ area: area("C2:C12"), rule }]);
    expect(await gateway.validateList(sheet, area("C2:C12"), null)).toEqual({ blocked: false });
    expect(grid.validations(sheet)).toEqual([]);
  });

  test.each([
    ["over all of it", "C2:C9"],
    ["over a part of it", "C4:C20"],
  ])("is refused where the user's own stands %s", async (_what, address) => {
    const { gateway, grid, sheets } = await givenWorkbook({ sheets: [{}, {}] });
    const [sheet = "", map = ""] = sheets;
    grid.setValidation(sheet, area(address), { kind: "other" });
    const source = { sheet: map, area: area("A1:A9"), alert };
    expect(await gateway.validateList(sheet, tags, source)).toEqual({ blocked: true });
    expect(grid.validations(sheet)).toEqual([{ area: area(address), rule: { kind: "other" } }]);
    await gateway.validateList(sheet, tags, null);
    expect(grid.validations(sheet)).toEqual([{ area: area(address), rule: { kind: "other" } }]);
  });

  test("takes the place of the user's own only where the user said so", async () => {
    const { gateway, grid, sheets } = await givenWorkbook({ sheets: [{}, {}] });
    const [sheet = "", map = ""] = sheets;
    grid.setValidation(sheet, area("C4:C20"), { kind: "other" });
    const source = { sheet: map, area: area("A1:A9"), alert };
    expect(await gateway.validateList(sheet, tags, source, { replace: true })).toEqual({ blocked: false });
    expect(grid.validations(sheet)).toMatchObject([
      { area: area("C10:C20"), rule: { kind: "other" } },
      { area: tags, rule: { kind: "list" } },
    ]);
  });

  test("a list of the user's own that took the place of ours stays", async () => {
    const { gateway, grid, sheets } = await givenWorkbook({ sheets: [{}, {}] });
    const [sheet = "", map = ""] = sheets;
    await gateway.validateList(sheet, tags, { sheet: map, area: area("A1:A9"), alert });
    grid.setValidation(sheet, tags, { kind: "list", source: "sì,no" });
    await gateway.validateList(sheet, tags, null);
    expect(grid.validations(sheet)).toEqual([{ area: tags, rule: { kind: "list", source: "sì,no" } }]);
  });

  test("a refused move leaves ours where it was", async () => {
    const { gateway, grid, sheets } = await givenWorkbook({ sheets: [{}, {}] });
    const [sheet = "", map = ""] = sheets;
    const source = { sheet: map, area: area("A1:A9"), alert };
    await gateway.validateList(sheet, tags, source);
    grid.setValidation(sheet, area("C10:C11"), { kind: "other" });
    expect(await gateway.validateList(sheet, area("C2:C11"), source)).toEqual({ blocked: true });
    expect(grid.validations(sheet)).toHaveLength(2);
    expect(await gateway.validateList(sheet, tags, null)).toEqual({ blocked: false });
    expect(grid.validations(sheet)).toEqual([{ area: area("C10:C11"), rule: { kind: "other" } }]);
  });
});
