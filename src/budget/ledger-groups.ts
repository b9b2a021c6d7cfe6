/** The first half of the ledger: finds which rows carry the same tag, and what the tag means for their amounts. */
import type { MapNode } from "../map";
import { countsInTotals, holdsCode, isMoney } from "./row-kind";
import { nodesOf, parseTag } from "./tag";
import { TextMemo } from "./tag-memo";
import type { Cell, Tag, TagPart } from "./types";

/** Cells as a host has them, row by row. */
export type Values = readonly (readonly unknown[])[];

/** The rows that carry one tag text. */
export interface Group {
  readonly tag: Tag;
  /** The nodes that share its amounts; empty for what does not count in any node's total. */
  readonly nodes: readonly MapNode[];
  /** Budget rows with this tag. */
  readonly rows: number;
}

/** A group while rows are added to it. */
export interface OpenGroup extends Group {
  rows: number;
  readonly plan: Plan;
  /** The tag as the host has it. */
  readonly value: unknown;
  /** Position in `groups`. */
  readonly index: number;
  /** Where the sums of its first part begin. */
  readonly offset: number;
  /** False for `TOTALE`, and for what lies outside the one node that the ledger is for. */
  readonly summed: boolean;
}

/** What the ledger needs to know of a tag, found out once per tag. */
export interface Plan {
  readonly tag: Tag;
  readonly nodes: readonly MapNode[];
  /** More than one part that counts: the amounts are handed out row by row. */
  readonly parts: readonly TagPart[] | null;
  /** Without a code it is a budget row only where it has an amount. */
  readonly needsAmount: boolean;
}

/** Distinct texts whose plans are remembered; see tag-memo. */
const PLANS = 20_000;

const plans = new TextMemo<Plan>(makePlan, PLANS);

export interface Grouping {
  readonly groups: OpenGroup[];
  /** Index in `groups` of each row's group; its complement (`~index`) for headings, blank rows, and rows that are not asked for. */
  readonly groupOfRow: Int32Array;
  /** Parts of all groups. */
  readonly size: number;
}

/** Finds the group of each row; each distinct tag text is looked up in the grammar once. */
export function groupRows(
  tags: Values,
  amounts: Values,
  read: (value: unknown) => Cell,
  only: MapNode | null,
): Grouping {
  const groups: OpenGroup[] = [];
  const groupOfRow = new Int32Array(amounts.length);
  const byValue = new Map<unknown, OpenGroup>();
  let size = 0;
  for (let row = 0; row < groupOfRow.length; row += 1) {
    const value = tags[row]?.[0] ?? null;
    let group = byValue.get(value);
    if (group === undefined) {
      group = openGroup(value, planOf(read(value)), groups.length, size, only);
      size += Math.max(1, group.nodes.length);
      groups.push(group);
      byValue.set(value, group);
    }
    const counts =
      (group.summed || only === null) && !(group.plan.needsAmount && !hasMoney(amounts[row], read));
    groupOfRow[row] = counts ? group.index : ~group.index;
    if (counts) group.rows += 1;
  }
  return { groups, groupOfRow, size };
}

function openGroup(
  value: unknown,
  plan: Plan,
  index: number,
  offset: number,
  only: MapNode | null,
): OpenGroup {
  const { tag, nodes } = plan;
  const summed = only === null ? tag.status !== "total" : nodes.some((node) => isWithin(node, only));
  return { tag, nodes, rows: 0, plan, value, index, offset, summed };
}

/** True where `node` is `top` or stands below it. */
export function isWithin(node: MapNode, top: MapNode): boolean {
  return node.order >= top.order && node.order <= top.last;
}

function hasMoney(values: readonly unknown[] | undefined, read: (value: unknown) => Cell): boolean {
  if (values === undefined) return false;
  for (const value of values) {
    if (value !== null && value !== 0 && value !== "" && isMoney(read(value))) return true;
  }
  return false;
}

function planOf(cell: Cell): Plan {
  return typeof cell === "string" ? plans.get(cell) : makePlan(cell);
}

function makePlan(cell: Cell): Plan {
  const tag = parseTag(cell);
  const nodes = countsInTotals(tag) ? nodesOf(tag) : [];
  return { tag, nodes, parts: nodes.length > 1 ? tag.parts : null, needsAmount: !holdsCode(tag) };
}
