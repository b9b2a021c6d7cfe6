import { findKey, keyText } from "../../budget";
import type { Budget, BudgetRow } from "../../budget/types";
import type { SheetId } from "../../excel/gateway";
import type { Core } from "./core";
import type { EditedSplit } from "./splitDraft";
import { driverOf, editedKey, editedRows, readEdited, sameEdit } from "./splitDraft";
import type { SplitKeys } from "./splitKeys";
import { createSplitKeys } from "./splitKeys";
import { createSplitRewrite } from "./splitRewrite";
import type { ReplaceScope } from "./replacing";
import { inScope, replacingHere } from "./replacing";
import type { Sheet } from "./sheet";
import type { SplitPanel, SplitTarget } from "./splitState";
import type { SessionState } from "./state";
import { reviewerReason } from "./state";
import type { TaggingParts } from "./tagging";
import type { Writing } from "./writing";

export interface Split {
  readonly keys: Omit<SplitKeys, "load">;
  /** Takes over the keys that the workbook remembers. */
  load(): Promise<void>;
  /** Opens the editor on the picked rows (and the equal ones added to them). What is typed for other rows is not given up for it. */
  open(): void;
  /** Shows the keys, to tag the picked rows with one or to look after them. */
  openKeys(): void;
  /** Opens the editor on a key. */
  openKey(name: string): void;
  close(): void;
  edit(edited: EditedSplit): void;
  /** Turns from the rows that the editor was opened for to those picked now; what is typed stays. */
  retarget(): void;
  /** Writes the split on its rows and goes on to the next row that needs work; on a key, changes the key. */
  write(options?: SplitWriteOptions): Promise<void>;
  /** Tags the picked rows with a key and goes on. */
  applyKey(name: string): Promise<void>;
}

export interface SplitWriteOptions {
  /** The user's word on the formulas that hold the write back. */
  readonly overFormulas?: boolean;
  /** The user's word on the rows that say something else: which are written after all. */
  readonly replace?: ReplaceScope;
}

type RowsPanel = Extract<SplitPanel, { kind: "rows" }>;

/** True where something is typed that would be lost. */
export function unfinished(panel: SplitPanel | null): boolean {
  return panel !== null && "edited" in panel && !sameEdit(panel.opened, panel.edited);
}

/** The rows of the editor as the budget has them now; null where one no longer stands where it was. */
export function targetRows(
  budget: Budget | null,
  sheet: SheetId | undefined,
  panel: SplitPanel,
): readonly BudgetRow[] | null {
  if (panel.kind !== "rows") return [];
  if (panel.sheet !== sheet) return null;
  const rows = panel.targets.flatMap(({ index, key }) => {
    const row = budget?.rows[index];
    return row?.key === key ? [row] : [];
  });
  return rows.length === panel.targets.length ? rows : null;
}

/** True where the editor's rows are those that are picked. */
export function onPicked(state: SessionState, panel: SplitPanel): boolean {
  if (panel.kind !== "rows" || state.picked.kind !== "rows") return false;
  if (panel.sheet !== state.binding?.sheet) return false;
  const rows = [...state.picked.rows, ...state.also];
  return rows.length === panel.targets.length && panel.targets.every(({ index }) => rows.includes(index));
}

