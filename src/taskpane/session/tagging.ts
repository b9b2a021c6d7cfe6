import { TOTAL_TAG, formatExcluded } from "../../budget";
import type { AmountCure } from "../../budget";
import type { Code } from "../../map";
import type { Core } from "./core";
import { sameRows } from "./rows";
import type { SelectionFollower } from "./selection";
import type { PendingWrite } from "./state";
import type { Writing } from "./writing";

export interface Tagging {
  /** Accepts suggestion `index` for the picked rows and goes on to the next row that needs work. */
  acceptSuggestion(index: number): Promise<void>;
  /** Tags the picked rows (and the equal ones added to them) with a taggable code, and goes on. */
  tag(code: Code): Promise<void>;
  exclude(reason: string): Promise<void>;
  removeTag(): Promise<void>;
  /** Writes TOTALE on the rows, given as indexes in `budget.rows`. */
  markTotals(rows: readonly number[]): Promise<void>;
  /** Writes the canonical spelling of the rows' tags. */
  correct(writes: PendingWrite["writes"]): Promise<void>;
  /** Turns amounts that are text into the numbers they certainly mean. */
  convert(cures: readonly AmountCure[]): Promise<void>;
  /** Adds or takes away the rows equal to the picked ones. */
  setAlso(rows: readonly number[]): void;
  /** Writes what was held back because formulas stood there. */
  replaceFormulas(): Promise<void>;
}

/** Rows to be tagged, as indexes in `budget.rows`, and how many more are hidden and left out. */
export interface TagTarget {
  readonly rows: readonly number[];
  readonly hidden: number;
}

/** What other ways of tagging build on. */
export interface TaggingParts extends Tagging {
  /** Picked and added rows; null where there is nothing to write to, and then that is told. */
  targets(): TagTarget | null;
  /** Writes one tag on rows, goes on where asked, and tells what was `written` (the tag itself where nothing is given). False where nothing was. */
  write(
    target: TagTarget,
    tag: string,
    options: { readonly goOn: boolean; readonly overFormulas?: boolean; readonly written?: string },
  ): Promise<boolean>;
}

export function createTagging(core: Core, selection: SelectionFollower, writing: Writing): TaggingParts {
  function targets(): TagTarget | null {
    const { picked, also } = core.get();
    if (picked.kind !== "rows") {
      core.tell({ kind: "nothingSelected" });
      return null;
    }
    if (picked.rows.length === 0) {
      core.tell(
        picked.hidden > 0
          ? { kind: "allHidden", values: { count: picked.hidden } }
          : { kind: "nothingSelected" },
      );
      return null;
    }
    return { rows: [...picked.rows, ...also], hidden: picked.hidden };
  }

  const sheetRows = (rows: readonly number[]): readonly number[] =>
    rows.flatMap((index) => core.get().budget?.rows[index]?.row ?? []);

  const same = (rows: readonly number[], value: string | null): PendingWrite["writes"] =>
    rows.map((index) => ({ index, value }));

  async function tag(code: Code): Promise<void> {
    const node = core.map.get(code);
    if (node === undefined || !node.taggable) return core.tell({ kind: "onlyCoarse", values: { code } });
    const target = targets();
    if (target !== null) await write(target, code, { goOn: true, written: `${code} ${node.title}` });
  }

  const write: TaggingParts["write"] = async ({ rows, hidden }, value, { goOn, overFormulas, written }) => {
    const where = sheetRows(rows);
    const over = { overFormulas: overFormulas === true };
    if (!(await writing.write({ what: "tagged", writes: same(rows, value) }, over))) return false;
    if (goOn) await selection.next();
    core.tell({ kind: "tagged", values: { rows: where, tag: written ?? value, hidden } });
    return true;
  };

  async function markTotals(rows: readonly number[]): Promise<void> {
    if (rows.length === 0) return core.tell({ kind: "noTotals" });
    if (!(await writing.write({ what: "totals", writes: same(rows, TOTAL_TAG) }))) return;
    core.tell({ kind: "totalsMarked", values: { count: rows.length } });
  }

  return {
    targets,
    write,
    tag,
    markTotals,
    async acceptSuggestion(index) {
      const { suggestions, picked, budget } = core.get();
      const only = picked.kind === "rows" && picked.rows.length === 1 ? picked.rows[0] : undefined;
      if (index === 0 && only !== undefined && (budget?.rows[only]?.totalGuess ?? null) !== null) {
        await markTotals([only]);
        await selection.next();
        return;
      }
      const chosen = suggestions?.suggestions[index];
      if (picked.kind !== "rows") core.tell({ kind: "nothingSelected" });
      // Nobody has seen them yet.
      else if (suggestions === null) return;
      else if (chosen === undefined) core.tell({ kind: "noSuggestion" });
      else await tag(chosen.code);
    },
    async exclude(reason) {
      const target = targets();
      if (target === null) return;
      const value = formatExcluded(reason.replace(/\s+/g, " ").trim());
      const where = sheetRows(target.rows);
      if (!(await writing.write({ what: "excluded", writes: same(target.rows, value) }))) return;
      await selection.next();
      core.tell({ kind: "excluded", values: { rows: where, hidden: target.hidden } });
    },
    async removeTag() {
      const target = targets();
      if (target !== null) await writing.write({ what: "removed", writes: same(target.rows, null) });
    },
    async correct(writes) {
      if (!(await writing.write({ what: "corrected", writes }))) return;
      core.tell({ kind: "corrected", values: { count: writes.length } });
    },
    async convert(cures) {
      if (!(await writing.writeAmounts(cures))) return;
      core.tell({ kind: "converted", values: { count: cures.length } });
    },
    setAlso(rows) {
      const { budget, picked } = core.get();
      if (budget === null || picked.kind !== "rows") return;
      const allowed = new Set(sameRows(budget, picked.rows).map(({ index }) => index));
      core.set({ also: rows.filter((index) => allowed.has(index)) });
    },
    async replaceFormulas() {
      const { overFormulas } = core.get();
      if (overFormulas === null) return;
      core.set({ overFormulas: null });
      if (await writing.write(overFormulas, { overFormulas: true })) await selection.next();
    },
  };
}
