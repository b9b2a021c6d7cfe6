/** Rows of a sheet beyond which the pane would no longer answer at once: it says so instead. */
export const MAX_ROWS = 100_000;

/** Writes that can be taken back. */
export const HISTORY_LENGTH = 50;

/** Milliseconds without a further selection event before the selection is read: events come in storms. */
export const SELECTION_DELAY = 120;

/** Milliseconds without a further change before the sheet is read again. */
export const CHANGE_DELAY = 400;
