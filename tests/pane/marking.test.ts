/** The marking of the tag column and the list of codes, as the session puts them into the workbook. */
import type { GivenCell } from "../support/workbook";
import { area } from "../support/workbook";
import { markingRules } from "../../src/taskpane/session/markingRules";
import type { GivenPane, GivenRow } from "./support/given";
import { givenBudget, openPane } from "./support/given";

const ROWS: readonly GivenRow[] = [
  ["325006", "Spese postali e di recapito", "CC01", 12000],
  ["325050", "Compensi ai componenti del collegio dei revisori", "CC01", 30000, "A1.1"],
  ["325060", "Affrancamento e spedizione documenti", "CC03", 100, "A2.3.2.1"],
];

/** One set, whatever stands in the cells. */
const RULES = 9;

const formats = ({ workbook: { grid } }: GivenPane) =>
  [...grid.conditionalFormats()].sort((a, b) => a.priority - b.priority);

const sheetNames = ({ workbook: { grid } }: GivenPane) =>
  grid.sheets().map(({ name, visibility }) => [name, visibility]);

/** Reads the sheet again, as after a change of somebody else, and waits for what follows. */
async function reread(pane: GivenPane): Promise<void> {
  await pane.session.reread();
  for (let turn = 0; turn < 20; turn++) await new Promise((resolve) => setTimeout(resolve, 1));
}

describe("marking", () => {
  it("paints the tag column and nothing else, and draws on one hidden map sheet", async () => {
    const pane = await givenBudget(ROWS);
    await pane.session.actions.toggleMarking();
    expect(pane.session.get().notice?.kind).toBe("marked");
    expect(new Set(formats(pane).map((format) => JSON.stringify(format.area)))).toEqual(
      new Set([JSON.stringify(area("E4:E6"))]),
    );
    expect(formats(pane)).toHaveLength(RULES);
    expect(sheetNames(pane)).toEqual([
      ["Bilancio", "Visible"],
      ["PMAP Mappa", "Hidden"],
    ]);
    const map = pane.workbook.grid.sheets()[1]?.id ?? "";
    expect(pane.workbook.grid.values(map, area("A2:D2"))).toEqual([["A", "Governo camerale", null, 0]]);
    expect(pane.workbook.grid.used(map)).toMatchObject({ rows: 865 });
    pane.stop();
  });

  it("is never stacked, goes without a trace, and makes no second map sheet", async () => {
    const pane = await givenBudget(ROWS);
    const own = { id: "own", sheetId: pane.workbook.sheets[0] ?? "", area: area("D4:D6"), formula: "=D4>5" };
    pane.workbook.grid.putConditionalFormat({ ...own, fill: "#00ff00", font: null, priority: 0 });
    for (let time = 0; time < 3; time++) await pane.session.actions.toggleMarking();
    expect(formats(pane)).toHaveLength(RULES + 1);
    expect(formats(pane)[0]?.id).toBe("own");
    await pane.session.actions.toggleMarking();
    expect(formats(pane).map(({ id }) => id)).toEqual(["own"]);
    expect(sheetNames(pane)).toHaveLength(2);
    pane.stop();
  });

  it("follows a table that grows, and writes nothing when the workbook is opened again", async () => {
    const pane = await givenBudget(ROWS);
    await pane.session.actions.toggleMarking();
    pane.workbook.type("A7", [["325070", "Pulizie", "CC03", 50]]);
    await reread(pane);
    expect(formats(pane)[0]?.area).toEqual(area("E4:E7"));
    expect(formats(pane)).toHaveLength(RULES);
    pane.stop();
    const before = JSON.stringify(formats(pane));
    const again = await openPane(pane.workbook);
    await reread(again);
    expect(JSON.stringify(formats(again))).toBe(before);
    again.stop();
  });

  it("is painted anew where the map sheet is gone, or the rules were those of an older version", async () => {
    const pane = await givenBudget(ROWS);
    await pane.session.actions.toggleMarking();
    pane.workbook.grid.deleteSheet(pane.workbook.grid.sheets()[1]?.id ?? "");
    pane.stop();
    // One of the rules is taken away, to see that all of them are put there again.
    pane.workbook.grid.deleteConditionalFormat(formats(pane)[0]?.id ?? "");
    const again = await openPane(pane.workbook);
    await reread(again);
    expect(sheetNames(again)).toEqual([
      ["Bilancio", "Visible"],
      ["PMAP Mappa", "Hidden"],
    ]);
    expect(formats(again)).toHaveLength(RULES);
    again.stop();
    const placed = (await again.workbook.gateway.readSetting("placed")) as Record<string, object>;
    const older = Object.fromEntries(Object.keys(placed["marking"] ?? {}).map((sheet) => [sheet, "[older]"]));
    await again.workbook.gateway.writeSetting("placed", { ...placed, marking: older });
    again.workbook.grid.deleteConditionalFormat(formats(again)[0]?.id ?? "");
    const third = await openPane(again.workbook);
    await reread(third);
    expect(formats(third)).toHaveLength(RULES);
    third.stop();
  });

  it("is not changed in reviewer mode, also from the ribbon", async () => {
    const pane = await givenBudget(ROWS);
    await pane.session.changeSettings({ reviewer: true });
    await pane.session.actions.toggleMarking();
    await pane.session.toggleList();
    expect(pane.session.get().notice?.kind).toBe("reviewer");
    expect(formats(pane)).toEqual([]);
    expect(sheetNames(pane)).toHaveLength(1);
    pane.stop();
  });

  it("does not take an edited map sheet for the map", async () => {
    const pane = await givenBudget(ROWS);
    await pane.session.actions.toggleMarking();
    const map = pane.workbook.grid.sheets()[1]?.id ?? "";
    pane.workbook.grid.typeIn(map, [{ row: 1, column: 0, value: "X9" }]);
    await pane.session.actions.toggleMarking();
    await pane.session.actions.toggleMarking();
    expect(sheetNames(pane).map(([name]) => name)).toEqual(["Bilancio", "PMAP Mappa", "PMAP Mappa (2)"]);
    expect(formats(pane).filter(({ formula }) => formula.includes("'PMAP Mappa (2)'!"))).toHaveLength(6);
    pane.stop();
  });
});

