import { detectLayouts } from "../../budget";
import type { Layout } from "../../budget/types";
import type { SheetInfo } from "../../excel/gateway";
import type { Binding, ColumnRef } from "../session/binding";
import { bind } from "../session/binding";
import { resolve } from "../session/resolve";
import type { ConfirmedSheet, FoundTable } from "../session/state";

/** What is to become of a further sheet: a budget with the columns of the first, one to learn from, or nothing for now. */
export type OtherUse = "like" | "learn" | "later";

/** The uses that the user chose, by sheet. */
export type OtherChoices = ReadonlyMap<string, OtherChoice>;

export interface OtherChoice {
  readonly use: OtherUse;
  readonly table: FoundTable;
  readonly layout: Layout;
}

/** The best table of each further sheet that is not confirmed yet. */
export function otherTables(
  found: readonly FoundTable[],
  sheet: string,
  confirmed: readonly ConfirmedSheet[],
): readonly FoundTable[] {
  const seen = new Set([sheet, ...confirmed.map((each) => each.sheet)]);
  return found.filter((each) => {
    if (seen.has(each.sheet)) return false;
    seen.add(each.sheet);
    return true;
  });
}

function withoutId<Ref extends ColumnRef>(ref: Ref): Ref {
  return { ...ref, id: null };
}

function optional(ref: ColumnRef | null): ColumnRef | null {
  return ref === null ? null : withoutId(ref);
}

/** The binding of one sheet by the names of its columns alone, so that it can be tried on another. */
function byNames(binding: Binding, sheet: SheetInfo): Binding {
  const { columns } = binding;
  return {
    ...binding,
    sheet: sheet.id,
    sheetName: sheet.name,
    table: null,
    columns: {
      tag: withoutId(columns.tag),
      description: withoutId(columns.description),
      account: optional(columns.account),
      costCentre: optional(columns.costCentre),
      funzione: optional(columns.funzione),
      kind: optional(columns.kind),
      amounts: columns.amounts.map((amount) => ({
        ...withoutId(amount),
        otherwise: optional(amount.otherwise),
      })),
      main: columns.main,
    },
  };
}

/**
 * The layout of another sheet whose headers are those of the first; null where they are not. A table without headers is like no other.
 */
export function layoutLike(
  first: { readonly info: SheetInfo; readonly table: FoundTable; readonly layout: Layout },
  other: { readonly info: SheetInfo; readonly table: FoundTable },
): Layout | null {
  if (first.layout.header === null) return null;
  const binding = byNames(bind(first.info, first.table.data, first.layout, true), other.info);
  const layout = resolve(binding, other.info, other.table.data, detectLayouts(other.table.data));
  return layout === null ? null : { ...layout, unit: other.table.candidate.layout.unit };
}
