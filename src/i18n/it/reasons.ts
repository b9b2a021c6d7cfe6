import { isNegativeShare } from "../../budget/tag";
import { processMap } from "../../map";
import type { ColumnReason, LayoutWarning, NeedsWorkCause, TagReason, TotalGuess } from "../../budget/types";
import type { SuggestionReason } from "../../suggest/types";
import type { ByKind } from "../byKind";
import { sentence } from "../byKind";
import { italianFormula } from "../italianFormula";
import { columnLetters } from "../../budget";
import { childrenText } from "./failures";
import { format, namedRows } from "./format";

const percent = (millionths: number): string =>
  `${(millionths / 1_000_000).toLocaleString("it-IT", { maximumFractionDigits: 6 })} %`;

const nearest = (code: string | null): string => (code === null ? "" : ` Il codice più vicino è ${code}.`);

function below(parent: string): string {
  const node = processMap.get(parent);
  return node?.taggable === true ? `la mappa fornita si ferma a ${parent}` : childrenText(node);
}

/** Why a tag cell is not valid, and what would be right. */
const tag: ByKind<TagReason> = {
  "unknown-below": (reason) => `Codice inesistente: ${below(reason.parent)}.${nearest(reason.nearest)}`,
  "unknown-code": (reason) => `Codice inesistente nella mappa.${nearest(reason.nearest)}`,
  "wrong-separator": (reason) =>
    reason.nearest === null
      ? "Tra i numeri di un codice va il punto; tra le parti di una ripartizione il punto e virgola, e ogni parte ha la sua percentuale."
      : `I segmenti del codice si separano con il punto.${nearest(reason.nearest)}`,
  "letter-for-digit": (reason) => `Una lettera sta al posto di una cifra.${nearest(reason.nearest)}`,
  "zero-padded": (reason) => `I segmenti del codice non hanno zeri iniziali.${nearest(reason.nearest)}`,
  "other-alphabet": (reason) =>
    `Una lettera è di un altro alfabeto, uguale solo alla vista.${nearest(reason.nearest)}`,
  "text-after-code": (reason) =>
    `Testo dopo il codice: «${reason.text}» non è l'inizio del titolo di ${reason.code}.${nearest(reason.nearest)}`,
  "split-sum": (reason) => `Le quote della ripartizione sommano a ${percent(reason.sum)} anziché a 100 %.`,
  "split-duplicate": (reason) => `Il codice ${reason.code} compare due volte nella ripartizione.`,
  "split-missing-share": (reason) => `Manca la percentuale nella parte «${reason.part}».`,
  "split-zero-share": (reason) => `La parte «${reason.part}» ha quota zero.`,
  "split-bad-share": (reason) =>
    isNegativeShare(reason.part)
      ? `La percentuale della parte «${reason.part}» è negativa: deve essere maggiore di 0.`
      : `La percentuale della parte «${reason.part}» non si legge.`,
  "split-part": (reason) =>
    reason.part === ""
      ? "Una parte della ripartizione è vuota: togliere un punto e virgola."
      : `Nella parte «${reason.part}»: ${sentence(tag, reason.reason)}`,
  "bad-proposal": (reason) => `«${reason.text}» non è una proposta: prima di ? occorre un codice.`,
  "cell-error": (reason) => `La cella contiene l'errore ${reason.error}.`,
  "not-a-code": (reason) => `«${reason.text}» non è un codice della mappa.${nearest(reason.nearest)}`,
};

const SAME_BY = {
  key: "stesso conto, centro di costo e descrizione",
  account: "stesso conto e descrizione",
  description: "stessa descrizione",
} as const;

const CONTEXT = {
  funzione: "concorda con la funzione della riga",
  costCentre: "usato per questo centro di costo",
  kind: "concorda con il genere della riga",
} as const;

const quoted = (words: readonly string[]): string => words.map((word) => `«${word}»`).join(", ");

const ofSheet = (sheet: string | undefined): string => (sheet === undefined ? "" : ` di «${sheet}»`);

