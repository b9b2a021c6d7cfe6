/** What a ledger knows of its ranges once they are read: sums by distinct tag, and where the groups and the problems are. Holds no cells. */
import type { MapNode } from "../map";
import { readAmount } from "./amount";
import { toCents } from "./exact-sum";
import { groupRows } from "./ledger-groups";
import type { Group, OpenGroup, Values } from "./ledger-groups";
import { splitCents } from "./split";
import type { Cell } from "./types";

/** An amount that is no number, on a row where it matters. `row` and `column` are 0-based positions in the ranges. */
export interface AmountProblem {
  readonly group: Group;
  readonly row: number;
  readonly column: number;
  readonly kind: "text" | "error";
  /** The text, or the original error. */
  readonly text: string;
}

export class LedgerSums {
  readonly rows: number;
  readonly columns: number;
  readonly groups: readonly OpenGroup[];
  /** See `Grouping.groupOfRow`. */
  readonly groupOfRow: Int32Array;
  /** Cents by group, part and column; see `OpenGroup.offset`. */
  readonly cents: Float64Array;
  /** Sums of absolute cents by group and column. */
  readonly magnitude: Float64Array;
  /** 1 where an amount was not whole cents, by group and column. */
  readonly fractional: Uint8Array;
  readonly problems: readonly AmountProblem[];
  private rowsOfGroup: readonly (readonly number[])[] | null = null;

  /** @param only Sum up (and look for problems in) no rows but those that count in this node. */
  constructor(
    tags: Values,
    amounts: Values,
    private readonly read: (value: unknown) => Cell,
    only: MapNode | null,
  ) {
    this.rows = amounts.length;
    this.columns = amounts[0]?.length ?? 0;
    const { groups, groupOfRow, size } = groupRows(tags, amounts, read, only);
    this.groups = groups;
    this.groupOfRow = groupOfRow;
    this.cents = new Float64Array(size * this.columns);
    this.magnitude = new Float64Array(groups.length * this.columns);
    this.fractional = new Uint8Array(groups.length * this.columns);
    this.problems = this.addAmounts(amounts);
  }

  /** The group of a row, or null where the row is a heading or blank. */
  groupAt(row: number): Group | null {
    const index = this.groupOfRow[row] ?? -1;
    return index < 0 ? null : (this.groups[index] ?? null);
  }

  /** The rows of a group, from the top. */
  rowsOf(group: Group): readonly number[] {
    this.rowsOfGroup ??= this.indexRows();
    return this.rowsOfGroup[(group as OpenGroup).index] ?? [];
  }

  private indexRows(): number[][] {
    const index: number[][] = this.groups.map(() => []);
    this.groupOfRow.forEach((group, row) => {
      if (group >= 0) index[group]?.push(row);
    });
    return index;
  }

  /** The one pass over the amounts, and with `groupRows` the only hot loop of the product. */
  private addAmounts(amounts: Values): AmountProblem[] {
    const { columns, groups, groupOfRow } = this;
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
        else if (value !== null && value !== "") this.addOther(problems, group, row, column, value);
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
    this.magnitude[at] = (this.magnitude[at] as number) + Math.abs(whole);
    const first = group.offset * this.columns + column;
    const { parts } = group.plan;
    if (parts === null) {
      this.cents[first] = (this.cents[first] as number) + whole;
      return;
    }
    const handed = splitCents(whole, parts);
    for (let part = 0; part < handed.length; part += 1) {
      const sum = first + part * this.columns;
      this.cents[sum] = (this.cents[sum] as number) + (handed[part] as number);
    }
  }

  private addOther(
    problems: AmountProblem[],
    group: OpenGroup,
    row: number,
    column: number,
    value: unknown,
  ): void {
    const amount = readAmount(this.read(value ?? null));
    if (amount.kind === "number") this.addNumber(group, column, amount.value);
    if (amount.kind === "error") problems.push({ group, row, column, kind: "error", text: amount.error });
    if (amount.kind === "text" && group.tag.status !== "excluded") {
      problems.push({ group, row, column, kind: "text", text: amount.text });
    }
  }
}
