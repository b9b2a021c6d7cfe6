import { TOTAL_TAG, formatExcluded, parseTag } from "../../budget";
import type { AmountCure } from "../../budget";
import type { Core } from "./core";
import type { Equals } from "./equals";
import { offersOf } from "./offers";
import type { Quick } from "./quick";
import { quickTags } from "./quick";
import { hiddenWork, sameRows } from "./rows";
import type { SelectionFollower } from "./selection";
import type { PendingWrite } from "./state";
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
    return { rows: [...picked.rows, ...also], hidden: picked.hidden };
  }

  const sheetRows = (rows: readonly number[]): readonly number[] =>
    rows.flatMap((index) => core.get().budget?.rows[index]?.row ?? []);

  const same = (rows: readonly number[], value: string | null): PendingWrite["writes"] =>
    rows.map((index) => ({ index, value }));

  /** Writes on rows and goes on where asked; null where nothing was written. */
  async function put(
    what: PendingWrite["what"],
    { rows, hidden }: TagTarget,
    value: string,
    { goOn, overFormulas = false }: { readonly goOn: boolean; readonly overFormulas?: boolean },
  ): Promise<Written | null> {
    const where = sheetRows(rows);
    const { budget } = core.get();
    core.set({ equals: null });
    if (!(await writing.write({ what, writes: same(rows, value) }, { overFormulas }))) return null;
    if (what === "tagged" && budget !== null) {
      quick.use(value, budget);
      equals.offer(rows, value);
    }
    return { rows: where, hidden, left: goOn ? await next() : null };
  }

  /** Goes to the next row that needs work: null; where none is left, how many there are that a filter hides. */
  async function next(): Promise<number | null> {
    if (await selection.next()) return null;
    const { budget } = core.get();
    return budget === null ? 0 : hiddenWork(budget);
  }

  const write: TaggingParts["write"] = async (target, value, { written, ...options }) => {
    const done = await put("tagged", target, value, options);
    if (done !== null) core.tell({ kind: "tagged", values: { ...done, tag: written ?? value } });
    return done !== null;
  };

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
        await selection.next();
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
      const value = formatExcluded(because);
      const target = targets();
      const written = target === null ? null : await put("excluded", target, value, { goOn: true });
      if (written === null) return;
      core.set({ excluding: false });
      core.tell({ kind: "excluded", values: written });
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
    setAlso: tagging.setAlso,
  };
}
