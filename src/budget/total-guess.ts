import { isYear } from "./cell-sort";
import { headerRole } from "./layout-words";
import type { SumFormula } from "./sum-formula";
import type { Amount, TotalGuess } from "./types";
import { foldText, withoutEnumerator } from "./words";

/**
 * True where a formula sums other rows of its own column (docs/dominio.md, "Righe che non sono di bilancio"): SUM, SUBTOTAL or
 * AGGREGATE over them, or additions and differences of at least two such cells. A sum across its own row is no total.
 *
 * @param ownColumns the column that the formula stands in and, for "Parziali, altrimenti Totali", its twin
 */
export function sumsOtherRows(formula: SumFormula, row: number, ownColumns: readonly number[]): boolean {
  let others = 0;
  for (const { rows, columns } of formula.terms) {
    const own =
      columns === null || ownColumns.some((column) => column >= columns.first && column <= columns.last);
    if (!own) continue;
    if (rows === null) others += 2;
    else others += rows.last - rows.first + 1 - (row >= rows.first && row <= rows.last ? 1 : 0);
  }
  return formula.aggregates ? others >= 1 : others >= 2;
}

const totalWords =
  /^(?:(?:sub)?-?\s?total[ei]\b|sub-total[ei]\b|tot\.|tot\b|risultat[oi]\b|(?:dis)?avanzo\b|avanzo\/disavanzo\b|differenza (?:tra|fra)\b|(?:utile|perdita)(?:\/perdita)? (?:d'|dell'|di )esercizio\b|margine operativo\b)/;
const totalAtEnd = /[-–:,(]\s*total[ei]\)?$/;

/** The guess that a row's words give: "TOTALE…", "Tot.", "Risultato…", "Avanzo/Disavanzo…"; null for other words. */
export function guessByLabel(label: string): TotalGuess | null {
  const plain = foldText(label);
  const isTotal =
    totalWords.test(plain) || totalAtEnd.test(plain) || totalWords.test(withoutEnumerator(plain));
  return isTotal ? { kind: "label", label } : null;
}

/** The amounts of a header repeated lower down: some are years, and every other one is a header word or blank. A budget row may hold such ones too. */
export function mayBeYears(amounts: readonly Amount[]): boolean {
  const isAYear = (amount: Amount): boolean => amount.kind === "number" && isYear(amount.value);
  return (
    amounts.some(isAYear) &&
    amounts.every(
      (amount) =>
        amount.kind === "blank" ||
        isAYear(amount) ||
        (amount.kind === "text" && headerRole(amount.text) === "amount"),
    )
  );
}
