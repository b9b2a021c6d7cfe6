import type { AmountColumn, Layout, SheetData } from "../../budget/types";

/** Roles that a budget may do without. */
export const OPTIONAL_ROLES = ["account", "costCentre", "funzione", "kind"] as const;

type OptionalRole = (typeof OPTIONAL_ROLES)[number];

export function withColumn(layout: Layout, role: "tag" | "description", column: number): Layout;
export function withColumn(layout: Layout, role: OptionalRole, column: number | null): Layout;
export function withColumn(layout: Layout, role: string, column: number | null): Layout {
  return { ...layout, columns: { ...layout.columns, [role]: column } };
}

/** Adds or takes away an amount column; they stay in the order of the sheet, and the main one stays the main one. */
export function withAmount(layout: Layout, amount: AmountColumn, on: boolean): Layout {
  const { amounts, main } = layout.columns;
  const mainColumn = amounts[main]?.column;
  const others = amounts.filter((each) => each.column !== amount.column);
  const next = on ? [...others, amount].sort((a, b) => a.column - b.column) : others;
  const kept = next.findIndex((each) => each.column === mainColumn);
  return { ...layout, columns: { ...layout.columns, amounts: next, main: Math.max(kept, 0) } };
}

export function withMain(layout: Layout, main: number): Layout {
  return { ...layout, columns: { ...layout.columns, main } };
}

/** What keeps a choice of columns from being used, as the key of its sentence; null where nothing does. */
export function problemOf({ columns }: Layout): "atLeastOneAmount" | "sameColumn" | null {
  if (columns.amounts.length === 0) return "atLeastOneAmount";
  const single = [columns.tag, columns.description, columns.costCentre, columns.funzione, columns.kind];
  const used = [
    ...single.filter((column) => column !== null),
    ...columns.amounts.map(({ column }) => column),
  ];
  const accountClash =
    columns.account !== null && columns.account !== columns.description && used.includes(columns.account);
  return new Set(used).size < used.length || accountClash ? "sameColumn" : null;
}

/** Columns that could hold amounts: the chosen ones, and those with a number among the rows that have no other role. */
export function amountColumns(data: SheetData, { columns, firstRow, lastRow }: Layout): ReadonlySet<number> {
  const others = new Set<number | null>([
    columns.tag,
    columns.description,
    ...OPTIONAL_ROLES.map((role) => columns[role]),
  ]);
  const found = new Set(columns.amounts.map(({ column }) => column));
  for (const line of data.values.slice(firstRow - data.row, lastRow - data.row + 1)) {
    line.forEach((cell, index) => {
      const column = index + data.column;
      if (typeof cell === "number" && !others.has(column)) found.add(column);
    });
  }
  return found;
}
