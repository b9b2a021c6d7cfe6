/** The keys of the suggestions, in their order, while the search box is empty or the list has the focus. */
export const SUGGESTION_KEYS = ["1", "2", "3", "4", "5"] as const;

/** The keys of the recent and frequent codes: they go on where those of the suggestions end. */
export const QUICK_KEYS = ["6", "7", "8", "9", "0"] as const;
