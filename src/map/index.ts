/** The process map that ships, and what every layer asks of it. */
import { ancestorsOf, inLatin, isCanonicalCode, normaliseCode } from "./code";
import { NODES, NOTES, REVISION } from "./map-data";
import { buildMap } from "./tree";
import type { Code, Level, MapNode, MapNote, ProcessMap } from "./types";

export {
  LETTERS,
  ancestorsOf,
  compareCodes,
  inLatin,
  isAtOrBelow,
  isBelow,
  isCanonicalCode,
  levelOf,
  normaliseCode,
  parentCode,
  parseCode,
} from "./code";
export type { ParsedCode, Segment } from "./code";
export type { Code, Level, MapNode, MapNote, ProcessMap } from "./types";
export { REVISION };

/** "Mappa dei processi delle Camere di Commercio", with every correction of seeds/corrections.tsv applied. */
export const processMap: ProcessMap = readMapData();

function readMapData(): ProcessMap {
  const notes = new Map<Code, MapNote[]>();
  for (const line of NOTES.split("\n")) {
    const [code = "", kind = "", source = "", text = ""] = line.split(" | ");
    const note: MapNote = { kind: kind as MapNote["kind"], source: source === "" ? null : source, text };
    notes.set(code, [...(notes.get(code) ?? []), note]);
  }
  const rows = NODES.split("\n").map((line) => {
    const space = line.indexOf(" ");
    const code = line.slice(0, space);
    return { code, title: line.slice(space + 1), notes: notes.get(code) ?? [] };
  });
  return buildMap(REVISION, rows);
}

/** The nodes from level 0 down to `code` itself; empty where the map has no such code. */
export function pathOf(code: Code): readonly MapNode[] {
  const node = processMap.get(code);
  if (node === undefined) return [];
  return [...ancestorsOf(code).flatMap((up) => processMap.get(up) ?? []), node];
}

/**
 * The node that stands for `code` in a report by `level`: its ancestor there, or the node itself where it is taggable and lies above that level
 * (docs/dominio.md, "La mappa": short leaves stand for themselves). Undefined for an unknown code and for a coarse node above the asked level.
 */
export function ancestorAtLevel(code: Code, level: Level): MapNode | undefined {
  const path = pathOf(code);
  const node = path[path.length - 1];
  if (node === undefined) return undefined;
  if (level <= node.level) return path[level];
  return node.taggable ? node : undefined;
}

/** A mistyped code spelt as codes are: other alphabets and separators, letter O for zero, I or L for one, zero padding. Null where it is none even so. */
function mended(text: string): Code | null {
  const spelt = inLatin(text)
    .normalize("NFKC")
    .replace(/[^\p{L}\p{N}]+/gu, ".")
    .replace(/^\.|\.$/g, "")
    .replace(/^(\p{L})\./u, "$1")
    .replace(/[oO]/g, "0")
    .replace(/(?<=.)[iIlL|]/g, "1")
    .replace(/(^\p{L}|\.)0+(?=\d)/gu, "$1");
  const code = normaliseCode(spelt);
  return code !== null && isCanonicalCode(code) ? code : null;
}

/** The one code of the map that `text`, all of it, is but for its spelling; null where the map has no such code. */
export function misspeltCode(text: string): Code | null {
  const code = mended(text);
  return code !== null && processMap.get(code) !== undefined ? code : null;
}

/** `A1.1.0`: what is above it may be meant. */
const ZERO_AT_END = /(?:[^\p{L}\p{N}]+[0oO]+)+\s*$/u;

/**
 * The valid code that a mistyped one most probably means: the one it is but for its spelling; and below a known node that has no such
 * child, that node. Null where nothing of the text is in the map.
 */
export function nearestCode(text: string): Code | null {
  const code = mended(text) ?? mended(text.replace(ZERO_AT_END, ""));
  if (code === null || processMap.get(code) !== undefined) return code;
  const known = ancestorsOf(code).filter((up) => processMap.get(up) !== undefined);
  return known[known.length - 1] ?? null;
}
