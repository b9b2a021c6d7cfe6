import { useMemo } from "react";
import type { ReactNode } from "react";
import { Warning } from "../components/Warning";
import { useMessages } from "../context";
import type { ExplainedFormula } from "../session/formulas";
import { missedRows } from "../session/formulas-missed";
import type { MissedRows } from "../session/formulas-missed";
import { useBudgetOf } from "./useBudgetOf";

/** The budget rows that a formula does not reach; null where there are none, or the sheet is no confirmed budget. */
export function useMissed({ reads, rows }: ExplainedFormula, column: number): MissedRows | null {
  const budget = useBudgetOf(rows?.sheet ?? "");
  return useMemo(
    () =>
      budget === null || rows === null ? null : missedRows(reads, rows.sheet, budget, rows.amounts + column),
    [budget, column, reads, rows],
  );
}

/** Warns that rows of the budget are in no range of the formula. */
export function Missed({ missed }: { readonly missed: MissedRows }): ReactNode {
  const { formulas: words } = useMessages();
  return <Warning title={words.misses}>{words.missed(missed)}</Warning>;
}
