import { useMemo } from "react";
import type { ReactNode } from "react";
import type { BudgetExplanation } from "../../functions/explain";
import { Warning } from "../components/Warning";
import { useMessages } from "../context";
import type { RowsPlace } from "../session/formulas";
import { mixedKinds } from "../session/formulas-kinds";
import { useBudgetOf } from "./useBudgetOf";

interface Props {
  readonly explanation: BudgetExplanation;
  readonly place: RowsPlace;
  /** 0-based column of amounts. */
  readonly column: number;
}

/** Warns that a total adds up rows of different kinds, and says how much of each; nothing where it does not, or nobody knows the kinds. */
export function MixedKinds({ explanation, place, column }: Props): ReactNode {
  const { formulas: words, common, format } = useMessages();
  const budget = useBudgetOf(place.sheet);
  const kinds = useMemo(
    () => (budget === null ? [] : mixedKinds(explanation, place, budget, column)),
    [budget, column, explanation, place],
  );
  if (kinds.length === 0) return null;
  const amounts = kinds.map(({ kind, sum }) => {
    const name = kind === null ? common.kindUnknown : common.kindGroup(kind);
    return `${name} ${format.euro(sum)}`;
  });
  return (
    <Warning title={words.mixes}>
      {amounts.join("; ")}. {words.mixesCure}
    </Warning>
  );
}
