/**
 * Finds again what ranges hold: a workbook asks for the same budget once per formula, as the same matrix in one host and as a fresh copy
 * in another. What is found has been compared with the ranges cell by cell, so a changed cell, also of the same matrix, is never overlooked.
 *
 * Ranges are remembered when they are seen for the second time. A budget that is asked for once, or that changes before each call, costs
 * little more than without a memory.
 */
import { LedgerSums } from "./ledger-sums";
import type { Values } from "./ledger-groups";
import type { Cell } from "./types";

/** How many pairs of ranges are remembered, and how many cells of one pair and of all. Bounds memory to some 15 MB. */
const MOST_RANGES = 32;
const MOST_CELLS = 300_000;
const MOST_CELLS_IN_ALL = 1_000_000;
/** How many ranges that were seen once are recognised when they are seen again. */
const MOST_SAMPLES = 4 * MOST_RANGES;
/** Ranges give way to others only when they were not asked for during so many calls; else those who take turns would never be found. */
const CALLS_KEPT = 4 * MOST_RANGES;
/** Rows that are compared first: they tell most ranges apart. */
const SAMPLES = 16;
/** So many changed cells tell a change from another. */
const MOST_CHANGES = 8;

interface Remembered {
  readonly sums: LedgerSums;
  readonly copy: AmountsCopy;
  /** The number of the last call that asked for it. */
  lastCall: number;
  /** In what ranges of the same sample differed at their last call. */
  changes: readonly Change[];
}

/** A cell that differs from what is remembered: its place among the amounts, or the complement of its row among the tags. */
interface Change {
  readonly at: number;
  readonly value: unknown;
}

/** Amounts by row and column: the numbers, NaN for all else, and what else there is but blanks. */
interface AmountsCopy {
  readonly numbers: Float64Array;
  readonly others: ReadonlyMap<number, unknown>;
}

export class LedgerMemo {
  private readonly remembered: Remembered[] = [];
  private readonly samples: (readonly unknown[])[] = [];
  private calls = 0;

  constructor(private readonly read: (value: unknown) => Cell) {}

  /** What these ranges hold, where they were seen before; null where the caller has to read them. */
  find(tags: Values, amounts: Values): LedgerSums | null {
    if (cellsOf(amounts) > MOST_CELLS) return null;
    this.calls += 1;
    let alike: { readonly known: Remembered; readonly changes: Change[] } | null = null;
    for (const known of this.remembered) {
      if (!looksAlike(known, tags, amounts)) continue;
      const changes = changesOf(known, tags, amounts);
      if (changes.length === 0) return this.use(known);
      alike = { known, changes };
    }
    if (alike !== null) return this.changed(alike.known, alike.changes, tags, amounts);
    return this.seenBefore(tags, amounts) ? this.remember(tags, amounts) : null;
  }

  private use(known: Remembered): LedgerSums {
    known.lastCall = this.calls;
    known.changes = [];
    return known.sums;
  }

  /** What is remembered gives way as soon as the same change is seen for the second time. */
  private changed(known: Remembered, changes: Change[], tags: Values, amounts: Values): LedgerSums | null {
    const again =
      changes.length === known.changes.length &&
      changes.every(({ at, value }, index) => {
        const before = known.changes[index];
        return before?.at === at && before.value === value;
      });
    known.changes = changes;
    if (!again) return null;
    this.remembered.splice(this.remembered.indexOf(known), 1);
    return this.remember(tags, amounts);
  }

  private seenBefore(tags: Values, amounts: Values): boolean {
    const sample = sampleOf(tags, amounts);
    const at = this.samples.findIndex((other) => other.every((value, index) => value === sample[index]));
    if (at >= 0) this.samples.splice(at, 1);
    else if (this.samples.push(sample) > MOST_SAMPLES) this.samples.shift();
    return at >= 0;
  }

  private remember(tags: Values, amounts: Values): LedgerSums | null {
    if (!this.makeRoom(cellsOf(amounts))) return null;
    const copy = copyOf(amounts);
    if (copy === null) return null;
    const sums = new LedgerSums(tags, amounts, this.read, null);
    if (sums.groups.some(({ value }) => !isPlain(value))) return sums;
    this.remembered.push({ sums, copy, lastCall: this.calls, changes: [] });
    return sums;
  }

