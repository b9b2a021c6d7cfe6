import { EncryptedFileError, type Workbook } from "hucre";
import { readXlsx } from "hucre/xlsx";
import { problemOfContainer } from "../../files/container";
import type { FileProblem } from "../../files/types";

/** A file that the workbench cannot open. Nothing was changed. */
export class WorkbookFileError extends Error {
  constructor(
    readonly problem: FileProblem,
    options?: ErrorOptions,
  ) {
    super(problem, options);
    this.name = "WorkbookFileError";
  }
}

/**
 * Reads an .xlsx or .xlsm file with its styles.
 * @param bytes the whole file
 * @returns the workbook as hucre models it: 0-based rows and columns, English formulas without "="
 * @throws WorkbookFileError where the file is no workbook that can be opened
 */
export async function openWorkbook(bytes: Uint8Array): Promise<Workbook> {
  const problem = problemOfContainer(bytes);
  if (problem !== null) throw new WorkbookFileError(problem);
  let workbook: Workbook;
  try {
    workbook = await readXlsx(bytes, { readStyles: true });
  } catch (error) {
    throw new WorkbookFileError(error instanceof EncryptedFileError ? "encrypted" : "damaged", {
      cause: error,
    });
  }
  if (workbook.sheets.length === 0) throw new WorkbookFileError("no-sheet");
  return workbook;
}
