import type { Cell } from "./types";

/** What a cell looks like, for finding a table. Reading amounts and tags for good is another matter. */
export type CellSort =
  "blank" | "number" | "year" | "account" | "number-text" | "tag" | "funzione" | "kind" | "text" | "other";

const numberText = /^[-–−(+\s€]*\d{1,3}(?:[.\s'\u00a0]?\d{3})*(?:[.,]\d+)?[\s€)%-]*$/;
const accountText = /^\d{3,10}$|^\d{1,4}(?:\.\d{1,6}){1,6}$/;
const tagText =
  /^(?:[A-GZ]\d{1,2}[a-z]?(?:[.,]\d{1,2}[a-z]?){1,4}(?:$|[\s?;.])|esclus[oaie]\b|(?:sub)?totale\b|tot\.?$)/i;
const funzioneText = /^(?:funz(?:ione|\.)?\s*)?[a-d]$/i;
const kindText =
  /^(?:provent[oi]|oner[ei]|ricav[oi]|cost[oi]|investiment[oi]|entrat[ae]|uscit[ae]|spes[ae]|[poreuci])$/i;

/** True for whole numbers that a header can hold as the year of its column. */
export function isYear(value: number): boolean {
  return Number.isInteger(value) && value >= 1990 && value <= 2099;
}

/** The year that a cell of a header may name, as a number or as text; null for every other cell. */
export function yearOf(cell: Cell): number | null {
  const year = typeof cell === "string" && /^\s*\d{4}\s*$/.test(cell) ? Number(cell) : cell;
  return typeof year === "number" && isYear(year) ? year : null;
}

/** The look of one cell; the first sort that fits wins. */
export function sortOf(cell: Cell): CellSort {
  if (cell === null) return "blank";
  if (typeof cell === "number") {
    if (isYear(cell)) return "year";
    return Number.isInteger(cell) && cell >= 100_000 && cell <= 399_999 ? "account" : "number";
  }
  if (typeof cell !== "string") return "other";
  const text = cell.trim();
  if (text === "") return "blank";
  if (accountText.test(text)) return "account";
  if (numberText.test(text)) return "number-text";
  if (funzioneText.test(text)) return "funzione";
  if (tagText.test(text)) return "tag";
  if (kindText.test(text)) return "kind";
  return "text";
}
