import { cleanup, fireEvent, render, screen, waitFor, within } from "@testing-library/react";
import { App } from "../../src/taskpane/App";
import { givenWorkbook } from "../support/workbook";
import type { GivenPane, GivenRow } from "./support/given";
import { budgetSheet, givenBudget, openPane } from "./support/given";
import { preparePage } from "./support/page";

beforeAll(preparePage);
afterEach(cleanup);

const HOME: readonly GivenRow[] = [
  ["325006", "Spese postali", "CC01", 12000],
  ["325050", "Compensi revisori", "CC02", 30000, "A1.1.1.1"],
];
const COMPANY: readonly GivenRow[] = [
  ["325006", "Carta", "CC01", 700, "B2.1.1.2"],
  ["325061", "Fiere", "CC01", 90, "pippo"],
];

/** Both sheets are confirmed budgets; the first one is in use, and its coverage is shown. */
async function givenTwoBudgets(): Promise<GivenPane> {
  const pane = await openPane(
    await givenWorkbook({
      sheets: [
        { name: "Sede", rows: budgetSheet(HOME) },
        { name: "Azienda", rows: budgetSheet(COMPANY) },
      ],
    }),
  );
  const { phase } = pane.session.get();
  const found = phase.kind === "setup" ? phase.found : [];
  for (const table of [...found].reverse()) await pane.session.confirmTable(table, table.candidate.layout);
  pane.session.show("coverage");
  render(<App session={pane.session} />);
  await screen.findByRole("heading", { name: "Copertura" }, { timeout: 20_000 });
  return pane;
}

describe("coverage", () => {
  it("shows each budget sheet, and leads to the rows of one that need work", async () => {
    const pane = await givenTwoBudgets();
    const sheets = await screen.findByRole("list", { name: "Per foglio" });
    const names = within(sheets)
      .getAllByRole("listitem")
      .map((item) => item.textContent);
    expect(names[0]).toContain("Sede71,4 %");
    expect(names[0]).toContain("Manca 1 riga per 12.000,00");
    expect(names[1]).toContain("Azienda88,6 %");
    fireEvent.click(within(sheets).getByRole("button", { name: /^Azienda/ }));
    await waitFor(() => expect(pane.session.get().binding?.sheetName).toBe("Azienda"));
    await waitFor(() => expect(pane.session.get().view).toBe("worklist"));
    expect(await screen.findByText("Fiere", {}, { timeout: 20_000 })).toBeTruthy();
    pane.stop();
  });

  it("leads to the rows of one cost centre", async () => {
    const pane = await givenTwoBudgets();
    const parts = screen.getByRole("list", { name: "Per centro di costo" });
    expect(within(parts).getAllByRole("button")).toHaveLength(1);
    fireEvent.click(within(parts).getByRole("button", { name: /^CC01/ }));
    expect(pane.session.get().places.worklist).toEqual({
      cause: null,
      text: "",
      part: { by: "costCentre", name: "CC01" },
    });
    pane.stop();
  });
});

it("says beside the totals that the figures are rounded, where a total of the sheet shows another cent", async () => {
  const rows: readonly GivenRow[] = [
    ["325006", "Spese postali", "CC01", -20.004, "A2.3.2.1"],
    ["325070", "Noleggi", "CC01", -10, "A2.3.2.1"],
    ["", "Totale", "", -30.007, "TOTALE"],
  ];
  const pane = await givenBudget(rows);
  pane.session.show("totals");
  render(<App session={pane.session} />);
  await screen.findByText(
    /^Arrotondato al centesimo: 1 riga ha più di due decimali/,
    {},
    { timeout: 20_000 },
  );
  expect(screen.getByText("quadra, salvo l'arrotondamento")).toBeTruthy();
  pane.stop();
});
