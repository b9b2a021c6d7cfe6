import type { Budget } from "../../budget/types";
import type { Area, Selection, SheetId } from "../../excel/gateway";
import type { SuggestionResult } from "../../suggest/types";
import { afterPaint } from "./afterPaint";
import type { Core } from "./core";
import { paneError } from "./core";
import { SELECTION_DELAY, SUGGESTIONS_WAIT } from "./limits";
import { indexesIn, nextRow, pick } from "./rows";
import { painted } from "./slicing";
import type { Picked, SessionState } from "./state";
import { contextOf } from "./twins";

export interface SelectionFollower {
  /** Starts to follow the grid; the result stops it. */
  follow(): () => void;
  /** Reads the selection now. */
  read(): Promise<void>;
  /** Reads the selection, and which rows are hidden: for a user who comes back from the grid. */
  look(): Promise<void>;
  /** Shows a budget row in the pane, and sends the grid there, wherever it is. */
  goTo(index: number): Promise<void>;
  /** Goes on to a budget row, unless the user has selected something else meanwhile: then the pane goes there. */
  goOn(index: number): Promise<void>;
  /** Resolves once the grid has arrived where it was sent to. */
  arrived(): Promise<void>;
  /**
   * Goes on to the next row that needs work, seen from the picked one. Where none is left it stays: false. After work on `worked` it also
   * stays where the user has picked something else since.
   */
  next(worked?: Picked): Promise<boolean>;
  /** Shows these rows, without touching the grid. */
  show(picked: Picked): void;
  /** What is picked, seen on a new budget. */
  refresh(budget: Budget): void;
}

/**
 * @param follow Goes over to the budget of another sheet; false where that sheet is none, or is not to be followed now.
 * @param lookHidden Sees which rows of the budget are hidden by now.
 */
