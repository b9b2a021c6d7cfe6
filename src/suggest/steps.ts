/** Long work that gives way: done at once where somebody waits for the result (a formula), in slices where a page has to stay alive. */

/** Work in small steps; between two of them anybody else may have a turn. Its result is what it returns. */
export type Steps<Result> = Generator<void, Result, void>;

export interface Slicing {
  /** Gives the page its turn, e.g. by a MessageChannel. Called between slices. */
  readonly pause: () => Promise<void>;
  /** Milliseconds from any origin, e.g. `performance.now`. */
  readonly now: () => number;
  readonly signal?: AbortSignal;
}

/** Far below the 50 ms in which a page still feels alive, since the last step of a slice may take a while, and the page draws as well. */
const SLICE_MS = 16;

/** Does all steps in one go. */
export function atOnce<Result>(steps: Steps<Result>): Result {
  for (;;) {
    const step = steps.next();
    if (step.done) return step.value;
  }
}

/** Does the steps in slices. @throws the signal's reason (an AbortError) where it is aborted */
export async function inSlices<Result>(
  steps: Steps<Result>,
  { pause, now, signal }: Slicing,
): Promise<Result> {
  let started = now();
  for (;;) {
    signal?.throwIfAborted();
    const step = steps.next();
    if (step.done) return step.value;
    if (now() - started < SLICE_MS) continue;
    await pause();
    started = now();
  }
}

/** Does `work` for each element, a step each. */
export function* eachInSteps<Element>(
  list: Iterable<Element>,
  work: (element: Element) => void,
): Steps<void> {
  for (const element of list) {
    work(element);
    yield;
  }
}
