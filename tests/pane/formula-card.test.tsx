/** The explanation of the selected formula beside the builder, and what it says of kinds. */
import { act, cleanup, fireEvent, render, screen, waitFor, within } from "@testing-library/react";
import { readPmapCall } from "../../src/functions/formula";
import { explain } from "../../src/functions/explain";
import { en } from "../../src/i18n/en";
import { App } from "../../src/taskpane/App";
import { mixedKinds } from "../../src/taskpane/session/formulas-kinds";
import { area, givenWorkbook } from "../support/workbook";
import type { GivenPane, GivenRow } from "./support/given";
import { budgetSheet, givenBudget, openPane } from "./support/given";
import { preparePage } from "./support/page";

beforeAll(preparePage);
afterEach(cleanup);

const ROWS: readonly GivenRow[] = [
  ["310000", "Diritti di segreteria", "CC01", 1500.5, "A2.3.2.1"],
  ["325006", "Spese postali", "CC01", 320.1, "A2.3.2.1 60%; G 40%"],
  ["325050", "Compensi revisori", "CC01", 30, "G"],
];
const FORMULA = '=PMAP.ROLLUP("A2",$E$4:$E$6,$D$4:$D$6)';

/** A budget of one provento and two oneri, a formula on it in H1, and the builder in sight. */
async function givenFormula(value = 1692.56): Promise<GivenPane> {
  const pane = await givenBudget(ROWS);
  const { session, workbook } = pane;
  await session.decide([0], { kind: "revenue" });
  await session.decide([1, 2], { kind: "cost" });
  workbook.type("H1", [[FORMULA]]);
  workbook.grid.cache(workbook.sheets[0]!, 0, 7, value);
  session.buildFormula("G");
  await select(pane, "H1");
  render(<App session={session} />);
  await screen.findByRole("heading", { name: "Inserisci formula" }, { timeout: 20_000 });
  return pane;
}

/** Types another formula into a cell; the card stays open. */
async function explains(pane: GivenPane, address: string, formula: string): Promise<void> {
  pane.workbook.type(address, [[formula]]);
  pane.workbook.grid.cache(pane.workbook.sheets[0]!, 0, area(address).column, 0);
  await select(pane, address);
  await screen.findByRole("button", { name: `Formula in ${address}`, expanded: true });
}

/** Selects a cell and lets the pane see it. */
async function select({ workbook, session }: GivenPane, address: string, sheet = 0): Promise<void> {
  await act(async () => {
    workbook.select(address, sheet);
    await session.selection.read();
  });
}

it("explains the selected formula above the builder, which keeps what was chosen", async () => {
  const pane = await givenFormula();
  const card = await screen.findByRole("region", { name: "Formula in H1" }, { timeout: 20_000 });
  await within(card).findByText("Dà 1.692,56 €.");
  const title = within(card).getByRole("button", { name: "Formula in H1" });
  expect(title.getAttribute("aria-expanded")).toBe("false");
  fireEvent.click(title);
  await within(card).findByText("Quadra: contano + non contano = somma delle righe di bilancio");
  expect(pane.session.get()).toMatchObject({ view: "formulas", places: { formulas: { node: "G" } } });
  expect(screen.getByRole("button", { name: "Cambia nodo" })).toBeTruthy();
  await select(pane, "J1");
  await waitFor(() => expect(screen.queryByRole("region", { name: "Formula in H1" })).toBeNull());
  expect(screen.getByRole("button", { name: "Cambia nodo" })).toBeTruthy();
  pane.stop();
});

it("names the kinds that a total adds up, with the amount of each", async () => {
  const pane = await givenFormula();
  fireEvent.click(await screen.findByRole("button", { name: "Formula in H1" }, { timeout: 20_000 }));
  await screen.findByText("Si sommano generi diversi");
  expect(screen.getByText(/Proventi 1\.500,50; Oneri 192,06\./)).toBeTruthy();
  // Said anew, there is only one kind left.
  await act(() => pane.session.decide([0], { kind: "cost" }));
  await waitFor(() => expect(screen.queryByText("Si sommano generi diversi")).toBeNull());
  pane.stop();
});

