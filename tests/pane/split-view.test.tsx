import { act, cleanup, fireEvent, render, screen, waitFor } from "@testing-library/react";
import axe from "axe-core";
import { App } from "../../src/taskpane/App";
import { SplitView } from "../../src/taskpane/split";
import type { GivenPane, GivenRow } from "./support/given";
import { givenBudget } from "./support/given";
import { preparePage } from "./support/page";

beforeAll(async () => {
  preparePage();
  Element.prototype.scrollIntoView = () => undefined;
  await SplitView.preload();
});
afterEach(cleanup);

const ROWS: readonly GivenRow[] = [
  ["325006", "Oneri del personale", "CC01", 1000],
  ["325007", "Personale di ruolo", "CC01", 9_000_000],
  ["325050", "Compensi revisori", "CC01", -50, "A1.1.1.1 60%; B1.1.1.1 40%"],
  ["325060", "Pulizia uffici", "CC03", 100],
  ["325070", "Vigilanza", "CC03", "15.928,00"],
];
const KEY = {
  name: "Personale",
  parts: [
    { code: "A1.1.1.1", share: 60_000_000 },
    { code: "B1.1.1.1", share: 40_000_000 },
  ],
  driver: null,
};

/** The editor on rows of the budget, counted from 1. */
async function givenEditor(...rows: readonly number[]): Promise<GivenPane> {
  const pane = await givenBudget(ROWS);
  await pane.pickRows(...rows);
  render(<App session={pane.session} />);
  fireEvent.click(button("Ripartisci"));
  await screen.findByText(/^Ripartisci/, { selector: "h2,h3" });
  return pane;
}

// By label and text: roles with names take seconds in jsdom, whose computed styles are slow. The browser test goes by roles.
const field = (label: string | RegExp) => screen.getByLabelText<HTMLInputElement>(label);
const code = (part: number) => field(`Codice della parte ${part}`);
const number = (part: number) => field(new RegExp(`^(Percentuale|Importo|Valore) della parte ${part}$`));
const typeIn = (input: HTMLInputElement, value: string): void =>
  void fireEvent.change(input, { target: { value } });
const by = (basis: string): void => typeIn(field("Ripartisci per"), basis);
const button = (name: string | RegExp) => screen.getByText<HTMLButtonElement>(name, { selector: "button" });
const choices = () =>
  [...document.querySelectorAll("[role=option]")].map(({ textContent }) => textContent ?? "");
const enabled = (found: HTMLButtonElement): HTMLButtonElement => {
  expect(found.disabled).toBe(false);
  return found;
};
const write = () => button(/^Scrivi/);
/** The lines of the tables in sight, their cells parted by blanks. */
const tableRows = () =>
  [...document.querySelectorAll("tr")].map((row) => [...row.cells].map((cell) => cell.textContent).join(" "));

