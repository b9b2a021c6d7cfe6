import type { RowDecision } from "../../budget/types";
import { BUDGET_KINDS, DEFAULT_SETTINGS } from "./state";
import type { Settings } from "./state";

/** What the workbook holds may come from another version, or from a hand: only what is understood is taken. */
export function fields(stored: unknown): Readonly<Record<string, unknown>> {
  return typeof stored === "object" && stored !== null && !Array.isArray(stored)
    ? (stored as Record<string, unknown>)
    : {};
}

export function readSettings(stored: unknown): Settings {
  const { order, reviewer, marking } = fields(stored);
  return {
    order: order === "amount" ? "amount" : DEFAULT_SETTINGS.order,
    reviewer: reviewer === true,
    marking: marking === true,
  };
}

export function readDecisions(stored: unknown): ReadonlyMap<string, RowDecision> {
  return new Map(
    Object.entries(fields(stored)).map(([key, value]): [string, RowDecision] => {
      const { rowKind, kind } = fields(value);
      const known = BUDGET_KINDS.find((each) => each === kind);
      return [
        key,
        { ...(rowKind === "budget" ? { rowKind } : {}), ...(known === undefined ? {} : { kind: known }) },
      ];
    }),
  );
}