export function createSelection(
  core: Core,
  follow: (sheet: SheetId) => Promise<boolean>,
  lookHidden: () => Promise<void>,
): SelectionFollower {
  let latest = 0;
  let shown = 0;
  let shownKeys = "";
  /** What is shown, or about to be. */
  let wanted: Picked = core.get().picked;
  let sent = 0;
  /** The grid's way to the row that was gone to last. */
  let moving: Promise<void> = Promise.resolve();
  /** Where the grid was when it last answered, or came to where it was sent. */
  let known: Selection | null = null;

  /** Another row comes into sight at once, its suggestions right after: they may take longer than a paint may wait. */
  function show(picked: Picked): void {
    const mine = ++shown;
    wanted = picked;
    reveal(picked, null);
    afterPaint(() => void suggest(picked, () => mine === shown));
  }

  /**
   * A row with its suggestions in one go, so that no list comes and goes; after a while the row without them. Nothing where something
   * else was shown meanwhile.
   */
  async function showComplete(picked: Picked): Promise<void> {
    const mine = ++shown;
    wanted = picked;
    if (core.get().searchable) await Promise.race([core.suggester.ready(), pause(SUGGESTIONS_WAIT)]);
    if (mine !== shown) return;
    if (core.suggester.isReady()) reveal(picked, suggestionsFor(picked));
    else show(picked);
  }

  function reveal(picked: Picked, suggestions: SuggestionResult | null): void {
    shownKeys = keysOf(picked);
    core.set({ picked, suggestions, also: [], excluding: false, overFormulas: null });
  }

  /** The same rows stand there, on a budget read anew: what the user has typed, ticked and scrolled to stays. */
  function keep(picked: Picked): void {
    const mine = ++shown;
    afterPaint(() => void suggest(picked, () => mine === shown));
  }

  function keysOf(picked: Picked): string {
    const { budget } = core.get();
    return picked.kind === "rows" ? picked.rows.map((index) => budget?.rows[index]?.key).join("¶") : "";
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
      // What the grid tells of on its way is older than what the pane shows.
      await moving;
      const selection = await core.gateway.selection();
      // A later event has overtaken this answer.
      if (mine !== latest) return;
      known = selection;
      core.set({ selection });
      const before = core.get().binding;
      if (before !== null && selection.kind === "cells" && selection.sheet !== before.sheet) {
        await follow(selection.sheet);
        if (mine !== latest) return;
      }
      if (hiddenSince(selection, core.get())) {
        await lookHidden();
        if (mine !== latest) return;
      }
      const { binding, budget } = core.get();
      if (binding === null || budget === null) return;
      const picked = pick(selection, binding.sheet, budget);
      if (!samePick(picked, wanted)) show(picked);
    } catch (error) {
      const known = paneError(error);
      if (known.kind === "gateway" && known.code === "cell-edit-mode") show({ kind: "editing" });
      else throw error;
    }
  }

  /** Sends the grid to an area, as far as nothing later was sent anywhere; after the row is on the screen, for that is what the user waits for. */
  async function move(mine: number, sheet: SheetId, area: Area, isForced: boolean): Promise<void> {
    await painted();
    if (mine !== sent) return;
    if (isForced || known === null) {
      await core.gateway.select(sheet, area);
      known = await core.gateway.selection();
      return;
    }
    const arrived = await core.gateway.selectFrom(known, sheet, area);
    if (arrived !== null) known = arrived;
    // The user has gone elsewhere since: the grid is not taken away, the pane comes along.
    else void core.background(read);
  }

  async function goTo(index: number, isForced: boolean): Promise<void> {
    const { budget, binding } = core.get();
    const row = budget?.rows[index];
    if (budget === null || binding === null || row === undefined) return;
    latest++;
    // From the first column to the tag, so that the grid shows what the row is and not only its tag.
    const { tag, description, account } = budget.layout.columns;
    const shownColumns = [tag, description, ...(account === null ? [] : [account])];
    const column = Math.min(...shownColumns);
    const area = { row: row.row, column, rows: 1, columns: Math.max(...shownColumns) - column + 1 };
    // The grid tells of it later: whoever presses the next key before that goes on from here.
    core.set({
      selection: {
        kind: "cells",
        sheet: binding.sheet,
        areas: [area],
        hidden: [],
        active: { row: row.row, column },
      },
    });
    const target: Picked = { kind: "rows", rows: [index], hidden: 0, skipped: 0 };
    await showComplete(target);
    // The user has gone elsewhere, and that is what is shown.
    if (!samePick(target, wanted)) return;
    const mine = ++sent;
    // Nobody waits for the grid: the next key may come as soon as the row is in sight.
    moving = moving.then(() => core.background(() => move(mine, binding.sheet, area, isForced)));
  }

  return {
    read,
    async look() {
      await lookHidden();
      await read();
    },
    goTo: (index) => goTo(index, true),
    goOn: (index) => goTo(index, false),
    show,
    arrived: () => moving,
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
    async next(worked) {
      const { budget, picked, settings } = core.get();
      if (budget === null) return false;
      if (worked !== undefined && !samePicked(worked, picked)) return true;
      const from =
        picked.kind === "rows" ? budget.rows[picked.rows[picked.rows.length - 1] ?? -1] : undefined;
      const found = nextRow(budget, from?.row ?? -1, settings.order);
      if (found === null) {
        // Nothing of the row that was worked on stays behind: what was typed for it, what was ticked with it.
        await showComplete({ ...picked });
        return false;
      }
      await goTo(found, false);
      return true;
    },
    refresh(budget) {
      const { selection, binding } = core.get();
      if (binding === null) return;
      const picked = pick(selection, binding.sheet, budget);
      const before = core.get().picked;
      if (samePick(picked, before) && keysOf(picked) === shownKeys) keep(before);
      else show(picked);
    },
  };
}

const pause = (milliseconds: number): Promise<void> =>
  new Promise((resolve) => setTimeout(resolve, milliseconds));

/** True where a selected row has been hidden or shown since the budget was read. */
function hiddenSince(selection: Selection, { binding, budget }: SessionState): boolean {
  if (selection.kind !== "cells" || selection.sheet !== binding?.sheet || budget === null) return false;
  const hidden = new Set(selection.hidden);
  return selection.areas
    .flatMap((area) => indexesIn(area, budget))
    .some((index) => {
      const row = budget.rows[index];
      return row !== undefined && row.hidden !== hidden.has(row.row);
    });
}

function samePick(a: Picked, b: Picked): boolean {
  if (!samePicked(a, b)) return false;
  return a.kind !== "rows" || b.kind !== "rows" || (a.hidden === b.hidden && a.skipped === b.skipped);
}

/** True where both pick the same budget rows, whatever they leave out, or none for the same reason. */
export function samePicked(a: Picked, b: Picked): boolean {
  if (a.kind !== "rows" || b.kind !== "rows") return a.kind === b.kind;
  return a.rows.length === b.rows.length && a.rows.every((row, index) => row === b.rows[index]);
}
