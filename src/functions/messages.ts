/** The Italian sentences of the functions: typed reasons in, text out. Excel shows them beside an error, the pane in its explanations. */
import { processMap } from "../map";
import type { MapNode } from "../map";
import { formatShare } from "../budget/tag";
import type { RemainderStatus } from "../budget/totals";
import type { Status, Tag, TagReason } from "../budget/types";
import type { ArgumentName, FailureReason, Position, Size } from "./failure";

/** The names of the statuses, of one row. */
export const STATUS_NAMES: Readonly<Record<Status, string>> = {
  classified: "classificata",
  split: "classificata",
  coarse: "generica",
  proposed: "proposta",
  untagged: "non classificata",
  invalid: "non valida",
  excluded: "esclusa",
  total: "non di bilancio",
};

/** The names of the statuses, of many rows: what TOTALS shows and REMAINDER asks for. */
export const REMAINDER_NAMES: Readonly<Record<RemainderStatus, string>> = {
  proposed: "proposte",
  untagged: "non classificate",
  invalid: "non valide",
  excluded: "escluse",
};

export const TEXT_AMOUNTS = "importi non numerici";
export const NOTHING_TO_DO = "Nessuna riga da sistemare";
export const NO_SUGGESTION = "Nessuna proposta per questo testo";
export const COARSE_SUFFIX = "(classificazione generica)";
export const OK = "OK";

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

/** The sentence for an error of a function: what is wrong, and what to do. */
export function failureText(reason: FailureReason): string {
  switch (reason.kind) {
    case "missing":
      return `Manca ${ARGUMENTS[reason.argument]}: aggiungerlo alla formula.${reason.argument === "code" ? ` ${QUOTES}` : ""}`;
    case "not-single":
      return `Per ${ARGUMENTS[reason.argument]} serve un solo valore, non un intervallo di ${size(reason.size)}: indicare una cella sola.`;
    case "argument-error":
      return `${capital(ARGUMENTS[reason.argument])} contiene l'errore ${reason.error}: correggere la cella da cui viene.`;
    case "ragged":
      return `Le righe di un intervallo (${ARGUMENTS[reason.argument].replace(/^l'intervallo /, "")}) non hanno tutte lo stesso numero di celle: indicare un intervallo rettangolare.`;
    case "sizes":
      return (
        `Le classificazioni sono ${size(reason.tags)}, gli importi ${size(reason.amounts)}: ` +
        "servono le stesse righe, e una sola colonna di classificazioni."
      );
    case "descriptions-size":
      return `Le descrizioni sono ${size(reason.descriptions)}, le classificazioni hanno ${reason.rows} righe: servono le stesse righe e una colonna.`;
    case "unknown-code":
      return `${tagReasonText(reason.reason, reason.text)}. ${QUOTES}`;
    case "tag-error":
      return `${position(reason.at)}: la classificazione contiene l'errore ${reason.error}; correggere quella cella.`;
    case "amount-error":
      return `${position(reason.at)}: l'importo contiene l'errore ${reason.error}; correggere quella cella, un errore non vale mai 0.`;
    case "amount-text":
      return `${position(reason.at)}: ${amountText(reason.text, reason.certain)}.`;
    case "bad-level":
      return `Il livello è un numero intero da 0 a 4, non «${reason.text}».`;
    case "bad-count":
      return `Il numero di proposte è un numero intero da 1 a 50, non «${reason.text}».`;
    case "bad-status":
      return `Lo stato «${reason.text}» non esiste. Stati: ${reason.known.map((status) => REMAINDER_NAMES[status]).join(", ")}.`;
    case "bad-by":
      return `Il criterio è "importo" o "righe", non «${reason.text}».`;
    case "nothing-to-cover":
      return reason.by === "rows"
        ? "Non ci sono righe di bilancio da classificare: controllare gli intervalli."
        : "Non ci sono importi da classificare: tutti gli importi sono 0; controllare gli intervalli.";
    case "above-level":
      return `${reason.code} sta sopra il livello ${reason.level}: non ha un nodo a quel livello. Chiedere un numero più piccolo.`;
    case "children-shape":
      return `I codici sono ${size(reason.size)}: serve un solo codice, una colonna o una riga di codici.`;
    case "internal":
      return `Errore interno di PMAP, da segnalare: ${reason.message}`;
  }
}

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
      return `nella ripartizione la percentuale di «${reason.part}» non è valida (al massimo 6 decimali)`;
    case "split-part":
      return `nella ripartizione, «${reason.part}»: ${tagReasonText(reason.reason, codePart(reason.part))}`;
    case "bad-proposal":
      return `${shown(reason.text)}: prima del punto interrogativo va un codice`;
    case "cell-error":
      return `la cella contiene l'errore ${reason.error}`;
    case "not-a-code":
      return `${shown(text)} non è un codice${nearest(reason.nearest)}`;
  }
}

/** What CHECK says of a tag; "" for a cell without a tag. */
export function checkText(tag: Tag, text: string): string {
  switch (tag.status) {
    case "classified":
    case "split":
    case "excluded":
    case "total":
      return OK;
    case "untagged":
      return "";
    case "coarse":
      return `generica: ${coarseText(tag)}`;
    case "proposed":
      return `proposta: per accettarla scrivere ${tag.canonical?.replace(/\?$/, "") ?? ""}`;
    case "invalid":
      return `non valida: ${tag.reason === null ? "" : tagReasonText(tag.reason, text)}`;
  }
}

/** Why a coarse tag is too coarse, and what would be right. */
export function coarseText(tag: Tag): string {
  const coarse = tag.parts
    .flatMap(({ code }) => processMap.get(code) ?? [])
    .filter(({ taggable }) => !taggable);
  return coarse
    .map((node) => `${node.code} non è un'Attività, serve un codice più preciso: ${childrenText(node)}`)
    .join("; ");
}

/** What is wrong with an amount that is text. */
export function amountText(text: string, certain: number | null): string {
  const advice =
    certain === null ? "scriverlo come numero" : `scriverlo come numero: ${italianNumber(certain)}`;
  return `l'importo «${text}» è testo, non un numero; ${advice}`;
}

/** A number as Italians write it, without thousands marks. */
export function italianNumber(value: number): string {
  return String(value).replace(".", ",");
}

/** Which codes stand below a node. */
function childrenText(node: MapNode | undefined): string {
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
