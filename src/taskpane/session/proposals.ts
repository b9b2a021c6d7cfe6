import { formatProposal } from "../../budget";
import type { Core } from "./core";
import type { Memory } from "./memory";
import { createMemory } from "./memory";
import type { ProposalWrite } from "./proposalsGroups";
import { isOpen } from "./proposalsGroups";
import { examined, outcomeOf } from "./proposalsOutcomes";
import { createProposalsRun } from "./proposalsRun";
import { readOutcomes, readRejections, readTwins, storedRejections, storedTwins } from "./proposalsStored";
import type { ReviewState } from "./reviewState";
import { rowPrint } from "./rowPrint";
import type { SelectionFollower } from "./selection";
import type { MoneyAnswer, TwinScope } from "./twins";
import { scopePrint } from "./twins";
import type { Writing } from "./writing";

/** Which rows a run looks at: those never examined, or all, whatever was found for them before. */
export type RunMode = "keep" | "replace";

export interface Proposals extends Pick<Memory, "teach" | "learnFrom" | "learnFile" | "forget"> {
  /** Takes over what the workbook remembers. */
  load(): Promise<void>;
  show(open: boolean): void;
  /** Looks for proposals for the rows that need work, in slices, and shows them. Confirmed rows are never among them. */
  run(mode: RunMode): Promise<void>;
  /** Stops the run; false where none is under way. */
  cancel(): boolean;
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

export function createProposals(core: Core, selection: SelectionFollower, writing: Writing): Proposals {
  const review = (): ReviewState => core.get().review;
  const patch = (part: Partial<ReviewState>): void => core.set({ review: { ...review(), ...part } });
  const suggestAgain = (): void => selection.show(core.get().picked);
  const memory = createMemory(core, patch, suggestAgain);

  async function keep(key: "proposals" | "rejections" | "twins", value: object): Promise<void> {
    if (core.get().workbook?.readOnly !== true) await core.gateway.writeSetting(key, value);
  }

  const run = createProposalsRun(core, patch, keep);

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
    learnFile: memory.learnFile,
    forget: memory.forget,
    async load() {
      const read = (key: string): Promise<unknown> => core.gateway.readSetting(key);
      patch({
        outcomes: readOutcomes(await read("proposals")),
        rejections: readRejections(await read("rejections")),
        twins: readTwins(await read("twins")),
      });
      await memory.recall(await read("learnt"), await read("learntFiles"));
    },
    show: (shown) => patch({ open: shown }),
    async run(mode) {
      const { budget } = core.get();
      if (budget === null || run.isRunning()) return;
      const indexes = budget.rows.flatMap((row, index) => {
        if (!isOpen(row)) return [];
        const wanted =
          mode === "replace" || (row.tag.status !== "proposed" && examined(review(), row) === "never");
        return wanted ? [index] : [];
      });
      const how = { again: mode === "replace", open: true };
      if (!(await run.examine(budget, indexes, how))) core.tell({ kind: "runCancelled" });
    },
    cancel: run.cancel,
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
        rejections.set(rowPrint(row), [...new Set([...(rejections.get(rowPrint(row)) ?? []), value])]);
      }
      patch({ rejections });
      await keep("rejections", storedRejections(rejections));
      core.tell({ kind: "proposalsRejected", values: { count: rows.length } });
    },
    async reconsider(indexes) {
      const rejections = new Map(review().rejections);
      const { budget } = core.get();
      for (const row of indexes.flatMap((index) => budget?.rows[index] ?? []))
        rejections.delete(rowPrint(row));
      patch({ rejections });
      await keep("rejections", storedRejections(rejections));
    },
    async answerTwin(index, scope, answer) {
      const { budget } = core.get();
      const row = budget?.rows[index];
      const print = row === undefined ? null : scopePrint(scope, row);
      if (budget === null || print === null || run.isRunning()) return;
      const twins = new Map(review().twins).set(print, answer);
      patch({ twins });
      await keep("twins", storedTwins(twins));
      suggestAgain();
      const { outcomes } = review();
      const waiting = budget.rows.flatMap((each, at) => {
        const outcome = outcomeOf(outcomes, each);
        const same = scopePrint(scope, each) === print;
        return outcome?.kind === "proposed" && outcome.ask && same && isOpen(each) ? [at] : [];
      });
      if (waiting.length > 0) await run.examine(budget, waiting, { again: false, open: review().open });
    },
    async forgetTwins() {
      patch({ twins: new Map() });
      await keep("twins", {});
      suggestAgain();
    },
  };
}

/** What a user does of it, as one action after the other; runs and answers go on behind them. */
export function actedProposals(core: Core, proposals: Proposals): Omit<Proposals, "load" | "teach"> {
  return {
    show: proposals.show,
    cancel: proposals.cancel,
    run: (mode) => core.background(() => proposals.run(mode)),
    accept: (writes) => core.act(() => proposals.accept(writes)),
    writeAsProposals: (writes) => core.act(() => proposals.writeAsProposals(writes)),
    reject: (writes) => core.act(() => proposals.reject(writes)),
    reconsider: (rows) => core.act(() => proposals.reconsider(rows)),
    answerTwin: (index, scope, answer) => core.background(() => proposals.answerTwin(index, scope, answer)),
    forgetTwins: () => core.background(proposals.forgetTwins),
    learnFrom: (id) => core.act(() => proposals.learnFrom(id)),
    learnFile: (file) => core.act(() => proposals.learnFile(file)),
    forget: (id) => core.act(() => proposals.forget(id)),
  };
}
