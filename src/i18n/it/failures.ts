/**
 * The Italian sentences of what goes wrong in a function. Excel shows them beside the error of a cell, whatever its language; the pane shows
 * them, or those of its own language, in its explanations.
 */
import { processMap } from "../../map";
import type { MapNode } from "../../map";
import { formatShare, isNegativeShare } from "../../budget/tag";
import type { RemainderStatus } from "../../budget/totals";
import type { TagReason } from "../../budget/types";
import type { ArgumentName, FailureReason, Given, Position, Size } from "../../functions/failure";
import type { ByKind } from "../byKind";

/** The names of the statuses, of many rows: what TOTALS shows and REMAINDER asks for. */
export const REMAINDER_NAMES: Readonly<Record<RemainderStatus, string>> = {
  proposed: "proposte",
  untagged: "non classificate",
  invalid: "non valide",
  excluded: "escluse",
};

/** What an argument is called, with its article. */
const ARGUMENTS: Readonly<Record<ArgumentName, string>> = {
  code: "il codice",
  tags: "l'intervallo delle classificazioni",
  amounts: "l'intervallo degli importi",
  level: "il livello",
  under: "il codice del nodo (sotto)",
  status: "lo stato",
  by: "il criterio (importo o righe)",
  descriptions: "l'intervallo delle descrizioni",
  text: "il testo",
  n: "il numero di proposte",
};

const QUOTES = "I codici vanno scritti tra virgolette: A1 senza virgolette è la cella A1.";

/** What is wrong in a function, and what to do. */
export const failures: ByKind<FailureReason> = {
  missing: ({ argument }) =>
    `Manca ${ARGUMENTS[argument]}: aggiungerlo alla formula.${argument === "code" ? ` ${QUOTES}` : ""}`,
  "not-single": (reason) =>
    `Per ${ARGUMENTS[reason.argument]} serve un solo valore, non un intervallo di ${size(reason.size)}: indicare una cella sola.`,
  "argument-error": ({ argument, error }) =>
    `${capital(ARGUMENTS[argument])} contiene l'errore ${error}: correggere la cella da cui viene.`,
  ragged: ({ argument }) =>
    `Le righe di un intervallo (${ARGUMENTS[argument].replace(/^l'intervallo /, "")}) non hanno tutte lo stesso numero di celle: indicare un intervallo rettangolare.`,
  sizes: ({ tags, amounts }) =>
    `Le classificazioni sono ${size(tags)}, gli importi ${size(amounts)}: ` +
    "servono le stesse righe, e una sola colonna di classificazioni.",
  "swapped-ranges": () =>
    "Le classificazioni e gli importi sono scambiati: vanno prima le classificazioni, poi gli importi.",
  "descriptions-size": ({ descriptions, rows }) =>
    `Le descrizioni sono ${size(descriptions)}, le classificazioni hanno ${rows} righe: servono le stesse righe e una colonna.`,
  "unknown-code": ({ reason, text }) => `${tagReasonText(reason, text)}. ${QUOTES}`,
  "tag-error": ({ at, error }) =>
    `${position(at)}: la classificazione contiene l'errore ${error}; correggere quella cella.`,
  "amount-error": ({ at, error }) =>
    `${position(at)}: l'importo contiene l'errore ${error}; correggere quella cella, un errore non vale mai 0.`,
  "amount-text": ({ at, text, certain }) => `${position(at)}: ${amountText(text, certain)}.`,
  "bad-level": ({ given }) => `Il livello è un numero intero da 0 a 4, non «${written(given)}».`,
  "bad-count": ({ given }) => `Il numero di proposte è un numero intero da 1 a 50, non «${written(given)}».`,
  "bad-status": ({ given, known }) =>
    `Lo stato «${written(given)}» non esiste. Stati: ${known.map((status) => REMAINDER_NAMES[status]).join(", ")}.`,
  "bad-by": ({ given }) => `Il criterio è "importo" o "righe", non «${written(given)}».`,
  "nothing-to-cover": ({ by }) =>
    by === "rows"
      ? "Non ci sono righe di bilancio da classificare: controllare gli intervalli."
      : "Non ci sono importi da classificare: tutti gli importi sono 0; controllare gli intervalli.",
  "above-level": ({ code, level }) =>
    `${code} sta sopra il livello ${level}: non ha un nodo a quel livello. Chiedere un numero più piccolo.`,
  "children-shape": (reason) =>
    `I codici sono ${size(reason.size)}: serve un solo codice, una colonna o una riga di codici.`,
  "unknown-function": ({ name, nearest: near }) =>
    `PMAP non ha la funzione ${name}${near === null ? ": le sue funzioni sono nella Guida" : `: forse ${near}`}.`,
  internal: ({ message }) => `Errore interno di PMAP, da segnalare: ${message}`,
};

