/** The search box and its list, as they are drawn between two keys. */
import { cleanup, fireEvent, render, screen, waitFor } from "@testing-library/react";
import { App } from "../../src/taskpane/App";
import type { GivenRow } from "./support/given";
import { givenBudget } from "./support/given";
import { preparePage } from "./support/page";

declare global {
  var IS_REACT_ACT_ENVIRONMENT: boolean | undefined;
}

beforeAll(() => {
  preparePage();
  Element.prototype.scrollIntoView = () => undefined;
});
afterEach(() => {
  globalThis.IS_REACT_ACT_ENVIRONMENT = true;
  cleanup();
});

const ROWS: readonly GivenRow[] = [
  ["325006", "Spese postali e di recapito", "CC01", 12000],
  ["325068", "Energia elettrica", "CC02", 500],
];

const listed = (): readonly string[] => screen.queryAllByRole("option").map((each) => each.textContent ?? "");

it("never draws what was found for another row: a digit would take it", async () => {
  const pane = await givenBudget(ROWS);
  await pane.pickRows(1);
  render(<App session={pane.session} />);
  fireEvent.change(screen.getByRole("combobox", { name: "Cerca nella mappa" }), {
    target: { value: "cassa economale" },
  });
  expect(listed()[0]).toContain("B2.1.1.7");
  // As in a browser, where what React puts off is drawn after what it does not.
  globalThis.IS_REACT_ACT_ENVIRONMENT = false;
  const drawn: (readonly string[])[] = [];
  const observer = new MutationObserver(() => {
    if (screen.queryByText(/^Riga 5\b/) !== null) drawn.push(listed());
  });
  observer.observe(document.body, { subtree: true, childList: true, characterData: true });
  await pane.session.selection.goTo(1);
  await screen.findByText(/^Riga 5\b/);
  observer.disconnect();
  expect(drawn.length).toBeGreaterThan(0);
  expect(drawn.flat().filter((text) => text.includes("B2.1.1.7"))).toEqual([]);
  pane.stop();
});

it("writes no coarse code: Enter goes on to the first taggable one below it, and the next Enter takes that", async () => {
  const pane = await givenBudget(ROWS);
  await pane.pickRows(1);
  render(<App session={pane.session} />);
  const box = screen.getByRole("combobox", { name: "Cerca nella mappa" });
  const active = (): string =>
    document.getElementById(box.getAttribute("aria-activedescendant") ?? "")?.textContent ?? "";
  fireEvent.change(box, { target: { value: "C2.10" } });
  await waitFor(() => expect(active()).toMatch(/C2\.10 /));
  fireEvent.keyDown(box, { key: "Enter" });
  await waitFor(() => expect(active()).toContain("C2.10.1.1"));
  expect(pane.tagOf(1)).toBeNull();
  fireEvent.keyDown(box, { key: "Enter" });
  await waitFor(() => expect(pane.tagOf(1)).toBe("C2.10.1.1"));
  pane.stop();
});
