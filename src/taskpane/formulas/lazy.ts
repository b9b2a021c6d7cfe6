import type { FormulaCell } from "../../excel/gateway";
import { lazyView } from "../components/lazyView";

/** The explanation of a formula, fetched when the first one is selected. */
export const FormulaView = lazyView<{ readonly cell: FormulaCell }>(
  async () => (await import(/* webpackChunkName: "formulas" */ "./FormulaView")).FormulaView,
);
