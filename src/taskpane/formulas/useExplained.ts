import { useEffect, useState } from "react";
import type { FormulaCell } from "../../excel/gateway";
import { useSession } from "../context";
import { explainCell } from "../session/formulas";
import type { ExplainedFormula } from "../session/formulas";

/** Null until the rows are read. A formula that is explained anew keeps what was shown of it until then. */
export function useExplained(cell: FormulaCell): ExplainedFormula | null {
  const session = useSession();
  const [explained, setExplained] = useState<ExplainedFormula | null>(null);
  useEffect(() => {
    let current = true;
    void session.background(async () => {
      const found = await explainCell(session, cell);
      if (current) setExplained(found);
    });
    return () => {
      current = false;
    };
  }, [cell, session]);
  const same = explained?.cell.formula === cell.formula && explained.cell.row === cell.row;
  return same && explained.cell.column === cell.column ? explained : null;
}
