import { rowKey } from "../../budget";
import type { BudgetRow } from "../../budget/types";
import type { RowContext } from "../../suggest/types";
import { keyPrint } from "./rowPrint";

/** Who pays for the rows of a twin theme (docs/dominio.md, "Temi gemelli"): the 20 % increase of the diritto annuale, or not. */
export type MoneyAnswer = NonNullable<RowContext["money"]>;

/** For which rows an answer holds: those with the same description, those of the same cost centre, or all. */
export type TwinScope = "project" | "costCentre" | "batch";

/** Answers by the print of what they hold for. */
export type TwinAnswers = ReadonlyMap<string, MoneyAnswer>;

export const TWIN_SCOPES: readonly TwinScope[] = ["project", "costCentre", "batch"];

export const MONEY_ANSWERS: readonly MoneyAnswer[] = ["increase", "ordinary"];

/** The print of what an answer on `row` holds for; null where the row has no cost centre to answer for. */
export function scopePrint(scope: TwinScope, row: BudgetRow): string | null {
  const key = scopeKey(scope, row);
  return key === null ? null : keyPrint(key);
}

function scopeKey(scope: TwinScope, row: BudgetRow): string | null {
  if (scope === "batch") return "batch";
  if (scope === "project") return `project|${rowKey("", "", row.description)}`;
  return row.costCentre === "" ? null : `costCentre|${rowKey("", row.costCentre, "")}`;
}

/** The answer for a row: that of its project, else of its cost centre, else of all; null where nobody has answered. */
export function answerFor(answers: TwinAnswers, row: BudgetRow): MoneyAnswer | null {
  if (answers.size === 0) return null;
  for (const scope of TWIN_SCOPES) {
    const print = scopePrint(scope, row);
    const answer = print === null ? undefined : answers.get(print);
    if (answer !== undefined) return answer;
  }
  return null;
}

/** True for a row that suggestions learn from: a person stands behind its tag, and it is no proposal. */
export function isLearnt({ tag: { status } }: BudgetRow): boolean {
  return status === "classified" || status === "split";
}

/** What suggestions are to know of a row beside its description. */
export function contextOf(row: BudgetRow, answers: TwinAnswers): RowContext {
  const money = answerFor(answers, row);
  return {
    account: row.account,
    costCentre: row.costCentre,
    funzione: row.funzione,
    headings: row.headings,
    kind: row.kind,
    ...(isLearnt(row) ? { row: row.row } : {}),
    ...(money === null ? {} : { money }),
  };
}
