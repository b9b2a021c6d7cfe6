import { createStore } from "zustand/vanilla";
import type { ActionContext } from "../../actions";
import type { Budget, Layout } from "../../budget/types";
import type { SheetId } from "../../excel/gateway";
import type { Code } from "../../map";
import type { Core, SessionDeps } from "./core";
import { createCore } from "./core";
import type { Saying } from "./deciding";
import { decide, decisionsUndoer } from "./deciding";
import { createFormulaFollower } from "./formulaCell";
import type { FormulaWriting } from "./formulas-write";
import { actedFormulas, createFormulaWriting, formulasUndoer } from "./formulas-write";
import { followChanges } from "./followChanges";
import { createHistory } from "./history";
import type { Marking } from "./marking";
import { createEquals } from "./equals";
import { createMarking } from "./marking";
import type { WorkFilter } from "./places";
import { ALL_WORK } from "./places";
import { headerUndoer, nameTagColumn } from "./naming";
import type { Outside } from "./outside";
import { actedOutside, createOutside } from "./outside";
import type { Proposals } from "./proposals";
import { actedProposals, createProposals } from "./proposals";
import { createQuick } from "./quick";
import type { SelectionFollower } from "./selection";
import { createSelection } from "./selection";
import type { Sheet } from "./sheet";
import { createSheet } from "./sheet";
import type { Split } from "./split";
import { actedSplit, createSplit, unfinished } from "./split";
import type { FoundTable, SessionState, Settings, ViewId } from "./state";
import { INITIAL_STATE } from "./state";
import type { Tagging } from "./tagging";
import { actedTagging, createTagging } from "./tagging";
import { cellsUndoer } from "./undoCells";
import { undoAndReturn } from "./undoing";
import { createWriting } from "./writing";

/**
 * The pane without its views: state in one store, and what a user can do. Everything here runs and is tested without React.
 * Each member that changes the workbook is one user action: it runs alone, and its errors become a notice.
 */
export interface Session extends Core {
  readonly actions: ActionContext;
  readonly sheet: Pick<Sheet, "model">;
  readonly selection: Pick<SelectionFollower, "goTo" | "look" | "read">;
  /** The tagging actions, each of them run by `act`. */
  readonly tagging: Tagging;
  /** The rows equal to those just tagged; `actions.tagEquals` shows and tags them. */
  readonly equals: Pick<ReturnType<typeof createEquals>, "choose" | "close">;
  /** Proposals for all rows; those that write are run by `act`. */
  readonly proposals: Omit<Proposals, "load" | "teach">;
  /** The split editor and the named keys; those that write are run by `act`. */
  readonly split: Omit<Split, "load">;
  readonly formulas: FormulaWriting;
  /** What the sheet in use holds beside its budget. */
  readonly outside: Omit<Outside, "load">;
  start(): Promise<() => void>;
  show(view: ViewId): void;
  /** Shows the rows that need work: those of the filter, all of them where it names nothing. */
  showWork(filter?: Partial<WorkFilter>): void;
  /** Shows the formula builder, for the total of a node where one is given. */
  buildFormula(node?: Code): void;
  reopen(): Promise<void>;
  useSheet: Sheet["openSheet"];
  /** The confirmed budget sheets: which they are is `state.budgets`. */
  readonly budgets: BudgetSheets;
  /** Remembers a table and its columns, and goes to work on it. */
  confirmTable(found: FoundTable, layout: Layout, options?: ConfirmOptions): Promise<void>;
  reconfigure(): Promise<void>;
  reread(): Promise<void>;
  /** Says what rows are, against the product's guess; kept in the workbook by row key, and can be taken back. */
  decide(rows: readonly number[], saying: Saying): Promise<void>;
  /** Takes TOTALE away from rows, and overrules what made them look like totals. */
  unmark(rows: readonly number[]): Promise<void>;
  changeSettings(patch: Partial<Settings>): Promise<void>;
  toggleList: Marking["toggleList"];
}

