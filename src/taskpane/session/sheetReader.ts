import { detectLayouts, hideRows, layoutFromRows, proposeRows } from "../../budget";
import type { Budget, LayoutCandidate, SheetData } from "../../budget/types";
import type { Gateway, LongTask, SheetId, SheetInfo, WorkbookInfo } from "../../excel/gateway";
import type { Binding } from "./binding";
import type { Decisions } from "./decisions";
import { MAX_ROWS } from "./limits";
import { resolve } from "./resolve";
import type { ConfirmedSheet, FoundTable } from "./state";
import { isOwnSheet } from "./ownSheets";

/** A bound sheet as it was last read. */
export interface SheetModel {
  readonly info: SheetInfo;
  readonly data: SheetData;
  readonly budget: Budget;
}

export type Reading =
  | { readonly kind: "read"; readonly model: SheetModel }
  | { readonly kind: "gone" }
  | { readonly kind: "too-large"; readonly rows: number };

/** Reads the budget that a binding names, as the sheet stands now. */
export async function readBound(
  gateway: Gateway,
  workbook: WorkbookInfo,
  binding: Binding,
  decisions: Decisions,
  task: LongTask = {},
): Promise<Reading> {
  const info = workbook.sheets.find((each) => each.id === binding.sheet);
  if (info === undefined || info.used === null) return { kind: "gone" };
  if (info.used.rows > MAX_ROWS) return { kind: "too-large", rows: info.used.rows };
  const data = await gateway.readSheet(info.id, undefined, task);
  const layout = resolve(binding, info, data, candidatesFor(binding, info, data));
  if (layout === null) return { kind: "gone" };
  return { kind: "read", model: { info, data, budget: decisions.readBudget(data, layout) } };
}

/** Detection is only needed where no Excel table says which rows are the budget's. */
function candidatesFor(binding: Binding, info: SheetInfo, data: SheetData): readonly LayoutCandidate[] {
  return info.tables.some((each) => each.id === binding.table) ? [] : detectLayouts(data);
}

/** The budget tables that are recognised on these sheets; hidden, empty and too large ones are left out. */
export async function findTables(
  gateway: Gateway,
  sheets: readonly SheetInfo[],
  task: LongTask,
): Promise<readonly FoundTable[]> {
  const found: FoundTable[] = [];
  const wanted = sheets.filter(
    ({ visible, used, name }) => visible && used !== null && used.rows <= MAX_ROWS && !isOwnSheet(name),
  );
  const all = wanted.reduce((rows, { used }) => rows + (used?.rows ?? 0), 0);
  let before = 0;
  for (const info of wanted) {
    const rows = info.used?.rows ?? 0;
    const done = before;
    const progress = (share: number): void => task.progress?.((done + share * rows) / all);
    const data = await gateway.readSheet(info.id, undefined, { ...task, progress });
    before += rows;
    for (const candidate of detectLayouts(data)) {
      found.push({ sheet: info.id, sheetName: info.name, data, candidate, byHand: false });
    }
  }
  return found;
}

/** The whole of a sheet as a table whose rows and columns the user is to choose; null where it holds too little. */
export async function tableByHand(
  gateway: Gateway,
  info: SheetInfo,
  task: LongTask = {},
): Promise<FoundTable | null> {
  if (info.used === null || info.used.rows > MAX_ROWS) return null;
  const data = await gateway.readSheet(info.id, undefined, task);
  const rows = proposeRows(data);
  return rows === null
    ? null
    : {
        sheet: info.id,
        sheetName: info.name,
        data,
        candidate: layoutFromRows(data, rows),
        byHand: true,
      };
}

/**
 * Bindings and decisions whose sheet was deleted and put back under its name (a copy of it, or one pasted from another workbook) belong to
 * the sheet of that name.
 */
export function currentId(workbook: WorkbookInfo, binding: Binding): SheetId {
  const known = workbook.sheets.some((each) => each.id === binding.sheet);
  const named = workbook.sheets.find((each) => each.name === binding.sheetName);
  return known || named === undefined ? binding.sheet : named.id;
}

/** What was said of the rows of each sheet, where the sheet is by now: `before` and `now` are the same bindings. */
export function movedAlong(
  said: ReadonlyMap<SheetId, Decisions>,
  before: readonly Binding[],
  now: readonly Binding[],
): ReadonlyMap<SheetId, Decisions> {
  return new Map(
    [...said].map(([sheet, ofSheet]) => {
      const moved = before.findIndex((each) => each.sheet === sheet);
      return [now[moved]?.sheet ?? sheet, ofSheet];
    }),
  );
}

/** The sheets of a workbook that are confirmed, in the order of their tabs. */
export function confirmedSheets(
  workbook: WorkbookInfo,
  bindings: readonly Binding[],
): readonly ConfirmedSheet[] {
  return workbook.sheets.flatMap(({ id, name }): ConfirmedSheet[] => {
    const binding = bindings.find((each) => each.sheet === id);
    return binding === undefined ? [] : [{ sheet: id, name, onlyLearn: binding.onlyLearn === true }];
  });
}

/** Rows of a sheet that are hidden, as sheet positions. */
export interface HiddenRows {
  readonly sheet: SheetId;
  readonly rows: readonly number[];
}

/** The rows of the budget that are hidden now. */
export async function readHidden(gateway: Gateway, { info, budget }: SheetModel): Promise<HiddenRows> {
  const { firstRow, lastRow, columns } = budget.layout;
  const area = { row: firstRow, column: columns.tag, rows: lastRow - firstRow + 1, columns: 1 };
  return { sheet: info.id, rows: await gateway.hiddenRows(info.id, area) };
}

/** The model with these rows hidden; the same object where that is so already, or it is of another sheet. */
export function withHidden(model: SheetModel, { sheet, rows }: HiddenRows): SheetModel {
  const budget = model.info.id === sheet ? hideRows(model.budget, rows) : model.budget;
  return budget === model.budget ? model : { ...model, data: { ...model.data, hiddenRows: rows }, budget };
}
