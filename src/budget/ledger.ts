/**
 * The kernel: reads tags and amounts once, row by row, and keeps the sums by distinct tag. Every total, remainder and coverage of the
 * product is drawn from a ledger, so they agree by construction (docs/dominio.md, "La legge dei totali").
 */
import type { MapNode } from "../map";
import { readAmount } from "./amount";
import { fromBigCents, fromCents, isExactMagnitude, sumExactly, toCents } from "./exact-sum";
import { groupRows } from "./ledger-groups";
import type { Group, OpenGroup, Values } from "./ledger-groups";
import { splitCents, splitEuro } from "./split";
import type { Cell, TagPart } from "./types";

export type { Group, Values } from "./ledger-groups";
export { countsInTotals, holdsCode, rowKindOf } from "./row-kind";

/** Part `part` of a group's amounts: a whole group that has no parts, or one, is part 0. */
export interface Slice {
  readonly group: Group;
  readonly part: number;
}

/** An amount that is no number, on a row where it matters. `row` and `column` are 0-based positions in the ranges. */
export interface AmountProblem {
  readonly group: Group;
  readonly row: number;
  readonly column: number;
  readonly kind: "text" | "error";
  /** The text, or the original error. */
  readonly text: string;
}

export interface LedgerOptions {
  /** Makes a cell of a host's value. Called for distinct tags, and for amounts that are no numbers. By default the values are cells already. */
  readonly read?: (value: unknown) => Cell;
  /** Keep only the sums (and the problems) of rows that count in this node: all that ROLLUP needs. */
  readonly only?: MapNode;
}

export class Ledger {
  /** Number of rows of the ranges, budget rows or not. */
  readonly rows: number;
  /** Number of amount columns. */
  readonly columns: number;
  /** One per distinct tag text, in order of first appearance. Groups of `TOTALE` rows are among them, and hold no sums. */
  readonly groups: readonly Group[];
  /** Amounts that are no numbers, in row order, on budget rows; text on excluded rows does not matter and is not among them. */
  readonly problems: readonly AmountProblem[];
  private readonly read: (value: unknown) => Cell;
  private readonly groupOfRow: Int32Array;
  /** Cents by group, part and column; see `OpenGroup.offset`. */
  private readonly cents: Float64Array;
  /** Sums of absolute cents by group and column. */
  private readonly magnitude: Float64Array;
  /** 1 where an amount was not whole cents, by group and column. */
  private readonly fractional: Uint8Array;
  private rowsOfGroup: Map<Group, number[]> | null = null;

  /**
   * @param tags One row per budget row, the tag in its first value.
   * @param amounts As many rows, each with the same number of values, in euro.
   */
  constructor(
    tags: Values,
    private readonly amounts: Values,
    options: LedgerOptions = {},
  ) {
    this.rows = amounts.length;
    this.columns = amounts[0]?.length ?? 0;
    this.read = options.read ?? asCell;
    const { groups, groupOfRow, size } = groupRows(tags, amounts, this.read, options.only ?? null);
    this.groups = groups;
    this.groupOfRow = groupOfRow;
    this.cents = new Float64Array(size * this.columns);
    this.magnitude = new Float64Array(groups.length * this.columns);
    this.fractional = new Uint8Array(groups.length * this.columns);
    this.problems = this.addAmounts();
  }

  /** An amount cell by its 0-based position. */
  amountAt(row: number, column: number): Cell {
    return this.read(this.amounts[row]?.[column] ?? null);
  }

  /** The one pass over the amounts, and with `groupRows` the only hot loop of the product. */
  private addAmounts(): AmountProblem[] {
    const { amounts, columns, groupOfRow } = this;
    const groups = this.groups as readonly OpenGroup[];
    const problems: AmountProblem[] = [];
    for (let row = 0; row < groupOfRow.length; row += 1) {
      const index = groupOfRow[row] as number;
      if (index < 0) continue;
      const group = groups[index] as OpenGroup;
      if (!group.summed) continue;
      const values = amounts[row] ?? [];
      for (let column = 0; column < columns; column += 1) {
        const value = values[column];
        if (typeof value === "number" && Number.isFinite(value)) this.addNumber(group, column, value);
        else if (value !== null && value !== "") this.addOther(problems, group, row, column);
      }
    }
    return problems;
  }

