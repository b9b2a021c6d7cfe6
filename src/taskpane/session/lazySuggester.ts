import { createSuggester } from "../../suggest";
import type { MemoryRow, Suggester } from "../../suggest/types";

/** A suggester that is built when it is first asked: reading the lexicon takes longer than showing the pane should. */
export function lazySuggester(create: () => Suggester = createSuggester): Suggester {
  let built: Suggester | null = null;
  let learnt: readonly MemoryRow[] | null = null;
  const ready = (): Suggester => {
    built ??= create();
    if (learnt !== null) built.learn(learnt);
    learnt = null;
    return built;
  };
  return {
    suggest: (text, context, limit) => ready().suggest(text, context, limit),
    search: (query, limit) => ready().search(query, limit),
    learn: (rows) => {
      learnt = rows;
    },
  };
}
