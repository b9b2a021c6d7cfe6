import { useEffect } from "react";
import type { ReactNode } from "react";
import type { Budget } from "../../budget/types";
import type { WorkbookInfo } from "../../excel/gateway";
import { useSharedStyles } from "../components/styles";
import { useMessages, usePane, useSession } from "../context";
import { Destination } from "./Destination";
import { FormulaCard } from "./FormulaCard";
import { RecipeFields } from "./RecipeFields";
import { useRecipe } from "./useRecipe";

/** Writes formulas with the ranges of this budget: one total, a block of them, or those that show whether everything adds up. */
export function BuilderView({ budget }: { readonly budget: Budget }): ReactNode {
  const session = useSession();
  const { builder } = useMessages();
  const shared = useSharedStyles();
  const workbook = usePane((state) => state.workbook);
  const binding = usePane((state) => state.binding);
  useEffect(() => {
    // Sheets and tables may have come since the workbook was read.
    void session.background(async () => session.set({ workbook: await session.gateway.workbook() }));
  }, [session]);
  const formulaCell = usePane((state) => state.formulaCell);
  return (
    <div className={shared.view}>
      {formulaCell === null ? null : <FormulaCard cell={formulaCell} />}
      <h2 className={shared.heading}>{builder.title}</h2>
      <p className={shared.note}>{builder.intro}</p>
      {workbook === null || binding === null ? null : (
        <Builder budget={budget} workbook={workbook} sheet={binding.sheet} />
      )}
    </div>
  );
}

interface Props {
  readonly budget: Budget;
  readonly workbook: WorkbookInfo;
  /** The sheet of the budget. */
  readonly sheet: string;
}

function Builder({ budget, workbook, sheet }: Props): ReactNode {
  const { builder } = useMessages();
  const shared = useSharedStyles();
  const state = useRecipe(budget, workbook, sheet);
  const { planned } = state;
  return (
    <>
      <RecipeFields budget={budget} state={state} />
      {typeof planned === "string" ? (
        <p className={shared.note} role="status">
          {builder.missing[planned]}
        </p>
      ) : (
        <Destination planned={planned} workbook={workbook} />
      )}
    </>
  );
}
