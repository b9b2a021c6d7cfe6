import { formatProposal } from "../../budget";
import type { Budget, BudgetRow } from "../../budget/types";
import { inSlices, suggestAll } from "../../suggest";
import type { SuggestRow } from "../../suggest";
import type { Core } from "./core";
import type { Memory } from "./memory";
import { createMemory } from "./memory";
import type { ProposalWrite } from "./proposalsGroups";
import { isOpen } from "./proposalsGroups";
import {
  examined,
  outcomeFor,
  outcomeOf,
  readOutcomes,
  readRejections,
  storedOutcomes,
  withOutcomes,
} from "./proposalsOutcomes";
import type { ReviewState } from "./reviewState";
import type { SelectionFollower } from "./selection";
import { SLICING, painted } from "./slicing";
import { fields } from "./stored";
import type { MoneyAnswer, TwinAnswers, TwinScope } from "./twins";
import { contextOf, readTwinAnswers, scopeKey } from "./twins";
import type { Writing } from "./writing";

/** Which rows a run looks at: those never examined, or all, whatever was found for them before. */
export type RunMode = "keep" | "replace";

export interface Proposals extends Pick<Memory, "teach" | "learnFrom" | "forget"> {
  /** Takes over what the workbook remembers. */
  load(): Promise<void>;
  show(open: boolean): void;
  /** Looks for proposals for the rows that need work, in slices, and shows them. Confirmed rows are never among them. */
  run(mode: RunMode): Promise<void>;
  cancel(): void;
  /** Writes proposals as tags, in one write that can be undone. */
  accept(writes: readonly ProposalWrite[]): Promise<void>;
  /** Writes proposals as `code?`, for a colleague to confirm. */
  writeAsProposals(writes: readonly ProposalWrite[]): Promise<void>;
  /** Remembers that these tags are refused for these rows; a `code?` cell is emptied. */
  reject(writes: readonly ProposalWrite[]): Promise<void>;
  /** Forgets what was refused for these rows. */
  reconsider(rows: readonly number[]): Promise<void>;
  /** Remembers who pays, for the row's project, its cost centre or all rows, and looks again at what hung on that. */
  answerTwin(index: number, scope: TwinScope, answer: MoneyAnswer): Promise<void>;
  /** Forgets all answers on who pays. */
  forgetTwins(): Promise<void>;
}

/** What is asked about each row, made when its turn comes. */
function* questions(rows: readonly BudgetRow[], twins: TwinAnswers): Iterable<SuggestRow> {
  for (const row of rows) yield { text: row.description, context: contextOf(row, twins) };
}

/** Waits for a promise, but no longer than until the user stops: then it throws the signal's reason. */
async function unless(signal: AbortSignal, promise: Promise<void>): Promise<void> {
  const stopped = new Promise<void>((resolve) => signal.addEventListener("abort", () => resolve()));
  await Promise.race([promise, stopped]);
  signal.throwIfAborted();
}

