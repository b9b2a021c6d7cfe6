import type { DraftProblem, KeyProblem, SplitBasis } from "../../budget";
import type { ByKind } from "../byKind";
import { sentence } from "../byKind";
import { format, plural } from "./format";

const part = (position: number): string => `Parte ${format.count(position + 1)}`;

/** Why a split cannot be written as it stands. */
const problems: ByKind<DraftProblem> = {
  "no-parts": () => "Scegliere almeno un codice.",
  "unknown-code": (of) => `${part(of.position)}: scegliere un codice dall'elenco.`,
  "coarse-code": (of) =>
    `${part(of.position)}: il codice è troppo generico. Scegliere una voce di ultimo livello.`,
  "same-code": (of) => `${part(of.position)}: ${of.code} c'è già. Unire le due parti in una.`,
  "bad-number": (of) =>
    of.text === ""
      ? `${part(of.position)}: manca il valore.`
      : `${part(of.position)}: «${of.text}» non si legge come numero. Usare la virgola; al massimo 6 decimali nelle percentuali, 2 negli importi.`,
  "wrong-sign": (of) =>
    `${part(of.position)}: il segno deve essere quello dell'importo della riga (${format.euro(of.amount)}).`,
  zero: (of) => `${part(of.position)}: la quota è zero. Togliere la parte o darle un valore.`,
  "several-empty": () => "Indicare i valori: uno solo può restare vuoto e prende il resto.",
  "no-amount": () =>
    "Per ripartire un importo serve una riga sola, con un importo diverso da zero e al più due decimali.",
  "percent-sum": (of) =>
    of.over
      ? `Le percentuali sommano a ${of.sum} %: ${of.left === "0" ? "non resta nulla per la parte vuota" : `${of.left} % di troppo`}.`
      : `Le percentuali sommano a ${of.sum} %: mancano ${of.left} %.`,
  "amount-sum": (of) =>
    `Gli importi sommano a ${format.euro(of.sum)}: differenza ${format.difference(of.left)} dall'importo della riga.`,
  cents: (of) =>
    `Con 6 decimali le percentuali non danno i centesimi esatti: su ${format.euro(of.amount)} a ${of.code} andrebbero ${format.euro(of.given)} anziché ${format.euro(of.asked)}.`,
};

const keyProblems: ByKind<KeyProblem> = {
  "one-part": () => "Una chiave ha almeno due codici.",
  "no-name": () => "Indicare un nome per la chiave.",
  "name-too-long": (of) => `Il nome può avere al massimo ${format.count(of.most)} caratteri.`,
  "name-taken": (of) => `Esiste già la chiave «${of.name}». Scegliere un altro nome, o modificare quella.`,
};

const NUMBERS: Readonly<Record<SplitBasis, string>> = {
  percent: "Percentuale",
  amount: "Importo",
  driver: "Valore",
};

const NOT_A_NUMBER: Readonly<Record<SplitBasis, string>> = {
  percent: "non è una percentuale: scrivere per esempio 12,5, con al massimo 6 decimali.",
  amount: "non è un importo: scrivere per esempio 1.234,56.",
  driver: "non è un numero: scrivere per esempio 2,5.",
};

