/** The report for who signs: what stands in its sheet, and that nothing else is touched. */
import { reportOf } from "../../src/budget";
import { it as italian } from "../../src/i18n/it";
import { createReport, sourceOf } from "../../src/taskpane/report/createReport";
import { reportBlock } from "../../src/taskpane/report/reportBlock";
import { minutes } from "../../src/taskpane/report/minutes";
import type { GridValue } from "../../src/workbench/simulator/grid";
import type { GivenPane, GivenRow } from "./support/given";
import { givenBudget } from "./support/given";

const ROWS: readonly GivenRow[] = [
  ["310000", "Diritto annuale", "CC01", 1000.1, "B3.1.1.1"],
  ["310001", "Diritto annuale 20 %", "CC01", 200, "E1.1.4.1"],
  ["311000", "Diritti di segreteria", "CC02", 50.25],
  ["325006", "Spese postali", "CC01", 120.4, "A2.3.2.1 60%; C1.1.1.1 40%"],
  ["325050", "Collegio dei revisori", "CC01", 300, "A1.1"],
  ["325060", "Quote associative", "CC03", 10, "ESCLUSO: partita di giro"],
  ["325061", "Cancelleria", "CC03", 7.7, "pippo"],
];

const OPTIONS = { date: "25 novembre 2026", deepest: 1, withFormulas: false } as const;

/** The cells of the report's sheet, without empty lines. */
function lines(pane: GivenPane, name: string): GridValue[][] {
  const { grid } = pane.workbook;
  const sheet = grid.sheets().find((each) => each.name === name);
  const used = sheet === undefined ? null : grid.used(sheet.id);
  if (sheet === undefined || used === null) throw new Error(`no sheet ${name}`);
  return grid.values(sheet.id, used).filter((line) => line.some((cell) => cell !== null));
}

const line = (all: GridValue[][], text: string): GridValue[] => {
  const found = all.find((cells) => cells[1] === text || cells[0] === text);
  if (found === undefined) throw new Error(`no line «${text}»`);
  return found;
};

