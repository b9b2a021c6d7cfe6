/** The budget: finding it on a sheet, reading its rows, and every figure that the pane and the functions show of it. */
export type * from "./types";
export { amountCell, certainNumber, looksLikeNumber, readAmount } from "./amount";
export { balances, sumAmounts } from "./exact-sum";
export { funzioneLetter } from "./funzione";
export { columnLetters, detectLayouts, whyNoLayout } from "./layout";
export { readBudget, retagRows, rowAt, rowKey, type TagChange } from "./rows";
export {
  formatExcluded,
  formatProposal,
  formatShare,
  formatSplit,
  parseShare,
  parseTag,
  TOTAL_TAG,
  WHOLE_SHARE,
} from "./tag";