export interface ConfirmOptions {
  /** Header to be written over a tag column that has none. */
  readonly tagHeader?: string | undefined;
  /** Suggestions learn from it, nothing is tagged or counted there. */
  readonly onlyLearn?: boolean;
}

export interface BudgetSheets extends Pick<Sheet, "byHand" | "decisionsOf"> {
  /** The budget of a confirmed sheet as it stands now, read where need be; null where its table cannot be found. */
  read(sheet: SheetId): Promise<Budget | null>;
  /** Goes over to another confirmed sheet. */
  switchTo(sheet: SheetId): Promise<void>;
  /** Shows the first steps for a further sheet. */
  add(): Promise<void>;
  /** Forgets that a sheet is a budget; nothing in it changes. */
  forget(sheet: SheetId): Promise<void>;
}

export function createSession(deps: SessionDeps): Session {
  const core = createCore(
    deps,
    createStore<SessionState>(() => INITIAL_STATE),
  );
  const selection = createSelection(core, follow, () => sheet.lookHidden());
  const sheet = createSheet(core, (budget) => {
    proposals.teach(budget);
    selection.refresh(budget);
    marking.follow(budget);
  });
  const outside = createOutside(core, sheet);
  const formulaCell = createFormulaFollower(core, sheet);
  const history = createHistory(core, {
    cells: cellsUndoer(core, sheet),
    header: headerUndoer(core, sheet),
    decisions: decisionsUndoer(core, sheet),
    formulas: formulasUndoer(core, formulaCell),
  });
  const writing = createWriting(core, sheet, history);
  const proposals = createProposals(core, selection, writing);
  const equals = createEquals(core, selection, writing);
  const quick = createQuick(core);
  const tagging = createTagging(core, { selection, writing, equals, quick });
  const split = createSplit(core, writing, tagging, sheet);
  const marking = createMarking(core, sheet, changeSettings);

  /** Follows the selection to another budget, unless something is under way on this one, or reading it would take long. */
  async function follow(id: SheetId): Promise<boolean> {
    const { phase, busy, excluding, review, split: splitting } = core.get();
    const atRest = !busy && !excluding && !unfinished(splitting.panel) && review.progress === null;
    const free = phase.kind === "ready" && atRest && !review.open;
    return free && sheet.isNear(id) && (await sheet.switchTo(id));
  }

  /** The grid goes along: else the selection on the sheet that was left would lead back to it. */
  async function goToSheet(id: SheetId): Promise<void> {
    if (!(await sheet.switchTo(id))) return sheet.openSheet(id);
    const { budget } = core.get();
    if (budget === null) return;
    const { firstRow, columns } = budget.layout;
    await core.gateway.select(id, { row: firstRow, column: columns.tag, rows: 1, columns: 1 });
  }

  async function confirmTable(found: FoundTable, layout: Layout, options: ConfirmOptions): Promise<void> {
    const { tagHeader, onlyLearn = false } = options;
    const named =
      tagHeader === undefined ? null : await nameTagColumn(core, history, found, layout, tagHeader);
    await sheet.confirm(named ?? found, layout, { onlyLearn });
  }

  async function changeSettings(patch: Partial<Settings>): Promise<void> {
    const settings = { ...core.get().settings, ...patch };
    core.set({ settings });
    if (core.get().workbook?.readOnly !== true) await core.gateway.writeSetting("settings", settings);
  }

  async function prepare(): Promise<void> {
    await core.suggester.ready();
    core.set({ searchable: true });
  }

  /** What was said belongs to the section where it was done. */
  const show = (view: ViewId): void => {
    if (view !== core.get().view) core.set({ view, notice: null });
  };

  /** Shows a section, also where the command came from the ribbon and the pane is closed. */
  const front = (view: ViewId): Promise<void> => {
    show(view);
    return core.background(core.showPane);
  };

  /** An action that goes on to another row: the next one may begin before the grid has arrived there. */
  async function going(task: () => Promise<void>): Promise<void> {
    await core.act(task);
    await selection.arrived();
  }

  const actions: ActionContext = {
    openPane: () => front("tagging"),
    nextUntagged: () => {
      show("tagging");
      return going(tagging.next);
    },
    async checkCoverage() {
      await front("coverage");
      await core.act(async () => void (await sheet.reread()));
    },
    acceptSuggestion: (index) => going(() => tagging.acceptSuggestion(index)),
    acceptQuick: (index) => going(() => tagging.acceptQuick(index)),
    async tagEquals() {
      show("tagging");
      if (core.get().equals?.open !== true) equals.open();
      else await going(equals.apply);
    },
    async startExclusion() {
      await front("tagging");
      if (core.get().picked.kind === "rows") core.set({ excluding: true });
      else core.tell({ kind: "nothingSelected" });
    },
    async startSplit() {
      await front("tagging");
      split.open();
    },
    async showSplitKeys() {
      await front("tagging");
      split.openKeys();
    },
    offerTotals: () => front("worklist"),
    undo: () => {
      core.set({ equals: null });
      return going(() => undoAndReturn(core, history, selection));
    },
    toggleMarking: () => core.act(marking.toggleMarking),
    showHelp: () => front("help"),
  };

  return {
    ...core,
    actions,
    sheet,
    selection,
    tagging: actedTagging(tagging, core.act, going),
    equals: { choose: equals.choose, close: equals.close },
    proposals: actedProposals(core, proposals),
    split: actedSplit(core, split),
    formulas: actedFormulas(core, createFormulaWriting(core, history, formulaCell)),
    show,
    showWork(filter = {}) {
      const { places } = core.get();
      core.set({ view: "worklist", places: { ...places, worklist: { ...ALL_WORK, ...filter } } });
    },
    buildFormula(node) {
      const { places } = core.get();
      const asked = node === undefined ? {} : ({ kind: "node", node } as const);
      core.set({ view: "formulas", places: { ...places, formulas: { ...places.formulas, ...asked } } });
    },
    outside: actedOutside(core, outside),
    reopen: sheet.open,
    useSheet: async (id) => {
      await sheet.openSheet(id);
      await core.background(selection.read);
    },
    budgets: {
      byHand: sheet.byHand,
      decisionsOf: sheet.decisionsOf,
      read: sheet.budgetOf,
      switchTo: async (id) => {
        await core.background(() => goToSheet(id));
        await core.background(selection.read);
      },
      add: () => core.background(sheet.addBudget),
      forget: (id) => core.background(() => sheet.forget(id)),
    },
    confirmTable: async (found, layout, options = {}) => {
      await core.background(() => confirmTable(found, layout, options));
      await core.background(selection.read);
    },
    reconfigure: () => core.background(sheet.reconfigure),
    reread: () => core.act(async () => void (await sheet.reread())),
    decide: (rows, saying) => core.act(() => decide(core, sheet, history, rows, saying)),
    unmark: (rows) =>
      core.act(async () => {
        const writes = rows.map((index) => ({ index, value: null }));
        if (!(await writing.write({ what: "removed", writes }))) return;
        const { budget } = core.get();
        const guessed = rows.filter((index) => (budget?.rows[index]?.looksTotal ?? null) !== null);
        if (guessed.length > 0) await decide(core, sheet, history, guessed, { rowKind: "budget" });
      }),
    changeSettings: (patch) => core.background(() => changeSettings(patch)),
    toggleList: (options) => core.act(() => marking.toggleList(options)),
    async start() {
      // Before the sheet is read, for the same reason as the selection below.
      const changes = followChanges(core, sheet);
      await sheet.open();
      // Begun once the sheet is in sight, and in slices: nobody waits for it who does not ask for anything.
      void core.background(prepare);
      await core.background(history.load);
      await core.background(outside.load);
      await core.background(quick.load);
      await core.background(proposals.load);
      await core.background(split.load);
      const stops = [
        changes,
        // Before the selection is read: what is selected meanwhile would be told to nobody.
        selection.follow(),
        formulaCell.follow(),
        quick.stop,
        core.gateway.onWaiting((waiting) => core.set({ waiting })),
      ];
      await core.background(selection.read);
      return () => stops.forEach((stop) => stop());
    },
  };
}
