import type { BudgetRow } from "../../budget/types";
import { fingerprint } from "./historyState";

/** Characters of a row print: all are of one length, so that thousands can stand in one text. */
export const PRINT_LENGTH = 14;

/**
 * A short text that stands for a row key: the workbook remembers thousands of them. That two of 10,000 keys have the same one is less likely
 * than one in ten thousand million; where it happens within a budget, `Decisions` gives neither row what was said of the other.
 */
export function keyPrint(key: string): string {
  return asPrint(fingerprint(key));
}

/** A fingerprint in the length of a print; the history once kept them as short as they came. */
export function asPrint(fingerprint: string): string {
  return fingerprint.padStart(PRINT_LENGTH, "0");
}

const BY_ROW = new WeakMap<BudgetRow, string>();
const WITH_SURROUNDINGS = new WeakMap<BudgetRow, string>();

function once(known: WeakMap<BudgetRow, string>, row: BudgetRow, key: (row: BudgetRow) => string): string {
  const found = known.get(row);
  if (found !== undefined) return found;
  const print = keyPrint(key(row));
  known.set(row, print);
  return print;
}

/** The print of a row's key. */
export function rowPrint(row: BudgetRow): string {
  return once(BY_ROW, row, ({ key }) => key);
}

/** The print of a row's key together with what else the suggestions look at. */
export function surroundedPrint(row: BudgetRow): string {
  return once(WITH_SURROUNDINGS, row, ({ key, funzione, kind, headings }) =>
    [key, funzione, kind ?? "", ...headings].join("¶"),
  );
}
