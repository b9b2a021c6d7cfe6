import type { Budget } from "../../budget/types";
import type { CellWrite, WorkbookInfo } from "../../excel/gateway";
import type { Core } from "./core";
import type { MapSheet } from "./mapSheet";
import { mapSheet } from "./mapSheet";
import type { MarkedStatus } from "./markedTexts";
import { sameText, statusOfText, textKey, textsOfMap, unknownTexts } from "./markedTexts";

/** The map sheet as the marking uses it, with the texts of tag cells that the product has read and understood. */
export interface SeenTexts {
  /** The map sheet, looked at anew: an edited one is left to its user. */
  fresh(): Promise<MapSheet>;
  /** The map sheet as it was last looked at, while it is there. */
  current(): Promise<MapSheet>;
  /** Adds the texts of a budget to the map sheet. What is there already is not written again. */
  see(budget: Budget): Promise<void>;
}

interface Known {
  readonly map: MapSheet;
  /** The workbook as the pane knew it then: a sheet that was just added is not in it. */
  readonly workbook: WorkbookInfo | null;
  /** What the sheet knows, in `sameText`. */
  readonly texts: ReadonlySet<string>;
  /** 0-based row of the next text. */
  readonly next: number;
}

/** @param onAdded called when a map sheet was added, before anything draws on it */
export function createSeenTexts(core: Core, onAdded: () => Promise<void>): SeenTexts {
  const { gateway } = core;
  const ofMap: readonly string[] = textsOfMap(core.map).map(({ text }) => sameText(text));
  let known: Known | null = null;

  async function look(): Promise<Known> {
    const map = await mapSheet(core);
    if (map.added) await onAdded();
    const texts = new Set(ofMap);
    const { values } = await gateway.readSheet(map.sheet, map.ofBudgets, { onlyContents: true });
    let next = map.ofBudgets.row;
    const wrong: CellWrite[] = [];
    for (const [index, [text = null, status = null]] of values.entries()) {
      if (text === null || text === "") continue;
      const row = map.ofBudgets.row + index;
      next = row + 1;
      if (typeof text !== "string") continue;
      // One that is not looked up in this form is as good as unknown.
      if (text === textKey(text)) texts.add(sameText(text));
      const right: MarkedStatus | null = statusOfText(text);
      if (status !== right)
        wrong.push({ row, column: map.ofBudgets.column + 1, expected: status, value: right });
    }
    // Whoever edits a status would make the marking say something wrong.
    if (wrong.length > 0) await gateway.write(map.sheet, wrong, { overFormulas: true });
    known = { map, workbook: core.get().workbook, texts, next };
    return known;
  }

  async function last(): Promise<Known> {
    const { workbook } = core.get();
    const there = (sheet: string): boolean => workbook?.sheets.some(({ id }) => id === sheet) === true;
    return known !== null && (known.workbook === workbook || there(known.map.sheet)) ? known : look();
  }

  return {
    fresh: async () => (await look()).map,
    current: async () => (await last()).map,
    async see(budget) {
      const { map, workbook, texts, next } = await last();
      const { row, column, rows } = map.ofBudgets;
      const more = unknownTexts(budget, (text) => texts.has(sameText(text))).slice(0, row + rows - next);
      if (more.length === 0) return;
      const result = await gateway.write(
        map.sheet,
        more.flatMap(({ text, status }, index): CellWrite[] => [
          { row: next + index, column, expected: null, value: text },
          { row: next + index, column: column + 1, expected: null, value: status },
        ]),
      );
      // Somebody else has written here: the sheet is looked at again the next time.
      if (result.blocked && result.reason === "conflict") known = null;
      // A protected map sheet learns nothing: such texts stay to be checked.
      else
        known = {
          map,
          workbook,
          texts: new Set([...texts, ...more.map(({ text }) => sameText(text))]),
          next: next + more.length,
        };
    },
  };
}