it("names the rows of the same kind that the ranges do not reach", async () => {
  const pane = await givenFormula();
  fireEvent.click(await screen.findByRole("button", { name: "Formula in H1" }, { timeout: 20_000 }));
  await screen.findByText(/^Quadra: /);
  expect(screen.queryByText("Gli intervalli non prendono tutto il bilancio")).toBeNull();
  await explains(pane, "J1", '=PMAP.ROLLUP("A2",$E$5:$E$5,$D$5:$D$5)');
  // The provento in row 4 is left out on purpose: the range holds oneri alone.
  await screen.findByText(/^Fuori resta 1 riga di bilancio dello stesso genere per 30,00 €, dalla riga 6\./);
  expect(screen.getByText(/^Quadra negli intervalli: /)).toBeTruthy();
  await explains(pane, "K1", '=PMAP.ROLLUP("A2",$E$5:$E$5,$D$5:$D$5)+PMAP.ROLLUP("A2",$E$6:$E$6,$D$6:$D$6)');
  await screen.findByText(/^Quadra: /);
  expect(screen.queryByText("Gli intervalli non prendono tutto il bilancio")).toBeNull();
  pane.stop();
});

it("knows the kinds of a confirmed budget on another sheet too", async () => {
  const workbook = await givenWorkbook({
    sheets: [
      { name: "Sede", rows: budgetSheet(ROWS) },
      {
        name: "Azienda",
        rows: budgetSheet([["410000", "Proventi da servizi", "CC01", 10, "G"], ...ROWS.slice(1)]),
      },
    ],
  });
  const pane = await openPane(workbook);
  const { session } = pane;
  const { phase } = session.get();
  const found = phase.kind === "setup" ? phase.found : [];
  for (const table of found) await session.confirmTable(table, table.candidate.layout);
  await select(pane, "B4", 0);
  await session.decide([0], { kind: "revenue" });
  await session.decide([1, 2], { kind: "cost" });
  workbook.type("H1", [['=PMAP.ROLLUP("G",Sede!$E$4:$E$6,Sede!$D$4:$D$6)']], 1);
  workbook.type("H2", [['=PMAP.ROLLUP("A",Sede!$E$4:$E$6,Sede!$D$4:$D$6)']], 1);
  session.buildFormula();
  await select(pane, "H2", 1);
  expect(session.get().binding?.sheetName).toBe("Azienda");
  render(<App session={session} />);
  fireEvent.click(await screen.findByRole("button", { name: "Formula in H2" }, { timeout: 20_000 }));
  await screen.findByText(/Proventi 1\.500,50; Oneri 192,06\./);
  await select(pane, "H1", 1);
  await screen.findByRole("button", { name: "Formula in H1" });
  await screen.findByText("Quadra: contano + non contano = somma delle righe di bilancio");
  expect(screen.queryByText("Si sommano generi diversi")).toBeNull();
  pane.stop();
});

it("explains an error in the language of the pane", async () => {
  const workbook = await givenWorkbook({ sheets: [{ name: "Sede", rows: budgetSheet(ROWS) }] });
  const pane = await openPane(workbook, undefined, en);
  const { phase } = pane.session.get();
  const found = phase.kind === "setup" ? phase.found : [];
  for (const table of found) await pane.session.confirmTable(table, table.candidate.layout);
  workbook.type("H1", [['=PMAP.REMAINDER($E$4:$E$6,$D$4:$D$6,"generiche")']]);
  workbook.type("H2", [['=PMAP.ROLLUP("D2.1.2.1",$E$4:$E$6,$D$4:$D$6)']]);
  await select(pane, "H1");
  render(<App session={pane.session} />);
  await screen.findByText(
    'There is no status “generiche”. The statuses are "proposte", "non classificate", "non valide", "escluse".',
    {},
    { timeout: 20_000 },
  );
  await select(pane, "H2");
  await screen.findByText(
    "“D2.1.2.1”: No such code: the map as supplied stops at D2.1.2. The nearest code is D2.1.2. " +
      "Codes are written in quotes: A1 without quotes is the cell A1.",
  );
  pane.stop();
});

