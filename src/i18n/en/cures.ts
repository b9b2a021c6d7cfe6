import type { AmountDoubt, LikelyTagCure } from "../../budget";
import { columnLetters } from "../../budget";
import type { Messages } from "../it";
import { format, plural } from "./format";

const DOUBTS: Readonly<Record<AmountDoubt["because"], string>> = {
  ambiguous: "can be read in several ways: correct it in the sheet",
  "no-number": "is not a number: type the amount in the sheet",
  formula: "is what a formula gives: correct the formula",
  error: "is an error: correct it in the sheet",
};

function wrong({ kind }: LikelyTagCure["reason"]): string {
  if (kind === "unknown-below" || kind === "unknown-code") return "is not in the map";
  return kind === "text-after-code" ? "has a text that is not the title of the code" : "is not a code";
}

export const cures: Messages["cures"] = {
  title: "Corrections",
  offer: ({ tags, likely, amounts, doubts }) =>
    [
      ...(amounts > 0 ? [plural(amounts, "amount is written as text", "amounts are written as text")] : []),
      ...(tags > 0 ? [plural(tags, "tag has a certain correction", "tags have a certain correction")] : []),
      ...(likely > 0 ? [plural(likely, "tag has a code near by", "tags have a code near by")] : []),
      ...(doubts > 0 ? [plural(doubts, "amount cannot be read", "amounts cannot be read")] : []),
    ].join("; ") + ".",
  show: "Check",
  tags: "Certain corrections",
  tagsIntro: "What they mean is clear, but they are not spelt canonically.",
  likely: "To be decided one by one",
  likelyIntro: "The nearest code is likely, not certain: it is written one row at a time.",
  perhaps: ({ before, after, reason }, title) => `“${before}” ${wrong(reason)}; perhaps ${after}, ${title}`,
  take: (code) => `Use ${code}`,
  amounts: "Amounts written as text",
  amountsIntro: "While they are texts, no total holds them.",
  doubts: "Amounts to be corrected in the sheet",
  doubtsIntro: "PMAP does not convert them: their value is not certain, or missing.",
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
