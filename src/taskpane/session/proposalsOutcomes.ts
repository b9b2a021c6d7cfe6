import type { BudgetRow } from "../../budget/types";
import type { Code } from "../../map";
import { eachInSteps } from "../../suggest";
import type { Steps } from "../../suggest";
import type { Confidence, Suggestion, SuggestionResult } from "../../suggest/types";
import { outcomeText } from "./proposalsStored";
import { rowPrint, surroundedPrint } from "./rowPrint";

/** What looking for a proposal for a row came to. */
export type Outcome =
  | {
      readonly kind: "proposed";
      readonly code: Code;
      /** What accepting writes: the code, or the split of an earlier row. */
      readonly tag: string;
      readonly confidence: Confidence;
      /** The code has a twin theme and nobody has said who pays. */
      readonly ask: boolean;
      /** With its reasons; null where the outcome comes from an earlier session. */
      readonly suggestion: Suggestion | null;
      /** The user wanted a proposal although a cell already held one. */
      readonly again: boolean;
    }
  | { readonly kind: "none"; readonly why: NonNullable<SuggestionResult["none"]> };

/** Outcomes by the print of the row key; where rows of one key get different answers because of what stands around them, of key and surroundings. */
export type Outcomes = ReadonlyMap<string, Outcome>;

/** The tags that the user refused, by the print of the row key. */
export type Rejections = ReadonlyMap<string, readonly string[]>;

/** Where a row stands: nobody has looked, nothing was found, something waits for the user, the user refused it. */
export type Examined = "never" | "none" | "proposed" | "rejected";

interface Memories {
  readonly outcomes: Outcomes;
  readonly rejections: Rejections;
}

export function outcomeOf(outcomes: Outcomes, row: BudgetRow): Outcome | null {
  if (outcomes.size === 0) return null;
  return outcomes.get(rowPrint(row)) ?? outcomes.get(surroundedPrint(row)) ?? null;
}

export function examined({ outcomes, rejections }: Memories, row: BudgetRow): Examined {
  const outcome = outcomeOf(outcomes, row);
  const refused = rejections.get(rowPrint(row));
  if (outcome?.kind === "proposed" && refused?.includes(outcome.tag) !== true) return "proposed";
  if (refused !== undefined) return "rejected";
  return outcome?.kind === "none" ? "none" : "never";
}

/** The first suggestion that the user has not refused for this row; null where all were. */
export function outcomeFor(
  result: SuggestionResult,
  refused: readonly string[],
  isTaggable: (code: Code) => boolean,
  again: boolean,
): Outcome | null {
  const usable = result.suggestions.filter(({ code }) => isTaggable(code));
  if (usable.length === 0) return { kind: "none", why: result.none ?? "nothing-found" };
  const suggestion = usable.find((each) => !refused.includes(tagOf(each)));
  if (suggestion === undefined) return null;
  return {
    kind: "proposed",
    code: suggestion.code,
    tag: tagOf(suggestion),
    confidence: suggestion.confidence,
    ask: suggestion.twin?.ask === true,
    suggestion,
    again,
  };
}

/** What accepting a suggestion writes. */
export function tagOf(suggestion: Suggestion): string {
  return suggestion.split ?? suggestion.code;
}

/** `known` with the outcomes of these rows in place of what was known of them. */
export function* withOutcomes(
  known: Outcomes,
  found: readonly { readonly row: BudgetRow; readonly outcome: Outcome | null }[],
): Steps<Outcomes> {
  const next = new Map(known);
  const byKey = new Map<string, { row: BudgetRow; outcome: Outcome | null }[]>();
  yield* eachInSteps(found, (each) => {
    next.delete(rowPrint(each.row));
    next.delete(surroundedPrint(each.row));
    const same = byKey.get(each.row.key);
    if (same === undefined) byKey.set(each.row.key, [each]);
    else same.push(each);
  });
  yield* eachInSteps(byKey.values(), (same) => {
    const agree = new Set(same.map(({ outcome }) => outcomeText(outcome))).size === 1;
    for (const { row, outcome } of same) {
      if (outcome !== null) next.set(agree ? rowPrint(row) : surroundedPrint(row), outcome);
    }
  });
  return next;
}
