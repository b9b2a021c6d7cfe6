import type { Budget } from "../../budget/types";
import { processMap } from "../../map";
import type { MapNode } from "../../map";

/** The rows (indexes in `budget.rows`) that count in a node: classified, split or coarse, tagged with it or below it. */
export function rowsOfNode(budget: Budget, node: MapNode): readonly number[] {
  return budget.rows.flatMap((row, index) => {
    const { status, parts } = row.tag;
    if (row.rowKind !== "budget" || (status !== "classified" && status !== "split" && status !== "coarse"))
      return [];
    const inside = parts.some(({ code }) => {
      const order = processMap.get(code)?.order ?? -1;
      return order >= node.order && order <= node.last;
    });
    return inside ? [index] : [];
  });
}
