/** Explains the calls that have no rows: codes, tags and texts. */
import { readCount, readNode, readText } from "./arguments";
import type { Explanation } from "./explain";
import type { Size } from "./failure";
import type { PmapCall } from "./formula";
import { readCell, readMatrix, sizeOf } from "./host-values";
import { ancestorCodes, childCodes, isBlank, levels, parents, paths, titles } from "./map-functions";

/** What a call reads that takes only codes or tags; it fails where the function fails. */
export function explainMap(call: PmapCall, values: readonly unknown[]): Explanation {
  const size = mapSize(call.name, values);
  const takesCode = !["SUGGEST", "CHECK", "REVISION"].includes(call.name);
  const codes = takesCode && values[0] !== undefined ? readMatrix(values[0] ?? "", "code").flat() : [];
  const [code] = codes;
  const nodes = codes.length === 1 && !isBlank(readCell(code)) ? [readNode(code, "code")] : [];
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
    case "SUGGEST":
      // Only its arguments: the engine takes its time, and gives no node.
      readText(first);
      readCount(second);
      return null;
    case "CHECK":
      return sizeOf(readMatrix(first, "tags"));
    default:
      return null;
  }
}