it("finds kinds by the row of a paired range, and minds neither zeros nor functions that do not add up", async () => {
  const pane = await givenBudget([
    ["310000", "Diritti", "CC01", 7, "A1.1.1.1"],
    ["325006", "Spese", "CC01", 5, "A1.1.1.1"],
    ["", "Varie", "CC01", 1, "A1.1.1.1"],
  ]);
  await pane.session.decide([0], { kind: "revenue" });
  await pane.session.decide([1], { kind: "cost" });
  const budget = pane.session.get().budget!;
  const kinds = (formula: string, tags: string[][], amounts: number[][], width: number): unknown => {
    const cells = new Map<string, (string | number)[][]>([
      ["T", tags],
      ["I", amounts],
    ]);
    const explained = explain(readPmapCall(formula)!, cells);
    if (explained.kind !== "budget") throw new Error(explained.kind);
    return mixedKinds(explained, { first: 3, width }, budget, 0);
  };
  const pair = [
    ["A1.1.1.1", "A1.1.1.1"],
    ["A1.1.1.1", "G"],
    ["G", "A1.1.1.1"],
  ];
  const paired = '=PMAP.ROLLUP("A",T,I)';
  expect(
    kinds(
      paired,
      pair,
      [
        [1, 2],
        [4, 8],
        [16, 32],
      ],
      2,
    ),
  ).toEqual([
    { kind: "revenue", sum: 3 },
    { kind: "cost", sum: 4 },
    { kind: null, sum: 32 },
  ]);
  expect(
    kinds(
      paired,
      pair,
      [
        [0, 0],
        [4, 8],
        [16, 0],
      ],
      2,
    ),
  ).toEqual([]);
  const column = [["A1.1.1.1"], ["A1.1.1.1"], ["G"]];
  expect(kinds("=PMAP.TOTALS(T,I)", column, [[1], [2], [0]], 1)).toHaveLength(2);
  expect(kinds("=PMAP.COVERAGE(T,I)", column, [[1], [2], [0]], 1)).toEqual([]);
  pane.stop();
});

it("warns of ranges on different rows, and goes to the cell of the amount that is wrong", async () => {
  const pane = await givenFormula();
  // The first amount that is read is the heading above: beside the first tag stands another cell.
  pane.workbook.type("H1", [['=PMAP.ROLLUP("A2",$E$4:$E$6,$D$3:$D$5)']]);
  pane.workbook.grid.cache(pane.workbook.sheets[0]!, 0, 7, { error: "#VALUE!" });
  await select(pane, "J1");
  await select(pane, "H1");
  fireEvent.click(await screen.findByRole("button", { name: "Formula in H1" }, { timeout: 20_000 }));
  await screen.findByText(
    "Gli intervalli cominciano su righe diverse: E4 e D3; ogni codice prende l'importo di un'altra riga.",
  );
  fireEvent.click(screen.getByRole("button", { name: "Vai a D3" }));
  await waitFor(async () => {
    const selection = await pane.session.gateway.selection();
    expect(selection).toMatchObject({ active: { row: 2, column: 3 } });
  });
  fireEvent.click(screen.getByRole("button", { name: "Usa le stesse righe" }));
  const { session, workbook } = pane;
  await waitFor(async () => {
    const { formula } = await session.gateway.formulaAt(workbook.sheets[0]!, 0, 7);
    expect(formula).toBe(FORMULA);
  });
  pane.stop();
});

it("does not call a total right whose ranges begin on different rows, though it adds up", async () => {
  const pane = await givenFormula();
  pane.workbook.type("H1", [['=PMAP.ROLLUP("A2",$E$4:$E$5,$D$5:$D$6)']]);
  pane.workbook.grid.cache(pane.workbook.sheets[0]!, 0, 7, 338.1);
  await select(pane, "J1");
  await select(pane, "H1");
  await screen.findByText(/Intervalli su righe diverse\.$/, {}, { timeout: 20_000 });
  fireEvent.click(screen.getByRole("button", { name: "Formula in H1" }));
  await screen.findByText("La somma torna, ma con gli importi di altre righe");
  expect(screen.queryByText(/^Quadra/)).toBeNull();
  pane.stop();
});

it("says which rows the pane counts and a function of one column does not", async () => {
  const header = ["Conto", "Descrizione", "Previsione consuntivo", "Preventivo", "Classificazione"];
  const workbook = await givenWorkbook({
    sheets: [
      {
        name: "Sede",
        rows: [
          header,
          ["310000", "Diritti di segreteria", 10, 1500.5, "A2.3.2.1"],
          ["325006", "Spese postali", 20, 320, null],
          ["325050", "Compensi revisori", 30, 0, null],
        ],
      },
    ],
  });
  const pane = await openPane(workbook);
  const { phase } = pane.session.get();
  const found = phase.kind === "setup" ? phase.found : [];
  for (const table of found) await pane.session.confirmTable(table, table.candidate.layout);
  workbook.type("H1", [['=PMAP.COVERAGE($E$2:$E$4,$D$2:$D$4,"righe")']]);
  workbook.grid.cache(workbook.sheets[0]!, 0, 7, 0.5);
  await select(pane, "H1");
  render(<App session={pane.session} />);
  await screen.findByText(
    "1 riga con importo 0 qui non conta; il riquadro la conta, perché ha un importo in Previsione consuntivo.",
    {},
    { timeout: 20_000 },
  );
  pane.stop();
});
