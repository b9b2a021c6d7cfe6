import type { Budget } from "../../budget/types";
import type { SheetId } from "../../excel/gateway";
import type { SuggestionResult } from "../../suggest/types";
import { afterPaint } from "./afterPaint";
import type { Core } from "./core";
import { paneError } from "./core";
import { SELECTION_DELAY } from "./limits";
import { nextRow, pick } from "./rows";
import type { Picked } from "./state";
import { contextOf } from "./twins";

export interface SelectionFollower {
  /** Starts to follow the grid; the result stops it. */
  follow(): () => void;
  /** Reads the selection now. */
  read(): Promise<void>;
  /** Selects a budget row in the grid and in the pane at once. */
  goTo(index: number): Promise<void>;
  /** Goes to the next row that needs work, seen from the picked one; says so where none is left. */
  next(): Promise<void>;
  /** Shows these rows, without touching the grid. */
  show(picked: Picked): void;
  /** What is picked, seen on a new budget. */
  refresh(budget: Budget): void;
}

/** @param follow Goes over to the budget of another sheet; false where that sheet is none, or is not to be followed now. */
export function createSelection(core: Core, follow: (sheet: SheetId) => Promise<boolean>): SelectionFollower {
  let latest = 0;
  let shown = 0;

  /** The row comes into sight at once, its suggestions right after: they may take longer than a paint may wait. */
  function show(picked: Picked): void {
    const mine = ++shown;
    core.set({ picked, suggestions: null, also: [], excluding: false, overFormulas: null });
    afterPaint(() => void suggest(picked, () => mine === shown));
  }

  async function suggest(picked: Picked, isWanted: () => boolean): Promise<void> {
    try {
      await core.suggester.ready();
      if (isWanted()) core.set({ suggestions: suggestionsFor(picked) });
    } catch (error) {
      if (isWanted()) core.set({ suggestions: { suggestions: [], none: "nothing-found" } });
      core.fail(error);
    }
  }

  function suggestionsFor(picked: Picked): SuggestionResult | null {
    const first = picked.kind === "rows" ? core.get().budget?.rows[picked.rows[0] ?? -1] : undefined;
    if (first === undefined) return null;
    if (first.totalGuess !== null) return { suggestions: [], none: "belongs-nowhere" };
    return core.suggester.suggest(first.description, contextOf(first, core.get().review.twins));
  }

  async function read(): Promise<void> {
    const mine = ++latest;
    try {
      const selection = await core.gateway.selection();
      // A later event has overtaken this answer.
      if (mine !== latest) return;
      core.set({ selection });
      const before = core.get().binding;
      if (before !== null && selection.kind === "cells" && selection.sheet !== before.sheet) {
        await follow(selection.sheet);
        if (mine !== latest) return;
      }
      const { binding, budget } = core.get();
      if (binding === null || budget === null) return;
      const picked = pick(selection, binding.sheet, budget);
      if (!samePick(picked, core.get().picked)) show(picked);
    } catch (error) {
      const known = paneError(error);
      if (known.kind === "gateway" && known.code === "cell-edit-mode") show({ kind: "editing" });
      else throw error;
    }
  }

  async function goTo(index: number): Promise<void> {
    const { budget, binding } = core.get();
    const row = budget?.rows[index];
    if (budget === null || binding === null || row === undefined) return;
    latest++;
    show({ kind: "rows", rows: [index], hidden: 0, skipped: 0 });
    // From the first column to the tag, so that the grid shows what the row is and not only its tag.
    const { tag, description, account } = budget.layout.columns;
    const shownColumns = [tag, description, ...(account === null ? [] : [account])];
    const column = Math.min(...shownColumns);
    await core.gateway.select(binding.sheet, {
      row: row.row,
      column,
      rows: 1,
      columns: Math.max(...shownColumns) - column + 1,
    });
  }

  return {
    read,
    goTo,
    show,
    follow() {
      let timer: ReturnType<typeof setTimeout> | undefined;
      const stop = core.gateway.onSelection(() => {
        clearTimeout(timer);
        timer = setTimeout(() => void core.background(read), SELECTION_DELAY);
      });
      return () => {
        clearTimeout(timer);
        stop();
      };
    },
    async next() {
      const { budget, picked, settings } = core.get();
      if (budget === null) return;
      const from =
        picked.kind === "rows" ? budget.rows[picked.rows[picked.rows.length - 1] ?? -1] : undefined;
      const found = nextRow(budget, from?.row ?? -1, settings.order);
      if (found === null) core.tell({ kind: "allDone" });
      else await goTo(found);
    },
    refresh(budget) {
      const { selection, binding } = core.get();
      if (binding !== null) show(pick(selection, binding.sheet, budget));
    },
  };
}

function samePick(a: Picked, b: Picked): boolean {
  if (a.kind !== "rows" || b.kind !== "rows") return a.kind === b.kind && a.kind !== "rows";
  return (
    a.hidden === b.hidden &&
    a.skipped === b.skipped &&
    a.rows.length === b.rows.length &&
    a.rows.every((row, index) => row === b.rows[index])
  );
}
