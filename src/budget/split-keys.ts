/**
 * Named keys ("chiavi di ripartizione"): a split under a name, kept in the workbook, that rows are tagged with. A cell holds the percentages
 * and never the name (docs/dominio.md, "Chiavi di ripartizione"): which rows carry a key is told by what their cells say.
 */
import { sumAmounts } from "./exact-sum";
import { formatSplit, parseTag } from "./tag";
import { splitAmount } from "./split";
import type { Budget, BudgetRow, TagPart } from "./types";
import { foldText } from "./words";

/** What the percentages of a key were computed from, so that next year's figures can take its place. */
export interface KeyDriver {
  /** "FTE", "m²"; may be empty. */
  readonly name: string;
  /** One figure for each part, as it was typed. */
  readonly numbers: readonly string[];
}

export interface SplitKey {
  readonly name: string;
  readonly parts: readonly TagPart[];
  /** Null where the percentages themselves were given. */
  readonly driver: KeyDriver | null;
}

/** Longer names would not fit a line of the pane. */
export const MAX_KEY_NAME = 60;

/** Why a key cannot be kept as it is wanted. */
export type KeyProblem =
  /** A single code needs no key. */
  | { readonly kind: "one-part" }
  | { readonly kind: "no-name" }
  | { readonly kind: "name-too-long"; readonly most: number }
  /** `name` is the name of the other key, as it is spelt. */
  | { readonly kind: "name-taken"; readonly name: string };

/** A name as it is kept: without blanks around it, single ones inside. */
export function keyName(text: string): string {
  return text.replace(/\s+/g, " ").trim();
}

/** The key of a name, in whatever case and accents; undefined where there is none. */
export function findKey(keys: readonly SplitKey[], name: string): SplitKey | undefined {
  const folded = foldText(keyName(name));
  return keys.find((key) => foldText(key.name) === folded);
}

/** Why a name cannot be given, or null where it can. @param current the name of the key that is renamed, null for a new one */
export function checkKeyName(
  keys: readonly SplitKey[],
  text: string,
  current: string | null,
): KeyProblem | null {
  const name = keyName(text);
  if (name === "") return { kind: "no-name" };
  if (name.length > MAX_KEY_NAME) return { kind: "name-too-long", most: MAX_KEY_NAME };
  const other = findKey(keys, name);
  return other === undefined || other.name === current ? null : { kind: "name-taken", name: other.name };
}

/** What a cell that is tagged with the key says. */
export function keyText(key: SplitKey): string {
  return formatSplit(key.parts);
}

/** A key as the workbook keeps it. */
export function storedKey(key: SplitKey): object {
  return { name: key.name, split: keyText(key), ...(key.driver === null ? {} : { driver: key.driver }) };
}

/** The keys out of the workbook's settings, and beside them what this version does not understand: it is kept, not lost. */
export function readSplitKeys(stored: unknown): {
  readonly keys: readonly SplitKey[];
  readonly unread: readonly unknown[];
} {
  const keys: SplitKey[] = [];
  const unread: unknown[] = [];
  for (const each of Array.isArray(stored) ? (stored as readonly unknown[]) : []) {
    const key = readKey(each);
    if (key === null || findKey(keys, key.name) !== undefined) unread.push(each);
    else keys.push(key);
  }
  return { keys, unread };
}

function readKey(stored: unknown): SplitKey | null {
  if (typeof stored !== "object" || stored === null || !("name" in stored) || !("split" in stored))
    return null;
  const { name, split } = stored;
  if (typeof name !== "string" || keyName(name) === "" || typeof split !== "string") return null;
  const tag = parseTag(split);
  if (tag.status !== "split") return null;
  return { name, parts: tag.parts, driver: readDriver(stored, tag.parts.length) };
}

function readDriver(stored: object, count: number): KeyDriver | null {
  const driver = "driver" in stored ? stored.driver : null;
  if (typeof driver !== "object" || driver === null || !("name" in driver) || !("numbers" in driver)) {
    return null;
  }
  const { name, numbers } = driver;
  const texts = Array.isArray(numbers) ? numbers.filter((each) => typeof each === "string") : [];
  return typeof name === "string" && texts.length === count ? { name, numbers: texts } : null;
}

/** The rows, as indexes in `budget.rows`, whose cell says exactly this split, in whatever order and spelling. Proposals are not among them. */
export function rowsWithSplit(budget: Budget, parts: readonly TagPart[]): readonly number[] {
  return budget.rows.flatMap((row, index) =>
    row.tag.status === "split" && sameSplit(row.tag.parts, parts) ? [index] : [],
  );
}

function sameSplit(a: readonly TagPart[], b: readonly TagPart[]): boolean {
  return (
    a.length === b.length &&
    a.every(({ code, share }) => b.some((other) => other.code === code && other.share === share))
  );
}

/** What a code gains or loses, in euro, where a split takes another's place. */
export interface KeyMove {
  readonly code: string;
  readonly euro: number;
}

/** What each code gains or loses of a row's amount where the split `after` replaces `before`; codes that stay the same are left out. */
export function keyMoves(
  amount: BudgetRow["amounts"][number] | undefined,
  before: readonly TagPart[],
  after: readonly TagPart[],
): readonly KeyMove[] {
  if (amount?.kind !== "number") return [];
  const had = splitAmount(amount.value, before);
  const has = splitAmount(amount.value, after);
  const codes = [...new Set([...before, ...after].map(({ code }) => code))];
  const of = (parts: readonly TagPart[], euro: readonly number[], code: string): number =>
    euro[parts.findIndex((part) => part.code === code)] ?? 0;
  return codes
    .map((code) => ({ code, euro: sumAmounts([of(after, has, code), -of(before, had, code)]) }))
    .filter(({ euro }) => Math.abs(euro) >= 0.005);
}
