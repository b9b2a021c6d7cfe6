import type { SheetId } from "../../excel/gateway";
import type { Outcomes, Rejections } from "./proposalsOutcomes";
import type { TwinAnswers } from "./twins";

/** A sheet, or a file, of earlier years whose tagged rows teach the suggestions. */
export interface LearntSheet {
  readonly sheet: SheetId;
  readonly name: string;
  /** Tagged rows learnt. */
  readonly count: number;
  /** Set for a file: the workbook remembers its rows, or they are known until the pane is closed. */
  readonly file?: "kept" | "session";
}

/** Proposals for all rows and what goes with them. All but `open` and `progress` lives in the workbook's settings. */
export interface ReviewState {
  /** The list of proposals is shown. */
  readonly open: boolean;
  /** Rows looked at while looking for proposals; null where that does not run. */
  readonly progress: { readonly done: number; readonly total: number } | null;
  readonly outcomes: Outcomes;
  readonly rejections: Rejections;
  readonly twins: TwinAnswers;
  readonly learnt: readonly LearntSheet[];
}

export const INITIAL_REVIEW: ReviewState = {
  open: false,
  progress: null,
  outcomes: new Map(),
  rejections: new Map(),
  twins: new Map(),
  learnt: [],
};