describe("the split editor", () => {
  it("never shows an amount that is text as 0", async () => {
    const pane = await givenEditor(5);
    typeIn(code(1), "A1.1.1.1");
    typeIn(number(1), "60");
    typeIn(code(2), "B1.1.1.1");
    typeIn(number(2), "40");
    await waitFor(() => expect(tableRows()).toContain("Totale –"));
    expect(tableRows()).toContain("A1.1.1.1 –");
    expect(screen.getByText("«15.928,00»")).toBeTruthy();
    pane.stop();
  });

  it("offers the row's suggestions first, and takes one by arrow and Enter, never by a digit", async () => {
    const pane = await givenEditor(4);
    fireEvent.focus(code(1));
    const suggested = pane.session.get().suggestions?.suggestions.map((each) => each.code) ?? [];
    expect(suggested.length).toBeGreaterThan(1);
    await waitFor(() => expect(choices().map((text) => text.split(" ")[0])).toEqual(suggested));
    fireEvent.keyDown(code(1), { key: "2" });
    expect(code(1).value).toBe("");
    fireEvent.keyDown(code(1), { key: "ArrowDown" });
    fireEvent.keyDown(code(1), { key: "Enter" });
    expect(code(1).value).toBe(suggested[1]);
    expect(document.activeElement).toBe(number(1));
    pane.stop();
  });

  it("says at the field what is no number and what is no code", async () => {
    const pane = await givenEditor(1);
    typeIn(number(1), "abc");
    const said = (field: HTMLInputElement): string =>
      document.getElementById(field.getAttribute("aria-describedby") ?? "")?.textContent ?? "";
    expect(said(number(1))).toBe(
      "«abc» non è una percentuale: scrivere per esempio 12,5, con al massimo 6 decimali.",
    );
    expect(number(1).getAttribute("aria-invalid")).toBe("true");
    typeIn(number(1), "12,5");
    expect(said(number(1))).toBe("");
    typeIn(code(1), "2,5");
    fireEvent.blur(code(1));
    expect(said(code(1))).toBe("«2,5» non è un codice della mappa: scegliere una voce dall'elenco.");
    typeIn(code(1), "a1.1.1.1");
    expect(said(code(1))).toBe("");
    by("driver");
    typeIn(number(1), "-3");
    expect(said(number(1))).toBe("«-3» non è un numero: scrivere per esempio 2,5.");
    pane.stop();
  });

  it("refuses a coarse code with the reason, and offers what is below it", async () => {
    const pane = await givenEditor(1);
    typeIn(code(1), "A2.3");
    expect(await screen.findByText(/Parte 1: il codice è troppo generico/)).toBeTruthy();
    await waitFor(() => expect(choices().some((text) => text.includes("A2.3.2.1"))).toBe(true));
    fireEvent.keyDown(code(1), { key: "Enter" });
    expect(code(1).value).toBe("A2.3");
    expect(code(1).getAttribute("aria-invalid")).toBe("true");
    expect(write().disabled).toBe(true);
    pane.stop();
  });

  it("shows the sum, the rest and the euro of each part while they are typed", async () => {
    const pane = await givenEditor(1);
    typeIn(code(1), "A1.1.1.1");
    typeIn(number(1), "33,333333");
    typeIn(code(2), "B1.1.1.1");
    typeIn(number(2), "60");
    expect(await screen.findByText("Somma 93,333333 % · restano 6,666667 %")).toBeTruthy();
    fireEvent.keyDown(number(2), { key: "=" });
    expect(number(2).value).toBe("66,666667");
    expect(await screen.findByText("Somma 100 % · nessun resto")).toBeTruthy();
    expect(tableRows()).toContain("A1.1.1.1 333,33");
    expect(tableRows()).toContain("B1.1.1.1 666,67");
    by("amount");
    expect([number(1).value, number(2).value]).toEqual(["333,33", "666,67"]);
    typeIn(number(2), "700");
    expect(await screen.findByText("Somma 1.033,33 di 1.000,00 · 33,33 di troppo")).toBeTruthy();
    fireEvent.click(write());
    expect(pane.tagOf(1)).toBeNull();
    pane.stop();
  });

  it("lets the empty number take the rest, and goes from field to field with Enter", async () => {
    const pane = await givenEditor(1);
    typeIn(code(1), "A1.1.1.1");
    typeIn(number(1), "12,5");
    fireEvent.keyDown(number(1), { key: "Enter" });
    expect(document.activeElement).toBe(code(2));
    typeIn(code(2), "B1.1.1.1");
    await waitFor(() => expect(number(2).placeholder).toBe("87,5"));
    fireEvent.keyDown(number(2), { key: "Enter" });
    expect(document.activeElement).toBe(write());
    fireEvent.click(write());
    await waitFor(() => expect(pane.tagOf(1)).toBe("A1.1.1.1 12,5%; B1.1.1.1 87,5%"));
    pane.stop();
  });

  it("adds a part with Enter while something is left, and takes an empty one away with Backspace", async () => {
    const pane = await givenEditor(1);
    typeIn(code(1), "A1.1.1.1");
    typeIn(number(1), "10");
    typeIn(code(2), "B1.1.1.1");
    typeIn(number(2), "20");
    fireEvent.keyDown(number(2), { key: "Enter" });
    await waitFor(() => expect(document.activeElement).toBe(code(3)));
    fireEvent.keyDown(code(3), { key: "Backspace" });
    await waitFor(() => expect(document.activeElement).toBe(number(2)));
    expect(screen.queryByLabelText("Codice della parte 3")).toBeNull();
    pane.stop();
  });

  it("refuses a driver that six decimals cannot give to the cent, until its percentages are taken as they are", async () => {
    const pane = await givenEditor(2);
    by("driver");
    for (const [index, each] of ["A1.1.1.1", "B1.1.1.1"].entries()) {
      typeIn(code(index + 1), each);
      typeIn(number(index + 1), String(index + 1));
    }
    const refusal = /su 9\.000\.000,00 a A1\.1\.1\.1 andrebbero 2\.999\.999,97 anziché 3\.000\.000,00/;
    expect(await screen.findByText(refusal)).toBeTruthy();
    expect(write().disabled).toBe(true);
    fireEvent.click(button("Usa queste percentuali"));
    await waitFor(() => expect(write().disabled).toBe(false));
    fireEvent.click(write());
    await waitFor(() => expect(pane.tagOf(2)).toBe("A1.1.1.1 33,333333%; B1.1.1.1 66,666667%"));
    pane.stop();
  });

  it("shows what is to be split before any part is", async () => {
    const pane = await givenEditor(2);
    const editor = screen.getByLabelText("Ripartisci la riga 5");
    expect(editor.textContent).toContain("Preventivo: 9.000.000,00");
    pane.stop();
  });

  it("keeps the focus when the split is saved as a key, so that Ctrl+Enter writes", async () => {
    const pane = await givenEditor(2);
    typeIn(code(1), "A1.1.1.1");
    typeIn(number(1), "60");
    fireEvent.click(button("Aggiungi parte"));
    typeIn(code(2), "B1.1.1.1");
    typeIn(number(2), "40");
    fireEvent.click(await waitFor(() => enabled(button("Salva come chiave…"))));
    typeIn(field("Nome della chiave"), "Sede");
    act(() => field("Nome della chiave").focus());
    fireEvent.submit(field("Nome della chiave"));
    await waitFor(() => expect(document.activeElement).toBe(button("Salva come chiave…")));
    fireEvent.keyDown(document.activeElement ?? document.body, { key: "Enter", ctrlKey: true });
    await waitFor(() => expect(pane.tagOf(2)).toBe("A1.1.1.1 60%; B1.1.1.1 40%"));
    pane.stop();
  });

  it("says which sign an amount must have", async () => {
    const pane = await givenEditor(3);
    by("amount");
    expect([number(1).value, number(2).value]).toEqual(["-30,00", "-20,00"]);
    typeIn(number(1), "30");
    expect(
      await screen.findByText(/il segno deve essere quello dell'importo della riga \(−50,00\)/),
    ).toBeTruthy();
    pane.stop();
  });

  it("splits several rows by percentage or driver only", async () => {
    const pane = await givenEditor(1, 4);
    expect(screen.getByText("Ripartisci 2 righe", { selector: "h2" })).toBeTruthy();
    expect([...field("Ripartisci per").children].map(({ textContent }) => textContent)).toEqual([
      "percentuale",
      "criterio",
    ]);
    typeIn(code(1), "A1.1.1.1");
    typeIn(number(1), "50");
    typeIn(code(2), "B1.1.1.1");
    fireEvent.click(await screen.findByText("Scrivi su 2 righe", { selector: "button" }));
    await waitFor(() => expect([1, 4].map(pane.tagOf)).toEqual(Array(2).fill("A1.1.1.1 50%; B1.1.1.1 50%")));
    pane.stop();
  });

  it("goes with the selection while nothing is typed, and stays with its rows once something is", async () => {
    const pane = await givenEditor(1);
    await act(() => pane.pickRows(4));
    await waitFor(() => expect(screen.queryByText(/^Ripartisci/, { selector: "h2" })).toBeNull());
    fireEvent.click(button("Ripartisci"));
    await screen.findByText("Ripartisci la riga 7", { selector: "h2,h3" });
    typeIn(code(1), "A1.1.1.1");
    await act(() => pane.pickRows(1));
    expect(await screen.findByText(/Questa ripartizione riguarda ancora: riga 7/)).toBeTruthy();
    fireEvent.click(button("Usa la nuova selezione"));
    expect(await screen.findByText("Ripartisci la riga 4", { selector: "h2,h3" })).toBeTruthy();
    expect(code(1).value).toBe("A1.1.1.1");
    pane.stop();
  });
});

describe("the keys", () => {
  it("tell why a name cannot be given, and rename", async () => {
    const pane = await givenBudget(ROWS);
    await pane.session.split.keys.save(KEY);
    await pane.session.split.keys.save({ ...KEY, name: "Sede" });
    await pane.pickRows(1);
    render(<App session={pane.session} />);
    fireEvent.click(button("Chiavi"));
    fireEvent.click(await screen.findByLabelText("Rinomina «Sede»"));
    const name = field(/^Nome della chiave/);
    typeIn(name, " PERSONALE ");
    fireEvent.click(button("Salva"));
    expect(await screen.findByText(/Esiste già la chiave «Personale»/)).toBeTruthy();
    typeIn(name, "Sede centrale");
    fireEvent.click(button("Salva"));
    expect(await screen.findByText("2 · Sede centrale", { selector: "h2,h3" })).toBeTruthy();
    pane.stop();
  });

  it("ask before one is deleted, leave its cells alone and say so", async () => {
    const pane = await givenBudget(ROWS);
    await pane.session.split.keys.save(KEY);
    await pane.pickRows(3);
    render(<App session={pane.session} />);
    // The row says its split: code, title, percentage and euro.
    expect(field("Parti della ripartizione").textContent).toMatch(/^A1\.1\.1\.160 %−30,00Relazione/);
    fireEvent.click(button("Chiavi"));
    fireEvent.click(await screen.findByLabelText("Elimina «Personale»"));
    expect(screen.getByText(/La riga che la usa resta com'è/)).toBeTruthy();
    fireEvent.click(button("Elimina"));
    expect(
      await screen.findByText(/Chiave «Personale» eliminata. La cella che la usava resta com'è/),
    ).toBeTruthy();
    expect(pane.tagOf(3)).toBe("A1.1.1.1 60%; B1.1.1.1 40%");
    pane.stop();
  });

  it("rewrite only what is ticked, never a formula, and hidden rows only where they are ticked", async () => {
    const split = "A1.1.1.1 60%; B1.1.1.1 40%";
    const rows: readonly GivenRow[] = [
      ["1", "Uno", "CC01", 100, split],
      ["2", "Due", "CC01", 10, split],
      ["3", "Tre", "CC01", 1, split],
      ["4", "Quattro", "CC01", 1000, { formula: '="x"', value: split }],
    ];
    const pane = await givenBudget(rows, { workbook: { sheets: [{ hiddenRows: [6] }] } });
    await pane.session.split.keys.save(KEY);
    const parts = [
      { code: "A1.1.1.1", share: 50_000_000 },
      { code: "B1.1.1.1", share: 50_000_000 },
    ];
    await pane.session.split.keys.change(KEY.name, parts, null);
    render(<App session={pane.session} />);
    await screen.findByText("Righe con la vecchia «Personale»", { selector: "h2,h3" });
    const boxes = [...document.querySelectorAll<HTMLInputElement>("input[type=checkbox]")];
    expect(boxes.map(({ checked, disabled }) => [checked, disabled])).toEqual([
      [true, false],
      [true, false],
      [false, false],
      [false, true],
    ]);
    expect(tableRows()).toContain("A1.1.1.1 60 % 50 % −11,00");
    fireEvent.click(field(/^Riga 5 /));
    expect(tableRows()).toContain("B1.1.1.1 40 % 50 % +10,00");
    const { violations } = await axe.run(document.body, { rules: { "color-contrast": { enabled: false } } });
    expect(violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html ?? ""}`)).toEqual([]);
    fireEvent.click(button("Riscrivi 1 cella"));
    await waitFor(() => expect(pane.tagOf(1)).toBe("A1.1.1.1 50%; B1.1.1.1 50%"));
    expect([2, 3, 4].map(pane.tagOf)).toEqual([split, split, split]);
    pane.stop();
  });
});