/** Why a tag is invalid, without a full stop. `text` is the cell as it stands. */
export function tagReasonText(reason: TagReason, text: string): string {
  switch (reason.kind) {
    case "unknown-below": {
      const parent = processMap.get(reason.parent);
      const stops = parent?.taggable === true;
      return stops
        ? `${shown(text)} non esiste: la mappa fornita si ferma a ${reason.parent}`
        : `${shown(text)} non esiste: ${childrenText(parent)}`;
    }
    case "unknown-code":
      return `${shown(text)} non è un codice della mappa${nearest(reason.nearest)}`;
    case "wrong-separator":
      return reason.nearest === null
        ? `${shown(text)}: separatore sbagliato. Tra i numeri di un codice va il punto, tra le parti di una ripartizione il punto e virgola`
        : `${shown(text)}: separatore sbagliato, va il punto${nearest(reason.nearest)}`;
    case "letter-for-digit":
      return `${shown(text)}: una lettera al posto di una cifra${nearest(reason.nearest)}`;
    case "zero-padded":
      return `${shown(text)}: zeri iniziali di troppo${nearest(reason.nearest)}`;
    case "other-alphabet":
      return `${shown(text)}: una lettera di un altro alfabeto, uguale solo alla vista${nearest(reason.nearest)}`;
    case "text-after-code":
      return `testo dopo il codice: «${reason.text}» non è l'inizio del titolo di ${reason.code}${nearest(reason.nearest)}`;
    case "split-sum":
      return `le percentuali della ripartizione fanno ${formatShare(reason.sum)}, non 100`;
    case "split-duplicate":
      return `${reason.code} compare due volte nella ripartizione`;
    case "split-missing-share":
      return `nella ripartizione manca la percentuale di «${reason.part}»`;
    case "split-zero-share":
      return `nella ripartizione «${reason.part}» vale 0`;
    case "split-bad-share":
      return isNegativeShare(reason.part)
        ? `nella ripartizione la percentuale di «${reason.part}» è negativa: deve essere maggiore di 0`
        : `nella ripartizione la percentuale di «${reason.part}» non è valida (al massimo 6 decimali)`;
    case "split-part":
      return reason.part === ""
        ? "nella ripartizione una parte è vuota: togliere un punto e virgola"
        : `nella ripartizione, «${reason.part}»: ${tagReasonText(reason.reason, codePart(reason.part))}`;
    case "bad-proposal":
      return `${shown(reason.text)}: prima del punto interrogativo va un codice`;
    case "cell-error":
      return `la cella contiene l'errore ${reason.error}`;
    case "not-a-code":
      return `${shown(text)} non è un codice${nearest(reason.nearest)}`;
  }
}

/** What is wrong with an amount that is text. */
export function amountText(text: string, certain: number | null): string {
  const advice =
    certain === null ? "scriverlo come numero" : `scriverlo come numero: ${italianNumber(certain)}`;
  return `l'importo «${text}» è testo, non un numero; ${advice}`;
}

function written(given: Given): string {
  if (typeof given === "number") return italianNumber(given);
  if (typeof given === "object") return given.error;
  return typeof given === "boolean" ? (given ? "VERO" : "FALSO") : given;
}

/** A number as Italians write it, without thousands marks. */
export function italianNumber(value: number): string {
  return String(value).replace(".", ",");
}

/** Which codes stand below a node. */
export function childrenText(node: MapNode | undefined): string {
  const children = node?.children ?? [];
  const [first = ""] = children;
  const under = `sotto ${node?.code ?? ""}`;
  return children.length === 1
    ? `${under} c'è solo ${first}`
    : `${under} ci sono i codici da ${first} a ${children[children.length - 1] ?? ""}`;
}

function nearest(code: string | null): string {
  return code === null ? "" : `; forse ${code}`;
}

function shown(text: string): string {
  return `«${text.trim()}»`;
}

function codePart(part: string): string {
  return part.replace(/\s*[\d.,+-]*\s*%.*$/, "");
}

function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}

function size({ rows, columns }: Size): string {
  return `${rows}×${columns}`;
}

function position({ row, column }: Position): string {
  return column === null ? `Riga ${row} dell'intervallo` : `Riga ${row}, colonna ${column} dell'intervallo`;
}
