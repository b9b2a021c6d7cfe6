/** A session of the pane on a simulated workbook: the tests of the pane speak in these words. */
import type { Messages } from "../../../src/i18n";
import { it as italian } from "../../../src/i18n/it";
import { processMap } from "../../../src/map";
import type { Session } from "../../../src/taskpane/session/session";
import { createSession } from "../../../src/taskpane/session/session";
import { slicedSuggester } from "../../../src/taskpane/session/slicedSuggester";
import type { BudgetRow } from "../../../src/budget/types";
import type { GivenCell, GivenWorkbook, TestWorkbook } from "../../support/workbook";
import { givenWorkbook } from "../../support/workbook";

/** Built before any test waits for it; what it learns is replaced by every session. */
const suggester = slicedSuggester();
suggester.search("");

export const HEADER = ["Conto", "Descrizione", "Centro di costo", "Preventivo", "Classificazione"];

export type GivenRow = readonly [
  account: string,
  description: string,
  costCentre: string,
  amount: GivenCell,
  tag?: GivenCell,
];

type Cells = readonly GivenCell[];

export interface GivenPane {
  readonly workbook: TestWorkbook;
  readonly session: Session;
  /** The 1-based sheet row of a budget row, counted from 1. */
  sheetRow(row: number): number;
  /** The tag cell of a budget row, counted from 1. */
  tagOf(row: number): unknown;
  /** Selects budget rows (counted from 1), each an area of its own, and lets the pane see it. */
  pickRows(...rows: readonly number[]): Promise<void>;
  /** The budget row as the pane knows it. */
  row(row: number): BudgetRow;
  stop(): void;
}

const FIRST = 4;

/** Title lines above the header, as budgets have them; the table starts at row 3. */
export function budgetSheet(rows: readonly GivenRow[]): readonly Cells[] {
  return [
    ["Camera di commercio di Prova"],
    [null],
    HEADER,
    ...rows.map(([account, description, costCentre, amount, tag = null]): Cells => [
      account,
      description,
      costCentre,
      amount,
      tag,
    ]),
  ];
}

/** A pane whose budget was confirmed as it was found, unless `confirm` is false. */
export async function givenBudget(
  rows: readonly GivenRow[],
  options: { readonly confirm?: boolean; readonly workbook?: GivenWorkbook } = {},
): Promise<GivenPane> {
  const workbook = await givenWorkbook({
    sheets: [{ name: "Bilancio", rows: budgetSheet(rows), ...options.workbook?.sheets?.[0] }],
    ...(options.workbook?.conditions === undefined ? {} : { conditions: options.workbook.conditions }),
  });
  const pane = await openPane(workbook);
  const { phase } = pane.session.get();
  const found = phase.kind === "setup" ? phase.found[0] : undefined;
  if (options.confirm !== false && found !== undefined) {
    await pane.session.confirmTable(found, found.candidate.layout);
  }
  return pane;
}

/** A pane opened on a workbook: what a user sees who opens it, or opens it again. `show` draws it before it has read anything. */
export async function openPane(
  workbook: TestWorkbook,
  show: (session: Session) => void = () => undefined,
  messages: Messages = italian,
): Promise<GivenPane> {
  const session = createSession({
    gateway: workbook.gateway,
    map: processMap,
    suggester,
    // In the page a worker does it.
    readFile: async (bytes) => (await import("../../../src/files/sheets")).readSheets(bytes),
    messages,
    showPane: () => Promise.resolve(),
  });
  show(session);
  const stop = await session.start();
  return {
    workbook,
    session,
    stop,
    sheetRow: (row) => FIRST + row - 1,
    tagOf: (row) => workbook.values(`E${FIRST + row - 1}`)[0]?.[0],
    row: (row) => {
      const found = session.get().budget?.rows[row - 1];
      if (found === undefined) throw new Error(`the budget has no row ${row}`);
      return found;
    },
    async pickRows(...rows) {
      workbook.select(rows.map((row) => `B${FIRST + row - 1}`).join(","));
      await session.selection.read();
      await suggestionsOf(session);
    },
  };
}

/** Waits until the suggestions for the picked rows are there: they come after the row itself. */
export async function suggestionsOf(session: Session): Promise<void> {
  while (session.get().suggestions === null) await new Promise((resolve) => setTimeout(resolve, 1));
}
