import { editDistance } from "./distance";

/** The functions that there are; a test holds them to the metadata that Excel reads. */
const NAMES: readonly string[] = [
  "ROLLUP",
  "TOTALS",
  "REMAINDER",
  "COVERAGE",
  "UNTAGGED",
  "CHECK",
  "TITLE",
  "PATH",
  "PARENT",
  "LEVEL",
  "ANCESTOR",
  "CHILDREN",
  "SUGGEST",
  "REVISION",
];

/** A name of two signs more or less is still a misspelling, not another word. */
const MISSPELT = 2;

export function isFunctionName(name: string): boolean {
  return NAMES.includes(name);
}

/** The function whose name is most like `name` (upper case); null where none is, or several are equally like it. */
export function nearestFunction(name: string): string | null {
  const ranked = NAMES.map((known) => ({ known, distance: editDistance(name, known) })).sort(
    (a, b) => a.distance - b.distance,
  );
  const [first, second] = ranked;
  if (first === undefined || first.distance > MISSPELT || first.distance === second?.distance) return null;
  return first.known;
}
