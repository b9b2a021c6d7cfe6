/** Suggestions for a whole sheet without ever blocking the pane: slices, progress, cancel; rows that repeat cost once. */
import { inSlices, type Slicing, type Steps } from "./steps";
import type { RowContext, Suggester, SuggestionResult } from "./types";

export interface SuggestRow {
  readonly text: string;
  readonly context?: RowContext;
}

export interface SuggestAllOptions extends Slicing {
  /** Called after each slice with the rows done so far. */
  readonly progress?: (done: number, total: number) => void;
}

/**
 * One result for each row, in their order.
 * @throws the signal's reason (an AbortError) where it is aborted; nothing is kept then.
 */
export async function suggestAll(
  suggester: Pick<Suggester, "suggest">,
  rows: readonly SuggestRow[],
  { pause, progress, ...slicing }: SuggestAllOptions,
): Promise<SuggestionResult[]> {
  const results: SuggestionResult[] = [];
  await inSlices(answers(suggester, rows, results), {
    ...slicing,
    pause: () => {
      progress?.(results.length, rows.length);
      return pause();
    },
  });
  slicing.signal?.throwIfAborted();
  progress?.(rows.length, rows.length);
  return results;
}

function* answers(
  suggester: Pick<Suggester, "suggest">,
  rows: readonly SuggestRow[],
  results: SuggestionResult[],
): Steps<void> {
  const known = new Map<string, SuggestionResult>();
  for (const { text, context } of rows) {
    const key = JSON.stringify([text, context ?? null]);
    const result = known.get(key) ?? suggester.suggest(text, context);
    known.set(key, result);
    results.push(result);
    yield;
  }
}
