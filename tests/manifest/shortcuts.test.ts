import { readFileSync } from "node:fs";
import path from "node:path";
import { ACTIONS } from "../../src/actions";
import { en as english } from "../../src/i18n/en";
import { it as italian } from "../../src/i18n/it";

interface Strings {
  readonly [name: string]: { readonly value: string };
}

interface Shortcuts {
  readonly actions: readonly { readonly id: string; readonly type: string; readonly name: string }[];
  readonly shortcuts: readonly {
    readonly action: string;
    readonly key: { readonly default: string; readonly mac: string };
  }[];
  readonly resources: { readonly default: Strings };
}

function asset(name: string): unknown {
  return JSON.parse(readFileSync(path.resolve(__dirname, "..", "..", "assets", name), "utf8"));
}

const FILE = asset("shortcuts.json") as Shortcuts;
const ENGLISH = asset("shortcuts.en.json") as Strings;

/** A key that two actions share, or that Excel keeps for itself, shows the user a dialog instead of doing its work. */
function findings(file: Shortcuts): readonly string[] {
  const found: string[] = [];
  const wanted = ACTIONS.filter((action) => action.shortcut.excel !== null);
  for (const { id, shortcut } of wanted) {
    const key = file.shortcuts.find((each) => each.action === id)?.key.default;
    if (key !== shortcut.excel) found.push(`${id}: ${key} is not ${shortcut.excel}, the key of the action`);
  }
  for (const { action } of file.shortcuts) {
    if (!file.actions.some(({ id }) => id === action)) found.push(`${action}: no action of the file`);
    if (!wanted.some(({ id }) => id === action)) found.push(`${action}: no action with a key in the grid`);
  }
  for (const { id, type, name } of file.actions) {
    if (type !== "ExecuteFunction") found.push(`${id}: type ${type}`);
    if (name !== `\${resource.${id}}` || file.resources.default[id] === undefined) {
      found.push(`${id}: has no name in the resources`);
    }
  }
  for (const system of ["default", "mac"] as const) {
    const keys = file.shortcuts.map(({ key }) => key[system]);
    const control = system === "mac" ? "Command" : "Ctrl";
    for (const key of keys) {
      if (!new RegExp(`^${control}\\+Shift\\+Alt\\+[A-Z]$`).test(key))
        found.push(`${key}: not left to add-ins`);
      if (keys.filter((each) => each === key).length > 1) found.push(`${key}: has two actions`);
    }
  }
  return found;
}

function edited(edit: (file: { -readonly [Key in keyof Shortcuts]: Shortcuts[Key] }) => void): Shortcuts {
  const copy = structuredClone(FILE);
  edit(copy);
  return copy;
}

describe("the shortcuts file", () => {
  it("holds the keys of the actions, and nothing else", () => {
    expect(findings(FILE)).toEqual([]);
  });

  it("names the actions as the pane does, in both languages", () => {
    for (const [id, { value }] of Object.entries(FILE.resources.default)) {
      expect(value).toBe(italian.actions[id as keyof typeof italian.actions].label);
    }
    expect(Object.keys(ENGLISH)).toEqual(Object.keys(FILE.resources.default));
    for (const [id, { value }] of Object.entries(ENGLISH)) {
      expect(value).toBe(english.actions[id as keyof typeof english.actions].label);
    }
  });

  it.each<readonly [string, Shortcuts, RegExp]>([
    [
      "a shortcut lost",
      edited((file) => (file.shortcuts = file.shortcuts.slice(1))),
      /openPane: undefined is not/,
    ],
    [
      "an action lost",
      edited((file) => (file.actions = file.actions.slice(1))),
      /openPane: no action of the file/,
    ],
    [
      "an action that the product has not",
      edited((file) => (file.shortcuts = [...file.shortcuts, { ...file.shortcuts[0]!, action: "print" }])),
      /print: no action with a key/,
    ],
    [
      "a key given twice",
      edited(
        (file) => (file.shortcuts = file.shortcuts.map((each) => ({ ...each, key: file.shortcuts[0]!.key }))),
      ),
      /has two actions/,
    ],
    [
      "a key of Excel's own",
      edited(
        (file) => (file.shortcuts = [{ action: "openPane", key: { default: "Ctrl+P", mac: "Command+P" } }]),
      ),
      /Ctrl\+P: not left to add-ins/,
    ],
    ["a name lost", edited((file) => (file.resources = { default: {} })), /openPane: has no name/],
  ])("a broken copy is found out: %s", (_name, broken, finding) => {
    expect(findings(broken).join("\n")).toMatch(finding);
  });
});
