import { pathOf } from "../../map";
import type { Code, ProcessMap } from "../../map";

/** The codes and everything above them: what a tree must hold to show them. */
export function openTo(map: ProcessMap, codes: readonly Code[]): ReadonlySet<Code> {
  return new Set(
    codes.flatMap((code) => (map.get(code) === undefined ? [] : pathOf(code).map((node) => node.code))),
  );
}