/** Why a code is suggested, in a few words. */
const suggestion: ByKind<SuggestionReason> = {
  "same-row": (reason) =>
    `come la riga ${format.count(reason.row + 1)}${ofSheet(reason.sheet)} (${SAME_BY[reason.by]})`,
  "similar-row": (reason) =>
    `simile alla riga ${format.count(reason.row + 1)}${ofSheet(reason.sheet)} («${reason.description}»)`,
  conflict: (reason) => `righe con questa descrizione hanno codici diversi: ${reason.codes.join(", ")}`,
  phrase: (reason) => `voce dell'indice «${reason.phrase}»`,
  words: (reason) => `parole in comune: ${quoted(reason.words)}`,
  synonym: (reason) => `«${reason.word}» vale «${reason.means}»`,
  spelling: (reason) => `«${reason.word}» letto come «${reason.means}»`,
  heading: (reason) => `sotto il titolo «${reason.heading}»`,
  context: (reason) => CONTEXT[reason.what],
  code: () => "codice digitato",
};

/** Why a row is taken for a total. */
const total: ByKind<TotalGuess> = {
  formula: (guess) => `la formula ${italianFormula(guess.formula)} somma altre righe`,
  label: (guess) => `la descrizione «${guess.label}» indica un totale`,
  "year-header": (guess) => `intestazione ripetuta: «${guess.label}»`,
  details: (guess) => `è la somma delle ${format.count(guess.rows)} righe di dettaglio che seguono`,
};

const ROLES: Readonly<Record<ColumnReason["role"], string>> = {
  tag: "Classificazione",
  description: "Descrizione",
  account: "Conto",
  costCentre: "Centro di costo",
  funzione: "Funzione A–D",
  kind: "Provento/onere",
  amount: "Importo",
};

/** Why a column was taken for its role. */
const column: ByKind<ColumnReason["because"]> = {
  header: (because) => `l'intestazione è «${because.text}»`,
  content: (because) => `${format.percent(because.share)} delle celle ha questo contenuto`,
  "empty-beside": () => "è la prima colonna vuota accanto alla tabella",
};

/** What a user should know before accepting a table. */
const layoutWarning: ByKind<LayoutWarning> = {
  "merged-cells": (warning) =>
    `Celle unite ${namedRows(warning.rows, "alla", "alle")}: conta solo la prima cella di ogni unione.`,
  "no-tag-column": (warning) =>
    `Non c'è una colonna per la classificazione: si propone la colonna vuota ${columnLetters(warning.proposed)}.`,
  "unit-thousands": (warning) => `Gli importi sembrano in migliaia di euro: «${warning.because}».`,
  "two-columns-same-money": (warning) =>
    `Le colonne ${warning.columns.map(columnLetters).join(" e ")} riportano lo stesso denaro: sommarle lo conterebbe due volte.`,
  "no-header": () => "La tabella non ha una riga di intestazione: le colonne si riconoscono dal contenuto.",
  "several-tables": (warning) =>
    `Il foglio contiene ${format.count(warning.count)} tabelle: si può scegliere quale usare.`,
};

const NEEDED: Readonly<Record<NeedsWorkCause, string>> = {
  untagged: "La cella della classificazione è vuota.",
  invalid: "La classificazione non è valida.",
  coarse: "La classificazione attuale è troppo generica: occorre un codice di ultimo livello.",
  proposed: "La proposta attende la conferma di una persona.",
  "amount-not-number": "L'importo è un testo e non entra nei totali.",
};

export const reasons = {
  tag,
  suggestion,
  total,
  column,
  layoutWarning,
  role: (role: ColumnReason["role"]) => ROLES[role],
  needsWork: (cause: NeedsWorkCause) => NEEDED[cause],
  funzioneMismatch: (code: string, funzione: string) =>
    `Il codice ${code} è della funzione ${code.charAt(0)}, la riga è della funzione ${funzione}.`,
  doubleCount: "Sembra un totale ma porta un codice: conta due volte?",
  twin: (code: string) => `Tema gemello: ${code}, se finanziata con la maggiorazione del 20 %`,
  twinOrdinary: (code: string) => `Tema gemello: ${code}, se non finanziata con la maggiorazione del 20 %`,
};
