/** Ranges that a function reads row by row, but that begin on different rows: each tag goes with another row's amount, and no error says so. */
import type { Layout } from "../../budget/types";
import type { PmapCall } from "../../functions/formula";
import { onRows, readsBudget, tagsAt } from "../../functions/repair";
import type { Replacement } from "../../functions/repair";
import type { ResolvedReference } from "./formulas-references";

interface Cell {
  readonly row: number;
  readonly column: number;
}

/** Where the tags begin, and where the range begins that does not stand beside them. */
export interface CrookedRanges {
  readonly tags: Cell;
  readonly other: Cell;
  readonly what: "amounts" | "descriptions";
  /** The arguments on the same rows; null where they are no plain ranges. */
  readonly replacement: Replacement | null;
}

/** The confirmed table of a sheet, as far as the ranges need it. */
export type KnownTable = { readonly sheet: string; readonly layout: Layout } | null;

/**
 * Null where the ranges stand side by side, or nothing says that they should: ranges of one sheet belong together where they share rows
 * or both lie in the confirmed table; ranges of different sheets have no rows in common.
 */
export function crookedRanges(
  call: PmapCall,
  references: ReadonlyMap<string, ResolvedReference>,
  known: KnownTable,
): CrookedRanges | null {
  if (!readsBudget(call)) return null;
  const at = tagsAt(call);
  const found = (position: number): ResolvedReference | null => {
    const argument = call.arguments[position];
    return argument?.kind === "range" ? (references.get(argument.text) ?? null) : null;
  };
  const tags = found(at);
  if (tags === null) return null;
  const others = [{ position: at + 1, what: "amounts" as const }];
  const pairs =
    call.name === "UNTAGGED" ? [...others, { position: 2, what: "descriptions" as const }] : others;
  for (const { position, what } of pairs) {
    const other = found(position);
    if (other === null || !isCrooked(tags, other, known)) continue;
    return {
      tags: { row: tags.area.row, column: tags.area.column },
      other: { row: other.area.row, column: other.area.column },
      what,
      replacement: aligned(call, [at, ...pairs.map((pair) => pair.position)], [tags, other], known),
    };
  }
  return null;
}

function isCrooked(tags: ResolvedReference, other: ResolvedReference, known: KnownTable): boolean {
  const [a, b] = [tags.area, other.area];
  if (tags.sheet !== other.sheet || a.rows !== b.rows || a.row === b.row) return false;
  return Math.abs(a.row - b.row) < a.rows || [tags, other].every((range) => meets(range, known));
}

function meets({ sheet, area }: ResolvedReference, known: KnownTable): boolean {
  if (known?.sheet !== sheet) return false;
  return area.row <= known.layout.lastRow && area.row + area.rows > known.layout.firstRow;
}

/** All ranges on the rows of the one that holds exactly the confirmed table, else on those of the tags. */
function aligned(
  call: PmapCall,
  positions: readonly number[],
  [tags, other]: readonly [ResolvedReference, ResolvedReference],
  known: KnownTable,
): Replacement | null {
  const exact = [tags, other].find(
    ({ sheet, area }) =>
      known?.sheet === sheet &&
      area.row === known.layout.firstRow &&
      area.row + area.rows - 1 === known.layout.lastRow,
  );
  const { area } = exact ?? tags;
  const replaced = new Map<number, string>();
  for (const position of positions) {
    const argument = call.arguments[position];
    if (argument?.kind !== "range") continue;
    const text = onRows(argument.text, area.row + 1, area.row + area.rows);
    if (text === null) return null;
    replaced.set(position, text);
  }
  return replaced;
}
