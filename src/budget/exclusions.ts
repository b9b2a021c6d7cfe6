/** Why rows of a budget are left out: what its people write most often is one key away. */
import type { Budget } from "./types";

/** The distinct reasons after ESCLUSO, most frequent first, at equal frequency in the order of the sheet; upper and lower case are one. */
export function exclusionReasons(budget: Budget): string[] {
  const found = new Map<string, { readonly reason: string; count: number }>();
  for (const { tag } of budget.rows) {
    const reason = tag.excludedBecause;
    if (tag.status !== "excluded" || reason === null) continue;
    const known = found.get(reason.toLowerCase());
    if (known === undefined) found.set(reason.toLowerCase(), { reason, count: 1 });
    else known.count += 1;
  }
  return [...found.values()].sort((a, b) => b.count - a.count).map(({ reason }) => reason);
}
