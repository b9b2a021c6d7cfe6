/**
 * The words of the budget: tags, statuses, rows, layouts. What they mean is law: docs/dominio.md.
 * Amounts are euro with cents, as Excel's own numbers. Reasons are data, never sentences: i18n turns them into text.
 */
import type { Code } from "../map/types";

/** An error cell (`#DIV/0!`, in whatever language the host shows it). */
export interface CellError {
  readonly error: string;
}

/** What a cell holds once a host's own shapes are normalised. Empty is null (0 and "" are kept: they mean empty only in a tag column). */
export type Cell = string | number | boolean | null | CellError;

/** The status of a tag cell. `split` is a classified row with several parts; `total` is outside the law of the totals. */
export type Status =
  "classified" | "split" | "coarse" | "proposed" | "untagged" | "invalid" | "excluded" | "total";

export interface TagPart {
  readonly code: Code;
  /** Share in millionths of one percent: 60 % is 60_000_000; the parts of a tag sum to 100_000_000. */
  readonly share: number;
}

/** Why a tag is invalid, and what would be right. `nearest` is the nearest valid code where there is one. */
export type TagReason =
  | { readonly kind: "unknown-below"; readonly parent: Code; readonly nearest: Code | null }
  | { readonly kind: "unknown-code"; readonly nearest: Code | null }
  | { readonly kind: "wrong-separator"; readonly nearest: Code | null }
  | { readonly kind: "letter-for-digit"; readonly nearest: Code | null }
  | { readonly kind: "zero-padded"; readonly nearest: Code | null }
  /** A Cyrillic or Greek letter that looks like a Latin one. */
  | { readonly kind: "other-alphabet"; readonly nearest: Code }
  | {
      readonly kind: "text-after-code";
      readonly code: Code;
      readonly text: string;
      readonly nearest: Code | null;
    }
  | { readonly kind: "split-sum"; /** Millionths of one percent. */ readonly sum: number }
  | { readonly kind: "split-duplicate"; readonly code: Code }
  | { readonly kind: "split-missing-share"; readonly part: string }
  | { readonly kind: "split-zero-share"; readonly part: string }
  | { readonly kind: "split-bad-share"; readonly part: string }
  | { readonly kind: "split-part"; readonly part: string; readonly reason: TagReason }
  | { readonly kind: "bad-proposal"; readonly text: string }
  | { readonly kind: "cell-error"; readonly error: string }
  | { readonly kind: "not-a-code"; readonly text: string; readonly nearest: Code | null };

/** A tag cell, read. Parsing is pure and memoised per distinct text. */
export interface Tag {
  readonly status: Status;
  /** The codes it names (also for a proposal); empty for untagged, excluded, total, invalid. */
  readonly parts: readonly TagPart[];
  /** The canonical spelling that writing would put; null for untagged and invalid. */
  readonly canonical: string | null;
  /** True where the cell is understood but not spelt canonically: a clean-up can be offered. */
  readonly untidy: boolean;
  /** For an invalid tag, why; else null. */
  readonly reason: TagReason | null;
  /** The words after ESCLUSO, or null. */
  readonly excludedBecause: string | null;
}

/** One amount cell. `text` is number-like or other text that stands where a number should be. */
export type Amount =
  | { readonly kind: "number"; readonly value: number }
  | { readonly kind: "blank" }
  | {
      readonly kind: "text";
      readonly text: string;
      /** The number it certainly means, else null. */ readonly certain: number | null;
    }
  | { readonly kind: "error"; readonly error: string };

export type RowKind = "budget" | "heading" | "blank" | "total";

/** Provento, onere or investimento; null where nothing says which and the user is to be asked. */
export type BudgetKind = "revenue" | "cost" | "investment";

/** Why a row is guessed to be a total. */
export type TotalGuess =
  | { readonly kind: "formula"; readonly formula: string }
  | { readonly kind: "label"; readonly label: string }
  | { readonly kind: "year-header"; readonly label: string }
  /** Values without formulas: the row's amount is the sum of the `rows` detail rows right below it (DM 27/3/2013). */
  | { readonly kind: "details"; readonly rows: number };

export type NeedsWorkCause = "untagged" | "invalid" | "coarse" | "proposed" | "amount-not-number";

/** Where a budget stands on a sheet. Rows and columns are 0-based sheet positions; `lastRow` is inclusive. */
export interface Layout {
  /** Rows of the header, first to last; null where there is none. */
  readonly header: { readonly first: number; readonly last: number } | null;
  readonly firstRow: number;
  readonly lastRow: number;
  readonly columns: LayoutColumns;
  readonly unit: "euro" | "thousands";
}

