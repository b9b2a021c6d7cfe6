import { amountCell } from "./amount";
import { balances, sumAmounts } from "./exact-sum";
import { sheetGrid } from "./sheet-grid";
import { readSumFormula, type SumFormula } from "./sum-formula";
import type { AmountColumn, Budget, BudgetRow, SheetData, TotalGuess } from "./types";
import { sectionWords, wordsOfTotal } from "./words";

/** A total cell of the sheet beside what its rows really add up to. */
export interface OwnTotalCell {
  /** What the sheet shows, in euro; null where the cell holds no number. */
  readonly sheet: number | null;
  /** What the budget rows that it covers add up to; null where nothing says which rows these are. */
  readonly ours: number | null;
  /** sheet − ours; null where one of them is. */
  readonly difference: number | null;
  /** |difference| < 0,005 ("quadra"); null where there is nothing to compare. */
  readonly matches: boolean | null;
  /** What says which rows it covers: its formula, a heading of the same words, or the rows since the total before it. */
  readonly because: "formula" | "heading" | "rows-above" | null;
  /** Budget rows that it covers. */
  readonly rows: number;
}

export interface OwnTotal {
  /** 0-based sheet row. */
  readonly row: number;
  readonly description: string;
  /** True where the tag says TOTALE, false where it only looks like one. */
  readonly marked: boolean;
  readonly guess: TotalGuess | null;
  /** One for each amount column. */
  readonly cells: readonly OwnTotalCell[];
}

/**
 * The sheet's own totals (rows marked `TOTALE` or that look like totals) beside ours. A total that its formula sends to other totals
 * is followed down to the budget rows; each row counts once, so a formula that takes in a subtotal and its rows shows as a difference.
 *
 * @param sheet the sheet that `budget` was read from
 */
export function ownTotals(sheet: SheetData, budget: Budget): OwnTotal[] {
  const columns = budget.layout.columns.amounts.map((column, index) =>
    coverageOfColumn(sheet, budget, column, index),
  );
  return budget.rows
    .filter((row) => isTotal(row) && row.looksTotal?.kind !== "year-header" && hasAmount(row))
    .map((row) => ({
      row: row.row,
      description: row.description,
      marked: row.rowKind === "total",
      guess: row.looksTotal,
      cells: columns.map((cellAt) => cellAt(row)),
    }));
}

/** Marked, or guessed and not overruled by a code. */
function isTotal(row: BudgetRow): boolean {
  return row.rowKind === "total" || (row.looksTotal !== null && row.tag.parts.length === 0);
}

function hasAmount(row: BudgetRow): boolean {
  return row.amounts.some((amount) => amount.kind !== "blank");
}

/** A budget row with the sign that a total gives it. */
type Cover = ReadonlyMap<BudgetRow, number>;

function coverageOfColumn(
  sheet: SheetData,
  budget: Budget,
  column: AmountColumn,
  index: number,
): (row: BudgetRow) => OwnTotalCell {
  const grid = sheetGrid(sheet);
  const own = column.otherwise === null ? [column.column] : [column.column, column.otherwise];
  const known = new Map<BudgetRow, Cover | null>();

  const formulaAt = (row: BudgetRow): SumFormula | null => {
    for (const at of own) {
      const formula = grid.formula(row.row, at);
      if (formula !== null) return readSumFormula(formula);
    }
    return null;
  };

  /** The budget rows that a row stands for: itself, or for a total those that its formula covers. Null where that is not known. */
  function coverOf(row: BudgetRow): Cover | null {
    if (!isTotal(row)) return coverOfRows(isLeaf(row) ? [row] : []);
    const before = known.get(row);
    if (before !== undefined) return before;
    // While a total is being followed it covers nothing, so that a formula that leads back to itself ends.
    known.set(row, new Map());
    const formula = formulaAt(row);
    const cover = formula === null || !formula.complete ? null : coverOfFormula(formula, row);
    known.set(row, cover);
    return cover;
  }

  function coverOfFormula(formula: SumFormula, total: BudgetRow): Cover | null {
    const cover = new Map<BudgetRow, number>();
    for (const { sign, rows, columns } of formula.terms) {
      const mine =
        columns === null || (columns.first === columns.last ? own.includes(columns.first) : own.length === 2);
      if (!mine) return null;
      const first = rows?.first ?? budget.layout.firstRow;
      const last = rows?.last ?? budget.layout.lastRow;
      for (
        let at = Math.max(first, budget.layout.firstRow);
        at <= Math.min(last, budget.layout.lastRow);
        at += 1
      ) {
        const row = budget.rows[at - budget.layout.firstRow];
        if (row === undefined || row === total) continue;
        // A total inside a range stands for rows that the range holds itself; one whose rows are unknown must not hide them.
        const below = coverOf(row);
        if (below === null) {
          if (first === last) return null;
          continue;
        }
        for (const [leaf, leafSign] of below) {
          const net = Math.sign((cover.get(leaf) ?? 0) + sign * leafSign);
          if (net === 0) cover.delete(leaf);
          else cover.set(leaf, net);
        }
      }
    }
    return cover;
  }

  return (row) => {
    const found = coverOf(row);
    const guessed = found === null ? coverByPlace(budget, row) : null;
    const cover = found ?? guessed?.cover ?? null;
    const because = found === null ? (guessed?.because ?? null) : "formula";
    const amount = row.amounts[index];
    const shown = amount === undefined ? null : amountCell(amount);
    const onSheet = typeof shown === "number" ? shown : null;
    const ours =
      cover === null
        ? null
        : sumAmounts(
            [...cover].flatMap(([leaf, sign]) => {
              const value = leaf.amounts[index];
              return value?.kind === "number" ? [sign * value.value] : [];
            }),
          );
    const difference = onSheet === null || ours === null ? null : sumAmounts([onSheet, -ours]);
    return {
      sheet: onSheet,
      ours,
      difference,
      matches: onSheet === null || ours === null ? null : balances(onSheet, ours),
      because,
      rows: cover?.size ?? 0,
    };
  };
}

/** For totals typed in as values: the rows below the heading of the same words; a bare "Totale", those since the total or heading above it. */
function coverByPlace(
  budget: Budget,
  total: BudgetRow,
): { readonly cover: Cover; readonly because: "heading" | "rows-above" } | null {
  const words = wordsOfTotal(total.description);
  if (words === null) return null;
  const above = budget.rows.slice(0, total.row - budget.layout.firstRow);
  if (words !== "") {
    const below = (row: BudgetRow): boolean =>
      row.headings.some((heading) => sectionWords(heading) === words);
    const headed = above.filter((row) => isLeaf(row) && below(row));
    return headed.length === 0 ? null : { cover: coverOfRows(headed), because: "heading" };
  }
  let from = above.length;
  while (from > 0 && belongsTo(above[from - 1], total)) from -= 1;
  const since = above.slice(from).filter(isLeaf);
  return since.length === 0 ? null : { cover: coverOfRows(since), because: "rows-above" };
}

/** Part of the run of rows right above a bare "Totale", below the same headings. */
function belongsTo(row: BudgetRow | undefined, total: BudgetRow): boolean {
  return row !== undefined && !isTotal(row) && row.headings === total.headings;
}

function isLeaf(row: BudgetRow): boolean {
  return row.rowKind === "budget" && !isTotal(row);
}

function coverOfRows(rows: readonly BudgetRow[]): Cover {
  return new Map(rows.map((row) => [row, 1]));
}
