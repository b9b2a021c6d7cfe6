import { format, plural, rowList } from "./format";

export const tagging = {
  nothing: "Nessuna riga selezionata",
  nothingText: "Selezionare nel foglio una riga del bilancio, o andare alla prossima da sistemare.",
  outside: "La selezione è fuori dal bilancio",
  outsideText: (sheet: string, first: number, last: number) =>
    `Il bilancio sta nel foglio ${sheet}, righe ${format.count(first + 1)}–${format.count(last + 1)}.`,
  otherSheet: "È attivo un altro foglio",
  otherSheetText: (sheet: string) => `Il bilancio in uso sta nel foglio ${sheet}.`,
  useThisSheet: "Usa il foglio attivo",
  chart: "È selezionato un grafico",
  chartText: "Selezionare una cella del bilancio: il riquadro mostra la riga e le sue proposte.",
  elsewhere: "Nessuna cella selezionata in questa cartella",
  elsewhereText:
    "È in primo piano un'altra cartella di lavoro, oppure è selezionata un'immagine. Tornare al foglio del bilancio e selezionare una riga.",
  editing: "Una cella è in modifica",
  editingText: "Terminare la modifica nel foglio con Invio o Esc: il riquadro riprende da solo.",
  severalRows: (count: number) => `${plural(count, "riga selezionata", "righe selezionate")}`,
  hidden: (count: number) =>
    `${plural(count, "nascosta", "nascoste")}: non ${count === 1 ? "sarà scritta" : "saranno scritte"}`,
  skipped: (count: number) =>
    `${plural(count, "riga selezionata non è", "righe selezionate non sono")} di bilancio`,
  noTotalAmount: "importo non numerico",
  current: "Classificazione attuale",
  account: "Conto",
  costCentre: "Centro di costo",
  funzione: "Funzione",
  heading: "Sotto",
  searchLabel: "Cerca nella mappa",
  searchPlaceholder: "Cerca parole o codice",
  clearSearch: "Svuota la ricerca",
  suggestions: "Proposte",
  results: "Risultati della ricerca",
  resultCount: (count: number) =>
    count === 0 ? "Nessun risultato" : plural(count, "risultato", "risultati"),
  preparing: "La ricerca si sta preparando…",
  noResults: (query: string) =>
    `Nessun nodo della mappa corrisponde a «${query}». Provare con meno parole o con l'inizio di un codice.`,
  none: {
    "nothing-found": "Nessuna proposta: nella mappa non c'è nulla di simile. Cercare con altre parole.",
    "belongs-nowhere":
      "Nessuna proposta: la descrizione somiglia a un totale, a una partita di giro o a un arrotondamento. Se è un costo o un provento, cercare il codice.",
    empty: "Nessuna proposta: la riga non ha una descrizione.",
  },
  coarse: "generico: non basta per classificare",
  because: "Perché",
  accept: "Accetta",
  acceptRows: (count: number) => `Accetta per ${plural(count, "riga", "righe")}`,
  sameRows: (count: number) =>
    count === 1 ? "Applica anche alla riga uguale" : `Applica anche alle ${format.count(count)} righe uguali`,
  sameRowsHint: "Righe con la stessa descrizione, ancora da sistemare. Si classificano solo quelle spuntate.",
  equality: { key: "riga uguale", account: "altro centro di costo", description: "altro conto" },
  splitLikeBefore: "Ripartizione già usata",
  rowTag: (text: string) => `ora: ${text}`,
  quick: "Recenti e frequenti",
  quickKey: (key: string, tag: string, title: string) => `${key}: classifica con ${tag} ${title}`.trim(),
  equalsLeft: (count: number) =>
    count === 1
      ? "Un'altra riga uguale è da sistemare"
      : `Altre ${format.count(count)} righe uguali sono da sistemare`,
  equalsShow: "Mostra e classifica",
  equalsTitle: (tag: string) => `Righe uguali a quella classificata ${tag}`,
  equalsHint: "Si scrive solo sulle righe spuntate, in un solo passo che si può annullare.",
  equalsNone: "Nessuna riga è spuntata: spuntare quelle da classificare.",
  equalsApply: (count: number) => `Classifica ${plural(count, "riga", "righe")}`,
  nextRow: "Prossima",
  excludeTitle: "Escludi dai totali",
  excludeReason: "Motivo",
  excludeReasons: [
    "partita di giro",
    "non pertinente ai processi",
    "riga di controllo",
    "già conteggiata altrove",
  ],
  excludeMissing: "Scrivere il motivo, o sceglierne uno qui sotto.",
  excludeFrequent: "Motivi frequenti",
  excludeConfirm: (rows: readonly number[]) =>
    rows.length === 1
      ? `Escludi la riga ${rowList(rows)}`
      : `Escludi ${plural(rows.length, "riga", "righe")}`,
  removeTag: "Togli classificazione",
  markTotal: "Segna come totale",
  notATotal: "Non è un totale",
  looksTotal: (because: string) => `Questa riga sembra un totale: ${because}. Invio la segna come TOTALE.`,
  onlyHidden: (hidden: number, skipped: number) =>
    hidden > 0
      ? `Le righe di bilancio selezionate sono nascoste (${format.count(hidden)}): il filtro le tiene fuori dalla scrittura.`
      : `Nessuna delle ${format.count(skipped)} righe selezionate è di bilancio: sono titoli, righe vuote o totali.`,
  overFormula:
    "La classificazione di questa riga è una formula: accettando si chiede conferma, perché andrebbe persa.",
  overFormulaConfirm: "Sostituisci la formula",
  keysHint: "Invio accetta la prima · 1–5 proposte · 6–0 recenti · ↑↓ scorre · Esc torna indietro",
};
