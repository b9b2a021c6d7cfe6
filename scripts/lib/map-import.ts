/** Source document + corrections → the rows of the map. Fails, with the line, rather than lose or guess anything. */
import { compareCodes, isCanonicalCode, levelOf, parentCode, parseCode } from "../../src/map/code";
import { buildMap, type MapRow } from "../../src/map/tree";
import type { MapNote, ProcessMap } from "../../src/map/types";
import { readCorrections, type Correction } from "./map-corrections";
import { ImportError, readCells, readRevision, type SourceCell } from "./map-source";

const DEEPEST = 4;

/** Reads the two seeds. Throws {@link ImportError} on the first fault. */
export function importMap(source: string, correctionsText: string): ProcessMap {
  const revision = readRevision(source);
  const corrections = readCorrections(correctionsText);
  const cells = correctCells(readCells(source), corrections);
  const titles = mergeRepeated(cells);
  const codes = [...titles.keys()].sort(compareCodes);
  checkTree(codes, titles, corrections);
  const notes = placeNotes(corrections, titles);
  const rows = codes.map((code): MapRow => {
    const title = titles.get(code)?.title ?? "";
    return { code, title, notes: notes.get(code) ?? [] };
  });
  return buildMap(revision, rows);
}

/** Applies each correction to the cells it names, and makes sure that it still matches the document there. */
function correctCells(cells: readonly SourceCell[], corrections: readonly Correction[]): SourceCell[] {
  const result: (SourceCell | null)[] = [...cells];
  for (const correction of corrections) {
    const at = (line: number, matches: (cell: SourceCell) => boolean): number[] => {
      const found = cells.flatMap((cell, index) => (cell.line === line && matches(cell) ? [index] : []));
      if (found.length === 0)
        throw stale(correction, `"${correction.document}" is not on line ${String(line)}`);
      return found;
    };
    for (const line of correction.lines) correctOne(correction, line, cells, result, at);
  }
  return result.filter((cell) => cell !== null);
}

type Find = (line: number, matches: (cell: SourceCell) => boolean) => number[];

function correctOne(
  correction: Correction,
  line: number,
  cells: readonly SourceCell[],
  result: (SourceCell | null)[],
  find: Find,
): void {
  const { code, document, product, kind } = correction;
  const first = cells.find((cell) => cell.code === code);
  switch (kind) {
    case "structure":
      for (const index of find(line, (cell) => `${cell.code} ${cell.title}` === document)) {
        const space = product.indexOf(" ");
        result[index] =
          product === "" ? null : { line, code: product.slice(0, space), title: product.slice(space + 1) };
      }
      return;
    case "inferred":
      if (first !== undefined)
        throw stale(correction, `the document has ${code}, on line ${String(first.line)}`);
      result.push({ line, code, title: product });
      return;
    case "spelling":
      for (const index of find(line, (cell) => cell.code === code && cell.title.includes(document))) {
        const cell = result[index];
        if (cell != null) result[index] = { ...cell, title: cell.title.replaceAll(document, product) };
      }
      return;
    case "note":
      for (const index of find(line, (cell) => cell.code === code && sameText(cell.title, document)))
        result[index] = null;
      return;
    case "doubt":
      // A doubt about a code that the numbering skips has nothing to match but the absence.
      if (document === "" && first === undefined) return;
      find(line, (cell) => cell.code === code && cell.title.includes(document));
      return;
  }
}

function stale(correction: Correction, why: string): ImportError {
  return new ImportError(
    "corrections",
    correction.at,
    `the correction of ${correction.code} no longer matches: ${why}`,
  );
}

/** Repeated rows are one node; the same code with another title is a fault. Titles that differ in case alone are the same (level 0). */
function mergeRepeated(cells: readonly SourceCell[]): Map<string, SourceCell> {
  const titles = new Map<string, SourceCell>();
  for (const cell of cells) {
    if (!isCanonicalCode(cell.code)) throw new ImportError("source", cell.line, `${cell.code} is not a code`);
    const known = titles.get(cell.code);
    if (known === undefined) titles.set(cell.code, cell);
    else if (!sameText(known.title, cell.title)) {
      throw new ImportError(
        "source",
        cell.line,
        `duplicate code ${cell.code}: "${cell.title}", but "${known.title}" on line ${String(known.line)}`,
      );
    }
  }
  return titles;
}

