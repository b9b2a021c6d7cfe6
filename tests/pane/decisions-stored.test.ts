import { rowKey } from "../../src/budget";
import type { RowDecision } from "../../src/budget/types";
import { Decisions } from "../../src/taskpane/session/decisions";
import { readDecisions, storedDecisions } from "../../src/taskpane/session/decisionsStored";
import { readCellsChange, storedCells } from "../../src/taskpane/session/historyCells";
import type { CellsChange, HistoryEntry } from "../../src/taskpane/session/historyState";
import { fingerprint } from "../../src/taskpane/session/historyState";
import { readDecisionsChange, storedEntry } from "../../src/taskpane/session/historyStored";
import { readTwins, storedTwins } from "../../src/taskpane/session/proposalsStored";
import { keyPrint } from "../../src/taskpane/session/rowPrint";
import { givenWorkbook } from "../support/workbook";
import type { GivenPane, GivenRow } from "./support/given";
import { budgetSheet, givenBudget, openPane } from "./support/given";

const ROWS: readonly GivenRow[] = [
  ["325006", "Spese postali", "CC01", 12000],
  ["325006", "Spese postali", "CC01", 500],
  ["", "Totale oneri", "", 12500],
];

const [POST = "", , TOTAL = ""] = ROWS.map(([account, description, costCentre]) =>
  rowKey(account, costCentre, description),
);

const stored = (value: unknown): unknown => JSON.parse(JSON.stringify(value)) as unknown;

/** 10,000 keys as long as those of a real budget. */
const KEYS = Array.from({ length: 10_000 }, (_, row) =>
  rowKey("325006", "CC01", `Oneri per la gestione e la manutenzione degli immobili, lotto ${row}`),
);

const kinds = ({ session }: GivenPane): unknown =>
  session.get().budget?.rows.map(({ kind, kindBecause }) => (kindBecause === "decision" ? kind : null));

/** The budget of a workbook that holds this already. */
async function openedWith(settings: Readonly<Record<string, unknown>>): Promise<GivenPane> {
  const workbook = await givenWorkbook({ sheets: [{ name: "Bilancio", rows: budgetSheet(ROWS) }] });
  const [sheet = ""] = workbook.sheets;
  for (const [key, value] of Object.entries(settings)) {
    await workbook.gateway.writeSetting(key, key === "decisions" ? { [sheet]: value } : value);
  }
  const pane = await openPane(workbook);
  const { phase } = pane.session.get();
  const found = phase.kind === "setup" ? phase.found[0] : undefined;
  if (found !== undefined) await pane.session.confirmTable(found, found.candidate.layout);
  return pane;
}

describe("what the workbook keeps of what was said of rows", () => {
  it("comes back as it was, by sheet", () => {
    const said = new Map<string, RowDecision>([
      [keyPrint("a"), { kind: "cost" }],
      [keyPrint("b"), { rowKind: "budget" }],
      [keyPrint("c"), { rowKind: "budget", kind: "revenue" }],
    ]);
    const kept = new Map([
      ["s1", new Decisions(said)],
      ["s2", new Decisions(new Map())],
    ]);
    const read = readDecisions(stored(storedDecisions(kept)));
    expect([...read].map(([sheet, { byPrint }]) => [sheet, byPrint])).toEqual([
      ["s1", said],
      ["s2", new Map()],
    ]);
  });

  it("is some 140 KB for 10,000 rows, where a record for each key took 979", () => {
    const said = new Map<string, RowDecision>(
      KEYS.map((key, index) => [keyPrint(key), { kind: index % 3 === 0 ? "revenue" : "cost" }]),
    );
    expect(said.size).toBe(10_000);
    const text = JSON.stringify(storedDecisions(new Map([["s1", new Decisions(said)]])));
    expect(text.length).toBeLessThan(141_000);
  });

  it("leaves out what says nothing", () => {
    const sheets = { s1: { "cost tanto": keyPrint("a"), boh: keyPrint("b"), revenue: 5 } };
    const read = readDecisions({ version: 2, sheets });
    expect(read.get("s1")?.byPrint).toEqual(new Map([[keyPrint("a"), { kind: "cost" }]]));
    expect(readDecisions(null).size).toBe(0);
  });

  it("holds for all rows with the same key, and for the row that comes back", async () => {
    const pane = await givenBudget(ROWS);
    await pane.session.decide([0], { kind: "investment" });
    expect(kinds(pane)).toEqual(["investment", "investment", null]);
    const kept = pane.workbook.grid.settings().get("PMAP.decisions") ?? "";
    expect(kept).toContain(keyPrint(POST));
    expect(kept.toLowerCase()).not.toContain("postali");
    pane.stop();
    // Both rows go, something else is said meanwhile, and one of them comes back.
    pane.workbook.type("B4:B5", [["Canoni"], ["Affitti"]]);
    const without = await openPane(pane.workbook);
    expect(kinds(without)).toEqual([null, null, null]);
    await without.session.decide([2], { rowKind: "budget" });
    without.stop();
    pane.workbook.type("B5", [["Spese postali"]]);
    const again = await openPane(pane.workbook);
    expect(kinds(again)).toEqual([null, "investment", null]);
    expect(again.row(3).totalGuess).toBeNull();
    again.stop();
  });
});

