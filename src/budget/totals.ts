/** Totals by node and by status, drawn from a ledger (docs/dominio.md, "La legge dei totali" and "Funzioni"). */
import { ancestorAtLevel, processMap } from "../map";
import type { Level, MapNode } from "../map";
import type { Group, Ledger, Slice } from "./ledger";
import { isWithin } from "./ledger-groups";
import { countsInTotals } from "./row-kind";
import type { Status } from "./types";

/** Statuses of budget rows that are in no node's total: with the nodes they make up the whole. In the order in which reports show them. */
export const REMAINDER_STATUSES = ["proposed", "untagged", "invalid", "excluded"] as const;

export type RemainderStatus = (typeof REMAINDER_STATUSES)[number];

/** A line of a table of totals. */
export interface TotalLine {
  /** The node it stands for, a status, what lies outside the asked node, or everything. */
  readonly of:
    | {
        readonly kind: "node";
        readonly node: MapNode;
        /** Tagged exactly so, above the asked level. */ readonly coarse: boolean;
      }
    | { readonly kind: "outside"; readonly node: MapNode }
    | { readonly kind: "status"; readonly status: RemainderStatus }
    | { readonly kind: "all" };
  /** Euro, one per amount column. */
  readonly amounts: readonly number[];
  /** Distinct budget rows: a split counts once in each line that it touches. */
  readonly rows: number;
}

export interface TotalsTable {
  /** Nodes in map order, then (only where `under` was asked) what is outside it, then the four statuses. */
  readonly lines: readonly TotalLine[];
  /** Everything: the sum of the lines, to the cent. */
  readonly all: TotalLine;
  /** Budget rows with an amount that is text: in no amount above, so the total does not balance. */
  readonly textRows: number;
}

/** The totals of `node` and all below it, one per amount column. */
export function rollUp(ledger: Ledger, node: MapNode): number[] {
  const slices = slicesAtOrBelow(ledger, node);
  return columnsOf(ledger, slices);
}

/** The slices of all rows that count in `node`. */
export function slicesAtOrBelow(ledger: Ledger, node: MapNode): Slice[] {
  const slices: Slice[] = [];
  for (const group of ledger.groups) {
    for (const [part, tagged] of group.nodes.entries()) {
      if (isWithin(tagged, node)) slices.push({ group, part });
    }
  }
  return slices;
}

/** The totals of every node that has at least one row, by code: what a tree shows. Costs one pass over the distinct tags. */
export function rollUpAll(
  ledger: Ledger,
): Map<string, { readonly amounts: readonly number[]; readonly rows: number }> {
  const tally = new Tally<string>();
  for (const group of ledger.groups) {
    group.nodes.forEach((tagged, part) => {
      for (let node: MapNode | undefined = tagged; node !== undefined; node = parentOf(node))
        tally.add(node.code, { group, part });
    });
  }
  return new Map(
    [...tally.cells].map(([code, { slices, rows }]) => [code, { amounts: columnsOf(ledger, slices), rows }]),
  );
}

/** The totals of the rows with some statuses, one per amount column. */
export function statusTotals(ledger: Ledger, statuses: readonly Status[]): number[] {
  const groups = ledger.groups.filter((group) => statuses.includes(group.tag.status));
  return columnsOf(
    ledger,
    groups.flatMap((group) => ledger.slicesOf(group)),
  );
}

/**
 * The table of totals: one line per node at `level` below `under` (null: the whole map). A tag above that level stands for itself.
 * Where `level` is not below `under`, the line is `under` itself.
 */
