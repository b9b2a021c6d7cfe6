/** Search and suggestions: what goes in and what comes out. Reasons are data; i18n turns them into Italian. */
import type { BudgetKind } from "../budget/types";
import type { Code } from "../map/types";
import type { Steps } from "./steps";

export type Confidence = "high" | "medium" | "low";

/** What is known of a row beside its description. All optional: a bare text can be suggested for. */
export interface RowContext {
  readonly account?: string;
  readonly costCentre?: string;
  readonly funzione?: string;
  readonly headings?: readonly string[];
  readonly kind?: BudgetKind | null;
  /** 0-based sheet row, where the row itself may have been learnt from: what it says is no reason for itself. */
  readonly row?: number;
  /** Who pays, as the user has answered for rows that do not say it themselves (docs/dominio.md, "Temi gemelli"). */
  readonly money?: "increase" | "ordinary";
}

export type SuggestionReason =
  | {
      readonly kind: "same-row";
      /** 0-based sheet row of the earlier tagging. */ readonly row: number;
      /** Where it stands, if on another sheet than the row itself. */ readonly sheet?: string;
      readonly by: "key" | "account" | "description";
    }
  | {
      readonly kind: "similar-row";
      readonly row: number;
      readonly sheet?: string;
      readonly description: string;
    }
  | {
      readonly kind: "conflict";
      /** Codes that rows with this description carry. */ readonly codes: readonly Code[];
    }
  | { readonly kind: "phrase"; /** Entry of the coding index. */ readonly phrase: string }
  | { readonly kind: "words"; readonly words: readonly string[] }
  | { readonly kind: "synonym"; readonly word: string; readonly means: string }
  | { readonly kind: "spelling"; readonly word: string; readonly means: string }
  | { readonly kind: "heading"; readonly heading: string }
  | { readonly kind: "context"; readonly what: "funzione" | "costCentre" | "kind" }
  | { readonly kind: "code" };

export interface Suggestion {
  readonly code: Code;
  /** 0…1, comparable within one answer only. */
  readonly score: number;
  readonly confidence: Confidence;
  readonly reasons: readonly SuggestionReason[];
  /** The twin theme's code (docs/dominio.md, "Temi gemelli"), where there is one. */
  readonly twin: {
    readonly code: Code;
    /** True where nothing in the row tells the two apart: the user is to be asked. */ readonly ask: boolean;
  } | null;
  /** The tag text to write instead of the code, where the earlier row was split over several codes. */
  readonly split?: string;
}

/** The answer for one row. `none` is an honest "nessuna proposta", with its reason. */
export interface SuggestionResult {
  readonly suggestions: readonly Suggestion[];
  readonly none: "nothing-found" | "belongs-nowhere" | "empty" | null;
}

/** An earlier tagging that was confirmed, in this workbook or in last year's. */
export interface MemoryRow {
  readonly account: string;
  readonly costCentre: string;
  readonly description: string;
  /** The tag cell's canonical text: a code or a split. */
  readonly tag: string;
  readonly row: number;
  /** The name of the sheet, where it is another one than the budget's. */
  readonly sheet?: string;
}

export interface SearchHit {
  readonly code: Code;
  readonly score: number;
  /** Ranges [from, to) of the title that the query matched, for marking. */
  readonly marks: readonly (readonly [number, number])[];
}

export interface Suggester {
  /** Suggestions for a budget row, best first, at most `limit` (default 5). Never throws, whatever the text. */
  suggest(text: string, context?: RowContext, limit?: number): SuggestionResult;
  /** Type-ahead over the whole map (coarse nodes too) by words, misspelt words, code or part of a code. */
  search(query: string, limit?: number): readonly SearchHit[];
  /** Replaces what was learnt from tagged rows. Costs little where little has changed since the last time. */
  learn(rows: readonly MemoryRow[]): void;
  /** The same in steps. A later call may begin while an earlier one was left unfinished. */
  learning(rows: readonly MemoryRow[]): Steps<void>;
}
