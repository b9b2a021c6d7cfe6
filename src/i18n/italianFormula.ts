/** Texts, sheet names, brackets of structured references; then what Italian writes otherwise. */
const NOTATION =
  /"(?:[^"]|"")*"|'(?:[^']|'')*'|\[(?:'.|[^'[\]]|\[(?:'.|[^'[\]])*\])*\]|(?<![\w.$])\d+\.\d+(?![\w.])|,/g;

/** An English formula as an Italian Excel shows it: ";" between arguments, a comma in decimals. For reading; the API takes the English one. */
export function italianNotation(formula: string): string {
  return formula.replace(NOTATION, (part) => {
    if (part === ",") return ";";
    return /^\d/.test(part) ? part.replace(".", ",") : part;
  });
}

/** The functions that the formula of a total is made of (src/budget/sum-formula.ts), as an Italian Excel names them. */
const ITALIAN_NAMES: ReadonlyMap<string, string> = new Map([
  ["SUM", "SOMMA"],
  ["SUBTOTAL", "SUBTOTALE"],
  ["AGGREGATE", "AGGREGA"],
  ["ROUND", "ARROTONDA"],
  ["IFERROR", "SE.ERRORE"],
  ["N", "NUM"],
]);

/** The English formula of a total as an Italian Excel shows it, names of functions too: `=SUM(D4:D9,D12)` is `=SOMMA(D4:D9;D12)`. */
export function italianFormula(formula: string): string {
  return italianNotation(formula).replace(
    /(?<![\p{L}\d_.$!'[])[A-Z]+(?=\()/giu,
    (name) => ITALIAN_NAMES.get(name.toUpperCase()) ?? name,
  );
}
