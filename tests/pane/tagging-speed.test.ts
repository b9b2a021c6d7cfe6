/** What makes tagging fast: remembered splits, equal rows after accepting, codes one key away, and a place that is kept. */
import type { GivenRow } from "./support/given";
import { givenBudget, openPane } from "./support/given";
import { QUICK_STORE_DELAY } from "../../src/taskpane/session/limits";

afterEach(() => jest.useRealTimers());

const SPLIT = "A2.3.2.1 60%; B1.1.3.5 40%";

const ROWS: readonly GivenRow[] = [
  ["325006", "Spese postali e di recapito", "CC01", 12000],
  ["325006", "Spese postali e di recapito", "CC01", 800],
  ["325006", "Spese postali e di recapito", "CC02", 500],
  ["325006", "Spese postali e di recapito", "CC03", 400, "B2.1.1.7"],
  ["325050", "Compensi ai componenti del collegio dei revisori", "CC01", 30000],
];

describe("a remembered split", () => {
  const rows: readonly GivenRow[] = [
    ["325068", "Personale comune", "CC01", 5000, SPLIT],
    ["325068", "Personale comune", "CC02", 7000],
    ["325069", "Spese postali", "CC02", 10],
  ];

  it("is accepted whole, and offered once", async () => {
    const pane = await givenBudget(rows);
    await pane.pickRows(2);
    await pane.session.actions.acceptSuggestion(0);
    expect(pane.tagOf(2)).toBe(SPLIT);
    expect(pane.session.get().notice).toMatchObject({ kind: "tagged", values: { tag: SPLIT } });
    pane.stop();
  });

  it("does not take a second place in the list for its second code", async () => {
    const pane = await givenBudget(rows);
    await pane.pickRows(2);
    await pane.session.actions.acceptSuggestion(1);
    expect(pane.tagOf(2)).not.toContain("%");
    pane.stop();
  });

  it("can be written from anywhere, in canonical spelling, but not with a coarse part", async () => {
    const pane = await givenBudget(rows);
    await pane.pickRows(3);
    await pane.session.tagging.tag("A2.3 60%; B1.1.3.5 40%");
    expect(pane.session.get().notice?.kind).toBe("onlyCoarse");
    await pane.session.tagging.tag("a2.3.2.1 60 % ; B1.1.3.5 40 %");
    expect(pane.tagOf(3)).toBe(SPLIT);
    pane.stop();
  });
});

describe("equal rows after accepting", () => {
  it("are offered, shown before they are written, and taken back in one step", async () => {
    const pane = await givenBudget(ROWS);
    await pane.pickRows(1);
    await pane.session.tagging.tag("A2.3.2.1");
    expect(pane.session.get().equals).toMatchObject({ tag: "A2.3.2.1", open: false, chosen: [1] });
    expect(pane.session.get().equals?.rows.map(({ index }) => index)).toEqual([1, 2, 3]);
    await pane.session.actions.tagEquals();
    expect(pane.session.get().equals?.open).toBe(true);
    expect(pane.tagOf(2)).toBeNull();
    pane.session.equals.choose([1, 2]);
    await pane.session.actions.tagEquals();
    expect([1, 2, 3, 4].map(pane.tagOf)).toEqual(["A2.3.2.1", "A2.3.2.1", "A2.3.2.1", "B2.1.1.7"]);
    expect(pane.session.get().notice).toMatchObject({ kind: "equalsTagged", values: { count: 2 } });
    // The row that was shown next is one of them: nothing is left to do there.
    expect(pane.session.get().picked).toMatchObject({ rows: [4] });
    await pane.session.actions.undo();
    expect([1, 2, 3, 4].map(pane.tagOf)).toEqual(["A2.3.2.1", null, null, "B2.1.1.7"]);
    pane.stop();
  });

  it("are not offered where all of them have been confirmed with another tag", async () => {
    const pane = await givenBudget([ROWS[0]!, ROWS[3]!, ROWS[4]!]);
    await pane.pickRows(1);
    await pane.session.tagging.tag("A2.3.2.1");
    expect(pane.session.get().equals).toBeNull();
    await pane.session.actions.tagEquals();
    expect(pane.session.get().notice?.kind).toBe("noEquals");
    pane.stop();
  });

  it("are forgotten once another row is tagged, and once the tagging is undone", async () => {
    const pane = await givenBudget(ROWS);
    await pane.pickRows(1);
    await pane.session.tagging.tag("A2.3.2.1");
    await pane.session.actions.undo();
    expect(pane.session.get().equals).toBeNull();
    await pane.pickRows(1);
    await pane.session.tagging.tag("A2.3.2.1");
    await pane.pickRows(5);
    await pane.session.tagging.tag("B1.1.3.5");
    expect(pane.session.get().equals).toBeNull();
    pane.stop();
  });

  it("are not written where the sheet was sorted meanwhile", async () => {
    const pane = await givenBudget(ROWS);
    await pane.pickRows(1);
    await pane.session.tagging.tag("A2.3.2.1");
    await pane.session.actions.tagEquals();
    pane.workbook.type("A5:D5", [["325099", "Riga inserita", "CC09", 5]]);
    await pane.session.reread();
    await pane.session.actions.tagEquals();
    expect(pane.tagOf(2)).toBeNull();
    expect(pane.session.get().equals).toBeNull();
    pane.stop();
  });
});

