/**
 * The form that formulas have inside an .xlsx file: functions newer than the format carry a prefix, and functions
 * of an add-in are written `_xldudf_PMAP_ROLLUP` (Excel shows `PMAP.ROLLUP` once it knows the add-in).
 */
import { outsideStrings } from "./tokens";

/** Functions that came after the file format was fixed; Excel shows `#NAME?` where the prefix is missing. */
const NEWER = new Set(
  (
    "CONCAT IFNA IFS MAXIFS MINIFS SWITCH TEXTJOIN XLOOKUP XMATCH XOR UNIQUE SORTBY SEQUENCE RANDARRAY LET LAMBDA " +
    "TEXTBEFORE TEXTAFTER TEXTSPLIT VSTACK HSTACK TOCOL TOROW TAKE DROP EXPAND CHOOSECOLS CHOOSEROWS WRAPCOLS " +
    "WRAPROWS BYROW BYCOL MAP REDUCE SCAN MAKEARRAY ISOMITTED ISFORMULA FORMULATEXT NUMBERVALUE DAYS ISOWEEKNUM " +
    "SHEET SHEETS UNICHAR UNICODE CEILING.MATH FLOOR.MATH ARRAYTOTEXT VALUETOTEXT"
  ).split(" "),
);
const NEWER_WORKSHEET = new Set(["FILTER", "SORT"]);

const FUNCTION_NAME = /([A-Za-z_][A-Za-z0-9_.]*)(?=\s*\()/g;

/** @returns the formula as the grid shows it: without prefixes, add-in functions by their dotted name */
export function fromFile(formula: string): string {
  return outsideStrings(formula, (code) =>
    code
      .replace(/_xldudf_([A-Za-z0-9]+)_([A-Za-z0-9._]+)(?=\s*\()/g, "$1.$2")
      .replace(/_xlfn\.(?:_xlws\.)?/g, ""),
  );
}

/**
 * @param formula an English formula without "="
 * @param namespaces the namespaces of add-in functions, e.g. `PMAP`
 * @returns the formula as Excel expects it inside a file
 */
export function toFile(formula: string, namespaces: readonly string[]): string {
  return outsideStrings(formula, (code) =>
    code.replace(FUNCTION_NAME, (name) => {
      const upper = name.toUpperCase();
      const namespace = namespaces.find((candidate) => upper.startsWith(`${candidate}.`));
      if (namespace !== undefined) return `_xldudf_${namespace}_${upper.slice(namespace.length + 1)}`;
      if (NEWER_WORKSHEET.has(upper)) return `_xlfn._xlws.${upper}`;
      return NEWER.has(upper) ? `_xlfn.${upper}` : name;
    }),
  );
}
