import { retagRows } from "../../budget";
import type { Budget, Layout } from "../../budget/types";
import type { CellWritten, LongTask, SheetId, WorkbookInfo } from "../../excel/gateway";
import type { Binding } from "./binding";
import { bind, readBindings } from "./binding";
import type { Core } from "./core";
import type { DecisionChanges, Decisions } from "./decisions";
import { NOTHING_SAID } from "./decisions";
import { readDecisions, storedDecisions } from "./decisionsStored";
import { FOLLOW_ROWS, MAX_ROWS } from "./limits";
import { orStopped } from "./longWork";
import { createSheetLoading } from "./sheetLoading";
import type { SheetModel } from "./sheetReader";
import { confirmedSheets, currentId, findTables, movedAlong, readBound } from "./sheetReader";
import { readHidden, tableByHand, withHidden } from "./sheetReader";
import { readSettings } from "./stored";
import type { FoundTable } from "./state";

export type { SheetModel } from "./sheetReader";

export interface Sheet {
  /** Reads the workbook; ends in one of the phases. */
  open(): Promise<void>;
  /** Uses a sheet of the workbook: its remembered table, else first-run setup. */
  openSheet(sheet: SheetId): Promise<void>;
  /** Goes over to another confirmed budget sheet without a word; false where that is not possible, and then nothing changes. */
  switchTo(sheet: SheetId): Promise<boolean>;
  /** True where going over to that sheet takes no time that a user would notice. */
  isNear(sheet: SheetId): boolean;
  /** Shows first-run setup again for the sheet in use. */
  reconfigure(): Promise<void>;
  /** Shows first-run setup for the sheets that are not confirmed yet. */
  addBudget(): Promise<void>;
  /** A sheet as a table whose rows and columns the user chooses; null where it holds too little. */
  byHand(sheet: SheetId): Promise<FoundTable | null>;
  /** Remembers a layout that the user confirmed, and reads the budget by it unless suggestions only are to learn from it. */
  confirm(found: FoundTable, layout: Layout, options?: { readonly onlyLearn?: boolean }): Promise<void>;
  /** Remembers the columns in use as the sheet now names them. */
  rebind(): Promise<void>;
  /** Forgets that a sheet is a budget. The sheet itself stays as it is. */
  forget(sheet: SheetId): Promise<void>;
  /** Reads the sheet again. Resolves to false where the table can no longer be found. @throws Stopped by the user */
  reread(): Promise<boolean>;
  /** The same after a write: where the user stops it the write stands, and the pane says that it is not up to date. */
  catchUp(): Promise<boolean>;
  /** Sees which rows are hidden by now: Excel tells of no filter, so it is looked up where it matters. */
  lookHidden(): Promise<void>;
  model(): SheetModel | null;
  /** The budget of a confirmed sheet, read where need be; null where it cannot be found. */
  budgetOf(sheet: SheetId): Promise<Budget | null>;
  /** Something changed somewhere: sheets that were read before may be out of date. */
  touched(): void;
  /** Takes over what the product has just written, without reading the sheet again. */
  patch(cells: readonly Pick<CellWritten, "row" | "column" | "after">[]): void;
  /** What the user said of the rows of a sheet. */
  decisionsOf(sheet: SheetId): Decisions;
  /** Remembers what the user said about rows of the sheet in use. */
  decide(changes: DecisionChanges): Promise<void>;
}