export function totalsTable(ledger: Ledger, level: Level, under: MapNode | null): TotalsTable {
  const tally = new Tally<string>();
  const lines = new Map<string, TotalLine["of"]>();
  const counted = ledger.groups.filter(isBudget).map((group) => ({ group, slices: ledger.slicesOf(group) }));
  for (const { group, slices } of counted) {
    for (const [part, tagged] of group.nodes.entries()) {
      const of = lineOf(tagged, level, under);
      const key = of.kind === "node" ? of.node.code : "";
      lines.set(key, of);
      tally.add(key, slices[part] ?? { group, part });
    }
  }
  const nodeLines = [...lines.values()]
    .filter((of) => of.kind === "node")
    .sort((a, b) => a.node.order - b.node.order)
    .map((of) => line(ledger, of, tally.cells.get(of.node.code)));
  const outside = under === null ? [] : [line(ledger, { kind: "outside", node: under }, tally.cells.get(""))];
  const statuses = REMAINDER_STATUSES.map((status) => {
    const groups = counted.filter(({ group }) => group.tag.status === status);
    return line(ledger, { kind: "status", status }, wholeCell(groups));
  });
  return {
    lines: [...nodeLines, ...outside, ...statuses],
    all: line(ledger, { kind: "all" }, wholeCell(counted)),
    textRows: new Set(ledger.problems.filter(({ kind }) => kind === "text").map(({ row }) => row)).size,
  };
}

/** Budget rows: everything but `TOTALE`. */
export function isBudget(group: Group): boolean {
  return group.tag.status !== "total" && group.rows > 0;
}

/** Budget rows whose amounts are in no node's total. */
export function isRemainder(group: Group): boolean {
  return isBudget(group) && !countsInTotals(group.tag);
}

function lineOf(
  tagged: MapNode,
  level: Level,
  under: MapNode | null,
): Exclude<TotalLine["of"], { kind: "status" } | { kind: "all" }> {
  if (under !== null && !isWithin(tagged, under)) return { kind: "outside", node: under };
  if (under !== null && level <= under.level) return { kind: "node", node: under, coarse: false };
  const node = standIn(tagged, level);
  return node === undefined
    ? { kind: "node", node: tagged, coarse: true }
    : { kind: "node", node, coarse: false };
}

/** By level, then map order: the node that stands for each node. Filled on first use, for the map never changes. */
const standIns: (MapNode | undefined)[][] = [];

function standIn(node: MapNode, level: Level): MapNode | undefined {
  const nodes = (standIns[level] ??= processMap.nodes.map(({ code }) => ancestorAtLevel(code, level)));
  return nodes[node.order];
}

function parentOf(node: MapNode): MapNode | undefined {
  return node.parent === null ? undefined : processMap.get(node.parent);
}

interface TallyCell {
  readonly slices: Slice[];
  rows: number;
  last: Group | null;
}

/** Slices by key, and how many distinct rows they stand for. The slices of one group must be added one after the other. */
class Tally<Key> {
  readonly cells = new Map<Key, TallyCell>();

  add(key: Key, slice: Slice): void {
    let cell = this.cells.get(key);
    if (cell === undefined) this.cells.set(key, (cell = { slices: [], rows: 0, last: null }));
    // Two parts of one split in the same ancestor are one row.
    if (cell.last !== slice.group) cell.rows += slice.group.rows;
    cell.last = slice.group;
    cell.slices.push(slice);
  }
}

function wholeCell(
  groups: readonly { readonly group: Group; readonly slices: readonly Slice[] }[],
): Pick<TallyCell, "slices" | "rows"> {
  const cell: Pick<TallyCell, "slices" | "rows"> = { slices: [], rows: 0 };
  for (const { group, slices } of groups) {
    cell.rows += group.rows;
    for (const slice of slices) cell.slices.push(slice);
  }
  return cell;
}

function line(
  ledger: Ledger,
  of: TotalLine["of"],
  cell: { readonly slices: readonly Slice[]; readonly rows: number } | undefined,
): TotalLine {
  return { of, amounts: columnsOf(ledger, cell?.slices ?? []), rows: cell?.rows ?? 0 };
}

function columnsOf(ledger: Ledger, slices: readonly Slice[]): number[] {
  const totals: number[] = [];
  for (let column = 0; column < ledger.columns; column += 1) totals.push(ledger.total(slices, column));
  return totals;
}
