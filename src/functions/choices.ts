/** Codes that may have been meant where the map has no such code and nothing is certain: to be chosen by a person, never by the product. */
import { ancestorsOf, normaliseCode, processMap } from "../map";
import type { MapNode } from "../map";
import { editDistance } from "./distance";
import type { FailureReason } from "./failure";
import { quoted } from "./formula";
import type { PmapCall } from "./formula";
import { certainCode, codeAt } from "./repair";
import type { Replacement } from "./repair";

export interface CodeChoice {
  readonly node: MapNode;
  readonly replacement: Replacement;
}

/** More than this many is a list of codes, not a correction. */
const MOST_CHOICES = 5;

/** Nearest first, the node above them last; empty where a correction is certain, or nothing is near. */
export function choicesOf(call: PmapCall, reason: FailureReason): readonly CodeChoice[] {
  if (reason.kind !== "unknown-code" || certainCode(reason) !== null) return [];
  const at = codeAt(call);
  if (call.arguments[at]?.kind !== "text" || !("nearest" in reason.reason)) return [];
  const above = processMap.get(reason.reason.nearest ?? "");
  if (above === undefined) return [];
  const near = nearChildren(above, reason.text).slice(0, MOST_CHOICES - 1);
  return [...near, above].map((node) => ({ node, replacement: new Map([[at, quoted(node.code)]]) }));
}

/** Nodes below `above` whose code is one sign off: "C2.11" may be C2.1 or C2.10. What follows in the code is kept where it is in the map. */
function nearChildren(above: MapNode, text: string): readonly MapNode[] {
  const code = normaliseCode(text);
  const child = code === null ? undefined : [...ancestorsOf(code), code][above.level + 1];
  if (code === null || child === undefined) return [];
  const rest = code.slice(child.length);
  return above.children
    .filter((sibling) => editDistance(sibling, child) === 1)
    .flatMap((sibling) => processMap.get(`${sibling}${rest}`) ?? processMap.get(sibling) ?? []);
}
