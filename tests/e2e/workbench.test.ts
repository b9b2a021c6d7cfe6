import { readFileSync } from "node:fs";
import path from "node:path";
import { ROOT } from "../../scripts/lib/setup.cjs";
import { changedParts, readByExcelJs, RICH, richWorkbook } from "../workbench/support/rich-workbook";
import { type GivenWorkbench, givenWorkbench } from "./support/workbench";

const SAMPLE = path.join(ROOT, "seeds", "bilancio-esempio.xlsx");
const ROLLUP = '=PMAP.ROLLUP("A2";D3:D6;C3:C6)';

let bench: GivenWorkbench;
let rich: Uint8Array;

const openRich = (): Promise<void> => bench.open(rich, "ricco.xlsx");

beforeAll(async () => {
  rich = await richWorkbook();
  bench = await givenWorkbench();
});
afterAll(() => bench.close());

describe("the page", () => {
  it("opens with the sample budget and the add-in's own page beside it", async () => {
    expect(await bench.run("fileName")).toBe("bilancio-esempio.xlsx");
    const frame = bench.page.frames().find((each) => each.url().includes("/addin/"));
    expect(new URL(frame?.url() ?? "").pathname).toBe("/addin/taskpane.html");
    expect(await bench.page.getByRole("toolbar").getByRole("button").allInnerTexts()).toEqual([
      "Apri PMAP",
      "Prossima non classificata",
      "Controlla copertura",
    ]);
  });

  it("serves the add-in as it was built, but for the address of office.js", async () => {
    const built = readFileSync(path.join(ROOT, "dist", "taskpane.html"), "utf8");
    const served = await (await bench.page.request.get(`${bench.address}addin/taskpane.html`)).text();
    const official = "https://appsforoffice.microsoft.com/lib/1/hosted/office.js";
    expect(built).toContain(`src="${official}"`);
    expect(served).toBe(built.replace(official, "/office.js"));
    for (const script of ["taskpane.js", "functions.js"]) {
      const bytes = await (await bench.page.request.get(`${bench.address}addin/${script}`)).body();
      expect(Buffer.compare(bytes, readFileSync(path.join(ROOT, "dist", script)))).toBe(0);
    }
  });

  it("asks no other server for anything", async () => {
    const asked: string[] = [];
    bench.page.on("request", (request) => asked.push(request.url()));
    await bench.page.reload();
    await bench.page.evaluate(() => window.workbenchReady);
    await bench.paneStarted();
    expect(asked.length).toBeGreaterThan(3);
    expect(asked.filter((url) => !url.startsWith(bench.address) && !/^(data|blob):/.test(url))).toEqual([]);
  });

  it("lets the pane be as wide as Excel does, by keyboard", async () => {
    const divider = bench.page.getByRole("separator", { name: "Larghezza del riquadro" });
    await divider.focus();
    await divider.press("End");
    expect((await bench.page.locator("#pane").boundingBox())?.width).toBe(500);
    await divider.press("Home");
    expect((await bench.page.locator("#pane").boundingBox())?.width).toBe(270);
  });

  it("closes the pane and opens it again from the ribbon", async () => {
    await bench.page.getByRole("button", { name: "Chiudi il riquadro PMAP" }).click();
    expect(await bench.page.locator("#pane").isVisible()).toBe(false);
    await bench.page.getByRole("button", { name: "Apri PMAP" }).click();
    expect(await bench.page.locator("#pane").isVisible()).toBe(true);
  });

  it("changes the theme of the grid and of the simulated Office together", async () => {
    const background = () =>
      bench.pane.locator("body").evaluate(() => {
        const shown = document.elementFromPoint(150, 300) ?? document.body;
        let element: Element | null = shown;
        while (element !== null) {
          const color = getComputedStyle(element).backgroundColor;
          if (color !== "rgba(0, 0, 0, 0)") return color;
          element = element.parentElement;
        }
        return "";
      });
    const light = await background();
    await bench.page.getByRole("button", { name: "Tema scuro" }).click();
    await bench.becomes(async () => (await background()) === light, false);
    await bench.page.getByRole("button", { name: "Tema chiaro" }).click();
    await bench.becomes(background, light);
  });
});

describe("formulas", () => {
  beforeAll(openRich);

  it("takes semicolons and decimal commas, gives the right total, and follows a changed tag", async () => {
    await bench.typeInCell("F20", ROLLUP);
    expect(await bench.cell("F20")).toMatchObject({
      formula: '=PMAP.ROLLUP("A2",D3:D6,C3:C6)',
      value: 1000.5,
      text: "1000,5",
    });
    await bench.typeInCell("D5", "A2.3.2.1");
    expect((await bench.cell("F20")).value).toBe(1350.75);
    await bench.typeInCell("F21", "=F20*1,5");
    expect((await bench.cell("F21")).value).toBe(2026.125);
    await bench.typeInCell("F22", "=SOMMA(C3:C6)");
    expect((await bench.cell("F22")).value).toBe(25550.75);
  });

  it.each([
    ["1.234,56", 1234.56, "1234,56"],
    ["VERO", true, "VERO"],
    ["A1.1.1.1", "A1.1.1.1", "A1.1.1.1"],
  ])("takes %s as an Italian Excel does", async (typed, value, text) => {
    await bench.typeInCell("F25", typed);
    expect(await bench.cell("F25")).toMatchObject({ value, text, formula: null });
  });

  it("shows #N/A for an unknown code, and keeps what the error says", async () => {
    await bench.typeInCell("F23", '=PMAP.ROLLUP("X9";D3:D6;C3:C6)');
    const cell = await bench.cell("F23");
    expect(cell.value).toEqual({ error: "#N/A" });
    expect(cell.message).toContain("X9");
  });

  it("computes the same on the desktop, where an empty cell is 0", async () => {
    const web = (await bench.cell("F20")).value;
    await bench.run("functionTimes");
    await bench.run("setConditions", { platform: "desktop" });
    await bench.run("settled");
    // The cells with PMAP functions here: F20 and F23.
    expect((await bench.run("functionTimes")).calls).toBe(2);
    expect((await bench.cell("F20")).value).toBe(web);
    await bench.run("setConditions", { platform: "web" });
  });
});

