/** Rows of a sheet beyond which the pane would no longer answer at once: it says so instead. */
export const MAX_ROWS = 100_000;

/** Writes that can be taken back. */
export const HISTORY_LENGTH = 50;

/** Milliseconds without a further selection event before the selection is read: events come in storms. */
export const SELECTION_DELAY = 120;

/** Milliseconds without a further change before the sheet is read again. */
export const CHANGE_DELAY = 400;

/** Milliseconds after a write of the pane in which a change on the sheet is taken for that write. */
export const ECHO_TIME = 1000;

/** Milliseconds of rest after writes of the pane before the sheet is read again, to see what they set off. */
export const OWN_CHANGE_DELAY = 4000;
