import type { Messages } from "../it";

export const actions = {
  openPane: { label: "Open PMAP", description: "Opens the tagging pane." },
  nextUntagged: { label: "Next untagged", description: "Goes to the next row that needs work." },
  checkCoverage: {
    label: "Check coverage",
    description: "Reads the sheet again and shows coverage in euro and in rows.",
  },
  acceptFirst: {
    label: "Accept the first suggestion",
    description: "Tags the selected rows with the first suggestion and goes to the next row that needs work.",
  },
  acceptSecond: {
    label: "Accept the second suggestion",
    description: "The same with the second suggestion.",
  },
  acceptThird: { label: "Accept the third suggestion", description: "The same with the third suggestion." },
  acceptFourth: {
    label: "Accept the fourth suggestion",
    description: "The same with the fourth suggestion.",
  },
  acceptFifth: { label: "Accept the fifth suggestion", description: "The same with the fifth suggestion." },
  exclude: { label: "Exclude", description: "Leaves the selected rows out of the totals, with a reason." },
  markTotals: {
    label: "Mark totals",
    description: "Shows the rows that look like totals and writes TOTALE on those you confirm.",
  },
  undo: {
    label: "Undo last tagging",
    description: "Restores the cells of PMAP's last write, where they have not changed since.",
  },
  toggleMarking: {
    label: "Mark in the sheet",
    description: "Colours the tag column by status, or takes the colours away.",
  },
  startSplit: {
    label: "Split",
    description: "Splits the selected rows over several codes, by percentage, amount or driver.",
  },
  showSplitKeys: {
    label: "Split keys",
    description: "Applies a saved split to the selected rows, or changes the saved ones.",
  },
  acceptRecentFirst: {
    label: "First recent code",
    description: "Tags the selected rows with the first of the recent codes.",
  },
  acceptRecentSecond: { label: "Second recent code", description: "The same with the second." },
  acceptRecentThird: { label: "Third recent code", description: "The same with the third." },
  acceptFrequentFirst: {
    label: "Most used code of the budget",
    description: "Tags the selected rows with the most used code that is not among the recent ones.",
  },
  acceptFrequentSecond: { label: "Second most used code", description: "The same with the second." },
  tagEquals: {
    label: "Tag the equal rows",
    description: "Shows the rows equal to those just tagged; pressed again, tags the ticked ones.",
  },
  help: { label: "Help and keys", description: "Shows how PMAP is used and which keys it knows." },
} satisfies Messages["actions"];