function sameText(a: string, b: string): boolean {
  return a.toLocaleLowerCase("it") === b.toLocaleLowerCase("it");
}

/** No orphan, nothing too deep; a number that is skipped, or a branch that stops early, only where a record of the corrections says so. */
function checkTree(
  codes: readonly string[],
  titles: ReadonlyMap<string, SourceCell>,
  corrections: readonly Correction[],
): void {
  const recorded = new Set(corrections.map((correction) => correction.code));
  const parents = new Set(codes.map(parentCode));
  for (const code of codes) {
    const line = titles.get(code)?.line ?? 0;
    const parent = parentCode(code);
    if (parent !== null && !titles.has(parent))
      throw new ImportError("source", line, `orphan: ${code} has no parent ${parent}`);
    if (levelOf(code) > DEEPEST)
      throw new ImportError("source", line, `${code} is deeper than level ${String(DEEPEST)}`);
    if (levelOf(code) < DEEPEST && !parents.has(code) && !recorded.has(code))
      throw new ImportError("source", line, `lost cell: nothing below ${code}, and no record says why`);
    const before = previousSibling(code);
    if (before !== null && !titles.has(before) && !recorded.has(before))
      throw new ImportError("source", line, `lost cell: ${code} without ${before}, and no record says why`);
  }
}

/** The sibling that the numbering wants before `code`: `C1.1.7` before `C1.1.8` and before `C1.1.7b`; null before a first one. */
function previousSibling(code: string): string | null {
  const parent = parentCode(code);
  const segments = parseCode(code)?.segments ?? [];
  const last = segments[segments.length - 1];
  if (parent === null || last === undefined) return null;
  const stem = parent.length === 1 ? parent : `${parent}.`;
  if (last.suffix !== "") return `${stem}${String(last.number)}`;
  return last.number === 1 ? null : `${stem}${String(last.number - 1)}`;
}

/** Every record is shown beside its node; where the node does not exist, beside the nearest one above. */
function placeNotes(
  corrections: readonly Correction[],
  titles: ReadonlyMap<string, SourceCell>,
): Map<string, MapNote[]> {
  const notes = new Map<string, MapNote[]>();
  for (const { code, document, kind, reason } of corrections) {
    let place: string | null = code;
    while (place !== null && !titles.has(place)) place = parentCode(place);
    if (place === null) continue;
    const about = place === code ? reason : `${code}: ${reason}`;
    const source = kind === "note" || document === "" ? null : document;
    notes.set(place, [...(notes.get(place) ?? []), { kind, source, text: about }]);
  }
  return notes;
}

/** The generated module src/map/map-data.ts: one line a node and one a note, so that a difference reads well. */
export function renderMapData(map: ProcessMap): string {
  const nodes = map.nodes.map((node) => `${node.code} ${node.title}`);
  const notes = map.nodes.flatMap((node) =>
    node.notes.map((note) => [node.code, note.kind, note.source ?? "", note.text].join(" | ")),
  );
  return [
    "/** Generated by `npm run map:build` from seeds/mappa-processi-2021.txt and seeds/corrections.tsv. Do not edit. */",
    `export const REVISION = ${JSON.stringify(map.revision)};`,
    "",
    "/** A line for each node in map order: code, space, title. */",
    `export const NODES = ${literal(nodes)};`,
    "",
    "/** A line for each note: code | kind | what the document has | text. */",
    `export const NOTES = ${literal(notes)};`,
    "",
  ].join("\n");
}

function literal(lines: readonly string[]): string {
  const text = lines.join("\n");
  if (/[`\\]|\$\{/.test(text))
    throw new Error("the map has a character that a template literal would not keep");
  return `\`${text}\``;
}
