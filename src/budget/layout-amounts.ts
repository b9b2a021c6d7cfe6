import { mainAmountRank } from "./layout-words";
import { isBlankCell, type SheetGrid } from "./sheet-grid";
import type { AmountColumn, LayoutWarning } from "./types";
import { plainWords } from "./words";

/** One way of reading a table's amounts. `weight` orders the ways: the one that finds every leaf stands first. */
export interface AmountChoice {
  readonly amounts: readonly AmountColumn[];
  readonly main: number;
  readonly weight: number;
  readonly warnings: readonly LayoutWarning[];
}

interface Named {
  readonly column: number;
  readonly name: string;
}

/**
 * The ways of reading the amount columns of a table. Usually one; where columns stand in pairs "Parziali" and
 * "Totali" (DM 27/3/2013) three: "Parziali, altrimenti Totali", then each alone. Never both: they are the same money.
 */
export function chooseAmounts(
  grid: SheetGrid,
  columns: readonly Named[],
  first: number,
  last: number,
): AmountChoice[] {
  const pairs = partialPairs(grid, columns, first, last);
  if (pairs.length === 0) {
    const amounts = columns.map(({ column, name }) => ({ column, name, otherwise: null }));
    const same = sameMoney(grid, columns, first, last);
    return [choice(amounts, 1, same.length > 0 ? [{ kind: "two-columns-same-money", columns: same }] : [])];
  }
  const paired = new Set(pairs.flatMap((pair) => [pair.partial.column, pair.total.column]));
  const rest = columns
    .filter(({ column }) => !paired.has(column))
    .map(({ column, name }) => ({ column, name, otherwise: null }));
  const warnings = pairs.map(({ partial, total }): LayoutWarning => ({
    kind: "two-columns-same-money",
    columns: [partial.column, total.column],
  }));
  const both = pairs.map(({ partial, total }) => ({
    column: partial.column,
    name: bothNames(partial.name, total.name),
    otherwise: total.column,
  }));
  const only = (pick: (pair: Pair) => Named): AmountColumn[] =>
    pairs.map((pair) => ({ column: pick(pair).column, name: pick(pair).name, otherwise: null }));
  return [
    choice([...both, ...rest], 1, warnings),
    choice([...only((pair) => pair.partial), ...rest], 0.8, warnings),
    choice([...only((pair) => pair.total), ...rest], 0.7, warnings),
  ];
}

function choice(
  amounts: readonly AmountColumn[],
  weight: number,
  warnings: readonly LayoutWarning[],
): AmountChoice {
  const ranks = amounts.map(({ name }) => mainAmountRank(name));
  const best = Math.max(...ranks);
  // Where the headers say nothing, the year that is budgeted stands last, after the forecast of the current one.
  const silent = ranks.every((rank) => rank === 0);
  return { amounts, main: silent ? amounts.length - 1 : ranks.indexOf(best), weight, warnings };
}

interface Pair {
  readonly partial: Named;
  readonly total: Named;
}

function namesTotal({ name }: Named): boolean {
  return /\btotal[ei]\b/.test(plainWords(name));
}

/** "Parziali" with the next "Totali" to its right, where the rows seldom fill both. */
function partialPairs(grid: SheetGrid, columns: readonly Named[], first: number, last: number): Pair[] {
  const pairs: Pair[] = [];
  columns.forEach((partial, index) => {
    if (!/\bparzial[ei]\b/.test(plainWords(partial.name))) return;
    const total = columns[index + 1];
    if (total === undefined || !namesTotal(total)) return;
    let both = 0;
    let either = 0;
    for (let row = first; row <= last; row += 1) {
      const one = !isBlankCell(grid.cell(row, partial.column));
      const other = !isBlankCell(grid.cell(row, total.column));
      if (one || other) either += 1;
      if (one && other) both += 1;
    }
    if (both * 3 <= either) pairs.push({ partial, total });
  });
  return pairs;
}

/** "ANNO 2026 Parziali" and "ANNO 2026 Totali" as "ANNO 2026 Parziali / Totali". */
function bothNames(partial: string, total: string): string {
  const left = partial.split(" ");
  const right = total.split(" ");
  let common = 0;
  while (common < left.length && left[common] === right[common]) common += 1;
  return `${partial} / ${right.slice(common).join(" ")}`;
}

/** A column of totals that repeats another on nearly every row ("Preventivo" beside "Totale (A+B+C+D)"). */
function sameMoney(grid: SheetGrid, columns: readonly Named[], first: number, last: number): number[] {
  for (const [index, left] of columns.entries()) {
    for (const right of columns.slice(index + 1)) {
      if (!namesTotal(left) && !namesTotal(right)) continue;
      let both = 0;
      let same = 0;
      for (let row = first; row <= last; row += 1) {
        const one = grid.cell(row, left.column);
        const other = grid.cell(row, right.column);
        if (typeof one !== "number" || typeof other !== "number" || (one === 0 && other === 0)) continue;
        both += 1;
        if (Math.abs(one - other) < 0.005) same += 1;
      }
      if (both >= 3 && same >= both * 0.95) return [left.column, right.column];
    }
  }
  return [];
}
