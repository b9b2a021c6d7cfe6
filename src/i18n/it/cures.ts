import type { AmountDoubt, LikelyTagCure } from "../../budget";
import { columnLetters } from "../../budget";
import { format, plural } from "./format";

const DOUBTS: Readonly<Record<AmountDoubt["because"], string>> = {
  ambiguous: "si può leggere in più modi: correggerlo nel foglio",
  "no-number": "non è un numero: scrivere l'importo nel foglio",
  formula: "è il risultato di una formula: correggere la formula",
  error: "è un errore: correggerlo nel foglio",
};

/** What is wrong with a tag cell whose code is only likely. */
function wrong({ kind }: LikelyTagCure["reason"]): string {
  if (kind === "unknown-below" || kind === "unknown-code") return "non esiste nella mappa";
  return kind === "text-after-code" ? "ha un testo che non è il titolo del codice" : "non è un codice";
}

interface CureCounts {
  readonly tags: number;
  readonly likely: number;
  readonly amounts: number;
  readonly doubts: number;
}

/** "Correggi": what is certain, what is likely, and what only a person can tell. */
export const cures = {
  title: "Correzioni",
  offer: ({ tags, likely, amounts, doubts }: CureCounts) =>
    [
      ...(amounts > 0
        ? [plural(amounts, "importo è scritto come testo", "importi sono scritti come testo")]
        : []),
      ...(tags > 0
        ? [
            plural(
              tags,
              "classificazione ha una correzione certa",
              "classificazioni hanno una correzione certa",
            ),
          ]
        : []),
      ...(likely > 0
        ? [plural(likely, "classificazione ha un codice vicino", "classificazioni hanno un codice vicino")]
        : []),
      ...(doubts > 0 ? [plural(doubts, "importo non si può leggere", "importi non si possono leggere")] : []),
    ].join("; ") + ".",
  show: "Controlla",
  tags: "Correzioni certe",
  tagsIntro: "Si capisce che cosa vogliono dire, ma non sono scritte in modo regolare.",
  likely: "Da decidere una per una",
  likelyIntro: "Il codice più vicino è probabile, non certo: si scrive una riga alla volta.",
  perhaps: ({ before, after, reason }: LikelyTagCure, title: string) =>
    `«${before}» ${wrong(reason)}; forse ${after}, ${title}`,
  take: (code: string) => `Usa ${code}`,
  amounts: "Importi scritti come testo",
  amountsIntro: "Finché sono testi, non entrano nei totali.",
  doubts: "Importi da correggere nel foglio",
  doubtsIntro: "PMAP non li converte: il loro valore non è certo, o manca.",
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
