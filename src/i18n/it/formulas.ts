import { columnLetters } from "../../budget/column-letters";
import type { Status } from "../../budget/types";
import type { Level } from "../../map/types";
import { common } from "./common";
import { format, plural } from "./format";

interface Cell {
  readonly row: number;
  readonly column: number;
}

/** What a formula asks for; see `Asked` of the explanation. */
interface Asks {
  readonly name: string;
  readonly level: Level | null;
  readonly under: string | null;
  readonly statuses: readonly Status[];
  readonly by: "amount" | "rows" | null;
}

/** Budget rows outside of a formula's ranges, from the 0-based row `first` on. */
interface MissedRows {
  readonly rows: number;
  readonly sum: number;
  readonly first: number;
}

/** Where two ranges begin that do not stand side by side. */
interface CrookedCells {
  readonly tags: Cell;
  readonly other: Cell;
  readonly what: "amounts" | "descriptions";
}

const address = ({ row, column }: Cell): string => `${columnLetters(column)}${row + 1}`;

const GROUPS: Readonly<Record<Status | "elsewhere" | "heading-or-blank", string>> = {
  elsewhere: "su altri nodi",
  classified: "classificate",
  split: "ripartite",
  coarse: "generiche",
  proposed: "proposte",
  untagged: "non classificate",
  invalid: "non valide",
  excluded: "escluse",
  total: "segnate TOTALE",
  "heading-or-blank": "intestazioni e righe vuote",
};

const OF_THE_MAP: Readonly<Record<string, string>> = {
  CHECK: "Controlla ogni classificazione: OK, oppure che cosa non va e che cosa andrebbe bene.",
  TITLE: "Titolo nella mappa.",
  PATH: "Titoli dalla funzione istituzionale fino al codice.",
  PARENT: "Codice del nodo superiore.",
  LEVEL: "Livello del codice, da 0 a 4.",
  ANCESTOR: "Codice del nodo che lo contiene al livello chiesto.",
  CHILDREN: "Codici dei nodi subito sotto, uno per riga.",
  SUGGEST: "Codici più adatti a un testo, con il punteggio.",
  REVISION: "Revisione della mappa.",
};

function does({ name, level, under, statuses, by }: Asks): string {
  switch (name) {
    case "ROLLUP":
      return "Totale di questo nodo e di tutto ciò che sta sotto.";
    case "TOTALS": {
      const lines = level === null ? "" : ` di livello ${level} (${common.level(level)})`;
      const below = under === null ? "" : ` sotto ${under}`;
      return `Tabella dei totali: una riga per ogni nodo${lines}${below}, poi ciò che resta fuori e il totale.`;
    }
    case "REMAINDER":
      return statuses.length === 0
        ? "Importi che non stanno in nessun totale."
        : `Importi che non stanno in nessun totale: ${statuses.map((status) => GROUPS[status]).join(", ")}.`;
    case "COVERAGE":
      return by === "rows"
        ? "Copertura: righe classificate diviso tutte le righe di bilancio meno le escluse."
        : "Copertura: importi classificati diviso tutti gli importi meno gli esclusi, in valore assoluto.";
    case "UNTAGGED":
      return "Elenco delle righe da sistemare: prima gli importi non numerici, poi le altre dalla più grande.";
    default:
      return OF_THE_MAP[name] ?? "Funzione di PMAP che questa versione non conosce.";
  }
}

