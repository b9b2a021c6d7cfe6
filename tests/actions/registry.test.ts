import { ACTION_IDS, ACTIONS, actionForKey, findAction } from "../../src/actions";
import type { ActionContext, KeyPress } from "../../src/actions";

function recorder(): { context: ActionContext; calls: string[] } {
  const calls: string[] = [];
  const note = (name: string): Promise<void> => {
    calls.push(name);
    return Promise.resolve();
  };
  const context: ActionContext = {
    openPane: () => note("openPane"),
    nextUntagged: () => note("nextUntagged"),
    checkCoverage: () => note("checkCoverage"),
    acceptSuggestion: (index) => note(`accept ${index}`),
    startExclusion: () => note("startExclusion"),
    offerTotals: () => note("offerTotals"),
    undo: () => note("undo"),
    toggleMarking: () => note("toggleMarking"),
    startSplit: () => note("startSplit"),
    showSplitKeys: () => note("showSplitKeys"),
    showHelp: () => note("showHelp"),
    acceptQuick: (index) => note(`quick ${index}`),
    tagEquals: () => note("tagEquals"),
  };
  return { context, calls };
}

function press(key: string, more: Partial<KeyPress> = {}): KeyPress {
  return { key, altKey: false, ctrlKey: false, metaKey: false, shiftKey: false, ...more };
}

describe("the action registry", () => {
  it("keeps the names that manifests in the field use", () => {
    expect(ACTION_IDS).toEqual(
      expect.arrayContaining(["openPane", "nextUntagged", "checkCoverage", "undo", "help"]),
    );
    expect(ACTIONS.map((action) => action.id)).toEqual([...ACTION_IDS]);
  });

  it("performs what its name says", async () => {
    const { context, calls } = recorder();
    for (const action of ACTIONS) await action.perform(context);
    expect(calls).toEqual([
      "openPane",
      "nextUntagged",
      "checkCoverage",
      "accept 0",
      "accept 1",
      "accept 2",
      "accept 3",
      "accept 4",
      "startExclusion",
      "offerTotals",
      "undo",
      "toggleMarking",
      "showHelp",
      "startSplit",
      "showSplitKeys",
      "quick 0",
      "quick 1",
      "quick 2",
      "quick 3",
      "quick 4",
      "tagEquals",
    ]);
  });

  it("gives no key to two actions", () => {
    for (const where of ["pane", "excel"] as const) {
      const keys = ACTIONS.map((action) => action.shortcut[where]).filter((key) => key !== null);
      expect(new Set(keys).size).toBe(keys.length);
    }
  });

  it("uses only Excel shortcuts that Office leaves to add-ins", () => {
    for (const { shortcut } of ACTIONS) {
      if (shortcut.excel !== null) expect(shortcut.excel).toMatch(/^Ctrl\+Shift\+Alt\+[A-Z]$/);
    }
  });

  it("does not know names it does not have", () => {
    expect(findAction("nextUntagged")?.id).toBe("nextUntagged");
    expect(findAction("nextuntagged")).toBeUndefined();
  });
});

describe("keys in the pane", () => {
  it("finds the action of a key", () => {
    expect(actionForKey(press("Enter"))?.id).toBe("acceptFirst");
    expect(actionForKey(press("3"))?.id).toBe("acceptThird");
    expect(actionForKey(press("z", { altKey: true, code: "KeyZ" }))?.id).toBe("undo");
  });

  it("reads the place of the key with Alt, because macOS types another character", () => {
    expect(actionForKey(press("Ω", { altKey: true, code: "KeyZ" }))?.id).toBe("undo");
  });

  it("leaves keys with Ctrl, Cmd or Shift to the host", () => {
    expect(actionForKey(press("Enter", { ctrlKey: true }))).toBeUndefined();
    expect(actionForKey(press("z", { altKey: true, shiftKey: true, code: "KeyZ" }))).toBeUndefined();
  });
});
