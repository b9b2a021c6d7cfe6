import type { IUnitRange, Workbook } from "@univerjs/core";
import {
  BaseFunction,
  type BaseValueObject,
  FunctionType,
  IDescriptionService,
  IFunctionService,
  type IFunctionInfo,
} from "@univerjs/preset-sheets-core";
import { columnLetters } from "../../budget/column-letters";
import type { Recalculation } from "../grid/recalculation";
import type { Engine } from "../grid/univer";
import {
  type Argument,
  ArgumentRefused,
  type BlankAs,
  errorCode,
  errorValue,
  Marshaller,
  resultObject,
} from "./marshal";
import type { CustomFunction, FunctionMetadata } from "./metadata";

/** Time spent inside the add-in's own functions since the last reset, apart from the grid's. */
export interface FunctionTimes {
  readonly calls: number;
  readonly milliseconds: number;
}

interface Place {
  readonly unitId: string;
  readonly sheetId: string;
  readonly row: number;
  readonly column: number;
}

const keyOf = (place: Place): string => `${place.unitId}|${place.sheetId}|${place.row}|${place.column}`;

/** One function of the add-in inside the grid's formula engine. It never throws: a throw would end the calculation. */
class AddInFunction extends BaseFunction {
  override needsReferenceObject = true;

  constructor(
    name: string,
    private readonly run: (place: Place, values: readonly Argument[]) => BaseValueObject,
  ) {
    super(name);
  }

  override calculate(...variants: Argument[]): BaseValueObject {
    const place = {
      unitId: this.unitId ?? "",
      sheetId: this.subUnitId ?? "",
      row: this.row,
      column: this.column,
    };
    return this.run(place, variants);
  }
}

/**
 * The add-in's custom functions in the grid: known by the generated metadata, answered by what the pane associates.
 * An error's message is kept for its cell, as Excel keeps it for the tooltip.
 */
export class FunctionRegistry {
  private readonly functions = new Map<string, CustomFunction>();
  private readonly messages = new Map<string, string>();
  private readonly marshaller = new Marshaller(null);
  private calls = 0;
  private milliseconds = 0;
  private due: Promise<void> | null = null;
  private document: { workbook: Workbook; calculation: Recalculation } | null = null;

  constructor(
    private readonly engine: Engine,
    readonly namespace: string,
    private readonly metadata: readonly FunctionMetadata[],
  ) {}

  /** Makes the functions known to the engine, with their help texts. Called once, after the first workbook is there. */
  register(): void {
    const functions = this.metadata.map(
      (each) => new AddInFunction(this.fullName(each), (place, values) => this.call(each, place, values)),
    );
    this.engine.injector.get(IFunctionService).registerExecutors(...functions);
    this.engine.injector
      .get(IDescriptionService)
      .registerDescriptions(this.metadata.map((each) => this.help(each)));
  }

  private fullName(metadata: FunctionMetadata): string {
    return `${this.namespace}.${metadata.name}`;
  }

  private help(metadata: FunctionMetadata): IFunctionInfo {
    return {
      functionName: this.fullName(metadata),
      functionType: FunctionType.User,
      description: metadata.description ?? "",
      abstract: metadata.description ?? "",
      functionParameter: metadata.parameters.map((parameter) => ({
        name: parameter.name,
        detail: parameter.description ?? "",
        example: parameter.dimensionality === "matrix" ? "A1:A20" : '"A1"',
        require: parameter.optional === true ? 0 : 1,
        repeat: 0,
      })),
    };
  }

  /** The workbook whose formulas are to be recalculated when a function arrives. */
  attach(workbook: Workbook, calculation: Recalculation): void {
    this.document = { workbook, calculation };
    this.messages.clear();
    this.scheduleRecalculation();
  }

  /** What `CustomFunctions.associate` does: from now on this function answers for the id. */
  associate(id: string, implementation: CustomFunction): void {
    this.functions.set(id.toUpperCase(), implementation);
    this.scheduleRecalculation();
  }

  setBlank(blank: BlankAs): void {
    this.marshaller.setBlank(blank);
    this.scheduleRecalculation();
  }

  /** The message of the error that a cell shows, or null. */
  message(unitId: string, sheetId: string, row: number, column: number): string | null {
    return this.messages.get(keyOf({ unitId, sheetId, row, column })) ?? null;
  }

  times(): FunctionTimes {
    return { calls: this.calls, milliseconds: this.milliseconds };
  }

  resetTimes(): void {
    this.calls = 0;
    this.milliseconds = 0;
  }

  /** All functions arrive within one turn; their formulas are recalculated once. */
  private scheduleRecalculation(): void {
    this.due ??= new Promise((resolve) => {
      setTimeout(() => {
        this.due = null;
        this.document?.calculation.recalculate(this.formulaCells(this.document.workbook));
        resolve();
      }, 0);
    });
  }

  /** Resolves once the recalculation that is due, if one is, has been asked of the grid. */
  recalculating(): Promise<void> {
    return this.due ?? Promise.resolve();
  }

  private formulaCells(workbook: Workbook): IUnitRange[] {
    const found: IUnitRange[] = [];
    const mark = `${this.namespace}.`;
    for (const sheet of workbook.getSheets()) {
      sheet.getCellMatrix().forValue((row, column, cell) => {
        if (cell?.f?.toUpperCase().includes(mark) !== true && cell?.si === undefined) return;
        found.push({
          unitId: workbook.getUnitId(),
          sheetId: sheet.getSheetId(),
          range: { startRow: row, endRow: row, startColumn: column, endColumn: column },
        });
      });
    }
    return found;
  }

  private call(metadata: FunctionMetadata, place: Place, values: readonly Argument[]): BaseValueObject {
    const fail = (code: string, message: string): BaseValueObject => {
      this.messages.set(keyOf(place), message);
      return errorValue(code);
    };
    const implementation = this.functions.get(metadata.id.toUpperCase());
    if (implementation === undefined) return fail("#NAME?", "PMAP non è ancora caricato.");
    const argumentList: unknown[] = [];
    try {
      for (const [index, parameter] of metadata.parameters.entries()) {
        argumentList.push(this.marshaller.argument(values[index], parameter));
      }
    } catch (error) {
      if (!(error instanceof ArgumentRefused)) throw error;
      return fail(error.code, `${error.message} (argomento ${argumentList.length + 1}).`);
    }
    const started = performance.now();
    try {
      const result = implementation(...argumentList, this.invocation(metadata, place));
      this.messages.delete(keyOf(place));
      const code = errorCode(result);
      return code === null ? resultObject(result) : fail(code, messageOf(result));
    } catch (error) {
      return fail(errorCode(error) ?? "#VALUE!", messageOf(error));
    } finally {
      this.calls += 1;
      this.milliseconds += performance.now() - started;
    }
  }

  /** Excel hands the invocation to every function, as the last argument. */
  private invocation(metadata: FunctionMetadata, place: Place): { address: string; functionName: string } {
    const sheet = this.document?.workbook.getSheetBySheetId(place.sheetId)?.getName() ?? "";
    return { address: `${sheet}!${columnLetters(place.column)}${place.row + 1}`, functionName: metadata.id };
  }
}

/** The message of an error from whichever window. */
function messageOf(error: unknown): string {
  if (typeof error === "object" && error !== null && "message" in error) return String(error.message);
  return String(error);
}
