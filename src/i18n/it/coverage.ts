import { plural } from "./format";

export const coverage = {
  title: "Copertura",
  amountColumn: "Importo",
  byAmount: "degli importi",
  byRows: "delle righe",
  noAmount: "nessun importo",
  note: "La quota è su tutte le righe di bilancio tranne le escluse; gli importi contano in valore assoluto.",
  statuses: "Righe e importi per stato",
  status: "Stato",
  rows: "Righe",
  amount: "Importo",
  share: "Quota",
  total: "Totale",
  barLabel: (text: string) => `Copertura per stato: ${text}`,
  refresh: "Rileggi il foglio",
  missing: (rows: number, euro: string) =>
    `${rows === 1 ? "Manca" : "Mancano"} ${plural(rows, "riga", "righe")} per ${euro}`,
  complete: "Nulla da sistemare",
  splits: {
    costCentre: "Per centro di costo",
    funzione: "Per funzione",
    kind: "Per genere",
  },
  notBudgetKinds: { heading: "titolo", blank: "riga vuota", total: "totale" },
  bySheet: "Per foglio",
  partFacts: (byRows: string, open: string) => `${byRows} delle righe · ${open}`,
  blank: "(vuoto)",
  mismatch: (count: number) =>
    `${plural(count, "riga ha un codice", "righe hanno un codice")} di una funzione diversa dalla propria (A–D)`,
  mismatchRow: (code: string, funzione: string) => `codice ${code}, funzione ${funzione}`,
};
