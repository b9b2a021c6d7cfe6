import type { Core } from "./core";
import type { History } from "./history";
import { samePicked, type SelectionFollower } from "./selection";

/** Takes the last write back, and goes back to the row it was on, where it was a single one: so that it can be tagged anew. */
export async function undoAndReturn(
  core: Core,
  history: Pick<History, "undo">,
  selection: Pick<SelectionFollower, "goOn">,
): Promise<void> {
  const before = core.get();
  const [row, ...others] = await history.undo();
  const { budget, binding, picked } = core.get();
  if (row === undefined || others.length > 0 || budget === null) return;
  // The user has picked something else meanwhile; another sheet came by the undoing itself.
  if (binding?.sheet === before.binding?.sheet && !samePicked(picked, before.picked)) return;
  await selection.goOn(row - budget.layout.firstRow);
}
