import type { Budget, BudgetRow, Status } from "../../budget/types";
import type { SplitPanel } from "./splitState";
import type { Picked, SessionState } from "./state";
import type { TagTarget } from "./tagging";

/** A row that already says something else: its index in `budget.rows`, and what stands in its tag cell. */
export interface Replaced {
  readonly index: number;
  readonly text: string;
}

/** One tag for several rows, held back because some of them say something else: waiting for the user's word. */
export interface Replacing {
  readonly what: "tagged" | "excluded";
  readonly target: TagTarget;
  readonly value: string;
  /** What is told once it is written: the tag, or the tag and its title. */
  readonly written: string;
  readonly replaced: readonly Replaced[];
  /** Where it was asked: the question goes with the rows, and with the editor, it was asked on. */
  readonly picked: Picked;
  readonly panel: SplitPanel | null;
}

/** Which of the rows are written after all: those that still need a tag, or all of them. */
export type ReplaceScope = "open" | "all";

/** What stands in the tag cell of a row, as the pane spells it; empty where nothing does. */
function tagText({ tag, tagCell }: BudgetRow): string {
  if (tag.canonical !== null) return tag.canonical;
  return tagCell === null || typeof tagCell === "object" ? tag.status : String(tagCell).trim();
}

/** The rows among `rows` whose tag cell holds something that `value` is not; a proposal of it is accepted by it, and loses nothing. */
export function replacedBy(budget: Budget, rows: readonly number[], value: string): readonly Replaced[] {
  return rows.flatMap((index) => {
    const row = budget.rows[index];
    if (row === undefined || row.tag.status === "untagged") return [];
    const text = tagText(row);
    const same = row.tag.status === "proposed" ? text.replace(/\?$/, "") : text;
    return same === value ? [] : [{ index, text }];
  });
}

/** True where all that would be replaced was told. */
export function wasTold(found: readonly Replaced[], told: readonly Replaced[]): boolean {
  return found.every(({ index, text }) => told.some((each) => each.index === index && each.text === text));
}

/** The rows whose tag is missing or does not suffice. An amount that is no number is no reason to replace a good tag. */
export function withoutGoodTag(budget: Budget, rows: readonly number[]): readonly number[] {
  const open: readonly (Status | undefined)[] = ["untagged", "invalid", "coarse", "proposed"];
  return rows.filter((index) => open.includes(budget.rows[index]?.tag.status));
}

/** The rows to be written, of those that were asked about. */
export function inScope(budget: Budget, rows: readonly number[], scope: ReplaceScope): readonly number[] {
  return scope === "all" ? rows : withoutGoodTag(budget, rows);
}

/** The question, as long as the rows or the editor it was asked on are in sight; else null. */
export function replacingHere({ replacing, picked, split }: SessionState): Replacing | null {
  if (replacing === null) return null;
  if (replacing.panel !== null) return split.panel === replacing.panel ? replacing : null;
  return split.panel === null && picked === replacing.picked ? replacing : null;
}
