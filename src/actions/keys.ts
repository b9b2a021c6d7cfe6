import type { Action } from "./types";
import { ACTIONS } from "./registry";

/** The part of a keyboard event that decides; a DOM event fits it. */
export interface KeyPress {
  readonly key: string;
  readonly code?: string;
  readonly altKey: boolean;
  readonly ctrlKey: boolean;
  readonly metaKey: boolean;
  readonly shiftKey: boolean;
}

/** The key in the spelling of the registry: `Enter`, `2`, `Alt+N`. With Alt the key's place counts, since macOS types other characters. */
export function keyName(press: KeyPress): string {
  if (press.ctrlKey || press.metaKey || press.shiftKey) return "";
  if (!press.altKey) return press.key;
  const letter = press.code?.startsWith("Key") === true ? press.code.slice(3) : press.key.toUpperCase();
  return `Alt+${letter}`;
}

/** The action that a key performs while the pane has the focus. Digits and Enter are for the tagging list to allow. */
export function actionForKey(press: KeyPress): Action | undefined {
  const name = keyName(press);
  return name === "" ? undefined : ACTIONS.find((each) => each.shortcut.pane === name);
}
