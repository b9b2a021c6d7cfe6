import type { AmountColumn, ColumnReason, Layout } from "../../budget/types";

export { OPTIONAL_ROLES } from "../session/binding";

type OptionalRole = "account" | "costCentre" | "funzione" | "kind";

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

/** Gives an amount column without a header a name. */
export function withName(layout: Layout, column: number, name: string): Layout {
  const amounts = layout.columns.amounts.map((each) => (each.column === column ? { ...each, name } : each));
  return { ...layout, columns: { ...layout.columns, amounts } };
}

export function withMain(layout: Layout, main: number): Layout {
  return { ...layout, columns: { ...layout.columns, main } };
}

/** What each column was taken for, and why; null where the user chose it. */
export interface ChosenColumn {
  readonly role: ColumnReason["role"];
  readonly column: number;
  readonly because: ColumnReason["because"] | null;
}

/** The columns of a layout with the reasons of the product for them, in the order in which they are asked for. */
export function chosenColumns(layout: Layout, reasons: readonly ColumnReason[]): readonly ChosenColumn[] {
  const { columns } = layout;
  const chosen = (role: ColumnReason["role"], column: number | null): ChosenColumn[] => {
    if (column === null) return [];
    const reason = reasons.find((each) => each.role === role && each.column === column);
    return [{ role, column, because: reason?.because ?? null }];
  };
  return [
    ...chosen("description", columns.description),
    ...chosen("tag", columns.tag),
    ...columns.amounts.flatMap(({ column, otherwise }) => [
      ...chosen("amount", column),
      ...chosen("amount", otherwise),
    ]),
    ...chosen("account", columns.account),
    ...chosen("costCentre", columns.costCentre),
    ...chosen("funzione", columns.funzione),
    ...chosen("kind", columns.kind),
  ];
}
