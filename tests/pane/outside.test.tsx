/** A sheet with two blocks that look like budgets: one is counted, and the other is never passed over in silence. */
import { cleanup, fireEvent, render, screen, waitFor } from "@testing-library/react";
import { reportOf } from "../../src/budget";
import { it as italian } from "../../src/i18n/it";
import { App } from "../../src/taskpane/App";
import { createReport, sourceOf } from "../../src/taskpane/report/createReport";
import { minutes } from "../../src/taskpane/report/minutes";
import type { GivenCell } from "../support/workbook";
import { givenWorkbook } from "../support/workbook";
import type { GivenPane } from "./support/given";
import { HEADER, openPane } from "./support/given";
import { preparePage } from "./support/page";

beforeAll(preparePage);
afterEach(cleanup);

const SHEET: readonly (readonly GivenCell[])[] = [
  ["PREVENTIVO"],
  HEADER,
  ["310000", "Diritto annuale", "CC01", 1000, "B3.1.1.1"],
  ["325006", "Spese postali", "CC01", 200, null],
  [null],
  ["INVESTIMENTI"],
  ["Voce", "Importo 2026", "Note"],
  ["Mobili e arredi", 20, null],
  ["Hardware", 35, null],
];

const CELLS = "A7:B9";

async function opened(confirm = true): Promise<GivenPane> {
  const workbook = await givenWorkbook({ sheets: [{ name: "Bilancio", rows: SHEET }] });
  const pane = await openPane(workbook);
  if (confirm) await confirmFirst(pane);
  return pane;
}

/** Confirms the first table that the first steps show. */
async function confirmFirst({ session }: GivenPane): Promise<void> {
  const { phase } = session.get();
  const found = phase.kind === "setup" ? phase.found[0] : undefined;
  if (found === undefined) throw new Error("no table was found");
  await session.confirmTable(found, found.candidate.layout);
}

const cells = ({ session }: GivenPane): readonly string[] =>
  session.outside.blocks().map((each) => each.cells);

const amounts = ({ session }: GivenPane): unknown =>
  session.get().budget?.rows.map(({ amounts: [first] }) => (first?.kind === "number" ? first.value : null));

describe("a second block on the sheet", () => {
  it("is taken instead by one press, and then the first one is told of", async () => {
    const pane = await opened();
    expect(amounts(pane)).toEqual([1000, 200]);
    expect(cells(pane)).toEqual([CELLS]);
    pane.session.outside.use(pane.session.outside.blocks()[0]!);
    await confirmFirst(pane);
    expect(amounts(pane)).toEqual([20, 35]);
    expect(cells(pane)).toEqual(["A2:D4"]);
    pane.stop();
    const again = await openPane(pane.workbook);
    expect(amounts(again)).toEqual([20, 35]);
    expect(cells(again)).toEqual(["A2:D4"]);
    again.stop();
  });

  it("is told of no more once it is no budget, until it changes", async () => {
    const pane = await opened();
    await pane.session.outside.dismiss(pane.session.outside.blocks()[0]!);
    expect(cells(pane)).toEqual([]);
    pane.stop();
    const again = await openPane(pane.workbook);
    expect(cells(again)).toEqual([]);
    pane.workbook.type("B9", [[36]]);
    await again.session.reread();
    expect(cells(again)).toEqual([CELLS]);
    await again.session.outside.dismiss(again.session.outside.blocks()[0]!);
    pane.workbook.type("A10:B10", [["Software", 12]]);
    await again.session.reread();
    expect(cells(again)).toEqual(["A7:B10"]);
    again.stop();
  });

  it("stands in the report and in the minutes, with its cells", async () => {
    const pane = await opened();
    const said = `Non comprese: le celle ${CELLS} dello stesso foglio (2 righe con importi) sembrano un bilancio e non sono in nessun totale.`;
    const created = await createReport(pane.session, { date: "", deepest: 1, withFormulas: false });
    const { grid } = pane.workbook;
    const lines = grid.values(created!.id, grid.used(created!.id)!);
    expect(lines.filter((line) => line.includes(said))).toHaveLength(1);
    const report = reportOf(pane.session.get().budget!, 0);
    expect(minutes(report, sourceOf(pane.session, ""), italian)).toContain(said);
    await pane.session.outside.dismiss(pane.session.outside.blocks()[0]!);
    expect(minutes(report, sourceOf(pane.session, ""), italian)).not.toContain("Non comprese");
    pane.stop();
  });
});

describe("the pane", () => {
  const warning = new RegExp(`^Le celle ${CELLS} \\(2 righe con importi\\) sembrano un bilancio`);

  it("says in coverage what is not counted, shows it, and goes over to it", async () => {
    const pane = await opened();
    pane.session.show("coverage");
    render(<App session={pane.session} />);
    await screen.findByText(warning, {}, { timeout: 20_000 });
    fireEvent.click(screen.getByRole("button", { name: `Mostra ${CELLS}` }));
    await waitFor(async () =>
      expect(await pane.workbook.gateway.selection()).toMatchObject({
        areas: [{ row: 6, column: 0, rows: 3, columns: 2 }],
      }),
    );
    fireEvent.click(screen.getByRole("button", { name: `Passa a ${CELLS}` }));
    await screen.findByText(/righe 8–9/, {}, { timeout: 20_000 });
    expect(screen.getByText(/^Questa scelta lascia fuori le celle A2:D4/)).toBeTruthy();
    fireEvent.click(screen.getByRole("button", { name: "Tieni la tabella attuale" }));
    await screen.findByText(warning, {}, { timeout: 20_000 });
    pane.stop();
  });

  it("says so in the report, and no more once it is no budget", async () => {
    const pane = await opened();
    pane.session.show("report");
    render(<App session={pane.session} />);
    await screen.findByText(warning, {}, { timeout: 20_000 });
    const text = (): string =>
      screen.getByRole<HTMLTextAreaElement>("textbox", { name: "Testo per il verbale" }).value;
    expect(text()).toContain(CELLS);
    fireEvent.click(screen.getByRole("button", { name: `Non è un bilancio: ${CELLS}` }));
    await waitFor(() => expect(screen.queryByText(warning)).toBeNull());
    expect(text()).not.toContain(CELLS);
    pane.stop();
  });
});
