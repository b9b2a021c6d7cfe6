import type { ActionId } from "./ids";
import { ACTION_IDS } from "./ids";
import type { Action, ActionContext } from "./types";

interface Spec {
  readonly pane?: string;
  readonly excel?: string;
  readonly writes?: boolean;
  readonly perform: (context: ActionContext) => Promise<void>;
}

/** What every shortcut in the grid begins with: Office reserves most combinations, its documentation leaves this one and a letter to add-ins. */
export const SHEET_KEYS = "Ctrl+Shift+Alt+";

const SPECS: { readonly [Id in ActionId]: Spec } = {
  openPane: { excel: `${SHEET_KEYS}P`, perform: (context) => context.openPane() },
  nextUntagged: {
    pane: "Alt+N",
    excel: `${SHEET_KEYS}N`,
    perform: (context) => context.nextUntagged(),
  },
  checkCoverage: { excel: `${SHEET_KEYS}C`, perform: (context) => context.checkCoverage() },
  acceptFirst: {
    pane: "Enter",
    excel: `${SHEET_KEYS}A`,
    writes: true,
    perform: (context) => context.acceptSuggestion(0),
  },
  acceptSecond: { pane: "2", writes: true, perform: (context) => context.acceptSuggestion(1) },
  acceptThird: { pane: "3", writes: true, perform: (context) => context.acceptSuggestion(2) },
  acceptFourth: { pane: "4", writes: true, perform: (context) => context.acceptSuggestion(3) },
  acceptFifth: { pane: "5", writes: true, perform: (context) => context.acceptSuggestion(4) },
  exclude: {
    pane: "Alt+X",
    excel: `${SHEET_KEYS}X`,
    writes: true,
    perform: (context) => context.startExclusion(),
  },
  markTotals: { writes: true, perform: (context) => context.offerTotals() },
  undo: {
    pane: "Alt+Z",
    excel: `${SHEET_KEYS}Z`,
    writes: true,
    perform: (context) => context.undo(),
  },
  toggleMarking: { excel: `${SHEET_KEYS}M`, writes: true, perform: (context) => context.toggleMarking() },
  help: { pane: "F1", perform: (context) => context.showHelp() },
  startSplit: {
    pane: "Alt+R",
    excel: `${SHEET_KEYS}R`,
    writes: true,
    perform: (context) => context.startSplit(),
  },
  showSplitKeys: {
    pane: "Alt+K",
    excel: `${SHEET_KEYS}K`,
    writes: true,
    perform: (context) => context.showSplitKeys(),
  },
  // Where the keys of the suggestions end: Alt and a digit belong to Excel's quick access bar, or to the browser's tabs.
  acceptRecentFirst: { pane: "6", writes: true, perform: (context) => context.acceptQuick(0) },
  acceptRecentSecond: { pane: "7", writes: true, perform: (context) => context.acceptQuick(1) },
  acceptRecentThird: { pane: "8", writes: true, perform: (context) => context.acceptQuick(2) },
  acceptFrequentFirst: { pane: "9", writes: true, perform: (context) => context.acceptQuick(3) },
  acceptFrequentSecond: { pane: "0", writes: true, perform: (context) => context.acceptQuick(4) },
  tagEquals: { pane: "Alt+U", writes: true, perform: (context) => context.tagEquals() },
};

function action(id: ActionId): Action {
  const { pane = null, excel = null, writes = false, perform } = SPECS[id];
  return { id, shortcut: { pane, excel }, writes, perform };
}

/** All actions, in the order in which the help panel lists them. */
export const ACTIONS: readonly Action[] = ACTION_IDS.map(action);

const BY_ID: ReadonlyMap<string, Action> = new Map(ACTIONS.map((each) => [each.id, each]));

/** The action of a name; undefined where no action has it (an older or newer manifest). */
export function findAction(id: string): Action | undefined {
  return BY_ID.get(id);
}
