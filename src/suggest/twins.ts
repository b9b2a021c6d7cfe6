/** Twin themes (docs/dominio.md, "Temi gemelli"): what the 20 % increase of the diritto annuale pays repeats themes of C and D. */
import { isAtOrBelow } from "../map";
import type { Code } from "../map/types";
import { plain } from "./text";

const TWINS: readonly { readonly project: Code; readonly theme: Code }[] = [
  { project: "E1.1.1.1", theme: "D2.1" },
  { project: "E1.1.2.1", theme: "D4" },
  { project: "E1.1.4.1", theme: "D1" },
  { project: "E1.1.5.1", theme: "D3.1" },
  { project: "E1.1.6.1", theme: "C2.7.5" },
];

/** The source of the money as budgets name it: the increase itself, not the diritto annuale in general. */
const INCREASE =
  /\b20 ?%|\b20 per cento\b|\bmagg(?:\.|iorazion[ei]\b|ior\.)|\bincremento (?:del )?(?:20|d\.? ?a\.?|diritto)/;

/** What users pay for themselves is never paid by the increase: fees, sales, certificates. */
const OWN_REVENUE =
  /\b(?:diritti di segreteria|dir\. ?segr|ricav[oi]|vendit[ae]|tariff[ae]|carnet|certificat[oi] d'? ?origine|visti|proventi|entrat[ae])\b/;

export type MoneySource = "increase" | "ordinary" | "unknown";

/** What the words of a row (and of its headings) say of who pays. */
export function moneySource(texts: readonly string[], isRevenue: boolean): MoneySource {
  const said = texts.map(plain);
  if (said.some((text) => INCREASE.test(text))) return "increase";
  return isRevenue || said.some((text) => OWN_REVENUE.test(text)) ? "ordinary" : "unknown";
}

/** The project that repeats the theme of `code`; null where `code` stands in no twin theme. */
export function projectOf(code: Code): Code | null {
  return TWINS.find(({ theme }) => isAtOrBelow(code, theme))?.project ?? null;
}

/** The theme (a coarse node) that a project of the increase repeats; null for every other code. */
export function themeOf(code: Code): Code | null {
  return TWINS.find(({ project }) => project === code)?.theme ?? null;
}
