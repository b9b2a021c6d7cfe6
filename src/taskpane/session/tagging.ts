import { TOTAL_TAG, formatExcluded, parseTag } from "../../budget";
import type { AmountCure } from "../../budget";
import type { Budget } from "../../budget/types";
import type { Core } from "./core";
import type { Equals } from "./equals";
import { offersOf } from "./offers";
import type { Quick } from "./quick";
import { quickTags } from "./quick";
import type { ReplaceScope, Replaced, Replacing } from "./replacing";
import { inScope, replacedBy, replacingHere, wasTold } from "./replacing";
import { hiddenWork, sameRows } from "./rows";
import type { SelectionFollower } from "./selection";
import type { PendingWrite, Picked } from "./state";
import type { Writing } from "./writing";

export interface Tagging {
  /** Accepts suggestion `index` for the picked rows and goes on to the next row that needs work. */
  acceptSuggestion(index: number): Promise<void>;
  /** Tags the picked rows (and the equal ones added to them) with a taggable code or a split of such, and goes on. */
  tag(text: string): Promise<void>;
  /** Tags with the recent or frequent code in place `index`; says so where that place is empty. */
  acceptQuick(index: number): Promise<void>;
  /** Goes to the next row that needs work; says so where none is left. */
  next(): Promise<void>;
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
  /** Writes what was held back because some of its rows say something else: on the rows without a good tag, or on all. */
  replace(scope: ReplaceScope): Promise<void>;
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
    options: PutOptions & { readonly written?: string },
  ): Promise<boolean>;
}

interface PutOptions {
  /** Goes on to the next row that needs work. */
  readonly goOn: boolean;
  readonly overFormulas?: boolean;
  /** Rows that are known to say something else, and are to be replaced: further ones are asked about. */
  readonly told?: readonly Replaced[];
}

interface Parts {
  readonly selection: SelectionFollower;
  readonly writing: Writing;
  readonly equals: Equals;
  readonly quick: Quick;
}

/** What was written: sheet rows, how many picked ones are hidden, and what is left where that was all. */
interface Written {
  readonly rows: readonly number[];
  readonly hidden: number;
  /** Null where rows are left that need work; else how many of them a filter hides. */
  readonly left: number | null;
}

