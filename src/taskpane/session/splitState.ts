import type { SplitKey } from "../../budget";
import type { Budget, Cell, TagPart } from "../../budget/types";
import type { SheetId } from "../../excel/gateway";
import type { EditedSplit } from "./splitDraft";

/** A row that is to be split, as it was when the editor opened. */
export interface SplitTarget {
  /** Index in `budget.rows`. */
  readonly index: number;
  readonly key: string;
  readonly cell: Cell;
}

/** A budget sheet whose cells may follow a changed key. */
export interface RewritePart {
  readonly sheet: SheetId;
  readonly name: string;
  /** The budget as it was read for the preview; null where it cannot be read. */
  readonly budget: Budget | null;
  /** Nothing can be written there. */
  readonly protected: boolean;
}

/** Rows of a sheet, as indexes in the rows of its budget. */
export interface RowsOfSheet {
  readonly sheet: SheetId;
  readonly rows: readonly number[];
}

/** What stands in place of the tagging view. */
export type SplitPanel =
  /** The editor on rows; it keeps to them, wherever the selection goes once something is typed. */
  | {
      readonly kind: "rows";
      /** The sheet of the rows: another year's may have the same rows in the same places. */
      readonly sheet: SheetId;
      readonly targets: readonly SplitTarget[];
      readonly hidden: number;
      readonly opened: EditedSplit;
      readonly edited: EditedSplit;
    }
  /** The editor on a key. */
  | {
      readonly kind: "key";
      readonly name: string;
      readonly opened: EditedSplit;
      readonly edited: EditedSplit;
    }
  /** The list of keys. */
  | { readonly kind: "keys" }
  /** The rows whose cells say what a key said before it was changed. */
  | {
      readonly kind: "rewrite";
      readonly name: string;
      readonly before: readonly TagPart[];
      readonly after: readonly TagPart[];
      /** The budget sheets that hold such cells, that in use first, and those that cannot be read. */
      readonly parts: readonly RewritePart[];
    };

export interface SplitState {
  readonly panel: SplitPanel | null;
  readonly keys: readonly SplitKey[];
}

export const INITIAL_SPLIT: SplitState = { panel: null, keys: [] };
