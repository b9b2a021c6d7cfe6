import { rowsOnNode } from "../../budget";
import type { Budget } from "../../budget/types";
import type { MapNode } from "../../map";

/** The rows that count in a node, as indexes in `budget.rows`. */
export function indexesOnNode(budget: Budget, node: MapNode): readonly number[] {
  return rowsOnNode(budget, node).map(({ row }) => row.row - budget.layout.firstRow);
}