describe("two keys with one print", () => {
  const one: RowDecision = { kind: "investment" };
  const first = (key: string): string => (key.startsWith("325") ? "p" : key);

  it("give neither row what was said of the other", async () => {
    const pane = await givenBudget([
      ["325006", "Spese postali", "CC01", 1],
      ["325007", "Canoni", "CC01", 2],
      ["326000", "Mobili", "CC01", 3],
    ]);
    const { layout } = pane.session.get().budget!;
    const sheet = await pane.workbook.gateway.readSheet(pane.workbook.sheets[0]!);
    const other = rowKey("326000", "CC01", "Mobili");
    const decided = (print: (key: string) => string): unknown =>
      new Decisions(
        new Map([
          ["p", one],
          [other, one],
        ]),
        print,
      )
        .readBudget(sheet, layout)
        .rows.map(({ kindBecause }) => kindBecause === "decision");
    expect(decided(first)).toEqual([false, false, true]);
    expect(decided((key) => (key.startsWith("325006") ? "p" : key))).toEqual([true, false, true]);
    pane.stop();
  });

  it("do not occur among 100,000 keys that differ in a figure or two", () => {
    const prints = new Set<string>();
    for (let account = 0; account < 100; account++) {
      for (let centre = 0; centre < 1000; centre++) {
        prints.add(keyPrint(`${310_000 + account}|cc${centre}|spese per la sede`));
      }
    }
    expect(prints.size).toBe(100_000);
  });
});

