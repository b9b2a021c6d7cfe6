import { MessageBar, MessageBarBody, MessageBarTitle } from "@fluentui/react-components";
import { useEffect, useMemo, useState } from "react";
import type { ReactNode } from "react";
import type { Budget } from "../../budget/types";
import type { SheetId } from "../../excel/gateway";
import type { BudgetExplanation } from "../../functions/explain";
import { useMessages, usePane, useSession } from "../context";
import type { RowsPlace } from "../session/formulas";
import { mixedKinds } from "../session/formulas-kinds";

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
    <MessageBar intent="warning" layout="multiline">
      <MessageBarBody>
        <MessageBarTitle>{words.mixes}</MessageBarTitle>
        {amounts.join("; ")}. {words.mixesCure}
      </MessageBarBody>
    </MessageBar>
  );
}

/** The confirmed budget of a sheet: the one in use, or another one once it is read; null where the sheet is none. */
function useBudgetOf(sheet: SheetId): Budget | null {
  const session = useSession();
  const inUse = usePane((state) => (state.binding?.sheet === sheet ? state.budget : null));
  const confirmed = usePane((state) => state.budgets.some((each) => each.sheet === sheet));
  const [other, setOther] = useState<{ readonly sheet: SheetId; readonly budget: Budget | null } | null>(
    null,
  );
  const asked = inUse === null && confirmed;
  useEffect(() => {
    if (!asked) return;
    let current = true;
    void session.background(async () => {
      const budget = await session.budgets.read(sheet);
      if (current) setOther({ sheet, budget });
    });
    return () => {
      current = false;
    };
  }, [asked, session, sheet]);
  return inUse ?? (other?.sheet === sheet ? other.budget : null);
}
