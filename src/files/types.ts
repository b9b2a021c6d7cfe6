/** Workbooks as files of the user's disk: what is read out of them, and why nothing could be. */
import type { SheetData } from "../budget/types";

/** Why a file cannot be read. i18n turns it into a sentence that says what to do. */
export type FileProblem =
  "empty" | "not-a-workbook" | "encrypted" | "legacy-xls" | "binary-xlsb" | "damaged" | "no-sheet";

export interface FileSheet {
  readonly name: string;
  readonly data: SheetData;
}

export type FileContent =
  | { readonly kind: "sheets"; readonly sheets: readonly FileSheet[] }
  | { readonly kind: "problem"; readonly problem: FileProblem };
