/** Explains the PMAP formula of a cell: reads what it refers to, and asks the pure part what it makes of it. Nothing is written here. */
import { balances } from "../../budget";
import type { Cell } from "../../budget/types";
import type { Area, FormulaCell, SheetId, WorkbookInfo } from "../../excel/gateway";
import { explainSteps, referencesOf } from "../../functions/explain";
import type { Explanation } from "../../functions/explain";
import { readPmapCalls, withArguments } from "../../functions/formula";
import type { PmapCall } from "../../functions/formula";
import type { Replacement } from "../../functions/repair";
import { namesCode } from "../../functions/arguments";
import { codeAt, tagsAt } from "../../functions/repair";
import type { Core } from "./core";
import { blockedSpill } from "./formulas-spill";
import type { BlockedSpill } from "./formulas-spill";
import { crookedRanges } from "./formulas-pairs";
import type { CrookedRanges } from "./formulas-pairs";
import { rowsRead } from "./formulas-missed";
import type { ReadRows } from "./formulas-missed";
import type { MapNode } from "../../map";
import { SLICING } from "./slicing";
import { isCellError } from "./state";
import { rangeOf, resolveReference } from "./formulas-references";
import type { FormulaPlace, ResolvedReference } from "./formulas-references";

/** A formula that would be better than the one in the cell. */
export interface BetterFormula {
  /** English, as it is written. */
  readonly formula: string;
  /** As the user's Excel shows it. */
  readonly local: string;
  /** What it gives. */
  readonly explanation: Explanation | null;
}

/** Where the rows of an explanation stand: row 0 is `first`, and each sheet row holds `width` of them. */
export interface RowsPlace {
  readonly sheet: SheetId;
  readonly first: number;
  readonly width: number;
  /** Sheet columns of the tags and of the first amount. */
  readonly tags: number;
  readonly amounts: number;
  /** Where the amounts of row 0 stand: beside its tag, unless the ranges do not begin on the same row or sheet. */
  readonly amountsFrom: { readonly sheet: SheetId; readonly row: number };
}

/** Ranges that begin on different rows, and the formula with all of them on the same rows. */
export interface Crooked extends Omit<CrookedRanges, "replacement"> {
  readonly better: BetterFormula | null;
}

/** The PMAP formula of a cell, and what can be said of it. */
export interface ExplainedFormula {
  readonly cell: FormulaCell & { readonly formula: string };
  /** The function that is explained. */
  readonly name: string;
  /** Null where only Excel can tell what it reads: a name, another workbook, an expression; `unread` says which. */
  readonly explanation: Explanation | null;
  readonly unread: readonly string[];
  /** The formula computes more than this one call. */
  readonly partial: boolean;
  readonly rows: RowsPlace | null;
  /** The rows that the calls of the formula read, one range for each. */
  readonly reads: readonly ReadRows[];
  /** The certain correction of an error, or the bounded ranges for whole columns; null where there is nothing to offer. */
  readonly better: BetterFormula | null;
  /** Codes that may have been meant, each with the formula that names it; empty where none is near, or `better` is certain. */
  readonly choices: readonly { readonly node: MapNode; readonly formula: string }[];
  /** The ranges do not stand side by side, so that the result is wrong without an error; null where they do. */
  readonly crooked: Crooked | null;
  /** What keeps the answer from taking its cells; null where nothing does. */
  readonly blocked: BlockedSpill | null;
  /** The cell shows something else than the function gives now. */
  readonly outdated: boolean;
}

/** Milliseconds of explaining after which the page gets its turn. */
const SLICE_MS = 15;

interface Reading {
  readonly call: PmapCall;
  readonly explanation: Explanation | null;
  readonly unread: readonly string[];
  readonly references: ReadonlyMap<string, ResolvedReference>;
}