describe("the texts that the marking knows", () => {
  const known = (pane: GivenPane): readonly (readonly unknown[])[] => {
    const map = pane.workbook.grid.sheets()[1]?.id ?? "";
    return pane.workbook.grid
      .values(map, area("H866:I880"))
      .filter(([text]) => text !== null)
      .map((line) => [...line]);
  };
  const tags = (...texts: readonly GivenCell[]): readonly GivenRow[] =>
    texts.map((text, index) => [`${325000 + index}`, `Spesa ${index}`, "CC01", 100, text]);

  it("are those of the tag cells that no code alone explains, each with what it is worth", async () => {
    const pane = await givenBudget(
      tags(
        "A1.1.1.1 60%; B1.1.1.1 40%",
        "A1.1.1.1 50%",
        "A1.1.1.1 50%; X9 50%",
        "A1.1.1.1 50%; A1.1.1.1 50%",
        "A1.1.1.1 60%;  A1.1 40%",
        "A1.1.1.1 60%; B1.1.1.1 40%?",
        "A1.1.1.1 pippo",
        "a1.1.1.1 60%; b1.1.1.1 40%",
        "A1.1.1.1",
        "A1.1.1.1?",
        "A1.1",
        "ESCLUSO: partita di giro",
        "TOTALE",
        "pippo",
      ),
    );
    await pane.session.actions.toggleMarking();
    expect(known(pane)).toEqual([
      ["A1.1.1.1 60%; B1.1.1.1 40%", 1],
      ["A1.1.1.1 50%", 4],
      ["A1.1.1.1 50%; X9 50%", 4],
      ["A1.1.1.1 50%; A1.1.1.1 50%", 4],
      ["A1.1.1.1 60%; A1.1 40%", 3],
      ["A1.1.1.1 60%; B1.1.1.1 40%?", 2],
      ["A1.1.1.1 pippo", 4],
    ]);
    pane.stop();
  });

  it("grow with what is typed, once, and are read again by who opens the workbook", async () => {
    const pane = await givenBudget(tags("A1.1.1.1 60%; B1.1.1.1 40%", null));
    await pane.session.actions.toggleMarking();
    pane.workbook.type("E5", [["A1.1.1.1 50%"]]);
    await reread(pane);
    pane.stop();
    const again = await openPane(pane.workbook);
    again.workbook.type("E5", [["A1.1.1.1 70%; B1.1.1.1 30%"]]);
    await reread(again);
    expect(known(again)).toEqual([
      ["A1.1.1.1 60%; B1.1.1.1 40%", 1],
      ["A1.1.1.1 50%", 4],
      ["A1.1.1.1 70%; B1.1.1.1 30%", 1],
    ]);
    expect(formats(again)).toHaveLength(RULES);
    again.stop();
  });

  it("are kept as they are looked up, with blanks for no-break spaces, also where they were kept otherwise", async () => {
    const pane = await givenBudget(tags("A1.1.1.1\u00a0 60%; B1.1.1.1 40%\u00a0"));
    await pane.session.actions.toggleMarking();
    expect(known(pane)).toEqual([["A1.1.1.1 60%; B1.1.1.1 40%", 1]]);
    const map = pane.workbook.grid.sheets()[1]?.id ?? "";
    pane.workbook.grid.typeIn(map, [
      { row: 865, column: 7, value: "A1.1.1.1\u00a0 60%; B1.1.1.1 40%\u00a0" },
    ]);
    pane.stop();
    const again = await openPane(pane.workbook);
    await reread(again);
    expect(known(again).map(([text]) => text)).toContain("A1.1.1.1 60%; B1.1.1.1 40%");
    again.stop();
  });

  it("are put right where somebody has called a wrong split right", async () => {
    const pane = await givenBudget(tags("A1.1.1.1 50%"));
    await pane.session.actions.toggleMarking();
    const map = pane.workbook.grid.sheets()[1]?.id ?? "";
    pane.workbook.grid.typeIn(map, [{ row: 865, column: 8, value: 1 }]);
    pane.stop();
    const again = await openPane(pane.workbook);
    await reread(again);
    expect(known(again)).toEqual([["A1.1.1.1 50%", 4]]);
    again.stop();
  });

  it("are not written in reviewer mode", async () => {
    const pane = await givenBudget(tags(null));
    await pane.session.actions.toggleMarking();
    await pane.session.changeSettings({ reviewer: true });
    pane.workbook.type("E4", [["A1.1.1.1 50%"]]);
    await reread(pane);
    expect(known(pane)).toEqual([]);
    pane.stop();
  });
});

