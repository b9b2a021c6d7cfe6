import type { GridConditionalFormat, GridValidation } from "../simulator/grid";
import type { TableSource } from "./tables";

/** What a file says of a workbook beyond its cells. */
export interface DocumentFacts {
  readonly name: string;
  readonly tables: readonly TableSource[];
  readonly conditionalFormats: readonly GridConditionalFormat[];
  readonly validations: readonly { readonly sheetId: string; readonly validation: GridValidation }[];
  readonly protectedSheets: ReadonlySet<string>;
  readonly veryHiddenSheets: ReadonlySet<string>;
  readonly settings: ReadonlyMap<string, string>;
}
