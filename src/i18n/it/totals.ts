import { format, plural } from "./format";

export const totals = {
  title: "Totali",
  shown: "Come mostrare i totali",
  chart: "Grafico",
  table: "Tabella",
  level: "Livello",
  levelChoice: (level: number, name: string) => `${level} · ${name}`,
  amount: "Importo",
  compare: "Confronta con",
  compareNone: "nessuna colonna",
  thinBars: (name: string) => `La barra sottile è ${name}.`,
  changeFrom: (difference: string, share: string | null, base: string) =>
    share === null ? `${difference} su ${base}` : `${difference} (${share}) su ${base}`,
  change: (difference: string, share: string | null) =>
    share === null ? `differenza ${difference}` : `differenza ${difference} (${share})`,
  difference: "Differenza",
  inOtherColumn: (name: string, count: number) =>
    `Nella colonna ${name}: ${plural(count, "differenza", "differenze")}.`,
  node: "Nodo",
  coarseHere: "generica su questo nodo",
  remainder: "Resto: da sistemare ed escluse",
  remainderShort: "Resto",
  allRows: "Totale delle righe di bilancio",
  summary: "Quadro dei totali",
  summaryLine: (inNodes: string, remainder: string) => `Nei nodi ${inNodes} · Resto ${remainder}`,
  balanceParts: (negative: boolean) =>
    `${negative ? "Proventi + oneri, che nel foglio hanno il meno" : "Proventi − oneri"}; righe da sistemare ed escluse comprese`,
  lawHolds: "Quadra: nodi + resto = somma del foglio",
  lawBroken: (difference: number) =>
    `Non quadra: differenza di ${format.difference(difference)} € tra le parti e la somma del foglio`,
  notNumeric: (count: number) =>
    `Non quadra: ${plural(count, "riga ha un importo non numerico", "righe hanno un importo non numerico")}, escluso da ogni somma`,
  countedTwice: (count: number, euro: number) =>
    `${plural(count, "riga sembra un totale ma porta", "righe sembrano totali ma portano")} un codice (${format.euro(euro)}): ${count === 1 ? "conta" : "contano"} due volte? Vedere Da sistemare › Righe che non sono di bilancio.`,
  kind: "Genere",
  bars: (group: string) => `${group} per nodo, dal più grande`,
  barFacts: (rows: number, share: string | null) =>
    share === null ? plural(rows, "riga", "righe") : `${plural(rows, "riga", "righe")} · ${share}`,
  moreNodes: (count: number) => `Mostra ${plural(count, "altro nodo", "altri nodi")}`,
  fewerNodes: "Mostra solo i più grandi",
  scale: "Tutte le barre hanno la stessa scala.",
  scaleNegative: "A sinistra dello zero gli importi di segno opposto al loro genere.",
  costsNegative: "Nel foglio gli oneri hanno il meno: qui le barre ne mostrano la grandezza.",
  noRows: "Nessuna riga di bilancio.",
  outside: (code: string) => `Fuori da ${code}`,
  sheetTotals: "I totali del foglio",
  sheetTotalsNote: "Ogni cella di totale del foglio accanto alla somma delle righe che comprende.",
  sheetValue: "Foglio",
  ourValue: "PMAP",
  agrees: "quadra",
  agreesRounded: "quadra, salvo l'arrotondamento",
  belowCents: (count: number) =>
    `Arrotondato al centesimo: ${plural(count, "riga ha", "righe hanno")} più di due decimali, e le cifre mostrate possono differire di un centesimo dalla loro somma.`,
  disagrees: "non quadra",
  cannotTell: "non si può dire quali righe comprende",
  noSheetTotals: "Nel foglio non ci sono righe di totale.",
  sheetTotalsFound: (count: number, wrong: number) =>
    wrong === 0
      ? `${plural(count, "riga di totale", "righe di totale")}, nessuna differenza`
      : `${plural(wrong, "differenza", "differenze")} in ${plural(count, "riga di totale", "righe di totale")}`,
  backTo: (name: string) => `Torna a ${name}`,
  wholeMap: "Tutta la mappa",
  rowsOf: (code: string) => `Righe di ${code}`,
  rowPart: (amount: string) => `di cui qui ${amount}`,
  excludedRows: (count: number) => plural(count, "riga esclusa", "righe escluse"),
  withoutReason: "senza motivo",
  toReport: "Riepilogo per la firma…",
  balanceNote: (negative: boolean): string =>
    negative ? "Saldo = proventi + oneri, che nel foglio hanno il meno" : "Saldo = proventi − oneri",
  inThousands: "Importi in migliaia di euro",
  unknownKindNote:
    "Per queste righe non si sa se sono proventi o oneri: non entrano nel saldo finché non è indicato.",
};
