import { columnLetters } from "../../budget";
import type { Layout } from "../../budget/types";
import type { MarkingRule } from "../../excel/gateway";

/**
 * The marking sees of a tag cell what a formula of the sheet can see. Excel allows neither custom functions nor array constants in such a
 * rule, so codes are looked up in the map sheet: the text before the first blank, whole. Each formula stays below 255 characters, which
 * parts of Excel take for the limit. What the marking cannot tell is listed in docs/foglio.md.
 *
 * The first rule that holds wins. Contrast of text on its fill is at least 4.5 : 1.
 *
 * @param map absolute reference to the map sheet's columns code … taggable (1 or 0)
 */
export function markingRules(layout: Layout, map: string): readonly MarkingRule[] {
  const row = layout.firstRow + 1;
  const cell = `$${columnLetters(layout.columns.tag)}${row}`;
  const text = `UPPER(TRIM(${cell}))`;
  const spaced = [":", "?"].reduce(
    (inner, sign) => `SUBSTITUTE(${inner},"${sign}"," ")`,
    `SUBSTITUTE(${cell},CHAR(160)," ")`,
  );
  // The first word, read once: blanks are stretched until a cut can only hold one word.
  const word = `TRIM(LEFT(SUBSTITUTE(TRIM(${spaced})," ",REPT(" ",60)),60))`;
  const taggable = `VLOOKUP(${word},${map},4,FALSE)`;
  const columns = layout.columns.amounts.flatMap(({ column, otherwise }) =>
    otherwise === null ? [column] : [column, otherwise],
  );
  const money = columns.map((column) => `N($${columnLetters(column)}${row})<>0`).join(",");
  const empty = `OR(TRIM(${cell})="",TRIM(${cell})="0")`;
  return [
    {
      formula: `=OR(${text}="TOT",LEFT(${text},5)="TOTAL",LEFT(${text},4)="TOT.",LEFT(${text},4)="TOT ",LEFT(${text},8)="SUBTOTAL")`,
      ...GREY,
    },
    {
      formula: `=AND(LEFT(${text},6)="ESCLUS",ISNUMBER(FIND(MID(${text},7,1),"OAIE")),OR(LEN(${text})=7,MID(${text},8,1)=" ",MID(${text},8,1)=":"))`,
      ...DARK_GREY,
    },
    // A look-up takes these signs for any text.
    { formula: `=OR(ISNUMBER(FIND("*",${cell})),ISNUMBER(FIND("~",${cell})))`, ...RED },
    // An error holds as no. The sign by its number: some grids take "?" for any character even where they compare.
    { formula: `=AND(CODE(RIGHT(TRIM(${cell})))=63,${taggable}>=0)`, ...BLUE },
    { formula: `=IFERROR(${taggable}=0,FALSE)`, ...YELLOW },
    { formula: `=IFERROR(${taggable}=1,FALSE)`, ...GREEN },
    // Without the map sheet nothing is known, and nothing is called wrong.
    { formula: `=AND(NOT(${empty}),NOT(ISERROR(INDEX(${map},1,1))))`, ...RED },
    { formula: `=AND(${empty},OR(${money}))`, ...LILAC },
  ];
}

const GREEN = { fill: "#DFF6DD", font: "#0B5A08" };
const YELLOW = { fill: "#FFF4CE", font: "#5D4037" };
const BLUE = { fill: "#DEECF9", font: "#004578" };
const RED = { fill: "#FDE7E9", font: "#8E1A1F" };
const LILAC = { fill: "#E8E3F5", font: "#3B2E5A" };
const GREY = { fill: "#EDEBE9", font: "#323130" };
const DARK_GREY = { fill: "#D2D0CE", font: "#323130" };
