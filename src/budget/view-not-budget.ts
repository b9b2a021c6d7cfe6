import type { Budget, BudgetRow, DecisionLookup, TotalGuess } from "./types";

/**
 * Why a row is listed beside the budget rows (docs/dominio.md, "Righe che non sono di bilancio"): guessed to be a total and counting until it is
 * marked (`guess` says by what, `double` that it carries a code besides), marked, a text without amounts, a text where an
 * amount or a tag should be; `overruled` rows look like totals and the user says that they are none.
 */
export type NotBudgetReason =
  | { readonly kind: "guess"; readonly by: TotalGuess["kind"] }
  | { readonly kind: "double" }
  | { readonly kind: "overruled" }
  | { readonly kind: "marked" }
  | { readonly kind: "heading" }
  | { readonly kind: "words" };

/** Rows with one and the same reason, in the order of the sheet. */
export interface NotBudgetGroup {
  readonly reason: NotBudgetReason;
  readonly rows: readonly BudgetRow[];
}

/** What a user has to look at first stands first. */
const ORDER: readonly NotBudgetReason[] = [
  { kind: "double" },
  { kind: "guess", by: "formula" },
  { kind: "guess", by: "details" },
  { kind: "guess", by: "label" },
  { kind: "guess", by: "year-header" },
  { kind: "overruled" },
  { kind: "marked" },
  { kind: "words" },
  { kind: "heading" },
];

function keyOf(reason: NotBudgetReason): string {
  return reason.kind === "guess" ? `guess ${reason.by}` : reason.kind;
}

/** The rows that are no budget rows, or look as if they were none, by reason. Rows without any text are left out: nobody can be wrong about them. */
export function notBudgetRows(budget: Budget, decisions: DecisionLookup): readonly NotBudgetGroup[] {
  const groups = new Map<string, BudgetRow[]>(ORDER.map((reason) => [keyOf(reason), []]));
  for (const row of budget.rows) {
    const reason = reasonOf(row, decisions.get(row.key)?.rowKind === "budget");
    if (reason !== null) groups.get(keyOf(reason))?.push(row);
  }
  return ORDER.flatMap((reason) => {
    const rows = groups.get(keyOf(reason)) ?? [];
    return rows.length === 0 ? [] : [{ reason, rows }];
  });
}

function reasonOf(row: BudgetRow, overruled: boolean): NotBudgetReason | null {
  switch (row.rowKind) {
    case "total":
      return { kind: "marked" };
    case "heading":
      return { kind: "words" };
    case "blank":
      return row.description === "" ? null : { kind: "heading" };
    case "budget":
      if (row.doubleCount) return { kind: "double" };
      if (row.totalGuess !== null) return { kind: "guess", by: row.totalGuess.kind };
      return overruled ? { kind: "overruled" } : null;
  }
}