export function createTagging(core: Core, { selection, writing, equals, quick }: Parts): TaggingParts {
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
    return visibleOf({ rows: [...picked.rows, ...also], hidden: picked.hidden });
  }

  /** The target without the rows that were hidden since they were chosen. */
  function visibleOf({ rows, hidden }: TagTarget): TagTarget {
    const { budget } = core.get();
    const visible = rows.filter((index) => budget?.rows[index]?.hidden !== true);
    return { rows: visible, hidden: hidden + rows.length - visible.length };
  }

  const sheetRows = (rows: readonly number[]): readonly number[] =>
    rows.flatMap((index) => core.get().budget?.rows[index]?.row ?? []);

  const same = (rows: readonly number[], value: string | null): PendingWrite["writes"] =>
    rows.map((index) => ({ index, value }));

  /** Holds a tag for several rows back where some say something else that was not `told`; of a single row the card says it. */
  function allowed(
    asking: Omit<Replacing, "replaced" | "picked" | "panel">,
    told: readonly Replaced[],
  ): (budget: Budget) => boolean {
    const { rows } = asking.target;
    if (rows.length === 1 && told.length === 0) return () => true;
    return (budget) => {
      const replaced = replacedBy(budget, rows, asking.value);
      const { picked, split } = core.get();
      if (wasTold(replaced, told)) return true;
      core.set({ replacing: { ...asking, replaced, picked, panel: split.panel } });
      return false;
    };
  }

  /** Writes on rows and goes on where asked; null where nothing was written. */
  async function put(
    what: Replacing["what"],
    target: TagTarget,
    value: string,
    written: string,
    { goOn, overFormulas = false, told = [] }: PutOptions,
  ): Promise<Written | null> {
    const { rows, hidden } = visibleOf(target);
    if (rows.length === 0) {
      core.tell({ kind: "allHidden", values: { count: hidden } });
      return null;
    }
    const where = sheetRows(rows);
    const { budget, picked } = core.get();
    core.set({ equals: null, replacing: null });
    const asking = { what, target: { rows, hidden }, value, written };
    // Who replaces formulas has been asked before: the formulas are found last.
    const options = overFormulas ? { overFormulas } : { allowed: allowed(asking, told) };
    if (!(await writing.write({ what, writes: same(rows, value) }, options))) return null;
    if (what === "tagged" && budget !== null) {
      quick.use(value, budget);
      equals.offer(rows, value);
    }
    return { rows: where, hidden, left: goOn ? await next(picked) : null };
  }

  /** Goes to the next row that needs work, or stays where the user went after `worked`: null; where none is left, how many there are that a filter hides. */
  async function next(worked?: Picked): Promise<number | null> {
    if (await selection.next(worked)) return null;
    const { budget } = core.get();
    return budget === null ? 0 : hiddenWork(budget);
  }

  const write: TaggingParts["write"] = async (target, value, { written = value, ...options }) => {
    const done = await put("tagged", target, value, written, options);
    if (done !== null) core.tell({ kind: "tagged", values: { ...done, tag: written } });
    return done !== null;
  };

  async function exclude(target: TagTarget, value: string, told: readonly Replaced[] = []): Promise<void> {
    const done = await put("excluded", target, value, value, { goOn: true, told });
    if (done === null) return;
    core.set({ excluding: false });
    core.tell({ kind: "excluded", values: done });
  }

  async function tag(text: string): Promise<void> {
    const { status, canonical, parts } = parseTag(text);
    if (canonical === null || (status !== "classified" && status !== "split"))
      return core.tell({ kind: "onlyCoarse", values: { code: text } });
    const target = targets();
    if (target === null) return;
    const title = status === "classified" ? core.map.get(parts[0]?.code ?? "")?.title : undefined;
    const written = title === undefined ? canonical : `${canonical} ${title}`;
    await write(target, canonical, { goOn: true, written });
  }

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
        await selection.next(picked);
        return;
      }
      const chosen = offersOf(suggestions)[index];
      if (picked.kind !== "rows") core.tell({ kind: "nothingSelected" });
      // Nobody has seen them yet.
      else if (suggestions === null) return;
      else if (chosen === undefined) core.tell({ kind: "noSuggestion" });
      else await tag(chosen.tag);
    },
    async acceptQuick(index) {
      const { budget, recent } = core.get();
      const chosen = budget === null ? null : (quickTags(recent, budget)[index] ?? null);
      if (chosen === null) core.tell({ kind: "noQuick" });
      else await tag(chosen);
    },
    async next() {
      const left = await next();
      if (left !== null) core.tell({ kind: "allDone", values: { hidden: left } });
    },
    async exclude(reason) {
      const because = reason.replace(/\s+/g, " ").trim();
      if (because === "") return core.tell({ kind: "reasonMissing" });
      const target = targets();
      if (target !== null) await exclude(target, formatExcluded(because));
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
      const { overFormulas, picked } = core.get();
      if (overFormulas === null) return;
      core.set({ overFormulas: null });
      if (await writing.write(overFormulas, { overFormulas: true })) await selection.next(picked);
    },
    async replace(scope) {
      const asked = replacingHere(core.get());
      const { budget } = core.get();
      if (asked === null || asked.panel !== null || budget === null) return;
      const { what, value, written, replaced } = asked;
      const target = { ...asked.target, rows: inScope(budget, asked.target.rows, scope) };
      if (target.rows.length === 0) return core.set({ replacing: null });
      if (what === "excluded") await exclude(target, value, replaced);
      else await write(target, value, { goOn: true, written, told: replaced });
    },
  };
}

type Act = (task: () => Promise<void>) => Promise<void>;

/** The same as user actions, each run by `act`, those that go on to another row by `going`. */
export function actedTagging(tagging: Tagging, act: Act, going: Act): Tagging {
  return {
    acceptSuggestion: (index) => going(() => tagging.acceptSuggestion(index)),
    acceptQuick: (index) => going(() => tagging.acceptQuick(index)),
    tag: (text) => going(() => tagging.tag(text)),
    next: () => going(tagging.next),
    exclude: (reason) => going(() => tagging.exclude(reason)),
    removeTag: () => act(tagging.removeTag),
    markTotals: (rows) => act(() => tagging.markTotals(rows)),
    correct: (writes) => act(() => tagging.correct(writes)),
    convert: (cures) => act(() => tagging.convert(cures)),
    replaceFormulas: () => going(tagging.replaceFormulas),
    replace: (scope) => going(() => tagging.replace(scope)),
    setAlso: tagging.setAlso,
  };
}
