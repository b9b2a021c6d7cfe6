/** Why a function gives an error, as data: src/i18n turns it into a sentence, explain.ts into advice. */
import type { Code } from "../map";
import type { RemainderStatus } from "../budget/totals";
import type { Cell, TagReason } from "../budget/types";

/** Rows and columns of a range. */
export interface Size {
  readonly rows: number;
  readonly columns: number;
}

/** The value of an argument, as each language writes it in its own way. */
export type Given = Exclude<Cell, null>;

export type ArgumentName =
  "code" | "tags" | "amounts" | "level" | "under" | "status" | "by" | "descriptions" | "text" | "n";

export type FailureReason =
  | { readonly kind: "missing"; readonly argument: ArgumentName }
  | { readonly kind: "not-single"; readonly argument: ArgumentName; readonly size: Size }
  | { readonly kind: "argument-error"; readonly argument: ArgumentName; readonly error: string }
  | { readonly kind: "ragged"; readonly argument: ArgumentName }
  | { readonly kind: "sizes"; readonly tags: Size; readonly amounts: Size }
  /** Codes stand among the amounts, and numbers among the tags: as SUMIFS has them, amounts first. */
  | { readonly kind: "swapped-ranges" }
  | { readonly kind: "descriptions-size"; readonly rows: number; readonly descriptions: Size }
  | { readonly kind: "unknown-code"; readonly text: string; readonly reason: TagReason }
  | { readonly kind: "tag-error"; readonly at: Position; readonly error: string }
  | { readonly kind: "amount-error"; readonly at: Position; readonly error: string }
  | {
      readonly kind: "amount-text";
      readonly at: Position;
      readonly text: string;
      readonly certain: number | null;
    }
  | { readonly kind: "bad-level"; readonly given: Given }
  | { readonly kind: "bad-count"; readonly given: Given }
  | { readonly kind: "bad-status"; readonly given: Given; readonly known: readonly RemainderStatus[] }
  | { readonly kind: "bad-by"; readonly given: Given }
  | { readonly kind: "nothing-to-cover"; readonly by: "amount" | "rows" }
  | { readonly kind: "above-level"; readonly code: Code; readonly level: number }
  | { readonly kind: "children-shape"; readonly size: Size }
  /** The formula calls what is no function of PMAP; Excel itself says only `#NAME?`. */
  | { readonly kind: "unknown-function"; readonly name: string; readonly nearest: string | null }
  | { readonly kind: "internal"; readonly message: string };

/** 1-based position inside the ranges, as a person counts. `column` is null where the range has one column. */
export interface Position {
  readonly row: number;
  readonly column: number | null;
}

/** Carries a reason to the edge of the functions, where it becomes a `CustomFunctions.Error`; it never leaves src/functions. */
export class FunctionFailure extends Error {
  constructor(readonly reason: FailureReason) {
    super(reason.kind);
  }
}

export function fail(reason: FailureReason): never {
  throw new FunctionFailure(reason);
}

/** `#N/A` says that there is no answer (no such code, nothing to cover); everything else is a wrong question: `#VALUE!`. */
export function isNotAvailable(reason: FailureReason): boolean {
  return (
    reason.kind === "unknown-code" || reason.kind === "nothing-to-cover" || reason.kind === "above-level"
  );
}
