import type { DraftProblem, KeyProblem, SplitBasis } from "../../budget";
import type { ByKind } from "../byKind";
import { sentence } from "../byKind";
import type { Messages } from "../it";
import type { splitNotices as italian } from "../it/split";
import { format, plural } from "./format";

const part = (position: number): string => `Part ${format.count(position + 1)}`;

const problems: ByKind<DraftProblem> = {
  "no-parts": () => "Choose at least one code.",
  "unknown-code": (of) => `${part(of.position)}: choose a code from the list.`,
  "coarse-code": (of) => `${part(of.position)}: the code is too coarse. Choose one of the last level.`,
  "same-code": (of) => `${part(of.position)}: ${of.code} is there already. Make one part of the two.`,
  "bad-number": (of) =>
    of.text === ""
      ? `${part(of.position)}: the value is missing.`
      : `${part(of.position)}: “${of.text}” cannot be read as a number. Use the comma; at most 6 decimals in percentages, 2 in amounts.`,
  "wrong-sign": (of) =>
    `${part(of.position)}: the sign must be that of the row's amount (${format.euro(of.amount)}).`,
  zero: (of) => `${part(of.position)}: the share is zero. Remove the part or give it a value.`,
  "several-empty": () => "Enter the values: only one may stay empty, and takes what is left.",
  "no-amount": () =>
    "To split an amount, select one row whose amount is not zero and has no more than two decimals.",
  "percent-sum": (of) =>
    of.over
      ? `The percentages add up to ${of.sum} %: ${of.left === "0" ? "nothing is left for the empty part" : `${of.left} % too much`}.`
      : `The percentages add up to ${of.sum} %: ${of.left} % is missing.`,
  "amount-sum": (of) =>
    `The amounts add up to ${format.euro(of.sum)}: ${format.difference(of.left)} away from the row's amount.`,
  cents: (of) =>
    `With 6 decimals percentages do not give the exact cents: of ${format.euro(of.amount)}, ${of.code} would get ${format.euro(of.given)} instead of ${format.euro(of.asked)}.`,
};

const keyProblems: ByKind<KeyProblem> = {
  "one-part": () => "A key has at least two codes.",
  "no-name": () => "Give the key a name.",
  "name-too-long": (of) => `The name may have at most ${format.count(of.most)} characters.`,
  "name-taken": (of) => `There is a key “${of.name}” already. Choose another name, or change that one.`,
};

const NUMBERS: Readonly<Record<SplitBasis, string>> = {
  percent: "Percentage",
  amount: "Amount",
  driver: "Figure",
};

const NOT_A_NUMBER: Readonly<Record<SplitBasis, string>> = {
  percent: "is not a percentage: type for example 12.5, with at most 6 decimals.",
  amount: "is not an amount: type for example 1,234.56.",
  driver: "is not a number: type for example 2.5.",
};

