/** A budget of the test's own in the workbench, confirmed and ready to be tagged, and what a person reads and presses there. */
import ExcelJS from "exceljs";
import type { Frame, Locator } from "playwright-core";
import { type GivenWorkbench, type WorkbenchOptions, givenWorkbench } from "./workbench";

/** One row of the budget, in the order of the columns; the tag is empty where it is not given. */
export interface TaggingRow {
  readonly account?: string;
  readonly description: string;
  readonly costCentre?: string;
  readonly amount: number;
  readonly tag?: string;
}

const FILE = "da-classificare.xlsx";
const HEADER = ["Conto", "Descrizione", "Centro di costo", "Preventivo 2026", "Attività"];
/** 1-based sheet row of the first budget row. */
const FIRST_ROW = 2;

async function workbookOf(rows: readonly TaggingRow[], hidden: readonly number[]): Promise<Uint8Array> {
  const workbook = new ExcelJS.Workbook();
  const sheet = workbook.addWorksheet("Preventivo");
  sheet.addRow(HEADER);
  for (const { account = "325000", description, costCentre = "CC01", amount, tag = null } of rows)
    sheet.addRow([account, description, costCentre, amount, tag]);
  for (const row of hidden) sheet.getRow(FIRST_ROW + row - 1).hidden = true;
  return new Uint8Array(await workbook.xlsx.writeBuffer());
}

/** The workbench with the pane at its tagging section. Budget rows are counted from 1. */
export class GivenTagging {
  readonly search: Locator;
  readonly options: Locator;

  constructor(
    readonly bench: GivenWorkbench,
    private readonly count: number,
  ) {
    this.search = bench.pane.getByRole("combobox", { name: "Cerca nella mappa" });
    this.options = bench.pane.getByRole("option");
  }

  /** The page of the pane, for what only the page itself can be asked. */
  get frame(): Frame {
    const found = this.bench.page.frames().find((each) => each.url().includes("/addin/"));
    if (found === undefined) throw new Error("the pane is not open");
    return found;
  }

  sheetRow(row: number): number {
    return FIRST_ROW + row - 1;
  }

  /** Selects budget rows in the grid, each an area of its own, and waits until the pane speaks of the first. */
  async pick(...rows: readonly number[]): Promise<void> {
    await this.bench.select(...rows.map((row) => `E${this.sheetRow(row)}`));
    await this.shows(rows[0] ?? 1);
  }

  /** Waits until the pane speaks of a budget row. */
  async shows(row: number): Promise<void> {
    const wanted = `Riga ${this.sheetRow(row)}`;
    await this.bench.becomes(async () => {
      const texts = await this.bench.pane.getByText(/^Riga \d+\b/).allInnerTexts();
      const rows = texts.map((text) => /^Riga \d+/.exec(text)?.[0]);
      return rows.includes(wanted) ? [wanted] : rows;
    }, [wanted]);
  }

  /** Waits until the grid stands on a budget row where the pane has sent it. */
  async arrives(row: number): Promise<void> {
    const place = this.sheetRow(row);
    await this.bench.becomes(() => this.bench.run("selection"), [`$A$${place}:$E$${place}`]);
  }

  button(name: string | RegExp): Locator {
    return this.bench.pane.getByRole("button", { name });
  }

  async tagOf(row: number): Promise<unknown> {
    return (await this.bench.cell(`E${this.sheetRow(row)}`)).value;
  }

  /** The tag cells of all rows. */
  async tags(): Promise<unknown[]> {
    const cells = await this.bench.run("values", `E${FIRST_ROW}:E${FIRST_ROW + this.count - 1}`);
    return cells.map(([tag]) => tag ?? null);
  }

  async close(): Promise<void> {
    await this.bench.close();
  }
}

/** @param hidden budget rows that the sheet hides */
export async function givenTagging(
  rows: readonly TaggingRow[],
  options: WorkbenchOptions & { readonly hidden?: readonly number[] } = {},
): Promise<GivenTagging> {
  const { hidden = [], ...rest } = options;
  const bytes = await workbookOf(rows, hidden);
  const bench = await givenWorkbench({ ...rest, file: { name: FILE, bytes } });
  const tagging = new GivenTagging(bench, rows.length);
  await tagging.button("Avanti").click();
  await tagging.button(/^(Inizia a classificare|Continua senza segnare)$/).click();
  await tagging.button("Annulla ultima classificazione").waitFor();
  return tagging;
}
