import type { Amount, BudgetKind, BudgetRow, Layout } from "./types";
import { foldText, withoutEnumerator } from "./words";

/** What a heading says of the rows below it; `ask` where it holds proventi and oneri alike and their own words decide. */
export interface SectionKind {
  readonly kind: BudgetKind | "ask";
  /** It begins with the word that says so: "B) ONERI CORRENTI", not "Rimborsi spese". */
  readonly leads: boolean;
}

const revenueWord = /\b(?:proventi|provento|ricavi|ricavo|entrate|entrata|valore della produzione)\b/;
const costWord = /\b(?:oneri|onere|costi|costo|spese|spesa|uscite|uscita)\b/;
const investmentHeading =
  /^(?:piano (?:degli|di|triennale degli) investimenti|investimenti|immobilizzazioni|spese (?:in|di) (?:conto capitale|investimento))\b|\bconto capitale\b/;
const mixedHeading =
  /^(?:gestione (?:finanziaria|straordinaria)|rettifiche\b|partite (?:finanziarie|straordinarie))/;

/** Reads a heading; null where it says nothing of the kind of the rows below it. */
export function sectionKind(heading: string): SectionKind | null {
  const words = withoutEnumerator(heading);
  if (investmentHeading.test(words)) return { kind: "investment", leads: true };
  if (mixedHeading.test(words)) return { kind: "ask", leads: true };
  const revenue = revenueWord.exec(words);
  const cost = costWord.exec(words);
  if (revenue !== null && cost !== null) return { kind: "ask", leads: false };
  if (revenue !== null) return { kind: "revenue", leads: revenue.index === 0 };
  if (cost !== null) return { kind: "cost", leads: cost.index === 0 };
  return null;
}

/**
 * What open headings say together: the outermost that is definite ("Rimborsi spese" below "PROVENTI" is revenue), else `ask` where one
 * of them holds both kinds, else null.
 */
export function kindOfHeadings(headings: readonly string[]): BudgetKind | "ask" | null {
  let mixed = false;
  for (const heading of headings) {
    const said = sectionKind(heading);
    if (said === null) continue;
    if (said.kind !== "ask") return said.kind;
    mixed = true;
  }
  return mixed ? "ask" : null;
}

/** A cell of the column that names the kind: "Provento", "Costo", "E"/"U"; null for other texts. */
export function kindFromColumn(text: string): BudgetKind | null {
  const plain = foldText(text);
  if (/^(?:p|r|e|\+)$|^(?:provent|ricav|entrat)/.test(plain)) return "revenue";
  if (/^(?:o|c|u|-)$|^(?:oner|cost|uscit|spes)/.test(plain)) return "cost";
  if (/^i$|^invest/.test(plain)) return "investment";
  return null;
}

/**
 * For sheets with amounts of each kind in columns of their own ("Entrate 2026", "Uscite 2026"): the kind of the one column that a row
 * fills. Says nothing where all amount columns are of one kind, because then the headings know better.
 */
export function kindFromAmountColumns(layout: Layout): (amounts: readonly Amount[]) => BudgetKind | null {
  const kinds = layout.columns.amounts.map(({ name }) => {
    const said = sectionKind(name);
    return said === null || said.kind === "ask" ? null : said.kind;
  });
  if (new Set(kinds.filter((kind) => kind !== null)).size < 2) return () => null;
  return (amounts) => {
    const filled = amounts.flatMap((amount, index) => {
      const counts = amount.kind === "text" || (amount.kind === "number" && amount.value !== 0);
      return counts ? [kinds[index] ?? null] : [];
    });
    const [first = null] = filled;
    return filled.every((kind) => kind === first) ? first : null;
  };
}

/**
 * The Camere's chart of accounts (DPR 254/2005): 31… proventi correnti, 32…, 33… and 34… oneri correnti, 11… immobilizzazioni.
 * 35…, 36… and 37… (financial, extraordinary, adjustments) hold both kinds: the row's words decide. A rule to be confirmed
 * by the user, never law.
 */
export function kindFromAccount(account: string): BudgetKind | "ask" | null {
  const digits = account.replace(/[.\s]/g, "");
  if (!/^\d{6,}$/.test(digits)) return null;
  switch (digits.slice(0, 2)) {
    case "31":
      return "revenue";
    case "32":
    case "33":
    case "34":
      return "cost";
    case "11":
      return "investment";
    case "35":
    case "36":
    case "37":
      return "ask";
    default:
      return null;
  }
}

const revenueRow =
  /^(?:proventi|provento|ricavi|entrate|entrata|interessi attivi|dividendi|utili\b|plusvalenz|rivalutazion|sopravvenienze attive|insussistenze (?:del )?passiv|arrotondamenti attivi)/;
const costRow =
  /^(?:oneri|onere|costi|spese|interessi passivi|interessi su mutui|commissioni|perdite\b|minusvalenz|svalutazion|sopravvenienze passive|insussistenze (?:dell')?attiv|arrotondamenti passivi|accantonament|imposte)/;

/** What a row's own words say, where its section holds both kinds; null where they do not say. */
export function kindFromWords(description: string): BudgetKind | null {
  const words = withoutEnumerator(description);
  if (revenueRow.test(words)) return "revenue";
  return costRow.test(words) ? "cost" : null;
}

/** What is known of a row when its kind is asked. */
export interface KindEvidence {
  readonly decided: BudgetKind | null;
  /** The cell of the kind column, "" where there is none. */
  readonly column: string;
  /** The kind of the amount column that the row fills (`kindFromAmountColumns`). */
  readonly amounts: BudgetKind | null;
  /** What the headings above the row say (`kindOfHeadings`). */
  readonly section: BudgetKind | "ask" | null;
  readonly account: string;
  readonly description: string;
}

/**
 * The kind of a row and what says so: the user's decision, a column, the headings, in mixed sections the row's own words, the account. Null where nothing does: the user is asked.
 */
export function kindOf(row: KindEvidence): Pick<BudgetRow, "kind" | "kindBecause"> {
  if (row.decided !== null) return { kind: row.decided, kindBecause: "decision" };
  const column = kindFromColumn(row.column) ?? row.amounts;
  if (column !== null) return { kind: column, kindBecause: "column" };
  if (row.section !== null && row.section !== "ask") return { kind: row.section, kindBecause: "heading" };
  const account = kindFromAccount(row.account);
  const words = row.section === "ask" || account === "ask" ? kindFromWords(row.description) : null;
  if (words !== null) return { kind: words, kindBecause: "words" };
  const known = account !== null && account !== "ask";
  return known ? { kind: account, kindBecause: "account" } : { kind: null, kindBecause: null };
}