describe("the rules", () => {
  it("stay within what Excel takes, wherever the table stands", () => {
    const layout = {
      header: null,
      firstRow: 1_048_574,
      lastRow: 1_048_575,
      unit: "euro",
      columns: {
        tag: 16_383,
        description: 0,
        account: null,
        costCentre: null,
        funzione: null,
        kind: null,
        amounts: [16_380, 16_381, 16_382].map((column) => ({ column, name: "", otherwise: null })),
        main: 0,
      },
    } as const;
    for (const { formula } of markingRules(layout, {
      codes: "'PMAP Mappa (12)'!$A$2:$A$433",
      texts: "'PMAP Mappa (12)'!$H$2:$I$2865",
    })) {
      // The signature that the gateway adds takes 18 more.
      expect(formula.length).toBeLessThanOrEqual(255 - 18);
      expect(formula).not.toMatch(/[{}]|PMAP\./);
    }
  });
});

describe("the list of codes", () => {
  const validations = (pane: GivenPane) => pane.workbook.grid.validations(pane.workbook.sheets[0] ?? "");

  it("offers the taggable codes in the tag cells, warns and forbids nothing, and goes", async () => {
    const pane = await givenBudget(ROWS);
    await pane.session.toggleList();
    const map = pane.workbook.grid.sheets()[1]?.id ?? "";
    expect(validations(pane)).toEqual([
      {
        area: area("E4:E6"),
        rule: { kind: "list", source: { sheetId: map, area: area("F2:F249") }, alert: "Warning" },
      },
    ]);
    const codes = pane.workbook.grid.values(map, area("F2:F250")).map(([code]) => code);
    expect(codes.slice(0, 2)).toEqual(["A1.1.1.1", "A1.1.1.2"]);
    expect(codes.indexOf(null)).toBe(248);
    await pane.session.toggleList();
    expect(validations(pane)).toEqual([]);
    expect(pane.session.get().settings.list).toBe(false);
    pane.stop();
  });

  it("asks before it replaces the user's own validation", async () => {
    const pane = await givenBudget(ROWS);
    const sheet = pane.workbook.sheets[0] ?? "";
    pane.workbook.grid.setValidation(sheet, area("E4:E9"), { kind: "other" });
    await pane.session.toggleList();
    expect(pane.session.get()).toMatchObject({ listBlocked: true, settings: { list: false } });
    expect(validations(pane)).toEqual([{ area: area("E4:E9"), rule: { kind: "other" } }]);
    await pane.session.toggleList({ replace: true });
    expect(pane.session.get()).toMatchObject({ listBlocked: false, settings: { list: true } });
    expect(validations(pane).map((each) => each.rule.kind)).toEqual(["other", "list"]);
    pane.stop();
  });
});
