import { amountCell, readAmount } from "./amount";
import { Headings } from "./headings";
import { funzioneMismatch } from "./funzione";
import { kindFromAmountColumns, kindOf } from "./kinds";
import { titleAbove } from "./title";
import { rowKindOf } from "./ledger";
import { cellText, isBlankCell, sheetGrid, type SheetGrid } from "./sheet-grid";
import { readSumFormula, type SumFormula } from "./sum-formula";
import { parseTag } from "./tag";
import { guessByLabel, mayBeYears, sumsOtherRows } from "./total-guess";
import { detailSums } from "./total-details";
import type {
  Amount,
  Budget,
  BudgetRow,
  Cell,
  DecisionLookup,
  Layout,
  NeedsWorkCause,
  SheetData,
  Tag,
  TotalGuess,
} from "./types";
import { causeOf } from "./worklist";
import { foldText, plainWords } from "./words";

/**
 * Reads a budget: one row for each sheet row of the layout, in order, so that `rows[i].row === layout.firstRow + i`; blank rows
 * and headings are rows too. What a row is goes by its cells alone, as in the functions; what it looks like is a guess beside it.
 * Linear in the rows.
 *
 * @param decisions what the user said of rows, by row key
 */
export function readBudget(sheet: SheetData, layout: Layout, decisions: DecisionLookup = new Map()): Budget {
  const grid = sheetGrid(sheet);
  const details = detailSums(grid, layout);
  const hidden = new Set(sheet.hiddenRows);
  const headings = new Headings(titleAbove(grid, layout));
  const kindOfColumns = kindFromAmountColumns(layout);
  const rows: BudgetRow[] = [];
  for (let row = layout.firstRow; row <= layout.lastRow; row += 1) {
    const amounts = readAmounts(grid, layout, row);
    const texts = readTexts(grid, layout, row, amounts);
    const key = rowKey(texts.account, texts.costCentre, texts.description);
    const decision = decisions.get(key);
    const total = looksTotal(grid, layout, row, texts, amounts, details.get(row));
    const heading = total === null && isHeading(texts, amounts);
    if (total === null || total.detailsBelow) headings.passRow(heading ? "" : texts.description);
    const above = heading ? headings.push(texts.description) : headings.current;
    const said = heading
      ? NO_KIND
      : kindOf({
          decided: decision?.kind ?? null,
          amounts: kindOfColumns(amounts),
          section: headings.kind,
          ...texts,
        });
    if (total !== null) headings.close(texts.description);
    if (total?.detailsBelow === true) headings.push(texts.description);
    const base: RowBase = {
      row,
      key,
      account: texts.account,
      description: texts.description,
      costCentre: texts.costCentre,
      funzione: texts.funzione,
      headings: above,
      amounts,
      looksTotal: decision?.rowKind === "budget" ? null : (total?.guess ?? null),
      kind: said.kind,
      kindBecause: said.kindBecause,
      hidden: hidden.has(row),
    };
    const { tag } = layout.columns;
    rows.push(withTag(base, grid.cell(row, tag), grid.formula(row, tag) !== null));
  }
  return { layout, rows };
}

const NO_KIND: Pick<BudgetRow, "kind" | "kindBecause"> = { kind: null, kindBecause: null };

/** A tag cell that changed. */
export interface TagChange {
  /** 0-based sheet row. */
  readonly row: number;
  readonly cell: Cell;
  readonly isFormula?: boolean;
}

/**
 * The budget after some tag cells changed, without reading the sheet again: the same as `readBudget` on the changed sheet, because
 * nothing else of a row depends on tags. Rows outside of the budget are ignored.
 */
export function retagRows(budget: Budget, changes: readonly TagChange[]): Budget {
  const rows = budget.rows.slice();
  for (const { row, cell, isFormula } of changes) {
    const index = row - budget.layout.firstRow;
    const before = rows[index];
    if (before !== undefined) rows[index] = withTag(before, cell, isFormula ?? false);
  }
  return { layout: budget.layout, rows };
}

/** The budget with these sheet rows hidden and no others; the same object where that is so already. */
export function hideRows(budget: Budget, hidden: readonly number[]): Budget {
  const now = new Set(hidden);
  if (budget.rows.every((row) => row.hidden === now.has(row.row))) return budget;
  const rows = budget.rows.map((row) =>
    row.hidden === now.has(row.row) ? row : { ...row, hidden: !row.hidden },
  );
  return { layout: budget.layout, rows };
}

/** The row of a sheet position, or null where the budget has none there. */
export function rowAt(budget: Budget, row: number): BudgetRow | null {
  return budget.rows[row - budget.layout.firstRow] ?? null;
}

/** Conto + centro di costo + descrizione, without the differences that typing makes. */
export function rowKey(account: string, costCentre: string, description: string): string {
  return [account, costCentre, description].map((text) => foldText(text).replace(/\|/g, " ")).join("|");
}

/** All of a row that does not depend on its tag. */
type RowBase = Omit<
  BudgetRow,
  | "tag"
  | "tagCell"
  | "tagIsFormula"
  | "rowKind"
  | "totalGuess"
  | "doubleCount"
  | "needsWork"
  | "funzioneMismatch"
>;

