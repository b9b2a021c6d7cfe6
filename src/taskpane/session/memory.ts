import { detectLayouts, readBudget } from "../../budget";
import type { Budget } from "../../budget/types";
import type { SheetId, SheetInfo } from "../../excel/gateway";
import type { MemoryRow } from "../../suggest/types";
import { readBindings } from "./binding";
import type { Core } from "./core";
import { MAX_ROWS } from "./limits";
import { isLearnt } from "./twins";
import { resolve } from "./resolve";
import type { LearntSheet, ReviewState } from "./reviewState";

export interface Memory {
  /** Teaches the suggestions the tagged rows of the budget and of the sheets learnt from before. */
  teach(budget: Budget): void;
  /** Learns the tagged rows of another sheet of the workbook; says so where it has none. */
  learnFrom(sheet: SheetId): Promise<void>;
  /** Forgets what was learnt from a sheet. */
  forget(sheet: SheetId): Promise<void>;
  /** Learns again from the sheets that the workbook remembers; one that is gone is left out. */
  recall(stored: unknown): Promise<void>;
}

/** What suggestions learn from: tags that a person stands behind, never a proposal. `sheet` is named where it is not the budget's own. */
export function memoryOf(budget: Budget, sheet?: string): readonly MemoryRow[] {
  return budget.rows.flatMap((row): MemoryRow[] => {
    const { canonical } = row.tag;
    if (!isLearnt(row) || canonical === null) return [];
    const { account, costCentre, description } = row;
    const remembered = { account, costCentre, description, tag: canonical, row: row.row };
    return [sheet === undefined ? remembered : { ...remembered, sheet }];
  });
}

/** `patch` keeps the list of learnt sheets; `taught` is called when suggestions may have changed. */
export function createMemory(
  core: Core,
  patch: (part: Pick<ReviewState, "learnt">) => void,
  taught: () => void,
): Memory {
  const { gateway } = core;
  const rowsBySheet = new Map<SheetId, readonly MemoryRow[]>();

  function teach(budget: Budget): void {
    core.suggester.learn([...memoryOf(budget), ...[...rowsBySheet.values()].flat()]);
  }

  function teachAgain(): void {
    const { budget } = core.get();
    if (budget !== null) teach(budget);
    taught();
  }

  /** The tagged rows of a sheet: by the columns that the workbook remembers, else of the table with the most of them. */
  async function readRows(info: SheetInfo): Promise<readonly MemoryRow[]> {
    if (info.used === null || info.used.rows > MAX_ROWS) return [];
    const data = await gateway.readSheet(info.id);
    const candidates = detectLayouts(data);
    const bindings = readBindings(await gateway.readSetting("bindings"));
    const binding = bindings.find((each) => each.sheet === info.id);
    const known = binding === undefined ? null : resolve(binding, info, data, candidates);
    const layouts = known === null ? candidates.map(({ layout }) => layout) : [known];
    const found = layouts.map((layout) => memoryOf(readBudget(data, layout), info.name));
    return found.sort((a, b) => b.length - a.length)[0] ?? [];
  }

  async function keep(learnt: readonly LearntSheet[]): Promise<void> {
    patch({ learnt });
    teachAgain();
    if (core.get().workbook?.readOnly === true) return;
    await gateway.writeSetting(
      "learnt",
      learnt.map(({ sheet }) => sheet),
    );
  }

  return {
    teach,
    async learnFrom(sheet) {
      const workbook = await gateway.workbook();
      core.set({ workbook });
      const info = workbook.sheets.find((each) => each.id === sheet);
      if (info === undefined) return;
      const rows = await readRows(info);
      const { name } = info;
      if (rows.length === 0) return core.tell({ kind: "nothingLearnt", values: { sheet: name } });
      rowsBySheet.set(sheet, rows);
      const others = core.get().review.learnt.filter((each) => each.sheet !== sheet);
      await keep([...others, { sheet, name, count: rows.length }]);
      core.tell({ kind: "learnt", values: { sheet: name, count: rows.length } });
    },
    async forget(sheet) {
      const known = core.get().review.learnt;
      const gone = known.find((each) => each.sheet === sheet);
      rowsBySheet.delete(sheet);
      await keep(known.filter((each) => each.sheet !== sheet));
      if (gone !== undefined) core.tell({ kind: "forgotten", values: { sheet: gone.name } });
    },
    async recall(stored) {
      if (!Array.isArray(stored) || stored.length === 0) return;
      const { sheets } = await gateway.workbook();
      const learnt: LearntSheet[] = [];
      for (const info of sheets.filter(({ id }) => stored.includes(id))) {
        const rows = await readRows(info);
        if (rows.length === 0) continue;
        rowsBySheet.set(info.id, rows);
        learnt.push({ sheet: info.id, name: info.name, count: rows.length });
      }
      patch({ learnt });
      teachAgain();
    },
  };
}
