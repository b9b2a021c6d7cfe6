import type { AmountDoubt } from "../../budget";
import { columnLetters } from "../../budget";
import { format, plural } from "./format";

const DOUBTS: Readonly<Record<AmountDoubt["because"], string>> = {
  ambiguous: "si può leggere in più modi: correggerlo nel foglio",
  formula: "è il risultato di una formula: correggere la formula",
  error: "è un errore: correggerlo nel foglio",
};

/** "Correggi" where the cure is certain. */
export const cures = {
  title: "Correzioni certe",
  offer: (tags: number, amounts: number, doubts: number) =>
    [
      ...(amounts > 0
        ? [plural(amounts, "importo è scritto come testo", "importi sono scritti come testo")]
        : []),
      ...(tags > 0
        ? [plural(tags, "classificazione da correggere è certa", "classificazioni da correggere sono certe")]
        : []),
      ...(doubts > 0 ? [plural(doubts, "importo non si può leggere", "importi non si possono leggere")] : []),
    ].join("; ") + ".",
  show: "Controlla",
  tags: "Classificazioni",
  tagsIntro: "Si capisce che cosa vogliono dire, ma non sono scritte in modo regolare.",
  amounts: "Importi scritti come testo",
  amountsIntro: "Finché sono testi, non entrano nei totali.",
  doubts: "Importi da correggere nel foglio",
  doubtsIntro: "Il loro valore non è certo: PMAP non li converte.",
  doubt: (text: string, because: AmountDoubt["because"]) => `«${text}» ${DOUBTS[because]}`,
  where: (row: number, column: number | null) =>
    column === null ? `Riga ${format.count(row + 1)}` : `Cella ${columnLetters(column)}${row + 1}`,
  /** For the screen reader: what one press does. */
  change: (before: string, after: string) => `da «${before}» a ${after}`,
  one: "Correggi",
  oneLabel: (where: string, before: string, after: string) => `Correggi ${where}: da «${before}» a ${after}`,
  allTags: (count: number) => `Scrivi ${plural(count, "correzione", "correzioni")}`,
  allAmounts: (count: number) => `Converti ${plural(count, "importo", "importi")}`,
  go: "Vai",
  goLabel: (where: string) => `Vai: ${where}`,
  hidden: (count: number) =>
    `${plural(count, "cella in righe nascoste non è compresa", "celle in righe nascoste non sono comprese")}.`,
};
