/** The Italian words that functions write into cells: typed reasons in, text out. What goes wrong is told by src/i18n/it/failures.ts. */
import { processMap } from "../map";
import { childrenText, tagReasonText } from "../i18n/it/failures";
import type { Status, Tag } from "../budget/types";

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

export const TEXT_AMOUNTS = "importi non numerici";
export const NOTHING_TO_DO = "Nessuna riga da sistemare";
export const NO_SUGGESTION = "Nessuna proposta per questo testo";
export const COARSE_SUFFIX = "(classificazione generica)";
export const OK = "OK";

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
