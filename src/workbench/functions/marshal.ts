import type { Nullable } from "@univerjs/core";
import {
  ArrayValueObject,
  type BaseReferenceObject,
  type BaseValueObject,
  BooleanValueObject,
  ErrorType,
  ErrorValueObject,
  NumberValueObject,
  StringValueObject,
} from "@univerjs/preset-sheets-core";
import type { ParameterMetadata } from "./metadata";

/** What an empty cell is for a custom function: null on the web, 0 on the desktop (OfficeDev issue 4702). */
export type BlankAs = null | 0;

/** What a formula hands to a function: a value, an array or a reference. */
export type Argument = BaseValueObject | BaseReferenceObject;

/** The error value of a cell, as Excel hands it to a parameter of type `any`. */
export interface ErrorInput {
  readonly type: "Error";
  readonly basicType: "Error";
  readonly basicValue: string;
}

/** An argument that Excel refuses before it calls the function; what is wrong with it, for the status bar. */
export class ArgumentRefused extends Error {
  constructor(
    readonly code: string,
    problem: string,
  ) {
    super(problem);
    this.name = "ArgumentRefused";
  }
}

type Value = string | number | boolean | null | ErrorInput;

const isReference = (argument: Argument): argument is BaseReferenceObject => argument.isReferenceObject();

function plainValue(object: Nullable<BaseValueObject>, blank: BlankAs): Value {
  if (!object || object.isNull()) return blank;
  const value = object.getValue();
  if (object.isError()) return { type: "Error", basicType: "Error", basicValue: String(value) };
  if (object.isBoolean()) return value === true || value === 1;
  return value;
}

/**
 * Turns the arguments of a formula into those of a custom function. The engine keeps the array of a range for as long
 * as it is valid, so 500 formulas over one range share one matrix, which no function may change.
 */
export class Marshaller {
  private matrices = new WeakMap<ArrayValueObject, readonly (readonly Value[])[]>();

  constructor(private blank: BlankAs) {}

  /** Switches between the empty cells of the web and those of the desktop. */
  setBlank(blank: BlankAs): void {
    this.blank = blank;
    this.matrices = new WeakMap();
  }

  private matrix(array: ArrayValueObject): readonly (readonly Value[])[] {
    const known = this.matrices.get(array);
    if (known !== undefined) return known;
    const columns = array.getColumnCount();
    const made = array
      .getArrayValue()
      .map((row) => Array.from({ length: columns }, (_, column) => plainValue(row[column], this.blank)));
    this.matrices.set(array, made);
    return made;
  }

  /**
   * One argument in the shape that the metadata ask for: a matrix parameter always gets a matrix, a scalar one a value;
   * null where it was left out.
   * @throws ArgumentRefused where Excel would not call the function: several cells or a text for one number, an error
   */
  argument(argument: Argument | undefined, parameter: ParameterMetadata): unknown {
    // Two separators side by side make a blank that is no cell.
    if (argument === undefined || (!isReference(argument) && argument.isNull())) return null;
    const object = isReference(argument) ? argument.toArrayValueObject() : argument;
    if (parameter.dimensionality === "matrix") {
      return object.isArray() ? this.matrix(object as ArrayValueObject) : [[plainValue(object, this.blank)]];
    }
    let value: Value;
    if (object.isArray()) {
      const matrix = this.matrix(object as ArrayValueObject);
      const columns = matrix[0]?.length ?? 0;
      if (matrix.length !== 1 || columns !== 1) {
        throw new ArgumentRefused(
          "#VALUE!",
          `Qui serve un solo valore, non un intervallo di ${matrix.length}×${columns}`,
        );
      }
      value = matrix[0]?.[0] ?? this.blank;
    } else value = plainValue(object, this.blank);
    return scalar(value, parameter);
  }
}

function scalar(value: Value, parameter: ParameterMetadata): unknown {
  if (typeof value === "object" && value !== null) {
    if (parameter.type === "any") return value;
    throw new ArgumentRefused(value.basicValue, `La cella contiene l'errore ${value.basicValue}`);
  }
  switch (parameter.type) {
    case "string":
      return value === null ? "" : typeof value === "boolean" ? (value ? "TRUE" : "FALSE") : String(value);
    case "number": {
      if (value === null) return parameter.optional === true ? null : 0;
      const number = typeof value === "string" && value.trim() === "" ? Number.NaN : Number(value);
      if (Number.isNaN(number)) throw new ArgumentRefused("#VALUE!", "Qui serve un numero");
      return number;
    }
    case "boolean":
      if (typeof value === "string") throw new ArgumentRefused("#VALUE!", "Qui serve VERO o FALSO");
      return value === null ? null : Boolean(value);
    default:
      return value;
  }
}

const ERROR_TYPES: ReadonlyMap<string, ErrorType> = new Map(
  Object.values(ErrorType).map((type) => [type as string, type]),
);

/** The grid's error value for a code such as `#N/A`. */
export const errorValue = (code: string): ErrorValueObject =>
  ErrorValueObject.create(ERROR_TYPES.get(code) ?? ErrorType.VALUE);

/** The code of a `CustomFunctions.Error`, thrown or returned, from whichever window; null for anything else. */
export function errorCode(value: unknown): string | null {
  if (typeof value !== "object" || value === null || !("code" in value)) return null;
  return typeof value.code === "string" && value.code.startsWith("#") ? value.code : null;
}

function resultValue(value: unknown): BaseValueObject {
  // Excel shows 0 for null (OfficeDev issue 1503).
  if (value === null || value === undefined) return NumberValueObject.create(0);
  if (typeof value === "number")
    return Number.isFinite(value) ? NumberValueObject.create(value) : errorValue("#NUM!");
  if (typeof value === "boolean") return BooleanValueObject.create(value);
  if (typeof value === "string") return StringValueObject.create(value);
  return errorValue(errorCode(value) ?? "#VALUE!");
}

/** The result of a custom function as the grid takes it; a matrix spills, a ragged one is an error as in Excel. */
export function resultObject(result: unknown): BaseValueObject {
  if (!Array.isArray(result)) return resultValue(result);
  const rows: readonly unknown[] = result;
  const columns = Array.isArray(rows[0]) ? rows[0].length : 0;
  const regular = rows.every((row) => Array.isArray(row) && row.length === columns);
  if (!regular || columns === 0) return errorValue("#VALUE!");
  if (rows.length === 1 && columns === 1) return resultValue((rows[0] as unknown[])[0]);
  return ArrayValueObject.create({
    calculateValueList: rows.map((row) => (row as unknown[]).map(resultValue)),
    rowCount: rows.length,
    columnCount: columns,
    unitId: "",
    sheetId: "",
    row: -1,
    column: -1,
  });
}
