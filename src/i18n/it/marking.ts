/** What the product puts into the sheet to help: the marking by status and the list of codes. */
export const marking = {
  list: "Elenco dei codici nelle celle",
  listHint:
    "Una freccia nella cella elenca i codici di ultimo livello. Ripartizioni, ESCLUSO e TOTALE si possono scrivere lo stesso.",
  sheetHint: "Marcatura ed elenco usano il foglio nascosto «PMAP Mappa».",
  blocked:
    "Nella colonna della classificazione c'è già una convalida dei dati che non è di PMAP. Sostituendola andrebbe persa.",
  replace: "Sostituisci la convalida",
  leave: "Lascia com'è",
  alert: {
    title: "Non è un codice della mappa",
    message:
      "Il testo non è nell'elenco dei codici di ultimo livello. Ripartizioni, proposte, ESCLUSO e TOTALE vanno bene lo stesso: scegliere Sì per tenerlo.",
  },
  mapSheet: {
    code: "Codice",
    title: "Titolo",
    path: "Percorso",
    canBeUsed: "Classificabile (1 = sì)",
    list: "Codici classificabili",
    text: "Testo",
    status: "Stato (1 classificata, 2 proposta, 3 generica, 4 non valida)",
  },
};
