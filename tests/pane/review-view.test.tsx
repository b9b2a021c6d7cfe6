import { act, cleanup, fireEvent, render, screen, waitFor, within } from "@testing-library/react";
import axe from "axe-core";
import { App } from "../../src/taskpane/App";
import { preloadViews } from "../../src/taskpane/views";
import type { GivenPane, GivenRow } from "./support/given";
import { givenBudget } from "./support/given";
import { preparePage } from "./support/page";

/** Views are fetched before a test waits for one. */
beforeAll(async () => {
  await preloadViews();
  preparePage();
});
afterEach(cleanup);

const ROWS: readonly GivenRow[] = [
  ["325006", "Affrancamento e spedizione documenti", "CC01", 12000],
  ["325006", "Affrancamento e spedizione documenti", "CC02", 500],
  ["325050", "Compensi ai componenti del collegio dei revisori", "CC01", 90000],
  ["330002", "Voucher digitali I4.0 per le imprese", "CC10", 9000],
  ["325061", "xyzzy qwrtp", "CC03", 100],
];

async function givenList(): Promise<GivenPane> {
  const pane = await givenBudget(ROWS);
  pane.session.show("worklist");
  render(<App session={pane.session} />);
  fireEvent.click(await screen.findByRole("button", { name: "Proponi per tutte" }));
  await screen.findByRole("list", { name: "Proposte, dalla più sicura e più grande" });
  return pane;
}

const card = (name: RegExp): HTMLElement => screen.getByRole("article", { name });

/** The page scrolls, as far as the pane can see: the test's page has no height. */
function scrollPage(top: number): void {
  Object.defineProperty(window, "scrollY", { value: top, configurable: true });
  window.dispatchEvent(new Event("scroll"));
}

describe("the list of proposals", () => {
  it("opens at its top, each time, and gives the list of work its place back", async () => {
    const scrolls = jest
      .spyOn(window, "scrollTo")
      .mockImplementation((to?: ScrollToOptions | number) =>
        scrollPage(typeof to === "object" ? (to.top ?? 0) : (to ?? 0)),
      );
    const pane = await givenBudget(ROWS);
    pane.session.show("worklist");
    render(<App session={pane.session} />);
    const open = async (): Promise<void> => {
      fireEvent.click(await screen.findByRole("button", { name: /^Proponi per tutte|^Vedi/ }));
      await screen.findByRole("list", { name: "Proposte, dalla più sicura e più grande" });
    };
    await screen.findByRole("button", { name: "Proponi per tutte" });
    act(() => scrollPage(500));
    await open();
    expect(window.scrollY).toBe(0);
    act(() => scrollPage(300));
    scrolls.mockClear();
    fireEvent.click(within(screen.getByRole("main")).getByRole("button", { name: "Da sistemare" }));
    await waitFor(() => expect(scrolls.mock.calls).toContainEqual([{ top: 500 }]));
    await open();
    expect(window.scrollY).toBe(0);
    scrolls.mockRestore();
    scrollPage(0);
    pane.stop();
  });

  it("groups equal rows, says why, and accepts a group", async () => {
    const pane = await givenList();
    const post = card(/^Affrancamento/);
    expect(within(post).getByText("12.500,00")).toBeTruthy();
    expect(within(post).getByText(/confidenza alta/)).toBeTruthy();
    expect(within(post).getByRole("button", { name: "2 righe uguali" })).toBeTruthy();
    fireEvent.click(within(post).getByRole("button", { name: /^Accetta 2: A2\.3\.2\.1 per Affranc/ }));
    await waitFor(() => expect([pane.tagOf(1), pane.tagOf(2)]).toEqual(["A2.3.2.1", "A2.3.2.1"]));
    await waitFor(() => expect(screen.queryByRole("article", { name: /^Affrancamento/ })).toBeNull());
    pane.stop();
  });

  it("opens a group and refuses one row of it", async () => {
    const pane = await givenList();
    fireEvent.click(within(card(/^Affrancamento/)).getByRole("button", { name: "2 righe uguali" }));
    fireEvent.click(screen.getByRole("button", { name: /^Rifiuta: A2\.3\.2\.1 per Riga 4/ }));
    await waitFor(() => expect(pane.session.get().review.rejections.size).toBe(1));
    expect(await screen.findByText("500,00")).toBeTruthy();
    pane.stop();
  });

  it("accepts by default only what is of high confidence", async () => {
    const pane = await givenList();
    const button = screen.getByRole("button", { name: /^Accetta \d+ rig(a|he)$/ });
    fireEvent.click(button);
    await waitFor(() => expect(pane.tagOf(3)).not.toBeNull());
    // The question on the 20 % is not answered: never of high confidence.
    expect(pane.tagOf(4)).toBeNull();
    pane.stop();
  });

  it("shows what many at once decide and nothing else, and has the focus after they were", async () => {
    const pane = await givenList();
    const confidence = screen.getByRole<HTMLSelectElement>("combobox", { name: "Confidenza" });
    expect(confidence.value).toBe("high");
    expect(screen.queryByRole("article", { name: /^Voucher/ })).toBeNull();
    expect(screen.getByText(/^Un'altra riga ha una proposta meno sicura/)).toBeTruthy();
    const all = screen.getByRole("button", { name: "Accetta 3 righe" });
    act(() => all.focus());
    fireEvent.click(all);
    await waitFor(() => expect(document.activeElement).toBe(confidence));
    // What is less sure does not slip under the same button.
    expect(confidence.value).toBe("high");
    expect(screen.queryByRole("button", { name: /^(Accetta|Rifiuta) \d+ rig/ })).toBeNull();
    fireEvent.change(confidence, { target: { value: "low" } });
    expect(card(/^Voucher/)).toBeTruthy();
    expect(screen.getByRole("button", { name: "Accetta 1 riga" })).toBeTruthy();
    pane.stop();
  });

  it("asks who pays and takes the answer", async () => {
    const pane = await givenList();
    fireEvent.change(screen.getByRole("combobox", { name: "Confidenza" }), { target: { value: "low" } });
    fireEvent.click(within(card(/^Voucher/)).getByRole("button", { name: "Sì" }));
    await waitFor(() => expect(card(/^Voucher digitali.*, E1\.1\./)).toBeTruthy());
    expect(within(card(/^Voucher/)).queryByRole("button", { name: "Sì" })).toBeNull();
    pane.stop();
  });

  it("keeps apart what has no proposal", async () => {
    const pane = await givenList();
    fireEvent.change(screen.getByRole("combobox", { name: "Mostra" }), { target: { value: "none" } });
    expect(await screen.findByText(/nessuna proposta: nella mappa non c'è nulla di simile/)).toBeTruthy();
    pane.stop();
  });

  it("goes from one decision to the next by the arrows and has no fault that axe sees", async () => {
    const pane = await givenList();
    const buttons = screen.getAllByRole("button", { name: /^Accetta.* per / });
    const [first, second] = buttons;
    act(() => first?.focus());
    fireEvent.keyDown(first ?? document.body, { key: "ArrowDown" });
    expect(document.activeElement).toBe(second);
    const { violations } = await axe.run(document.body, { rules: { "color-contrast": { enabled: false } } });
    expect(violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html ?? ""}`)).toEqual([]);
    pane.stop();
  });
});
