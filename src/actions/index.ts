export { ACTION_IDS } from "./ids";
export type { ActionId } from "./ids";
export { ACTIONS, findAction } from "./registry";
export { actionForKey, keyName } from "./keys";
export type { KeyPress } from "./keys";
export type { Action, ActionContext, Shortcut } from "./types";
