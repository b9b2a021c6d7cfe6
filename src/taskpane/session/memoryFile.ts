import { detectLayouts, readBudget } from "../../budget";
import type { Budget, BudgetRow } from "../../budget/types";
import type { FileSheet } from "../../files/types";
import type { MemoryRow } from "../../suggest/types";
import { isLearnt } from "./twins";

/** A workbook of the user's disk, such as last year's budget. */
export interface GivenFile {
  readonly name: string;
  readonly bytes: Uint8Array;
}

/**
 * Characters that the rows of files may take up among the workbook's settings, as JSON. Excel keeps about a million for an add-in, for
 * everything: the history and the proposals of a large budget need half of them.
 */
export const KEPT_CHARACTERS = 200_000;

/** The tagged rows of files as the workbook keeps them: by name, each row as few texts. */
export type KeptFiles = Readonly<Record<string, readonly KeptRow[]>>;
type KeptRow = readonly [account: string, costCentre: string, description: string, tag: string, row: number];

/** What is remembered of a row of the budget in use: the same object as long as the row is the same, so that learning again costs nothing. */
const REMEMBERED = new WeakMap<BudgetRow, MemoryRow | null>();

function remembered(row: BudgetRow): MemoryRow | null {
  const known = REMEMBERED.get(row);
  if (known !== undefined) return known;
  const { canonical } = row.tag;
  const { account, costCentre, description } = row;
  const learnt =
    !isLearnt(row) || canonical === null
      ? null
      : { account, costCentre, description, tag: canonical, row: row.row };
  REMEMBERED.set(row, learnt);
  return learnt;
}

/** What suggestions learn from: tags that a person stands behind, never a proposal. `place` is named where it is not the budget's own sheet. */
export function memoryOf(budget: Budget, place?: string): readonly MemoryRow[] {
  return budget.rows.flatMap((row): MemoryRow[] => {
    const learnt = remembered(row);
    if (learnt === null) return [];
    return [place === undefined ? learnt : { ...learnt, sheet: place }];
  });
}

/** The tagged rows of the table of a file that has the most of them; null where no sheet holds a budget. */
export function rowsOfFile(sheets: readonly FileSheet[], name: string): readonly MemoryRow[] | null {
  const found = sheets.flatMap(({ data }) =>
    detectLayouts(data).map(({ layout }) => memoryOf(readBudget(data, layout), name)),
  );
  return found.sort((a, b) => b.length - a.length)[0] ?? null;
}

export function keptRows(rows: readonly MemoryRow[]): readonly KeptRow[] {
  return rows.map(({ account, costCentre, description, tag, row }) => [
    account,
    costCentre,
    description,
    tag,
    row,
  ]);
}

/** The rows of a file out of the workbook's settings; what is not understood is left out. */
export function readKeptRows(stored: unknown, name: string): readonly MemoryRow[] {
  if (!Array.isArray(stored)) return [];
  return stored.flatMap((each: unknown): MemoryRow[] => {
    if (!Array.isArray(each)) return [];
    const [account, costCentre, description, tag, row] = each as readonly unknown[];
    const texts = [account, costCentre, description, tag].filter((text) => typeof text === "string");
    const [first = "", second = "", third = "", fourth = ""] = texts;
    if (texts.length !== 4 || typeof row !== "number") return [];
    return [{ account: first, costCentre: second, description: third, tag: fourth, row, sheet: name }];
  });
}
