import { formatSplit } from "../../budget";
import type { Budget, BudgetRow } from "../../budget/types";
import type { Code, ProcessMap } from "../../map";
import type { Confidence, Suggestion } from "../../suggest/types";
import type { Outcomes, Rejections } from "./proposalsOutcomes";
import { examined, outcomeOf } from "./proposalsOutcomes";
import { mainAmount } from "./rows";

/** Rows that say the same and are proposed the same tag: decided together or one by one. */
export interface ProposalGroup {
  readonly id: string;
  /** Indexes in `budget.rows`, in the order of the sheet. */
  readonly rows: readonly number[];
  readonly account: string;
  readonly description: string;
  readonly code: Code;
  /** What accepting writes. */
  readonly tag: string;
  /** The same for all of its rows; null for a proposal that a colleague left in the sheet. */
  readonly confidence: Confidence | null;
  /** Nobody has said yet who pays (docs/dominio.md, "Temi gemelli"). */
  readonly ask: boolean;
  readonly suggestion: Suggestion | null;
  /** Sum of the amounts without sign; null where one of them is no number. */
  readonly size: number | null;
}

/** A tag to be written on a row. */
export interface ProposalWrite {
  readonly index: number;
  readonly value: string;
}

const CONFIDENCES: readonly Confidence[] = ["low", "medium", "high"];

/** How much an amount counts in the order of the list: what is sure and large comes first, because it does the most in one look. */
const WEIGHTS: Readonly<Record<Confidence, number>> = { high: 1, medium: 0.6, low: 0.2 };

const rank = (confidence: Confidence): number => CONFIDENCES.indexOf(confidence);

export function isAtLeast(confidence: Confidence | null, threshold: Confidence): boolean {
  return confidence !== null && rank(confidence) >= rank(threshold);
}

/**
 * True for a row that a proposal may be written on: it needs work because of its tag, can be seen, holds no formula and does not look
 * like a total. A confirmed tag is never among them, whatever else is the matter with its row.
 */
export function isOpen(row: BudgetRow): boolean {
  const { status } = row.tag;
  const tagNeedsWork =
    status === "untagged" || status === "invalid" || status === "coarse" || status === "proposed";
  return (
    row.needsWork !== null && tagNeedsWork && !row.hidden && !row.tagIsFormula && row.totalGuess === null
  );
}

/** The groups that are decided at once: those of at least a confidence, or those of the sheet, which have none. */
export function chosenGroups(
  groups: readonly ProposalGroup[],
  threshold: Confidence | null,
): readonly ProposalGroup[] {
  return groups.filter(({ confidence }) =>
    threshold === null ? confidence === null : isAtLeast(confidence, threshold),
  );
}

/** The highest confidence that some proposal has. */
export function highestConfidence(groups: readonly ProposalGroup[]): Confidence {
  const ranks = groups.flatMap(({ confidence }) => (confidence === null ? [] : [rank(confidence)]));
  return CONFIDENCES[Math.max(...ranks)] ?? "high";
}

/** The tag that confirming a `code?` cell writes; null where its code is too coarse to confirm. */
export function confirmedTag(row: BudgetRow, map: ProcessMap): string | null {
  const { status, parts } = row.tag;
  if (status !== "proposed" || !parts.every(({ code }) => map.get(code)?.taggable === true)) return null;
  return formatSplit(parts);
}

/** What waits for the user from looking for proposals, groups of equal rows together, by confidence × amount. */
export function foundGroups(
  budget: Budget,
  memories: { readonly outcomes: Outcomes; readonly rejections: Rejections },
): readonly ProposalGroup[] {
  const groups = new Groups(budget);
  budget.rows.forEach((row, index) => {
    if (!isOpen(row) || examined(memories, row) !== "proposed") return;
    const outcome = outcomeOf(memories.outcomes, row);
    if (outcome?.kind !== "proposed" || (row.tag.status === "proposed" && !outcome.again)) return;
    groups.add(row, index, outcome);
  });
  return groups.sorted();
}

/** The `code?` cells of the sheet that can be confirmed, equal rows together, largest first. */
export function sheetGroups(budget: Budget, map: ProcessMap): readonly ProposalGroup[] {
  const groups = new Groups(budget);
  budget.rows.forEach((row, index) => {
    const tag = isOpen(row) ? confirmedTag(row, map) : null;
    const code = row.tag.parts[0]?.code;
    if (tag !== null && code !== undefined) {
      groups.add(row, index, { tag, code, confidence: null, ask: false, suggestion: null });
    }
  });
  return groups.sorted();
}

export function writesOf(groups: readonly ProposalGroup[]): readonly ProposalWrite[] {
  return groups.flatMap(({ rows, tag }) => rows.map((index) => ({ index, value: tag })));
}

type Proposed = Pick<ProposalGroup, "tag" | "code" | "confidence" | "ask" | "suggestion">;

interface Growing extends Proposed {
  readonly id: string;
  readonly account: string;
  readonly description: string;
  readonly rows: number[];
  size: number | null;
}

class Groups {
  private readonly byId = new Map<string, Growing>();

  constructor(private readonly budget: Budget) {}

  add(row: BudgetRow, index: number, proposed: Proposed): void {
    const { tag, code, confidence, ask, suggestion } = proposed;
    const [accountKey, , descriptionKey] = row.key.split("|");
    const id = [accountKey, descriptionKey, tag, confidence ?? "", ask ? "?" : ""].join("¶");
    const amount = mainAmount(row, this.budget.layout);
    const known = this.byId.get(id);
    if (known === undefined) {
      const { account, description } = row;
      const size = amount === null ? null : Math.abs(amount);
      const rows = [index];
      this.byId.set(id, { id, account, description, tag, code, confidence, ask, suggestion, rows, size });
    } else {
      known.rows.push(index);
      known.size = known.size === null || amount === null ? null : known.size + Math.abs(amount);
    }
  }

  sorted(): readonly ProposalGroup[] {
    const weight = ({ confidence, size }: Growing): number =>
      (confidence === null ? 1 : WEIGHTS[confidence]) * (size ?? Number.POSITIVE_INFINITY);
    return [...this.byId.values()]
      .map((group) => ({ group, weight: weight(group) }))
      .sort((a, b) =>
        a.weight === b.weight ? (a.group.rows[0] ?? 0) - (b.group.rows[0] ?? 0) : b.weight - a.weight,
      )
      .map(({ group }) => group);
  }
}
