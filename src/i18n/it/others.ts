import { format, plural } from "./format";

export const map = {
  title: "Mappa dei processi",
  search: "Cerca nella mappa",
  searchPlaceholder: "Parole, codice o parte del codice",
  tree: "Albero della mappa",
  rowsHere: (count: number) => plural(count, "riga", "righe"),
  unused: "non usata",
  show: "Mostra",
  filters: {
    all: (count: number) => `Tutta la mappa (${format.count(count)})`,
    used: (count: number) => `Nodi usati dal bilancio (${format.count(count)})`,
    unused: (count: number) => `Attività non usate (${format.count(count)})`,
    noted: (count: number) => `Nodi con note o dubbi (${format.count(count)})`,
  },
  unusedBelow: (count: number) => plural(count, "non usata", "non usate"),
  notedBelow: (count: number) => `${format.count(count)} con note`,
  above: "Percorso nella mappa",
  tagSelection: (code: string) => `Classifica la selezione con ${code}`,
  listRows: "Elenca le righe",
  details: (code: string) => `Dettagli di ${code}`,
  source: (text: string) => `Nel documento: «${text}»`,
  noteKinds: {
    structure: "Correzione di struttura",
    inferred: "Titolo dedotto",
    spelling: "Correzione di scrittura",
    doubt: "Dubbio",
    note: "Nota",
  },
  coarse: "Nodo generico: si classifica con uno dei suoi discendenti di ultimo livello.",
  noResults: (query: string) => `Nessun nodo corrisponde a «${query}».`,
};

export const settings = {
  title: "Impostazioni",
  order: "Prossima riga da sistemare",
  orderPosition: "La prossima più in basso nel foglio",
  orderAmount: "La più grande per importo",
  reviewer: "Modalità revisore",
  reviewerHint: "Tutto funziona tranne la scrittura nel foglio.",
  reviewerForced: "La cartella è di sola lettura: la modalità revisore resta attiva.",
  marking: "Evidenzia la classificazione nel foglio",
  markingHint:
    "Formattazione condizionale sulla sola colonna della classificazione; i formati propri restano.",
  markingKept:
    "In modalità revisore l'evidenziazione resta com'è e non si può togliere: ciò che si scrive ora nelle celle resta arancione finché non se ne esce.",
  markingOff: "In modalità revisore non si può accendere: PMAP non cambia il foglio.",
  markingLegend:
    "Verde: classificata · giallo: generica · azzurro: proposta · rosso: non valida · arancione: da controllare, PMAP non l'ha ancora letta · lilla: non classificata · grigio: esclusa o totale.",
  startup: "Carica PMAP all'apertura di questa cartella",
  startupHint: "Così le formule PMAP si calcolano prima di aprire il riquadro.",
  startupDone: "Attivo dalla prossima apertura.",
  budget: "Bilancio in uso",
  budgetOf: (sheet: string, rows: number) => `${sheet}, ${plural(rows, "riga", "righe")}`,
  stored: "Le impostazioni restano in questa cartella di lavoro. Nessun dato esce dal computer.",
  revision: "Mappa",
};

export const help = {
  title: "Guida",
  intro:
    "PMAP classifica le righe del bilancio con i codici della mappa dei processi, mostra che cosa manca e totalizza per livello.",
  keys: "Tasti",
  command: "Comando",
  enterKey: "Invio",
  inPane: "Nel riquadro",
  inSheet: "Nel foglio",
  inSheetWith: "Ctrl + Maiusc + Alt +",
  noKey: "—",
  moveKey: "↑ ↓",
  move: "Scorre proposte e risultati",
  tabKey: "Tab",
  tab: "Passa al comando successivo",
  escKey: "Esc",
  escape: "Svuota la ricerca, poi lascia la casella",
  digits:
    "Le cifre 1–5 accettano una proposta quando la casella di ricerca è vuota; altrimenti sono testo da cercare.",
  statuses: "Che cosa può contenere la colonna della classificazione",
  cells: [
    ["A1.1.1.1", "classificata con un codice di ultimo livello"],
    ["A1.1.1.1 60%; B1.1.1.1 40%", "ripartita tra più codici"],
    ["A1.1", "generica: nella mappa, ma non di ultimo livello"],
    ["A1.1.1.1?", "proposta: attende la conferma di una persona"],
    ["ESCLUSO: motivo", "fuori dai totali, di proposito"],
    ["TOTALE", "totale di altre righe: non è una riga di bilancio"],
  ],
  formulas: "Formule",
  formulasText:
    'I totali si scrivono con formule come =PMAP.ROLLUP("A1";classificazioni;importi). Il codice va tra virgolette: A1 senza virgolette è la cella A1.',
  privacy: "Nulla lascia la cartella di lavoro: PMAP non ha server e non raccoglie dati.",
};
