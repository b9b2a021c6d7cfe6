import type { Budget, BudgetKind, CellError, LayoutCandidate, SheetData } from "../../budget/types";
import type { GatewayErrorCode } from "../../excel/errors";
import type { FormulaCell, Selection, SheetId, Waiting, WorkbookInfo } from "../../excel/gateway";
import type { Messages } from "../../i18n";
import type { SuggestionResult } from "../../suggest/types";
import type { Binding } from "./binding";
import type { Decisions } from "./decisions";
import { NOTHING_SAID } from "./decisions";
import type { EqualOffer } from "./equals";
import type { Places } from "./places";
import { INITIAL_PLACES } from "./places";
import type { HistoryEntry, HistoryLimits, HistoryWhat } from "./historyState";
import type { RecentTag } from "./quick";
import type { Replacing } from "./replacing";
import type { Work } from "./longWork";
import type { ReviewState } from "./reviewState";
import { INITIAL_REVIEW } from "./reviewState";
import type { SplitState } from "./splitState";
import { INITIAL_SPLIT } from "./splitState";

/** The sections of the pane. A new one is a name here, a component in `views.tsx` and a name in `messages.shell.views`. */
export type ViewId = keyof Messages["shell"]["views"];

/** What went wrong, as data: the code of a gateway error, or an error that nobody expected. */
export type PaneError =
  | { readonly kind: "gateway"; readonly code: GatewayErrorCode; readonly hostCode: string }
  | { readonly kind: "unexpected"; readonly message: string };

type NoticeTexts = Messages["notices"];

/** What the product has to say after an action. Its kinds are the keys of `messages.notices`. */
export type Notice = {
  [Kind in keyof NoticeTexts]: Parameters<NoticeTexts[Kind]> extends [infer Values]
    ? { readonly kind: Kind; readonly values: Values }
    : { readonly kind: Kind };
}[keyof NoticeTexts];

/** A budget table found on some sheet of the workbook. */
export interface FoundTable {
  readonly sheet: SheetId;
  readonly sheetName: string;
  readonly data: SheetData;
  readonly candidate: LayoutCandidate;
  /** The user named its rows: nothing was recognised there, or something else is meant. */
  readonly byHand: boolean;
}

/** A sheet that the user confirmed as a budget. */
export interface ConfirmedSheet {
  readonly sheet: SheetId;
  readonly name: string;
  /** A budget of another year: suggestions learn from it, nothing is tagged or counted. */
  readonly onlyLearn: boolean;
}

export type Phase =
  /** `over` is what the pane showed before: it waits underneath, and comes back where the user stops the reading. */
  | { readonly kind: "loading"; readonly share: number; readonly over: SettledPhase | null }
  /** The user stopped the reading of a workbook of which nothing was known. */
  | { readonly kind: "stopped" }
  | { readonly kind: "failed"; readonly error: PaneError }
  | { readonly kind: "nothing"; readonly why: "empty-workbook" | "no-table" }
  | { readonly kind: "too-large"; readonly rows: number }
  | { readonly kind: "setup"; readonly found: readonly FoundTable[] }
  | { readonly kind: "ready" };

export type SettledPhase = Exclude<Phase, { readonly kind: "loading" }>;

/** What the grid's selection means for the budget. Rows are indexes in `budget.rows`. */
export type Picked =
  | {
      readonly kind: "rows";
      /** Budget rows, and rows that could be one; visible ones only. */
      readonly rows: readonly number[];
      readonly hidden: number;
      /** Selected rows of the table that are no budget rows (headings, blanks, totals). */
      readonly skipped: number;
    }
  | { readonly kind: "none" }
  | { readonly kind: "outside" }
  | { readonly kind: "other-sheet" }
  | { readonly kind: "chart" }
  | { readonly kind: "elsewhere" }
  | { readonly kind: "editing" };

/** Tags to be written: the new text of the tag cell of each row, null to empty it. */
export interface PendingWrite {
  readonly what: HistoryWhat;
  readonly writes: readonly { readonly index: number; readonly value: string | null }[];
}

/** Settings that live in the workbook, so that a colleague finds the same product. */
export interface Settings {
  readonly order: "position" | "amount";
  readonly reviewer: boolean;
  /** The tag column is painted by status. */
  readonly marking: boolean;
  /** The tag cells offer the list of codes. */
  readonly list: boolean;
}

