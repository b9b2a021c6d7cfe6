import type { RowDecision } from "../../budget/types";
import type { Core } from "./core";
import type { History, Undoer } from "./history";
import type { DecisionsChange } from "./historyState";
import { readDecisionsChange } from "./historyStored";
import { rowPrint } from "./rowPrint";
import type { Sheet } from "./sheet";

/** What is said of rows; null takes back that they are budget rows. */
export interface Saying {
  readonly rowKind?: "budget" | null;
  readonly kind?: RowDecision["kind"];
}

/** Says what rows (indexes in `budget.rows`) are, against the product's guess; a step that can be taken back. */
export async function decide(
  core: Core,
  sheet: Sheet,
  history: History,
  rows: readonly number[],
  saying: Saying,
): Promise<void> {
  const { budget, binding, decisions } = core.get();
  const chosen = rows.flatMap((index) => budget?.rows[index] ?? []);
  const before = new Map(chosen.map((row) => [rowPrint(row), decisions.get(row.key) ?? null]));
  if (binding === null || before.size === 0) return;
  await sheet.decide(new Map([...before].map(([print, said]) => [print, merged(said ?? {}, saying)])));
  history.add({
    kind: "decisions",
    what: "decided",
    sheet: binding.sheet,
    at: Date.now(),
    count: rows.length,
    data: { before: [...before] },
  });
}

function merged(before: RowDecision, saying: Saying): RowDecision | null {
  const rowKind = saying.rowKind === undefined ? before.rowKind : (saying.rowKind ?? undefined);
  const kind = saying.kind ?? before.kind;
  if (rowKind === undefined && kind === undefined) return null;
  return { ...(rowKind === undefined ? {} : { rowKind }), ...(kind === undefined ? {} : { kind }) };
}

/** Says again what was said before. */
export function decisionsUndoer(core: Core, sheet: Sheet): Undoer<DecisionsChange> {
  return {
    read: readDecisionsChange,
    async undo({ before }, id) {
      if (core.get().binding?.sheet !== id && !(await sheet.switchTo(id))) {
        return { undone: false, notice: { kind: "undoMoved" } };
      }
      await sheet.decide(new Map(before));
      return { undone: true, count: before.length };
    },
  };
}
