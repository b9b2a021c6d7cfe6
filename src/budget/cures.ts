import { processMap } from "../map";
import { isBlankCell, sheetGrid } from "./sheet-grid";
import { parseTag } from "./tag";
import type { Amount, Budget, BudgetRow, SheetData, TagReason } from "./types";

/** What a cell certainly means, beside what it holds. */
export interface TagCure {
  readonly row: BudgetRow;
  readonly before: string;
  /** The tag as the product writes it. */
  readonly after: string;
  /** `spelling`: understood, but not spelt canonically. `code`: invalid, and only one code can be meant. */
  readonly because: "spelling" | "code";
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
  const code = tag.reason === null ? null : certainCode(tag.reason);
  if (code === null || parseTag(code).canonical !== code) return null;
  return { row, before: tagCell, after: code, because: "code" };
}

/** All certain cures of a budget, in the order of the sheet. */
export function tagCures(budget: Budget): TagCure[] {
  return budget.rows.flatMap((row) => tagCure(row) ?? []);
}

/** The one code that an invalid cell can mean: a typing slip, or a code below a node where the map ends. */
function certainCode(reason: TagReason): string | null {
  switch (reason.kind) {
    case "wrong-separator":
    case "letter-for-digit":
    case "zero-padded":
      return reason.nearest;
    case "unknown-below":
      return reason.nearest === reason.parent && processMap.get(reason.parent)?.taggable === true
        ? reason.parent
        : null;
    default:
      return null;
  }
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
  /** `formula`: the text is what a formula gives; `error`: the cell holds an error; else two readers could read it differently. */
  readonly because: "ambiguous" | "formula" | "error";
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
    return amount.certain === null ? [{ row, column, text: amount.text, because: "ambiguous" }] : [];
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
