/** SUGGEST: the suggester of the pane, asked from a cell. */
import { processMap } from "../map";
import { createSuggester } from "../suggest";
import type { Suggester } from "../suggest/types";
import { readCount, readText } from "./arguments";
import type { Table } from "./budget-functions";
import { NO_SUGGESTION } from "./messages";

let suggester: Suggester | null = null;

/** Header, then the best codes for a text; one cell of text where there is none. Knows nothing of the workbook, so that it stays deterministic. */
export function suggestionRows(textValue: unknown, countValue: unknown): Table {
  const text = readText(textValue);
  const count = readCount(countValue);
  // The index takes a while to build: whoever never asks never waits for it.
  suggester ??= createSuggester();
  const { suggestions } = suggester.suggest(text, {}, count);
  if (suggestions.length === 0) return [[NO_SUGGESTION]];
  const rows = suggestions.map(({ code, score }) => [code, processMap.get(code)?.title ?? "", score]);
  return [["codice", "titolo", "punteggio"], ...rows];
}
