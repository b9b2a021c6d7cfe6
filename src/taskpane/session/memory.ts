import { detectLayouts, readBudget } from "../../budget";
import type { Budget } from "../../budget/types";
import type { LongTask, SheetId, SheetInfo } from "../../excel/gateway";
import type { MemoryRow } from "../../suggest/types";
import { readBindings } from "./binding";
import type { Core } from "./core";
import { MAX_ROWS } from "./limits";
import { unlessStopped } from "./longWork";
import { KEPT_CHARACTERS, keptRows, memoryOf, readKeptRows, rowsOfFile } from "./memoryFile";
import type { GivenFile, KeptFiles } from "./memoryFile";
import type { LearntSheet, ReviewState } from "./reviewState";
import { resolve } from "./resolve";
import { fields } from "./stored";

export interface Memory {
  /** Teaches the suggestions the tagged rows of the budget and of the sheets and files learnt from before. */
  teach(budget: Budget): void;
  /** Learns the tagged rows of another sheet of the workbook; says so where it has none. */
  learnFrom(sheet: SheetId): Promise<void>;
  /** Learns the tagged rows of a file; says what hinders it. The workbook remembers them where they are few enough. */
  learnFile(file: GivenFile): Promise<void>;
  /** Forgets what was learnt from a sheet or a file. */
  forget(sheet: SheetId): Promise<void>;
  /** Learns again from the sheets and the files that the workbook remembers; a sheet that is gone is left out. */
  recall(sheets: unknown, files: unknown): Promise<void>;
}

/** Stands for a file where a sheet has its id. */
const idOfFile = (name: string): SheetId => `file:${name}`;

/** `patch` keeps the list of what was learnt from; `taught` is called when suggestions may have changed. */
export function createMemory(
  core: Core,
  patch: (part: Pick<ReviewState, "learnt">) => void,
  taught: () => void,
): Memory {
  const { gateway } = core;
  const rowsById = new Map<SheetId, readonly MemoryRow[]>();

  function teach(budget: Budget): void {
    // A sheet that was learnt from may be the budget by now: its rows are there already.
    const own = core.get().binding?.sheet;
    const others = [...rowsById].flatMap(([id, rows]) => (id === own ? [] : rows));
    core.suggester.learn([...memoryOf(budget), ...others]);
  }

  function teachAgain(): void {
    const { budget } = core.get();
    if (budget !== null) teach(budget);
    taught();
  }

  /** The tagged rows of a sheet: by the columns that the workbook remembers, else of the table with the most of them. */
  async function readRows(info: SheetInfo, task: LongTask = {}): Promise<readonly MemoryRow[]> {
    if (info.used === null || info.used.rows > MAX_ROWS) return [];
    const data = await gateway.readSheet(info.id, undefined, task);
    const candidates = detectLayouts(data);
    const bindings = readBindings(await gateway.readSetting("bindings"));
    const binding = bindings.find((each) => each.sheet === info.id);
    const known = binding === undefined ? null : resolve(binding, info, data, candidates);
    const layouts = known === null ? candidates.map(({ layout }) => layout) : [known];
    const found = layouts.map((layout) => memoryOf(readBudget(data, layout), info.name));
    return found.sort((a, b) => b.length - a.length)[0] ?? [];
  }

  /** The files that the workbook can keep, the latest first as long as there is room for them. */
  function keepable(learnt: readonly LearntSheet[]): KeptFiles {
    const kept: Record<string, KeptFiles[string]> = {};
    for (const { sheet, name, file } of [...learnt].reverse()) {
      if (file === undefined) continue;
      const rows = keptRows(rowsById.get(sheet) ?? []);
      if (JSON.stringify({ ...kept, [name]: rows }).length <= KEPT_CHARACTERS) kept[name] = rows;
    }
    return kept;
  }

  async function keep(learnt: readonly LearntSheet[]): Promise<void> {
    const canWrite = core.get().workbook?.readOnly !== true;
    const files = canWrite ? keepable(learnt) : {};
    const next = learnt.map((each): LearntSheet =>
      each.file === undefined ? each : { ...each, file: each.name in files ? "kept" : "session" },
    );
    patch({ learnt: next });
    teachAgain();
    if (!canWrite) return;
    const sheets = next.filter(({ file }) => file === undefined).map(({ sheet }) => sheet);
    await gateway.writeSetting("learnt", sheets);
    await gateway.writeSetting("learntFiles", files);
  }

  async function learn(what: LearntSheet, rows: readonly MemoryRow[]): Promise<void> {
    rowsById.set(what.sheet, rows);
    await keep([...core.get().review.learnt.filter(({ sheet }) => sheet !== what.sheet), what]);
  }

  return {
    teach,
    async learnFrom(sheet) {
      const workbook = await gateway.workbook();
      core.set({ workbook });
      const info = workbook.sheets.find((each) => each.id === sheet);
      if (info === undefined) return;
      const rows = await core.work.run("learning", (task) => readRows(info, task));
      const { name } = info;
      if (rows.length === 0) return core.tell({ kind: "nothingLearnt", values: { sheet: name } });
      await learn({ sheet, name, count: rows.length }, rows);
      core.tell({ kind: "learnt", values: { sheet: name, count: rows.length } });
    },
    async learnFile({ name, bytes }) {
      const content = await core.work.run("learning", ({ signal }) =>
        unlessStopped(signal, core.readFile(bytes)),
      );
      if (content.kind === "problem") {
        return core.tell({ kind: "fileProblem", values: { name, problem: content.problem } });
      }
      const rows = rowsOfFile(content.sheets, name);
      if (rows === null) return core.tell({ kind: "fileWithoutBudget", values: { name } });
      if (rows.length === 0) return core.tell({ kind: "fileWithoutTags", values: { name } });
      const sheet = idOfFile(name);
      await learn({ sheet, name, count: rows.length, file: "session" }, rows);
      const kept = core.get().review.learnt.some((each) => each.sheet === sheet && each.file === "kept");
      core.tell({ kind: "fileLearnt", values: { name, count: rows.length, kept } });
    },
    async forget(sheet) {
      const known = core.get().review.learnt;
      const gone = known.find((each) => each.sheet === sheet);
      rowsById.delete(sheet);
      await keep(known.filter((each) => each.sheet !== sheet));
      if (gone !== undefined) core.tell({ kind: "forgotten", values: { name: gone.name } });
    },
    async recall(sheetIds, files) {
      const learnt: LearntSheet[] = [];
      const wanted = Array.isArray(sheetIds) ? sheetIds : [];
      const { sheets } = wanted.length === 0 ? { sheets: [] } : await gateway.workbook();
      for (const info of sheets.filter(({ id }) => wanted.includes(id))) {
        const rows = await readRows(info);
        if (rows.length === 0) continue;
        rowsById.set(info.id, rows);
        learnt.push({ sheet: info.id, name: info.name, count: rows.length });
      }
      for (const [name, stored] of Object.entries(fields(files))) {
        const rows = readKeptRows(stored, name);
        if (rows.length === 0) continue;
        rowsById.set(idOfFile(name), rows);
        learnt.push({ sheet: idOfFile(name), name, count: rows.length, file: "kept" });
      }
      if (learnt.length === 0) return;
      patch({ learnt });
      teachAgain();
    },
  };
}
