import { DEFAULT_SETTINGS } from "./state";
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