describe("recent and frequent codes", () => {
  it("keep their places while others are used, and stand in the workbook", async () => {
    jest.useFakeTimers({ advanceTimers: true });
    const rows = ["uno", "due", "tre", "quattro", "cinque", "sei"].map((name): GivenRow => [
      "325001",
      `Voce ${name}`,
      "CC01",
      100,
    ]);
    const pane = await givenBudget(rows);
    for (const [index, tag] of ["A2.3.2.1", "B1.1.3.5", "B2.1.1.7", "A2.3.2.1", "G"].entries()) {
      await pane.pickRows(index + 1);
      await pane.session.tagging.tag(tag);
    }
    // The fourth code took the place of the one that was not used for longest.
    expect(pane.session.get().recent.map(({ tag }) => tag)).toEqual(["A2.3.2.1", "G", "B2.1.1.7"]);
    await pane.pickRows(6);
    await pane.session.actions.acceptQuick(1);
    expect(pane.tagOf(6)).toBe("G");
    await jest.advanceTimersByTimeAsync(QUICK_STORE_DELAY);
    expect(await pane.workbook.gateway.readSetting("recent")).toEqual(["B2.1.1.7", "A2.3.2.1", "G"]);
    pane.stop();
  });

  it("offer what the budget uses most before anything was tagged, and say so where a place is empty", async () => {
    const pane = await givenBudget([
      ...ROWS,
      ["1", "Altra voce", "CC01", 1, "B2.1.1.7"],
      ["1", "Terza voce", "CC01", 1, "G"],
    ]);
    await pane.pickRows(1);
    await pane.session.actions.acceptQuick(0);
    expect(pane.session.get().notice?.kind).toBe("noQuick");
    expect(pane.tagOf(1)).toBeNull();
    await pane.session.actions.acceptQuick(3);
    expect(pane.tagOf(1)).toBe("B2.1.1.7");
    // It is one key away already: it does not move.
    expect(pane.session.get().recent).toEqual([]);
    pane.stop();
  });

  it("come back with the workbook, without what can no longer be written", async () => {
    const first = await givenBudget(ROWS);
    await first.workbook.gateway.writeSetting("recent", ["A2.3.2.1", "A2.3", "pippo", 7, SPLIT]);
    first.stop();
    const again = await openPane(first.workbook);
    expect(again.session.get().recent.map(({ tag }) => tag)).toEqual(["A2.3.2.1", SPLIT]);
    again.stop();
  });
});

describe("the place of the user", () => {
  it("goes on from the row just reached, although the grid has not told of it yet", async () => {
    const pane = await givenBudget(ROWS);
    await pane.pickRows(1);
    await pane.session.actions.nextUntagged();
    await pane.session.actions.nextUntagged();
    await pane.session.tagging.tag("G");
    // Rows 1 and 2 were passed over on purpose.
    expect(pane.tagOf(3)).toBe("G");
    expect(pane.session.get().picked).toMatchObject({ rows: [4] });
    pane.stop();
  });

  it("stays with what was ticked when the sheet is read again and the rows are the same", async () => {
    const pane = await givenBudget(ROWS);
    await pane.pickRows(1);
    pane.session.tagging.setAlso([1]);
    const { picked } = pane.session.get();
    pane.workbook.type("D8", [[31000]]);
    await pane.session.reread();
    expect(pane.session.get().picked).toBe(picked);
    expect(pane.session.get().also).toEqual([1]);
    pane.stop();
  });

  it("says that all is done, and how many rows a filter hides", async () => {
    const pane = await givenBudget(ROWS, { workbook: { sheets: [{ hiddenRows: [5, 6] }] } });
    await pane.pickRows(5);
    await pane.session.tagging.tag("B1.1.3.5");
    await pane.session.tagging.tag("A2.3.2.1");
    expect([1, 2, 3, 5].map(pane.tagOf)).toEqual(["A2.3.2.1", null, null, "B1.1.3.5"]);
    expect(pane.session.get().notice).toMatchObject({ kind: "tagged", values: { left: 2 } });
    await pane.session.actions.nextUntagged();
    expect(pane.session.get().notice).toEqual({ kind: "allDone", values: { hidden: 2 } });
    pane.stop();
  });

  it("goes by amount where the user wants the largest first, and begins anew after the smallest", async () => {
    const pane = await givenBudget(ROWS);
    await pane.session.changeSettings({ order: "amount" });
    await pane.pickRows(5);
    const visited: unknown[] = [];
    for (let step = 0; step < 4; step += 1) {
      await pane.session.actions.nextUntagged();
      const { picked } = pane.session.get();
      visited.push(picked.kind === "rows" ? picked.rows[0] : null);
    }
    expect(visited).toEqual([0, 1, 2, 4]);
    pane.stop();
  });
});

it("a key costs one write, which compares the row too; the grid is moved after the next row was shown", async () => {
  const pane = await givenBudget(ROWS);
  const { gateway } = pane.workbook;
  await pane.pickRows(1);
  const reads = jest.spyOn(gateway, "readSheet");
  const writes = jest.spyOn(gateway, "write");
  const moves = jest.spyOn(gateway, "selectFrom");
  const movesWhenShown: number[] = [];
  const stop = pane.session.store.subscribe((now, before) => {
    if (now.picked !== before.picked) movesWhenShown.push(moves.mock.calls.length);
  });
  const going = pane.session.tagging.tag("A2.3.2.1");
  while (movesWhenShown.length === 0) await new Promise((resolve) => setTimeout(resolve));
  expect(pane.session.get().picked).toMatchObject({ rows: [1] });
  expect(movesWhenShown).toEqual([0]);
  expect([reads.mock.calls.length, writes.mock.calls.length]).toEqual([0, 1]);
  const { row } = pane.row(1);
  expect(writes.mock.calls[0]?.[2]?.where).toEqual([
    { row, column: 1, expected: "Spese postali e di recapito" },
    { row, column: 0, expected: "325006" },
    { row, column: 2, expected: "CC01" },
  ]);
  await going;
  expect(moves).toHaveBeenCalledTimes(1);
  stop();
  pane.stop();
});
