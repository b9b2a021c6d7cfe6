import { act, cleanup, fireEvent, render, screen, waitFor } from "@testing-library/react";
import axe from "axe-core";
import { en } from "../../src/i18n/en";
import { it as italian } from "../../src/i18n/it";
import { App } from "../../src/taskpane/App";
import { SplitView } from "../../src/taskpane/split";
import { replacingHere } from "../../src/taskpane/session/replacing";
import type { GivenPane, GivenRow } from "./support/given";
import { givenBudget } from "./support/given";
import { preparePage } from "./support/page";

beforeAll(async () => {
  preparePage();
  Element.prototype.scrollIntoView = () => undefined;
  await SplitView.preload();
});
afterEach(cleanup);

const SPLIT = "D3.1.2.1 60%; D1.1.1.6 40%";
const ROWS: readonly GivenRow[] = [
  ["325006", "Spese postali e di recapito", "CC01", 12000],
  ["325007", "Oneri postali", "CC01", 800, "D1.1.1.6"],
  ["325008", "Recapito plichi", "CC02", 500, SPLIT],
  ["325009", "Affrancatura", "CC01", 30000, "A2.3"],
  ["325010", "Corrieri", "CC03", 100, "A2.3.2.1"],
  ["325011", "Notifiche", "CC03", 100, "A2.3.2.1?"],
  ["325012", "Raccomandate", "CC03", 100, "posta"],
  ["325013", "Bolli", "CC03", 100],
];
const ALL = [1, 2, 3, 4, 5, 6, 7] as const;
const BEFORE = [null, "D1.1.1.6", SPLIT, "A2.3", "A2.3.2.1", "A2.3.2.1?", "posta"];

const tags = (pane: GivenPane): readonly unknown[] => ALL.map((row) => pane.tagOf(row));

/** A pane with the first seven rows picked. */
async function givenSeveral(): Promise<GivenPane> {
  const pane = await givenBudget(ROWS);
  await pane.pickRows(...ALL);
  return pane;
}

describe("a tag for several rows", () => {
  const ways: readonly (readonly [string, string, (pane: GivenPane) => Promise<unknown>])[] = [
    ["the first suggestion", "A2.3.2.1", ({ session }) => session.actions.acceptSuggestion(0)],
    ["a code by search", "A2.3.2.1", ({ session }) => session.tagging.tag("A2.3.2.1")],
    [
      "a recent code",
      "A2.3.2.1",
      ({ session }) => {
        session.set({ recent: [{ tag: "A2.3.2.1", used: 1 }] });
        return session.actions.acceptQuick(0);
      },
    ],
    [
      "a split key",
      "B1.1.1.1 50%; C1.1.1.1 50%",
      async ({ session }) => {
        const parts = ["B1.1.1.1", "C1.1.1.1"].map((code) => ({ code, share: 50_000_000 }));
        await session.split.keys.save({ name: "Metà", parts, driver: null });
        return session.split.applyKey("Metà");
      },
    ],
    ["an exclusion", "ESCLUSO: prova", ({ session }) => session.tagging.exclude("prova")],
  ];

  it.each(ways)(
    "asks before %s replaces other tags, and writes only rows without a good one",
    async (_, tag, way) => {
      const pane = await givenSeveral();
      await way(pane);
      expect(tags(pane)).toEqual(BEFORE);
      expect(replacingHere(pane.session.get())?.value).toBe(tag);
      await pane.session.tagging.replace("open");
      expect(tags(pane)).toEqual([tag, "D1.1.1.6", SPLIT, tag, "A2.3.2.1", tag, tag]);
      await pane.session.actions.undo();
      expect(tags(pane)).toEqual(BEFORE);
      pane.stop();
    },
  );

  it("says of each row that would lose its tag what stands there, and of none that would not", async () => {
    const pane = await givenSeveral();
    await pane.session.tagging.tag("A2.3.2.1");
    expect(replacingHere(pane.session.get())?.replaced).toEqual([
      { index: 1, text: "D1.1.1.6" },
      { index: 2, text: SPLIT },
      { index: 3, text: "A2.3" },
      { index: 6, text: "posta" },
    ]);
    pane.stop();
  });

  it("replaces all where the user says so, in one step that is taken back as one", async () => {
    const pane = await givenSeveral();
    await pane.session.tagging.tag("A2.3.2.1");
    await pane.session.tagging.replace("all");
    expect(new Set(tags(pane))).toEqual(new Set(["A2.3.2.1"]));
    await pane.session.actions.undo();
    expect(tags(pane)).toEqual(BEFORE);
    pane.stop();
  });

  it("is written at once where nothing else stands there, and on a single row", async () => {
    const pane = await givenBudget(ROWS);
    await pane.pickRows(1, 5, 6, 8);
    await pane.session.tagging.tag("A2.3.2.1");
    expect([1, 5, 6, 8].map((row) => pane.tagOf(row))).toEqual(Array<string>(4).fill("A2.3.2.1"));
    await pane.pickRows(2);
    await pane.session.tagging.tag("A2.3.2.1");
    expect(pane.tagOf(2)).toBe("A2.3.2.1");
    pane.stop();
  });

  it("asks again where somebody has changed a row since it was asked", async () => {
    const pane = await givenSeveral();
    await pane.session.tagging.tag("A2.3.2.1");
    pane.workbook.type("E4", [["C2.1.1.1"]]);
    await pane.session.reread();
    await pane.session.tagging.replace("all");
    expect(pane.tagOf(1)).toBe("C2.1.1.1");
    expect(replacingHere(pane.session.get())?.replaced).toContainEqual({ index: 0, text: "C2.1.1.1" });
    pane.stop();
  });

  it("forgets the question where other rows are picked", async () => {
    const pane = await givenSeveral();
    await pane.session.tagging.tag("A2.3.2.1");
    await pane.pickRows(8);
    await pane.session.tagging.replace("all");
    expect(tags(pane)).toEqual(BEFORE);
    expect(pane.tagOf(8)).toBeNull();
    pane.stop();
  });

  it("asks in the split editor too, and writes the rows that were chosen", async () => {
    const pane = await givenSeveral();
    pane.session.split.open();
    const { panel } = pane.session.get().split;
    if (panel?.kind !== "rows") throw new Error("the editor is not open");
    pane.session.split.edit({
      ...panel.edited,
      basis: "percent",
      parts: [
        { id: 1, code: "B1.1.1.1", number: "50" },
        { id: 2, code: "C1.1.1.1", number: "50" },
      ],
      nextId: 3,
    });
    await pane.session.split.write();
    expect(tags(pane)).toEqual(BEFORE);
    await pane.session.split.write({ replace: "open" });
    const tag = "B1.1.1.1 50%; C1.1.1.1 50%";
    expect(tags(pane)).toEqual([tag, "D1.1.1.6", SPLIT, tag, "A2.3.2.1", tag, tag]);
    expect(pane.session.get().split.panel).toBeNull();
    // The grid is on its way to the next row: the next test has it too.
    await pane.session.actions.nextUntagged();
    pane.stop();
  });
});

