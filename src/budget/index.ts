/** The budget: finding it on a sheet, reading its rows, and every figure that the pane and the functions show of it. */
export type * from "./types";

// Finding and reading
export { columnLetters } from "./column-letters";
export { detectLayouts, whyNoLayout } from "./layout";
export { outsideBlocks, type OutsideBlock } from "./outside";
export { layoutFromRows, proposeRows, type TableRows } from "./layout-by-hand";
export { layoutProblems, type LayoutProblem } from "./layout-check";
export { headerText } from "./layout-header";
export { cellText, isBlankCell, sheetGrid, type SheetGrid } from "./sheet-grid";
export { hideRows, readBudget, retagRows, rowAt, rowKey, type TagChange } from "./rows";
export { funzioneLetter } from "./funzione";

// Cells
export { amountCell, certainNumber, looksLikeNumber, readAmount } from "./amount";
export { rowsBelowCents } from "./below-cents";
export { balances, isBelowCents, sumAmounts } from "./exact-sum";
export { splitAmount, splitTotals } from "./split";
export {
  numberForRest,
  numbersOf,
  readsAsNumber,
  readSplitDraft,
  sumOfDraft,
  type DraftPart,
  type DraftProblem,
  type DraftReading,
  type DraftSum,
  type SplitBasis,
  type SplitDraft,
} from "./split-draft";
export { handOut, sharesOf } from "./split-shares";
export {
  checkKeyName,
  findKey,
  keyMoves,
  keyName,
  keyText,
  MAX_KEY_NAME,
  readSplitKeys,
  rowsWithSplit,
  storedKey,
  type KeyDriver,
  type KeyMove,
  type KeyProblem,
  type SplitKey,
} from "./split-keys";
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

// Figures
export type { Coverage, Share } from "./coverage";
export type { TotalLine } from "./totals";
export { ledgerOf, type KindOrUnknown } from "./budget-ledger";
export {
  checkLaw,
  COUNTED_STATUSES,
  COVERED,
  coverageBy,
  coverageView,
  partOf,
  textRows,
  type CountedStatus,
  type CoveragePart,
  type CoverageView,
  type LawCheck,
  type PartCoverage,
  type StatusFigures,
} from "./view-coverage";
export {
  lineKey,
  nodeFigures,
  totalsView,
  unusedNodes,
  type KindAmounts,
  type NodeFigures,
  type TotalsRow,
  type TotalsView,
} from "./view-totals";
export { chartOf, type Chart, type ChartBar, type ChartGroup } from "./view-chart";
export { differenceOf, type Difference } from "./difference";
export { reportOf, type Report, type ReportKind, type ReportLine } from "./report";
export { ownTotals, type OwnTotal, type OwnTotalCell } from "./reconcile";

// Rows and what can be done about them
export {
  kindGroups,
  marksToOffer,
  rowsOnNode,
  type KindGroup,
  type MarkToOffer,
  type RowOnNode,
} from "./view-rows";
export { notBudgetRows, type NotBudgetGroup, type NotBudgetReason } from "./view-not-budget";
export { exclusionReasons } from "./exclusions";
export { equalRows, type EqualRow, type Equality } from "./equal-rows";
export {
  amountCures,
  amountDoubts,
  likelyTagCure,
  likelyTagCures,
  tagCure,
  tagCures,
  type AmountCure,
  type AmountDoubt,
  type LikelyTagCure,
  type TagCure,
} from "./cures";
