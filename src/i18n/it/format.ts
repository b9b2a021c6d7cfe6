import { makeFormat, makePlural } from "../format";

export const format = makeFormat("it-IT");
export const plural = makePlural(format);

/** Sheet rows are counted from 0 inside and from 1 on the screen. */
export function rowList(rows: readonly number[]): string {
  const shown = rows.slice(0, 5).map((row) => format.count(row + 1));
  const more = rows.length - shown.length;
  if (more <= 0) return shown.join(", ");
  return `${shown.join(", ")} e ${more === 1 ? "un'altra" : `altre ${format.count(more)}`}`;
}

/** "della riga 117", "le righe 40, 41": the preposition or article as it is before one row and before several. */
export function namedRows(rows: readonly number[], one: string, many: string): string {
  return `${rows.length === 1 ? `${one} riga` : `${many} righe`} ${rowList(rows)}`;
}
