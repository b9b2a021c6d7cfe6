/** What people need who do not see the pane as it is drawn: forced colours, zoom, no motion, no mouse, English. */
import { atRest, paneFrame, violations } from "./support/axe";
import { OTHER_SECTIONS, confirmSample, openSection } from "./support/pane";
import { type GivenWorkbench, givenWorkbench } from "./support/workbench";

let bench: GivenWorkbench;

async function tagARow(): Promise<void> {
  await bench.select("G13");
  await bench.pane.getByRole("option").first().waitFor();
}

describe("forced colours and no motion", () => {
  beforeAll(async () => {
    bench = await givenWorkbench({ forcedColors: "active", reducedMotion: "reduce" });
    await confirmSample(bench);
    await tagARow();
  });
  afterAll(() => bench.close());

  it("keeps the tagging section within axe, with nothing that moves", async () => {
    await bench.screenshot("contrasto-Classifica", "pane");
    expect(await violations(bench)).toEqual([]);
    expect(await moving()).toEqual([]);
  });

  it.each(OTHER_SECTIONS)("keeps the section %s within axe, with nothing that moves", async (name) => {
    await openSection(bench, name);
    await bench.screenshot(`contrasto-${name}`, "pane");
    expect(await violations(bench)).toEqual([]);
    expect(await moving()).toEqual([]);
  });
});

/** What is still being animated a moment after the last change. */
function moving(): Promise<string[]> {
  return paneFrame(bench).evaluate(() =>
    document
      .getAnimations()
      .filter(({ playState, effect }) => playState === "running" && Number(effect?.getTiming().duration) > 1)
      .map(({ effect }) => (effect as KeyframeEffect).target?.outerHTML.slice(0, 80) ?? ""),
  );
}

describe("zoom and keyboard", () => {
  beforeAll(async () => {
    bench = await givenWorkbench();
    await confirmSample(bench);
    await tagARow();
  });
  afterAll(() => bench.close());

  /** Elements that reach beyond the right edge of the pane. */
  const tooWide = (): Promise<string[]> =>
    paneFrame(bench).evaluate(() => {
      const { clientWidth, scrollWidth } = document.documentElement;
      if (scrollWidth <= clientWidth) return [];
      return [...document.querySelectorAll("main *, header *, footer *")]
        .filter(
          (each) =>
            each.getBoundingClientRect().right > clientWidth + 1 && each.closest("[role=region]") === null,
        )
        .map((each) => each.outerHTML.slice(0, 100));
    });

  async function atZoom(zoom: number, work: () => Promise<void>): Promise<void> {
    const set = (value: string): Promise<void> =>
      paneFrame(bench).evaluate((to) => void (document.documentElement.style.zoom = to), value);
    await set(String(zoom));
    await work();
    await set("");
  }

  it.each(["Classifica", ...OTHER_SECTIONS])(
    "%s scrolls in one direction only, at 200 % too",
    async (name) => {
      await openSection(bench, name);
      for (const [width, zoom] of [
        [270, 1],
        [500, 2],
      ] as const) {
        await bench.run("setPaneWidth", width);
        await atZoom(zoom, async () => {
          expect({ width, zoom, tooWide: await tooWide() }).toEqual({ width, zoom, tooWide: [] });
        });
      }
      await bench.run("setPaneWidth", 350);
    },
  );

  it.each(["Classifica", ...OTHER_SECTIONS])("%s shows where the keyboard is at every stop", async (name) => {
    await openSection(bench, name);
    const pane = bench.page.locator("#pane");
    await bench.pane.getByRole("navigation").getByRole("button").first().focus();
    await atRest(paneFrame(bench));
    let before = await pane.screenshot();
    const unseen: string[] = [];
    for (let stop = 0; stop < 12; stop++) {
      await bench.page.keyboard.press("Tab");
      await atRest(paneFrame(bench));
      const now = await pane.screenshot();
      const focused = await paneFrame(bench).evaluate(
        () => document.activeElement?.outerHTML.slice(0, 100) ?? "",
      );
      // After the last stop the keyboard leaves the pane.
      if (focused.startsWith("<body")) break;
      if (now.equals(before)) unseen.push(focused);
      before = now;
    }
    expect(unseen).toEqual([]);
  });
});

describe("an English Excel", () => {
  beforeAll(async () => {
    bench = await givenWorkbench();
    await bench.run("setDisplayLanguage", "en-US");
    await bench.paneStarted();
  });
  afterAll(() => bench.close());

  it("gets the pane in English, within axe", async () => {
    await bench.pane.getByRole("button", { name: "Next", exact: true }).waitFor();
    expect(await paneFrame(bench).evaluate(() => document.documentElement.lang)).toBe("en");
    expect(await violations(bench)).toEqual([]);
  });
});
