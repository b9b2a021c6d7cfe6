import type { MapNode } from "../map";
import { sumAmounts } from "./exact-sum";
import { countsInTotals } from "./ledger";
import { splitAmount } from "./split";
import { nodesOf, TOTAL_TAG } from "./tag";
import type { Budget, BudgetKind, BudgetRow, TotalGuess } from "./types";

/** A row that counts in a node, with what it gives to it. */
export interface RowOnNode {
  readonly row: BudgetRow;
  /** Euro per amount column; of a split only the parts at or below the node. */
  readonly amounts: readonly number[];
}

/** The rows that count in `node`, in the order of the sheet. Their amounts add up to the node's total. */
export function rowsOnNode(budget: Budget, node: MapNode): RowOnNode[] {
  const found: RowOnNode[] = [];
  for (const row of budget.rows) {
    if (row.rowKind !== "budget" || !countsInTotals(row.tag)) continue;
    const inside = nodesOf(row.tag).map(({ order }) => order >= node.order && order <= node.last);
    if (!inside.includes(true)) continue;
    const amounts = row.amounts.map((amount) => {
      if (amount.kind !== "number") return 0;
      if (!inside.includes(false)) return amount.value;
      const parts = splitAmount(amount.value, row.tag.parts);
      return sumAmounts(parts.filter((_, index) => inside[index] === true));
    });
    found.push({ row, amounts });
  }
  return found;
}

/** A row that looks like a total, and what marking it writes. */
export interface MarkToOffer {
  readonly row: BudgetRow;
  readonly guess: TotalGuess;
  readonly value: typeof TOTAL_TAG;
}

/** Rows to be marked `TOTALE` if the user agrees: guessed, without a code (that would be "conta due volte?") and without a formula as tag. */
export function marksToOffer(budget: Budget): MarkToOffer[] {
  return budget.rows.flatMap((row) =>
    row.totalGuess === null || row.doubleCount || row.tagIsFormula
      ? []
      : [{ row, guess: row.totalGuess, value: TOTAL_TAG }],
  );
}

/** Rows whose kind one and the same thing says, for the user to confirm or decide at once. */
export interface KindGroup {
  readonly because: BudgetRow["kindBecause"];
  /** The heading, the first two digits of the account, or "" for the other reasons. */
  readonly source: string;
  /** Null where nothing says the kind: the user is asked. */
  readonly kind: BudgetKind | null;
  readonly rows: readonly BudgetRow[];
}

/** The budget rows (those that look like totals apart) by what decided their kind, in order of first appearance; undecided ones by the heading above them. */
export function kindGroups(budget: Budget): KindGroup[] {
  const groups = new Map<string, KindGroup & { readonly rows: BudgetRow[] }>();
  for (const row of budget.rows) {
    if (row.rowKind !== "budget" || row.looksTotal !== null) continue;
    const source = kindSource(row);
    const key = `${row.kindBecause ?? ""}|${row.kind ?? ""}|${source}`;
    const group = groups.get(key);
    if (group === undefined)
      groups.set(key, { because: row.kindBecause, source, kind: row.kind, rows: [row] });
    else group.rows.push(row);
  }
  return [...groups.values()];
}

function kindSource(row: BudgetRow): string {
  switch (row.kindBecause) {
    case "account":
      return row.account.slice(0, 2);
    case "heading":
    case "words":
    case null:
      return row.headings[row.headings.length - 1] ?? "";
    case "column":
    case "decision":
      return "";
  }
}
