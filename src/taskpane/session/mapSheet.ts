import type { Cell } from "../../budget/types";
import type { Area, SheetId } from "../../excel/gateway";
import { pathOf } from "../../map";
import type { Code } from "../../map";
import type { Core } from "./core";
import { MAP_SHEET, isOwnSheet } from "./ownSheets";

const FIRST_ROW = 1;
/** Code, title, path and taggable come first; the list for the validation stands apart: taggable codes only. */
const LIST_COLUMN = 5;

type Line = readonly (string | number | null)[];

/** The map as cells of the workbook: what a formula or a list can draw on. */
export interface MapSheet {
  readonly sheet: SheetId;
  /** Absolute reference to code … taggable of every node. */
  readonly reference: string;
  /** The taggable codes. */
  readonly list: Area;
}

/** The map sheet of the workbook: the one that is there, or where it is missing or differs from the map, a new hidden one. */
export async function mapSheet(core: Core): Promise<MapSheet> {
  const block = mapBlock(core);
  const { sheets } = await core.gateway.workbook();
  for (const { id, name, used } of sheets) {
    if (!isOwnSheet(name) || !name.startsWith(MAP_SHEET) || used === null) continue;
    const { values } = await core.gateway.readSheet(id, {
      row: 0,
      column: 0,
      rows: block.length,
      columns: LIST_COLUMN + 1,
    });
    if (block.every((line, row) => line.every((cell, column) => same(values[row]?.[column], cell)))) {
      return describe(core, id, name);
    }
  }
  const added = await core.gateway.addSheet(MAP_SHEET, block, { hidden: true, bold: [0] });
  return describe(core, added.id, added.name);
}

function same(found: Cell | undefined, wanted: string | number | null): boolean {
  return (found ?? "") === (wanted ?? "");
}

function describe({ map }: Core, sheet: SheetId, name: string): MapSheet {
  const last = FIRST_ROW + map.nodes.length;
  return {
    sheet,
    reference: `'${name.replace(/'/g, "''")}'!$A$${FIRST_ROW + 1}:$D$${last}`,
    list: { row: FIRST_ROW, column: LIST_COLUMN, rows: taggable(map.nodes).length, columns: 1 },
  };
}

function taggable<Node extends { readonly taggable: boolean }>(nodes: readonly Node[]): readonly Node[] {
  return nodes.filter((node) => node.taggable);
}

function mapBlock({ map, messages }: Core): readonly Line[] {
  const codes: readonly Code[] = taggable(map.nodes).map(({ code }) => code);
  const { code, title, path, canBeUsed, list } = messages.marking.mapSheet;
  const lines = map.nodes.map((node, index): Line => {
    const above = pathOf(node.code)
      .slice(0, -1)
      .map((each) => each.title)
      .join(" › ");
    return [node.code, node.title, above, node.taggable ? 1 : 0, null, codes[index] ?? null];
  });
  return [[code, title, path, canBeUsed, null, list], ...lines];
}
