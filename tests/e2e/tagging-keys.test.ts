/** Tagging by keyboard alone: what each key does, where the focus is, and that nothing moves from row to row. */
import { type GivenTagging, givenTagging } from "./support/tagging";

const SPLIT = "A2.3.2.1 60%; B1.1.3.5 40%";

/** Budget rows, counted from 1. */
const ROWS = [
  { description: "Spese postali e di recapito", amount: 12000 },
  { description: "Spese postali e di recapito", amount: 800 },
  { description: "Spese postali e di recapito", costCentre: "CC02", amount: 500 },
  {
    description: "Compensi, indennità e rimborsi ai componenti del collegio dei revisori dell'ente",
    amount: 30000,
  },
  { description: "Personale comune", amount: 5000, tag: SPLIT },
  { description: "Personale comune", costCentre: "CC02", amount: 7000 },
  { description: "Cassa economale", amount: 70 },
  { description: "Energia elettrica sede", amount: 900 },
  { description: "Riscaldamento sede", amount: 910 },
  { description: "Acqua sede", amount: 920 },
];
const HIDDEN = 9;

let tagging: GivenTagging;

const press = (key: string): Promise<void> => tagging.bench.page.keyboard.press(key);

/** What has the focus in the pane: its role and name. */
const focused = (): Promise<string> =>
  tagging.frame.evaluate(() => {
    const element = document.activeElement;
    return `${element?.getAttribute("role") ?? element?.tagName ?? ""} ${element?.getAttribute("aria-label") ?? element?.textContent ?? ""}`;
  });

/** True where the element with the focus, or what stands for it, is framed. */
const focusIsVisible = (): Promise<boolean> =>
  tagging.frame.evaluate(() => {
    const element = document.activeElement;
    if (element === null || !element.matches(":focus-visible")) return false;
    const frames = [element, element.parentElement].flatMap((each) =>
      each === null ? [] : [getComputedStyle(each), getComputedStyle(each, "::after")],
    );
    return frames.some(
      (style) =>
        (style.outlineStyle !== "none" && style.outlineWidth !== "0px") ||
        (style.borderBottomStyle !== "none" && style.borderBottomWidth === "2px"),
    );
  });

/** Where the fixed parts of the section stand, in pixels of the page. */
const places = (): Promise<unknown> =>
  tagging.frame.evaluate(() =>
    [
      document.querySelector("[role=combobox]"),
      document.querySelector("[role=listbox]"),
      [...document.querySelectorAll("main button")].find((each) => each.textContent === "Accetta"),
      document.querySelector("[role=group]"),
    ].map((each) => Math.round(each?.getBoundingClientRect().top ?? -1) + window.scrollY),
  );

const typed = (): Promise<string> => tagging.search.inputValue();

async function codeOf(place: number): Promise<string> {
  const text = await tagging.options.nth(place).innerText();
  return /[A-GZ]\d[\d.a-z]*/.exec(text)?.[0] ?? "";
}

const holds = (row: number, tag: string | null): Promise<void> =>
  tagging.bench.holds(`E${tagging.sheetRow(row)}`, tag);

beforeAll(async () => {
  tagging = await givenTagging(ROWS, { hidden: [HIDDEN] });
});
afterAll(() => tagging.close());

it("has the focus in the search box, visibly, and keeps every part in its place from row to row", async () => {
  await tagging.pick(1);
  await tagging.options.first().waitFor();
  await tagging.bench.becomes(focused, "combobox Cerca nella mappa");
  expect(await focusIsVisible()).toBe(true);
  const before = await places();
  for (const row of [4, 6, 7]) {
    await tagging.pick(row);
    await tagging.options.first().waitFor();
    expect(await places()).toEqual(before);
  }
});

it("has row, search box, three suggestions, actions and recents in sight on a small screen, after each action", async () => {
  await tagging.bench.page.setViewportSize({ width: 1366, height: 768 });
  await tagging.pick(10);
  await tagging.options.nth(2).waitFor();
  /** What must be in sight, from the top of the pane to its foot, each with its top and its foot. */
  const parts = (): Promise<readonly (readonly [number, number])[]> =>
    tagging.frame.evaluate(() => {
      const found = [
        document.querySelector("header"),
        document.querySelector("main section"),
        document.querySelector("[role=combobox]"),
        ...[...document.querySelectorAll("[role=option]")].slice(0, 3),
        [...document.querySelectorAll("main button")].find((each) => each.textContent === "Accetta"),
        document.querySelector("main [role=group]"),
        document.querySelector("footer"),
      ];
      return found.map((each) => {
        const { top, bottom } = each?.getBoundingClientRect() ?? { top: -1, bottom: -1 };
        return [top, bottom] as const;
      });
    });
  const inSight = async (): Promise<void> => {
    const all = await parts();
    all.slice(1).forEach(([top], place) => expect(top).toBeGreaterThanOrEqual((all[place]?.[1] ?? 0) - 0.5));
    expect(await tagging.frame.evaluate(() => window.scrollY)).toBe(0);
  };
  await inSight();
  await press("Alt+x");
  await tagging.bench.pane.getByRole("textbox", { name: /^Escludi/ }).waitFor();
  await press("1");
  await holds(10, "ESCLUSO: partita di giro");
  await tagging.shows(1);
  await inSight();
  await press("Alt+z");
  await holds(10, null);
  await tagging.arrives(10);
  await tagging.shows(10);
  await inSight();
  await tagging.bench.page.setViewportSize({ width: 1280, height: 800 });
});