export function createSplit(
  core: Core,
  writing: Writing,
  tagging: Pick<TaggingParts, "targets" | "write">,
  sheet: Pick<Sheet, "budgetOf" | "switchTo">,
): Split {
  const show = (panel: SplitPanel | null): void => core.set({ split: { ...core.get().split, panel } });
  const { load, ...keys } = createSplitKeys(core, createSplitRewrite(core, writing, sheet, show), show);

  const rowsOf = (panel: SplitPanel): readonly BudgetRow[] | null =>
    targetRows(core.get().budget, core.get().binding?.sheet, panel);

  /** True where something else may take the place of what is open. */
  function free(): boolean {
    if (!unfinished(core.get().split.panel)) return true;
    core.tell({ kind: "splitUnfinished" });
    return false;
  }

  function targetsNow(): Pick<RowsPanel, "sheet" | "targets" | "hidden"> | null {
    const target = tagging.targets();
    const { budget, binding } = core.get();
    if (target === null || binding === null) return null;
    const targets = target.rows.flatMap((index): SplitTarget[] => {
      const row = budget?.rows[index];
      return row === undefined ? [] : [{ index, key: row.key, cell: row.tagCell }];
    });
    return { sheet: binding.sheet, targets, hidden: target.hidden };
  }

  function open(): void {
    if (reviewerReason(core.get()) !== null) return core.tell({ kind: "reviewer" });
    const { budget, split } = core.get();
    if (budget === null || (unfinished(split.panel) && split.panel?.kind === "rows")) return;
    const found = free() ? targetsNow() : null;
    if (found === null) return;
    const rows = found.targets.flatMap(({ index }) => budget.rows[index] ?? []);
    const opened = editedRows(rows, budget.layout);
    show({ kind: "rows", ...found, opened, edited: opened });
  }

  /** The rows to be written, if they still are what the user saw; what hinders is told. */
  function unchanged(panel: RowsPanel): boolean {
    const rows = rowsOf(panel);
    if (rows === null) {
      core.tell({ kind: "moved" });
      return false;
    }
    const changed = rows.filter(
      (row, at) => JSON.stringify(row.tagCell) !== JSON.stringify(panel.targets[at]?.cell),
    );
    if (changed.length === 0) return true;
    // They have been told now: the next attempt is made with what stands there.
    show({
      ...panel,
      targets: panel.targets.map((target, at) => ({ ...target, cell: rows[at]?.tagCell ?? null })),
    });
    core.tell({ kind: "conflict", values: { rows: changed.map(({ row }) => row) } });
    return false;
  }

  /** The rows to be written: those that the user has been asked about and has chosen, else all. */
  function chosenRows(
    panel: RowsPanel,
    { overFormulas = false, replace = "all" }: SplitWriteOptions,
  ): readonly number[] {
    const { overFormulas: held, budget } = core.get();
    if (overFormulas && held !== null) return held.writes.map(({ index }) => index);
    const rows = panel.targets.map(({ index }) => index);
    return budget === null ? rows : inScope(budget, rows, replace);
  }

  async function write(options: SplitWriteOptions = {}): Promise<void> {
    const { panel } = core.get().split;
    if (panel === null || !("edited" in panel)) return;
    const rows = rowsOf(panel);
    const { text, parts } = readEdited(panel.edited, rows ?? []);
    if (text === null) return;
    if (panel.kind === "key") return await keys.change(panel.name, parts, driverOf(panel.edited));
    if (!unchanged(panel)) return;
    const goOn = onPicked(core.get(), panel);
    const target = { rows: chosenRows(panel, options), hidden: panel.hidden };
    const asked = options.replace === undefined ? null : replacingHere(core.get());
    core.set({ overFormulas: null });
    const { overFormulas = false } = options;
    const tagged = await tagging.write(target, text, { goOn, overFormulas, told: asked?.replaced ?? [] });
    if (tagged) show(null);
  }

  return {
    keys,
    load,
    open,
    close: () => {
      core.set({ overFormulas: null });
      show(null);
    },
    openKeys() {
      if (free()) show({ kind: "keys" });
    },
    openKey(name) {
      const key = findKey(core.get().split.keys, name);
      if (key === undefined) return;
      const opened = editedKey(key, core.get().budget?.layout.columns.main ?? 0);
      show({ kind: "key", name: key.name, opened, edited: opened });
    },
    edit(edited) {
      const { panel } = core.get().split;
      if (panel !== null && "edited" in panel) show({ ...panel, edited });
    },
    retarget() {
      const { panel } = core.get().split;
      const found = panel?.kind === "rows" ? targetsNow() : null;
      if (panel?.kind === "rows" && found !== null) show({ ...panel, ...found });
    },
    write,
    async applyKey(name) {
      const key = findKey(core.get().split.keys, name);
      const target = key === undefined ? null : tagging.targets();
      if (key === undefined || target === null) return;
      // Closed first: the question on formulas, if there is one, is asked in the tagging view.
      show(null);
      await tagging.write(target, keyText(key), { goOn: true });
    },
  };
}

/** The same with all that writes run by `act`: one at a time, errors told. */
export function actedSplit(core: Core, split: Split): Omit<Split, "load"> {
  const done = async (task: () => Promise<boolean>): Promise<boolean> => {
    let kept = false;
    await core.act(async () => {
      kept = await task();
    });
    return kept;
  };
  return {
    ...split,
    write: (options) => core.act(() => split.write(options)),
    applyKey: (name) => core.act(() => split.applyKey(name)),
    keys: {
      save: (key) => done(() => split.keys.save(key)),
      rename: (name, to) => done(() => split.keys.rename(name, to)),
      change: (name, parts, driver) => core.act(() => split.keys.change(name, parts, driver)),
      remove: (name) => core.act(() => split.keys.remove(name)),
      rewrite: (chosen) => core.act(() => split.keys.rewrite(chosen)),
    },
  };
}
