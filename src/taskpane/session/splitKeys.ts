import {
  checkKeyName,
  findKey,
  formatSplit,
  keyName,
  readSplitKeys,
  rowsWithSplit,
  storedKey,
} from "../../budget";
import type { KeyDriver, SplitKey } from "../../budget";
import type { TagPart } from "../../budget/types";
import type { Core } from "./core";
import type { SplitRewrite } from "./splitRewrite";
import type { SplitPanel } from "./splitState";
import { reviewerReason } from "./state";

/** The named keys of the workbook. What hinders a change is told, and then nothing is changed. */
export interface SplitKeys {
  /** Takes over what the workbook remembers. */
  load(): Promise<void>;
  /** Keeps a split under a new name; true where it is kept. */
  save(key: SplitKey): Promise<boolean>;
  rename(name: string, to: string): Promise<boolean>;
  /** Gives a key other percentages, and shows the rows of all budget sheets whose cells say the old ones. */
  change(name: string, parts: readonly TagPart[], driver: KeyDriver | null): Promise<void>;
  /** Forgets a key; cells stay as they are. */
  remove(name: string): Promise<void>;
  /** Writes the changed key on rows that say what it said before, in one step that can be undone. */
  rewrite: SplitRewrite["write"];
}

const SETTING = "splitKeys";

export function createSplitKeys(
  core: Core,
  rewrite: SplitRewrite,
  show: (panel: SplitPanel | null) => void,
): SplitKeys {
  const { gateway } = core;

  /** Reads the keys anew and keeps what `change` makes of them; null where it refuses. A colleague's keys are not lost that way. */
  async function update(change: (keys: readonly SplitKey[]) => readonly SplitKey[] | null): Promise<boolean> {
    if (reviewerReason(core.get()) !== null) {
      core.tell({ kind: "reviewer" });
      return false;
    }
    const { keys, unread } = readSplitKeys(await gateway.readSetting(SETTING));
    const next = change(keys);
    if (next === null) return false;
    await gateway.writeSetting(SETTING, [...next.map(storedKey), ...unread]);
    core.set({ split: { ...core.get().split, keys: next } });
    return true;
  }

  /** Changes the key of a name; tells where it is gone. */
  function updateKey(name: string, change: (key: SplitKey) => SplitKey | null): Promise<boolean> {
    return update((keys) => {
      const key = findKey(keys, name);
      if (key === undefined) core.tell({ kind: "keyGone", values: { name } });
      const changed = key === undefined ? null : change(key);
      return changed === null ? null : keys.map((each) => (each === key ? changed : each));
    });
  }

  function onePart(parts: readonly TagPart[]): boolean {
    if (parts.length < 2) core.tell({ kind: "keyRefused", values: { kind: "one-part" } });
    return parts.length < 2;
  }

  function nameRefused(keys: readonly SplitKey[], text: string, current: string | null): boolean {
    const problem = checkKeyName(keys, text, current);
    if (problem !== null) core.tell({ kind: "keyRefused", values: problem });
    return problem !== null;
  }

  return {
    async load() {
      const { keys } = readSplitKeys(await gateway.readSetting(SETTING));
      core.set({ split: { ...core.get().split, keys } });
    },
    async save(key) {
      if (onePart(key.parts)) return false;
      const name = keyName(key.name);
      const kept = await update((keys) =>
        nameRefused(keys, name, null) ? null : [...keys, { ...key, name }],
      );
      if (kept) core.tell({ kind: "keySaved", values: { name } });
      return kept;
    },
    async rename(name, text) {
      const to = keyName(text);
      let refused = true;
      const kept = await update((keys) => {
        const key = findKey(keys, name);
        if (key === undefined) core.tell({ kind: "keyGone", values: { name } });
        refused = key === undefined || nameRefused(keys, to, key.name);
        return refused ? null : keys.map((each) => (each === key ? { ...each, name: to } : each));
      });
      if (kept) core.tell({ kind: "keyRenamed", values: { name, to } });
      return kept;
    },
    async change(name, parts, driver) {
      if (onePart(parts)) return;
      let before: readonly TagPart[] = parts;
      const kept = await updateKey(name, (key) => {
        before = key.parts;
        return { ...key, parts, driver };
      });
      if (!kept) return;
      const moved = formatSplit(parts) !== formatSplit(before);
      const found = moved ? await rewrite.find(before) : [];
      const rows = found.reduce(
        (sum, { budget }) => sum + (budget === null ? 0 : rowsWithSplit(budget, before).length),
        0,
      );
      show(
        found.length === 0 ? { kind: "keys" } : { kind: "rewrite", name, before, after: parts, parts: found },
      );
      core.tell({ kind: "keyChanged", values: { name, rows } });
    },
    async remove(name) {
      let cells = 0;
      const gone = await update((keys) => {
        const key = findKey(keys, name);
        const { budget } = core.get();
        if (key !== undefined && budget !== null) cells = rowsWithSplit(budget, key.parts).length;
        return keys.filter((each) => each !== key);
      });
      if (gone) core.tell({ kind: "keyRemoved", values: { name, cells } });
    },
    rewrite: rewrite.write,
  };
}