/** `onBudget` is called whenever there is a new budget. */
export function createSheet(core: Core, onBudget: (budget: Budget) => void): Sheet {
  const { gateway } = core;
  let model: SheetModel | null = null;
  let bindings: readonly Binding[] = [];
  let decisions: ReadonlyMap<SheetId, Decisions> = new Map();
  /** Other confirmed sheets as they were read; valid until anything changes anywhere, for formulas reach across sheets. */
  const others = new Map<SheetId, SheetModel>();

  const loading = createSheetLoading(core);
  const decisionsOf = (sheet: SheetId): Decisions => decisions.get(sheet) ?? NOTHING_SAID;
  const bindingOf = (sheet: SheetId): Binding | undefined => bindings.find((each) => each.sheet === sheet);
  const writable = (): boolean => core.get().workbook?.readOnly !== true;

  function take(next: SheetModel): void {
    model = next;
    core.set({ budget: next.budget });
    onBudget(next.budget);
  }

  /** Takes a sheet that was just read into use. */
  function use(next: SheetModel, binding: Binding): void {
    if (model !== null && model.info.id !== next.info.id && !core.get().stale) {
      others.set(model.info.id, model);
    }
    others.delete(next.info.id);
    core.set({
      stale: false,
      notRead: false,
      binding: { ...binding, sheetName: next.info.name },
      decisions: decisionsOf(next.info.id),
    });
    take(next);
    core.set({ phase: { kind: "ready" } });
  }

  /** Tells the pane which sheets are confirmed. */
  function publish(workbook: WorkbookInfo): void {
    core.set({ workbook, budgets: confirmedSheets(workbook, bindings) });
  }

  async function keepBindings(): Promise<void> {
    if (writable()) await gateway.writeSetting("bindings", bindings);
  }

  async function setup(
    workbook: WorkbookInfo,
    wanted: WorkbookInfo["sheets"],
    task: LongTask,
  ): Promise<void> {
    const activeFirst = [...wanted].sort((a, b) => Number(b.active) - Number(a.active));
    const found = await findTables(gateway, activeFirst, task);
    const tooLarge = wanted.find((each) => (each.used?.rows ?? 0) > MAX_ROWS)?.used ?? null;
    if (found.length > 0) core.set({ phase: { kind: "setup", found } });
    else if (tooLarge !== null) core.set({ phase: { kind: "too-large", rows: tooLarge.rows } });
    else {
      const empty = workbook.sheets.every((each) => each.used === null);
      core.set({ phase: { kind: "nothing", why: empty ? "empty-workbook" : "no-table" } });
    }
  }

  /** True where the remembered table stands and was read, or is too large and that is said. */
  async function openBound(workbook: WorkbookInfo, binding: Binding, task: LongTask): Promise<boolean> {
    const reading = await readBound(gateway, workbook, binding, decisionsOf(binding.sheet), task);
    if (reading.kind === "gone") return false;
    if (reading.kind === "read") use(reading.model, binding);
    else core.set({ phase: { kind: "too-large", rows: reading.rows } });
    return true;
  }

  /** Reads what the workbook remembers. */
  async function recall(): Promise<WorkbookInfo> {
    const workbook = await gateway.workbook();
    const stored = readBindings(await gateway.readSetting("bindings"));
    const said = readDecisions(await gateway.readSetting("decisions"));
    bindings = stored.map((each) => ({ ...each, sheet: currentId(workbook, each) }));
    decisions = movedAlong(said, stored, bindings);
    core.set({ settings: readSettings(await gateway.readSetting("settings")) });
    publish(workbook);
    return workbook;
  }

  async function load(only: SheetId | null, task: LongTask): Promise<void> {
    const workbook = await recall();
    const active = workbook.sheets.find((each) => (only === null ? each.active : each.id === only));
    const budgets = bindings.filter((each) => each.onlyLearn !== true);
    const remembered =
      budgets.find((each) => each.sheet === active?.id) ?? (only === null ? budgets[0] : undefined);
    if (remembered !== undefined && (await openBound(workbook, remembered, task))) return;
    if (remembered !== undefined) core.tell({ kind: "tableGone" });
    await setup(workbook, only === null || active === undefined ? workbook.sheets : [active], task);
  }

  const open = (only: SheetId | null): Promise<void> => loading.inPlace((task) => load(only, task));

  /** A confirmed sheet, from memory or read now; null where its table is gone. */
  async function fetch(sheet: SheetId): Promise<SheetModel | null> {
    if (model?.info.id === sheet && !core.get().stale) return model;
    const known = others.get(sheet);
    const binding = bindingOf(sheet);
    if (known !== undefined || binding === undefined) return known ?? null;
    const reading = await core.work.run("reading", async (task) =>
      readBound(gateway, await gateway.workbook(), binding, decisionsOf(sheet), task),
    );
    if (reading.kind !== "read") return null;
    others.set(sheet, reading.model);
    return reading.model;
  }

  async function reread(): Promise<boolean> {
    const { binding } = core.get();
    if (binding === null) return false;
    others.clear();
    const found = await loading.again(async (task) => {
      const workbook = await gateway.workbook();
      publish(workbook);
      return openBound(workbook, binding, task);
    });
    if (!found) core.tell({ kind: "tableGone" });
    return found;
  }

  return {
    open: () => open(null),
    openSheet: open,
    async switchTo(sheet) {
      const binding = bindingOf(sheet);
      if (binding === undefined || binding.onlyLearn === true) return false;
      const next = await fetch(sheet);
      if (next !== null) use(next, binding);
      return next !== null;
    },
    isNear(sheet) {
      const used = core.get().workbook?.sheets.find(({ id }) => id === sheet)?.used;
      return others.has(sheet) || (used?.rows ?? 0) <= FOLLOW_ROWS;
    },
    async reconfigure() {
      const { workbook, binding } = core.get();
      const wanted = workbook?.sheets.filter(({ id }) => binding === null || id === binding.sheet) ?? [];
      if (workbook !== null) await loading.inPlace((task) => setup(workbook, wanted, task));
    },
    addBudget: () =>
      loading.inPlace(async (task) => {
        const workbook = await gateway.workbook();
        publish(workbook);
        const free = workbook.sheets.filter(({ id }) => bindingOf(id) === undefined);
        core.set({ phase: { kind: "setup", found: await findTables(gateway, free, task) } });
      }),
    async byHand(sheet) {
      const info = core.get().workbook?.sheets.find((each) => each.id === sheet);
      return info === undefined ? null : core.work.run("reading", (task) => tableByHand(gateway, info, task));
    },
    async confirm(found, layout, options = {}) {
      const workbook = await gateway.workbook();
      const info = workbook.sheets.find((each) => each.id === found.sheet);
      if (info === undefined) return;
      const { header, firstRow, lastRow } = found.candidate.layout;
      const asFound =
        !found.byHand &&
        layout.header?.last === header?.last &&
        layout.firstRow === firstRow &&
        layout.lastRow === lastRow;
      const onlyLearn = options.onlyLearn === true;
      const binding = {
        ...bind(info, found.data, layout, asFound),
        ...(onlyLearn ? { onlyLearn } : {}),
      };
      bindings = [binding, ...bindings.filter((each) => each.sheet !== binding.sheet)];
      others.delete(info.id);
      publish(workbook);
      if (!onlyLearn) {
        const budget = decisionsOf(info.id).readBudget(found.data, layout);
        use({ info, data: found.data, budget }, binding);
      }
      await keepBindings();
    },
    async rebind() {
      const { binding } = core.get();
      const workbook = await gateway.workbook();
      const info = workbook.sheets.find(({ id }) => id === model?.info.id);
      if (model === null || binding === null || info === undefined) return;
      const { layout } = model.budget;
      const data = await gateway.readSheet(info.id);
      const { start, end } = binding;
      const edges = { ...(start === undefined ? {} : { start }), ...(end === undefined ? {} : { end }) };
      const next = { ...bind(info, data, layout, true), ...edges };
      bindings = bindings.map((each) => (each.sheet === info.id ? next : each));
      use({ info, data, budget: decisionsOf(info.id).readBudget(data, layout) }, next);
      await keepBindings();
    },
    async forget(sheet) {
      bindings = bindings.filter((each) => each.sheet !== sheet);
      others.delete(sheet);
      const { workbook, binding } = core.get();
      if (workbook !== null) publish(workbook);
      await keepBindings();
      if (binding?.sheet === sheet) await open(null);
    },
    reread,
    catchUp: () => orStopped(reread, true),
    async lookHidden() {
      if (model === null) return;
      const hidden = await readHidden(gateway, model);
      // What was written or read meanwhile stays: it is newer than the question.
      const next = withHidden(model, hidden);
      if (next !== model) take(next);
    },
    model: () => model,
    budgetOf: async (sheet) => (await fetch(sheet))?.budget ?? null,
    touched: () => others.clear(),
    patch(cells) {
      if (model === null) return;
      const { tag } = model.budget.layout.columns;
      const changes = cells
        .filter((cell) => cell.column === tag)
        .map((cell) => ({ row: cell.row, cell: cell.after }));
      others.clear();
      take({ ...model, budget: retagRows(model.budget, changes) });
    },
    decisionsOf,
    async decide(changes) {
      if (model === null) return;
      const { info, data, budget } = model;
      const said = decisionsOf(info.id).changed(changes);
      decisions = new Map(decisions).set(info.id, said);
      core.set({ decisions: said });
      // Tags that this pane wrote are in the budget and not in the data.
      const tags = budget.rows.map(({ row, tagCell, tagIsFormula }) => ({
        row,
        cell: tagCell,
        isFormula: tagIsFormula,
      }));
      take({ info, data, budget: retagRows(said.readBudget(data, budget.layout), tags) });
      if (writable()) await gateway.writeSetting("decisions", storedDecisions(decisions));
    },
  };
}
