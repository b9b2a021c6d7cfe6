import { kindOfHeadings, sectionKind } from "./kinds";
import type { BudgetKind } from "./types";
import { enumeratorOf, sectionWords, withoutEnumerator, wordsOfTotal } from "./words";

/** Depth of a heading as budgets show it: by its numbering, by capitals, or by its being one of the law's sections. */
type Style = "section" | "upper" | "caps" | "number" | "lower" | "plain";

interface OpenHeading {
  readonly text: string;
  readonly style: Style;
}

/**
 * The headings above the rows of a budget, read from top to bottom. A heading closes those of its own style and what is
 * below them; one of the law's sections ("GESTIONE FINANZIARIA") closes all; a total that repeats a heading's words
 * closes that heading.
 */
export class Headings {
  private open: OpenHeading[] = [];
  private shared: readonly string[] = [];
  private said: BudgetKind | "ask" | null = null;

  /** @param title a text above the table that speaks for all of it, or null */
  constructor(title: string | null) {
    if (title !== null) this.push(title);
  }

  /** The open headings, outermost first; one array for all the rows below the same headings. */
  get current(): readonly string[] {
    return this.shared;
  }

  /** What the open headings say of the kind of the rows below them. */
  get kind(): BudgetKind | "ask" | null {
    return this.said;
  }

  /** Opens a heading; returns the headings that it stands below. */
  push(text: string): readonly string[] {
    const style = styleOf(text);
    const kind = sectionKind(text);
    const same = this.open.findIndex((heading) => heading.style === style);
    if (style === "section") this.open = [];
    else if (same >= 0) this.open = this.open.slice(0, same);
    if (kind !== null && kind.leads) {
      const other = this.open.findIndex((heading) => {
        const outer = sectionKind(heading.text);
        return outer !== null && outer.leads && outer.kind !== kind.kind && outer.kind !== "ask";
      });
      if (other >= 0) this.open = this.open.slice(0, other);
    }
    this.set([...this.open, { text, style }]);
    return this.shared.slice(0, -1);
  }

  /** A row with an amount that is numbered as an open heading is its sibling: "14) …" does not stand below "7) …". */
  passRow(text: string): void {
    const style = enumeratorOf(text);
    if (style === "none") return;
    const sibling = this.open.findIndex((heading) => heading.style === style);
    if (sibling >= 0) this.set(this.open.slice(0, sibling));
  }

  /** "Totale proventi correnti (A)" closes "A) PROVENTI CORRENTI". */
  close(totalLabel: string): void {
    const words = wordsOfTotal(totalLabel) ?? sectionWords(totalLabel);
    const closed = this.open.findIndex((heading) => sectionWords(heading.text) === words);
    if (closed >= 0) this.set(this.open.slice(0, closed));
  }

  private set(open: OpenHeading[]): void {
    this.open = open;
    this.shared = open.map((heading) => heading.text);
    this.said = kindOfHeadings(this.shared);
  }
}

function styleOf(text: string): Style {
  const words = withoutEnumerator(text);
  if (
    /^(?:gestione (?:corrente|finanziaria|straordinaria)|rettifiche\b|piano (?:degli|di) investiment|investimenti$)/.test(
      words,
    )
  ) {
    return "section";
  }
  const numbered = enumeratorOf(text);
  if (numbered !== "none") return numbered;
  return text === text.toUpperCase() && /[A-Z]/.test(text) ? "caps" : "plain";
}
