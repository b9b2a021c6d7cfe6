/**
 * The kernel: reads tags and amounts once, row by row, and keeps the sums by distinct tag. Every total, remainder and coverage of the
 * product is drawn from a ledger, so they agree by construction (docs/dominio.md, "La legge dei totali").
 */
import type { MapNode } from "../map";
import { looksLikeNumber, readAmount } from "./amount";
import { fromBigCents, fromCents, isExactMagnitude, sumExactly, toCents } from "./exact-sum";
import { splitCents, splitEuro } from "./split";
import { nodesOf, parseTag } from "./tag";
import type { Cell, RowKind, Tag, TagPart } from "./types";

/** The rows that carry one tag text. */
export interface Group {
  readonly tag: Tag;
  /** The nodes that share its amounts; empty for what does not count in any node's total. */
  readonly nodes: readonly MapNode[];
  /** Budget rows with this tag. */
  readonly rows: number;
}

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

interface OpenGroup extends Group {
  rows: number;
  /** More than one part that counts: the amounts are handed out row by row. */
  readonly parts: readonly TagPart[] | null;
  /** Without a code it is a budget row only where it has an amount. */
  readonly needsAmount: boolean;
  /** Cents by part, then column. */
  readonly cents: Float64Array;
  /** Sum of absolute cents, by column. */
  readonly magnitude: Float64Array;
  /** 1 where an amount was not whole cents, by column. */
  readonly fractional: Uint8Array;
}

/** True where the tag names a code, or tries to: such a row is a budget row even at 0. */
export function holdsCode(tag: Tag): boolean {
  const kind = tag.reason?.kind;
  return tag.status !== "untagged" && kind !== "not-a-code" && kind !== "bad-proposal";
}

/** True for statuses whose amounts are in the totals of the nodes. */
export function countsInTotals(tag: Tag): boolean {
  return tag.status === "classified" || tag.status === "split" || tag.status === "coarse";
}

/**
 * What a row is by its cells alone (docs/dominio.md, "Righe che non sono righe di bilancio").
 * @param amounts All amount cells of the row.
 */
export function rowKindOf(tag: Tag, amounts: readonly Cell[]): RowKind {
  if (tag.status === "total") return "total";
  if (holdsCode(tag) || amounts.some(isMoney)) return "budget";
  const text = tag.status !== "untagged" || amounts.some((cell) => readAmount(cell).kind === "text");
  return text ? "heading" : "blank";
}

/** A non-zero number, a text that was meant as a number, or an error that hides one. */
function isMoney(cell: Cell): boolean {
  if (typeof cell === "number") return cell !== 0;
  const amount = readAmount(cell);
  return amount.kind === "error" || (amount.kind === "text" && looksLikeNumber(amount.text));
}

export class Ledger {
  /** Number of amount columns. */
  readonly columns: number;
  /** One per distinct tag text, in order of first appearance. Groups of `TOTALE` rows are among them, and hold no sums. */
  readonly groups: readonly Group[];
  /** Amounts that are no numbers, in row order, on budget rows; text on excluded rows does not matter and is not among them. */
  readonly problems: readonly AmountProblem[];
  /** The group of each row; null for headings and blank rows. */
  private readonly groupOfRow: (OpenGroup | null)[];
  private rowsOfGroup: Map<Group, number[]> | null = null;

  /**
   * @param tags One row per budget row, the tag in its first cell.
   * @param amounts As many rows, each with the same number of cells, in euro.
   */
  constructor(
    tags: readonly (readonly Cell[])[],
    readonly amounts: readonly (readonly Cell[])[],
  ) {
    const columns = amounts[0]?.length ?? 0;
    const groups: OpenGroup[] = [];
    const problems: AmountProblem[] = [];
    const byText = new Map<Cell, OpenGroup>();
    const groupOfRow = new Array<OpenGroup | null>(amounts.length).fill(null);
    for (let row = 0; row < amounts.length; row += 1) {
      const tagCell = tags[row]?.[0] ?? null;
      const cells = amounts[row] ?? [];
      let group = byText.get(tagCell);
      if (group === undefined) {
        group = openGroup(parseTag(tagCell), columns);
        groups.push(group);
        byText.set(tagCell, group);
      }
      if (group.needsAmount && !cells.some(isMoney)) continue;
      groupOfRow[row] = group;
      group.rows += 1;
      if (group.tag.status === "total") continue;
      for (let column = 0; column < columns; column += 1) {
        const cell = cells[column] ?? null;
        if (typeof cell !== "number") {
          if (cell !== null && cell !== "") noteProblem(problems, group, row, column, cell);
          continue;
        }
        const cents = toCents(cell);
        if (Number.isNaN(cents)) group.fractional[column] = 1;
        else addCents(group, column, columns, cents);
      }
    }
    this.columns = columns;
    this.groups = groups;
    this.problems = problems;
    this.groupOfRow = groupOfRow;
  }

