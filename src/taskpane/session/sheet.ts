import { detectLayouts, readBudget, retagRows } from "../../budget";
import type { Budget, Layout, LayoutCandidate, RowDecision, SheetData } from "../../budget/types";
import type { CellWritten, SheetId, SheetInfo, WorkbookInfo } from "../../excel/gateway";
import type { Binding } from "./binding";
import { bind, readBindings, resolve } from "./binding";
import type { Core } from "./core";
import { paneError } from "./core";
import { MAX_ROWS } from "./limits";
import { readDecisions, readSettings } from "./stored";
import type { FoundTable } from "./state";

/** The bound sheet as it was last read. */
export interface SheetModel {
  readonly info: SheetInfo;
  readonly data: SheetData;
  readonly budget: Budget;
}

export interface Sheet {
  /** Reads the workbook; ends in one of the phases. */
  open(): Promise<void>;
  /** Uses a sheet of the workbook: its remembered table, else first-run setup. */
  openSheet(sheet: SheetId): Promise<void>;
  /** Shows first-run setup again for the sheet in use. */
  reconfigure(): Promise<void>;
  /** Remembers a layout that the user confirmed and reads the budget by it. */
  confirm(found: FoundTable, layout: Layout): Promise<void>;
  /** Reads the sheet again. Resolves to false where the table can no longer be found. */
  reread(): Promise<boolean>;
  model(): SheetModel | null;
  /** Takes over what the product has just written, without reading the sheet again. */
  patch(cells: readonly Pick<CellWritten, "row" | "column" | "after">[]): void;
  /** Remembers what the user said about rows. */
  decide(keys: readonly string[], decision: RowDecision): Promise<void>;
}

/** `onBudget` is called whenever there is a new budget. */
export function createSheet(core: Core, onBudget: (budget: Budget) => void): Sheet {
  const { gateway } = core;
  let model: SheetModel | null = null;
  let bindings: readonly Binding[] = [];

  const progress = (share: number): void => {
    if (core.get().phase.kind === "loading") core.set({ phase: { kind: "loading", share } });
  };

  function take(next: SheetModel): void {
    model = next;
    core.set({ budget: next.budget });
    onBudget(next.budget);
  }

  function use(info: SheetInfo, data: SheetData, layout: Layout): void {
    core.set({ stale: false });
    take({ info, data, budget: readBudget(data, layout, core.get().decisions) });
  }

  async function findTables(sheets: readonly SheetInfo[]): Promise<readonly FoundTable[]> {
    const found: FoundTable[] = [];
    for (const info of sheets) {
      if (!info.visible || info.used === null || info.used.rows > MAX_ROWS) continue;
      const data = await gateway.readSheet(info.id, undefined, { progress });
      for (const candidate of detectLayouts(data)) {
        found.push({ sheet: info.id, sheetName: info.name, data, candidate });
      }
    }
    return found;
  }

  async function setup(workbook: WorkbookInfo, only: SheetId | null): Promise<void> {
    const wanted = workbook.sheets.filter((each) => only === null || each.id === only);
    const activeFirst = [...wanted].sort((a, b) => Number(b.active) - Number(a.active));
    const found = await findTables(activeFirst);
    if (found.length > 0) {
      core.set({ phase: { kind: "setup", found } });
      return;
    }
    const tooLarge = wanted.find((each) => (each.used?.rows ?? 0) > MAX_ROWS)?.used ?? null;
    if (tooLarge !== null) core.set({ phase: { kind: "too-large", rows: tooLarge.rows } });
    else {
      const empty = wanted.every((each) => each.used === null);
      core.set({ phase: { kind: "nothing", why: empty ? "empty-workbook" : "no-table" } });
    }
  }

  /** True where the remembered table stands and was read. */
  async function openBound(workbook: WorkbookInfo, binding: Binding): Promise<boolean> {
    const info =
      workbook.sheets.find((each) => each.id === binding.sheet) ??
      workbook.sheets.find((each) => each.name === binding.sheetName);
    if (info === undefined || info.used === null) return false;
    if (info.used.rows > MAX_ROWS) {
      core.set({ phase: { kind: "too-large", rows: info.used.rows } });
      return true;
    }
    const data = await gateway.readSheet(info.id, undefined, { progress });
    const layout = resolve(binding, info, data, candidatesFor(binding, info, data));
    if (layout === null) return false;
    core.set({ binding: { ...binding, sheet: info.id, sheetName: info.name } });
    use(info, data, layout);
    core.set({ phase: { kind: "ready" } });
    return true;
  }

  async function load(only: SheetId | null): Promise<void> {
    core.set({ phase: { kind: "loading", share: 0 } });
    try {
      const workbook = await gateway.workbook();
      bindings = readBindings(await gateway.readSetting("bindings"));
      core.set({
        workbook,
        decisions: readDecisions(await gateway.readSetting("decisions")),
        settings: readSettings(await gateway.readSetting("settings")),
      });
      const active = workbook.sheets.find((each) => (only === null ? each.active : each.id === only));
      const remembered =
        bindings.find((each) => each.sheet === active?.id) ?? (only === null ? bindings[0] : undefined);
      if (remembered !== undefined && (await openBound(workbook, remembered))) return;
      if (remembered !== undefined) core.tell({ kind: "tableGone" });
      await setup(workbook, only);
    } catch (error) {
      core.set({ phase: { kind: "failed", error: paneError(error) } });
    }
  }

  return {
    open: () => load(null),
    openSheet: (sheet) => load(sheet),
    async reconfigure() {
      const { workbook, binding } = core.get();
      if (workbook === null) return;
      core.set({ phase: { kind: "loading", share: 0 } });
      await setup(workbook, binding?.sheet ?? null);
    },
    async confirm(found, layout) {
      const info = core.get().workbook?.sheets.find((each) => each.id === found.sheet);
      if (info === undefined) return;
      const binding = bind(info, found.data, layout);
      bindings = [binding, ...bindings.filter((each) => each.sheet !== binding.sheet)];
      core.set({ binding });
      use(info, found.data, layout);
      core.set({ phase: { kind: "ready" } });
      if (core.get().workbook?.readOnly !== true) await gateway.writeSetting("bindings", bindings);
    },
    async reread() {
      const { binding } = core.get();
      if (binding === null) return false;
      const workbook = await gateway.workbook();
      core.set({ workbook });
      return await openBound(workbook, binding).then((found) => {
        if (!found) core.tell({ kind: "tableGone" });
        return found;
      });
    },
    model: () => model,
    patch(cells) {
      if (model === null) return;
      const { tag } = model.budget.layout.columns;
      const changes = cells
        .filter((cell) => cell.column === tag)
        .map((cell) => ({ row: cell.row, cell: cell.after }));
      take({ ...model, budget: retagRows(model.budget, changes) });
    },
    async decide(keys, decision) {
      const decisions = new Map(core.get().decisions);
      for (const key of keys) decisions.set(key, { ...decisions.get(key), ...decision });
      core.set({ decisions });
      if (model !== null) use(model.info, model.data, model.budget.layout);
      if (core.get().workbook?.readOnly === true) return;
      await gateway.writeSetting("decisions", Object.fromEntries(decisions));
    },
  };
}

/** Detection is only needed where no Excel table says which rows are the budget's. */
function candidatesFor(binding: Binding, info: SheetInfo, data: SheetData): readonly LayoutCandidate[] {
  return info.tables.some((each) => each.id === binding.table) ? [] : detectLayouts(data);
}