export interface LayoutColumns {
  readonly tag: number;
  readonly description: number;
  readonly account: number | null;
  readonly costCentre: number | null;
  readonly funzione: number | null;
  readonly kind: number | null;
  /** One or more columns of amounts; the first one that `main` names is the one coverage is measured on. */
  readonly amounts: readonly AmountColumn[];
  /** Index in `amounts`. */
  readonly main: number;
}

export interface AmountColumn {
  readonly column: number;
  readonly name: string;
  /** "Parziali, altrimenti Totali" (DM 27/3/2013): taken where `column` is blank. */
  readonly otherwise: number | null;
}

/** Why a column was taken for what it is; for "perché queste colonne". */
export interface ColumnReason {
  readonly column: number;
  readonly role: "tag" | "description" | "account" | "costCentre" | "funzione" | "kind" | "amount";
  readonly because:
    | { readonly kind: "header"; readonly text: string }
    | { readonly kind: "content"; /** Share of cells of that sort, 0…1. */ readonly share: number }
    | { readonly kind: "empty-beside" };
}

/** A budget table found on a sheet, best first. */
export interface LayoutCandidate {
  readonly layout: Layout;
  /** 0…1, only for ordering and for saying how sure the guess is. */
  readonly score: number;
  readonly reasons: readonly ColumnReason[];
  /** Things the user should know before accepting. */
  readonly warnings: readonly LayoutWarning[];
}

export type LayoutWarning =
  | { readonly kind: "merged-cells"; readonly rows: readonly number[] }
  | { readonly kind: "no-tag-column"; readonly proposed: number }
  | { readonly kind: "unit-thousands"; readonly because: string }
  | { readonly kind: "two-columns-same-money"; readonly columns: readonly number[] }
  | { readonly kind: "no-header" }
  /** The sheet holds further tables; each one is a candidate of its own. */
  | { readonly kind: "several-tables"; readonly count: number };

/** A rectangle of a sheet as the gateway reads it. `values[0][0]` stands at (`row`, `column`), 0-based. */
export interface SheetData {
  readonly row: number;
  readonly column: number;
  readonly values: readonly (readonly Cell[])[];
  /** English formulas with the leading "="; null where the cell holds a constant. */
  readonly formulas: readonly (readonly (string | null)[])[];
  /** Merged areas, 0-based sheet positions. */
  readonly merged: readonly {
    readonly row: number;
    readonly column: number;
    readonly rows: number;
    readonly columns: number;
  }[];
  /** 0-based sheet rows that are hidden (filter or by hand). */
  readonly hiddenRows: readonly number[];
}

/** What the user has said about rows, kept in the workbook, by row key (never by address). */
export interface RowDecision {
  /** Overrules the guess: "budget" where a row guessed to be a total is none. */
  readonly rowKind?: "budget";
  readonly kind?: BudgetKind;
}

/** Finds what the user said of a row by its key; a map by row key is one. */
export interface DecisionLookup {
  get(key: string): RowDecision | undefined;
}

export interface BudgetRow {
  /** 0-based sheet row. */
  readonly row: number;
  /** conto + centro di costo + descrizione, normalised: what memory, rejections and decisions are kept by. */
  readonly key: string;
  readonly account: string;
  readonly description: string;
  readonly costCentre: string;
  readonly funzione: string;
  /** Section headings above the row, outermost first. */
  readonly headings: readonly string[];
  /** One for each of the layout's amount columns. */
  readonly amounts: readonly Amount[];
  readonly tag: Tag;
  /** The tag cell as it stands. */
  readonly tagCell: Cell;
  /** The tag is the value of a formula: never overwritten without asking. */
  readonly tagIsFormula: boolean;
  readonly rowKind: RowKind;
  /** What makes the row look like a total, whatever its tag says; null where nothing does or the user overruled it. */
  readonly looksTotal: TotalGuess | null;
  /** Set on rows that look like totals and are not marked so. Until they are marked they count, as in the functions. */
  readonly totalGuess: TotalGuess | null;
  /** A row guessed to be a total that carries a code: counted twice? */
  readonly doubleCount: boolean;
  readonly kind: BudgetKind | null;
  readonly kindBecause: "column" | "heading" | "account" | "words" | "decision" | null;
  /** Null where the row needs no work. */
  readonly needsWork: NeedsWorkCause | null;
  /** The code's level-0 letter and the row's funzione, where they differ (never for E, F, Z, G). */
  readonly funzioneMismatch: { readonly code: Code; readonly funzione: string } | null;
  readonly hidden: boolean;
}

export interface Budget {
  readonly layout: Layout;
  readonly rows: readonly BudgetRow[];
}
