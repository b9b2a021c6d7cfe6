/**
 * What Excel hands to a custom function, normalised in one place. An empty cell is 0 on the desktop and null on the web; a range of one cell
 * may come as a bare value; error cells and data types may come as objects; old metadata may hand the Invocation to an added parameter.
 */
import type { Cell } from "../budget/types";
import { fail } from "./failure";
import type { ArgumentName, Size } from "./failure";

/** A rectangle of values as the host has them: every row has the same number, at least one. `readCell` makes cells of them. */
export type Matrix = readonly (readonly unknown[])[];

const HASH = 0x23;

/** Errors of Excel in English and Italian, as text: some hosts hand them over so. */
const ERROR_TEXT = /^#(?:[A-ZÀ-Ù]+(?:\/0)?[!?]|N\/[AD]|GETTING_DATA)$/;

/** Reads a range argument, without copying what may hold a million rows. Fails where it is missing or its rows differ in length. */
export function readMatrix(value: unknown, argument: ArgumentName): Matrix {
  if (isMissing(value)) return fail({ kind: "missing", argument });
  if (!Array.isArray(value)) return [[value]];
  const rows: readonly unknown[] = value;
  const [first] = rows;
  if (rows.length === 0 || (Array.isArray(first) && first.length === 0)) {
    return fail({ kind: "missing", argument });
  }
  // A list that is no matrix is a column.
  if (!Array.isArray(first)) return rows.map((value) => [value]);
  for (let row = 1; row < rows.length; row += 1) {
    const values = rows[row];
    if (!Array.isArray(values) || values.length !== first.length) return fail({ kind: "ragged", argument });
  }
  return rows as Matrix;
}

/** Reads a single-value argument; null where it is missing or blank ("" and white space too). */
export function readScalar(value: unknown, argument: ArgumentName): Cell {
  if (isMissing(value)) return null;
  const cell = Array.isArray(value) ? onlyCell(readMatrix(value, argument), argument) : readCell(value);
  if (cell !== null && typeof cell === "object")
    return fail({ kind: "argument-error", argument, error: cell.error });
  return typeof cell === "string" && cell.trim() === "" ? null : cell;
}

export function sizeOf(matrix: Matrix): Size {
  return { rows: matrix.length, columns: matrix[0]?.length ?? 0 };
}

/** Reads one value of a host as a cell. */
export function readCell(value: unknown): Cell {
  switch (typeof value) {
    case "string":
      return isErrorText(value) ? { error: value } : value;
    case "number":
      return Number.isFinite(value) ? value : { error: "#NUM!" };
    case "boolean":
      return value;
    case "undefined":
      return null;
    default:
      return value === null ? null : readObject(value);
  }
}

/** Error objects of the runtime carry `code`; data types carry `type` and `basicValue`, entities also `text`. */
function readObject(value: unknown): Cell {
  const fields = value as Readonly<Record<string, unknown>>;
  if (typeof fields["code"] === "string") return { error: fields["code"] };
  if (typeof fields["error"] === "string") return { error: fields["error"] };
  const { type, basicValue, text } = fields;
  if (type === "Error") return { error: typeof basicValue === "string" ? basicValue : "#VALUE!" };
  if (type === "Empty") return null;
  if ((type === "Entity" || type === "LinkedEntity") && typeof text === "string") return text;
  const basic = typeof basicValue === "object" ? null : basicValue;
  return basic === undefined || basic === null ? { error: "#VALUE!" } : readCell(basic);
}

/** Null and undefined are an argument that was left out; so is an object that no cell holds, such as the Invocation. */
export function isMissing(value: unknown): boolean {
  if (value === null || value === undefined) return true;
  if (typeof value !== "object" || Array.isArray(value)) return false;
  return !("type" in value || "basicValue" in value || "code" in value || "error" in value);
}

function onlyCell(matrix: Matrix, argument: ArgumentName): Cell {
  const size = sizeOf(matrix);
  if (size.rows !== 1 || size.columns !== 1) return fail({ kind: "not-single", argument, size });
  return readCell(matrix[0]?.[0]);
}

function isErrorText(text: string): boolean {
  return text.charCodeAt(0) === HASH && ERROR_TEXT.test(text);
}
