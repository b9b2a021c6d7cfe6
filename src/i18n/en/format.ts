import { makeFormat, makePlural } from "../format";

export const format = makeFormat("en-GB");
export const plural = makePlural(format);

/** Sheet rows are counted from 0 inside and from 1 on the screen. */
export function rowList(rows: readonly number[]): string {
  const shown = rows.slice(0, 5).map((row) => format.count(row + 1));
  const more = rows.length - shown.length;
  return more > 0 ? `${shown.join(", ")} and ${format.count(more)} more` : shown.join(", ");
}

/** "row 117", "rows 40, 41". */
export function namedRows(rows: readonly number[]): string {
  return `${rows.length === 1 ? "row" : "rows"} ${rowList(rows)}`;
}
