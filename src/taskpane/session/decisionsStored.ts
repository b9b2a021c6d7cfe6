import type { RowDecision } from "../../budget/types";
import type { SheetId } from "../../excel/gateway";
import { Decisions } from "./decisions";
import type { PrintedText, PrintsByText } from "./printsStored";
import { readPrints, storedPrints } from "./printsStored";
import { keyPrint } from "./rowPrint";
import { BUDGET_KINDS } from "./state";
import { fields } from "./stored";

/** What was said of the rows of all sheets, as the workbook keeps it. The first version kept a record for each row key of each sheet. */
interface Kept {
  readonly version: 2;
  readonly sheets: Readonly<Record<SheetId, PrintsByText>>;
}

/** A decision as few characters: `budget cost`; nothing where nothing is said. */
function textOf(said: RowDecision | null): string {
  return [said?.rowKind, said?.kind].filter((part) => part !== undefined).join(" ");
}

/** Null where the words say nothing that is understood. */
function decisionIn(words: readonly unknown[]): RowDecision | null {
  const rowKind = words.includes("budget");
  const kind = BUDGET_KINDS.find((each) => words.includes(each));
  if (!rowKind && kind === undefined) return null;
  return { ...(rowKind ? { rowKind: "budget" } : {}), ...(kind === undefined ? {} : { kind }) };
}

/** What was said of rows, or null where nothing was, by print. */
export type SaidOfRows = readonly (readonly [print: string, said: RowDecision | null])[];

export function storedSaid(said: Iterable<readonly [string, RowDecision | null]>): PrintsByText {
  return storedPrints([...said].map(([print, each]): PrintedText => [print, textOf(each)]));
}

export function readSaid(stored: unknown): SaidOfRows {
  return readPrints(stored).map(([print, text]) => [print, decisionIn(text.split(" "))]);
}

/** What the first version kept of one row. */
export function readFirstVersion(stored: unknown): RowDecision | null {
  const { rowKind, kind } = fields(stored);
  return decisionIn([rowKind, kind]);
}

export function storedDecisions(decisions: ReadonlyMap<SheetId, Decisions>): Kept {
  return {
    version: 2,
    sheets: Object.fromEntries([...decisions].map(([sheet, { byPrint }]) => [sheet, storedSaid(byPrint)])),
  };
}

/** What was said of rows, by sheet, out of either version; what is not understood is left out. */
export function readDecisions(stored: unknown): ReadonlyMap<SheetId, Decisions> {
  const { version, sheets } = fields(stored);
  const read = (ofSheet: unknown): SaidOfRows =>
    version === 2
      ? readSaid(ofSheet)
      : Object.entries(fields(ofSheet)).map(([key, value]) => [keyPrint(key), readFirstVersion(value)]);
  return new Map(
    Object.entries(fields(version === 2 ? sheets : stored)).map(([sheet, ofSheet]) => {
      const said = read(ofSheet).flatMap(([print, each]) => (each === null ? [] : [[print, each] as const]));
      return [sheet, new Decisions(new Map(said))];
    }),
  );
}
