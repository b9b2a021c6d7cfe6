import type { BudgetKind, NeedsWorkCause, Status } from "../../budget/types";
import type { Level } from "../../map/types";
import type { Confidence } from "../../suggest/types";
import type { Messages } from "../it";
import { format, plural } from "./format";

const STATUSES: Readonly<Record<Status, string>> = {
  classified: "tagged",
  split: "tagged (split)",
  coarse: "coarse",
  proposed: "proposed",
  untagged: "untagged",
  invalid: "invalid",
  excluded: "excluded",
  total: "not a budget row",
};

const CAUSES: Readonly<Record<NeedsWorkCause, string>> = {
  untagged: "untagged",
  invalid: "invalid",
  coarse: "coarse",
  proposed: "proposed",
  "amount-not-number": "amount is not a number",
};

const KINDS: Readonly<Record<BudgetKind, string>> = {
  revenue: "revenue",
  cost: "cost",
  investment: "investment",
};

const KIND_GROUPS: Readonly<Record<BudgetKind, string>> = {
  revenue: "Revenue",
  cost: "Costs",
  investment: "Investments",
};

/** The levels keep the names of the Italian document. */
const LEVELS: Readonly<Record<Level, string>> = {
  0: "Funzione istituzionale",
  1: "Tema",
  2: "Funzione",
  3: "Servizio/Ambito",
  4: "Attività",
};

const CONFIDENCES: Readonly<Record<Confidence, string>> = { high: "high", medium: "medium", low: "low" };

export const common = {
  product: "PMAP",
  status: (status: Status) => STATUSES[status],
  cause: (cause: NeedsWorkCause) => CAUSES[cause],
  kind: (kind: BudgetKind) => KINDS[kind],
  kindGroup: (kind: BudgetKind) => KIND_GROUPS[kind],
  kindUnknown: "Of unknown kind",
  balance: "Balance",
  level: (level: Level) => LEVELS[level],
  confidence: (confidence: Confidence) => `${CONFIDENCES[confidence]} confidence`,
  rows: (count: number) => plural(count, "row", "rows"),
  row: (row: number) => `Row ${format.count(row + 1)}`,
  euro: (value: number) => `€ ${format.euro(value)}`,
  thousands: "thousands of euro",
  close: "Close",
  cancel: "Cancel",
  confirm: "Confirm",
  retry: "Try again",
  back: "Back",
  goToRow: (row: number) => `Go to row ${format.count(row + 1)}`,
  withoutDescription: "(no description)",
  notes: "Notes of the map",
  loading: "Reading the sheet…",
  opening: "Opening…",
  crashed: "This part of the pane has stopped",
  crashedText:
    "An unexpected error interrupted the display. It has not changed the sheet. Try again; if it happens again, close and reopen the pane.",
  notInExcel: "Open PMAP in Excel",
  notInExcelText:
    "This pane works inside Excel. Open a workbook in Excel and choose Open PMAP on the ribbon. If it is open in Excel already, office.js is missing: this computer must be able to reach appsforoffice.microsoft.com.",
} satisfies Messages["common"];
