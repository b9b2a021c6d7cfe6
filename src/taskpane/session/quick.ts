import { parseTag } from "../../budget";
import type { Budget } from "../../budget/types";
import type { Core } from "./core";
import { QUICK_STORE_DELAY } from "./limits";
import { isLearnt } from "./twins";

/** Codes and splits that are one key away. */
export interface Quick {
  /** Takes over what the workbook remembers. */
  load(): Promise<void>;
  /** A person has used this tag on a budget, which is given as it was before. */
  use(tag: string, before: Budget): void;
  /** Forgets what is still to be kept. */
  stop(): void;
}

/** A tag used lately. It keeps its place while others are used, so that its key stays the same. */
export interface RecentTag {
  readonly tag: string;
  /** Higher is later. */
  readonly used: number;
}

const RECENT = 3;
const FREQUENT = 2;

/** Counted once for each budget: the view shows them, and the next key asks whether its tag is among them. */
const FREQUENT_TAGS = new WeakMap<Budget, readonly string[]>();

/** The tags that more than one row of the budget has, the most used first; of a tie the first in the sheet. */
export function frequentTags(budget: Budget): readonly string[] {
  const known = FREQUENT_TAGS.get(budget);
  if (known !== undefined) return known;
  const counted = countTags(budget);
  FREQUENT_TAGS.set(budget, counted);
  return counted;
}

function countTags(budget: Budget): readonly string[] {
  const counts = new Map<string, number>();
  for (const row of budget.rows) {
    const { canonical } = row.tag;
    if (canonical !== null && isLearnt(row)) counts.set(canonical, (counts.get(canonical) ?? 0) + 1);
  }
  return [...counts]
    .filter(([, count]) => count > 1)
    .sort((a, b) => b[1] - a[1])
    .slice(0, RECENT + FREQUENT)
    .map(([tag]) => tag);
}

/**
 * What is one key away, each in its place, null where a place is empty: the tags used last, which stay where they are while others are
 * used, then the most frequent ones of the budget that are not among them.
 */
export function quickTags(recent: readonly RecentTag[], budget: Budget): readonly (string | null)[] {
  const used = recent.map(({ tag }) => tag);
  const frequent = frequentTags(budget).filter((tag) => !used.includes(tag));
  return [
    ...Array.from({ length: RECENT }, (_, place) => used[place] ?? null),
    ...frequent.slice(0, FREQUENT),
  ];
}

/** `recent` after a tag was used: a new one takes the place of the one that was not used for longest. */
export function withUsed(recent: readonly RecentTag[], tag: string): readonly RecentTag[] {
  const used = Math.max(0, ...recent.map((each) => each.used)) + 1;
  const places = recent.map((each) => (each.tag === tag ? { tag, used } : each));
  if (places.some((each) => each.tag === tag)) return places;
  if (places.length < RECENT) return [...places, { tag, used }];
  const oldest = Math.min(...places.map((each) => each.used));
  return places.map((each) => (each.used === oldest ? { tag, used } : each));
}

/** Recent tags out of the workbook's settings: only those that can still be written. */
export function readRecent(stored: unknown): readonly RecentTag[] {
  const tags = Array.isArray(stored) ? stored.filter((each) => typeof each === "string") : [];
  return tags
    .filter(isWritable)
    .slice(0, RECENT)
    .map((tag, index) => ({ tag, used: index + 1 }));
}

function isWritable(text: string): boolean {
  const { status, canonical } = parseTag(text);
  return canonical === text && (status === "classified" || status === "split");
}

export function createQuick(core: Core): Quick {
  let timer: ReturnType<typeof setTimeout> | undefined;

  async function keep(): Promise<void> {
    if (core.get().workbook?.readOnly === true) return;
    const byUse = [...core.get().recent].sort((a, b) => a.used - b.used);
    await core.gateway.writeSetting(
      "recent",
      byUse.map(({ tag }) => tag),
    );
  }

  return {
    async load() {
      core.set({ recent: readRecent(await core.gateway.readSetting("recent")) });
    },
    stop: () => clearTimeout(timer),
    use(tag, before) {
      const { recent } = core.get();
      // What is one key away as a frequent one keeps that place.
      const known = quickTags(recent, before).includes(tag);
      if (known && !recent.some((each) => each.tag === tag)) return;
      core.set({ recent: withUsed(recent, tag) });
      // Behind the user's back, and once for many: the next key matters more.
      clearTimeout(timer);
      timer = setTimeout(() => void core.background(keep), QUICK_STORE_DELAY);
    },
  };
}
