/** Explains the calls that have no rows: codes, tags and texts. */
import { readNode } from "./arguments";
import type { Explanation } from "./explain";
import type { Size } from "./failure";
import type { PmapCall } from "./formula";
import { readMatrix, sizeOf } from "./host-values";
import { ancestorCodes, childCodes, levels, parents, paths, titles } from "./map-functions";

/** What a call reads that takes only codes or tags; it fails where the function fails. */
export function explainMap(call: PmapCall, values: readonly unknown[]): Explanation {
  const size = mapSize(call.name, values);
  const takesCode = !["SUGGEST", "CHECK", "REVISION"].includes(call.name);
  const single = Array.isArray(values[0]) ? values[0].flat().length === 1 : values[0] !== undefined;
  const blank = call.name === "CHILDREN" && (values[0] === "" || values[0] === null);
  const nodes = takesCode && single && !blank ? [readNode(values[0], "code")] : [];
  return { kind: "map", name: call.name, nodes, size };
}

/** Runs the function itself, so that the explanation fails where the cell fails. */
function mapSize(name: string, [first, second]: readonly unknown[]): Size | null {
  switch (name) {
    case "TITLE":
      return sizeOf(titles(first));
    case "PATH":
      return sizeOf(paths(first, second));
    case "PARENT":
      return sizeOf(parents(first));
    case "LEVEL":
      return sizeOf(levels(first));
    case "ANCESTOR":
      return sizeOf(ancestorCodes(first, second));
    case "CHILDREN":
      return sizeOf(childCodes(first));
    case "CHECK":
      return sizeOf(readMatrix(first, "tags"));
    default:
      return null;
  }
}
