import { act, cleanup, fireEvent, render, screen, waitFor } from "@testing-library/react";
import { App } from "../../src/taskpane/App";
import { preloadViews } from "../../src/taskpane/views";
import type { TestWorkbook } from "../support/workbook";
import { givenWorkbook } from "../support/workbook";
import type { GivenPane, GivenRow } from "./support/given";
import { budgetSheet, givenBudget, openPane } from "./support/given";
import { preparePage } from "./support/page";

/** Views are fetched before a test waits for one. */
beforeAll(async () => {
  await preloadViews();
  preparePage();
});
afterEach(cleanup);

const ROWS: readonly GivenRow[] = [
  ["325006", "Spese postali", "CC01", 12000],
  ["325050", "Compensi revisori", "CC01", 30000, "G"],
];

/** Excel does not answer while `task` runs on: what it does next is what the user sees meanwhile. */
async function whileExcelIsSlow(workbook: TestWorkbook, task: () => Promise<void>): Promise<void> {
  workbook.conditions.connection = "silent";
  try {
    await task();
  } finally {
    workbook.conditions.connection = "up";
  }
}

const stopButton = (): Promise<HTMLElement> => screen.findByRole("button", { name: "Interrompi" });

async function twoBudgets(): Promise<GivenPane> {
  const workbook = await givenWorkbook({
    sheets: [
      { name: "Sede", rows: budgetSheet(ROWS) },
      { name: "Azienda speciale", rows: budgetSheet([...ROWS, ...ROWS]) },
    ],
  });
  const first = await openPane(workbook);
  const { phase } = first.session.get();
  const found = phase.kind === "setup" ? phase.found : [];
  for (const table of found) await first.session.confirmTable(table, table.candidate.layout);
  first.stop();
  // Opened again, it has read the sheet in use only.
  const pane = await openPane(workbook);
  await pane.pickRows(1);
  return pane;
}

describe("reading a sheet", () => {
  it("stopped by the button before anything is known: says so, and reads when asked", async () => {
    const first = await givenBudget(ROWS);
    first.stop();
    const { workbook } = first;
    workbook.conditions.connection = "silent";
    const opening = openPaneOf(workbook);
    fireEvent.click(await stopButton());
    workbook.conditions.connection = "up";
    const pane = await opening;
    expect(await screen.findByRole("heading", { name: "Lettura interrotta" })).toBeTruthy();
    expect(pane.session.get().budget).toBeNull();
    fireEvent.click(screen.getByRole("button", { name: "Rileggi ora" }));
    await waitFor(() => expect(pane.session.get().phase.kind).toBe("ready"));
    expect(pane.row(1).description).toBe("Spese postali");
    pane.stop();
  });

  it("another sheet, stopped by Esc: the pane is as it was, with what was typed there", async () => {
    const pane = await twoBudgets();
    const { session, workbook } = pane;
    render(<App session={session} />);
    const box = await screen.findByRole("combobox", { name: /Cerca/ });
    fireEvent.change(box, { target: { value: "posta" } });
    const before = session.get();
    let reading = Promise.resolve();
    await whileExcelIsSlow(workbook, async () => {
      act(() => void (reading = session.useSheet(workbook.sheets[1]!)));
      await stopButton();
      expect(screen.queryByRole("combobox", { name: /Cerca/ })).toBeNull();
      fireEvent.keyDown(document.body, { key: "Escape" });
      expect(screen.getByText("Interruzione in corso…")).toBeTruthy();
    });
    await act(() => reading);
    expect(session.get()).toMatchObject({
      phase: { kind: "ready" },
      budget: before.budget,
      binding: before.binding,
      picked: before.picked,
      notice: { kind: "readingStopped" },
      work: null,
    });
    expect(await screen.findByDisplayValue("posta")).toBe(box);
    pane.stop();
  });

  it("going over to another budget, stopped: the one in use stays", async () => {
    const pane = await twoBudgets();
    const { session, workbook } = pane;
    render(<App session={session} />);
    let going = Promise.resolve();
    await whileExcelIsSlow(workbook, async () => {
      act(() => void (going = session.budgets.switchTo(workbook.sheets[1]!)));
      fireEvent.click(await stopButton());
    });
    await act(() => going);
    expect(session.get().binding?.sheetName).toBe("Sede");
    expect(session.get().notice?.kind).toBe("readingStopped");
    pane.stop();
  });

  it("again after a change, stopped: the old figures stay and are said to be old; a write reads first", async () => {
    const pane = await givenBudget(ROWS);
    const { session, workbook } = pane;
    await pane.pickRows(1);
    render(<App session={session} />);
    const before = session.get().budget;
    workbook.type("D4", [[15000]]);
    let reading = Promise.resolve();
    await whileExcelIsSlow(workbook, async () => {
      act(() => void (reading = session.reread()));
      fireEvent.click(await stopButton());
    });
    await act(() => reading);
    expect(session.get()).toMatchObject({ budget: before, notRead: true, stale: true, busy: false });
    expect(screen.getByText("Dati non aggiornati")).toBeTruthy();
    await act(() => session.tagging.tag("A2.3.2.1"));
    expect(pane.tagOf(1)).toBe("A2.3.2.1");
    expect(session.get().notRead).toBe(false);
    expect(pane.row(1).amounts[0]).toEqual({ kind: "number", value: 15000 });
    pane.stop();
  });
});

