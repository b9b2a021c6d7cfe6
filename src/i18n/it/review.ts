import type { SuggestionResult } from "../../suggest/types";
import { format, plural } from "./format";

const SCOPES: Readonly<Record<"project" | "costCentre" | "batch", string>> = {
  project: "Solo questo progetto",
  costCentre: "Tutto il centro di costo",
  batch: "Tutte le righe",
};

const NONE: Readonly<Record<NonNullable<SuggestionResult["none"]>, string>> = {
  "nothing-found": "nessuna proposta: nella mappa non c'è nulla di simile",
  "belongs-nowhere": "nessuna proposta: non appartiene a nessuna Attività",
  empty: "nessuna proposta: manca la descrizione",
};

/** Proposals for all rows, what was learnt from other sheets, the question on twin themes. */
export const review = {
  proposeAll: "Proponi per tutte",
  proposeHint: "Cerca una proposta per ogni riga visibile da sistemare. Nulla si scrive senza conferma.",
  readyCount: (count: number) => `Vedi ${plural(count, "proposta", "proposte")}`,
  second: "Alcune righe sono già state esaminate.",
  keep: "Esamina solo le nuove",
  replace: "Riesamina tutte",
  progress: (done: number, total: number) =>
    `Esaminate ${format.count(done)} di ${plural(total, "riga", "righe")}`,
  stop: "Interrompi",
  title: "Proposte",
  show: "Mostra",
  lists: {
    proposed: (count: number) => `Proposte trovate (${format.count(count)})`,
    sheet: (count: number) => `Da confermare nel foglio, con «?» (${format.count(count)})`,
    none: (count: number) => `Nessuna proposta (${format.count(count)})`,
    rejected: (count: number) => `Rifiutate (${format.count(count)})`,
    never: (count: number) => `Mai esaminate (${format.count(count)})`,
  },
  emptyList: "Qui non c'è nulla.",
  listName: "Proposte, dalla più sicura e più grande",
  threshold: "Confidenza",
  thresholds: { high: "alta", medium: "almeno media", low: "qualsiasi" },
  acceptAll: (count: number) => `Accetta ${plural(count, "riga", "righe")}`,
  confirmAll: (count: number) => `Conferma ${plural(count, "riga", "righe")}`,
  rejectAll: (count: number) => `Rifiuta ${plural(count, "riga", "righe")}`,
  asProposals: "Scrivi come proposte",
  asProposalsHint: "Scrive «codice?» nelle celle: un collega le conferma.",
  accept: (count: number) => (count === 1 ? "Accetta" : `Accetta ${format.count(count)}`),
  reject: "Rifiuta",
  decision: (button: string, tag: string, what: string) => `${button}: ${tag} per ${what}`,
  equalRows: (count: number) => plural(count, "riga uguale", "righe uguali"),
  reconsider: "Riconsidera",
  inSheet: "proposta scritta nel foglio",
  earlier: "trovata in una sessione precedente",
  states: {
    never: "mai esaminata",
    none: "nessuna proposta",
    proposed: "proposta da valutare",
    rejected: "proposta rifiutata",
  },
  noneBecause: (why: NonNullable<SuggestionResult["none"]>) => NONE[why],
  twinQuestion: "Finanziata con la maggiorazione del 20 %?",
  twinScope: "La risposta vale per",
  scopes: SCOPES,
  yes: "Sì",
  no: "No",
  twinAnswers: (count: number) =>
    plural(count, "risposta data sulla maggiorazione", "risposte date sulla maggiorazione"),
  twinForget: "Azzera le risposte",
  learn: "Impara da un altro foglio",
  learnHint:
    "Le righe già classificate di un foglio di questa cartella, per esempio il preventivo dell'anno scorso, insegnano le proposte. Per imparare da un altro file, copiarne prima il foglio in questa cartella.",
  learnSheet: "Foglio",
  learnStart: "Impara",
  learnt: (sheet: string, count: number) => `${sheet}: ${plural(count, "riga imparata", "righe imparate")}`,
  forget: (sheet: string) => `Dimentica ${sheet}`,
  noOtherSheet: "Questa cartella non ha altri fogli.",
};

interface Count {
  readonly count: number;
}
interface OfSheet {
  readonly sheet: string;
}

export const reviewNotices = {
  proposalsAccepted: (of: Count) =>
    `${plural(of.count, "riga classificata", "righe classificate")} con le proposte.`,
  proposalsWritten: (of: Count) =>
    `${plural(of.count, "proposta scritta", "proposte scritte")} nel foglio, da confermare.`,
  proposalsRejected: (of: Count) => `${plural(of.count, "proposta rifiutata", "proposte rifiutate")}.`,
  runCancelled: () => "Interrotto: le proposte sono rimaste come prima.",
  learnt: (of: Count & OfSheet) =>
    `${plural(of.count, "riga imparata", "righe imparate")} dal foglio ${of.sheet}.`,
  nothingLearnt: (of: OfSheet) =>
    `Nel foglio ${of.sheet} non c'è una tabella con righe classificate: nulla da imparare.`,
  forgotten: (of: OfSheet) => `Le righe del foglio ${of.sheet} non contano più per le proposte.`,
};
