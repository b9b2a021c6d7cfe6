import { atOnce, buildSuggester, inSlices } from "../../suggest";
import type { Steps } from "../../suggest";
import type { MemoryRow, Suggester } from "../../suggest/types";
import { SLICING } from "./slicing";

/** The suggester of the pane: it is built, and learns, in slices between which the page lives on. */
export interface PaneSuggester extends Pick<Suggester, "suggest" | "search" | "learn"> {
  /** Resolves once it is built, and has learnt what it was given: whoever waits for that never holds up the page. */
  ready(): Promise<void>;
  /** True where an answer takes no time now: it is built, and has learnt what it was given. */
  isReady(): boolean;
}

/** Whoever asks before it is ready gets the right answer, and waits for it: what is left to do is done at once. */
export function slicedSuggester(build: () => Steps<Suggester> = buildSuggester): PaneSuggester {
  let toLearn: readonly MemoryRow[] | null = null;
  let built: Suggester | null = null;
  let current: Steps<Suggester> | null = null;
  let working: Promise<unknown> | null = null;

  function* work(): Steps<Suggester> {
    try {
      built ??= yield* build();
      while (toLearn !== null) {
        const learning = built.learning(toLearn);
        toLearn = null;
        // Where newer rows come meanwhile, learning them begins from what is half learnt.
        while (toLearn === null && learning.next().done !== true) yield;
      }
      return built;
    } finally {
      current = null;
    }
  }

  const isReady = (): boolean => built !== null && current === null && toLearn === null;
  const steps = (): Steps<Suggester> => (current ??= work());
  const now = (): Suggester => (built !== null && isReady() ? built : atOnce(steps()));

  return {
    suggest: (text, context, limit) => now().suggest(text, context, limit),
    // What was learnt makes no difference to a search.
    search: (query, limit) => (built ?? now()).search(query, limit),
    learn(rows) {
      toLearn = rows;
    },
    isReady,
    async ready() {
      while (!isReady()) {
        working ??= inSlices(steps(), SLICING).finally(() => (working = null));
        await working;
      }
    },
  };
}