/** The explanation of a cell with a PMAP formula. */
export const formulas = {
  title: (cell: Cell) => `Formula in ${address(cell)}`,
  below: (cell: Cell) => `Spiegazione della formula in ${address(cell)}`,
  spill: (cell: Cell) => `La tabella viene dalla formula in ${address(cell)}.`,
  does,
  total: "Totale",
  mixes: "Si sommano generi diversi",
  mixesCure: "Se si vuole un saldo serve una formula per genere: le scrive la sezione Formule.",
  misses: "Gli intervalli non prendono tutto il bilancio",
  missed: ({ rows, sum, first }: MissedRows) =>
    `${rows === 1 ? "Fuori resta" : "Fuori restano"} ${plural(rows, "riga", "righe")} di bilancio dello stesso genere per ${format.euro(sum)} €, dalla riga ${first + 1}. Se non è voluto, allargare gli intervalli o inserire di nuovo la formula dalla sezione Formule.`,
  column: "Colonna",
  columnName: (column: number) => columnLetters(column),
  counted: (name: string): string =>
    name === "UNTAGGED" ? "In elenco" : name === "COVERAGE" ? "Classificate" : "Contano",
  left: (name: string): string => (name === "UNTAGGED" ? "Non in elenco" : "Non contano"),
  group: (kind: Status | "elsewhere" | "heading-or-blank") => GROUPS[kind],
  shares: (count: number) => plural(count, "parte di ripartizione", "parti di ripartizioni"),
  ofSplit: "quota di una ripartizione",
  outside: "fuori dalle somme",
  list: (name: string) => `Righe: ${name}`,
  inOrder: "Nell'ordine del foglio",
  holds: "Quadra: contano + non contano = somma delle righe di bilancio",
  holdsInRanges: "Quadra negli intervalli: contano + non contano = somma delle loro righe di bilancio",
  holdsCrooked: "La somma torna, ma con gli importi di altre righe",
  broken: "Non quadra con la somma delle righe di bilancio",
  sum: (counted: number, left: number, all: number) =>
    `${format.euro(counted)} ${left < 0 ? "−" : "+"} ${format.euro(Math.abs(left))} = ${format.euro(all)}`,
  texts: (count: number) =>
    `${plural(count, "riga ha un importo non numerico", "righe hanno un importo non numerico")}, fuori da ogni somma.`,
  partial: "La cella calcola anche altro: qui si spiega questa funzione.",
  unread: (texts: string) =>
    `Le righe non si possono elencare: soltanto Excel sa che cosa vale ${texts}. Il calcolo della cella non ne risente.`,
  outdated: "La cella mostra un altro valore: ricalcolare il foglio (Formule › Calcola ora).",
  otherName: (theirs: string, ours: string) =>
    `La formula è scritta per ${theirs}, ma qui è installato ${ours}: Excel non la calcola.`,
  reading: "Lettura delle righe…",
  error: "La formula dà un errore",
  goToCell: (cell: Cell) => `Vai a ${address(cell)}`,
  corrected: "Formula corretta",
  insertCorrected: "Inserisci la formula corretta",
  meant: "Nessuna correzione è certa. Forse si intendeva:",
  gives: (value: string) => `Dà ${value}.`,
  givesTable: "Dà una tabella.",
  stillWrong: (text: string) => `Resta poi da sistemare: ${text}`,
  wholeColumns: "Le intere colonne costano tempo a ogni ricalcolo. Con gli intervalli delimitati:",
  insertBounded: "Usa gli intervalli delimitati",
  elsewhere: (rows: number, columns: readonly string[]) =>
    rows === 1
      ? `1 riga con importo 0 qui non conta; il riquadro la conta, perché ha un importo in ${columns.join(", ")}.`
      : `${format.count(rows)} righe con importo 0 qui non contano; il riquadro le conta, perché hanno un importo in ${columns.join(", ")}.`,
  crooked: "Intervalli su righe diverse",
  crookedRanges: ({ tags, other, what }: CrookedCells) =>
    `Gli intervalli cominciano su righe diverse: ${address(tags)} e ${address(other)}; ogni codice prende ${what === "amounts" ? "l'importo" : "la descrizione"} di un'altra riga.`,
  aligned: "Con gli intervalli sulle stesse righe:",
  insertAligned: "Usa le stesse righe",
  blocked: "La tabella non ha spazio",
  blockedArea: (rows: number, columns: number, from: Cell, to: Cell) =>
    `Le servono ${format.count(rows)} × ${format.count(columns)} celle vuote, ${address(from)}:${address(to)}.`,
  blockedBy: (cell: Cell, text: string, more: number) =>
    `La blocca ${address(cell)}${text === "" ? "" : ` («${text}»)`}${more === 0 ? "" : ` e ${plural(more, "altra cella", "altre celle")}`}: svuotarla, o spostare la formula.`,
  blockedOther:
    "Le celle sono vuote: la bloccano celle unite, una tabella di Excel o il bordo del foglio. Spostare la formula.",
};

