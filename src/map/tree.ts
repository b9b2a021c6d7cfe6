/** Builds the tree of the process map from its rows in map order. The tree follows from the codes alone (docs/dominio.md, "La mappa"). */
import { levelOf, parentCode } from "./code";
import type { Code, Level, MapNode, MapNote, ProcessMap } from "./types";

export interface MapRow {
  readonly code: Code;
  readonly title: string;
  readonly notes: readonly MapNote[];
}

/**
 * The map of `rows`, which stand in map order (each node before those below it).
 * Throws where a row has no parent among the rows before it: the importer has refused such data already.
 */
export function buildMap(revision: string, rows: readonly MapRow[]): ProcessMap {
  const children = new Map<Code, Code[]>(rows.map((row) => [row.code, []]));
  const last = new Map<Code, number>();
  for (const [order, { code }] of rows.entries()) {
    last.set(code, order);
    const parent = parentCode(code);
    if (parent === null) continue;
    const siblings = children.get(parent);
    if (siblings === undefined || !last.has(parent)) throw new Error(`no parent before ${code}`);
    siblings.push(code);
    for (let up: Code | null = parent; up !== null; up = parentCode(up)) last.set(up, order);
  }
  const nodes = rows.map((row, order): MapNode => {
    const below = children.get(row.code) ?? [];
    return {
      code: row.code,
      level: levelOf(row.code) as Level,
      title: row.title,
      parent: parentCode(row.code),
      children: below,
      taggable: below.length === 0,
      order,
      last: last.get(row.code) ?? order,
      notes: row.notes,
    };
  });
  const byCode = new Map(nodes.map((node) => [node.code, node]));
  return {
    revision,
    nodes,
    roots: nodes.filter((node) => node.parent === null).map((node) => node.code),
    get: (code) => byCode.get(code),
  };
}
