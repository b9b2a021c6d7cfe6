import type { BudgetRow } from "../../budget/types";
import type { Core } from "./core";
import type { SameRow } from "./rows";
import { equalsOf, sameRows } from "./rows";
import type { SelectionFollower } from "./selection";
import type { Writing } from "./writing";

/** Rows that say the same as one just tagged and still need work, offered to get the same tag. */
export interface EqualOffer {
  readonly tag: string;
  /** Rows as indexes in `budget.rows`; confirmed ones with another tag are among them, so that they are seen. */
  readonly rows: readonly SameRow[];
  /** The rows' keys when they were offered: a row that moved is never written in another one's place. */
  readonly keys: readonly string[];
  /** The rows are shown. */
  readonly open: boolean;
  /** Rows that get the tag: at first those with the same key that need work. */
  readonly chosen: readonly number[];
}

export interface Equals {
  /** Offers the rows equal to the first of `rows`, which were just tagged; nothing where there are none. */
  offer(rows: readonly number[], tag: string): void;
  /** Shows the rows; says so where none are offered. */
  open(): void;
  /** Tags the chosen rows, in one write that can be undone. */
  apply(): Promise<void>;
  choose(rows: readonly number[]): void;
  /** Hides the rows; the offer stays. */
  close(): void;
}

/** True where each offered row still stands where it stood. */
export function offerHolds(offer: EqualOffer, rows: readonly BudgetRow[]): boolean {
  return offer.rows.every(({ index }, position) => rows[index]?.key === offer.keys[position]);
}

export function createEquals(core: Core, selection: SelectionFollower, writing: Writing): Equals {
  const change = (part: Partial<EqualOffer>): void => {
    const { equals } = core.get();
    if (equals !== null) core.set({ equals: { ...equals, ...part } });
  };

  return {
    offer(written, tag) {
      const { budget } = core.get();
      if (budget === null) return;
      const rows = equalsOf(budget, written).filter(({ index }) => {
        const row = budget.rows[index];
        return row !== undefined && (row.needsWork !== null || row.tag.canonical !== tag);
      });
      const open = rows.filter(({ index }) => budget.rows[index]?.needsWork !== null);
      if (open.length === 0) return core.set({ equals: null });
      const keys = rows.map(({ index }) => budget.rows[index]?.key ?? "");
      const chosen = open.filter(({ by }) => by === "key").map(({ index }) => index);
      core.set({ equals: { tag, rows, keys, open: false, chosen } });
    },
    open() {
      const { equals, budget, picked } = core.get();
      if (equals !== null) return change({ open: true });
      const beside = budget === null || picked.kind !== "rows" ? 0 : sameRows(budget, picked.rows).length;
      // The rows equal to the picked one are offered beside it: nothing may say that there are none.
      core.tell(beside > 0 ? { kind: "equalsBeside", values: { count: beside } } : { kind: "noEquals" });
    },
    async apply() {
      const { equals, budget } = core.get();
      if (equals === null || budget === null) return;
      if (!offerHolds(equals, budget.rows)) return core.set({ equals: null });
      const { tag } = equals;
      const chosen = equals.chosen.filter((index) => budget.rows[index]?.hidden !== true);
      if (chosen.length === 0) return core.tell({ kind: "noEqualsTicked" });
      const writes = chosen.map((index) => ({ index, value: tag }));
      if (!(await writing.write({ what: "tagged", writes }))) return;
      core.set({ equals: null });
      const { picked } = core.get();
      const here = picked.kind === "rows" ? (picked.rows[0] ?? -1) : -1;
      // Whoever stood on one of these rows has nothing left to do there.
      if (chosen.includes(here)) await selection.next();
      core.tell({ kind: "equalsTagged", values: { count: chosen.length, tag } });
    },
    choose(rows) {
      const { equals } = core.get();
      const offered = new Set(equals?.rows.map(({ index }) => index));
      change({ chosen: rows.filter((index) => offered.has(index)) });
    },
    close: () => change({ open: false }),
  };
}
