import { misspeltCode, processMap } from "../map";
import { looksLikeNumber } from "./amount";
import { isBlankCell, sheetGrid } from "./sheet-grid";
import { parseTag } from "./tag";
import type { Amount, Budget, BudgetRow, SheetData, TagReason } from "./types";

/** What a cell certainly means, beside what it holds. */
export interface TagCure {
  readonly row: BudgetRow;
  readonly before: string;
  /** The tag as the product writes it. */
  readonly after: string;
  /** `spelling`: understood, but not spelt canonically. `code`: invalid, and only one code or split can be meant. */
  readonly because: "spelling" | "code";
}

/** What an invalid cell perhaps means: for a person to decide, cell by cell. */
export interface LikelyTagCure {
  readonly row: BudgetRow;
  readonly before: string;
  /** The nearest code of the map that a row can be classified with. */
  readonly after: string;
  /** Why the cell is invalid. */
  readonly reason: TagReason;
}

/**
 * What to write instead of a tag cell where that is certain ("Correggi"); null where nothing is to be cured or a person must choose.
 * A tag that is a formula is left alone.
 */
export function tagCure(row: BudgetRow): TagCure | null {
  const { tag, tagCell } = row;
  if (row.tagIsFormula || typeof tagCell !== "string") return null;
  if (tag.canonical !== null) {
    return tag.untidy ? { row, before: tagCell, after: tag.canonical, because: "spelling" } : null;
  }
  const code = tag.reason === null ? null : certainCode(tag.reason, tagCell);
  return code === null ? null : { row, before: tagCell, after: code, because: "code" };
}

/** All certain cures of a budget, in the order of the sheet. */
export function tagCures(budget: Budget): TagCure[] {
  return budget.rows.flatMap((row) => tagCure(row) ?? []);
}

/** The one code, or the one split, that an invalid cell is, all of it, but for a slip of spelling. */
function certainCode(reason: TagReason, text: string): string | null {
  switch (reason.kind) {
    case "wrong-separator":
      return misspeltCode(text) ?? splitWithSemicolons(text);
    case "letter-for-digit":
    case "zero-padded":
    case "other-alphabet":
      return misspeltCode(text);
    default:
      return null;
  }
}

/** What parts one part of a split from the next, where it is no semicolon. */
const PARTED = /%\s*(?:[,+&|/]|e(?= ))?\s*(?=[a-z]\d)/giu;

/** The split that a text is but for what stands between its parts ("A1.1.1.1 50% B1.1.1.1 50%"); null for any other text. */
function splitWithSemicolons(text: string): string | null {
  const { status, canonical } = parseTag(text.replace(PARTED, "%; "));
  return status === "split" ? canonical : null;
}

/** What an invalid tag cell perhaps means; null where its cure is certain, or nothing is near that a row can be classified with. */
export function likelyTagCure(row: BudgetRow): LikelyTagCure | null {
  const { tag, tagCell } = row;
  if (row.tagIsFormula || typeof tagCell !== "string" || tag.reason === null) return null;
  const { reason } = tag;
  const nearest = "nearest" in reason ? reason.nearest : null;
  if (nearest === null || processMap.get(nearest)?.taggable !== true || tagCure(row) !== null) return null;
  return { row, before: tagCell, after: nearest, reason };
}

/** What invalid cells of a budget perhaps mean, in the order of the sheet. */
export function likelyTagCures(budget: Budget): LikelyTagCure[] {
  return budget.rows.flatMap((row) => likelyTagCure(row) ?? []);
}

/** An amount that is text and certainly means a number. */
export interface AmountCure {
  readonly row: BudgetRow;
  /** 0-based sheet column of the cell. */
  readonly column: number;
  readonly before: string;
  readonly after: number;
}

/** An amount that is no number and that nobody can read for certain: to be corrected by a person, in the sheet. */
export interface AmountDoubt {
  readonly row: BudgetRow;
  /** 0-based sheet column of the cell. */
  readonly column: number;
  /** What stands there. */
  readonly text: string;
  /**
   * `formula`: the text is what a formula gives; `error`: the cell holds an error; `ambiguous`: two readers could read it differently;
   * `no-number`: it is none at all ("n.d.").
   */
  readonly because: "ambiguous" | "no-number" | "formula" | "error";
}

/**
 * Amount cells to be turned into numbers if the user agrees, in the order of the sheet. Only where no two readers could read
 * them differently, and only where the amount matters: not on excluded rows or totals.
 *
 * @param sheet the sheet that `budget` was read from
 */
export function amountCures(sheet: SheetData, budget: Budget): AmountCure[] {
  return notNumbers(sheet, budget).flatMap(({ row, column, amount, formula }): AmountCure[] =>
    amount.kind === "text" && amount.certain !== null && !formula
      ? [{ row, column, before: amount.text, after: amount.certain }]
      : [],
  );
}

/** The amounts that are no numbers and are not among `amountCures`, in the order of the sheet. */
export function amountDoubts(sheet: SheetData, budget: Budget): AmountDoubt[] {
  return notNumbers(sheet, budget).flatMap(({ row, column, amount, formula }): AmountDoubt[] => {
    if (amount.kind === "error") return [{ row, column, text: amount.error, because: "error" }];
    if (formula) return [{ row, column, text: amount.text, because: "formula" }];
    if (amount.certain !== null) return [];
    const because = looksLikeNumber(amount.text) ? "ambiguous" : "no-number";
    return [{ row, column, text: amount.text, because }];
  });
}

interface NotNumber {
  readonly row: BudgetRow;
  readonly column: number;
  readonly amount: Extract<Amount, { kind: "text" | "error" }>;
  /** The cell holds a formula. */
  readonly formula: boolean;
}

/** The cells because of which rows are "da sistemare" for an amount that is no number. */
function notNumbers(sheet: SheetData, budget: Budget): NotNumber[] {
  const grid = sheetGrid(sheet);
  return budget.rows.flatMap((row) => {
    if (row.needsWork !== "amount-not-number") return [];
    return budget.layout.columns.amounts.flatMap(({ column, otherwise }, index): NotNumber[] => {
      const amount = row.amounts[index];
      if (amount?.kind !== "text" && amount?.kind !== "error") return [];
      const at = otherwise !== null && isBlankCell(grid.cell(row.row, column)) ? otherwise : column;
      return [{ row, column: at, amount, formula: grid.formula(row.row, at) !== null }];
    });
  });
}