/** Explains the formula of a cell as `formulaAt` gives it; null where it has no PMAP function. */
export async function explainCell(
  core: Pick<Core, "gateway" | "get">,
  cell: FormulaCell,
): Promise<ExplainedFormula | null> {
  const { formula, sheet, row, column } = cell;
  const calls = formula === null ? [] : readPmapCalls(formula);
  if (formula === null || calls.length === 0) return null;
  const workbook = await core.gateway.workbook();
  const place = { sheet, row, column };
  const { binding, budget } = core.get();
  const known = binding === null || budget === null ? null : { sheet: binding.sheet, layout: budget.layout };
  const crookedOf = (call: PmapCall): CrookedRanges | null =>
    crookedRanges(call, resolveAll(call, place, workbook).references, known);
  // Of several calls the one that gives a wrong total without a word is what there is to tell.
  const wrong = isCellError(cell.value) ? undefined : calls.find((call) => crookedOf(call) !== null);
  const asked = wrong === undefined ? calls : [wrong];
  const found = await telling(core, workbook, place, asked, isCellError(cell.value));
  if (found === null) return null;
  const { call, explanation, unread, references } = found;
  const crooked = crookedOf(call);
  const choices = explanation?.kind === "error" ? explanation.choices : [];
  const offer = (replacement: Replacement | null): Promise<BetterFormula | null> =>
    betterFormula(core, workbook, cell, calls.indexOf(call), call, replacement);
  const partial = call.before.trim() !== "=" || call.after.trim() !== "";
  return {
    cell: { ...cell, formula },
    name: call.name,
    explanation,
    unread,
    partial,
    rows: rowsOf(rangeOf(call, tagsAt(call), references), rangeOf(call, tagsAt(call) + 1, references)),
    reads: calls.flatMap((each) => rowsRead(each, resolveAll(each, place, workbook).references)),
    better: await offer(replacementOf(explanation)),
    choices: choices.map(({ node, replacement }) => ({ node, formula: withArguments(call, replacement) })),
    crooked: crooked === null ? null : { ...crooked, better: await offer(crooked.replacement) },
    blocked: partial ? null : await blockedSpill(core, cell, explanation),
    outdated: !partial && isOutdated(cell.value, explanation),
  };
}

/** What the calls of a formula would give in a place, from left to right; null for one that only Excel can tell. */
export async function tryFormula(
  core: Pick<Core, "gateway">,
  place: FormulaPlace,
  formula: string,
): Promise<readonly (Explanation | null)[]> {
  const workbook = await core.gateway.workbook();
  const found: (Explanation | null)[] = [];
  for (const call of readPmapCalls(formula))
    found.push((await read(core, workbook, place, call, false)).explanation);
  return found;
}

/** The call that tells most: the first that can be explained; where the cell shows an error, the first that fails. */
async function telling(
  core: Pick<Core, "gateway">,
  workbook: WorkbookInfo,
  place: FormulaPlace,
  calls: readonly PmapCall[],
  failed: boolean,
): Promise<Reading | null> {
  let best: Reading | null = null;
  for (const call of calls) {
    const reading = await read(core, workbook, place, call, failed);
    const explained = reading.explanation;
    if (explained !== null && (!failed || explained.kind === "error")) return reading;
    if (best === null || (best.explanation === null && explained !== null)) best = reading;
  }
  return best;
}

async function read(
  core: Pick<Core, "gateway">,
  workbook: WorkbookInfo,
  place: FormulaPlace,
  call: PmapCall,
  failed: boolean,
): Promise<Reading> {
  const { references, unread } = resolveAll(call, place, workbook);
  if (unread.some((text) => !failed || !isCodeWithoutQuotes(call, text)))
    return { call, explanation: null, unread, references };
  const cells = new Map<string, readonly (readonly Cell[])[]>();
  for (const [text, reference] of references) cells.set(text, await readArea(core, workbook, reference));
  return { call, explanation: await unhurried(explainSteps(call, cells)), unread: [], references };
}

/** `B` without quotes is a name that nobody has defined; where the cell fails, it was meant as the code. */
function isCodeWithoutQuotes(call: PmapCall, text: string): boolean {
  const argument = call.arguments[codeAt(call)];
  return argument?.kind === "range" && argument.text === text && namesCode(text);
}

