import { useEffect, useState } from "react";
import { sumAmounts } from "../../budget";
import type { SheetId } from "../../excel/gateway";
import type { Explanation } from "../../functions/explain";
import type { Size } from "../../functions/failure";
import { useSession } from "../context";
import { tryFormula } from "../session/formulas";

export interface Preview {
  readonly formula: string;
  /** What the formula gives; several calls of it are added up. Null where only Excel can tell. */
  readonly result: Explanation | null;
  /** The cells that it fills, where they are several; else null. */
  readonly fills: Size | null;
}

/** Computes a formula before it is written; null until that is done, and where there is no formula. */
export function usePreview(formula: string | null, sheet: SheetId | null): Preview | null {
  const session = useSession();
  const [preview, setPreview] = useState<Preview | null>(null);
  useEffect(() => {
    if (formula === null || sheet === null) return;
    let current = true;
    void session.background(async () => {
      const calls = await tryFormula(session, { sheet, row: 0, column: 0 }, formula);
      const result = addedUp(calls);
      const size = result?.kind === "budget" ? result.size : null;
      const fills = size === null || size.rows * size.columns === 1 ? null : size;
      if (current) setPreview({ formula, result, fills });
    });
    return () => {
      current = false;
    };
  }, [formula, session, sheet]);
  return preview?.formula === formula ? preview : null;
}

function addedUp(calls: readonly (Explanation | null)[]): Explanation | null {
  const [first = null] = calls;
  const failed = calls.find((call) => call?.kind === "error");
  if (failed != null || first?.kind !== "budget" || calls.length === 1) return failed ?? first;
  const totals = first.totals.map((_, column) =>
    sumAmounts(calls.flatMap((call) => (call?.kind === "budget" ? (call.totals[column] ?? 0) : []))),
  );
  return { ...first, totals };
}