describe("the report", () => {
  it("says what adds up to what, each kind apart", async () => {
    const pane = await givenBudget(ROWS);
    expect(await createReport(pane.session, OPTIONS)).toMatchObject({ name: "PMAP Riepilogo" });
    const all = lines(pane, "PMAP Riepilogo");
    expect(line(all, "Data")[1]).toBe("25 novembre 2026");
    expect(line(all, "Proventi: nei nodi")[2]).toBe(1200.1);
    expect(line(all, "Proventi: resto")[2]).toBe(50.25);
    expect(line(all, "Totale proventi").slice(2, 4)).toEqual([1250.35, 3]);
    expect(line(all, "Oneri: nei nodi")[2]).toBe(420.4);
    expect(line(all, "Oneri: resto")[2]).toBe(17.7);
    expect(line(all, "Saldo")[2]).toBe(812.25);
    expect(line(all, "A")[2]).toBe(372.24);
    expect(line(all, "C")[2]).toBe(48.16);
    expect(line(all, "E").slice(1, 3)).toEqual(["Maggiorazione D. annuale", 200]);
    expect(line(all, "Differenza")[2]).toBe(0);
    expect(line(all, "Somma degli importi delle righe di bilancio")[2]).toBe(1688.45);
    expect(all.some((cells) => cells[1] === "Quadra")).toBe(true);
    expect(all.some((cells) => String(cells[1]).startsWith("Arrotondato"))).toBe(false);
    expect(line(all, "Saldo = proventi − oneri")).toBeTruthy();
    pane.stop();
  });

  it("stands before the user once it is made", async () => {
    const pane = await givenBudget(ROWS);
    const created = await createReport(pane.session, OPTIONS);
    expect(await pane.workbook.gateway.selection()).toMatchObject({
      sheet: created?.id,
      active: { row: 0, column: 0 },
    });
    pane.stop();
  });

  it("lists what was left out and why, and what needs work, by its row in the sheet", async () => {
    const pane = await givenBudget(ROWS);
    await createReport(pane.session, OPTIONS);
    const all = lines(pane, "PMAP Riepilogo");
    expect(line(all, "Quote associative").filter((cell) => cell !== null)).toEqual([
      pane.sheetRow(6),
      "Quote associative",
      10,
      "325060",
      "CC03",
      "partita di giro",
    ]);
    const open = all.slice(all.findIndex((cells) => cells[0] === "Righe da sistemare") + 2);
    expect(open.slice(0, 3).map((cells) => cells[1])).toEqual([
      "Collegio dei revisori",
      "Diritti di segreteria",
      "Cancelleria",
    ]);
    pane.stop();
  });

  it("is a new sheet each time, and the budget stays as it is", async () => {
    const pane = await givenBudget(ROWS);
    const before = pane.workbook.values("A1:E10");
    await createReport(pane.session, OPTIONS);
    await createReport(pane.session, { ...OPTIONS, date: "" });
    expect(pane.workbook.grid.sheets().map(({ name }) => name)).toEqual([
      "Bilancio",
      "PMAP Riepilogo",
      "PMAP Riepilogo (2)",
    ]);
    expect(lines(pane, "PMAP Riepilogo (2)").some((cells) => cells[0] === "Data")).toBe(false);
    expect(pane.workbook.values("A1:E10")).toEqual(before);
    pane.stop();
  });

  it("is of the sheet as it stands, also where the pane has not seen the last change", async () => {
    const pane = await givenBudget(ROWS);
    pane.workbook.type("D4", [[2000.1]]);
    await createReport(pane.session, OPTIONS);
    expect(line(lines(pane, "PMAP Riepilogo"), "Proventi: nei nodi")[2]).toBe(2200.1);
    pane.stop();
  });

  it("writes formulas beside the nodes, one for each kind's rows", async () => {
    const pane = await givenBudget(ROWS);
    const created = await createReport(pane.session, { ...OPTIONS, withFormulas: true });
    const { grid } = pane.workbook;
    const used = grid.used(created?.id ?? "");
    if (used === null) throw new Error("the report is empty");
    const values = grid.values(created?.id ?? "", used);
    const formulas = grid.formulas(created?.id ?? "", used);
    const row = values.findIndex((cells) => cells[0] === "B3");
    expect(formulas[row]?.filter((formula) => formula !== null)).toEqual([
      `=PMAP.ROLLUP("B3",'Bilancio'!$E$4:$E$6,'Bilancio'!$D$4:$D$6)`,
    ]);
    pane.stop();
  });

  it("is not made in reviewer mode", async () => {
    const pane = await givenBudget(ROWS);
    await pane.session.changeSettings({ reviewer: true });
    expect(await createReport(pane.session, OPTIONS)).toBeNull();
    expect(pane.session.get().notice?.kind).toBe("reviewer");
    expect(pane.workbook.grid.sheets()).toHaveLength(1);
    pane.stop();
  });
});

