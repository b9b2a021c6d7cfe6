import type { SheetId } from "../../excel/gateway";
import type { Core } from "./core";
import type { HistoryData, HistoryEntry, HistoryKind } from "./historyState";
import { lastStep } from "./historyState";
import { HISTORY_LENGTH, HISTORY_SIZE } from "./limits";
import { readHistory, storedEntry } from "./historyStored";
import type { Notice } from "./state";
import { writingRefused } from "./state";

/** What came of taking a write back: how many cells or rows, which rows (0-based, of the sheet) where tags changed, or why nothing was changed. */
export type Undone =
  | { readonly undone: true; readonly count: number; readonly rows?: readonly number[] }
  | { readonly undone: false; readonly notice: Notice };

/** Takes one kind of write back. */
export interface Undoer<Data> {
  /** What the workbook remembers of such a write; null for what cannot be understood. */
  read(stored: unknown): Data | null;
  undo(data: Data, sheet: SheetId): Promise<Undone>;
}

export type Undoers = { readonly [Kind in HistoryKind]: Undoer<HistoryData[Kind]> };

export interface History {
  /** Remembers a write, in the workbook too, so that it can be taken back after the pane was closed and opened again. */
  add(entry: HistoryEntry): void;
  /** Takes the last write back. @returns the rows whose tags it put back (0-based, of the sheet in use); none where it was something else */
  undo(): Promise<readonly number[]>;
  /** Takes over what the workbook remembers. */
  load(): Promise<void>;
}

export function createHistory(core: Core, undoers: Undoers): History {
  let keeping = false;
  let outdated = false;

  /** Keeps the history in the workbook, behind the user's back: one request at a time, the last state wins. */
  function keep(): void {
    outdated = true;
    if (keeping || core.get().workbook?.readOnly === true) return;
    keeping = true;
    void core
      .background(async () => {
        while (outdated) {
          outdated = false;
          const { history, historyLimits } = core.get();
          const kept = historyLimits.untilClosed ? history.slice(0, -1) : history;
          const { dropped } = historyLimits;
          await core.gateway.writeSetting("history", { dropped, entries: kept.map(storedEntry) });
        }
      })
      .finally(() => {
        keeping = false;
      });
  }

  function told(notice: Notice): readonly number[] {
    core.tell(notice);
    return [];
  }

  return {
    add(entry) {
      const { history, historyLimits } = core.get();
      const all = [...history, entry];
      const kept = fitting(all);
      const untilClosed = sizeOf(entry) > HISTORY_SIZE;
      const dropped = historyLimits.dropped + all.length - kept.length;
      core.set({ history: kept, historyLimits: { dropped, untilClosed } });
      keep();
    },
    async undo() {
      const refused = writingRefused(core.get());
      if (refused !== null) return told(refused);
      const step = [...lastStep(core.get().history)].reverse();
      const [last] = step;
      if (last === undefined) return told({ kind: "nothingToUndo" });
      let count = 0;
      let rows: readonly number[] = [];
      for (const entry of step) {
        const result = await undoEntry(undoers, entry);
        if (!result.undone) {
          const sheet = core.get().workbook?.sheets.find(({ id }) => id === entry.sheet)?.name ?? "";
          return told(entry === last ? result.notice : { kind: "undoneInPart", values: { count, sheet } });
        }
        count += result.count;
        // Of several sheets no row can be named by its number alone.
        rows = step.length === 1 ? (result.rows ?? []) : [];
        const { history, historyLimits } = core.get();
        core.set({
          history: history.slice(0, -1),
          historyLimits: { ...historyLimits, untilClosed: false },
        });
        keep();
      }
      core.tell({ kind: "undone", values: { what: last.what, count, rows } });
      return rows;
    },
    async load() {
      const { entries, dropped } = readHistory(await core.gateway.readSetting("history"), undoers);
      core.set({ history: entries, historyLimits: { dropped, untilClosed: false } });
    },
  };
}

function undoEntry(undoers: Undoers, entry: HistoryEntry): Promise<Undone> {
  switch (entry.kind) {
    case "cells":
      return undoers.cells.undo(entry.data, entry.sheet);
    case "header":
      return undoers.header.undo(entry.data, entry.sheet);
    case "formulas":
      return undoers.formulas.undo(entry.data, entry.sheet);
    case "decisions":
      return undoers.decisions.undo(entry.data, entry.sheet);
  }
}

const SIZES = new WeakMap<HistoryEntry, number>();

/** Characters that an entry takes in the workbook. */
function sizeOf(entry: HistoryEntry): number {
  const known = SIZES.get(entry);
  if (known !== undefined) return known;
  const size = JSON.stringify(storedEntry(entry)).length;
  SIZES.set(entry, size);
  return size;
}

/** The newest entries that may be remembered together; the last one always, however large. */
function fitting(entries: readonly HistoryEntry[]): readonly HistoryEntry[] {
  const newest = entries.length - 1;
  let first = newest;
  let size = 0;
  for (let index = newest; index >= 0 && newest - index < HISTORY_LENGTH; index--) {
    const entry = entries[index];
    if (entry === undefined) break;
    size += sizeOf(entry);
    if (size > HISTORY_SIZE && index < newest) break;
    first = index;
  }
  return entries.slice(first);
}
