import { format, plural, rowList } from "./format";
import { history } from "./history";
import { formulaNotices } from "./formulas";
import { reviewNotices } from "./review";
import { splitNotices } from "./split";

interface Count {
  readonly count: number;
}
interface Rows {
  readonly rows: readonly number[];
}

const hiddenRows = (hidden: number): string =>
  hidden === 0
    ? ""
    : ` ${plural(hidden, "riga nascosta", "righe nascoste")} non ${hidden === 1 ? "scritta" : "scritte"}.`;

/** What the product tells after an action. The keys are the kinds of notice the pane knows. */
export const notices = {
  tagged: (of: Rows & { readonly tag: string; readonly hidden: number }) =>
    `${of.rows.length === 1 ? `Riga ${rowList(of.rows)} classificata` : `${format.count(of.rows.length)} righe classificate`}: ${of.tag}.${hiddenRows(of.hidden)}`,
  excluded: (of: Rows & { readonly hidden: number }) =>
    `${plural(of.rows.length, "riga esclusa", "righe escluse")}.${hiddenRows(of.hidden)}`,
  totalsMarked: (of: Count) => `${plural(of.count, "riga segnata", "righe segnate")} come TOTALE.`,
  corrected: (of: Count) => `${plural(of.count, "cella corretta", "celle corrette")}.`,
  converted: (of: Count) => `${plural(of.count, "importo convertito", "importi convertiti")} in numero.`,
  undone: (of: Count & { readonly what: keyof typeof history.what }) =>
    `Annullato: ${history.what[of.what](of.count)}.`,
  nothingToUndo: () => "Non ci sono scritture di PMAP da annullare.",
  undoChanged: (of: Rows) =>
    `Non si può annullare: le celle delle righe ${rowList(of.rows)} sono cambiate dopo la scrittura. Nulla è stato modificato.`,
  undoMoved: () =>
    "Non si può annullare: le righe di quella scrittura non si riconoscono più (eliminate, oppure cambiate nella descrizione). Nulla è stato modificato.",
  conflict: (of: Rows) =>
    `Nulla è stato scritto: qualcuno ha cambiato le righe ${rowList(of.rows)} nel frattempo. Il foglio è stato riletto: controllare e riprovare.`,
  moved: () =>
    "Nulla è stato scritto: le righe del foglio si sono spostate. Il foglio è stato riletto: controllare e riprovare.",
  protected: (of: Rows) =>
    `Nulla è stato scritto: le celle delle righe ${rowList(of.rows)} sono bloccate dalla protezione del foglio. Toglierla, o farla togliere da chi l'ha messa.`,
  readOnly: () =>
    "Nulla è stato scritto: la cartella di lavoro è di sola lettura. Salvarne una copia per classificare.",
  formula: (of: Rows) =>
    `Nulla è stato scritto: alle righe ${rowList(of.rows)} la classificazione è una formula, che andrebbe persa.`,
  reviewer: () => "In modalità revisore PMAP non scrive. Si può uscirne dalle Impostazioni.",
  noSuggestion: () => "Nessuna proposta da accettare: cercare il codice, o escludere la riga.",
  nothingSelected: () => "Nessuna riga di bilancio selezionata.",
  allHidden: (of: Count) =>
    `Nulla è stato scritto: ${of.count === 1 ? "la riga selezionata è nascosta" : `le ${format.count(of.count)} righe selezionate sono nascoste`} dal filtro.`,
  onlyCoarse: (of: { readonly code: string }) =>
    `${of.code} è troppo generico: scegliere una delle sue voci di ultimo livello.`,
  allDone: () => "Non restano righe da sistemare.",
  tableGone: () =>
    "La tabella o una delle colonne ricordate non si trova più (eliminata o rinominata). Confermare di nuovo le colonne.",
  noTotals: () => "Nessuna riga non segnata sembra un totale.",
  marked: () => "La colonna della classificazione è evidenziata per stato.",
  unmarked: () => "Evidenziazione tolta.",
  listed: () => "Le celle della classificazione offrono l'elenco dei codici.",
  unlisted: () => "Elenco dei codici tolto.",
  ...reviewNotices,
  ...splitNotices,
  ...formulaNotices,
  gateway: (of: { readonly text: string }) => of.text,
};
