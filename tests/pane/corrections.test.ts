import { amountCures, amountDoubts, notBudgetRows } from "../../src/budget";
import { worklist } from "../../src/taskpane/session/rows";
import type { GivenPane, GivenRow } from "./support/given";
import { givenBudget } from "./support/given";

const ROWS: readonly GivenRow[] = [
  ["325006", "Spese postali", "CC01", 12000],
  ["325050", "Compensi revisori", "CC01", "1.234,56", "G"],
  ["325060", "Pulizia uffici", "CC03", "(15.928)", "G"],
  ["325070", "Vigilanza", "CC03", "--15.928", "G"],
  ["325080", "Contributi", "CC03", "1.000", "ESCLUSO"],
  ["325090", "Assicurazioni", "CC03", "n.d.", "G"],
];

function cures({ session }: GivenPane): ReturnType<typeof amountCures> {
  return amountCures(session.sheet.model()!.data, session.get().budget!);
}

describe("amounts that are text", () => {
  it("come first in the list of what needs work", async () => {
    const pane = await givenBudget(ROWS);
    expect(worklist(pane.session.get().budget!)).toEqual([1, 2, 3, 5, 0]);
    pane.stop();
  });

  it("become the numbers they certainly mean, in one step, and keep the format of their cells", async () => {
    const pane = await givenBudget(ROWS, {
      workbook: { sheets: [{ formats: { "D4:D8": "#,##0.00" } }] },
    });
    await pane.session.tagging.convert(cures(pane));
    expect(pane.workbook.values("D4:D8")).toEqual([[12000], [1234.56], [-15928], ["--15.928"], ["1.000"]]);
    const { grid, sheets } = pane.workbook;
    const formats = grid.numberFormats(sheets[0]!, { row: 3, column: 3, rows: 3, columns: 1 });
    expect(formats).toEqual([["#,##0.00"], ["#,##0.00"], ["#,##0.00"]]);
    expect(pane.row(2).needsWork).toBeNull();
    await pane.session.actions.undo();
    expect(pane.workbook.values("D5:D6")).toEqual([["1.234,56"], ["(15.928)"]]);
    expect(pane.row(2).needsWork).toBe("amount-not-number");
    pane.stop();
  });

  it("stay as they are where nobody can be certain, and on rows where they do not matter", async () => {
    const pane = await givenBudget(ROWS);
    const doubts = amountDoubts(pane.session.sheet.model()!.data, pane.session.get().budget!);
    expect(doubts.map(({ text, because }) => [text, because])).toEqual([
      ["--15.928", "ambiguous"],
      ["n.d.", "no-number"],
    ]);
    expect(cures(pane).map(({ before }) => before)).toEqual(["1.234,56", "(15.928)"]);
    pane.stop();
  });

  it("are not written where the cell has changed since", async () => {
    const pane = await givenBudget(ROWS);
    const seen = cures(pane);
    pane.workbook.type("D5", [["1.234,57"]]);
    await pane.session.tagging.convert(seen);
    expect(pane.workbook.values("D5:D6")).toEqual([["1.234,57"], ["(15.928)"]]);
    expect(pane.session.get().notice?.kind).toBe("conflict");
    pane.stop();
  });

  it("are undone in their own column after columns were moved", async () => {
    const pane = await givenBudget(ROWS);
    await pane.session.tagging.convert(cures(pane));
    const table = pane.workbook.values("A3:E8");
    pane.workbook.type(
      "A3:F8",
      table.map(
        ([a, b, c, d, e]) =>
          [a, "x", b, c, d, e].map((cell) => (cell === undefined ? null : cell)) as (
            string | number | null
          )[],
      ),
    );
    pane.workbook.type("B3", [["Note"]]);
    await pane.session.actions.undo();
    expect(pane.workbook.values("E5:E6")).toEqual([["1.234,56"], ["(15.928)"]]);
    pane.stop();
  });
});

describe("rows that are no budget rows", () => {
  const MIXED: readonly GivenRow[] = [
    ["", "ONERI CORRENTI", "", null],
    ["325006", "Spese postali", "CC01", 12000],
    ["325050", "Compensi revisori", "CC01", 30000],
    ["", "Totale oneri", "", { formula: "=SUM(D5:D6)", value: 42000 }],
    ["", "Totale generale", "", 42000, "TOTALE"],
    ["", "Totale servizi", "", 500, "G"],
    ["", "", "", null],
  ];

  const reasons = ({ session }: GivenPane): unknown =>
    notBudgetRows(session.get().budget!, session.get().decisions).map(({ reason, rows }) => [
      reason.kind === "guess" ? reason.by : reason.kind,
      rows.map(({ row }) => row - 2),
    ]);

  it("are listed by reason; blank ones and budget rows are not", async () => {
    const pane = await givenBudget(MIXED);
    expect(reasons(pane)).toEqual([
      ["double", [6]],
      ["formula", [4]],
      ["marked", [5]],
      ["heading", [1]],
    ]);
    pane.stop();
  });

  it("a guess is overruled, and overruled again, each a step that can be taken back", async () => {
    const pane = await givenBudget(MIXED);
    await pane.session.decide([3], { rowKind: "budget" });
    expect(reasons(pane)).toContainEqual(["overruled", [4]]);
    await pane.session.decide([3], { rowKind: null });
    expect(reasons(pane)).toContainEqual(["formula", [4]]);
    await pane.session.actions.undo();
    expect(reasons(pane)).toContainEqual(["overruled", [4]]);
    await pane.session.actions.undo();
    expect(reasons(pane)).toContainEqual(["formula", [4]]);
    pane.stop();
  });

  it("a marked row becomes a budget row again, and stays one", async () => {
    const pane = await givenBudget(MIXED);
    await pane.session.unmark([4]);
    expect(pane.tagOf(5)).toBeNull();
    expect(pane.row(5)).toMatchObject({ rowKind: "budget", totalGuess: null, needsWork: "untagged" });
    pane.stop();
  });

  it("keeps tags that the pane wrote when it is told what a row is", async () => {
    const pane = await givenBudget(MIXED);
    await pane.pickRows(2);
    await pane.session.tagging.tag("G");
    await pane.session.decide([3], { rowKind: "budget" });
    expect(pane.row(2).tag.status).toBe("classified");
    pane.stop();
  });
});
