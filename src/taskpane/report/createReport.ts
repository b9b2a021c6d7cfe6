import { reportOf } from "../../budget";
import type { Budget } from "../../budget/types";
import type { SheetId } from "../../excel/gateway";
import { rollupFormula } from "../../functions/builder";
import type { Level } from "../../map";
import { NAMESPACE } from "../../product";
import { rangesOf } from "../session/formulas-builder";
import { REPORT_SHEET } from "../session/ownSheets";
import type { Session } from "../session/session";
import { reviewerReason } from "../session/state";
import type { ReportBlock, ReportSource } from "./reportBlock";
import { reportBlock } from "./reportBlock";

export interface ReportOptions {
  /** As the user wrote it; "" leaves the date out. */
  readonly date: string;
  readonly deepest: Level;
  readonly withFormulas: boolean;
}

export interface CreatedReport {
  readonly id: SheetId;
  readonly name: string;
}

/** What the first lines of a report say. */
export function sourceOf(
  { get, map, outside }: Pick<Session, "get" | "map" | "outside">,
  date: string,
): ReportSource {
  const { workbook, binding } = get();
  return {
    workbook: workbook?.name ?? "",
    sheet: binding?.sheetName ?? "",
    revision: map.revision,
    date: date.trim(),
    outside: outside.blocks(),
  };
}

/**
 * A new sheet, brought to the front, with the report of the budget as the sheet has it now; an existing sheet is never written to. Null where nothing is written
 * (reviewer mode, the table is gone), and then that is told.
 * @throws GatewayError where the workbook takes no sheet
 */
export async function createReport(
  session: Pick<Session, "get" | "map" | "messages" | "gateway" | "tell" | "reread" | "outside">,
  options: ReportOptions,
): Promise<CreatedReport | null> {
  if (reviewerReason(session.get()) !== null) {
    session.tell({ kind: "reviewer" });
    return null;
  }
  await session.reread();
  const { budget, notice } = session.get();
  // Reading the sheet takes earlier notices away: one that stands now says why it could not be read.
  if (budget === null || notice !== null) return null;
  const made = reportBlock(
    reportOf(budget, options.deepest),
    sourceOf(session, options.date),
    session.messages,
  );
  const created = await session.gateway.addSheet(REPORT_SHEET, made.block, made.look);
  if (options.withFormulas) await addFormulas(session, budget, made, created.id);
  await session.gateway.select(created.id, { row: 0, column: 0, rows: 1, columns: 1 });
  return created;
}

/** Beside each node of the report the formula that follows the budget sheet, one column apart from the values. */
async function addFormulas(
  { get, gateway, messages }: Pick<Session, "get" | "gateway" | "messages">,
  budget: Budget,
  { nodes, free }: ReportBlock,
  sheet: SheetId,
): Promise<void> {
  const { workbook, binding } = get();
  const { amounts, main } = budget.layout.columns;
  const [first, last] = [nodes[0], nodes[nodes.length - 1]];
  if (workbook === null || binding === null || first === undefined || last === undefined) return;
  // No formula reads one column where another one is blank.
  if (amounts[main]?.otherwise !== null) return;
  const { kinds } = rangesOf(budget, workbook, binding.sheet, main);
  const byRow = new Map(nodes.map((node) => [node.row, node]));
  const block = Array.from({ length: last.row - first.row + 1 }, (_, index): (string | null)[] => {
    const node = byRow.get(first.row + index);
    if (node === undefined) return [null];
    const ranges = kinds.find(({ kind }) => (kind ?? "unknown") === node.kind)?.ranges ?? [];
    return [ranges.length === 0 ? null : rollupFormula(node.code, ranges, NAMESPACE)];
  });
  const title = [[messages.report.formula(amounts[main]?.name ?? "")]];
  await gateway.writeFormulas(sheet, first.row - 1, free, title);
  await gateway.writeFormulas(sheet, first.row, free, block);
}
