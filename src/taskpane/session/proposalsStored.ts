import type { Confidence } from "../../suggest/types";
import type { Outcome, Outcomes, Rejections } from "./proposalsOutcomes";
import type { PrintedText, PrintsByText } from "./printsStored";
import { readPrints, storedPrints } from "./printsStored";
import { keyPrint } from "./rowPrint";
import { fields } from "./stored";
import type { MoneyAnswer, TwinAnswers } from "./twins";
import { MONEY_ANSWERS } from "./twins";

/** Outcomes, rejections and answers as the workbook keeps them. The first version kept a text for each key. */
interface Kept {
  readonly version: 2;
  readonly rows: PrintsByText;
}

const kept = (entries: Iterable<PrintedText>): Kept => ({ version: 2, rows: storedPrints(entries) });

/** Prints with their texts, of either version; what is not understood is left out. */
function entriesOf(stored: unknown): readonly PrintedText[] {
  const { version, rows } = fields(stored);
  if (version === 2) return readPrints(rows);
  return Object.entries(fields(stored)).flatMap(([key, value]) =>
    [value]
      .flat()
      .flatMap((text: unknown) => (typeof text === "string" ? ([[keyPrint(key), text]] as const) : [])),
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

export function storedOutcomes(outcomes: Outcomes): Kept {
  return kept([...outcomes].map(([print, outcome]) => [print, outcomeText(outcome)]));
}

export function readOutcomes(stored: unknown): Outcomes {
  return new Map(
    entriesOf(stored).flatMap(([print, text]): [string, Outcome][] => {
      const outcome = readOutcome(text);
      return outcome === null ? [] : [[print, outcome]];
    }),
  );
}

export function storedRejections(rejections: Rejections): Kept {
  return kept([...rejections].flatMap(([print, tags]) => tags.map((tag) => [print, tag] as const)));
}

export function readRejections(stored: unknown): Rejections {
  const found = new Map<string, readonly string[]>();
  for (const [print, tag] of entriesOf(stored)) found.set(print, [...(found.get(print) ?? []), tag]);
  return found;
}

export function storedTwins(answers: TwinAnswers): Kept {
  return kept(answers);
}

export function readTwins(stored: unknown): TwinAnswers {
  return new Map(
    entriesOf(stored).flatMap(([print, text]): [string, MoneyAnswer][] => {
      const known = MONEY_ANSWERS.find((each) => each === text);
      return known === undefined ? [] : [[print, known]];
    }),
  );
}
