/** Suggestions for a whole sheet without ever blocking the pane: slices, progress, cancel; rows that repeat cost once. */
import type { RowContext, Suggester, SuggestionResult } from "./types";

export interface SuggestRow {
  readonly text: string;
  readonly context?: RowContext;
}

export interface SuggestAllOptions {
  /** Gives the page its turn, e.g. by a MessageChannel. Called between slices. */
  readonly pause: () => Promise<void>;
  /** Milliseconds from any origin, e.g. `performance.now`. */
  readonly now: () => number;
  readonly signal?: AbortSignal;
  /** Called after each slice with the rows done so far. */
  readonly progress?: (done: number, total: number) => void;
}

/** Far below the 50 ms in which a page still feels alive, since the last row of a slice may take a while. */
const SLICE_MS = 20;

/**
 * One result for each row, in their order.
 * @throws the signal's reason (an AbortError) where it is aborted; nothing is kept then.
 */
export async function suggestAll(
  suggester: Suggester,
  rows: readonly SuggestRow[],
  { pause, now, signal, progress }: SuggestAllOptions,
): Promise<SuggestionResult[]> {
  const known = new Map<string, SuggestionResult>();
  const results: SuggestionResult[] = [];
  let started = now();
  for (const { text, context } of rows) {
    signal?.throwIfAborted();
    const key = JSON.stringify([text, context ?? null]);
    const result = known.get(key) ?? suggester.suggest(text, context);
    known.set(key, result);
    results.push(result);
    if (now() - started < SLICE_MS) continue;
    progress?.(results.length, rows.length);
    await pause();
    started = now();
  }
  signal?.throwIfAborted();
  progress?.(rows.length, rows.length);
  return results;
}
