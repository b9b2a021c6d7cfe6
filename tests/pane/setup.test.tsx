import { cleanup, fireEvent, render, screen, waitFor } from "@testing-library/react";
import { App } from "../../src/taskpane/App";
import type { GivenCell } from "../support/workbook";
import { givenWorkbook } from "../support/workbook";
import type { GivenPane, GivenRow } from "./support/given";
import { HEADER, budgetSheet, givenBudget, openPane } from "./support/given";
import { preparePage } from "./support/page";

beforeAll(preparePage);
afterEach(cleanup);

/** The chart of accounts says the first two; 36… holds proventi and oneri alike, and "Partita varia" says nothing. */
const ROWS: readonly GivenRow[] = [
  ["311000", "Diritto annuale", "CC01", 5000],
  ["325006", "Spese postali", "CC01", 100],
  ["360010", "Partita varia", "CC01", 40],
];

async function openLastStep(pane: GivenPane): Promise<void> {
  render(<App session={pane.session} />);
  fireEvent.click(await screen.findByRole("button", { name: "Avanti" }));
}

const finish = (): void =>
  void fireEvent.click(screen.getByRole("button", { name: "Inizia a classificare" }));
const choose = (name: RegExp, value: string): void =>
  void fireEvent.change(screen.getByRole("combobox", { name }), { target: { value } });
const kinds = (pane: GivenPane): readonly unknown[] => [1, 2, 3].map((row) => pane.row(row).kind);

it("names a row that looks like a total but carries a code, on which nothing is written", async () => {
  const pane = await givenBudget([...ROWS, ["", "Totale generale", "", 5140, "A1.1.1.1"]], {
    confirm: false,
  });
  await openLastStep(pane);
  await screen.findByText(/^1 riga sembra un totale ma porta un codice\./);
  const row = screen.getByText(/Totale generale/).closest("li");
  expect(row?.textContent).toBe(`Riga ${pane.sheetRow(4)} · Totale generale · A1.1.1.1`);
  expect(screen.queryByText("Nessuna riga sembra un totale: non c'è nulla da segnare.")).toBeNull();
  pane.stop();
});

describe("the kind of the rows, asked in the setup", () => {
  it("asks where nothing says the kind, and remembers the answer in the workbook", async () => {
    const pane = await givenBudget(ROWS, { confirm: false });
    await openLastStep(pane);
    choose(/^Altre righe \(1 riga\)/, "revenue");
    finish();
    await waitFor(() => expect(kinds(pane)).toEqual(["revenue", "cost", "revenue"]));
    pane.stop();
    const again = await openPane(pane.workbook);
    expect(kinds(again)).toEqual(["revenue", "cost", "revenue"]);
    expect(again.row(3).kindBecause).toBe("decision");
    again.stop();
  });

  it("leaves an unanswered kind open instead of guessing it", async () => {
    const pane = await givenBudget(ROWS, { confirm: false });
    await openLastStep(pane);
    finish();
    await waitFor(() => expect(pane.session.get().phase.kind).toBe("ready"));
    expect(kinds(pane)).toEqual(["revenue", "cost", null]);
    pane.stop();
  });

  it("lets the user overrule what the account says, for that group only", async () => {
    const pane = await givenBudget(ROWS, { confirm: false });
    await openLastStep(pane);
    choose(/^Conti 32…/, "investment");
    finish();
    await waitFor(() => expect(kinds(pane)).toEqual(["revenue", "investment", null]));
    pane.stop();
  });

  it("takes the answer in a read-only workbook too, without trying to keep it there", async () => {
    const workbook = await givenWorkbook({
      sheets: [{ name: "Bilancio", rows: budgetSheet(ROWS) }],
      conditions: { readOnly: true },
    });
    const pane = await openPane(workbook);
    await openLastStep(pane);
    choose(/^Altre righe/, "cost");
    finish();
    await waitFor(() => expect(kinds(pane)).toEqual(["revenue", "cost", "cost"]));
    await waitFor(() => expect(pane.session.get().busy).toBe(false));
    expect(pane.session.get().notice).toBeNull();
    pane.stop();
  });
});

describe("the steps", () => {
  const heading = (name: string): Promise<HTMLElement> => screen.findByRole("heading", { level: 2, name });

  it("are those that are shown: a single table is none, unless the user goes back to it", async () => {
    const pane = await givenBudget(ROWS, { confirm: false });
    render(<App session={pane.session} />);
    await heading("Passo 1 di 2: Colonne");
    fireEvent.click(screen.getByRole("button", { name: "Indietro" }));
    await heading("Passo 1 di 3: Tabella");
    fireEvent.click(screen.getByRole("button", { name: "Avanti" }));
    await heading("Passo 2 di 3: Colonne");
    fireEvent.click(screen.getByRole("button", { name: "Avanti" }));
    await heading("Passo 3 di 3: Genere e totali");
    pane.stop();
  });

  it("show an account as a number of the sheet, and an amount as money", async () => {
    const rows = ROWS.map(([account, text, costCentre, amount]): readonly GivenCell[] => [
      Number(account),
      text,
      costCentre,
      amount,
      null,
    ]);
    const workbook = await givenWorkbook({ sheets: [{ name: "Bilancio", rows: [[...HEADER], ...rows] }] });
    const pane = await openPane(workbook);
    render(<App session={pane.session} />);
    const account = await screen.findByRole<HTMLSelectElement>("combobox", { name: "Conto" });
    expect(account.selectedOptions[0]?.text).toBe("A · Conto · es. 311000");
    screen.getByRole("checkbox", { name: "D · Preventivo · es. 5.000,00" });
    pane.stop();
  });
});