describe("what makes the figures doubtful", () => {
  const DOUBTFUL: readonly GivenRow[] = [
    ...ROWS,
    ["", "Totale oneri", "", 428.1, "A1.1.1.1"],
    ["325070", "Noleggi", "CC03", "1.234,56", "A2.3.2.1"],
  ];

  it("stands in the summary at the top, with the rows", async () => {
    const pane = await givenBudget(DOUBTFUL);
    await createReport(pane.session, OPTIONS);
    const all = lines(pane, "PMAP Riepilogo");
    const summary = all.slice(
      all.findIndex((cells) => cells[0] === "Quadro"),
      all.findIndex((cells) => cells[0] === "Proventi per nodo della mappa"),
    );
    const at = (text: string): number => summary.findIndex((cells) => String(cells[1]).startsWith(text));
    expect(summary[at("Non quadra") + 1]?.slice(0, 3)).toEqual([pane.sheetRow(9), "Noleggi", "1.234,56"]);
    const twice = at("1 riga sembra un totale ma porta un codice: conta due volte?");
    expect(summary[twice]?.[0]).toBe("Riga");
    expect(summary[twice + 1]?.slice(0, 3)).toEqual([pane.sheetRow(8), "Totale oneri", 428.1]);
    pane.stop();
  });

  it("is in the text for the minutes", async () => {
    const pane = await givenBudget(DOUBTFUL);
    const { budget } = pane.session.get();
    if (budget === null) throw new Error("no budget");
    expect(minutes(reportOf(budget, 0), sourceOf(pane.session, ""), italian)).toContain(
      "La riga 11 sembra un totale ma porta un codice: conta due volte?",
    );
    pane.stop();
  });

  it("shows no 100 % where a cell of one decimal would, though something is missing", async () => {
    const pane = await givenBudget(ROWS);
    const { budget } = pane.session.get();
    if (budget === null) throw new Error("no budget");
    const report = reportOf(budget, 0);
    const formatOf = (ratio: number): string | undefined => {
      const share = { covered: ratio, of: 1, ratio };
      const view = { ...report.coverage, coverage: { amount: share, rows: share } };
      const { block, look } = reportBlock({ ...report, coverage: view }, sourceOf(pane.session, ""), italian);
      const row = block.findIndex((cells) => cells[1] === "Classificato, in importi");
      return look.formats?.find(({ area }) => area.row === row)?.format;
    };
    expect([1, 0.9994, 0].map(formatOf)).toEqual(["0.0%", "0.0%", "0.0%"]);
    expect([0.9996, 0.0004].map(formatOf)).toEqual(["0.000000%", "0.000000%"]);
    pane.stop();
  });

  it("says that figures are rounded, and what the balance adds up where costs have a minus", async () => {
    const rows: readonly GivenRow[] = [
      ["310000", "Diritto annuale", "CC01", 100, "B3.1.1.1"],
      ["325006", "Spese postali", "CC01", -20.005, "A2.3.2.1"],
      ["325070", "Noleggi", "CC01", -10, "A2.3.2.1"],
    ];
    const pane = await givenBudget(rows);
    await createReport(pane.session, OPTIONS);
    const all = lines(pane, "PMAP Riepilogo");
    const rounded = "Arrotondato al centesimo: 1 riga ha più di due decimali";
    expect(all.some((cells) => String(cells[1]).startsWith(rounded))).toBe(true);
    expect(line(all, "Saldo = proventi + oneri, che nel foglio hanno il meno")).toBeTruthy();
    const { budget } = pane.session.get();
    if (budget === null) throw new Error("no budget");
    const text = minutes(reportOf(budget, 0), sourceOf(pane.session, ""), italian);
    expect(text).toContain("Saldo (proventi + oneri, che nel foglio hanno il meno): ");
    expect(text).toContain(rounded);
    pane.stop();
  });

  it("leaves room for the names of the amount columns", async () => {
    const pane = await givenBudget(ROWS);
    const { budget } = pane.session.get();
    if (budget === null) throw new Error("no budget");
    const report = { ...reportOf(budget, 0), columns: ["Previsione consuntivo 2025"] };
    const { look } = reportBlock(report, sourceOf(pane.session, ""), italian);
    const width = look.widths?.find(({ column }) => column === 2)?.points ?? 0;
    // Bold digits and letters of the standard font, 11 points, are about 6 points wide.
    expect(width).toBeGreaterThan("Previsione consuntivo 2025".length * 6);
    pane.stop();
  });
});

describe("the text for the minutes", () => {
  it("says the same in sentences", async () => {
    const pane = await givenBudget(ROWS);
    const { budget } = pane.session.get();
    if (budget === null) throw new Error("no budget");
    const text = minutes(reportOf(budget, 0), sourceOf(pane.session, " 25 novembre "), italian);
    expect(text).toContain("Data: 25 novembre\n");
    expect(text).toContain("Proventi: 1.250,35, di cui 1.200,10 nei nodi della mappa e 50,25 di resto.");
    expect(text).toContain("Saldo (proventi − oneri): 812,25.");
    expect(text).toContain("uguale, al centesimo");
    expect(text).toContain("Da sistemare: 3 righe per 357,95 in valore assoluto.");
    expect(text).toContain("– riga 9, Quote associative, 10,00: partita di giro");
    expect(text).toContain("Progetti del 20 % (E), proventi: 200,00.");
    pane.stop();
  });
});
