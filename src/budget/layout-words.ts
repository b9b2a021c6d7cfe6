import { foldText, plainWords } from "./words";

/** What a header cell says that its column holds. `aside` is numbers that are no amounts: shares, differences, notes. */
export type HeaderRole =
  "tag" | "description" | "account" | "costCentre" | "funzione" | "kind" | "amount" | "aside";

/** In this order: the first pattern that fits a header's plain words decides, so the narrow ones stand first. */
const vocabulary: readonly (readonly [HeaderRole, RegExp])[] = [
  [
    "aside",
    /\b(?:incidenza|variazion[ei]|scostament[oi]|differenz[ae]|delta|note|annotazioni|fte|quantita)\b/,
  ],
  ["aside", /^(?:n|nr|num|numero|riga|progr|progressivo|anno|quota)$/],
  [
    "tag",
    /^(?:attivita|classificazion[ei]|codifica|tag|pmap|processo)(?: .*\b(?:codice|cod|mappa|camerale|azione|processo|pmap|livello|liv)\b.*)?(?: 20\d\d)?$|^cod(?:ice)? .*\b(?:attivita|azione|processo|mappa|pmap)\b|\bmappa(?: dei)? processi\b/,
  ],
  [
    "description",
    /\bdescrizion[ei]\b|\bdenominazion[ei]\b|^voc[ei]\b|\boggetto\b|\bcausale\b|^dettaglio\b|^intervent[oi]\b|^iniziativ[ae]\b/,
  ],
  [
    "costCentre",
    /\bcentr[oi] di (?:costo|responsabilita)\b|^c ?d ?[crp]$|^centro$|^ufficio$|^area$|^unita organizzativa$/,
  ],
  ["funzione", /^funz(?:ione)?(?: istituzionale| dpr 254 05)?$|^funzioni istituzionali$|^f i$/],
  [
    "kind",
    /^(?:tipo|natura|segno)\b|^(?:entrata uscita|e u|c r|p o|provent[oi](?: e)? oner[ei]|cost[oi](?: e)? ricav[oi]|ricav[oi](?: e)? cost[oi])$/,
  ],
  [
    "account",
    /^conto(?: di budget| contabile| n| numero)?$|^cod(?:ice)?(?: del)?(?: conto| siope)?$|^(?:sotto)?conto\b|^mastro\b|^piano dei conti$|^capitolo$|^n conto$|^siope$/,
  ],
  ["aside", /^(?:cod(?:ice)?|id|cup|cig|data|scadenza|prodotto|progetto|mese|durata)\b/],
  [
    "amount",
    /\bpreventiv[oi]\b|\bprevision[ei]\b|\bconsuntiv[oi]\b|\bimport[oi]\b|\bbudget\b|\bstanziament[oi]\b|\beuro\b|\bparzial[ei]\b|\btotal[ei]\b|\bassestat[oi]\b|\baggiornament[oi]\b|\bvalor[ei]\b|\b20\d\d\b|\bcompetenza\b|\bfunzion[ei] istituzional[ei]\b|^[a-d]$|^20\d\d/,
  ],
];

/** What a header text says, or null where it uses none of the words that budgets use. */
export function headerRole(text: string): HeaderRole | null {
  const plain = foldText(text);
  if (plain === "" || plain.length > 90) return null;
  if (plain.includes("%")) return "aside";
  if (plain === "€") return "amount";
  const words = plainWords(plain);
  for (const [role, pattern] of vocabulary) if (pattern.test(words)) return role;
  return null;
}

const thousands =
  /\b(?:in|valori in|importi in|dati in)?\s*migliaia(?: di)?(?: euro| €)?|(?:€|\beuro|\beur)\s*(?:\/\s*|x\s*|\*\s*)?(?:\.?000|1\.?000)\b|\bk\s?€|\bk\s?euro\b/;

/** True where a title, header or note says that amounts are thousands of euro. */
export function saysThousands(text: string): boolean {
  return thousands.test(foldText(text));
}

/** How well an amount column serves as the one coverage is measured on, by what its header says. */
export function mainAmountRank(name: string): number {
  const words = plainWords(name);
  let rank = 0;
  if (/\b(?:preventiv[oi]|budget|stanziament[oi])\b/.test(words)) rank += 4;
  if (/\bimport[oi]\b|\btotal[ei]\b|\bassestat[oi]\b|\baggiornament[oi]\b/.test(words)) rank += 2;
  if (/\bconsuntiv[oi]\b/.test(words)) rank -= 4;
  const years = [...words.matchAll(/\b20(\d\d)\b/g)].map((match) => Number(match[1]));
  return rank + Math.max(0, ...years) / 100;
}
