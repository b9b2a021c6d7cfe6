import { useCallback, useMemo } from "react";
import type { Budget } from "../../budget/types";
import type { WorkbookInfo } from "../../excel/gateway";
import { useMessages, useSession } from "../context";
import { usePlace } from "../components/usePlace";
import { kindChoices, plan, rangesOf } from "../session/formulas-builder";
import type { KindChoice, Missing, Planned, Recipe } from "../session/formulas-builder";
import type { FormulaRanges } from "../session/formulas-ranges";
import type { FormulasPlace } from "../session/places";

export interface RecipeState {
  readonly recipe: Recipe;
  readonly planned: Planned | Missing;
  readonly choices: readonly KindChoice[];
  readonly ranges: FormulaRanges;
  readonly change: (patch: Partial<FormulasPlace>) => void;
}

/** What the user asks of the builder, and what comes of it for this budget. */
export function useRecipe(budget: Budget, workbook: WorkbookInfo, sheet: string): RecipeState {
  const { map } = useSession();
  const { common } = useMessages();
  const [place, change] = usePlace("formulas");
  const amount = Math.min(
    place.amount ?? budget.layout.columns.main,
    budget.layout.columns.amounts.length - 1,
  );
  const rangesFor = useCallback(
    (index: number) => rangesOf(budget, workbook, sheet, index),
    [budget, workbook, sheet],
  );
  const ranges = useMemo(() => rangesFor(amount), [amount, rangesFor]);
  const choices = useMemo(() => kindChoices(ranges), [ranges]);
  const [first = "all"] = choices;
  const rows = place.rows !== null && choices.includes(place.rows) ? place.rows : first;
  const recipe = useMemo(
    () => ({ ...place, node: place.node === null ? null : (map.get(place.node) ?? null), amount, rows }),
    [amount, map, place, rows],
  );
  const planned = useMemo(
    () =>
      plan(recipe, budget, rangesFor, (kind) =>
        kind === null ? common.kindUnknown : common.kindGroup(kind),
      ),
    [budget, common, rangesFor, recipe],
  );
  return { recipe, planned, choices, ranges, change };
}
