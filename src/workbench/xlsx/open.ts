import { EncryptedFileError, type Workbook } from "hucre";
import { readXlsx } from "hucre/xlsx";

/** Why a file cannot be opened; the page turns it into an Italian sentence (page/texts.ts). */
export type FileProblem =
  "empty" | "not-a-workbook" | "encrypted" | "legacy-xls" | "binary-xlsb" | "damaged" | "no-sheet";

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

const ZIP_SIGNATURE = [0x50, 0x4b, 0x03, 0x04];
const OLE_SIGNATURE = [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1];

const startsWith = (bytes: Uint8Array, signature: readonly number[]): boolean =>
  signature.every((byte, index) => bytes[index] === byte);

/** Whether the bytes hold a text as it stands in an OLE directory (UTF-16, little endian) or a zip (ASCII). */
function holds(bytes: Uint8Array, text: string, encoding: "ascii" | "utf-16le"): boolean {
  const wanted = [...text].flatMap((character) =>
    encoding === "ascii" ? [character.charCodeAt(0)] : [character.charCodeAt(0), 0],
  );
  let from = bytes.indexOf(wanted[0] ?? 0);
  while (from !== -1) {
    if (wanted.every((byte, index) => bytes[from + index] === byte)) return true;
    from = bytes.indexOf(wanted[0] ?? 0, from + 1);
  }
  return false;
}

/** Refuses by its first bytes what is no .xlsx or .xlsm, with the reason that helps the user. */
function refuseByContainer(bytes: Uint8Array): void {
  if (bytes.length === 0) throw new WorkbookFileError("empty");
  if (startsWith(bytes, OLE_SIGNATURE)) {
    // Since 2007 a password puts the whole package into an OLE container; the old format is one as well.
    throw new WorkbookFileError(holds(bytes, "EncryptedPackage", "utf-16le") ? "encrypted" : "legacy-xls");
  }
  if (!startsWith(bytes, ZIP_SIGNATURE)) throw new WorkbookFileError("not-a-workbook");
  if (holds(bytes, "xl/workbook.bin", "ascii")) throw new WorkbookFileError("binary-xlsb");
  if (!holds(bytes, "xl/", "ascii")) throw new WorkbookFileError("not-a-workbook");
}

/**
 * Reads an .xlsx or .xlsm file with its styles.
 * @param bytes the whole file
 * @returns the workbook as hucre models it: 0-based rows and columns, English formulas without "="
 * @throws WorkbookFileError where the file is no workbook that can be opened
 */
export async function openWorkbook(bytes: Uint8Array): Promise<Workbook> {
  refuseByContainer(bytes);
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
