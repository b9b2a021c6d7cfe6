import { useEffect } from "react";
import { usePane } from "../context";

/** The search box of the tagging section: the place of whoever tags by keyboard. */
export const SEARCH_BOX = "tagging-search";

/** Gives the search box the focus; nothing scrolls. */
export function focusSearch(): void {
  document.getElementById(SEARCH_BOX)?.focus({ preventScroll: true });
}

/**
 * Brings the focus back to the search box where an action has left it nowhere: the button that was pressed is gone, or the section has
 * just come. What holds the focus keeps it, and so does the grid.
 */
export function SearchFocus(): null {
  const busy = usePane((state) => state.busy);
  const excluding = usePane((state) => state.excluding);
  useEffect(() => {
    const rescue = (): void => {
      if (document.hasFocus() && document.activeElement === document.body) focusSearch();
    };
    if (!busy) rescue();
    window.addEventListener("focus", rescue);
    return () => window.removeEventListener("focus", rescue);
  }, [busy, excluding]);
  return null;
}
