/** The language of Excel: how it writes formulas and errors for an Italian user. */

const FUNCTIONS: ReadonlyMap<string, string> = new Map([
  ["AGGREGATE", "AGGREGA"],
  ["AND", "E"],
  ["AVERAGE", "MEDIA"],
  ["COUNT", "CONTA.NUMERI"],
  ["COUNTA", "CONTA.VALORI"],
  ["COUNTIF", "CONTA.SE"],
  ["FALSE", "FALSO"],
  ["IF", "SE"],
  ["IFERROR", "SE.ERRORE"],
  ["INDEX", "INDICE"],
  ["ISBLANK", "VAL.VUOTO"],
  ["ISNUMBER", "VAL.NUMERO"],
  ["LEFT", "SINISTRA"],
  ["MATCH", "CONFRONTA"],
  ["NOT", "NON"],
  ["OR", "O"],
  ["RIGHT", "DESTRA"],
  ["ROUND", "ARROTONDA"],
  ["SUBTOTAL", "SUBTOTALE"],
  ["SUM", "SOMMA"],
  ["SUMIF", "SOMMA.SE"],
  ["SUMIFS", "SOMMA.PIÙ.SE"],
  ["TRUE", "VERO"],
  ["VLOOKUP", "CERCA.VERT"],
]);

const ERRORS: ReadonlyMap<string, string> = new Map([
  ["#N/A", "#N/D"],
  ["#NAME?", "#NOME?"],
  ["#REF!", "#RIF!"],
  ["#SPILL!", "#ESPANSIONE!"],
  ["#VALUE!", "#VALORE!"],
]);

function swapped(map: ReadonlyMap<string, string>): Map<string, string> {
  return new Map([...map].map(([english, local]) => [local, english]));
}

const FROM_ITALIAN = swapped(FUNCTIONS);

/** Rewrites what stands outside texts and quoted sheet names. */
function outsideQuotes(formula: string, rewrite: (part: string) => string): string {
  const parts = formula.match(/"(?:[^"]|"")*"|'(?:[^']|'')*'|[^"']+|["']/g) ?? [];
  return parts.map((part) => (/^["']/.test(part) ? part : rewrite(part))).join("");
}

function renamed(part: string, names: ReadonlyMap<string, string>): string {
  return part.replace(/[A-Za-zÀ-ÿ][\wÀ-ÿ.]*(?=\()/g, (name) => names.get(name.toUpperCase()) ?? name);
}

/** An English formula as an Italian user sees it: names, ";" between arguments, "," in numbers. */
export function localFormula(formula: string, locale: "it-IT" | "en-US"): string {
  if (locale === "en-US") return formula;
  return outsideQuotes(formula, (part) =>
    renamed(part, FUNCTIONS)
      .replaceAll(",", ";")
      .replace(/(?<![A-Za-z\d.])(\d+)\.(\d+)/g, "$1,$2"),
  );
}

/** What an Italian user types, in English. */
export function englishFormula(formula: string, locale: "it-IT" | "en-US"): string {
  if (locale === "en-US") return formula;
  return outsideQuotes(formula, (part) =>
    renamed(part, FROM_ITALIAN)
      .replace(/(?<![A-Za-z\d.])(\d+),(\d+)/g, "$1.$2")
      .replaceAll(";", ","),
  );
}

/** The text that Excel shows for an error. */
export function localError(error: string, locale: "it-IT" | "en-US"): string {
  return locale === "it-IT" ? (ERRORS.get(error) ?? error) : error;
}
