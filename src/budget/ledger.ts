/**
 * The kernel: reads tags and amounts once, row by row, and keeps the sums by distinct tag. Every total, remainder and coverage of the
 * product is drawn from a ledger, so they agree by construction (docs/dominio.md, "La legge dei totali").
 */
import type { MapNode } from "../map";
import { fromBigCents, fromCents, isExactMagnitude, sumExactly, toCents } from "./exact-sum";
import type { Group, OpenGroup, Values } from "./ledger-groups";
import { LedgerSums } from "./ledger-sums";
import type { AmountProblem } from "./ledger-sums";
import { splitCents, splitEuro } from "./split";
import type { Cell } from "./types";

export type { Group, Values } from "./ledger-groups";
export type { AmountProblem } from "./ledger-sums";
export { countsInTotals, holdsCode, rowKindOf } from "./row-kind";

/** Part `part` of a group's amounts: a whole group that has no parts, or one, is part 0. */
export interface Slice {
  readonly group: Group;
  readonly part: number;
}

export interface LedgerOptions {
  /** Makes a cell of a host's value. Called for distinct tags, and for amounts that are no numbers. By default the values are cells already. */
  readonly read?: (value: unknown) => Cell;
  /** Keep only the sums (and the problems) of rows that count in this node: all that ROLLUP needs. */
  readonly only?: MapNode;
  /** What was summed up before of cells that hold the same as these: nothing is read again. */
  readonly sums?: LedgerSums;
}

export class Ledger {
  private readonly read: (value: unknown) => Cell;
  private readonly sums: LedgerSums;

  /**
   * @param tags One row per budget row, the tag in its first value.
   * @param amounts As many rows, each with the same number of values, in euro.
   */
  constructor(
    tags: Values,
    private readonly amounts: Values,
    options: LedgerOptions = {},
  ) {
    this.read = options.read ?? asCell;
    this.sums = options.sums ?? new LedgerSums(tags, amounts, this.read, options.only ?? null);
  }

  /** Number of rows of the ranges, budget rows or not. */
  get rows(): number {
    return this.sums.rows;
  }

  /** Number of amount columns. */
  get columns(): number {
    return this.sums.columns;
  }

  /** One per distinct tag text, in order of first appearance. Groups of `TOTALE` rows are among them, and hold no sums. */
  get groups(): readonly Group[] {
    return this.sums.groups;
  }

  /** Amounts that are no numbers, in row order, on budget rows; text on excluded rows does not matter and is not among them. */
  get problems(): readonly AmountProblem[] {
    return this.sums.problems;
  }

  /** An amount cell by its 0-based position. */
  amountAt(row: number, column: number): Cell {
    return this.read(this.amounts[row]?.[column] ?? null);
  }

  /** The group of a row, or null where the row is a heading or blank. */
  groupAt(row: number): Group | null {
    return this.sums.groupAt(row);
  }

  /** The exact total in euro of some slices in one column (docs/dominio.md, "Importi", Exactness). A slice must not be given twice. */
  total(slices: readonly Slice[], column: number): number {
    const { cents, magnitude, fractional, columns } = this.sums;
    let sum = 0;
    let size = 0;
    for (const slice of slices) {
      const { index, offset } = slice.group as OpenGroup;
      const at = index * columns + column;
      if (fractional[at] === 1) return sumExactly(this.addends(slices, column));
      sum += cents[(offset + slice.part) * columns + column] ?? 0;
      size += magnitude[at] ?? 0;
    }
    return isExactMagnitude(size) ? fromCents(sum) : fromBigCents(this.bigCents(slices, column));
  }

  /** The exact total in euro of the absolute amounts of whole groups in one column. */
  absoluteTotal(groups: readonly Group[], column: number): number {
    const { magnitude, fractional, columns } = this.sums;
    const places = groups.map((group) => (group as OpenGroup).index * columns + column);
    const size = places.reduce((sum, at) => sum + (magnitude[at] ?? 0), 0);
    const whole = isExactMagnitude(size) && places.every((at) => fractional[at] !== 1);
    if (whole) return fromCents(size);
    return sumExactly(groups.flatMap((group) => this.numbers(group, column)).map(Math.abs));
  }

  /** All slices of a group. */
  slicesOf(group: Group): Slice[] {
    const slices: Slice[] = [{ group, part: 0 }];
    for (let part = 1; part < group.nodes.length; part += 1) slices.push({ group, part });
    return slices;
  }

  /** The numbers that a group's rows hold in a column, row by row. */
  private numbers(group: Group, column: number): number[] {
    return this.sums.rowsOf(group).flatMap((row) => {
      const cell = this.amountAt(row, column);
      return typeof cell === "number" ? [cell] : [];
    });
  }

  private addends(slices: readonly Slice[], column: number): number[] {
    return slices.flatMap(({ group, part }) => {
      const { parts } = (group as OpenGroup).plan;
      const numbers = this.numbers(group, column);
      return parts === null ? numbers : numbers.flatMap((euro) => splitEuro(euro, parts)[part] ?? []);
    });
  }

  private bigCents(slices: readonly Slice[], column: number): bigint {
    let sum = 0n;
    for (const { group, part } of slices) {
      const { parts } = (group as OpenGroup).plan;
      for (const euro of this.numbers(group, column)) {
        const cents = toCents(euro);
        sum += BigInt(parts === null ? cents : (splitCents(cents, parts)[part] ?? 0));
      }
    }
    return sum;
  }
}

/** The values of a caller that has cells already. */
function asCell(value: unknown): Cell {
  return value as Cell;
}
