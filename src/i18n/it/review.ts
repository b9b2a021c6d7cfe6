import type { FileProblem } from "../../files/types";
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
  oneByOne: (count: number) =>
    `${plural(count, "riga ha", "righe hanno")} già qualcosa nella cella: si ${count === 1 ? "decide" : "decidono"} una per una.`,
  lessSure: (count: number) =>
    `${count === 1 ? "Un'altra riga ha" : `Altre ${format.count(count)} righe hanno`} una proposta meno sicura: si ${count === 1 ? "vede" : "vedono"} scegliendo un'altra confidenza.`,
  replaces: (texts: readonly string[]) => `Sostituisce ${texts.map((text) => `«${text}»`).join(", ")}`,
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
  learn: "Impara dall'anno scorso",
  learnHint:
    "Le righe già classificate di un altro foglio di questa cartella, o di un altro file, insegnano le proposte.",
  learnSheet: "Foglio",
  learnStart: "Impara",
  learnFile: "Scegli un file .xlsx",
  learnt: (name: string, count: number, file: "kept" | "session" | undefined) =>
    `${name}: ${plural(count, "riga imparata", "righe imparate")}${file === "session" ? ", fino alla chiusura del riquadro" : ""}`,
  forget: (name: string) => `Dimentica ${name}`,
  noOtherSheet: "Questa cartella non ha altri fogli.",
};

interface Count {
  readonly count: number;
}
interface OfSheet {
  readonly sheet: string;
}
interface OfFile {
  readonly name: string;
}

/** Why a file cannot be read, and what to do. */
const FILE_PROBLEMS: Readonly<Record<FileProblem, string>> = {
  empty: "è vuoto. Controllare che la copia del file sia completa",
  "not-a-workbook": "non è una cartella di lavoro di Excel. Scegliere un file .xlsx",
  encrypted:
    "è protetto da password. Aprirlo in Excel, togliere la password (File › Informazioni › Proteggi cartella di lavoro), salvarlo e riprovare",
  "legacy-xls":
    "è nel vecchio formato .xls. Aprirlo in Excel, salvarlo come «Cartella di lavoro di Excel (.xlsx)» e riprovare",
  "binary-xlsb":
    "è nel formato .xlsb. Aprirlo in Excel, salvarlo come «Cartella di lavoro di Excel (.xlsx)» e riprovare",
  damaged: "è danneggiato o incompleto. Aprirlo in Excel, che propone di ripararlo, salvarlo e riprovare",
  "no-sheet": "non contiene fogli di calcolo visibili. Scegliere un altro file",
};

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
  fileLearnt: (of: Count & OfFile & { readonly kept: boolean }) =>
    `${plural(of.count, "riga imparata", "righe imparate")} da «${of.name}».${
      of.kept
        ? ""
        : " Sono troppe per ricordarle nella cartella di lavoro: valgono fino alla chiusura del riquadro."
    }`,
  fileProblem: (of: OfFile & { readonly problem: FileProblem }) =>
    `«${of.name}» ${FILE_PROBLEMS[of.problem]}.`,
  fileWithoutBudget: (of: OfFile) =>
    `In «${of.name}» non si riconosce una tabella di bilancio: servono una colonna di descrizioni e una di importi.`,
  fileWithoutTags: (of: OfFile) => `La tabella di «${of.name}» non ha righe classificate: nulla da imparare.`,
  forgotten: (of: OfFile) => `Le righe di «${of.name}» non contano più per le proposte.`,
};