export function createProposals(core: Core, selection: SelectionFollower, writing: Writing): Proposals {
  let running: AbortController | null = null;

  const review = (): ReviewState => core.get().review;
  const patch = (part: Partial<ReviewState>): void => core.set({ review: { ...review(), ...part } });
  const suggestAgain = (): void => selection.show(core.get().picked);
  const memory = createMemory(core, patch, suggestAgain);

  async function keep(key: "proposals" | "rejections" | "twins", value: object): Promise<void> {
    if (core.get().workbook?.readOnly !== true) await core.gateway.writeSetting(key, value);
  }

  /** Looks at rows (indexes in `budget.rows`) in slices; false where the user stopped it, and then nothing has changed. */
  async function examine(
    budget: Budget,
    indexes: readonly number[],
    { again, open }: Pick<ReviewState, "open"> & { readonly again: boolean },
  ): Promise<boolean> {
    const rows = indexes.flatMap((index) => budget.rows[index] ?? []);
    const controller = new AbortController();
    running = controller;
    patch({ progress: { done: 0, total: rows.length } });
    try {
      // Progress is in sight, and can be stopped, before any work begins.
      await painted();
      await unless(controller.signal, core.suggester.ready());
      const slicing = { ...SLICING, signal: controller.signal };
      const results = await suggestAll(core.suggester, questions(rows, review().twins), {
        ...slicing,
        progress: (done) => patch({ progress: { done, total: rows.length } }),
      });
      const { outcomes, rejections } = review();
      const isTaggable = (code: string): boolean => core.map.get(code)?.taggable === true;
      const found = rows.map((row, position) => {
        const result = results[position] ?? { suggestions: [], none: "nothing-found" as const };
        const refused = rejections.get(row.key) ?? [];
        return { row, outcome: outcomeFor(result, refused, isTaggable, again) };
      });
      const next = await inSlices(withOutcomes(outcomes, found), slicing);
      // The list of thousands of rows is drawn once, and in a turn of its own.
      await SLICING.pause();
      controller.signal.throwIfAborted();
      patch({ outcomes: next, progress: null, open });
    } catch (error) {
      patch({ progress: null });
      if (!controller.signal.aborted) throw error;
      return false;
    } finally {
      running = null;
    }
    await SLICING.pause();
    await keep("proposals", storedOutcomes(review().outcomes));
    return true;
  }

  /** The rows of `writes` that may still be written on: the list may be older than the sheet. */
  function open(writes: readonly ProposalWrite[]): readonly ProposalWrite[] {
    const { budget } = core.get();
    return writes.filter(({ index }) => {
      const row = budget?.rows[index];
      return row !== undefined && isOpen(row);
    });
  }

  return {
    teach: memory.teach,
    learnFrom: memory.learnFrom,
    forget: memory.forget,
    async load() {
      const read = (key: string): Promise<unknown> => core.gateway.readSetting(key);
      patch({
        outcomes: readOutcomes(fields(await read("proposals"))),
        rejections: readRejections(fields(await read("rejections"))),
        twins: readTwinAnswers(fields(await read("twins"))),
      });
      await memory.recall(await read("learnt"));
    },
    show: (shown) => patch({ open: shown }),
    async run(mode) {
      const { budget } = core.get();
      if (budget === null || running !== null) return;
      const indexes = budget.rows.flatMap((row, index) => {
        if (!isOpen(row)) return [];
        const wanted =
          mode === "replace" || (row.tag.status !== "proposed" && examined(review(), row) === "never");
        return wanted ? [index] : [];
      });
      const how = { again: mode === "replace", open: true };
      if (!(await examine(budget, indexes, how))) core.tell({ kind: "runCancelled" });
    },
    cancel: () => running?.abort(),
    async accept(wanted) {
      const writes = open(wanted);
      if (!(await writing.write({ what: "tagged", writes }))) return;
      core.tell({ kind: "proposalsAccepted", values: { count: writes.length } });
    },
    async writeAsProposals(wanted) {
      const writes = open(wanted).map(({ index, value }) => ({ index, value: formatProposal(value) }));
      if (!(await writing.write({ what: "proposed", writes }))) return;
      core.tell({ kind: "proposalsWritten", values: { count: writes.length } });
    },
    async reject(wanted) {
      const writes = open(wanted);
      const { budget } = core.get();
      if (budget === null) return;
      const rows = writes.flatMap(({ index, value }) => {
        const row = budget.rows[index];
        return row === undefined ? [] : [{ index, value, row }];
      });
      const inSheet = rows.filter(({ row, value }) => row.tag.canonical === formatProposal(value));
      const emptied = inSheet.map(({ index }) => ({ index, value: null }));
      if (emptied.length > 0 && !(await writing.write({ what: "removed", writes: emptied }))) return;
      const rejections = new Map(review().rejections);
      for (const { row, value } of rows) {
        rejections.set(row.key, [...new Set([...(rejections.get(row.key) ?? []), value])]);
      }
      patch({ rejections });
      await keep("rejections", Object.fromEntries(rejections));
      core.tell({ kind: "proposalsRejected", values: { count: rows.length } });
    },
    async reconsider(indexes) {
      const rejections = new Map(review().rejections);
      for (const index of indexes) rejections.delete(core.get().budget?.rows[index]?.key ?? "");
      patch({ rejections });
      await keep("rejections", Object.fromEntries(rejections));
    },
    async answerTwin(index, scope, answer) {
      const { budget } = core.get();
      const row = budget?.rows[index];
      const key = row === undefined ? null : scopeKey(scope, row);
      if (budget === null || key === null || running !== null) return;
      const twins = new Map(review().twins).set(key, answer);
      patch({ twins });
      await keep("twins", Object.fromEntries(twins));
      suggestAgain();
      const { outcomes } = review();
      const waiting = budget.rows.flatMap((each, at) => {
        const outcome = outcomeOf(outcomes, each);
        const same = scopeKey(scope, each) === key;
        return outcome?.kind === "proposed" && outcome.ask && same && isOpen(each) ? [at] : [];
      });
      if (waiting.length > 0) await examine(budget, waiting, { again: false, open: review().open });
    },
    async forgetTwins() {
      patch({ twins: new Map() });
      await keep("twins", {});
      suggestAgain();
    },
  };
}
