import type { NeedsWorkCause } from "../../budget/types";
import { format, plural } from "./format";

export const worklist = {
  title: "Da sistemare",
  filterCause: "Motivo",
  allCauses: "Tutti i motivi",
  causeCount: (cause: string, count: number) => `${cause} (${format.count(count)})`,
  filterText: "Filtra per testo",
  filterPlaceholder: "Descrizione, conto, centro di costo",
  count: (shown: number, all: number) =>
    shown === all
      ? plural(all, "riga da sistemare", "righe da sistemare")
      : `${format.count(shown)} di ${plural(all, "riga", "righe")} da sistemare`,
  empty: "Tutto sistemato",
  emptyText: "Ogni riga di bilancio ha un codice di ultimo livello o un'esclusione.",
  noMatch: "Nessuna riga corrisponde al filtro.",
  clearFilter: "Togli il filtro",
  list: "Righe da sistemare, dalla più grande",
  fix: (value: string) => `Correggi in ${value}`,
  fixAll: (count: number) => `Correggi ${plural(count, "cella certa", "celle certe")}`,
  fixPreview: "Queste celle si capiscono, ma non sono scritte in modo regolare. Ecco come diventano:",
  fixConfirm: (count: number) => `Scrivi ${plural(count, "correzione", "correzioni")}`,
  cleanUps: (count: number) =>
    `${plural(count, "cella si capisce ma non è scritta", "celle si capiscono ma non sono scritte")} in modo regolare.`,
  rowColumn: "Riga",
  was: "ora",
  becomes: "diventa",
  totalsOffer: (count: number) =>
    `${plural(count, "riga sembra un totale e conta", "righe sembrano totali e contano")} nei totali.`,
  totalsShow: "Controlla",
};

export const coverage = {
  title: "Copertura",
  byAmount: "In euro",
  byRows: "In righe",
  noAmount: "Nessun importo",
  note: "La quota è su tutte le righe di bilancio tranne le escluse; gli importi contano in valore assoluto.",
  status: "Stato",
  rows: "Righe",
  amount: "Importo",
  share: "Quota",
  notNumeric: "Importi non numerici",
  total: "Totale",
  barLabel: (text: string) => `Copertura per stato: ${text}`,
  complete: "Completa",
  refresh: "Rileggi il foglio",
  splits: {
    costCentre: "Per centro di costo",
    funzione: "Per funzione",
    kind: "Per genere",
  },
  part: "Parte",
  blank: "(vuoto)",
  notBudget: "Righe che non sono di bilancio",
  notBudgetKinds: { heading: "titolo", blank: "riga vuota", total: "totale" },
  missing: (cause: NeedsWorkCause) => cause,
};

export const totals = {
  title: "Totali",
  level: "Livello",
  levelChoice: (level: number, name: string) => `${level} · ${name}`,
  node: "Nodo",
  rows: "Righe",
  classified: "Classificato",
  coarseHere: "generica su questo nodo",
  remainder: "Da sistemare ed escluse",
  proposed: "Proposte",
  untagged: "Non classificate",
  invalid: "Non valide",
  excluded: "Escluse",
  allRows: "Totale delle righe di bilancio",
  lawHolds: "Quadra: classificato + resto = somma del foglio",
  lawBroken: (difference: number) =>
    `Non quadra: differenza di ${format.difference(difference)} € tra le parti e la somma del foglio`,
  notNumeric: (count: number) =>
    `Non quadra: ${plural(count, "riga ha un importo non numerico", "righe hanno un importo non numerico")}, escluso da ogni somma`,
  kind: "Genere",
  outside: (code: string) => `Fuori da ${code}`,
  column: "Colonna",
  sheetTotals: "I totali del foglio",
  sheetTotalsNote: "Ogni cella di totale del foglio accanto alla somma delle righe che comprende.",
  sheetValue: "Foglio",
  ourValue: "PMAP",
  difference: "Differenza",
  agrees: "quadra",
  disagrees: "non quadra",
  cannotTell: "non si può dire quali righe comprende",
  noSheetTotals: "Nel foglio non ci sono righe di totale.",
  drill: (code: string) => `Apri ${code}`,
  backTo: (name: string) => `Torna a ${name}`,
  wholeMap: "Tutta la mappa",
  rowsOf: (code: string) => `Righe di ${code}`,
  none: "Nessuna riga classificata a questo livello.",
  balanceNote: "Saldo = proventi − oneri",
  inThousands: "Importi in migliaia di euro",
  unknownKindNote:
    "Per queste righe non si sa se sono proventi o oneri: non entrano nel saldo finché non è indicato.",
};
