/** Suggestions for a whole sheet without ever blocking the pane: slices, progress, cancel; rows that repeat cost once. */
import { inSlices, type Slicing, type Steps } from "./steps";
import type { RowContext, Suggester, SuggestionResult } from "./types";

export interface SuggestRow {
  readonly text: string;
  readonly context?: RowContext;
}

export interface SuggestAllOptions extends Slicing {
  /** Called after each slice with the number of rows done so far. */
  readonly progress?: (done: number) => void;
}

/**
 * One result for each row, in their order. `rows` are taken one by one, so that making them may take its time as well.
 * @throws the signal's reason (an AbortError) where it is aborted; nothing is kept then.
 */
export async function suggestAll(
  suggester: Pick<Suggester, "suggest">,
  rows: Iterable<SuggestRow>,
  { pause, progress, ...slicing }: SuggestAllOptions,
): Promise<SuggestionResult[]> {
  const results: SuggestionResult[] = [];
  await inSlices(answers(suggester, rows, results), {
    ...slicing,
    pause: () => {
      progress?.(results.length);
      return pause();
    },
  });
  slicing.signal?.throwIfAborted();
  progress?.(results.length);
  return results;
}

function* answers(
  suggester: Pick<Suggester, "suggest">,
  rows: Iterable<SuggestRow>,
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
