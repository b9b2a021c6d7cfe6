import { formatSplit, rowsWithSplit } from "../../budget";
import type { Budget, TagPart } from "../../budget/types";
import type { SheetId } from "../../excel/gateway";
import type { Core } from "./core";
import type { Sheet } from "./sheet";
import type { RewritePart, RowsOfSheet, SplitPanel } from "./splitState";
import type { Writing } from "./writing";

/** Lets cells that say what a key said before follow it, on every confirmed budget sheet. */
export interface SplitRewrite {
  /** The budget sheets with such cells, that in use first; and those that cannot be read, since nobody knows what they hold. */
  find(before: readonly TagPart[]): Promise<readonly RewritePart[]>;
  /** Writes the changed key on the chosen rows, sheet by sheet, as one step that can be undone. */
  write(chosen: readonly RowsOfSheet[]): Promise<void>;
}

type RewritePanel = Extract<SplitPanel, { kind: "rewrite" }>;

interface Rewritten {
  readonly count: number;
  readonly whole: boolean;
}

const NOTHING: Rewritten = { count: 0, whole: false };

export function createSplitRewrite(
  core: Core,
  writing: Writing,
  sheet: Pick<Sheet, "budgetOf" | "switchTo">,
  show: (panel: SplitPanel | null) => void,
): SplitRewrite {
  async function read(id: SheetId): Promise<Budget | null> {
    const { binding, budget } = core.get();
    if (id === binding?.sheet) return budget;
    try {
      return await sheet.budgetOf(id);
    } catch (error) {
      // Named as unreadable in the preview; the other sheets can follow all the same.
      core.fail(error);
      return null;
    }
  }

  async function find(before: readonly TagPart[]): Promise<readonly RewritePart[]> {
    const { budgets, binding, workbook } = core.get();
    const parts: RewritePart[] = [];
    for (const { sheet: id, name, onlyLearn } of budgets) {
      if (onlyLearn) continue;
      const budget = await read(id);
      if (budget !== null && rowsWithSplit(budget, before).length === 0) continue;
      const locked = workbook?.sheets.find((each) => each.id === id)?.protected === true;
      parts.push({ sheet: id, name, budget, protected: locked });
    }
    return parts.sort((a, b) => Number(b.sheet === binding?.sheet) - Number(a.sheet === binding?.sheet));
  }

  /** How many cells were written, and whether all were: where something hindered it, or the user stopped it, that is told. */
  async function writeOn(
    { before, after }: RewritePanel,
    part: RewritePart,
    rows: readonly number[],
    joined: boolean,
  ): Promise<Rewritten> {
    if (core.get().binding?.sheet !== part.sheet && !(await sheet.switchTo(part.sheet))) {
      core.tell({ kind: "tableGone" });
      return NOTHING;
    }
    const now = core.get().budget;
    if (now === null || rows.some((index) => now.rows[index]?.key !== part.budget?.rows[index]?.key)) {
      core.tell({ kind: "moved" });
      return NOTHING;
    }
    const open = new Set(rowsWithSplit(now, before));
    const value = formatSplit(after);
    const writes = rows.filter((index) => open.has(index)).map((index) => ({ index, value }));
    const whole = writes.length === 0 || (await writing.write({ what: "tagged", writes }, { joined }));
    const said = core.get().budget?.rows ?? [];
    return { count: writes.filter(({ index }) => said[index]?.tagCell === value).length, whole };
  }

  /** Nothing of a part whose reading or writing was stopped, or failed: the sheets before it are written all the same, and are told. */
  async function attempt(write: () => Promise<Rewritten>): Promise<Rewritten> {
    try {
      return await write();
    } catch (error) {
      core.fail(error);
      return NOTHING;
    }
  }

  return {
    find,
    async write(chosen) {
      const { split, binding } = core.get();
      const { panel } = split;
      if (panel?.kind !== "rewrite" || binding === null) return;
      let count = 0;
      let failed: RewritePart | null = null;
      for (const part of panel.parts) {
        const rows = chosen.find((each) => each.sheet === part.sheet)?.rows ?? [];
        if (rows.length === 0) continue;
        const written = await attempt(() => writeOn(panel, part, rows, count > 0));
        count += written.count;
        if (!written.whole) failed = part;
        if (failed !== null) break;
      }
      if (core.get().binding?.sheet !== binding.sheet) {
        // A question on formulas of the sheet that is left must not be answered on the other one.
        core.set({ overFormulas: null });
        await sheet.switchTo(binding.sheet);
      }
      if (failed === null) {
        show(null);
        return core.tell({ kind: "keyRewritten", values: { name: panel.name, count } });
      }
      if (count === 0) return;
      show({ ...panel, parts: await find(panel.before) });
      core.tell({ kind: "keyRewrittenInPart", values: { count, sheet: failed.name } });
    },
  };
}
