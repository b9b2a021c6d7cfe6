import { rowKey } from "../../budget";
import type { BudgetRow } from "../../budget/types";
import type { RowContext } from "../../suggest/types";

/** Who pays for the rows of a twin theme (docs/dominio.md, "Temi gemelli"): the 20 % increase of the diritto annuale, or not. */
export type MoneyAnswer = NonNullable<RowContext["money"]>;

/** For which rows an answer holds: those with the same description, those of the same cost centre, or all. */
export type TwinScope = "project" | "costCentre" | "batch";

/** Answers by the key of what they hold for. */
export type TwinAnswers = ReadonlyMap<string, MoneyAnswer>;

export const TWIN_SCOPES: readonly TwinScope[] = ["project", "costCentre", "batch"];

const MONEY: readonly MoneyAnswer[] = ["increase", "ordinary"];

/** The key of what an answer on `row` holds for; null where the row has no cost centre to answer for. */
export function scopeKey(scope: TwinScope, row: BudgetRow): string | null {
  if (scope === "batch") return "batch";
  if (scope === "project") return `project|${rowKey("", "", row.description)}`;
  return row.costCentre === "" ? null : `costCentre|${rowKey("", row.costCentre, "")}`;
}

/** The answer for a row: that of its project, else of its cost centre, else of all; null where nobody has answered. */
export function answerFor(answers: TwinAnswers, row: BudgetRow): MoneyAnswer | null {
  for (const scope of TWIN_SCOPES) {
    const key = scopeKey(scope, row);
    const answer = key === null ? undefined : answers.get(key);
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

/** Answers out of the workbook's settings. */
export function readTwinAnswers(stored: Readonly<Record<string, unknown>>): TwinAnswers {
  return new Map(
    Object.entries(stored).flatMap(([key, value]): [string, MoneyAnswer][] => {
      const known = MONEY.find((each) => each === value);
      return known === undefined ? [] : [[key, known]];
    }),
  );
}
