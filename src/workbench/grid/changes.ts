import {
  type ICommandInfo,
  type ICommandService,
  type IExecutionOptions,
  type IRange,
  ObjectMatrix,
} from "@univerjs/core";
import {
  InsertColMutation,
  InsertRowMutation,
  type ISetRangeValuesMutationParams,
  MoveRangeMutation,
  RemoveColMutation,
  RemoveRowMutation,
  SetRangeValuesMutation,
} from "@univerjs/preset-sheets-core";
import type { GridArea } from "../simulator/grid";
import { areaOf } from "./area";
import type { StructureChange } from "./tables";

/** A change of contents, whoever made it. */
export interface ContentChange {
  readonly sheetId: string;
  readonly area: GridArea | null;
  readonly structure: StructureChange | null;
}

const STRUCTURE: Readonly<Record<string, { axis: "row" | "column"; sign: 1 | -1 }>> = {
  [InsertRowMutation.id]: { axis: "row", sign: 1 },
  [RemoveRowMutation.id]: { axis: "row", sign: -1 },
  [InsertColMutation.id]: { axis: "column", sign: 1 },
  [RemoveColMutation.id]: { axis: "column", sign: -1 },
};

interface MutationParams {
  readonly unitId?: string;
  readonly subUnitId?: string;
  readonly range?: IRange;
  readonly cellValue?: ISetRangeValuesMutationParams["cellValue"];
}

function structureOf(id: string, sheetId: string, range: IRange): StructureChange | null {
  const kind = STRUCTURE[id];
  if (kind === undefined) return null;
  const byRow = kind.axis === "row";
  const at = byRow ? range.startRow : range.startColumn;
  const end = byRow ? range.endRow : range.endColumn;
  return { sheetId, axis: kind.axis, at, count: kind.sign * (end - at + 1) };
}

/** The cells of a value mutation whose contents change; null where only formats do. */
function editedArea(cellValue: MutationParams["cellValue"]): GridArea | null {
  const edited = new ObjectMatrix<true>();
  new ObjectMatrix(cellValue).forValue((row, column, cell) => {
    if (cell === null || cell === undefined || ["v", "f", "si", "p"].some((key) => key in cell)) {
      edited.setValue(row, column, true);
    }
  });
  const scope = edited.getStartEndScope();
  return edited.getSizeOf() === 0 ? null : areaOf(scope);
}

/** What a command did to the contents of a workbook, or null where it did nothing to them. */
export function contentChange(
  command: Readonly<ICommandInfo>,
  options: IExecutionOptions | undefined,
  unitId: string,
): ContentChange | null {
  const params = (command.params ?? {}) as MutationParams;
  if (params.unitId !== unitId) return null;
  const sheetId = params.subUnitId ?? "";
  if (command.id === SetRangeValuesMutation.id) {
    // The engine stores its results by the same mutation, but tells nobody else.
    if (options?.onlyLocal === true) return null;
    const area = editedArea(params.cellValue);
    return area === null ? null : { sheetId, area, structure: null };
  }
  if (command.id === MoveRangeMutation.id) return { sheetId, area: null, structure: null };
  if (params.range === undefined) return null;
  const structure = structureOf(command.id, sheetId, params.range);
  return structure === null ? null : { sheetId, area: areaOf(params.range), structure };
}

/** Calls back for every change of contents in a workbook. @returns the function that ends it */
export function watchContents(
  commands: ICommandService,
  unitId: string,
  listener: (change: ContentChange) => void,
): () => void {
  const subscription = commands.onCommandExecuted((command, options) => {
    const change = contentChange(command, options, unitId);
    if (change !== null) listener(change);
  });
  return () => subscription.dispose();
}
