import { format, plural } from "./format";

/** The frame of the pane: navigation, coverage line, footer, reviewer mode. */
export const shell = {
  navigation: "Sezioni di PMAP",
  views: {
    tagging: "Classifica",
    worklist: "Da sistemare",
    totals: "Totali",
    map: "Mappa",
    formulas: "Formule",
    coverage: "Copertura",
    report: "Riepilogo",
    settings: "Impostazioni",
    help: "Guida",
  },
  more: "Altro",
  moreViews: "Altre sezioni",
  coverageLine: (byAmount: number | null, byRows: number | null) =>
    byRows === null
      ? "Nessuna riga di bilancio"
      : `Classificato ${byAmount === null ? "—" : format.percent(byAmount)} degli importi · ${format.percent(byRows)} delle righe`,
  toDo: (count: number) =>
    count === 0 ? "Nulla da sistemare" : `${plural(count, "riga", "righe")} da sistemare`,
  busy: "Scrittura in corso…",
  reading: (share: number) => `Lettura del foglio: ${format.percent(share)}`,
  reviewer: {
    "read-only": "Sola lettura: la cartella di lavoro non si può modificare.",
    chosen: "Modalità revisore: PMAP non scrive nel foglio.",
    protected: "Il foglio è protetto: si scrive solo nelle celle sbloccate.",
  },
  manualCalculation:
    "Il calcolo è manuale: per aggiornare le formule PMAP premere Ctrl+Alt+Maiusc+F9, o scegliere Formule › Opzioni di calcolo › Automatico.",
  waiting: {
    "cell-editing": "In attesa che la cella in modifica sia confermata (Invio o Esc)…",
    "no-answer":
      "Excel non risponde da qualche secondo. Il riquadro riprende da solo appena risponde; nulla di ciò che è già scritto va perso.",
  },
  stale: "Il foglio è cambiato: rilettura in corso…",
};