function withTag(base: RowBase, tagCell: Cell, tagIsFormula: boolean): BudgetRow {
  const tag = parseTag(tagCell);
  const rowKind = rowKindOf(tag, base.amounts.map(amountCell));
  const budgetRow = rowKind === "budget";
  const carriesCode = tag.parts.length > 0;
  // Spelt out: a spread of so many members takes longer than reading the row.
  return {
    row: base.row,
    key: base.key,
    account: base.account,
    description: base.description,
    costCentre: base.costCentre,
    funzione: base.funzione,
    headings: base.headings,
    amounts: base.amounts,
    looksTotal: base.looksTotal,
    kind: base.kind,
    kindBecause: base.kindBecause,
    hidden: base.hidden,
    tag,
    tagCell,
    tagIsFormula,
    rowKind,
    totalGuess: budgetRow && tag.status !== "excluded" ? base.looksTotal : null,
    doubleCount: budgetRow && carriesCode && base.looksTotal !== null,
    needsWork: budgetRow ? needsWorkOf(tag, base.amounts) : null,
    funzioneMismatch: funzioneMismatch(tag, base.funzione),
  };
}

/** Why a budget row is "da sistemare", or null. An amount that is no number comes first; it does not matter on excluded rows. */
function needsWorkOf(tag: Tag, amounts: readonly Amount[]): NeedsWorkCause | null {
  if (tag.status === "excluded") return null;
  const noNumber = amounts.some((amount) => amount.kind === "text" || amount.kind === "error");
  return noNumber ? "amount-not-number" : causeOf(tag);
}

interface RowTexts {
  readonly account: string;
  readonly description: string;
  readonly costCentre: string;
  readonly funzione: string;
  /** The kind column's own words. */
  readonly column: string;
}

function readTexts(grid: SheetGrid, layout: Layout, row: number, amounts: readonly Amount[]): RowTexts {
  const read = (column: number | null): string => (column === null ? "" : cellText(grid.down(row, column)));
  const { columns } = layout;
  const texts = {
    account: columns.account === columns.description ? "" : read(columns.account),
    description: read(columns.description),
    costCentre: read(columns.costCentre),
    funzione: read(columns.funzione),
    column: read(columns.kind),
  };
  if (texts.description !== "") {
    // "310000 Diritto annuale" in one cell.
    const numbered = columns.account === null ? /^\d{6}(?=\D)/.exec(texts.description)?.[0] : undefined;
    return numbered === undefined ? texts : { ...texts, account: numbered };
  }
  // A heading or a total is often written in the first column, merged across or not.
  const alone = amounts.every((amount) => amount.kind === "blank");
  for (let column = grid.firstColumn; column <= grid.lastColumn; column += 1) {
    const text = cellText(grid.cell(row, column));
    if (!/\p{L}{2}/u.test(text) || column === columns.tag || isAmountColumn(layout, column)) continue;
    if (!alone && column !== columns.account && guessByLabel(text) === null) continue;
    return {
      ...texts,
      description: text,
      account: column === columns.account ? "" : texts.account,
      costCentre: column === columns.costCentre ? "" : texts.costCentre,
    };
  }
  return texts;
}

function isAmountColumn(layout: Layout, column: number): boolean {
  return layout.columns.amounts.some((amount) => amount.column === column || amount.otherwise === column);
}

function readAmounts(grid: SheetGrid, layout: Layout, row: number): Amount[] {
  return layout.columns.amounts.map(({ column, otherwise }) => {
    const cell = grid.cell(row, column);
    return readAmount(otherwise !== null && isBlankCell(cell) ? grid.cell(row, otherwise) : cell);
  });
}

/** A text that stands alone: no amount, no full account, no cost centre. */
function isHeading(texts: RowTexts, amounts: readonly Amount[]): boolean {
  return (
    /\p{L}{2}/u.test(texts.description) &&
    amounts.every((amount) => amount.kind === "blank") &&
    texts.account.replace(/\D/g, "").length < 5 &&
    texts.costCentre === ""
  );
}

interface TotalLook {
  readonly guess: TotalGuess;
  /** It stands above the rows that it sums, and so is their heading too. */
  readonly detailsBelow: boolean;
}

function looksTotal(
  grid: SheetGrid,
  layout: Layout,
  row: number,
  { account, description }: RowTexts,
  amounts: readonly Amount[],
  details: number | undefined,
): TotalLook | null {
  if (amounts.every((amount) => amount.kind === "blank")) return null;
  for (const { column, otherwise } of layout.columns.amounts) {
    const own = otherwise === null ? [column] : [column, otherwise];
    for (const at of own) {
      const formula = grid.formula(row, at);
      const sum = formula === null ? null : readSumFormula(formula);
      if (formula !== null && sum !== null && sumsOtherRows(sum, row, own)) {
        return { guess: { kind: "formula", formula }, detailsBelow: sumsBelow(sum, row) };
      }
    }
  }
  if (details !== undefined) return { guess: { kind: "details", rows: details }, detailsBelow: true };
  const guess =
    guessByLabel(description) ??
    (mayBeYears(amounts) ? guessByHeader(grid, layout, [description, account]) : null);
  return guess === null ? null : { guess, detailsBelow: false };
}

/** The guess that a text of the row gives which says what the header above the rows says: other words are those of a budget row. */
function guessByHeader(
  grid: SheetGrid,
  { header, columns: { description, account } }: Layout,
  texts: readonly string[],
): TotalGuess | null {
  if (header === null) return null;
  const words = new Set<string>();
  for (let row = header.first; row <= header.last; row += 1) {
    for (const column of [description, account ?? description]) {
      words.add(plainWords(cellText(grid.spread(row, column))));
    }
  }
  const label = texts.find((text) => text !== "" && words.has(plainWords(text)));
  return label === undefined ? null : { kind: "year-header", label };
}

function sumsBelow(sum: SumFormula, row: number): boolean {
  return sum.terms.every(({ rows }) => rows !== null && rows.first > row);
}
