export { ACTION_IDS } from "./ids";
export type { ActionId } from "./ids";
export { ACTIONS, SHEET_KEYS, findAction } from "./registry";
export { actionForKey, keyName } from "./keys";
export type { KeyPress } from "./keys";
export type { Action, ActionContext, Shortcut } from "./types";
