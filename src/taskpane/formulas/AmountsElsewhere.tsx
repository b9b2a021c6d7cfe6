import { useMemo } from "react";
import type { ReactNode } from "react";
import type { BudgetExplanation } from "../../functions/explain";
import { useSharedStyles } from "../components/styles";
import { useMessages } from "../context";
import type { RowsPlace } from "../session/formulas";
import { amountsElsewhere } from "../session/formulas-elsewhere";
import { useBudgetOf } from "./useBudgetOf";

interface Props {
  readonly explanation: BudgetExplanation;
  readonly place: RowsPlace;
}

/** Says why the pane counts more rows than the function; nothing where it does not, or the sheet is no confirmed budget. */
export function AmountsElsewhere({ explanation, place }: Props): ReactNode {
  const { formulas: words } = useMessages();
  const shared = useSharedStyles();
  const budget = useBudgetOf(place.sheet);
  const found = useMemo(
    () => (budget === null ? null : amountsElsewhere(explanation, place, budget)),
    [budget, explanation, place],
  );
  if (found === null || found.rows === 0) return null;
  return <p className={shared.note}>{words.elsewhere(found.rows, found.columns)}</p>;
}
