import type { Unsavable } from "../grid/unsavable";
import type { FileProblem } from "../../files/types";

/** What the page says. The workbench speaks Italian, as the users it is shown to. */
export const TEXTS = {
  product: "PMAP",
  subtitle: "Banco di prova",
  open: "Apri…",
  openTip: "Apre una cartella di lavoro .xlsx del computer. Il file resta su questo computer.",
  save: "Scarica",
  saveTip: "Scarica la cartella di lavoro con le classificazioni e con tutto quello che il file conteneva.",
  sample: "Esempio",
  sampleTip: "Riapre il bilancio di esempio.",
  dark: "Tema scuro",
  light: "Tema chiaro",
  themeTip: "Cambia il tema del foglio e del riquadro.",
  grid: "Foglio di calcolo",
  pane: "Riquadro PMAP",
  closePane: "Chiudi il riquadro PMAP",
  divider: "Larghezza del riquadro",
  ribbon: "Comandi di PMAP",
  dismiss: "Chiudi il messaggio",
  loading: "Il foglio si sta caricando…",
  saveAnyway: "Scarica comunque",
  cancel: "Annulla",
  sampleName: "bilancio-esempio.xlsx",
  discardQuestion: "Le modifiche non scaricate di «{name}» andranno perse. Aprire comunque un altro file?",
  discard: "Apri comunque",
  opened: "«{name}» aperto.",
  saved: "«{name}» scaricato: {cells} aggiornate, il resto del file è intatto.",
  savedUnchanged: "«{name}» scaricato: nessuna cella è cambiata.",
  oneCell: "1 cella",
  manyCells: "{count} celle",
  notKept: "Nel file scaricato non ci sarà:",
  addInMissing: "Il riquadro non è ancora stato costruito: eseguire «npm run build» e ricaricare la pagina.",
  notReady: "PMAP non ha ancora finito di caricarsi: riprovare tra un momento.",
  sheetProtected:
    "Il foglio è protetto: la cella non si può modificare. Togliere la protezione dal menu Revisione di Excel.",
  failed: "Qualcosa è andato storto nel banco di prova: {reason}. Il file originale non è stato toccato.",
} as const;

/** Fills the places of a text. */
export const fill = (text: string, values: Readonly<Record<string, string>>): string =>
  text.replace(/\{(\w+)\}/g, (place, name: string) => values[name] ?? place);

/** Why a file was not opened, and what to do. The workbook in the grid stays as it is. */
export const FILE_PROBLEMS: Readonly<Record<FileProblem, string>> = {
  empty: "«{name}» è vuoto (0 byte). Controllare che la copia del file sia completa e riprovare.",
  "not-a-workbook": "«{name}» non è una cartella di lavoro di Excel. Scegliere un file .xlsx o .xlsm.",
  encrypted:
    "«{name}» è protetto da password. Aprirlo in Excel, togliere la password (File › Informazioni › Proteggi cartella di lavoro › Crittografa con password), salvarlo e riprovare.",
  "legacy-xls":
    "«{name}» è nel vecchio formato .xls. Aprirlo in Excel, salvarlo come «Cartella di lavoro di Excel (.xlsx)» e riprovare.",
  "binary-xlsb":
    "«{name}» è una cartella di lavoro binaria (.xlsb). Salvarla in Excel come «Cartella di lavoro di Excel (.xlsx)» e riprovare.",
  damaged:
    "«{name}» è danneggiato o incompleto e non si può leggere. Aprirlo in Excel, che propone di ripararlo, salvarlo e riprovare.",
  "no-sheet": "«{name}» non contiene fogli di calcolo: non c'è nulla da classificare.",
};

/**
 * Why a formula shows #SPILL!, and what to do.
 * @param area address of the cells that its table takes
 * @param taken addresses of the cells among them that are not empty; none where the table passes the edge of the sheet
 */
export function spillText(
  area: string,
  size: { rows: number; columns: number },
  taken: readonly string[],
): string {
  const need = `Il risultato occupa ${size.rows} × ${size.columns} celle (${area})`;
  const [first] = taken;
  if (first === undefined) return `${need} e va oltre il bordo del foglio: spostare la formula.`;
  if (taken.length === 1) return `${need}, ma ${first} non è vuota: svuotarla o spostare la formula.`;
  return `${need}, ma ${taken.length} celle non sono vuote (la prima è ${first}): svuotarle o spostare la formula.`;
}

/** What happened after a download. */
export function savedText(name: string, changedCells: number): string {
  if (changedCells === 0) return fill(TEXTS.savedUnchanged, { name });
  const cells = changedCells === 1 ? TEXTS.oneCell : fill(TEXTS.manyCells, { count: String(changedCells) });
  return fill(TEXTS.saved, { name, cells });
}

const UNSAVABLE: Readonly<Record<Unsavable["kind"], string>> = {
  structure:
    "le righe o le colonne inserite o eliminate in «{name}»: i contenuti ci saranno, al posto giusto, ma formati, celle unite, tabelle, nomi e grafici resteranno dov'erano",
  "sheet-deleted": "l'eliminazione del foglio «{name}»: nel file ci sarà ancora",
  "sheet-renamed": "il nuovo nome del foglio «{name}»",
  table: "la nuova estensione della tabella «{name}»",
  formats: "i formati cambiati nel foglio (colori, larghezze, formati dei numeri, righe nascoste)",
  "conditional-formats": "la marcatura degli stati: in Excel si riattiva dal riquadro",
  validations: "l'elenco a discesa dei codici: in Excel si riattiva dal riquadro",
  "new-sheet-formats": "i formati dei fogli aggiunti: i contenuti e le larghezze delle colonne ci saranno",
};

/** What a download cannot keep, as a line of a list. */
export const unsavableText = (lost: Unsavable): string =>
  fill(UNSAVABLE[lost.kind], "name" in lost ? { name: lost.name } : {});
