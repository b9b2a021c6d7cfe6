import type { BudgetRow } from "../../budget/types";
import type { Code } from "../../map";
import { eachInSteps } from "../../suggest";
import type { Steps } from "../../suggest";
import type { Confidence, Suggestion, SuggestionResult } from "../../suggest/types";

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

/** Outcomes by row key; where rows of one key get different answers because of what stands around them, by key and surroundings. */
export type Outcomes = ReadonlyMap<string, Outcome>;

/** The tags that the user refused, by row key. */
export type Rejections = ReadonlyMap<string, readonly string[]>;

/** Where a row stands: nobody has looked, nothing was found, something waits for the user, the user refused it. */
export type Examined = "never" | "none" | "proposed" | "rejected";

interface Memories {
  readonly outcomes: Outcomes;
  readonly rejections: Rejections;
}

/** The key of a row together with what else the suggestions look at. */
function surroundedKey(row: BudgetRow): string {
  return [row.key, row.funzione, row.kind ?? "", ...row.headings].join("¶");
}

export function outcomeOf(outcomes: Outcomes, row: BudgetRow): Outcome | null {
  if (outcomes.size === 0) return null;
  return outcomes.get(row.key) ?? outcomes.get(surroundedKey(row)) ?? null;
}

export function examined({ outcomes, rejections }: Memories, row: BudgetRow): Examined {
  const outcome = outcomeOf(outcomes, row);
  const refused = rejections.get(row.key);
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
    next.delete(each.row.key);
    next.delete(surroundedKey(each.row));
    const same = byKey.get(each.row.key);
    if (same === undefined) byKey.set(each.row.key, [each]);
    else same.push(each);
  });
  yield* eachInSteps(byKey, ([key, same]) => {
    const agree = new Set(same.map(({ outcome }) => stored(outcome))).size === 1;
    for (const { row, outcome } of same) {
      if (outcome !== null) next.set(agree ? key : surroundedKey(row), outcome);
    }
  });
  return next;
}

const LETTERS: Readonly<Record<Confidence, string>> = { high: "h", medium: "m", low: "l" };
const STORED = /^(?<confidence>[hml])(?<ask>\??) (?<tag>(?<code>\S+).*)$/;
const NONE = ["nothing-found", "belongs-nowhere", "empty"] as const;

/** An outcome as few characters: workbooks have thousands of rows. */
function stored(outcome: Outcome | null): string {
  if (outcome === null) return "";
  if (outcome.kind === "none") return `- ${outcome.why}`;
  return `${LETTERS[outcome.confidence]}${outcome.ask ? "?" : ""} ${outcome.tag}`;
}

export function storedOutcomes(outcomes: Outcomes): Readonly<Record<string, string>> {
  return Object.fromEntries([...outcomes].map(([key, outcome]) => [key, stored(outcome)]));
}

function readOutcome(value: unknown): Outcome | null {
  if (typeof value !== "string") return null;
  const why = NONE.find((each) => value === `- ${each}`);
  if (why !== undefined) return { kind: "none", why };
  const { confidence: letter, ask, tag, code } = STORED.exec(value)?.groups ?? {};
  const confidence = (["high", "medium", "low"] as const).find((each) => LETTERS[each] === letter);
  if (confidence === undefined || tag === undefined || code === undefined) return null;
  return { kind: "proposed", code, tag, confidence, ask: ask === "?", suggestion: null, again: false };
}

export function readOutcomes(fields: Readonly<Record<string, unknown>>): Outcomes {
  return new Map(
    Object.entries(fields).flatMap(([key, value]): [string, Outcome][] => {
      const outcome = readOutcome(value);
      return outcome === null ? [] : [[key, outcome]];
    }),
  );
}

export function readRejections(fields: Readonly<Record<string, unknown>>): Rejections {
  return new Map(
    Object.entries(fields).flatMap(([key, value]): [string, readonly string[]][] =>
      Array.isArray(value) ? [[key, value.filter((each) => typeof each === "string")]] : [],
    ),
  );
}
