/** Rows of a sheet beyond which the pane would no longer answer at once: it says so instead. */
export const MAX_ROWS = 100_000;

/** Writes that can be taken back. */
export const HISTORY_LENGTH = 50;

/** Characters of history that the workbook remembers: some 19,000 cells, or as many rows of which something was said. Excel keeps 1 to 2 MB per add-in, for everything. */
export const HISTORY_SIZE = 400_000;

/** Milliseconds without a further selection event before the selection is read: events come in storms. */
export const SELECTION_DELAY = 120;

/** Milliseconds without a further change before the sheet is read again. */
export const CHANGE_DELAY = 400;

/** Milliseconds after a write of the pane in which a change on the sheet is taken for that write. */
export const ECHO_TIME = 1000;

/** Milliseconds after a tagging before the recent codes are kept in the workbook. */
export const QUICK_STORE_DELAY = 3000;

/** Milliseconds that a row may wait for its suggestions before it is shown without them. */
export const SUGGESTIONS_WAIT = 60;

/** Milliseconds of rest after writes of the pane before the sheet is read again, to see what they set off. */
export const OWN_CHANGE_DELAY = 4000;

/** Rows up to which another budget sheet is read as soon as a cell of it is selected; beyond, one press asks for it. */
export const FOLLOW_ROWS = 3000;

/** Milliseconds after which work is shown as such, with the way to stop it. */
export const WORK_SHOWN_AFTER = 300;
