import { plural } from "./format";

/** What the product has written and can take back. */
export const history = {
  /** What a step did, with the rows or cells that it changed. */
  what: {
    tagged: (count: number) => plural(count, "riga classificata", "righe classificate"),
    proposed: (count: number) => plural(count, "proposta scritta", "proposte scritte"),
    excluded: (count: number) => plural(count, "riga esclusa", "righe escluse"),
    totals: (count: number) => plural(count, "riga segnata come TOTALE", "righe segnate come TOTALE"),
    corrected: (count: number) => plural(count, "cella corretta", "celle corrette"),
    amounts: (count: number) => plural(count, "importo convertito", "importi convertiti"),
    removed: (count: number) => plural(count, "classificazione tolta", "classificazioni tolte"),
    header: () => "intestazione scritta",
    decided: (count: number) => plural(count, "riga precisata", "righe precisate"),
    formulas: (count: number) => plural(count, "cella con formula scritta", "celle con formule scritte"),
  },
  /** `time` as "10:42" or "3 mar, 10:42". */
  next: (what: string, time: string) => `${what}, ${time}`,
  /** For the screen reader and the tooltip of the button. */
  wouldUndo: (what: string, time: string) => `Annulla: ${what}, ${time}`,
  dropped: (count: number) =>
    `${plural(count, "scrittura più vecchia non si può", "scritture più vecchie non si possono")} più annullare.`,
  untilClosed: "Questa scrittura si può annullare solo finché il riquadro resta aperto: è troppo grande.",
};