/** What the arguments of a call refer to, and those that only Excel can read. */
function resolveAll(
  call: PmapCall,
  place: FormulaPlace,
  workbook: WorkbookInfo,
): { readonly references: ReadonlyMap<string, ResolvedReference>; readonly unread: readonly string[] } {
  const references = new Map<string, ResolvedReference>();
  const unread = call.arguments.flatMap((argument) => (argument.kind === "other" ? [argument.text] : []));
  for (const text of referencesOf(call)) {
    const resolved = resolveReference(text, place, workbook);
    if (resolved === null) unread.push(text);
    else references.set(text, resolved);
  }
  return { references, unread };
}

/** Runs steps to their end, giving the page its turn between them. */
async function unhurried<Result>(steps: Generator<void, Result>): Promise<Result> {
  let started = SLICING.now();
  for (;;) {
    const step = steps.next();
    if (step.done === true) return step.value;
    if (SLICING.now() - started < SLICE_MS) continue;
    await SLICING.pause();
    started = SLICING.now();
  }
}

async function betterFormula(
  core: Pick<Core, "gateway">,
  workbook: WorkbookInfo,
  { sheet, row, column, local }: FormulaCell,
  index: number,
  call: PmapCall,
  replacement: Replacement | null,
): Promise<BetterFormula | null> {
  if (replacement === null) return null;
  const formula = withArguments(call, replacement);
  const shown = readPmapCalls(local ?? "")[index];
  const corrected = readPmapCalls(formula)[index];
  const place = { sheet, row, column };
  return {
    formula,
    local: shown === undefined ? formula : withArguments(shown, replacement),
    explanation:
      corrected === undefined ? null : (await read(core, workbook, place, corrected, false)).explanation,
  };
}

function replacementOf(explanation: Explanation | null): Replacement | null {
  if (explanation?.kind === "error") return explanation.repair;
  return explanation?.kind === "budget" ? explanation.bounds : null;
}

function rowsOf(
  tags: ResolvedReference | undefined,
  amounts: ResolvedReference | undefined,
): RowsPlace | null {
  if (tags === undefined || amounts === undefined) return null;
  const width = amounts.area.columns === tags.area.columns ? tags.area.columns : 1;
  return {
    sheet: tags.sheet,
    first: tags.area.row,
    width,
    tags: tags.area.column,
    amounts: amounts.area.column,
    amountsFrom: { sheet: amounts.sheet, row: amounts.area.row },
  };
}

/** Calculation is manual, or the add-in was not there when the workbook was calculated. A blocked spill is no such case. */
function isOutdated(value: Cell, explanation: Explanation | null): boolean {
  if (explanation === null || explanation.kind === "map") return false;
  if (explanation.kind === "error") return !isCellError(value);
  if (isCellError(value)) return explanation.size.rows * explanation.size.columns === 1;
  const [total] = explanation.totals;
  return total !== undefined && (typeof value !== "number" || !balances(value, total));
}

/** The values of an area as a full rectangle: cells outside the used range are blank. */
async function readArea(
  { gateway }: Pick<Core, "gateway">,
  workbook: WorkbookInfo,
  { sheet, area }: ResolvedReference,
): Promise<readonly (readonly Cell[])[]> {
  const used = workbook.sheets.find(({ id }) => id === sheet)?.used ?? null;
  const data = used === null ? null : await gateway.readSheet(sheet, area, { onlyContents: true });
  return Array.from({ length: area.rows }, (_, i) =>
    Array.from(
      { length: area.columns },
      (__, j) => data?.values[area.row + i - data.row]?.[area.column + j - data.column] ?? null,
    ),
  );
}

/** Shows a cell of the sheet that an explanation names. */
export async function showCell(
  { gateway }: Core,
  sheet: SheetId,
  row: number,
  column: number,
): Promise<void> {
  const area: Area = { row, column, rows: 1, columns: 1 };
  await gateway.select(sheet, area);
}