  /** Forgets what nobody asks for any more, the oldest first; false where that does not make room. */
  private makeRoom(cells: number): boolean {
    const { remembered } = this;
    const inAll = (): number =>
      remembered.reduce((sum, { sums, copy }) => sum + sums.rows + copy.numbers.length, cells);
    while (remembered.length >= MOST_RANGES || inAll() > MOST_CELLS_IN_ALL) {
      const oldest = remembered.reduce((a, b) => (b.lastCall < a.lastCall ? b : a));
      if (this.calls - oldest.lastCall <= CALLS_KEPT) return false;
      remembered.splice(remembered.indexOf(oldest), 1);
    }
    return true;
  }
}

/** Cells of the amounts and of the one column of tags beside them. */
function cellsOf(amounts: Values): number {
  return amounts.length * (1 + (amounts[0]?.length ?? 0));
}

/** Sizes, and a few cells spread over the rows. */
function sampleOf(tags: Values, amounts: Values): unknown[] {
  const sample: unknown[] = [amounts.length, amounts[0]?.length ?? 0];
  for (let index = 0; index < SAMPLES; index += 1) {
    const row = sampleRow(index, amounts.length);
    sample.push(tags[row]?.[0] ?? null, amounts[row]?.[0] ?? null);
  }
  return sample;
}

function sampleRow(index: number, rows: number): number {
  return Math.floor((index * (rows - 1)) / (SAMPLES - 1));
}

function looksAlike({ sums, copy }: Remembered, tags: Values, amounts: Values): boolean {
  if (sums.rows !== amounts.length || sums.columns !== (amounts[0]?.length ?? 0)) return false;
  for (let index = 0; index < SAMPLES; index += 1) {
    const row = sampleRow(index, sums.rows);
    if (!sameTag(sums, row, tags) || !sameAmount(copy, row * sums.columns, amounts[row]?.[0])) return false;
  }
  return true;
}

/** The first cells that are not the same, numbers by value and texts letter by letter; none where all are. */
function changesOf({ sums, copy }: Remembered, tags: Values, amounts: Values): Change[] {
  const { rows, columns } = sums;
  const { numbers } = copy;
  const changes: Change[] = [];
  for (let row = 0, at = 0; row < rows && changes.length < MOST_CHANGES; row += 1) {
    const values = amounts[row] ?? [];
    for (let column = 0; column < columns; column += 1, at += 1) {
      const value = values[column];
      if (value !== numbers[at] && !sameAmount(copy, at, value)) changes.push({ at, value });
    }
  }
  for (let row = 0; row < rows && changes.length < MOST_CHANGES; row += 1) {
    if (!sameTag(sums, row, tags)) changes.push({ at: ~row, value: tags[row]?.[0] });
  }
  return changes;
}

function sameTag({ groups, groupOfRow }: LedgerSums, row: number, tags: Values): boolean {
  const index = groupOfRow[row] as number;
  return groups[index < 0 ? ~index : index]?.value === (tags[row]?.[0] ?? null);
}

function sameAmount({ numbers, others }: AmountsCopy, at: number, value: unknown): boolean {
  if (typeof value === "number") return numbers[at] === value;
  if (!Number.isNaN(numbers[at])) return false;
  return isBlank(value) ? !others.has(at) : others.get(at) === value;
}

/** Null where an amount is an object or no finite number, which two hosts, or two calls, may hand over differently. */
function copyOf(amounts: Values): AmountsCopy | null {
  const columns = amounts[0]?.length ?? 0;
  const numbers = new Float64Array(amounts.length * columns);
  const others = new Map<number, unknown>();
  for (let row = 0; row < amounts.length; row += 1) {
    const values = amounts[row] ?? [];
    for (let column = 0; column < columns; column += 1) {
      const at = row * columns + column;
      const value = values[column];
      numbers[at] = typeof value === "number" ? value : Number.NaN;
      if (Number.isFinite(value) || isBlank(value)) continue;
      if (typeof value === "number" || !isPlain(value)) return null;
      others.set(at, value);
    }
  }
  return { numbers, others };
}

function isBlank(value: unknown): boolean {
  return value === null || value === undefined || value === "";
}

/** True for values that are compared by what they are; objects could change in place. */
function isPlain(value: unknown): boolean {
  return value === null || typeof value !== "object";
}
