import type { ActionId } from "./ids";

/** What an action may ask of the product. The pane's session implements it; actions know nothing of React or Excel. */
export interface ActionContext {
  /** Shows the pane at its tagging view. */
  openPane(): Promise<void>;
  /** Selects the next row that needs work, in the order the user chose. */
  nextUntagged(): Promise<void>;
  /** Reads the sheet again and shows coverage. */
  checkCoverage(): Promise<void>;
  /** Accepts suggestion `index` (0 is the first) for the selected rows; writes nothing where there is none. */
  acceptSuggestion(index: number): Promise<void>;
  /** Tags the selected rows with the recent or frequent code in place `index` (0 is the first); writes nothing where the place is empty. */
  acceptQuick(index: number): Promise<void>;
  /** Shows the rows equal to those just tagged; where they are shown, tags the ticked ones. */
  tagEquals(): Promise<void>;
  /** Opens the exclusion of the selected rows, which asks for a reason. */
  startExclusion(): Promise<void>;
  /** Opens the split editor on the selected rows. */
  startSplit(): Promise<void>;
  /** Shows the named splits, to tag the selected rows with one. */
  showSplitKeys(): Promise<void>;
  /** Offers to mark the rows guessed to be totals; nothing is written before the user has seen them. */
  offerTotals(): Promise<void>;
  /** Takes back the last write of the product, where the cells are unchanged. */
  undo(): Promise<void>;
  /** Marks the tag column by status, or takes the marking away. */
  toggleMarking(): Promise<void>;
  showHelp(): Promise<void>;
}

export interface Shortcut {
  /** Key while the pane has the focus, as `KeyboardEvent.key` names it; null where the action has none there. */
  readonly pane: string | null;
  /** Keys while the grid has the focus, as the shortcuts file of an Office add-in spells them. */
  readonly excel: string | null;
}

/** One thing a user can do. The ribbon, the pane, the cell menu and the shortcuts all perform this same object. */
export interface Action {
  readonly id: ActionId;
  /** Its name and description are `messages.actions[id]`, so an action without a text does not compile. */
  readonly shortcut: Shortcut;
  /** True where it changes the workbook: not offered to a reviewer. */
  readonly writes: boolean;
  perform(context: ActionContext): Promise<void>;
}
