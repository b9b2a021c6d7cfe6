/** The functions that read the map: matrix in, matrix out. A blank cell gives "", so a column can be filled down beyond its data. */
import { ancestorAtLevel, pathOf, processMap } from "../map";
import type { Level, MapNode } from "../map";
import { nodeOf, readLevel } from "./arguments";
import { answerCell } from "./errors";
import { fail } from "./failure";
import { readCell, readMatrix, readScalar, sizeOf } from "./host-values";

type Answer = string | number | CustomFunctions.Error;

/** Answers each code of a matrix. One code alone fails as a whole; among several, an error stays in its cell. */
function eachCode(codes: unknown, read: (node: MapNode) => string | number): Answer[][] {
  const matrix = readMatrix(codes, "code");
  const alone = matrix.length === 1 && matrix[0]?.length === 1;
  return matrix.map((row) =>
    row
      .map(readCell)
      .map((cell) => answerCell(alone, () => (isBlank(cell) ? "" : read(nodeOf(cell, "code"))))),
  );
}

export function titles(codes: unknown): Answer[][] {
  return eachCode(codes, (node) => node.title);
}

/** Titles from level 0 down, joined by `separator` (" › " where it was left out). */
export function paths(codes: unknown, separator: unknown): Answer[][] {
  const given = typeof separator === "string" ? separator : readScalar(separator, "text");
  const between = given === null || given === 0 || typeof given === "object" ? " › " : String(given);
  return eachCode(codes, (node) =>
    pathOf(node.code)
      .map(({ title }) => title)
      .join(between),
  );
}

export function parents(codes: unknown): Answer[][] {
  return eachCode(codes, (node) => node.parent ?? "");
}

export function levels(codes: unknown): Answer[][] {
  return eachCode(codes, (node) => node.level);
}

/** The code that stands for each code at `level`. */
export function ancestorCodes(codes: unknown, level: unknown): Answer[][] {
  const asked = readLevel(level, null);
  return eachCode(codes, (node) => standsAt(node, asked));
}

function standsAt(node: MapNode, level: Level): string {
  const ancestor = ancestorAtLevel(node.code, level);
  return ancestor?.code ?? fail({ kind: "above-level", code: node.code, level });
}

/**
 * The children of one code, down a column; of a column of codes, one row for each; of a row of codes, one column for each; "" where there are
 * no more. "" asks for the roots.
 */
export function childCodes(codes: unknown): Answer[][] {
  const matrix = readMatrix(codes ?? "", "code");
  const size = sizeOf(matrix);
  if (size.rows > 1 && size.columns > 1) return fail({ kind: "children-shape", size });
  const alone = size.rows === 1 && size.columns === 1;
  const lists = matrix
    .flat()
    .map(readCell)
    .map((cell): Answer[] => {
      const answer = answerCell(alone, () => childrenOf(isBlank(cell) ? null : nodeOf(cell, "code"), alone));
      return Array.isArray(answer) ? answer : [answer];
    });
  const longest = lists.reduce((most, list) => Math.max(most, list.length), 1);
  const padded = lists.map((list) => Array.from({ length: longest }, (_, index) => list[index] ?? ""));
  return size.rows > 1
    ? padded
    : Array.from({ length: longest }, (_, index) => padded.map((list) => list[index] ?? ""));
}

/** The roots are asked for by a lone blank only; among several codes a blank has no children. */
function childrenOf(node: MapNode | null, alone: boolean): string[] {
  if (node === null) return alone ? [...processMap.roots] : [""];
  return node.children.length === 0 ? [""] : [...node.children];
}

/** True for a cell that names no code: empty, or 0 as the desktop hands it over. */
export function isBlank(cell: unknown): boolean {
  return cell === null || cell === 0 || (typeof cell === "string" && cell.trim() === "");
}