describe("the question on what would be replaced", () => {
  const button = (name: string | RegExp) => screen.getByText<HTMLButtonElement>(name, { selector: "button" });

  async function givenQuestion(...rows: readonly number[]): Promise<GivenPane> {
    const pane = await givenBudget(ROWS);
    await pane.pickRows(...rows);
    render(<App session={pane.session} />);
    const search = await screen.findByRole("combobox");
    search.focus();
    await act(() => pane.session.tagging.tag("A2.3.2.1"));
    return pane;
  }

  it("names the tags, has the focus on the rows that need work, and is clean for axe", async () => {
    const pane = await givenQuestion(...ALL);
    expect(screen.getByText(/^4 di 7 righe hanno già una classificazione diversa/).textContent).toBe(
      `4 di 7 righe hanno già una classificazione diversa: «D1.1.1.6», «${SPLIT}», «A2.3» e un'altra.`,
    );
    expect(document.activeElement).toBe(button("Solo le 4 da sistemare"));
    const { violations } = await axe.run(document.body, { rules: { "color-contrast": { enabled: false } } });
    expect(violations).toEqual([]);
    fireEvent.click(button("Solo le 4 da sistemare"));
    await waitFor(() => expect(pane.tagOf(1)).toBe("A2.3.2.1"));
    expect(pane.tagOf(2)).toBe("D1.1.1.6");
    pane.stop();
  });

  it("lets a key that is held down answer nothing", async () => {
    const pane = await givenQuestion(...ALL);
    const first = button("Solo le 4 da sistemare");
    expect(fireEvent.keyDown(first, { key: "Enter", repeat: true })).toBe(false);
    expect(fireEvent.keyDown(first, { key: "Enter" })).toBe(true);
    pane.stop();
  });

  it("offers to leave first where no row needs work, and Esc leaves and goes back to the search box", async () => {
    const pane = await givenQuestion(2, 3);
    expect(document.activeElement).toBe(button("Lascia com'è"));
    fireEvent.keyDown(button("Lascia com'è"), { key: "Escape" });
    await waitFor(() => expect(document.activeElement?.getAttribute("role")).toBe("combobox"));
    expect(screen.queryByText("Lascia com'è")).toBeNull();
    expect([pane.tagOf(2), pane.tagOf(3)]).toEqual(["D1.1.1.6", SPLIT]);
    pane.stop();
  });

  it("does not offer the rows that need work as fewer than all, where all of them do", async () => {
    const pane = await givenQuestion(1, 4, 7);
    expect(document.activeElement).toBe(button("Sostituisci tutte (3)"));
    expect(screen.queryByText(/^Solo /)).toBeNull();
    expect(pane.tagOf(4)).toBe("A2.3");
    pane.stop();
  });

  it("is asked in both languages, of one row and of many", () => {
    expect(italian.replacing.ask(1, 2, ["A2.3"])).toBe(
      "1 di 2 righe ha già una classificazione diversa: «A2.3».",
    );
    expect(en.replacing.ask(1, 2, ["A2.3"])).toBe("1 of 2 rows already has a different tag: “A2.3”.");
  });
});
