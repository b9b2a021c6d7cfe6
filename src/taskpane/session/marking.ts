import type { Budget } from "../../budget/types";
import type { Area, SheetId } from "../../excel/gateway";
import type { Core } from "./core";
import type { MapSheet } from "./mapSheet";
import { markingRules, RULES_VERSION } from "./markingRules";
import { createSeenTexts } from "./seenTexts";
import type { Sheet } from "./sheet";
import type { Settings } from "./state";
import { reviewerReason } from "./state";
import { fields } from "./stored";

/** What helps in the sheet itself: the tag column painted by status, and the list of codes in its cells. Each is on or off. */
export interface Marking {
  toggleMarking(): Promise<void>;
  /** Turns the list on or off; where the user's own validation stands, it is only replaced with `replace`, and asked for otherwise. */
  toggleList(options?: { readonly replace?: boolean }): Promise<void>;
  /** Follows a table that has grown or moved since it was marked. */
  follow(budget: Budget): void;
}

/** Where marking and list stand, by sheet: kept in the workbook, so that opening it again writes nothing. */
interface Placed {
  readonly marking: Readonly<Record<SheetId, string>>;
  readonly list: Readonly<Record<SheetId, string>>;
}

const KEY = "placed";

function readPlaced(stored: unknown): Placed {
  const { marking, list } = fields(stored);
  const texts = (value: unknown): Readonly<Record<SheetId, string>> =>
    Object.fromEntries(Object.entries(fields(value)).map(([sheet, area]) => [sheet, String(area)]));
  return { marking: texts(marking), list: texts(list) };
}

function tagArea({ layout }: Budget): Area {
  const { firstRow, lastRow, columns } = layout;
  return { row: firstRow, column: columns.tag, rows: lastRow - firstRow + 1, columns: 1 };
}

function placeOf(budget: Budget): string {
  return JSON.stringify([tagArea(budget), budget.layout.columns.amounts.map(({ column }) => column)]);
}

/** Where the marking stands, by which rules, and which map sheet they draw on. */
function paintedOf(budget: Budget, map: MapSheet): string {
  return JSON.stringify([placeOf(budget), map.texts, RULES_VERSION]);
}

