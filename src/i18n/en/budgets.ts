import type { Messages } from "../it";

export const budgets: Messages["budgets"] = {
  title: "Budget sheets",
  hint: "Each sheet has its own columns and choices. A sheet taken off the list stays as it is.",
  inUse: "Budget in use",
  use: (inUse, onlyLearn) => (onlyLearn ? "(only to learn from)" : inUse ? "(in use)" : ""),
  open: "Open",
  forget: "Take off",
  forgetLabel: (name) => `Take ${name} off the list`,
  add: "Add a budget sheet",
};
