import type { Messages } from "../it";
import { format, plural } from "./format";

export const worklist = {
  title: "Needs work",
  filterCause: "Cause",
  allCauses: "All causes",
  causeCount: (cause: string, count: number) => `${cause} (${format.count(count)})`,
  filterText: "Filter by text",
  filterPlaceholder: "Description, account, cost centre",
  count: (shown: number, all: number) =>
    shown === all
      ? `${plural(all, "row needs", "rows need")} work`
      : `${format.count(shown)} of ${plural(all, "row", "rows")}`,
  empty: "All done",
  emptyText: "Every budget row has a code of the last level or is excluded.",
  noMatch: "No row matches the filter.",
  clearFilter: "Clear the filter",
  list: "Rows that need work, largest first",
  fix: (value: string) => `Correct to ${value}`,
  totalsOffer: (count: number) =>
    `${plural(count, "row looks like a total and counts", "rows look like totals and count")} in the totals.`,
  totalsShow: "Check",
} satisfies Messages["worklist"];
