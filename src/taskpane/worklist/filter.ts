import { partOf } from "../../budget";
import type { Budget, BudgetRow, NeedsWorkCause } from "../../budget/types";
import type { WorkFilter } from "../session/places";

/** Words without case and accents, so that "societa" finds "Società". */
function plain(text: string): string {
  return text.normalize("NFD").replace(/\p{M}/gu, "").toLowerCase();
}

const HAYSTACKS = new WeakMap<BudgetRow, string>();

function haystack(row: BudgetRow): string {
  const known = HAYSTACKS.get(row);
  if (known !== undefined) return known;
  const made = plain([row.description, row.account, row.costCentre, String(row.row + 1)].join(" "));
  HAYSTACKS.set(row, made);
  return made;
}

/** The rows (indexes in `budget.rows`) of a filter: its words are looked for in description, account, cost centre and number. */
export function filterRows(
  budget: Budget,
  rows: readonly number[],
  { cause, text, part }: WorkFilter,
): readonly number[] {
  const words = plain(text)
    .split(/\s+/)
    .filter((word) => word !== "");
  return rows.filter((index) => {
    const row = budget.rows[index];
    if (row === undefined || (cause !== null && row.needsWork !== cause)) return false;
    if (part !== null && partOf(row, part.by) !== part.name) return false;
    return words.every((word) => haystack(row).includes(word));
  });
}

export function countCauses(
  budget: Budget,
  rows: readonly number[],
): Readonly<Record<NeedsWorkCause, number>> {
  const counts = { untagged: 0, invalid: 0, coarse: 0, proposed: 0, "amount-not-number": 0 };
  for (const index of rows) {
    const cause = budget.rows[index]?.needsWork;
    if (cause != null) counts[cause]++;
  }
  return counts;
}
