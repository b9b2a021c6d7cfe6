/** The first half of the ledger: finds which rows carry the same tag, and what the tag means for their amounts. */
import type { MapNode } from "../map";
import { countsInTotals, holdsCode, isMoney } from "./row-kind";
import { nodesOf, parseTag } from "./tag";
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

const plans = new WeakMap<Tag, Plan>();

export interface Grouping {
  readonly groups: OpenGroup[];
  /** Index in `groups` of each row's group; -1 for headings, blank rows, and rows that are not asked for. */
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
  const groupOfRow = new Int32Array(amounts.length).fill(-1);
  const byValue = new Map<unknown, OpenGroup>();
  let size = 0;
  for (let row = 0; row < groupOfRow.length; row += 1) {
    const value = tags[row]?.[0] ?? null;
    let group = byValue.get(value);
    if (group === undefined) {
      group = openGroup(planOf(parseTag(read(value))), groups.length, size, only);
      size += Math.max(1, group.nodes.length);
      groups.push(group);
      byValue.set(value, group);
    }
    if (!group.summed && only !== null) continue;
    if (group.plan.needsAmount && !hasMoney(amounts[row], read)) continue;
    group.rows += 1;
    groupOfRow[row] = group.index;
  }
  return { groups, groupOfRow, size };
}

function openGroup(plan: Plan, index: number, offset: number, only: MapNode | null): OpenGroup {
  const { tag, nodes } = plan;
  const summed = only === null ? tag.status !== "total" : nodes.some((node) => isWithin(node, only));
  return { tag, nodes, rows: 0, plan, index, offset, summed };
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

function planOf(tag: Tag): Plan {
  let plan = plans.get(tag);
  if (plan === undefined) {
    const nodes = countsInTotals(tag) ? nodesOf(tag) : [];
    plan = { tag, nodes, parts: nodes.length > 1 ? tag.parts : null, needsAmount: !holdsCode(tag) };
    plans.set(tag, plan);
  }
  return plan;
}
