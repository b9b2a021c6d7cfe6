import { headerRole, type HeaderRole } from "./layout-words";
import { shareOf, type ColumnProfile } from "./layout-profile";
import { isBlankCell, type SheetGrid } from "./sheet-grid";
import type { ColumnReason } from "./types";

/** A column of a table with what its header says. */
export interface TableColumn {
  readonly profile: ColumnProfile;
  /** "" where there is no header above it. */
  readonly header: string;
}

/** The columns a table's parts were found in; amounts as found, without a choice among them. */
export interface FoundColumns {
  readonly tag: number | null;
  readonly description: number | null;
  readonly account: number | null;
  readonly costCentre: number | null;
  readonly funzione: number | null;
  readonly kind: number | null;
  readonly amounts: readonly number[];
  readonly reasons: readonly ColumnReason[];
}

type Role = ColumnReason["role"];

/** Decides what each column is: by its header where the content agrees, by the content alone where there is none. */
export function findColumns(columns: readonly TableColumn[]): FoundColumns {
  const reasons: ColumnReason[] = [];
  const taken = new Set<number>();
  const take = (role: Role, column: TableColumn | undefined, share: number | null): number | null => {
    if (column === undefined) return null;
    const position = column.profile.column;
    taken.add(position);
    reasons.push({
      column: position,
      role,
      because: share === null ? { kind: "header", text: column.header } : { kind: "content", share },
    });
    return position;
  };
  const free = (): TableColumn[] => columns.filter((column) => !taken.has(column.profile.column));
  const byHeader = (role: Exclude<Role, "amount">): number | null =>
    take(
      role,
      free().find((column) => headerRole(column.header) === role && agrees(role, column.profile)),
      null,
    );
  const byContent = (role: Role, share: (column: TableColumn) => number, least: number): number | null => {
    const best = free()
      .map((column) => ({ column, share: share(column) }))
      .filter((one) => one.share >= least)
      .sort((a, b) => b.share - a.share)[0];
    return take(role, best?.column, best?.share ?? 0);
  };

  const named = {
    tag: byHeader("tag"),
    account: byHeader("account"),
    funzione: byHeader("funzione"),
    kind: byHeader("kind"),
    costCentre: byHeader("costCentre"),
    description: byHeader("description"),
  };
  const tag = named.tag ?? byContent("tag", ({ profile }) => unlessFew(profile.tags, profile), 0.6);
  const account =
    named.account ??
    byContent(
      "account",
      ({ profile }) => (profile.accounts >= 3 ? shareOf(profile.accounts, profile) : 0),
      0.9,
    );
  const funzione =
    named.funzione ?? byContent("funzione", ({ profile }) => unlessFew(profile.funzioni, profile), 0.9);
  const amounts = free().filter((column) => isAmountColumn(column));
  for (const column of amounts) {
    const byName = headerRole(column.header) === "amount";
    take("amount", column, byName ? null : shareOf(column.profile.amounts, column.profile));
  }
  const description = named.description ?? longestText(free(), take);
  const costCentre =
    named.costCentre ??
    byContent("costCentre", ({ header, profile }) => (header === "" ? repeatingText(profile) : 0), 0.6);
  return {
    tag,
    description,
    account,
    costCentre,
    funzione,
    kind: named.kind,
    amounts: amounts.map((column) => column.profile.column),
    reasons,
  };
}

/** The first column right of `right` that is empty in the rows `first` … `last`: where a tag column can be put. */
export function emptyColumnAfter(grid: SheetGrid, right: number, first: number, last: number): number {
  let column = right + 1;
  for (; column <= grid.lastColumn; column += 1) {
    let empty = true;
    for (let row = first; row <= last && empty; row += 1) empty = isBlankCell(grid.spread(row, column));
    if (empty) break;
  }
  return column;
}

/** A header that the content contradicts is not believed ("Attività" over a column of descriptions). */
function agrees(role: Exclude<HeaderRole, "amount" | "aside">, profile: ColumnProfile): boolean {
  if (profile.filled === 0) return true;
  switch (role) {
    case "tag":
      return shareOf(profile.tags, profile) >= 0.3 || (profile.amounts === 0 && profile.length <= 8);
    case "account":
      return shareOf(profile.accounts + profile.amounts, profile) >= 0.5 || profile.length <= 12;
    case "funzione":
      return profile.amounts === 0;
    case "kind":
      return shareOf(profile.kinds, profile) >= 0.5;
    case "description":
      return shareOf(profile.amounts, profile) < 0.5;
    case "costCentre":
      return shareOf(profile.numbers, profile) < 0.5 || profile.amounts === profile.filled;
  }
}

function isAmountColumn({ header, profile }: TableColumn): boolean {
  const role = headerRole(header);
  if (role !== null && role !== "amount" && role !== "funzione") return false;
  if (profile.reports * 2 > profile.filled) return false;
  const share = shareOf(profile.amounts, profile);
  if (role === "amount") return profile.filled === 0 || share >= 0.5;
  if (profile.counting * 2 > profile.filled) return false;
  return profile.numbers >= 2 && share >= 0.6;
}

function unlessFew(part: number, profile: ColumnProfile): number {
  return part >= 2 ? shareOf(part, profile) : 0;
}

function longestText(
  columns: readonly TableColumn[],
  take: (role: Role, column: TableColumn | undefined, share: number) => number | null,
): number | null {
  const best = columns
    .filter(({ profile }) => profile.texts > 0 && shareOf(profile.texts, profile) >= 0.5)
    .filter(({ header }) => !["costCentre", "aside", "tag"].includes(headerRole(header) ?? ""))
    .sort((a, b) => weightOfText(b.profile) - weightOfText(a.profile))[0];
  return best === undefined ? null : take("description", best, shareOf(best.profile.texts, best.profile));
}

function weightOfText(profile: ColumnProfile): number {
  return profile.texts * profile.length * profile.distinct;
}

/** Short texts that come back again and again, for tables without a header. */
function repeatingText(profile: ColumnProfile): number {
  if (profile.texts < 6 || profile.distinct > 0.5 || profile.length > 40) return 0;
  return shareOf(profile.texts, profile);
}
