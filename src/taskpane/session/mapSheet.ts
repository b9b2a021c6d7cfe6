import type { Cell } from "../../budget/types";
import { columnLetters } from "../../budget";
import type { Area, SheetId, SheetInfo } from "../../excel/gateway";
import { pathOf } from "../../map";
import type { Core } from "./core";
import { textsOfMap } from "./markedTexts";
import { MAP_SHEET, isOwnSheet } from "./ownSheets";

const FIRST_ROW = 1;
/** Code, title, path and taggable come first; the list for the validation stands apart: taggable codes only. */
const LIST_COLUMN = 5;
/** Texts of tag cells with what they are worth, for the marking: first those that the map alone gives, below them those read in budgets. */
const TEXT_COLUMN = 7;

/** Texts of budgets that the marking knows; what is beyond it asks to be checked. */
const MAX_TEXTS = 2000;

type Line = readonly (string | number | null)[];

/** The map as cells of the workbook: what a formula or a list can draw on. */
export interface MapSheet {
  readonly sheet: SheetId;
  /** It was just added: what draws on another one has to be put on it. */
  readonly added: boolean;
  /** Absolute reference to the codes of all nodes. */
  readonly codes: string;
  /** Absolute reference to texts and, beside each, its status as a number (`MarkedStatus`): those of the map and those of budgets. */
  readonly texts: string;
  /** Where the texts of budgets and their statuses stand. */
  readonly ofBudgets: Area;
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
      columns: TEXT_COLUMN + 2,
    });
    // The header may be in another language.
    const differs = block.some(
      (line, row) => row > 0 && line.some((cell, column) => !same(values[row]?.[column], cell)),
    );
    if (!differs) return describe(core, { id, name }, false);
  }
  const added = await core.gateway.addSheet(MAP_SHEET, block, { hidden: true, bold: [0] });
  return describe(core, added, true);
}

function same(found: Cell | undefined, wanted: string | number | null): boolean {
  return (found ?? "") === (wanted ?? "");
}

function describe({ map }: Core, { id, name }: Pick<SheetInfo, "id" | "name">, added: boolean): MapSheet {
  const own = FIRST_ROW + textsOfMap(map).length;
  const quoted = `'${name.replace(/'/g, "''")}'`;
  const reference = (column: number, columns: number, last: number): string =>
    `${quoted}!$${columnLetters(column)}$${FIRST_ROW + 1}:$${columnLetters(column + columns - 1)}$${last}`;
  return {
    sheet: id,
    added,
    codes: reference(0, 1, FIRST_ROW + map.nodes.length),
    texts: reference(TEXT_COLUMN, 2, own + MAX_TEXTS),
    ofBudgets: { row: own, column: TEXT_COLUMN, rows: MAX_TEXTS, columns: 2 },
    list: { row: FIRST_ROW, column: LIST_COLUMN, rows: taggable(map.nodes).length, columns: 1 },
  };
}

function taggable<Node extends { readonly taggable: boolean }>(nodes: readonly Node[]): readonly Node[] {
  return nodes.filter((node) => node.taggable);
}

function mapBlock({ map, messages }: Core): readonly Line[] {
  const codes = taggable(map.nodes).map(({ code }) => code);
  const { code, title, path, canBeUsed, list, text, status } = messages.marking.mapSheet;
  const lines = textsOfMap(map).map((each, index): Line => {
    const node = map.nodes[index];
    const above = node === undefined ? [] : pathOf(node.code).slice(0, -1);
    const ofNode =
      node === undefined
        ? [null, null, null, null]
        : [node.code, node.title, above.map((up) => up.title).join(" › "), node.taggable ? 1 : 0];
    return [...ofNode, null, codes[index] ?? null, null, each.text, each.status];
  });
  return [[code, title, path, canBeUsed, null, list, null, text, status], ...lines];
}
