import type { RowDecision } from "../../budget/types";
import type { Core } from "./core";
import type { History, Undoer } from "./history";
import type { DecisionsChange } from "./historyState";
import { readDecisionsChange } from "./historyStored";
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
  const keys = [...new Set(rows.flatMap((index) => budget?.rows[index]?.key ?? []))];
  if (binding === null || keys.length === 0) return;
  const changes = new Map(keys.map((key) => [key, merged(decisions.get(key) ?? {}, saying)]));
  await sheet.decide(changes);
  history.add({
    kind: "decisions",
    what: "decided",
    sheet: binding.sheet,
    at: Date.now(),
    count: rows.length,
    data: {
      before: keys.map((key) => {
        const { rowKind = null, kind = null } = decisions.get(key) ?? {};
        return { key, rowKind, kind };
      }),
    },
  });
}

function merged(before: RowDecision, saying: Saying): RowDecision | null {
  const rowKind = saying.rowKind === undefined ? before.rowKind : (saying.rowKind ?? undefined);
  const kind = saying.kind ?? before.kind;
  return decisionOf(rowKind, kind);
}

function decisionOf(
  rowKind: RowDecision["rowKind"] | null,
  kind: RowDecision["kind"] | null,
): RowDecision | null {
  if (rowKind == null && kind == null) return null;
  return { ...(rowKind == null ? {} : { rowKind }), ...(kind == null ? {} : { kind }) };
}

/** Says again what was said before. */
export function decisionsUndoer(core: Core, sheet: Sheet): Undoer<DecisionsChange> {
  return {
    read: readDecisionsChange,
    async undo({ before }, id) {
      if (core.get().binding?.sheet !== id && !(await sheet.switchTo(id))) {
        return { undone: false, notice: { kind: "undoMoved" } };
      }
      await sheet.decide(new Map(before.map(({ key, rowKind, kind }) => [key, decisionOf(rowKind, kind)])));
      return { undone: true, count: before.length };
    },
  };
}
