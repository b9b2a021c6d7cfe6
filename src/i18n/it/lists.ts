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
  totalsOffer: (count: number) =>
    `${plural(count, "riga sembra un totale e conta", "righe sembrano totali e contano")} nei totali.`,
  totalsShow: "Controlla",
};