export const split: Messages["split"] = {
  title: (count, row) =>
    count === 1 ? `Split row ${format.count(row + 1)}` : `Split ${plural(count, "row", "rows")}`,
  keyTitle: (name) => `Key “${name}”`,
  basis: "Split by",
  bases: { percent: "percentage", amount: "amount", driver: "driver" },
  column: "Amount to split",
  driver: "Name of the driver",
  driverHint: "FTE, m², hours…",
  code: "Code",
  codeOf: (position) => `Code of part ${format.count(position + 1)}`,
  codePlaceholder: "Words or code",
  number: (basis) => NUMBERS[basis],
  numberOf: (basis, position) => `${NUMBERS[basis]} of part ${format.count(position + 1)}`,
  notACode: (text) => `“${text}” is not a code of the map: choose one from the list.`,
  notANumber: (basis, text) => `“${text}” ${NOT_A_NUMBER[basis]}`,
  choices: "Codes to choose from",
  addPart: "Add a part",
  removePart: (position) => `Remove part ${format.count(position + 1)}`,
  sum: (sum) => `Sum ${sum}`,
  sumOf: (sum, whole) => `Sum ${sum} of ${whole}`,
  left: (left) => `${left} left`,
  over: (over) => `${over} too much`,
  complete: "nothing left",
  giveRest: (position) => `Give the rest to part ${format.count(position + 1)}`,
  parts: "Parts of the split",
  outcome: "What will be written",
  share: "Share",
  total: "Total",
  write: (count) => (count === 1 ? "Write" : `Write to ${plural(count, "row", "rows")}`),
  saveKey: "Save the key",
  keysHint: "Enter goes on · = gives the rest · Ctrl+Enter writes · Esc leaves",
  problem: (problem) => sentence(problems, problem),
  usePercent: "Use these percentages",
  leave: "Leave what you have entered?",
  leaveYes: "Leave",
  leaveNo: "Go on",
  otherSelection: (rows) => `The selection has changed. This split is still for: ${rows}.`,
  ofRow: (row) => `row ${format.count(row + 1)}`,
  ofRows: (count) => plural(count, "row", "rows"),
  rowsMoved: "The rows of this split have moved or changed.",
  useSelection: "Use the new selection",
  loadKey: "Start from a key",
  noKeyLoaded: "none",
  asKey: "Save as a key…",
  keyName: "Name of the key",
  keyNameHint: "for example: shared staff 2026",
  keep: "Save",
  keyProblem: (problem) => sentence(keyProblems, problem),
  keys: "Split keys",
  keysButton: "Keys",
  noKeys: "No key is saved. A key is saved from the split editor, with “Save as a key…”.",
  keysFor: (rows) => `Applies to: ${rows}.`,
  keysForNone: "Select in the sheet the rows that a key shall be applied to.",
  applyKey: (name) => `Apply “${name}”`,
  changeKey: (name) => `Change “${name}”`,
  renameKey: (name) => `Rename “${name}”`,
  removeKey: (name) => `Delete “${name}”`,
  apply: "Apply",
  change: "Change",
  rename: "Rename",
  remove: "Delete",
  removeConfirm: (name, cells) =>
    `Delete the key “${name}”? ${cells === 0 ? "No row of this sheet uses it." : `${plural(cells, "row that uses it stays as it is.", "rows that use it stay as they are.")}`}`,
  driverOf: (name, numbers) => `${name === "" ? "driver" : name}: ${numbers}`,
  listHint: "1–9 applies · ↑↓ moves · Esc closes",
  rewriteTitle: (name) => `Rows with the old “${name}”`,
  rewriteText:
    "These cells still hold the former split. Only those ticked are rewritten, in one step; Undo restores the cells, not the key.",
  rowsOfSheet: (sheet, count) => `Sheet “${sheet}”: ${plural(count, "row", "rows")}`,
  movesOf: (sheet) => `Diff. ${sheet}`,
  unreadableSheet: (sheet) =>
    `The sheet “${sheet}” cannot be read: PMAP does not know which of its cells hold the former split.`,
  protectedSheet: (sheet) => `The sheet “${sheet}” is protected: its cells keep the former split.`,
  before: "Before",
  after: "After",
  rewrite: (count) => `Rewrite ${plural(count, "cell", "cells")}`,
  leaveCells: "Leave the cells",
  all: "All",
  none: "None",
  hiddenRow: "hidden",
  formulaRow: "formula: not rewritten",
  noMoves: "no difference in euro",
  moves: "Difference €",
};

export const splitNotices: typeof italian = {
  keySaved: (of) => `Key “${of.name}” saved in this workbook.`,
  keyRenamed: (of) => `The key “${of.name}” is now called “${of.to}”.`,
  keyChanged: (of) =>
    `Key “${of.name}” changed. ${of.rows === 0 ? "No cell holds the former split." : `${plural(of.rows, "cell still holds", "cells still hold")} the former split.`}`,
  keyRemoved: (of) =>
    `Key “${of.name}” deleted. ${of.cells === 0 ? "No cell of this sheet used it." : `${plural(of.cells, "cell that used it stays as it is.", "cells that used it stay as they are.")}`}`,
  keyRewrittenInPart: (of) =>
    `${plural(of.count, "cell", "cells")} rewritten. Nothing was written on the sheet “${of.sheet}”: the rows that are left are still listed.`,
  keyRewritten: (of) => `${plural(of.count, "cell", "cells")} rewritten with the key “${of.name}”.`,
  keyGone: (of) => `The key “${of.name}” is gone: a colleague may have deleted or renamed it.`,
  keyRefused: (problem) => sentence(keyProblems, problem),
  splitUnfinished: () => "A split is not written yet: write it, or leave it with Esc.",
};
