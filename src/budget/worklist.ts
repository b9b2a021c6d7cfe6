/** "Da sistemare": one list everywhere, the pane, UNTAGGED and the next row (docs/dominio.md, "Cosa può contenere una cella"). */
import type { AmountProblem, Ledger } from "./ledger";
import type { NeedsWorkCause, Tag } from "./types";

export interface WorkRow {
  /** 0-based position in the ranges. */
  readonly row: number;
  readonly tag: Tag;
  readonly cause: NeedsWorkCause;
  /** The first amount of the row that is text; null for the other causes. */
  readonly problem: AmountProblem | null;
}

/** Why a row with this tag needs work, its amounts apart; null where it needs none. */
export function causeOf(tag: Tag): Exclude<NeedsWorkCause, "amount-not-number"> | null {
  const { status } = tag;
  return status === "untagged" || status === "invalid" || status === "coarse" || status === "proposed"
    ? status
    : null;
}

/** Rows that need work: those whose amount is text first, in row order; then by absolute amount of the first column, largest first, ties by position. */
export function worklist(ledger: Ledger): WorkRow[] {
  const texts = new Map<number, AmountProblem>();
  for (const problem of ledger.problems) {
    if (problem.kind === "text" && !texts.has(problem.row)) texts.set(problem.row, problem);
  }
  const withText: WorkRow[] = [];
  const others: { readonly size: number; readonly work: WorkRow }[] = [];
  for (let row = 0; row < ledger.rows; row += 1) {
    const tag = ledger.groupAt(row)?.tag;
    if (tag === undefined) continue;
    const problem = texts.get(row);
    const cause = causeOf(tag);
    const first = ledger.amountAt(row, 0);
    if (problem !== undefined) withText.push({ row, tag, cause: "amount-not-number", problem });
    else if (cause !== null) {
      others.push({
        size: typeof first === "number" ? Math.abs(first) : 0,
        work: { row, tag, cause, problem: null },
      });
    }
  }
  others.sort((a, b) => b.size - a.size || a.work.row - b.work.row);
  return [...withText, ...others.map(({ work }) => work)];
}