  /** The group of a row, or null where the row is a heading or blank. */
  groupAt(row: number): Group | null {
    return this.groupOfRow[row] ?? null;
  }

  /** The exact total in euro of some slices in one column (docs/dominio.md, "Importi", Exactness). A slice must not be given twice. */
  total(slices: readonly Slice[], column: number): number {
    let cents = 0;
    let magnitude = 0;
    for (const slice of slices) {
      const group = slice.group as OpenGroup;
      if (group.fractional[column] === 1) return sumExactly(this.addends(slices, column));
      cents += group.cents[slice.part * this.columns + column] ?? 0;
      magnitude += group.magnitude[column] ?? 0;
    }
    return isExactMagnitude(magnitude) ? fromCents(cents) : fromBigCents(this.bigCents(slices, column));
  }

  /** The exact total in euro of the absolute amounts of whole groups in one column. */
  absoluteTotal(groups: readonly Group[], column: number): number {
    const open = groups as readonly OpenGroup[];
    const magnitude = open.reduce((sum, group) => sum + (group.magnitude[column] ?? 0), 0);
    const whole = isExactMagnitude(magnitude) && open.every((group) => group.fractional[column] !== 1);
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
      const cell = this.amounts[row]?.[column];
      return typeof cell === "number" ? [cell] : [];
    });
  }

  private addends(slices: readonly Slice[], column: number): number[] {
    return slices.flatMap(({ group, part }) => {
      const { parts } = group as OpenGroup;
      const numbers = this.numbers(group, column);
      return parts === null ? numbers : numbers.flatMap((euro) => splitEuro(euro, parts)[part] ?? []);
    });
  }

  private bigCents(slices: readonly Slice[], column: number): bigint {
    let sum = 0n;
    for (const { group, part } of slices) {
      const { parts } = group as OpenGroup;
      for (const euro of this.numbers(group, column)) {
        const cents = toCents(euro);
        sum += BigInt(parts === null ? cents : (splitCents(cents, parts)[part] ?? 0));
      }
    }
    return sum;
  }

  private indexRows(): Map<Group, number[]> {
    const index = new Map<Group, number[]>(this.groups.map((group) => [group, []]));
    this.groupOfRow.forEach((group, row) => {
      if (group !== null) index.get(group)?.push(row);
    });
    return index;
  }
}

function openGroup(tag: Tag, columns: number): OpenGroup {
  const nodes = countsInTotals(tag) ? nodesOf(tag) : [];
  return {
    tag,
    nodes,
    rows: 0,
    parts: nodes.length > 1 ? tag.parts : null,
    needsAmount: !holdsCode(tag),
    cents: new Float64Array(columns * Math.max(1, nodes.length)),
    magnitude: new Float64Array(columns),
    fractional: new Uint8Array(columns),
  };
}

function addCents(group: OpenGroup, column: number, columns: number, cents: number): void {
  group.magnitude[column] = (group.magnitude[column] ?? 0) + Math.abs(cents);
  if (group.parts === null) {
    group.cents[column] = (group.cents[column] ?? 0) + cents;
    return;
  }
  splitCents(cents, group.parts).forEach((part, index) => {
    const at = index * columns + column;
    group.cents[at] = (group.cents[at] ?? 0) + part;
  });
}

function noteProblem(problems: AmountProblem[], group: Group, row: number, column: number, cell: Cell): void {
  const amount = readAmount(cell);
  if (amount.kind === "error") problems.push({ group, row, column, kind: "error", text: amount.error });
  if (amount.kind === "text" && group.tag.status !== "excluded") {
    problems.push({ group, row, column, kind: "text", text: amount.text });
  }
}
