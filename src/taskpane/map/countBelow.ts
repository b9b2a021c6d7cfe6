import { pathOf } from "../../map";
import type { Code } from "../../map";

/** How many of the codes stand at or below each node: what a tree must hold to show them, and what to say beside its branches. */
export function countBelow(codes: readonly Code[]): ReadonlyMap<Code, number> {
  const counts = new Map<Code, number>();
  for (const { code } of codes.flatMap(pathOf)) counts.set(code, (counts.get(code) ?? 0) + 1);
  return counts;
}
