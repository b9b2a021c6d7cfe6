import { readSumFormula } from "../../src/budget/sum-formula";
import { guessByLabel, sumsOtherRows } from "../../src/budget/total-guess";

/** Whether a formula in D20 (row 19, column 3) sums other rows of column D. */
function isTotal(formula: string): boolean {
  const sum = readSumFormula(formula);
  return sum !== null && sumsOtherRows(sum, 19, [3]);
}

test.each([
  "=SUM(D5:D19)",
  "=SUM($D$5:$D$19)",
  "=+SUM(D5:D9)+SUM(D12:D18)",
  "=SUBTOTAL(9,D5:D19)",
  "=SUBTOTAL(109,Budget[Preventivo 2026])",
  "=SUM([Preventivo 2026])",
  "=AGGREGATE(9,6,D5:D19)",
  "=D9+D15",
  "=D9-D15",
  "=-(D9+D15)",
  "=ROUND(SUM(D5:D19),2)",
  "=IFERROR(SUM(D5:D19),0)",
  "=SUM(C5:E19)",
  "=SUM(D21:D30)",
  "=SUM(D9,D15)",
  "=SUM(D5:D9)+'Altre spese'!D20",
])("%s sums other rows of its column", (formula) => {
  expect(isTotal(formula)).toBe(true);
});

test.each([
  ["across its own row", "=SUM(A20:C20)"],
  ["across its own row, cell by cell", "=A20+B20+C20"],
  ["across its own row of a table", "=SUM(Budget[@[A]:[C]])"],
  ["a copy of another cell", "=D9"],
  ["a share of other rows", "=SUM(D5:D9)*2%"],
  ["a product", "=D9*1.02"],
  ["a mean", "=AVERAGE(D5:D9)"],
  ["another column", "=SUM(E5:E19)"],
  ["another sheet", "=SUM(Dettaglio!D5:D19)"],
  ["a constant", "=1500+300"],
  ["a lookup", "=VLOOKUP(A20,Dati!A:D,4,FALSE)"],
  ["a broken formula", "=SUM(D5:D9"],
])("%s is no total", (_, formula) => {
  expect(isTotal(formula)).toBe(false);
});

test("signs, rows and columns are read; what lies outside is told", () => {
  expect(readSumFormula("=D5-(D6+D7)+100")).toEqual({
    terms: [
      { sign: 1, rows: { first: 4, last: 4 }, columns: { first: 3, last: 3 } },
      { sign: -1, rows: { first: 5, last: 5 }, columns: { first: 3, last: 3 } },
      { sign: -1, rows: { first: 6, last: 6 }, columns: { first: 3, last: 3 } },
    ],
    aggregates: false,
    complete: false,
  });
});

test.each([
  "TOTALE ONERI CORRENTI",
  "Totale",
  "Tot. personale",
  "SUBTOTALE",
  "Sub-totale",
  "A) Totale proventi",
  "Risultato della gestione corrente (A-B)",
  "(A-B) Risultato",
  "Avanzo/Disavanzo economico d'esercizio",
  "Disavanzo economico",
  "Proventi correnti - Totale",
  "Utile d'esercizio",
])("%s is named as a total", (label) => {
  expect(guessByLabel(label)).toEqual({ kind: "label", label });
});

test.each([
  "Totalizzatori di cassa",
  "Retribuzione di risultato",
  "Tottenham",
  "Spese totali di gara esclusa IVA",
  "Oneri postali",
])("%s is not", (label) => {
  expect(guessByLabel(label)).toBeNull();
});
