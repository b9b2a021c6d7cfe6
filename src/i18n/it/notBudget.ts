import type { NotBudgetReason } from "../../budget";
import type { TotalGuess } from "../../budget/types";
import { plural } from "./format";

const GUESSES: Readonly<Record<TotalGuess["kind"], string>> = {
  formula: "Sembrano totali: la formula somma altre righe",
  details: "Sembrano totali: l'importo è la somma del dettaglio che segue",
  label: "Sembrano totali: lo dice la descrizione",
  "year-header": "Sembrano intestazioni ripetute",
};

const REASONS: Readonly<Record<Exclude<NotBudgetReason["kind"], "guess">, string>> = {
  double: "Sembrano totali, ma portano un codice: contano due volte?",
  overruled: "Sembravano totali: sono state dichiarate righe di bilancio",
  marked: "Segnate TOTALE",
  words: "Testo al posto dell'importo o della classificazione",
  heading: "Titoli: hanno una descrizione, ma né importo né codice",
};

/** The rows that are no budget rows, and how to overrule the guess. */
export const notBudget = {
  title: "Righe che non sono di bilancio",
  open: (count: number) => `Righe che non sono di bilancio (${count})`,
  intro:
    "PMAP le distingue dalle righe di bilancio per i motivi indicati. Dove sbaglia, basta dirlo; si può annullare.",
  none: "Ogni riga della tabella è una riga di bilancio.",
  back: "Torna alle righe da sistemare",
  group: (reason: NotBudgetReason, count: number) =>
    `${reason.kind === "guess" ? GUESSES[reason.by] : REASONS[reason.kind]} (${count})`,
  /** Guessed totals count until they are marked. */
  counts: "Finché non sono segnate TOTALE, contano nei totali.",
  isBudget: "È una riga di bilancio",
  isTotal: "È un totale",
  isNotBudget: "Non lo è",
  classify: "Classifica",
  label: (action: string, row: string) => `${action}: ${row}`,
  allTotals: (count: number) => `Segna ${plural(count, "riga", "righe")} come TOTALE`,
  list: "Righe che non sono di bilancio, per motivo",
};
