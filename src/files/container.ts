/** What a file is, by its bytes: an .xlsx is a zip, and only some zips are an .xlsx. */
import type { FileProblem } from "./types";

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

/** Why these bytes are no .xlsx or .xlsm, with the reason that helps the user; null where they may be one. */
export function problemOfContainer(bytes: Uint8Array): FileProblem | null {
  if (bytes.length === 0) return "empty";
  if (startsWith(bytes, OLE_SIGNATURE)) {
    // Since 2007 a password puts the whole package into an OLE container; the old format is one as well.
    return holds(bytes, "EncryptedPackage", "utf-16le") ? "encrypted" : "legacy-xls";
  }
  if (!startsWith(bytes, ZIP_SIGNATURE)) return "not-a-workbook";
  if (holds(bytes, "xl/workbook.bin", "ascii")) return "binary-xlsb";
  return holds(bytes, "xl/", "ascii") ? null : "not-a-workbook";
}
