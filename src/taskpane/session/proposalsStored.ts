import type { Confidence } from "../../suggest/types";
import type { Outcome, Outcomes, Rejections } from "./proposalsOutcomes";
import { PRINT_LENGTH, keyPrint } from "./rowPrint";
import { fields } from "./stored";

/**
 * Outcomes and rejections as the workbook keeps them: each text with the prints of its rows, one behind the other. Excel keeps 1 to 2 MB
 * for everything, and 10,000 rows with their keys would take most of it. The first version kept a text for each row key.
 */
interface Compact {
  readonly version: 2;
  readonly rows: Readonly<Record<string, string>>;
}

function compact(entries: Iterable<readonly [print: string, text: string]>): Compact {
  const prints = new Map<string, string[]>();
  for (const [print, text] of entries) {
    const same = prints.get(text);
    if (same === undefined) prints.set(text, [print]);
    else same.push(print);
  }
  return { version: 2, rows: Object.fromEntries([...prints].map(([text, same]) => [text, same.join("")])) };
}

/** Prints with their texts, of either version; what is not understood is left out. */
function entriesOf(stored: unknown): readonly (readonly [print: string, text: string])[] {
  const { version, rows } = fields(stored);
  if (version !== 2)
    return Object.entries(fields(stored)).flatMap(([key, value]) =>
      [value]
        .flat()
        .flatMap((text: unknown) => (typeof text === "string" ? ([[keyPrint(key), text]] as const) : [])),
    );
  return Object.entries(fields(rows)).flatMap(([text, prints]) =>
    typeof prints === "string" ? printsIn(prints).map((print) => [print, text] as const) : [],
  );
}

function printsIn(text: string): readonly string[] {
  const count = Math.floor(text.length / PRINT_LENGTH);
  return Array.from({ length: count }, (_, index) =>
    text.slice(index * PRINT_LENGTH, (index + 1) * PRINT_LENGTH),
  );
}

const LETTERS: Readonly<Record<Confidence, string>> = { high: "h", medium: "m", low: "l" };
const STORED = /^(?<confidence>[hml])(?<ask>\??) (?<tag>(?<code>\S+).*)$/;
const NONE = ["nothing-found", "belongs-nowhere", "empty"] as const;

/** An outcome as few characters, without its reasons: they are found again when the row is looked at. */
export function outcomeText(outcome: Outcome | null): string {
  if (outcome === null) return "";
  if (outcome.kind === "none") return `- ${outcome.why}`;
  return `${LETTERS[outcome.confidence]}${outcome.ask ? "?" : ""} ${outcome.tag}`;
}

function readOutcome(text: string): Outcome | null {
  const why = NONE.find((each) => text === `- ${each}`);
  if (why !== undefined) return { kind: "none", why };
  const { confidence: letter, ask, tag, code } = STORED.exec(text)?.groups ?? {};
  const confidence = (["high", "medium", "low"] as const).find((each) => LETTERS[each] === letter);
  if (confidence === undefined || tag === undefined || code === undefined) return null;
  return { kind: "proposed", code, tag, confidence, ask: ask === "?", suggestion: null, again: false };
}

export function storedOutcomes(outcomes: Outcomes): Compact {
  return compact([...outcomes].map(([print, outcome]) => [print, outcomeText(outcome)]));
}

export function readOutcomes(stored: unknown): Outcomes {
  return new Map(
    entriesOf(stored).flatMap(([print, text]): [string, Outcome][] => {
      const outcome = readOutcome(text);
      return outcome === null ? [] : [[print, outcome]];
    }),
  );
}

export function storedRejections(rejections: Rejections): Compact {
  return compact([...rejections].flatMap(([print, tags]) => tags.map((tag) => [print, tag] as const)));
}

export function readRejections(stored: unknown): Rejections {
  const found = new Map<string, readonly string[]>();
  for (const [print, tag] of entriesOf(stored)) found.set(print, [...(found.get(print) ?? []), tag]);
  return found;
}
