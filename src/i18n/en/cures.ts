import type { AmountDoubt } from "../../budget";
import { columnLetters } from "../../budget";
import type { Messages } from "../it";
import { format, plural } from "./format";

const DOUBTS: Readonly<Record<AmountDoubt["because"], string>> = {
  ambiguous: "can be read in several ways: correct it in the sheet",
  formula: "is what a formula gives: correct the formula",
  error: "is an error: correct it in the sheet",
};

export const cures: Messages["cures"] = {
  title: "Certain corrections",
  offer: (tags, amounts, doubts) =>
    [
      ...(amounts > 0 ? [plural(amounts, "amount is written as text", "amounts are written as text")] : []),
      ...(tags > 0 ? [plural(tags, "tag has a certain correction", "tags have a certain correction")] : []),
      ...(doubts > 0 ? [plural(doubts, "amount cannot be read", "amounts cannot be read")] : []),
    ].join("; ") + ".",
  show: "Check",
  tags: "Tags",
  tagsIntro: "What they mean is clear, but they are not spelt canonically.",
  amounts: "Amounts written as text",
  amountsIntro: "While they are texts, no total holds them.",
  doubts: "Amounts to be corrected in the sheet",
  doubtsIntro: "Their value is not certain: PMAP does not convert them.",
  doubt: (text, because) => `“${text}” ${DOUBTS[because]}`,
  where: (row, column) =>
    column === null ? `Row ${format.count(row + 1)}` : `Cell ${columnLetters(column)}${row + 1}`,
  change: (before, after) => `from “${before}” to ${after}`,
  one: "Correct",
  oneLabel: (where, before, after) => `Correct ${where}: from “${before}” to ${after}`,
  allTags: (count) => `Write ${plural(count, "correction", "corrections")}`,
  allAmounts: (count) => `Convert ${plural(count, "amount", "amounts")}`,
  go: "Go",
  goLabel: (where) => `Go: ${where}`,
  hidden: (count) => `${plural(count, "cell", "cells")} in hidden rows not included.`,
};