  private addNumber(group: OpenGroup, column: number, euro: number): void {
    const whole = toCents(euro);
    const at = group.index * this.columns + column;
    if (Number.isNaN(whole)) {
      this.fractional[at] = 1;
      return;
    }
    const sum = group.offset * this.columns + column;
    this.magnitude[at] = (this.magnitude[at] ?? 0) + Math.abs(whole);
    if (group.plan.parts === null) this.cents[sum] = (this.cents[sum] ?? 0) + whole;
    else this.addSplit(whole, group.plan.parts, sum);
  }

  private addOther(problems: AmountProblem[], group: OpenGroup, row: number, column: number): void {
    const amount = readAmount(this.amountAt(row, column));
    if (amount.kind === "number") this.addNumber(group, column, amount.value);
    if (amount.kind === "error") problems.push({ group, row, column, kind: "error", text: amount.error });
    if (amount.kind === "text" && group.tag.status !== "excluded") {
      problems.push({ group, row, column, kind: "text", text: amount.text });
    }
  }

  private addSplit(whole: number, parts: readonly TagPart[], first: number): void {
    splitCents(whole, parts).forEach((handed, part) => {
      const at = first + part * this.columns;
      this.cents[at] = (this.cents[at] ?? 0) + handed;
    });
  }

  /** The group of a row, or null where the row is a heading or blank. */
  groupAt(row: number): Group | null {
    const index = this.groupOfRow[row] ?? -1;
    return index < 0 ? null : (this.groups[index] ?? null);
  }

  /** The exact total in euro of some slices in one column (docs/dominio.md, "Importi", Exactness). A slice must not be given twice. */
  total(slices: readonly Slice[], column: number): number {
    let cents = 0;
    let magnitude = 0;
    for (const slice of slices) {
      const { index, offset } = slice.group as OpenGroup;
      const at = index * this.columns + column;
      if (this.fractional[at] === 1) return sumExactly(this.addends(slices, column));
      cents += this.cents[(offset + slice.part) * this.columns + column] ?? 0;
      magnitude += this.magnitude[at] ?? 0;
    }
    return isExactMagnitude(magnitude) ? fromCents(cents) : fromBigCents(this.bigCents(slices, column));
  }

  /** The exact total in euro of the absolute amounts of whole groups in one column. */
  absoluteTotal(groups: readonly Group[], column: number): number {
    const places = groups.map((group) => (group as OpenGroup).index * this.columns + column);
    const magnitude = places.reduce((sum, at) => sum + (this.magnitude[at] ?? 0), 0);
    const whole = isExactMagnitude(magnitude) && places.every((at) => this.fractional[at] !== 1);
    if (whole) return fromCents(magnitude);
    return sumExactly(groups.flatMap((group) => this.numbers(group, column)).map(Math.abs));
  }

  /** All slices of a group. */
  slicesOf(group: Group): Slice[] {
    return Array.from({ length: Math.max(1, group.nodes.length) }, (_, part) => ({ group, part }));
  }

  /** The numbers that a group's rows hold in a column, row by row. */
  private numbers(group: Group, column: number): number[] {
    this.rowsOfGroup ??= this.indexRows();
    return (this.rowsOfGroup.get(group) ?? []).flatMap((row) => {
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

  private indexRows(): Map<Group, number[]> {
    const index = new Map<Group, number[]>(this.groups.map((group) => [group, []]));
    for (let row = 0; row < this.rows; row += 1) {
      const group = this.groupAt(row);
      if (group !== null) index.get(group)?.push(row);
    }
    return index;
  }
}

/** The values of a caller that has cells already. */
function asCell(value: unknown): Cell {
  return value as Cell;
}