export const formulaNotices = {
  formulasInserted: (of: Cell & { readonly count: number }) =>
    of.count === 1
      ? `Formula scritta in ${address(of)}.`
      : `${format.count(of.count)} celle scritte a partire da ${address(of)}.`,
};

/** The formula builder. */
export const builder = {
  title: "Inserisci formula",
  intro: "Scrive formule PMAP pronte e controllate, con gli intervalli di questo bilancio.",
  what: "Che cosa",
  kinds: {
    node: "Totale di un nodo",
    block: "Blocco: una riga per nodo",
    totals: "Tabella dei totali (TOTALS)",
    remainder: "Resto: fuori da ogni nodo (REMAINDER)",
    coverage: "Copertura (COVERAGE)",
  },
  node: "Nodo",
  under: "Solo sotto un nodo (facoltativo)",
  searchNode: "Parole o codice",
  wholeMap: "Tutta la mappa",
  change: "Cambia nodo",
  clear: "Tutta la mappa",
  level: "Livello",
  tree: "Anche i livelli sopra (albero)",
  columns: "Colonne",
  perKind: "Una per genere",
  perAmount: "Una per colonna di importi",
  amount: "Importi",
  rows: "Righe",
  allRows: "Tutte insieme",
  mixes:
    "Proventi e oneri si sommerebbero, e spesso sono tutti positivi. Meglio una formula per genere, se si vuole un saldo.",
  coarse: (rows: number) =>
    `${plural(rows, "riga generica sta", "righe generiche stanno")} sopra questo livello, e in nessuna riga del blocco: con «Anche i livelli sopra» si vedono.`,
  structured: "Le formule nominano le colonne della tabella: restano giuste quando la tabella cresce.",
  absolute: "Gli intervalli sono fissi: dopo aver aggiunto righe in fondo, inserire di nuovo.",
  missing: {
    node: "Scegliere un nodo.",
    "two-columns":
      "Questa colonna prende i Totali dove i Parziali sono vuoti: una formula legge una colonna sola e darebbe un totale sbagliato. Scegliere un'altra colonna di importi.",
    "several-ranges":
      "Le righe di questo genere stanno in più intervalli, e questa funzione ne legge uno solo. Scegliere tutte le righe, oppure un blocco.",
  },
  noTarget: "Selezionare nel foglio la cella da cui cominciare.",
  target: (sheet: string, from: Cell, to: Cell) =>
    from.row === to.row && from.column === to.column
      ? `${sheet}, cella ${address(from)}`
      : `${sheet}, ${address(from)}:${address(to)}`,
  size: (rows: number, columns: number) => `${format.count(rows)} × ${format.count(columns)} celle`,
  destination: "Destinazione",
  preview: "Formula",
  firstOf: (count: number) => `La prima di ${format.count(count)} formule`,
  insert: "Inserisci",
  hindrance: {
    "reads-itself":
      "La destinazione sta tra le celle che la formula legge: si conterebbe da sola. Scegliere un'altra cella.",
    "in-table":
      "Una formula che riempie più celle non può stare dentro una tabella di Excel. Scegliere un'altra cella.",
  },
  occupied: (count: number, cells: string) =>
    `${plural(count, "cella non è vuota", "celle non sono vuote")}: ${cells}.`,
  occupiedCell: (cell: Cell, text: string) => `${address(cell)}${text === "" ? "" : ` («${text}»)`}`,
  andMore: (count: number) => `e ${plural(count, "altra", "altre")}`,
  noRoom: "La tabella non avrebbe spazio. Liberare le celle o scegliere un'altra destinazione.",
  overwrite: "Sovrascrivi",
  reviewer: "In modalità revisore PMAP non scrive: la formula si può leggere e copiare.",
};
