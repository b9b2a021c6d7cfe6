/**
 * Writes PMAP formulas for the pane: one for a node, or a block of nodes with titles. English formulas with commas, as the Excel API takes them.
 * One range per kind: proventi and oneri are often both positive, and adding them is the classic wrong total (docs/dominio.md, "Importi").
 */
import { columnLetters } from "../budget/column-letters";
import { processMap } from "../map";
import type { Level, MapNode } from "../map";
import { quoted } from "./formula";

/** Where the rows of one kind stand: tags and amounts of the same height, as references (`structuredRef`, `absoluteRef`). */
export interface RangePair {
  readonly tags: string;
  readonly amounts: string;
}

/** A column of a block: "Proventi", "Oneri", … and the ranges of that kind. Several ranges are added up. */
export interface BlockColumn {
  readonly title: string;
  readonly ranges: readonly RangePair[];
}

/** `=PMAP.ROLLUP("A1",tags,amounts)`, several ranges added up; `namespace` is `PMAPDEV` for the development manifest. */
export function rollupFormula(code: string, ranges: readonly RangePair[], namespace = "PMAP"): string {
  return `=${ranges.map(({ tags, amounts }) => `${namespace}.ROLLUP(${quoted(code)},${tags},${amounts})`).join("+")}`;
}

/** What is in no total, over one or several ranges. */
export function remainderFormula(ranges: readonly RangePair[], namespace = "PMAP"): string {
  return `=${ranges.map(({ tags, amounts }) => `${namespace}.REMAINDER(${tags},${amounts})`).join("+")}`;
}

export function coverageFormula({ tags, amounts }: RangePair, namespace = "PMAP"): string {
  return `=${namespace}.COVERAGE(${tags},${amounts})`;
}

/** The table that fills cells: one line per node at `level`, below `under` where it is given. */
export function totalsFormula(
  { tags, amounts }: RangePair,
  level: Level,
  under: string | null,
  namespace = "PMAP",
): string {
  const below = under === null ? "" : `,${quoted(under)}`;
  return `=${namespace}.TOTALS(${tags},${amounts},${level}${below})`;
}

const REST = "Resto: in nessun nodo";

/**
 * A block to write: a header, then one line per node with its code, its title and one formula per column.
 * @param nodes In the order in which they are to stand, from `nodesAtLevel` or `treeNodes`.
 * @param rest A last line with what is in no node: a block of the whole map shows it (docs/dominio.md, "La legge dei totali").
 */
export function rollupBlock(
  nodes: readonly MapNode[],
  columns: readonly BlockColumn[],
  rest: boolean,
  namespace = "PMAP",
): string[][] {
  const line = (formulaOf: (ranges: readonly RangePair[]) => string): string[] =>
    columns.map(({ ranges }) => (ranges.length === 0 ? "" : formulaOf(ranges)));
  const header = ["Codice", "Titolo", ...columns.map(({ title }) => title)];
  const lines = nodes.map(({ code, title }) => [
    code,
    title,
    ...line((ranges) => rollupFormula(code, ranges, namespace)),
  ]);
  const last = ["", REST, ...line((ranges) => remainderFormula(ranges, namespace))];
  return [header, ...lines, ...(rest ? [last] : [])];
}

/** One node for each line of a report by `level`, below `under` or in the whole map. Short leaves stand for themselves. */
export function nodesAtLevel(level: Level, under: MapNode | null = null): MapNode[] {
  return within(under).filter((node) => node.level === level || (node.taggable && node.level < level));
}

/** A node (or the whole map) and all below it, down to `deepest`, each node before those below it. */
export function treeNodes(under: MapNode | null, deepest: Level): MapNode[] {
  return within(under).filter((node) => node.level <= deepest);
}

/** Names of columns that need no brackets of their own. */
const PLAIN_NAME = /^[\p{L}\p{N}_]+(?: [\p{L}\p{N}_]+)*$/u;

/** The name of a column in its brackets; the signs that structured references reserve are escaped. */
function bracketed(column: string): string {
  return `[${column.replace(/['[\]#@]/g, "'$&")}]`;
}

/** A column of an Excel table: `Bilancio[Importo]`; with signs in its name Excel wants a second pair, `Bilancio[[Importo (€)]]`. */
export function structuredRef(table: string, column: string): string {
  return PLAIN_NAME.test(column) ? `${table}${bracketed(column)}` : `${table}[${bracketed(column)}]`;
}

/** Several neighbouring columns of an Excel table: `Bilancio[[Consuntivo]:[Preventivo]]`. */
export function structuredSpan(table: string, first: string, last: string): string {
  return `${table}[${bracketed(first)}:${bracketed(last)}]`;
}

/** An absolute range, `'Budget 2026'!$C$5:$C$90`. Rows and columns are 0-based sheet positions; the last ones are inclusive. */
export function absoluteRef(
  sheet: string,
  area: {
    readonly firstRow: number;
    readonly lastRow: number;
    readonly firstColumn: number;
    readonly lastColumn?: number;
  },
): string {
  const corner = (column: number, row: number): string => `$${columnLetters(column)}$${row + 1}`;
  const last = corner(area.lastColumn ?? area.firstColumn, area.lastRow);
  return `'${sheet.replace(/'/g, "''")}'!${corner(area.firstColumn, area.firstRow)}:${last}`;
}

function within(under: MapNode | null): readonly MapNode[] {
  return under === null ? processMap.nodes : processMap.nodes.slice(under.order, under.last + 1);
}
