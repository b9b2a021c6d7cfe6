import { format, plural } from "./format";

/** The report for who signs: words of the section, of the sheet and of the text for the minutes. */
export const report = {
  title: "Riepilogo per la firma",
  intro:
    "Un foglio nuovo con i totali per livello, il resto, la quadratura, la copertura, le esclusioni e le righe da sistemare, come stanno adesso.",
  date: "Data (facoltativa)",
  today: "Oggi",
  depth: "Nodi fino al livello",
  withFormulas: "Aggiungi le formule PMAP accanto ai totali",
  withFormulasHint: "I valori restano quelli di oggi; le formule seguono il foglio del bilancio.",
  create: "Crea riepilogo",
  createHint: "Nessun foglio esistente viene toccato. Per annullare, eliminare il foglio.",
  created: (name: string) => `Creato il foglio «${name}». Per annullare, eliminare il foglio.`,
  show: "Vai al foglio",
  text: "Testo per il verbale",
  copy: "Copia il testo",
  copied: "Testo copiato.",
  copyByHand: "Il testo è selezionato: premere Ctrl+C per copiarlo.",

  sheetTitle: "Riepilogo della classificazione del bilancio",
  of: "Bilancio",
  ofSheet: (workbook: string, sheet: string) => `${workbook}, foglio ${sheet}`,
  dated: "Data",
  unit: "Unità",
  units: { euro: "euro", thousands: "migliaia di euro" },
  map: "Mappa",
  mapOf: (revision: string) => `Mappa dei processi delle Camere di Commercio, ${revision}`,
  code: "Codice",
  row: "Riga",
  description: "Descrizione",
  account: "Conto",
  costCentre: "Centro di costo",
  reason: "Motivo",
  rows: "Righe",
  formula: (column: string) => `Formula (${column})`,
  summary: "Quadro",
  inNodes: "nei nodi",
  remainder: "resto",
  kindPart: (kind: string, part: string) => `${kind}: ${part}`,
  total: (kind: string) => `Totale ${kind.toLowerCase()}`,
  byNode: (kind: string) => `${kind} per nodo della mappa`,
  nodesNote: "Ogni nodo comprende ciò che gli sta sotto; il totale è la somma delle lettere e del resto.",
  law: "Quadratura",
  lawParts: "Classificate + generiche + proposte + non classificate + non valide + escluse",
  lawRows: "Somma degli importi delle righe di bilancio",
  lawDifference: "Differenza",
  lawNote: "Somme algebriche delle celle, tutti i generi insieme: servono solo a provare che nulla manca.",
  textRows: (count: number) =>
    `${plural(count, "riga ha un importo non numerico", "righe hanno un importo non numerico")}: in euro ${count === 1 ? "non è" : "non sono"} in nessuna somma.`,
  twice: (count: number) =>
    `${plural(count, "riga sembra un totale ma porta un codice: conta", "righe sembrano totali ma portano un codice: contano")} due volte?`,
  holds: "Quadra",
  holdsNot: "Non quadra",
  coverage: (column: string) => `Copertura (${column}, valori assoluti)`,
  coverageAmount: "Classificato, in importi",
  coverageRows: "Classificato, in righe",
  projects: "Progetti finanziati con la maggiorazione del 20 % (E)",
  noProjects: "Nessuna riga classificata sotto E.",
  excluded: "Righe escluse",
  noExcluded: "Nessuna riga esclusa.",
  open: "Righe da sistemare",
  noOpen: "Nessuna riga da sistemare.",
  mismatched: "Codici di una funzione diversa da quella della riga (A–D)",
  withoutReason: "senza motivo",

  minutes: {
    head: (workbook: string, sheet: string, date: string) =>
      `Classificazione del bilancio preventivo secondo la mappa dei processi\n${workbook}, foglio ${sheet}${date === "" ? "" : `\nData: ${date}`}`,
    figures: (column: string, unit: string) => `Importi della colonna «${column}», in ${unit}.`,
    kind: (kind: string, total: string, inNodes: string, remainder: string) =>
      `${kind}: ${total}, di cui ${inNodes} nei nodi della mappa e ${remainder} di resto.`,
    balance: (amount: string, negative: boolean) =>
      `Saldo (${negative ? "proventi + oneri, che nel foglio hanno il meno" : "proventi − oneri"}): ${amount}.`,
    coverage: (byAmount: string, byRows: string) =>
      `Copertura: ${byAmount} degli importi e ${byRows} delle righe.`,
    holds: "Quadratura: la somma degli stati è uguale, al centesimo, alla somma delle righe di bilancio.",
    holdsNot: (difference: string) =>
      `Quadratura: la somma degli stati differisce di ${difference} dalla somma delle righe di bilancio.`,
    twice: (rows: readonly number[]) =>
      rows.length === 1
        ? `La riga ${format.plain((rows[0] ?? 0) + 1)} sembra un totale ma porta un codice: conta due volte?`
        : `Le righe ${rows.map((row) => format.plain(row + 1)).join(", ")} sembrano totali ma portano un codice: contano due volte?`,
    open: (rows: number, amount: string) =>
      rows === 0
        ? "Nessuna riga da sistemare."
        : `Da sistemare: ${plural(rows, "riga", "righe")} per ${amount} in valore assoluto.`,
    cause: (cause: string, rows: number) => `– ${cause}: ${format.count(rows)}`,
    excluded: (rows: number) =>
      rows === 0 ? "Nessuna riga esclusa." : `${plural(rows, "riga esclusa", "righe escluse")}:`,
    excludedRow: (row: number, description: string, amount: string, reason: string) =>
      `– riga ${format.count(row + 1)}, ${description}, ${amount}: ${reason}`,
    mismatched: (rows: number) =>
      `${plural(rows, "riga porta", "righe portano")} un codice di una funzione diversa dalla propria (A–D).`,
    projects: (kind: string, amount: string) => `Progetti del 20 % (E), ${kind.toLowerCase()}: ${amount}.`,
    noProjects: "Nessun importo classificato sui progetti del 20 % (E).",
  },
};
