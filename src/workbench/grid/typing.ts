import {
  CellValueType,
  type ICellDataForSheetInterceptor,
  InterceptorEffectEnum,
  type Nullable,
} from "@univerjs/core";
import {
  AFTER_CELL_EDIT,
  BEFORE_CELL_EDIT,
  INTERCEPTOR_POINT,
  InterceptCellContentPriority,
  SheetInterceptorService,
} from "@univerjs/preset-sheets-core";
import { parseItalianNumber, showItalianNumber, toEnglish, toItalian } from "../formulas/italian";
import type { Engine } from "./univer";

/** Before the grid's own reading of numbers and formulas. */
const FIRST = 1000;

/** At their places: 0 is false, 1 is true. */
const TRUTH = ["FALSO", "VERO"];

/** What the user typed, as the grid is to keep it. */
export function typedCell<T extends Nullable<ICellDataForSheetInterceptor>>(cell: T): T {
  if (!cell) return cell;
  if (typeof cell.f === "string") return { ...cell, f: toEnglish(cell.f) };
  if (typeof cell.v !== "string" || cell.t === CellValueType.FORCE_STRING || cell.t === CellValueType.STRING)
    return cell;
  const truth = TRUTH.indexOf(cell.v.trim().toUpperCase());
  if (truth !== -1) return { ...cell, v: truth, t: CellValueType.BOOLEAN, p: null };
  const number = parseItalianNumber(cell.v);
  return number === null ? cell : { ...cell, v: number, t: CellValueType.NUMBER, p: null };
}

/** What the editor shows of a cell: the formula in Italian, a number with a decimal comma. */
export function editedCell<T extends Nullable<ICellDataForSheetInterceptor>>(cell: T): T {
  if (!cell) return cell;
  if (typeof cell.f === "string") return { ...cell, f: toItalian(cell.f) };
  if (typeof cell.v === "number" && cell.t === CellValueType.NUMBER) {
    return { ...cell, v: showItalianNumber(cell.v), t: CellValueType.STRING };
  }
  return cell;
}

/**
 * Makes the grid speak Italian: semicolons, decimal commas and Italian function names when typing and editing, and a
 * decimal comma in cells without a number format (those with one follow the engine's own locale).
 */
export function speakItalian(engine: Engine): void {
  const interceptors = engine.injector.get(SheetInterceptorService);
  interceptors.writeCellInterceptor.intercept(AFTER_CELL_EDIT, {
    priority: FIRST,
    handler: (cell, _context, next) => {
      const typed = typedCell(cell);
      // The engine would read the 1 of a true value as a number.
      return typed?.t === CellValueType.BOOLEAN ? typed : next(typed);
    },
  });
  interceptors.writeCellInterceptor.intercept(BEFORE_CELL_EDIT, {
    priority: FIRST,
    // The engine's own answer to a formula ends the chain: it is asked for here, and has the last word in English only.
    handler: (cell, context) => {
      const others = interceptors.writeCellInterceptor.fetchThroughInterceptors(
        BEFORE_CELL_EDIT,
        ({ priority }) => priority !== FIRST,
      );
      return editedCell(others(cell, context));
    },
  });
  interceptors.intercept(INTERCEPTOR_POINT.CELL_CONTENT, {
    priority: InterceptCellContentPriority.NUMFMT - 1,
    effect: InterceptorEffectEnum.Value,
    handler: (cell, _location, next) => {
      if (cell?.t === CellValueType.BOOLEAN) return next({ ...cell, v: TRUTH[Number(cell.v)] ?? cell.v });
      if (!cell || typeof cell.v !== "number" || Number.isInteger(cell.v)) return next(cell);
      return next({ ...cell, v: showItalianNumber(cell.v) });
    },
  });
}
