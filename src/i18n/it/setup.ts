import { columnLetters } from "../../budget";
import type { LayoutProblem } from "../../budget";
import type { ByKind } from "../byKind";
import { format, plural } from "./format";
import { reasons } from "./reasons";

/** What is wrong, or doubtful, with a choice of rows and columns, and what to do. */
const problem: ByKind<LayoutProblem> = {
  "no-amounts": () => "Scegliere almeno una colonna di importi.",
  "two-roles": ({ column, roles: [one, other] }) =>
    `La colonna ${columnLetters(column)} è scelta due volte, come ${reasons.role(one)} e come ${reasons.role(other)}: cambiarne una.`,
  "rows-reversed": () => "L'ultima riga viene prima della prima: correggere le righe della tabella.",
  "outside-sheet": ({ first, last }) =>
    `Il foglio ha dati solo dalla riga ${format.count(first + 1)} alla ${format.count(last + 1)}: correggere le righe della tabella.`,
  "amount-without-numbers": ({ column }) =>
    `La colonna ${columnLetters(column)} non contiene numeri: non può essere un importo.`,
  "description-without-text": ({ column }) =>
    `La colonna ${columnLetters(column)} non contiene testi: non può essere la descrizione.`,
  "kind-not-understood": ({ column, example }) =>
    `La colonna ${columnLetters(column)} non dice se una riga è provento o onere («${example}»): il genere si ricava dal resto.`,
  "tag-over-data": ({ column, count, example }) =>
    `La colonna ${columnLetters(column)} contiene ${plural(count, "cella che non è una classificazione", "celle che non sono una classificazione")} («${example}»).`,
};

export const setup = {
  title: "Configurazione",
  steps: { table: "Tabella", columns: "Colonne", others: "Altri fogli", totals: "Genere e totali" },
  step: (number: number, of: number, name: string) => `Passo ${number} di ${of}: ${name}`,
  tableIntro: "PMAP ha trovato questo bilancio. Controllare e confermare.",
  tableNone: "PMAP non riconosce un bilancio da solo: indicare righe e colonne a mano.",
  tableChoice: "Tabella del bilancio",
  tableRange: (sheet: string, first: number, last: number) =>
    `${sheet}, righe ${format.count(first + 1)}–${format.count(last + 1)}`,
  tableAmounts: (names: readonly string[]) => `Importi: ${names.join(" · ")}`,
  byHand: "A mano",
  byHandIntro: "Se la tabella giusta non è in elenco, si possono indicare righe e colonne.",
  byHandStart: "Scegli a mano",
  byHandColumns: "Indicare la riga delle intestazioni e le colonne. Foglio e righe:",
  sheet: "Foglio",
  tooLittle: "Il foglio ha meno di due righe piene: non può contenere un bilancio.",
  rows: "Righe della tabella",
  correctRows: "Correggi le righe della tabella",
  hasHeader: "La tabella ha una riga di intestazione",
  headerFirst: "Intestazione: prima riga",
  headerLast: "Intestazione: ultima riga",
  firstRow: "Prima riga di dati",
  lastRow: "Ultima riga",
  selectHeader: "Oppure selezionare nel foglio la riga delle intestazioni e premere:",
  selectFirstRow: "Oppure selezionare nel foglio la prima riga di dati e premere:",
  useSelection: "Usa la riga selezionata",
  selectionElsewhere: (sheet: string) => `Selezionare prima una riga nel foglio ${sheet}.`,
  columnsIntro: "Queste sono le colonne riconosciute. Si può cambiarle.",
  why: "Perché queste colonne?",
  whyColumn: (role: string, column: number, because: string) =>
    `${role}: colonna ${columnLetters(column)}, perché ${because}.`,
  whyChosen: (role: string, column: number) => `${role}: colonna ${columnLetters(column)}, scelta a mano.`,
  column: (column: number, header: string, sample: string | null) =>
    [
      columnLetters(column),
      header === "" ? "(senza intestazione)" : header,
      ...(sample === null ? [] : [`es. ${sample}`]),
    ].join(" · "),
  none: "(nessuna)",
  description: "Descrizione",
  amounts: "Importi",
  mainAmount: "Importo per la copertura",
  tag: "Classificazione",
  amountName: (column: number) => `Nome dell'importo in ${columnLetters(column)}`,
  roleNames: {
    account: "Conto",
    costCentre: "Centro di costo",
    funzione: "Funzione A–D",
    kind: "Provento/onere",
  },
  unit: "Unità degli importi",
  euroUnit: "Euro",
  thousandsUnit: "Migliaia di euro",
  problem,
  preview: "Le prime righe, come saranno lette",
  previewEmpty: "In queste righe non c'è nulla da leggere.",
  previewRow: "Riga",
  previewTotal: "sembra un totale",
  othersIntro: "Anche questi fogli sembrano bilanci. Si può decidere ora o più tardi, dalle Impostazioni.",
  headersEqual: "Ha le stesse intestazioni.",
  headersDiffer: "Ha intestazioni diverse: le colonne si confermano a parte.",
  useLike: (sheet: string) => `Bilancio, con le colonne di ${sheet}`,
  uses: { learn: "Solo da cui imparare (altro anno)", later: "Non ora" },
  tagHeader: "Classificazione PMAP",
  writeTagHeader: (text: string, cell: string) =>
    `Scrivi «${text}» in ${cell}, come intestazione della nuova colonna`,
  kinds: "Genere delle righe",
  kindsIntro: "Proventi, oneri e investimenti si sommano a parte. Controllare e, dove manca, indicare.",
  kindsAccount: (digits: string) => `Conti ${digits}…`,
  kindsRest: "Altre righe",
  kindOpen: "(da indicare)",
  kindBecause: {
    column: "Dalla colonna del genere",
    heading: "Dal titolo sopra le righe",
    account: "Dalle prime cifre del conto",
    words: "Dalle parole delle righe sotto questo titolo",
    decision: "Indicato in precedenza",
    nothing: "Niente nel foglio lo dice: finché non è indicato, queste righe non entrano nel saldo.",
  },
  totals: "Totali",
  totalsIntro: (count: number) =>
    count === 1
      ? "1 riga sembra un totale. Segnandola con TOTALE, non si somma due volte."
      : `${format.count(count)} righe sembrano totali. Segnandole con TOTALE, non si sommano due volte.`,
  noTotals: "Nessuna riga sembra un totale: non c'è nulla da segnare.",
  totalsWithCode: (count: number) =>
    count === 1
      ? "1 riga sembra un totale ma porta un codice. Se è un totale conta due volte: togliere il codice, o scrivere TOTALE al suo posto."
      : `${format.count(count)} righe sembrano totali ma portano un codice. Se sono totali contano due volte: togliere il codice, o scrivere TOTALE al suo posto.`,
  totalsMark: (count: number) => `Segna ${plural(count, "riga", "righe")} come TOTALE`,
  totalsSkip: "Continua senza segnare",
  keep: "Tieni la tabella attuale",
  next: "Avanti",
  done: "Inizia a classificare",
  change: "Cambia tabella o colonne",
};
