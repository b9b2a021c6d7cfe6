/** The grid and the pane agree on where the user is, also when the user moves while the pane is about to. */
import type { GivenPane, GivenRow } from "./support/given";
import { givenBudget, openPane } from "./support/given";

afterEach(() => jest.restoreAllMocks());

const ROWS: readonly GivenRow[] = [
  ["325006", "Spese postali e di recapito", "CC01", 12000],
  ["325050", "Compensi ai componenti del collegio dei revisori", "CC01", 30000],
  ["325068", "Energia elettrica", "CC02", 500],
  ["325069", "Canoni di noleggio", "CC02", 10],
];

/** The first row, counted from 1, of what is selected in the grid. */
function gridRow(pane: GivenPane): number {
  const area = pane.workbook.grid.selection()?.areas[0];
  if (area === undefined) throw new Error("nothing is selected");
  return area.row + 2 - pane.sheetRow(1);
}

/** Runs once, as soon as the pane shows a budget row, counted from 1. */
function onceShown(pane: GivenPane, row: number, then: () => void): void {
  const stop = pane.session.store.subscribe(({ picked }) => {
    if (picked.kind !== "rows" || picked.rows[0] !== row - 1) return;
    stop();
    then();
  });
}

/** Waits until the pane shows a budget row, counted from 1; the test ends by its limit where it never does. */
async function shows(pane: GivenPane, row: number): Promise<void> {
  await new Promise<void>((resolve) => {
    const { picked } = pane.session.get();
    if (picked.kind === "rows" && picked.rows[0] === row - 1) resolve();
    else onceShown(pane, row, resolve);
  });
}

it("takes the grid to the next row", async () => {
  const pane = await givenBudget(ROWS);
  await pane.pickRows(1);
  await pane.session.tagging.tag("G");
  expect(gridRow(pane)).toBe(2);
  pane.stop();
});

it("does not take the grid away from a user who has selected another row meanwhile, and shows that row", async () => {
  const pane = await givenBudget(ROWS);
  await pane.pickRows(1);
  onceShown(pane, 2, () => pane.workbook.select(`B${pane.sheetRow(4)}`));
  await pane.session.tagging.tag("G");
  await shows(pane, 4);
  expect(gridRow(pane)).toBe(4);
  expect(pane.tagOf(1)).toBe("G");
  pane.stop();
});

it("does not take the grid back to an undone row from a user who has selected another row meanwhile", async () => {
  const pane = await givenBudget(ROWS);
  await pane.pickRows(1);
  await pane.session.tagging.tag("G");
  await pane.session.selection.read();
  onceShown(pane, 1, () => pane.workbook.select(`B${pane.sheetRow(4)}`));
  await pane.session.actions.undo();
  await shows(pane, 4);
  expect(gridRow(pane)).toBe(4);
  expect(pane.tagOf(1)).toBeNull();
  pane.stop();
});

it("goes back to the row that the user returns to while the next one waits for its suggestions", async () => {
  const pane = await givenBudget(ROWS);
  await pane.pickRows(1);
  jest.spyOn(pane.session.suggester, "isReady").mockReturnValue(false);
  jest.spyOn(pane.session.suggester, "ready").mockReturnValue(new Promise<void>(() => undefined));
  const stop = pane.session.store.subscribe(({ selection }, before) => {
    if (selection === before.selection) return;
    stop();
    // Another cell of the row that is still in sight.
    pane.workbook.select(`C${pane.sheetRow(1)}`);
    void pane.session.selection.read();
  });
  await pane.session.tagging.tag("G");
  await shows(pane, 1);
  expect(gridRow(pane)).toBe(1);
  pane.stop();
});

it("goes to a row that was asked for, wherever the grid is", async () => {
  const pane = await givenBudget(ROWS);
  await pane.pickRows(1);
  onceShown(pane, 3, () => pane.workbook.select(`B${pane.sheetRow(4)}`));
  await pane.session.selection.goTo(2);
  while (gridRow(pane) !== 3) await new Promise((resolve) => setTimeout(resolve, 1));
  await pane.session.selection.read();
  await shows(pane, 3);
  expect(gridRow(pane)).toBe(3);
  pane.stop();
});

/** Runs a write of the pane to its end, the user having selected a budget row before it came there. */
function selectsDuringWrite(pane: GivenPane, row: number): void {
  const { gateway } = pane.session;
  const write = gateway.write.bind(gateway);
  jest.spyOn(gateway, "write").mockImplementationOnce(async (...what) => {
    pane.workbook.select(`B${pane.sheetRow(row)}`);
    await pane.session.selection.read();
    return write(...what);
  });
}

it("stays with a user who has gone to another row while the tag is being written", async () => {
  const pane = await givenBudget(ROWS);
  await pane.pickRows(1);
  selectsDuringWrite(pane, 3);
  await pane.session.tagging.tag("G");
  expect(pane.tagOf(1)).toBe("G");
  await shows(pane, 3);
  expect(gridRow(pane)).toBe(3);
  pane.stop();
});

it("stays with a user who has gone to another row while a write is being taken back", async () => {
  const pane = await givenBudget(ROWS);
  await pane.pickRows(1);
  await pane.session.tagging.tag("G");
  selectsDuringWrite(pane, 3);
  await pane.session.actions.undo();
  expect(pane.tagOf(1)).toBeNull();
  await shows(pane, 3);
  expect(gridRow(pane)).toBe(3);
  pane.stop();
});

it("follows a user who selects another row while the pane is opening", async () => {
  const { workbook, stop, sheetRow } = await givenBudget(ROWS);
  stop();
  workbook.select(`B${sheetRow(1)}`);
  const pane = await openPane(workbook, ({ store }) => {
    const unsubscribe = store.subscribe(({ selection }) => {
      if (selection === null) return;
      unsubscribe();
      workbook.select(`B${sheetRow(3)}`);
    });
  });
  await shows(pane, 3);
  expect(gridRow(pane)).toBe(3);
  pane.stop();
});
