import type { CoveragePart } from "../../budget";
import type { NeedsWorkCause } from "../../budget/types";
import type { Code, Level } from "../../map";
import type { KindChoice, RecipeKind } from "./formulas-builder";

/** Where somebody stands in the totals: what they look at, and how. */
export interface TotalsPlace {
  /** The node whose children are shown; null for the whole map. */
  readonly under: Code | null;
  readonly level: Level;
  readonly shown: "chart" | "table";
  /** Index of the amount column; null for the main one. */
  readonly column: number | null;
  /** Index of the amount column to compare with, or null. */
  readonly compared: number | null;
}

/** Which nodes the map browser shows. */
export type MapFilter = "all" | "used" | "unused" | "noted";

export interface MapPlace {
  readonly query: string;
  readonly filter: MapFilter;
  /** Nodes whose children are shown. */
  readonly open: readonly Code[];
  /** The node whose details are shown, or null. */
  readonly node: Code | null;
}

export interface CoveragePlace {
  /** Index of the amount column; null for the main one. */
  readonly column: number | null;
}

/** Which of the rows that need work are listed. */
export interface WorkFilter {
  /** Null for all causes. */
  readonly cause: NeedsWorkCause | null;
  readonly text: string;
  /** Only the rows of one cost centre, funzione or kind (the name as `coverageBy` gives it), or null. */
  readonly part: { readonly by: CoveragePart; readonly name: string } | null;
}

/** What the formula builder is asked for; see `Recipe`. */
export interface FormulasPlace {
  readonly kind: RecipeKind;
  readonly node: Code | null;
  readonly level: Level;
  readonly tree: boolean;
  readonly columns: "kinds" | "amounts";
  /** Index of the amount column; null for the main one. */
  readonly amount: number | null;
  /** Null for the first kind of the sheet. */
  readonly rows: KindChoice | null;
}

/** Each section keeps its place: whoever goes to a row and comes back finds the section as it was left. */
export interface Places {
  readonly totals: TotalsPlace;
  readonly map: MapPlace;
  readonly coverage: CoveragePlace;
  readonly worklist: WorkFilter;
  readonly formulas: FormulasPlace;
}

export const ALL_WORK: WorkFilter = { cause: null, text: "", part: null };

export const INITIAL_PLACES: Places = {
  totals: { under: null, level: 0, shown: "chart", column: null, compared: null },
  map: { query: "", filter: "all", open: [], node: null },
  coverage: { column: null },
  worklist: ALL_WORK,
  formulas: {
    kind: "node",
    node: null,
    level: 1,
    tree: false,
    columns: "kinds",
    amount: null,
    rows: null,
  },
};
