import { columnLetters } from "../../budget";
import type { MarkingRule } from "../../excel/gateway";
import type { ProcessMap } from "../../map";
import type { Core } from "./core";
import type { Sheet } from "./sheet";

export interface Marking {
  /** Paints the tag column by status, or takes the painting away. One set of rules, replaced and never stacked. */
  apply(on: boolean): Promise<void>;
}

/**
 * Rules by what a formula of the sheet can see of a tag cell. Custom functions are not allowed in such rules, so they go by spelling: a code
 * of four points' depth, or one of the map's short leaves, is fine; a shorter one is coarse. Contrast of at least 4.5 : 1 everywhere.
 */
function rules(cell: string, map: ProcessMap): readonly MarkingRule[] {
  const text = `UPPER(TRIM(${cell}))`;
  const points = `LEN(${text})-LEN(SUBSTITUTE(${text},".",""))`;
  const shortLeaves = map.nodes
    .filter((node) => node.taggable && node.level < 4)
    .map((node) => `"${node.code}"`);
  const isShortLeaf = `ISNUMBER(MATCH(${text},{${shortLeaves.join(",")}},0))`;
  return [
    {
      formula: `=OR(LEFT(${text},6)="TOTALE",LEFT(${text},9)="SUBTOTALE",LEFT(${text},4)="TOT.")`,
      fill: "#EDEBE9",
      font: "#323130",
    },
    { formula: `=LEFT(${text},6)="ESCLUS"`, fill: "#E1DFDD", font: "#323130" },
    { formula: `=RIGHT(${text},1)="?"`, fill: "#DEECF9", font: "#004578" },
    {
      formula: `=AND(${text}<>"",NOT(ISNUMBER(FIND(";",${text}))),${points}<3,NOT(${isShortLeaf}))`,
      fill: "#FFF4CE",
      font: "#5D4037",
    },
    { formula: `=${text}<>""`, fill: "#DFF6DD", font: "#0B5A08" },
  ];
}

export function createMarking(core: Core, sheet: Sheet): Marking {
  return {
    async apply(on) {
      const model = sheet.model();
      if (model === null) return;
      const { layout } = model.budget;
      const area = {
        row: layout.firstRow,
        column: layout.columns.tag,
        rows: layout.lastRow - layout.firstRow + 1,
        columns: 1,
      };
      await core.gateway.mark(
        model.info.id,
        area,
        on ? rules(`$${columnLetters(area.column)}${area.row + 1}`, core.map) : [],
      );
    },
  };
}
