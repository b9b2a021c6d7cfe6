import { useMemo } from "react";
import type { SearchHit } from "../../suggest/types";
import { usePane, useSession } from "../context";

/** What the map has for a query, best first, at most `limit`; null where nothing is asked, and while the search is still being prepared. */
export function useSearch(query: string, limit: number): readonly SearchHit[] | null {
  const { suggester } = useSession();
  const searchable = usePane((state) => state.searchable);
  return useMemo(
    () => (query === "" || !searchable ? null : suggester.search(query, limit)),
    [limit, query, searchable, suggester],
  );
}
