/**
 * Ledgers of the last few ranges. A workbook full of totals hands the same budget over once per cell, in new arrays each time, so a ledger
 * is found again by what the ranges hold: cell by cell, against a copy that nobody else can change.
 */
import { Ledger } from "./ledger";
import type { Values } from "./ledger-groups";
import type { Cell } from "./types";

/** Ranges remembered at the same time: some for revenues, some for costs, of this year and the last. */
const MOST_LEDGERS = 4;

/** Cells of one pair of ranges beyond which it is not remembered: 10,000 rows with nine amounts. Bounds the memory. */
const MOST_CELLS = 100_000;

interface Remembered {
  readonly tags: Values;
  readonly amounts: Values;
  readonly ledger: Ledger;
}

export class LedgerMemo {
  /** The last used first. */
  private readonly remembered: Remembered[] = [];

  /** @param read Makes a cell of a host's value; the same value must always give the same cell. */
  constructor(private readonly read: (value: unknown) => Cell) {}

  /**
   * The ledger of two ranges (the same that `new Ledger` makes), or null where they cannot be remembered: too large, or a cell holds an
   * object (an error, a data type), whose content could change behind its identity.
   *
   * @param tags One row per budget row.
   * @param amounts As many rows, each with the same number of values, in euro.
   */
  get(tags: Values, amounts: Values): Ledger | null {
    if (cells(tags) + cells(amounts) > MOST_CELLS) return null;
    const at = this.remembered.findIndex((one) => equal(one.amounts, amounts) && equal(one.tags, tags));
    const found = at < 0 ? this.made(tags, amounts) : this.remembered.splice(at, 1)[0];
    if (found === undefined) return null;
    this.remembered.unshift(found);
    this.remembered.length = Math.min(this.remembered.length, MOST_LEDGERS);
    return found.ledger;
  }

  private made(tags: Values, amounts: Values): Remembered | undefined {
    const [ownTags, ownAmounts] = [copy(tags), copy(amounts)];
    if (ownTags === null || ownAmounts === null) return undefined;
    const ledger = new Ledger(ownTags, ownAmounts, { read: this.read });
    return { tags: ownTags, amounts: ownAmounts, ledger };
  }
}

function cells(values: Values): number {
  return values.length * (values[0]?.length ?? 0);
}

/** Whether two ranges hold the same, blanks told apart by how they are written. Rows of one range have the same length. */
function equal(known: Values, values: Values): boolean {
  const columns = values[0]?.length ?? 0;
  if (known.length !== values.length || (known[0]?.length ?? 0) !== columns) return false;
  for (let row = 0; row < known.length; row += 1) {
    const left = known[row] as readonly unknown[];
    const right = values[row] as readonly unknown[];
    for (let column = 0; column < columns; column += 1) {
      if (left[column] !== right[column]) return false;
    }
  }
  return true;
}

/** A copy of the values; null where one of them is an object. */
function copy(values: Values): unknown[][] | null {
  const copied: unknown[][] = [];
  for (const row of values) {
    for (const value of row) {
      if (typeof value === "object" && value !== null) return null;
    }
    copied.push([...row]);
  }
  return copied;
}
