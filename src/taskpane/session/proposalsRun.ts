import type { Budget, BudgetRow } from "../../budget/types";
import { inSlices, suggestAll } from "../../suggest";
import type { SuggestRow } from "../../suggest";
import type { Core } from "./core";
import { unlessStopped } from "./longWork";
import { outcomeFor, withOutcomes } from "./proposalsOutcomes";
import { storedOutcomes } from "./proposalsStored";
import type { ReviewState } from "./reviewState";
import { rowPrint } from "./rowPrint";
import { SLICING, painted } from "./slicing";
import type { TwinAnswers } from "./twins";
import { contextOf } from "./twins";

/** Looking for proposals for many rows, one run at a time. */
export interface ProposalsRun {
  isRunning(): boolean;
  /** False where none runs. */
  cancel(): boolean;
  /**
   * Looks at rows (indexes in `budget.rows`) in slices; false where the user stopped it, and then nothing has changed.
   * `again` is set where rows are looked at although a cell holds a proposal; `open` shows the list at the end, or does not.
   */
  examine(
    budget: Budget,
    indexes: readonly number[],
    how: Pick<ReviewState, "open"> & { readonly again: boolean },
  ): Promise<boolean>;
}

export function createProposalsRun(
  core: Core,
  patch: (part: Partial<ReviewState>) => void,
  keep: (key: "proposals", value: object) => Promise<void>,
): ProposalsRun {
  let running: AbortController | null = null;

  return {
    isRunning: () => running !== null,
    cancel() {
      running?.abort();
      return running !== null;
    },
    async examine(budget, indexes, { again, open }) {
      const rows = indexes.flatMap((index) => budget.rows[index] ?? []);
      const controller = new AbortController();
      const { signal } = controller;
      const slicing = { ...SLICING, signal };
      running = controller;
      patch({ progress: { done: 0, total: rows.length } });
      try {
        // Progress is in sight, and can be stopped, before any work begins.
        await painted();
        await unlessStopped(signal, core.suggester.ready());
        const results = await suggestAll(core.suggester, questions(rows, core.get().review.twins), {
          ...slicing,
          progress: (done) => patch({ progress: { done, total: rows.length } }),
        });
        const { outcomes, rejections } = core.get().review;
        const isTaggable = (code: string): boolean => core.map.get(code)?.taggable === true;
        const found = rows.map((row, position) => {
          const result = results[position] ?? { suggestions: [], none: "nothing-found" as const };
          const refused = rejections.get(rowPrint(row)) ?? [];
          return { row, outcome: outcomeFor(result, refused, isTaggable, again) };
        });
        const next = await inSlices(withOutcomes(outcomes, found), slicing);
        // The list of thousands of rows is drawn once, and in a turn of its own.
        await SLICING.pause();
        signal.throwIfAborted();
        patch({ outcomes: next, progress: null, open });
      } catch (error) {
        patch({ progress: null });
        if (!signal.aborted) throw error;
        return false;
      } finally {
        running = null;
      }
      await painted();
      await keep("proposals", storedOutcomes(core.get().review.outcomes));
      return true;
    },
  };
}

/** What is asked about each row, made when its turn comes. */
function* questions(rows: readonly BudgetRow[], twins: TwinAnswers): Iterable<SuggestRow> {
  for (const row of rows) yield { text: row.description, context: contextOf(row, twins) };
}