/** The split editor and the named keys. */
export const split = {
  title: (count: number, row: number) =>
    count === 1
      ? `Ripartisci la riga ${format.count(row + 1)}`
      : `Ripartisci ${plural(count, "riga", "righe")}`,
  keyTitle: (name: string) => `Chiave «${name}»`,
  basis: "Ripartisci per",
  bases: { percent: "percentuale", amount: "importo", driver: "criterio" },
  column: "Importo da ripartire",
  driver: "Nome del criterio",
  driverHint: "FTE, m², ore…",
  code: "Codice",
  codeOf: (position: number) => `Codice della parte ${format.count(position + 1)}`,
  codePlaceholder: "Parole o codice",
  number: (basis: SplitBasis) => NUMBERS[basis],
  numberOf: (basis: SplitBasis, position: number) =>
    `${NUMBERS[basis]} della parte ${format.count(position + 1)}`,
  notACode: (text: string) => `«${text}» non è un codice della mappa: scegliere una voce dall'elenco.`,
  notANumber: (basis: SplitBasis, text: string) => `«${text}» ${NOT_A_NUMBER[basis]}`,
  choices: "Codici tra cui scegliere",
  addPart: "Aggiungi parte",
  removePart: (position: number) => `Togli la parte ${format.count(position + 1)}`,
  sum: (sum: string) => `Somma ${sum}`,
  sumOf: (sum: string, whole: string) => `Somma ${sum} di ${whole}`,
  left: (left: string) => `restano ${left}`,
  over: (over: string) => `${over} di troppo`,
  complete: "nessun resto",
  giveRest: (position: number) => `Assegna il resto alla parte ${format.count(position + 1)}`,
  parts: "Parti della ripartizione",
  outcome: "Che cosa si scrive",
  share: "Quota",
  total: "Totale",
  write: (count: number) => (count === 1 ? "Scrivi" : `Scrivi su ${plural(count, "riga", "righe")}`),
  saveKey: "Salva chiave",
  keysHint: "Invio prosegue · = assegna il resto · Ctrl+Invio scrive · Esc lascia",
  problem: (problem: DraftProblem) => sentence(problems, problem),
  usePercent: "Usa queste percentuali",
  leave: "Abbandonare ciò che è stato inserito?",
  leaveYes: "Abbandona",
  leaveNo: "Continua",
  otherSelection: (rows: string) => `La selezione è cambiata. Questa ripartizione riguarda ancora: ${rows}.`,
  ofRow: (row: number) => `riga ${format.count(row + 1)}`,
  ofRows: (count: number) => plural(count, "riga", "righe"),
  rowsMoved: "Le righe di questa ripartizione si sono spostate o sono cambiate.",
  useSelection: "Usa la nuova selezione",
  loadKey: "Parti da una chiave",
  noKeyLoaded: "nessuna",
  asKey: "Salva come chiave…",
  keyName: "Nome della chiave",
  keyNameHint: "per esempio: personale comune 2026",
  keep: "Salva",
  keyProblem: (problem: KeyProblem) => sentence(keyProblems, problem),
  keys: "Chiavi di ripartizione",
  keysButton: "Chiavi",
  noKeys:
    "Nessuna chiave salvata. Una chiave si salva dall'editor della ripartizione, con «Salva come chiave…».",
  keysFor: (rows: string) => `Si applica a: ${rows}.`,
  keysForNone: "Selezionare nel foglio le righe a cui applicare una chiave.",
  applyKey: (name: string) => `Applica «${name}»`,
  changeKey: (name: string) => `Modifica «${name}»`,
  renameKey: (name: string) => `Rinomina «${name}»`,
  removeKey: (name: string) => `Elimina «${name}»`,
  apply: "Applica",
  change: "Modifica",
  rename: "Rinomina",
  remove: "Elimina",
  removeConfirm: (name: string, cells: number) =>
    `Eliminare la chiave «${name}»? ${cells === 0 ? "Nessuna riga di questo foglio la usa." : `${cells === 1 ? "La riga che la usa resta com'è." : `Le ${format.count(cells)} righe che la usano restano come sono.`}`}`,
  driverOf: (name: string, numbers: string) => `${name === "" ? "criterio" : name}: ${numbers}`,
  listHint: "1–9 applica · ↑↓ scorre · Esc chiude",
  rewriteTitle: (name: string) => `Righe con la vecchia «${name}»`,
  rewriteText:
    "Queste celle contengono ancora la ripartizione di prima. Si riscrivono solo quelle spuntate, in un passo; Annulla ripristina le celle, non la chiave.",
  rowsOfSheet: (sheet: string, count: number) => `Foglio «${sheet}»: ${plural(count, "riga", "righe")}`,
  movesOf: (sheet: string) => `Diff. ${sheet}`,
  unreadableSheet: (sheet: string) =>
    `Il foglio «${sheet}» non si può leggere: PMAP non sa quali sue celle contengono la ripartizione di prima.`,
  protectedSheet: (sheet: string) =>
    `Il foglio «${sheet}» è protetto: le sue celle restano con la ripartizione di prima.`,
  before: "Prima",
  after: "Dopo",
  rewrite: (count: number) => `Riscrivi ${plural(count, "cella", "celle")}`,
  leaveCells: "Lascia le celle",
  all: "Tutte",
  none: "Nessuna",
  hiddenRow: "nascosta",
  formulaRow: "formula: non si riscrive",
  noMoves: "nessuna differenza in euro",
  moves: "Differenza €",
};

interface Named {
  readonly name: string;
}

export const splitNotices = {
  keySaved: (of: Named) => `Chiave «${of.name}» salvata in questa cartella di lavoro.`,
  keyRenamed: (of: Named & { readonly to: string }) => `La chiave «${of.name}» si chiama ora «${of.to}».`,
  keyChanged: (of: Named & { readonly rows: number }) =>
    `Chiave «${of.name}» modificata. ${of.rows === 0 ? "Nessuna cella contiene la ripartizione di prima." : `${of.rows === 1 ? "Una cella contiene" : `${format.count(of.rows)} celle contengono`} ancora quella di prima.`}`,
  keyRemoved: (of: Named & { readonly cells: number }) =>
    `Chiave «${of.name}» eliminata. ${of.cells === 0 ? "Nessuna cella di questo foglio la usava." : `${of.cells === 1 ? "La cella che la usava resta com'è." : `Le ${format.count(of.cells)} celle che la usavano restano come sono.`}`}`,
  keyRewrittenInPart: (of: { readonly count: number; readonly sheet: string }) =>
    `${plural(of.count, "cella riscritta", "celle riscritte")}. Sul foglio «${of.sheet}» non è stato scritto nulla: le righe rimaste sono ancora in elenco.`,
  keyRewritten: (of: Named & { readonly count: number }) =>
    `${plural(of.count, "cella riscritta", "celle riscritte")} con la chiave «${of.name}».`,
  keyGone: (of: Named) => `La chiave «${of.name}» non c'è più: forse un collega l'ha eliminata o rinominata.`,
  keyRefused: (problem: KeyProblem) => sentence(keyProblems, problem),
  splitUnfinished: () => "C'è una ripartizione non ancora scritta: scriverla, o lasciarla con Esc.",
};
