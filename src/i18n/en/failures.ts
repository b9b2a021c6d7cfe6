import type { ArgumentName, FailureReason, Given, Position, Size } from "../../functions/failure";
import type { ByKind } from "../byKind";
import { sentence } from "../byKind";
import { REMAINDER_NAMES } from "../it/failures";
import { reasons } from "./reasons";

const ARGUMENTS: Readonly<Record<ArgumentName, string>> = {
  code: "the code",
  tags: "the range of tags",
  amounts: "the range of amounts",
  level: "the level",
  under: "the code of the node (under)",
  status: "the status",
  by: "the measure (importo or righe)",
  descriptions: "the range of descriptions",
  text: "the text",
  n: "the number of suggestions",
};

const QUOTES = "Codes are written in quotes: A1 without quotes is the cell A1.";

/** The names that functions take stay Italian. */
const quoted = (names: readonly string[]): string => names.map((name) => `"${name}"`).join(", ");

export const failures: ByKind<FailureReason> = {
  missing: ({ argument }) =>
    `${capital(ARGUMENTS[argument])} is missing: add it to the formula.${argument === "code" ? ` ${QUOTES}` : ""}`,
  "not-single": (reason) =>
    `${capital(ARGUMENTS[reason.argument])} takes one value, not a range of ${size(reason.size)}: give a single cell.`,
  "argument-error": ({ argument, error }) =>
    `${capital(ARGUMENTS[argument])} holds the error ${error}: mend the cell it comes from.`,
  ragged: ({ argument }) =>
    `Not all rows of ${ARGUMENTS[argument]} have the same number of cells: give a rectangular range.`,
  sizes: ({ tags, amounts }) =>
    `The tags are ${size(tags)}, the amounts ${size(amounts)}: they need the same rows, and one column of tags.`,
  "swapped-ranges": () => "Tags and amounts have changed places: the tags come first, then the amounts.",
  "descriptions-size": ({ descriptions, rows }) =>
    `The descriptions are ${size(descriptions)}, the tags have ${rows} rows: they need the same rows, and one column.`,
  "unknown-code": ({ reason, text }) => `“${text}”: ${sentence(reasons.tag, reason)} ${QUOTES}`,
  "tag-error": ({ at, error }) => `${position(at)}: the tag holds the error ${error}; mend that cell.`,
  "amount-error": ({ at, error }) =>
    `${position(at)}: the amount holds the error ${error}; mend that cell, an error never counts as 0.`,
  "amount-text": ({ at, text, certain }) =>
    `${position(at)}: the amount “${text}” is text, not a number; write it as a number${certain === null ? "" : `: ${certain}`}.`,
  "bad-level": ({ given }) => `The level is a whole number from 0 to 4, not “${written(given)}”.`,
  "bad-count": ({ given }) =>
    `The number of suggestions is a whole number from 1 to 50, not “${written(given)}”.`,
  "bad-status": ({ given, known }) =>
    `There is no status “${written(given)}”. The statuses are ${quoted(known.map((status) => REMAINDER_NAMES[status]))}.`,
  "bad-by": ({ given }) => `The measure is "importo" or "righe", not “${written(given)}”.`,
  "nothing-to-cover": ({ by }) =>
    by === "rows"
      ? "There are no budget rows to be tagged: check the ranges."
      : "There are no amounts to be tagged: all amounts are 0; check the ranges.",
  "above-level": ({ code, level }) =>
    `${code} stands above level ${level}: it has no node at that level. Ask for a smaller number.`,
  "children-shape": (reason) =>
    `The codes are ${size(reason.size)}: give one code, a column or a row of codes.`,
  "unknown-function": ({ name, nearest }) =>
    `PMAP has no function ${name}${nearest === null ? ": its functions are in the guide" : `: perhaps ${nearest}`}.`,
  internal: ({ message }) => `An internal error of PMAP, please report it: ${message}`,
};

function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}

function written(given: Given): string {
  if (typeof given === "object") return given.error;
  return typeof given === "boolean" ? (given ? "TRUE" : "FALSE") : String(given);
}

function size({ rows, columns }: Size): string {
  return `${rows}×${columns}`;
}

function position({ row, column }: Position): string {
  return column === null ? `Row ${row} of the range` : `Row ${row}, column ${column} of the range`;
}
