import type { GatewayErrorCode } from "../../excel/errors";
import { format } from "./format";

/** A sentence for each code of the gateway: what happened and what to do. `host` has one of its own, with Excel's code in it. */
const byCode: Readonly<Record<Exclude<GatewayErrorCode, "host">, string>> = {
  "cell-edit-mode": "Una cella è in modifica. Premere Invio o Esc nel foglio per terminare, poi riprovare.",
  protected:
    "Excel non permette la modifica: il foglio è protetto. Togliere la protezione o chiedere a chi l'ha messa.",
  "read-only": "La cartella di lavoro è di sola lettura. Salvarne una copia per classificare.",
  "other-workbook":
    "È in primo piano un'altra cartella di lavoro. Tornare a quella del bilancio e riprovare.",
  "invalid-selection": "La selezione non è un intervallo di celle. Selezionare una cella del bilancio.",
  "sheet-gone":
    "Il foglio o la tabella non esiste più: forse è stata eliminata. Scegliere di nuovo la tabella del bilancio.",
  "sheet-hidden":
    "Il foglio è nascosto e non si può mostrare. Scoprirlo (tasto destro sulle schede › Scopri) e riprovare.",
  "too-large":
    "L'area è troppo grande per Excel. Ridurre la selezione o togliere le righe vuote in fondo al foglio.",
  cancelled: "Operazione interrotta: nulla è stato modificato.",
  "not-kept":
    "Excel ha mostrato un valore diverso da quello scritto (forse la cella è unita ad altre). Tutto è stato ripristinato.",
  "half-written":
    "La scrittura si è interrotta a metà e non si è potuta ripristinare. Controllare le ultime righe scritte, poi rileggere il foglio.",
  "merged-cells":
    "Alcune celle sono unite e non si possono scrivere. Separare le celle unite della colonna e riprovare.",
  filtered: "Un filtro impedisce la scrittura in queste righe. Togliere il filtro e riprovare.",
  unsupported:
    "Questa versione di Excel non ha la funzione necessaria. Aggiornare Excel o usare Excel per il web.",
  "no-excel":
    "La pagina è aperta in un browser e non in Excel. Aprire PMAP dalla barra multifunzione di Excel.",
  "no-connection":
    "Excel ha perso il collegamento. Controllare la rete e attendere che torni a rispondere; guardare l'ultima riga scritta, poi riprovare.",
  "setting-damaged":
    "Le impostazioni di PMAP in questa cartella non si leggono. Confermare di nuovo tabella e colonne.",
};

export const errors = {
  byCode,
  host: (code: string) =>
    `Excel non ha completato l'operazione (codice ${code}). Riprovare; se si ripete, riaprire il riquadro.`,
  unexpected: (message: string) =>
    `Errore imprevisto: ${message}. Il foglio non è stato modificato oltre a quanto già mostrato.`,
  notStarted: (why: string) =>
    `PMAP non si è avviato. ${why} Chiudere il riquadro e riaprirlo; se si ripete, avvisare chi lo ha installato.`,
  readFailed: "Il foglio non si è potuto leggere",
  emptyWorkbook: "La cartella di lavoro è vuota",
  emptyWorkbookText:
    "Aprire o incollare un bilancio preventivo: almeno una colonna di descrizioni e una di importi. Poi scegliere Cerca di nuovo.",
  noTable: "Nessun bilancio riconosciuto",
  noTableText:
    "Non si è trovata una tabella con descrizioni e importi. Controllare che le intestazioni stiano sopra le colonne e che il foglio sia visibile, oppure indicare le colonne a mano.",
  tooManyRows: "Il foglio ha troppe righe",
  tooManyRowsText: (rows: number) =>
    `Il foglio ha ${format.count(rows)} righe; PMAP ne gestisce 100.000. Spostare il bilancio in un foglio proprio o eliminare le righe vuote in fondo.`,
  search: "Cerca di nuovo",
  byHand: "Indica le colonne a mano",
};