it("takes digits for search text once something is typed, and for suggestions only before", async () => {
  await tagging.pick(1);
  await tagging.options.nth(1).waitFor();
  for (const key of ["C", "2", ".", "1", "0"]) await press(key);
  await tagging.options.first().getByText("C2.10", { exact: true }).waitFor();
  expect(await typed()).toBe("C2.10");
  expect(await tagging.tagOf(1)).toBeNull();
  await press("Escape");
  expect(await typed()).toBe("");
  await tagging.options.first().getByText("A2.3.2.1", { exact: true }).waitFor();
  const second = await codeOf(1);
  await press("2");
  await holds(1, second);
  await tagging.shows(2);
  await press("Alt+z");
  await holds(1, null);
  await tagging.arrives(1);
});

it("moves through the list by arrows, goes on by Tab, and comes back to the box by typing", async () => {
  await tagging.pick(1);
  await tagging.options.nth(1).waitFor();
  await press("ArrowDown");
  expect(await tagging.search.getAttribute("aria-activedescendant")).toBe(
    await tagging.options.nth(1).getAttribute("id"),
  );
  await press("Tab");
  expect(await focused()).toMatch(/^listbox Proposte/);
  expect(await focusIsVisible()).toBe(true);
  await press("Tab");
  expect(await focused()).toBe("BUTTON Accetta");
  await press("Shift+Tab");
  await press("r");
  expect(await typed()).toBe("r");
  expect(await focused()).toBe("combobox Cerca nella mappa");
  await press("Escape");
  await press("Escape");
  expect(await focused()).toMatch(/^BODY/);
});

it("writes a remembered split whole by Enter", async () => {
  await tagging.pick(6);
  await tagging.options.first().getByText("Ripartizione già usata").waitFor();
  await tagging.search.focus();
  await press("Enter");
  await holds(6, SPLIT);
});

it("offers the equal rows after a tagging: one key shows them, the same key tags them, one undo takes them back", async () => {
  await tagging.pick(1);
  await tagging.options.first().waitFor();
  await tagging.search.focus();
  await press("Enter");
  await tagging.bench.pane.getByText("Altre 2 righe uguali sono da sistemare", { exact: false }).waitFor();
  expect(await focused()).toBe("combobox Cerca nella mappa");
  const scrolled = await tagging.frame.evaluate(() => window.scrollY);
  await press("Alt+u");
  await tagging.button("Classifica 1 riga").waitFor();
  await tagging.bench.becomes(focused, "BUTTON Classifica 1 riga");
  expect(await tagging.frame.evaluate(() => window.scrollY)).toBe(scrolled);
  expect(await tagging.tagOf(2)).toBeNull();
  await press("Alt+u");
  await holds(2, "A2.3.2.1");
  expect(await tagging.tagOf(3)).toBeNull();
  await tagging.arrives(3);
  await press("Alt+z");
  await holds(2, null);
  await tagging.arrives(2);
  await tagging.bench.pane.getByText("Annullato: ", { exact: false }).first().waitFor();
  expect(await tagging.tagOf(1)).toBe("A2.3.2.1");
});

it("tags with a recent code by one key, also a row without fitting suggestions", async () => {
  await tagging.pick(7);
  await tagging.options.first().waitFor();
  await tagging.search.focus();
  // The first place holds what was used first in this session.
  const first = await tagging.bench.pane
    .getByRole("group", { name: "Recenti e frequenti" })
    .getByRole("button")
    .first()
    .innerText();
  await press("6");
  await holds(7, /[A-GZ]\d[\d.a-z]*/.exec(first)?.[0] ?? "");
});

it("tags two areas at once, and no row that is hidden", async () => {
  await tagging.bench.select("A9:E10", "A11:E11");
  await tagging.bench.pane.getByText("2 righe selezionate · 1 nascosta: non sarà scritta").waitFor();
  await tagging.options.first().waitFor();
  await tagging.search.focus();
  const code = await codeOf(0);
  await press("Enter");
  await holds(8, code);
  await holds(10, code);
  expect(await tagging.tagOf(HIDDEN)).toBeNull();
});

it("ran without an error in the console", () => {
  expect(tagging.bench.problems).toEqual([]);
});
