import { useEffect, useState } from "react";
import type { Budget } from "../../budget/types";
import type { SheetId } from "../../excel/gateway";
import { usePane, useSession } from "../context";

/** The confirmed budget of a sheet: the one in use, or another one once it is read; null where the sheet is none. */
export function useBudgetOf(sheet: SheetId): Budget | null {
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