describe("what an earlier version kept by row key", () => {
  it("still counts, and is kept in the new form with the next word", async () => {
    const pane = await openedWith({
      decisions: { [POST]: { kind: "investment" }, [TOTAL]: { rowKind: "budget" } },
    });
    expect(kinds(pane)).toEqual(["investment", "investment", null]);
    expect(pane.row(3).totalGuess).toBeNull();
    await pane.session.decide([2], { kind: "cost" });
    pane.stop();
    const kept = pane.workbook.grid.settings().get("PMAP.decisions") ?? "";
    expect(kept).toContain(keyPrint(POST));
    expect(kept).not.toContain("postali");
    const again = await openPane(pane.workbook);
    expect(kinds(again)).toEqual(["investment", "investment", "cost"]);
    expect(again.row(3).totalGuess).toBeNull();
    again.stop();
  });

  it("can be taken back: what was said, and what was written", async () => {
    const workbook = await givenWorkbook({ sheets: [{ name: "Bilancio", rows: budgetSheet(ROWS) }] });
    const [sheet = ""] = workbook.sheets;
    workbook.type("E4", [["G"]]);
    await workbook.gateway.writeSetting("decisions", { [sheet]: { [POST]: { kind: "cost" } } });
    await workbook.gateway.writeSetting("history", {
      dropped: 0,
      entries: [
        {
          kind: "cells",
          what: "tagged",
          sheet,
          at: 1,
          count: 1,
          data: { columns: [null], cells: [[3, fingerprint(POST), null, "G", 0, null]] },
        },
        {
          kind: "decisions",
          what: "decided",
          sheet,
          at: 2,
          count: 2,
          data: { before: [{ key: POST, rowKind: null, kind: "investment" }] },
        },
      ],
    });
    const pane = await openPane(workbook);
    const { phase } = pane.session.get();
    const found = phase.kind === "setup" ? phase.found[0] : undefined;
    if (found !== undefined) await pane.session.confirmTable(found, found.candidate.layout);
    expect(kinds(pane)).toEqual(["cost", "cost", null]);
    await pane.session.actions.undo();
    expect(kinds(pane)).toEqual(["investment", "investment", null]);
    expect(pane.tagOf(1)).toBe("G");
    await pane.session.actions.undo();
    expect(pane.tagOf(1)).toBeNull();
    pane.stop();
  });

  it("counts for the answers on who pays, too", () => {
    const answers = new Map([[keyPrint("batch"), "increase" as const]]);
    expect(readTwins({ batch: "increase", "costCentre|x": "boh" })).toEqual(answers);
    expect(readTwins(stored(storedTwins(answers)))).toEqual(answers);
  });
});

describe("what the workbook keeps of the history", () => {
  const change: CellsChange = {
    columns: [null, { id: null, header: "Importo", occurrence: 0, offset: 1 }],
    cells: [
      { row: 3, column: 0, key: keyPrint("a"), before: null, after: "G", formula: null },
      { row: 4, column: 1, key: keyPrint("b"), before: "1.000,00", after: 1000, formula: null },
      { row: 5, column: 0, key: keyPrint("c"), before: null, after: "G", formula: null },
      { row: 6, column: 0, key: keyPrint("d"), before: "A1", after: "G", formula: '=H1&""' },
    ],
  };

  it("comes back as it was, and half of it never", () => {
    expect(readCellsChange(stored(storedCells(change)))).toEqual(change);
    const prints = keyPrint("a") + keyPrint("b");
    const groups = (rows: unknown, texts: unknown): unknown => ({
      columns: [null],
      groups: [[null, "G", 0, null, rows, texts]],
    });
    expect(readCellsChange(groups([3, 4], prints))?.cells).toHaveLength(2);
    expect(readCellsChange(groups([3], prints))).toBeNull();
    expect(readCellsChange(groups([3, "4"], prints))).toBeNull();
    expect(readCellsChange(groups([3, 4], 5))).toBeNull();
    const said = { before: [[keyPrint("a"), { kind: "cost" }] as const, [keyPrint("b"), null] as const] };
    const entry = {
      kind: "decisions",
      what: "decided",
      sheet: "s",
      at: 1,
      count: 2,
      data: said,
    } as HistoryEntry;
    const { data } = stored(storedEntry(entry)) as { data: unknown };
    expect(readDecisionsChange(data)).toEqual(said);
  });

  it("has room for 10,000 cells, and for what was said of as many rows, among its 400,000 characters", () => {
    const size = (part: Pick<HistoryEntry, "kind" | "data">): number =>
      JSON.stringify(storedEntry({ what: "tagged", sheet: "s", at: 1, count: 1, ...part } as HistoryEntry))
        .length;
    const cells = KEYS.map((key, row) => ({
      row,
      column: 0,
      key: keyPrint(key),
      before: null,
      after: `A${1 + (row % 3)}.1.${1 + (row % 40)}.1`,
      formula: null,
    }));
    expect(size({ kind: "cells", data: { columns: [null], cells } })).toBeLessThan(200_000);
    const before = KEYS.map((key) => [keyPrint(key), null] as const);
    expect(size({ kind: "decisions", data: { before } })).toBeLessThan(141_000);
  });
});