describe("files", () => {
  it.each([
    ["vuoto.xlsx", new Uint8Array(), "è vuoto"],
    ["lettera.xlsx", new TextEncoder().encode("Gentile Camera, …"), "non è una cartella di lavoro di Excel"],
    [
      "vecchio.xls",
      new Uint8Array([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1, 0, 0]),
      "vecchio formato .xls",
    ],
    ["tronco.xlsx", new Uint8Array(readFileSync(SAMPLE)).slice(0, 9000), "danneggiato"],
  ])("explains what is wrong with %s and changes nothing", async (name, bytes, why) => {
    await openRich();
    const before = await bench.run("values", "A1:D9");
    await bench.openFile({ name, bytes });
    const alert = bench.page.getByRole("alert");
    await alert.getByText(why).waitFor();
    expect(await alert.innerText()).toContain(name);
    expect(await bench.run("fileName")).toBe("ricco.xlsx");
    expect(await bench.run("values", "A1:D9")).toEqual(before);
  });

  it("gives the file back to the byte where nothing was changed", async () => {
    await openRich();
    const saved = await bench.save();
    expect(saved.name).toBe("ricco.xlsx");
    expect(Buffer.compare(saved.bytes, rich)).toBe(0);
  });

  it("downloads a tagged workbook with everything it had, which opens again", async () => {
    await openRich();
    await bench.typeInCell("D4", "E1.1.1.1");
    await bench.typeInCell("F3", ROLLUP);
    const saved = await bench.save();
    expect(changedParts(rich, saved.bytes)).toEqual([
      "[Content_Types].xml",
      "xl/_rels/workbook.xml.rels",
      "xl/metadata.xml",
      "xl/workbook.xml",
      RICH.sheetPart,
    ]);
    const sheet = (await readByExcelJs(saved.bytes)).getWorksheet(RICH.sheet);
    expect(sheet?.getCell("D4").value).toBe("E1.1.1.1");
    expect(sheet?.getCell("C8").value).toMatchObject({ formula: "SUM(C3:C6)", result: 25550.75 });

    await bench.openFile({ name: "di-nuovo.xlsx", bytes: saved.bytes });
    await bench.opened("di-nuovo.xlsx");
    expect((await bench.cell("D4")).value).toBe("E1.1.1.1");
    expect(await bench.cell("F3")).toMatchObject({
      formula: '=PMAP.ROLLUP("A2",D3:D6,C3:C6)',
      value: 1000.5,
    });
    expect(await bench.run("hiddenRows", "A1:A9")).toEqual([4]);
    expect(Buffer.compare((await bench.save()).bytes, saved.bytes)).toBe(0);
  });

  it("adds a sheet to the file, and names before saving what cannot be kept", async () => {
    await openRich();
    await bench.run("addSheet", "Note");
    await bench.typeInCell("Note!B2", "da rivedere");
    await bench.run("hideRows", `${RICH.sheet}!A3:A3`);
    await bench.page.locator("[data-command=save]").click();
    const question = bench.page.getByRole("alertdialog");
    expect(await question.getByRole("listitem").allInnerTexts()).toEqual([
      expect.stringContaining("formati cambiati"),
    ]);
    const waiting = bench.page.waitForEvent("download");
    await question.getByRole("button", { name: "Scarica comunque" }).click();
    const bytes = new Uint8Array(readFileSync(await (await waiting).path()));
    expect(changedParts(rich, bytes)).toEqual([
      "[Content_Types].xml",
      "xl/_rels/workbook.xml.rels",
      "xl/workbook.xml",
      "xl/worksheets/sheet3.xml",
    ]);
    expect((await readByExcelJs(bytes)).getWorksheet("Note")?.getCell("B2").value).toBe("da rivedere");
  });

  it("keeps locked cells of a protected sheet from being typed over", async () => {
    await openRich();
    await bench.run("protectSheet", RICH.sheet);
    await bench.clickCell("D4");
    await bench.page.keyboard.type("E1.1.1.1");
    await bench.page.getByRole("alert").getByText("Il foglio è protetto").waitFor();
    await bench.page.keyboard.press("Enter");
    await bench.run("settled");
    expect((await bench.cell("D4")).value).toBeNull();
  });

  it("asks before it drops changes that were not downloaded", async () => {
    await openRich();
    await bench.typeInCell("D4", "E1.1.1.1");
    await bench.openFile({ name: "altro.xlsx", bytes: rich });
    const question = bench.page.getByRole("alertdialog");
    await question.getByRole("button", { name: "Annulla" }).click();
    expect(await bench.run("fileName")).toBe("ricco.xlsx");
    expect((await bench.cell("D4")).value).toBe("E1.1.1.1");
    await bench.openFile({ name: "altro.xlsx", bytes: rich });
    await question.getByRole("button", { name: "Apri comunque" }).click();
    await bench.opened("altro.xlsx");
    expect((await bench.cell("D4")).value).toBeNull();
  });
});

it("reported no error of its own while all this went on", () => {
  expect(bench.problems).toEqual([]);
});