describe("writing thousands of rows", () => {
  const COUNT = 6_000;
  const TAG = "A2.3.2.1";

  async function stoppedHalfWay(): Promise<GivenPane> {
    const pane = await givenBudget(
      Array.from({ length: COUNT }, (_, row): GivenRow => [
        "325006",
        `Spese postali, lotto ${10_000 + row}`,
        "CC01",
        row + 1,
      ]),
    );
    const { session, workbook } = pane;
    const write = workbook.grid.write.bind(workbook.grid);
    const writes = jest.spyOn(workbook.grid, "write").mockImplementation((...given) => {
      write(...given);
      // The first part stands: from now on Excel is slow, and the user loses patience.
      workbook.conditions.connection = "silent";
    });
    const accepting = session.proposals.accept(
      Array.from({ length: COUNT }, (_, index) => ({ index, value: TAG })),
    );
    await waitFor(() => expect(writes).toHaveBeenCalled());
    writes.mockRestore();
    await waitFor(() => expect(session.get().work?.kind).toBe("writing"));
    session.work.stop();
    workbook.conditions.connection = "up";
    await accepting;
    return pane;
  }

  const tagged = (pane: GivenPane): number =>
    Array.from({ length: COUNT }, (_, row) => pane.tagOf(row + 1)).filter((tag) => tag === TAG).length;

  it("stopped: says exactly what was written, and that is one step to take back", async () => {
    const pane = await stoppedHalfWay();
    const { session } = pane;
    const count = tagged(pane);
    expect(count).toBeGreaterThan(0);
    expect(count).toBeLessThan(COUNT);
    expect(session.get().notice).toEqual({ kind: "writingStopped", values: { count, left: COUNT - count } });
    expect(session.get().budget?.rows.filter((row) => row.tag.canonical === TAG)).toHaveLength(count);
    expect(session.get().history.map((step) => step.count)).toEqual([count]);
    await session.actions.undo();
    expect(tagged(pane)).toBe(0);
    pane.stop();
  });
});

it("Esc stops looking for proposals, and nothing has changed", async () => {
  const pane = await givenBudget(ROWS);
  const { session } = pane;
  render(<App session={session} />);
  let running = Promise.resolve();
  act(() => void (running = session.proposals.run("keep")));
  expect(session.get().review.progress).not.toBeNull();
  fireEvent.keyDown(document.body, { key: "Escape" });
  await act(() => running);
  expect(session.get().notice?.kind).toBe("runCancelled");
  expect(session.get().review).toMatchObject({ progress: null, open: false });
  expect(session.get().review.outcomes.size).toBe(0);
  pane.stop();
});

/** Shows the pane from its first moment on. */
function openPaneOf(workbook: TestWorkbook): Promise<GivenPane> {
  return openPane(workbook, (session) => void render(<App session={session} />));
}
