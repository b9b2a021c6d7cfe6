/** Excel's own shapes of cell contents, normalised to the product's. */
import type { Cell } from "../budget/types";
import { GatewayError } from "./errors";

/** What `range.load("values,formulas,valueTypes")` brings. */
export const CELL_PROPERTIES = "values,formulas,valueTypes";

export interface CellMatrices {
  readonly values: readonly (readonly Cell[])[];
  readonly formulas: readonly (readonly (string | null)[])[];
}

/** Error cells are told by their type: their texts are translated by some versions of Excel and not by others. */
function cellOf(value: unknown, type: string): Cell {
  if (type === "Empty") return null;
  if (type === "Error") return { error: String(value) };
  if (typeof value === "string" || typeof value === "number" || typeof value === "boolean") return value;
  return value === null || value === undefined ? null : JSON.stringify(value);
}

/** A text cell that begins with "=" has the same value as formula: only where they differ there is a formula. */
function formulaOf(formula: unknown, value: unknown): string | null {
  return typeof formula === "string" && formula.startsWith("=") && formula !== value ? formula : null;
}

/**
 * The contents of a range that was loaded with CELL_PROPERTIES.
 * @throws GatewayError `too-large`: beyond its limits Excel answers null instead of a matrix, and no error.
 */
export function cellsOf(range: Excel.Range): CellMatrices {
  const values = range.values as unknown[][] | null;
  const formulas = range.formulas as unknown[][] | null;
  const types = range.valueTypes as string[][] | null;
  if (values === null || formulas === null || types === null) throw new GatewayError("too-large");
  return {
    values: values.map((row, i) => row.map((value, j) => cellOf(value, types[i]?.[j] ?? ""))),
    formulas: values.map((row, i) => row.map((value, j) => formulaOf(formulas[i]?.[j], value))),
  };
}

/** The same content. `""` and empty look the same to the user and are the same here. */
export function sameCell(a: Cell, b: Cell): boolean {
  const left = a === "" ? null : a;
  const right = b === "" ? null : b;
  if (typeof left === "object" && typeof right === "object" && left !== null && right !== null)
    return left.error === right.error;
  return left === right;
}
