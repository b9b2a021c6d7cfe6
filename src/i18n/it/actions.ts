import type { ActionId } from "../../actions/ids";

/** Name and description of each action, as button, tooltip and ribbon show them. */
export const actions: Readonly<Record<ActionId, { readonly label: string; readonly description: string }>> = {
  openPane: { label: "Apri PMAP", description: "Apre il riquadro di classificazione." },
  nextUntagged: {
    label: "Prossima non classificata",
    description: "Va alla prossima riga da sistemare.",
  },
  checkCoverage: {
    label: "Controlla copertura",
    description: "Rilegge il foglio e mostra la copertura in euro e in righe.",
  },
  acceptFirst: {
    label: "Accetta la prima proposta",
    description:
      "Classifica le righe selezionate con la prima proposta e va alla prossima riga da sistemare.",
  },
  acceptSecond: { label: "Accetta la seconda proposta", description: "Come sopra, con la seconda proposta." },
  acceptThird: { label: "Accetta la terza proposta", description: "Come sopra, con la terza proposta." },
  acceptFourth: { label: "Accetta la quarta proposta", description: "Come sopra, con la quarta proposta." },
  acceptFifth: { label: "Accetta la quinta proposta", description: "Come sopra, con la quinta proposta." },
  exclude: {
    label: "Escludi",
    description: "Esclude le righe selezionate dai totali, con un motivo.",
  },
  markTotals: {
    label: "Segna i totali",
    description: "Mostra le righe che sembrano totali e scrive TOTALE su quelle confermate.",
  },
  undo: {
    label: "Annulla ultima classificazione",
    description: "Ripristina le celle dell'ultima scrittura di PMAP, se nel frattempo non sono cambiate.",
  },
  toggleMarking: {
    label: "Evidenzia nel foglio",
    description: "Colora la colonna della classificazione secondo lo stato, o toglie il colore.",
  },
  startSplit: {
    label: "Ripartisci",
    description: "Divide le righe selezionate tra più codici, per percentuale, importo o criterio.",
  },
  showSplitKeys: {
    label: "Chiavi di ripartizione",
    description: "Applica alle righe selezionate una ripartizione salvata, o modifica quelle salvate.",
  },
  acceptRecentFirst: {
    label: "Primo codice recente",
    description: "Classifica le righe selezionate con il primo dei codici recenti.",
  },
  acceptRecentSecond: { label: "Secondo codice recente", description: "Come sopra, con il secondo." },
  acceptRecentThird: { label: "Terzo codice recente", description: "Come sopra, con il terzo." },
  acceptFrequentFirst: {
    label: "Codice più usato nel bilancio",
    description: "Classifica le righe selezionate con il codice più usato tra quelli non recenti.",
  },
  acceptFrequentSecond: {
    label: "Secondo codice più usato",
    description: "Come sopra, con il secondo.",
  },
  tagEquals: {
    label: "Classifica le righe uguali",
    description:
      "Mostra le righe uguali a quelle appena classificate; premuto di nuovo, classifica quelle spuntate.",
  },
  help: { label: "Guida e tasti", description: "Mostra come si usa PMAP e quali tasti conosce." },
};
