import { plural } from "./format";

const counted = (rows: number): string => plural(rows, "riga", "righe");

/** A second block of a sheet that looks like a budget and is in no total. */
export const outside = {
  text: (cells: string, rows: number) =>
    `Le celle ${cells} (${counted(rows)} con importi) sembrano un bilancio e non sono in nessun totale: PMAP conta un solo bilancio per foglio. Per contarle insieme, spostarle in un foglio a parte o unirle alla tabella.`,
  setup: (cells: string, rows: number) =>
    `Questa scelta lascia fuori le celle ${cells} (${counted(rows)} con importi), che sembrano un bilancio: non saranno in nessun totale. PMAP conta un solo bilancio per foglio; per contarle, spostarle prima in un foglio a parte o comprenderle nelle righe della tabella.`,
  use: (cells: string) => `Passa a ${cells}`,
  show: (cells: string) => `Mostra ${cells}`,
  dismiss: "Non è un bilancio",
  dismissLabel: (cells: string) => `Non è un bilancio: ${cells}`,
  report: (cells: string, rows: number) =>
    `Non comprese: le celle ${cells} dello stesso foglio (${counted(rows)} con importi) sembrano un bilancio e non sono in nessun totale.`,
};
