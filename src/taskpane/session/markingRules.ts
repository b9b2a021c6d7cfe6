import { columnLetters } from "../../budget";
import type { Layout } from "../../budget/types";
import type { MarkingRule } from "../../excel/gateway";
import type { MapSheet } from "./mapSheet";
import type { MarkedStatus } from "./markedTexts";
import { CLASSIFIED, COARSE, INVALID, PROPOSED } from "./markedTexts";

/** Changes with the rules: a marking of another version is painted anew. */
export const RULES_VERSION = 3;

/**
 * The marking sees of a tag cell what a formula of the sheet can see. Excel allows neither custom functions nor array constants in such a
 * rule, so the whole text is looked up among those of the map sheet, which the product has read: each with its status, splits too. A text
 * that is not there is never called right: its first word decides between "to be checked" and wrong. Each formula stays below 255
 * characters, which parts of Excel take for the limit. What the marking cannot tell is listed in docs/foglio.md.
 *
 * The first rule that holds wins. Contrast of text on its fill is at least 4.5 : 1.
 *
 * @param map the map sheet's references
 */
export function markingRules(
  layout: Layout,
  { codes, texts }: Pick<MapSheet, "codes" | "texts">,
): readonly MarkingRule[] {
  const row = layout.firstRow + 1;
  const cell = `$${columnLetters(layout.columns.tag)}${row}`;
  const text = `UPPER(TRIM(${cell}))`;
  // A look-up takes these signs for any text, unless a tilde stands before them.
  const literally = ["~", "*", "?"].reduce(
    (inner, sign) => `SUBSTITUTE(${inner},"${sign}","~${sign}")`,
    cell,
  );
  // Texts are kept as `textKey` leaves them.
  const key = `TRIM(SUBSTITUTE(${literally},CHAR(160)," "))`;
  const is = (status: MarkedStatus): string => `=IFERROR(VLOOKUP(${key},${texts},2,FALSE)=${status},FALSE)`;
  const spaced = [":", "?"].reduce(
    (inner, sign) => `SUBSTITUTE(${inner},"${sign}"," ")`,
    ["*", "~"].reduce((inner, sign) => `SUBSTITUTE(${inner},"${sign}","#")`, cell),
  );
  // The first word: blanks are stretched until a cut can only hold one word.
  const word = `TRIM(LEFT(SUBSTITUTE(TRIM(SUBSTITUTE(${spaced},CHAR(160)," "))," ",REPT(" ",60)),60))`;
  const columns = layout.columns.amounts.flatMap(({ column, otherwise }) =>
    otherwise === null ? [column] : [column, otherwise],
  );
  const money = columns.map((column) => `N($${columnLetters(column)}${row})<>0`).join(",");
  const empty = `OR(TRIM(${cell})="",TRIM(${cell})="0")`;
  return [
    { formula: is(INVALID), ...RED },
    { formula: is(PROPOSED), ...BLUE },
    { formula: is(COARSE), ...YELLOW },
    { formula: is(CLASSIFIED), ...GREEN },
    {
      formula: `=OR(${text}="TOT",LEFT(${text},5)="TOTAL",LEFT(${text},4)="TOT.",LEFT(${text},4)="TOT ",LEFT(${text},8)="SUBTOTAL")`,
      ...GREY,
    },
    {
      formula: `=AND(LEFT(${text},6)="ESCLUS",ISNUMBER(FIND(MID(${text},7,1),"OAIE")),OR(LEN(${text})=7,MID(${text},8,1)=" ",MID(${text},8,1)=":"))`,
      ...DARK_GREY,
    },
    { formula: `=ISNUMBER(MATCH(${word},${codes},0))`, ...AMBER },
    // Without the map sheet nothing is known, and nothing is called wrong.
    { formula: `=AND(NOT(${empty}),NOT(ISERROR(INDEX(${codes},1))))`, ...RED },
    { formula: `=AND(${empty},OR(${money}))`, ...LILAC },
  ];
}

const GREEN = { fill: "#DFF6DD", font: "#0B5A08" };
const YELLOW = { fill: "#FFF4CE", font: "#5D4037" };
const AMBER = { fill: "#FFD59E", font: "#5C2E00" };
const BLUE = { fill: "#DEECF9", font: "#004578" };
const RED = { fill: "#FDE7E9", font: "#8E1A1F" };
const LILAC = { fill: "#E8E3F5", font: "#3B2E5A" };
const GREY = { fill: "#EDEBE9", font: "#323130" };
const DARK_GREY = { fill: "#D2D0CE", font: "#323130" };
