import type { RowDecision } from "../../budget/types";
import type { SheetId } from "../../excel/gateway";
import { BUDGET_KINDS, DEFAULT_SETTINGS } from "./state";
import type { Settings } from "./state";

/** What the workbook holds may come from another version, or from a hand: only what is understood is taken. */
export function fields(stored: unknown): Readonly<Record<string, unknown>> {
  return typeof stored === "object" && stored !== null && !Array.isArray(stored)
    ? (stored as Record<string, unknown>)
    : {};
}

export function readSettings(stored: unknown): Settings {
  const { order, reviewer, marking, list } = fields(stored);
  return {
    order: order === "amount" ? "amount" : DEFAULT_SETTINGS.order,
    reviewer: reviewer === true,
    marking: marking === true,
    list: list === true,
  };
}

/** What the user said of rows, by sheet and row key. */
export function readDecisions(stored: unknown): ReadonlyMap<SheetId, ReadonlyMap<string, RowDecision>> {
  return new Map(
    Object.entries(fields(stored)).map(([sheet, ofSheet]) => [
      sheet,
      new Map(Object.entries(fields(ofSheet)).map(([key, value]) => [key, readDecision(value)])),
    ]),
  );
}

function readDecision(stored: unknown): RowDecision {
  const { rowKind, kind } = fields(stored);
  const known = BUDGET_KINDS.find((each) => each === kind);
  return { ...(rowKind === "budget" ? { rowKind } : {}), ...(known === undefined ? {} : { kind: known }) };
}

export function storedDecisions(
  decisions: ReadonlyMap<SheetId, ReadonlyMap<string, RowDecision>>,
): Readonly<Record<SheetId, Readonly<Record<string, RowDecision>>>> {
  return Object.fromEntries([...decisions].map(([sheet, said]) => [sheet, Object.fromEntries(said)]));
}
