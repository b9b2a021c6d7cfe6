import { columnLetters } from "../../budget";
import { format, plural } from "./format";

export const setup = {
  title: "Configurazione",
  steps: ["Tabella", "Colonne", "Natura e totali"],
  step: (number: number, name: string) => `Passo ${number} di 3: ${name}`,
  tableIntro: "PMAP ha trovato questo bilancio. Controllare e confermare.",
  tableChoice: "Tabella del bilancio",
  tableRange: (sheet: string, first: number, last: number) =>
    `${sheet}, righe ${format.count(first + 1)}–${format.count(last + 1)}`,
  columnsIntro: "Queste sono le colonne riconosciute. Si può cambiarle.",
  why: "Perché queste colonne?",
  whyColumn: (role: string, column: number, because: string) =>
    `${role}: colonna ${columnLetters(column)}, perché ${because}.`,
  column: (column: number, header: string) =>
    header === "" ? `${columnLetters(column)} (senza intestazione)` : `${columnLetters(column)} · ${header}`,
  none: "(nessuna)",
  description: "Descrizione",
  amounts: "Importi",
  mainAmount: "Importo per la copertura",
  tag: "Classificazione",
  account: "Conto",
  costCentre: "Centro di costo",
  funzione: "Funzione A–D",
  kindColumn: "Provento/onere",
  unit: "Unità degli importi",
  euroUnit: "Euro",
  thousandsUnit: "Migliaia di euro",
  atLeastOneAmount: "Scegliere almeno una colonna di importi.",
  sameColumn: "La stessa colonna ha due ruoli: sceglierne una diversa.",
  tagOverData: (count: number) =>
    `La colonna scelta contiene ${plural(count, "cella che non è", "celle che non sono")} una classificazione.`,
  kinds: "Natura delle righe",
  kindsIntro: "Proventi, oneri e investimenti si sommano a parte. Controllare e, dove manca, indicare.",
  kindsRest: "Altre righe",
  kindOpen: "(da indicare)",
  kindBecause: {
    column: "Dalla colonna della natura",
    heading: "Dal titolo sopra le righe",
    account: "Dalle prime cifre del conto",
    words: "Dalle parole delle righe sotto questo titolo",
    decision: "Indicata in precedenza",
    nothing: "Niente nel foglio lo dice: finché non è indicata, queste righe non entrano nel saldo.",
  },
  totals: "Totali",
  totalsIntro: (count: number) =>
    `${plural(count, "riga sembra un totale", "righe sembrano totali")}. Segnandole con TOTALE, non si sommano due volte.`,
  noTotals: "Nessuna riga sembra un totale: non c'è nulla da segnare.",
  totalsMark: (count: number) => `Segna ${plural(count, "riga", "righe")} come TOTALE`,
  totalsSkip: "Continua senza segnare",
  notATotal: "Non è un totale",
  keep: "Tieni la tabella attuale",
  next: "Avanti",
  done: "Inizia a classificare",
  change: "Cambia tabella o colonne",
  rowsAndAmount: (rows: number) => plural(rows, "riga", "righe"),
};
