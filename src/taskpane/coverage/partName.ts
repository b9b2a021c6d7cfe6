import type { CoveragePart } from "../../budget";
import type { Messages } from "../../i18n";
import { BUDGET_KINDS } from "../session/state";

/** A cost centre, funzione or kind (as `coverageBy` names it) as the user reads it. */
export function partName({ common, coverage }: Messages, by: CoveragePart, name: string): string {
  if (by !== "kind") return name === "" ? coverage.blank : name;
  const kind = BUDGET_KINDS.find((each) => each === name);
  return kind === undefined ? common.kindUnknown : common.kindGroup(kind);
}
