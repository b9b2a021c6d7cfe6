import { formatShare, numberForRest, numbersOf, readSplitDraft, sumOfDraft } from "../../budget";
import type {
  DraftProblem,
  DraftReading,
  DraftSum,
  KeyDriver,
  SplitBasis,
  SplitDraft,
  SplitKey,
} from "../../budget";
import type { BudgetRow, Layout, TagPart } from "../../budget/types";
import { amountNumber } from "./rows";

/** A part as it stands in the editor. `id` tells parts apart while they are added and removed. */
export interface EditedPart {
  readonly id: number;
  readonly code: string;
  readonly number: string;
}

/** What the split editor holds. It lives in the session, so that nothing typed is lost by looking at another section. */
export interface EditedSplit {
  readonly basis: SplitBasis;
  /** Index of the amount column that is handed out by amount. */
  readonly column: number;
  /** What the figures of the driver are: "FTE", "m²". */
  readonly driver: string;
  readonly parts: readonly EditedPart[];
  readonly nextId: number;
}

const EMPTY: Omit<EditedSplit, "column"> = { basis: "percent", driver: "", parts: [], nextId: 0 };

/** Adds a part after the others. */
export function withPart(split: EditedSplit, code = "", number = ""): EditedSplit {
  const part = { id: split.nextId, code, number };
  return { ...split, parts: [...split.parts, part], nextId: split.nextId + 1 };
}

/** Changes a part. */
export function changePart(
  split: EditedSplit,
  id: number,
  patch: Partial<Omit<EditedPart, "id">>,
): EditedSplit {
  return { ...split, parts: split.parts.map((part) => (part.id === id ? { ...part, ...patch } : part)) };
}

/** Takes a part away; the last one that remains is emptied instead. */
export function withoutPart(split: EditedSplit, id: number): EditedSplit {
  const parts = split.parts.filter((part) => part.id !== id);
  return parts.length === 0 ? withPart({ ...split, parts }) : { ...split, parts };
}

/** The editor as it opens on parts: as percentages, with room for at least two. */
export function editedParts(parts: readonly TagPart[], column: number): EditedSplit {
  let split: EditedSplit = { ...EMPTY, column };
  for (const { code, share } of parts) {
    split = withPart(split, code, parts.length === 1 ? "" : formatShare(share));
  }
  while (split.parts.length < 2) split = withPart(split);
  return split;
}

/** The editor on a key: by its driver where it has one, so that this year's figures can be put in. */
export function editedKey(key: SplitKey, column: number): EditedSplit {
  const split = editedParts(key.parts, column);
  const { driver } = key;
  if (driver === null) return split;
  const parts = split.parts.map((part, index) => ({ ...part, number: driver.numbers[index] ?? part.number }));
  return { ...split, basis: "driver", driver: driver.name, parts };
}

/** The editor on rows: what their cells say where they all say the same codes, else nothing. */
export function editedRows(rows: readonly BudgetRow[], layout: Layout): EditedSplit {
  const [first] = rows;
  const same = rows.every((row) => row.tag.canonical === first?.tag.canonical);
  return editedParts(same ? (first?.tag.parts ?? []) : [], layout.columns.main);
}

/** True where both hold the same, whatever was added and removed in between. */
export function sameEdit(a: EditedSplit, b: EditedSplit): boolean {
  const bare = ({ basis, column, driver, parts }: EditedSplit): string =>
    JSON.stringify([basis, column, driver, parts.map(({ code, number }) => [code, number.trim()])]);
  return bare(a) === bare(b);
}

/** What the editor shows of the split that it holds. Positions in a problem count its parts, empty lines too. */
export interface SplitOutcome extends DraftReading {
  /** The parts of the editor that count, in the order of `parts`: empty lines are passed over. */
  readonly lines: readonly EditedPart[];
  readonly draft: SplitDraft;
  readonly sum: DraftSum | null;
}

/** Reads the editor's split for the rows that it is for; none where it changes a key. */
export function readEdited(split: EditedSplit, rows: readonly BudgetRow[]): SplitOutcome {
  const lines = split.parts.filter(({ code, number }) => code.trim() !== "" || number.trim() !== "");
  const draft = draftOf(split, lines, rows);
  const reading = readSplitDraft(draft);
  return {
    ...reading,
    problem: inEditor(reading.problem, split, lines),
    lines,
    draft,
    sum: sumOfDraft(draft),
  };
}

function inEditor(
  problem: DraftProblem | null,
  split: EditedSplit,
  lines: readonly EditedPart[],
): DraftProblem | null {
  if (problem === null || !("position" in problem)) return problem;
  const line = lines[problem.position];
  return { ...problem, position: split.parts.findIndex(({ id }) => id === line?.id) };
}

function draftOf(split: EditedSplit, lines: readonly EditedPart[], rows: readonly BudgetRow[]): SplitDraft {
  const [first] = rows;
  const amounts = rows.flatMap((row) => row.amounts.map(amountNumber).filter((euro) => euro !== null));
  return {
    basis: split.basis,
    parts: lines,
    amount:
      rows.length === 1 && first !== undefined && first.amounts[split.column]?.kind === "number"
        ? amountNumber(first.amounts[split.column])
        : null,
    amounts: [...new Set(amounts)],
  };
}

/** The driver that a key keeps, for its parts in the order of the editor; null where the percentages themselves are given. */
export function driverOf(split: EditedSplit): KeyDriver | null {
  if (split.basis !== "driver") return null;
  const numbers = readEdited(split, []).lines.map(({ number }) => number.trim());
  return { name: split.driver.trim(), numbers };
}

/** The number with which a part takes what the others leave; null where they leave nothing, or that cannot be told. */
export function restFor({ draft, lines }: SplitOutcome, id: number): string | null {
  return numberForRest(
    draft,
    lines.findIndex((line) => line.id === id),
  );
}

/**
 * The split with its numbers of another basis: converted where they can be read (percentages to euro and back, a driver to what it gives),
 * as they were typed where not. Percentages and euro are figures of a driver as they stand.
 */
export function withBasis(split: EditedSplit, basis: SplitBasis, rows: readonly BudgetRow[]): EditedSplit {
  const { parts, lines, draft } = readEdited(split, rows);
  const changed = { ...split, basis };
  const numbers = basis === "driver" || parts.length === 0 ? null : numbersOf(parts, basis, draft.amount);
  if (numbers === null) return changed;
  return lines.reduce(
    (next, line, index) => changePart(next, line.id, { number: numbers[index] ?? line.number }),
    changed,
  );
}