/** @param changeSettings keeps a setting in the workbook */
export function createMarking(
  core: Core,
  sheet: Sheet,
  changeSettings: (patch: Partial<Settings>) => Promise<void>,
): Marking {
  const { gateway } = core;

  const { alert } = core.messages.marking;
  const texts = createSeenTexts(core, forgetPlaces);
  let last: Promise<void> = Promise.resolve();

  /** One after the other: two markings at once would stand on top of each other. */
  function alone(task: () => Promise<void>): Promise<void> {
    const mine = last.then(task);
    last = mine.catch(() => undefined);
    return mine;
  }

  async function paint(id: SheetId, budget: Budget, map: MapSheet): Promise<void> {
    await gateway.mark(id, tagArea(budget), markingRules(budget.layout, map));
  }

  async function offer(id: SheetId, budget: Budget, map: MapSheet, replace: boolean): Promise<boolean> {
    const source = { sheet: map.sheet, area: map.list, alert };
    const { blocked } = await gateway.validateList(id, tagArea(budget), source, { replace });
    return !blocked;
  }

  /** The budget sheets of the workbook that are tagged. */
  async function budgets(): Promise<readonly { readonly id: SheetId; readonly budget: Budget }[]> {
    const found = [];
    for (const { sheet: id, onlyLearn } of core.get().budgets) {
      const budget = onlyLearn ? null : await sheet.budgetOf(id);
      if (budget !== null) found.push({ id, budget });
    }
    return found;
  }

  const placed = async (): Promise<Placed> => readPlaced(await gateway.readSetting(KEY));

  const keep = async (patch: Partial<Placed>): Promise<void> =>
    gateway.writeSetting(KEY, { ...(await placed()), ...patch });

  /** Whatever stands somewhere draws on a map sheet that is gone or left to its user: it is placed anew when its sheet is next read. */
  async function forgetPlaces(): Promise<void> {
    const nowhere = (of: Placed[keyof Placed]): Placed[keyof Placed] =>
      Object.fromEntries(Object.keys(of).map((id) => [id, ""]));
    const { marking, list } = await placed();
    await keep({ marking: nowhere(marking), list: nowhere(list) });
  }

  /** The sheets that hold something of ours and are still there. */
  async function sheetsWith(what: keyof Placed): Promise<readonly SheetId[]> {
    const { sheets } = await gateway.workbook();
    const known = Object.keys((await placed())[what]);
    return known.filter((id) => sheets.some((each) => each.id === id));
  }

  async function toggleMarking(): Promise<void> {
    if (reviewerReason(core.get()) !== null) return core.tell({ kind: "reviewer" });
    if (core.get().settings.marking) {
      for (const id of await sheetsWith("marking")) await gateway.mark(id, NOWHERE, []);
      await keep({ marking: {} });
      await changeSettings({ marking: false });
      return core.tell({ kind: "unmarked" });
    }
    const map = await texts.fresh();
    const all = await budgets();
    await keep({ marking: Object.fromEntries(all.map(({ id, budget }) => [id, paintedOf(budget, map)])) });
    for (const { id, budget } of all) {
      await texts.see(budget);
      await paint(id, budget, map);
    }
    await changeSettings({ marking: true });
    core.tell({ kind: "marked" });
  }

  async function toggleList({ replace = false }: { readonly replace?: boolean } = {}): Promise<void> {
    core.set({ listBlocked: false });
    if (reviewerReason(core.get()) !== null) return core.tell({ kind: "reviewer" });
    if (core.get().settings.list) {
      for (const id of await sheetsWith("list")) await gateway.validateList(id, NOWHERE, null);
      await keep({ list: {} });
      await changeSettings({ list: false });
      return core.tell({ kind: "unlisted" });
    }
    const map = await texts.fresh();
    const done: Record<SheetId, string> = {};
    for (const { id, budget } of await budgets()) {
      if (await offer(id, budget, map, replace)) done[id] = placeOf(budget);
      else core.set({ listBlocked: true });
    }
    if (Object.keys(done).length === 0) return;
    await keep({ list: done });
    await changeSettings({ list: true });
    core.tell({ kind: "listed" });
  }

  /** Puts the list where the table stands now. */
  async function moveList(id: SheetId, budget: Budget): Promise<void> {
    const place = placeOf(budget);
    const { list } = await placed();
    if (list[id] === undefined || list[id] === place) return;
    if (await offer(id, budget, await texts.current(), false)) await keep({ list: { ...list, [id]: place } });
  }

  /** Puts the marking where the table stands now, and lets it know what the tag cells say. */
  async function moveMarking(id: SheetId, budget: Budget): Promise<void> {
    const map = await texts.current();
    await texts.see(budget);
    const { marking } = await placed();
    const painted = paintedOf(budget, map);
    if (marking[id] === painted) return;
    await paint(id, budget, map);
    await keep({ marking: { ...marking, [id]: painted } });
  }

  async function move(id: SheetId, budget: Budget): Promise<void> {
    const { settings } = core.get();
    if (settings.marking) await moveMarking(id, budget);
    if (settings.list) await moveList(id, budget);
  }

  return {
    toggleMarking: () => alone(toggleMarking),
    toggleList: (options) => alone(() => toggleList(options)),
    follow(budget) {
      const state = core.get();
      const { binding, settings, workbook } = state;
      const wanted = settings.marking || settings.list;
      const locked = workbook?.sheets.find(({ id }) => id === binding?.sheet)?.protected === true;
      if (binding === null || !wanted || locked || reviewerReason(state) !== null) return;
      void core.background(() => alone(() => move(binding.sheet, budget)));
    },
  };
}

/** Taking something away needs no area. */
const NOWHERE: Area = { row: 0, column: 0, rows: 1, columns: 1 };