export const DEFAULT_SETTINGS: Settings = { order: "position", reviewer: false, marking: false, list: false };

export interface SessionState {
  readonly phase: Phase;
  readonly view: ViewId;
  readonly places: Places;
  readonly workbook: WorkbookInfo | null;
  readonly binding: Binding | null;
  readonly budget: Budget | null;
  /** All confirmed sheets, in the order of their tabs; `session.budgets.read` reads one. */
  readonly budgets: readonly ConfirmedSheet[];
  /** What the user said of the rows of the sheet in use. */
  readonly decisions: Decisions;
  readonly settings: Settings;
  /** The selection as the grid last told it. */
  readonly selection: Selection | null;
  readonly picked: Picked;
  /** Suggestions for the first of the picked rows; null where no row is picked, and until they are found. */
  readonly suggestions: SuggestionResult | null;
  /** The search box can answer at once. */
  readonly searchable: boolean;
  readonly history: readonly HistoryEntry[];
  readonly historyLimits: HistoryLimits;
  readonly notice: Notice | null;
  /** A write is under way: keys wait. */
  readonly busy: boolean;
  /** The sheet changed since it was read, and not by this pane. */
  readonly stale: boolean;
  /** The user stopped the reading of a sheet that had changed: what is shown is not up to date. */
  readonly notRead: boolean;
  /** What takes long at the moment. */
  readonly work: Work | null;
  /** When this pane last wrote, by `Date.now()`: the change that the host then tells of is its own. */
  readonly wroteAt: number;
  /** What keeps Excel from answering, or null. */
  readonly waiting: Waiting | null;
  /** The exclusion panel is open. */
  readonly excluding: boolean;
  /** Prints of rows outside of a budget that are none, as the user said. */
  readonly notBudget: readonly string[];
  /** Rows equal to the picked ones that the user has added to them. */
  readonly also: readonly number[];
  /** Rows equal to those just tagged, offered to get the same tag. */
  readonly equals: EqualOffer | null;
  /** Tags used lately, each in its place. */
  readonly recent: readonly RecentTag[];
  /** A write that would replace formulas, waiting for the user's word. */
  readonly overFormulas: PendingWrite | null;
  /** A tag for several rows that would replace other tags, waiting for the user's word. */
  readonly replacing: Replacing | null;
  /** The list of codes was asked for where the user's own validation stands: waiting for the user's word. */
  readonly listBlocked: boolean;
  readonly review: ReviewState;
  readonly split: SplitState;
  /** The selected cell (or the one that spills into it), where it holds a PMAP formula. */
  readonly formulaCell: FormulaCell | null;
}

export const INITIAL_STATE: SessionState = {
  phase: { kind: "loading", share: 0, over: null },
  view: "tagging",
  places: INITIAL_PLACES,
  workbook: null,
  binding: null,
  budget: null,
  budgets: [],
  decisions: NOTHING_SAID,
  settings: DEFAULT_SETTINGS,
  selection: null,
  picked: { kind: "none" },
  suggestions: null,
  searchable: false,
  history: [],
  historyLimits: { dropped: 0, untilClosed: false },
  notice: null,
  busy: false,
  stale: false,
  notRead: false,
  work: null,
  wroteAt: 0,
  waiting: null,
  excluding: false,
  notBudget: [],
  also: [],
  equals: null,
  recent: [],
  overFormulas: null,
  replacing: null,
  listBlocked: false,
  review: INITIAL_REVIEW,
  split: INITIAL_SPLIT,
  formulaCell: null,
};

/** Why the product does not write, or null where it does. */
export type ReviewerReason = "read-only" | "chosen" | null;

export function reviewerReason(state: SessionState): ReviewerReason {
  if (state.workbook?.readOnly === true) return "read-only";
  return state.settings.reviewer ? "chosen" : null;
}

/** What is told where something would be written and the product does not write; null where it does. */
export function writingRefused(state: SessionState): Notice | null {
  const reason = reviewerReason(state);
  if (reason === null) return null;
  return { kind: reason === "read-only" ? "readOnly" : "reviewer" };
}

export function isCellError(value: unknown): value is CellError {
  return typeof value === "object" && value !== null && "error" in value;
}

export const BUDGET_KINDS: readonly BudgetKind[] = ["revenue", "cost", "investment"];
