import { kindGroups } from "../../budget";
import type { KindGroup } from "../../budget";
import type { Budget, BudgetKind } from "../../budget/types";
import { BUDGET_KINDS } from "../session/state";

/** What the user chose for a group of rows, by the group's key. */
export type KindChoices = ReadonlyMap<string, BudgetKind>;

export function groupKey(group: KindGroup): string {
  return `${group.because ?? ""}|${group.kind ?? ""}|${group.source}`;
}

/** Groups that somebody must decide come first: proventi and oneri that are taken for each other make the balance wrong. */
export function groupsToConfirm(budget: Budget): readonly KindGroup[] {
  const groups = kindGroups(budget);
  return [...groups.filter(({ kind }) => kind === null), ...groups.filter(({ kind }) => kind !== null)];
}

/** The rows (indexes in `budget.rows`) whose kind the user's choices change, by the kind they shall have. */
export function changedKinds(
  budget: Budget,
  choices: KindChoices,
): readonly { readonly kind: BudgetKind; readonly rows: readonly number[] }[] {
  return BUDGET_KINDS.flatMap((kind) => {
    const rows = kindGroups(budget)
      .filter((group) => group.kind !== kind && choices.get(groupKey(group)) === kind)
      .flatMap((group) => group.rows.map((row) => row.row - budget.layout.firstRow));
    return rows.length === 0 ? [] : [{ kind, rows }];
  });
}
