import type { BudgetKind, NeedsWorkCause, Status } from "../../budget/types";
import type { Level } from "../../map/types";
import type { Confidence } from "../../suggest/types";
import { format, plural } from "./format";

const STATUSES: Readonly<Record<Status, string>> = {
  classified: "classificata",
  split: "classificata (ripartita)",
  coarse: "generica",
  proposed: "proposta",
  untagged: "non classificata",
  invalid: "non valida",
  excluded: "esclusa",
  total: "non di bilancio",
};

const CAUSES: Readonly<Record<NeedsWorkCause, string>> = {
  untagged: "non classificata",
  invalid: "non valida",
  coarse: "generica",
  proposed: "proposta",
  "amount-not-number": "importo non numerico",
};

const KINDS: Readonly<Record<BudgetKind, string>> = {
  revenue: "provento",
  cost: "onere",
  investment: "investimento",
};

const KIND_GROUPS: Readonly<Record<BudgetKind, string>> = {
  revenue: "Proventi",
  cost: "Oneri",
  investment: "Investimenti",
};

const LEVELS: Readonly<Record<Level, string>> = {
  0: "Funzione istituzionale",
  1: "Tema",
  2: "Funzione",
  3: "Servizio/Ambito",
  4: "Attività",
};

const CONFIDENCES: Readonly<Record<Confidence, string>> = { high: "alta", medium: "media", low: "bassa" };

export const common = {
  product: "PMAP",
  status: (status: Status) => STATUSES[status],
  cause: (cause: NeedsWorkCause) => CAUSES[cause],
  kind: (kind: BudgetKind) => KINDS[kind],
  kindGroup: (kind: BudgetKind) => KIND_GROUPS[kind],
  kindUnknown: "Senza genere",
  balance: "Saldo",
  level: (level: Level) => LEVELS[level],
  confidence: (confidence: Confidence) => `confidenza ${CONFIDENCES[confidence]}`,
  rows: (count: number) => plural(count, "riga", "righe"),
  row: (row: number) => `Riga ${format.count(row + 1)}`,
  euro: (value: number) => `${format.euro(value)}\u00a0€`,
  thousands: "migliaia di euro",
  close: "Chiudi",
  cancel: "Annulla",
  confirm: "Conferma",
  retry: "Riprova",
  back: "Indietro",
  goToRow: (row: number) => `Vai alla riga ${format.count(row + 1)}`,
  withoutDescription: "(senza descrizione)",
  notes: "Note della mappa",
  loading: "Lettura del foglio in corso…",
  opening: "Apertura…",
  crashed: "Questa parte del riquadro si è fermata",
  crashedText:
    "Un errore imprevisto ha interrotto la visualizzazione. Il foglio non è stato modificato da questo errore. Riprovare; se si ripete, chiudere e riaprire il riquadro.",
  notInExcel: "Aprire PMAP in Excel",
  notInExcelText:
    "Questo riquadro lavora dentro Excel. Aprire una cartella di lavoro in Excel e scegliere Apri PMAP nella barra multifunzione. Se è già aperto in Excel, manca office.js: questo computer deve poter raggiungere appsforoffice.microsoft.com.",
};
