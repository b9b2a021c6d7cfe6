import { format, namedRows, plural, rowList } from "./format";
import { history } from "./history";
import { formulaNotices } from "./formulas";
import { tagging } from "./tagging";
import { reviewNotices } from "./review";
import { splitNotices } from "./split";
import { workNotices } from "./work";

interface Count {
  readonly count: number;
}
interface Left {
  /** Null where rows are left that need work; else how many of them are hidden. */
  readonly left: number | null;
}
interface Rows {
  readonly rows: readonly number[];
}

const hiddenRows = (hidden: number): string =>
  hidden === 0
    ? ""
    : ` ${plural(hidden, "riga nascosta", "righe nascoste")} non ${hidden === 1 ? "scritta" : "scritte"}.`;

/** Said after the last row: what a filter hides may still need work. Nothing where rows are left. */
const allDone = (left: number | null): string => {
  if (left === null) return "";
  return left === 0
    ? " Non restano righe da sistemare."
    : ` Non restano righe visibili da sistemare: ${plural(left, "è nascosta", "sono nascoste")}.`;
};

/** What the product tells after an action. The keys are the kinds of notice the pane knows. */
export const notices = {
  tagged: (of: Rows & Left & { readonly tag: string; readonly hidden: number }) =>
    `${of.rows.length === 1 ? `Riga ${rowList(of.rows)} classificata` : `${format.count(of.rows.length)} righe classificate`}: ${of.tag}.${hiddenRows(of.hidden)}${allDone(of.left)}`,
  equalsTagged: (of: Count & { readonly tag: string }) =>
    `${plural(of.count, "riga uguale classificata", "righe uguali classificate")}: ${of.tag}.`,
  excluded: (of: Rows & Left & { readonly hidden: number }) =>
    `${plural(of.rows.length, "riga esclusa", "righe escluse")}.${hiddenRows(of.hidden)}${allDone(of.left)}`,
  reasonMissing: () => "Nulla è stato scritto: per escludere serve un motivo.",
  totalsMarked: (of: Count) => `${plural(of.count, "riga segnata", "righe segnate")} come TOTALE.`,
  corrected: (of: Count) => `${plural(of.count, "cella corretta", "celle corrette")}.`,
  converted: (of: Count) => `${plural(of.count, "importo convertito", "importi convertiti")} in numero.`,
  undone: (of: Count & Rows & { readonly what: keyof typeof history.what }) =>
    `Annullato: ${history.what[of.what](of.count)}${of.rows.length === 0 ? "" : ` (${of.rows.length === 1 ? "riga" : "righe"} ${rowList(of.rows)})`}.`,
  undoneInPart: (of: Count & { readonly sheet: string }) =>
    `Annullato in parte: ${plural(of.count, "cella ripristinata", "celle ripristinate")}. Il foglio «${of.sheet}» è cambiato dopo la scrittura e resta com'è.`,
  nothingToUndo: () => "Non ci sono scritture di PMAP da annullare.",
  undoChanged: (of: Rows) =>
    `Non si può annullare: le celle ${namedRows(of.rows, "della", "delle")} sono cambiate dopo la scrittura. Nulla è stato modificato.`,
  undoMoved: () =>
    "Non si può annullare: le righe di quella scrittura non si riconoscono più (eliminate, oppure cambiate nella descrizione). Nulla è stato modificato.",
  conflict: (of: Rows) =>
    `Nulla è stato scritto: qualcuno ha cambiato ${namedRows(of.rows, "la", "le")} nel frattempo. Il foglio è stato riletto: controllare e riprovare.`,
  moved: () =>
    "Nulla è stato scritto: le righe del foglio si sono spostate. Il foglio è stato riletto: controllare e riprovare.",
  protected: (of: Rows) =>
    `Nulla è stato scritto: le celle ${namedRows(of.rows, "della", "delle")} sono bloccate dalla protezione del foglio. Toglierla, o farla togliere da chi l'ha messa.`,
  hidden: (of: Rows) =>
    `Nulla è stato scritto: ${namedRows(of.rows, "la", "le")} ${of.rows.length === 1 ? "è stata nascosta" : "sono state nascoste"} nel frattempo, per esempio da un filtro. Ora PMAP lo sa: controllare la scelta e riprovare.`,
  readOnly: () =>
    "Nulla è stato scritto: la cartella di lavoro è di sola lettura. Salvarne una copia per classificare.",
  formula: (of: Rows) =>
    `Nulla è stato scritto: ${namedRows(of.rows, "alla", "alle")} la classificazione è una formula, che andrebbe persa.`,
  reviewer: () => "In modalità revisore PMAP non scrive. Si può uscirne dalle Impostazioni.",
  noSuggestion: () => "Nessuna proposta da accettare: cercare il codice, o escludere la riga.",
  nothingSelected: () => "Nessuna riga di bilancio selezionata.",
  allHidden: (of: Count) =>
    `Nulla è stato scritto: ${of.count === 1 ? "la riga selezionata è nascosta" : `le ${format.count(of.count)} righe selezionate sono nascoste`} dal filtro.`,
  onlyCoarse: (of: { readonly code: string }) =>
    `${of.code} è troppo generico: scegliere una delle sue voci di ultimo livello.`,
  allDone: (of: { readonly hidden: number }) => allDone(of.hidden).trim(),
  noQuick: () => "Nessun codice in questo posto: i codici recenti si riempiono classificando.",
  noEqualsTicked: () => "Nulla è stato scritto: nessuna riga uguale è spuntata.",
  equalsBeside: (of: Count) =>
    `${of.count === 1 ? "C'è una riga uguale a questa" : `Ci sono ${format.count(of.count)} righe uguali a questa`} da sistemare: «${tagging.sameRows(of.count)}», sotto le azioni, le aggiunge alla scelta.`,
  noEquals: () => "Nessuna riga uguale all'ultima classificata è da sistemare.",
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
  ...workNotices,
  gateway: (of: { readonly text: string }) => of.text,
};
