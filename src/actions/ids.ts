/**
 * The names of the user actions. The manifest, the shortcuts file and the cell menu name them, and workbooks in the
 * field are opened with older manifests: a name is never changed or given a new meaning, names are only added.
 */
export const ACTION_IDS = [
  "openPane",
  "nextUntagged",
  "checkCoverage",
  "acceptFirst",
  "acceptSecond",
  "acceptThird",
  "acceptFourth",
  "acceptFifth",
  "exclude",
  "markTotals",
  "undo",
  "toggleMarking",
  "help",
  "startSplit",
  "showSplitKeys",
  "acceptRecentFirst",
  "acceptRecentSecond",
  "acceptRecentThird",
  "acceptFrequentFirst",
  "acceptFrequentSecond",
  "tagEquals",
] as const;

export type ActionId = (typeof ACTION_IDS)[number];
