/** Reads seeds/corrections.tsv: every difference between the document and the product, one record a line. */
import { ImportError } from "./map-source";

export type CorrectionKind = "structure" | "inferred" | "spelling" | "doubt" | "note";

export interface Correction {
  /** 1-based line in corrections.tsv. */
  readonly at: number;
  readonly code: string;
  /** 1-based lines of the source document. */
  readonly lines: readonly number[];
  readonly document: string;
  readonly product: string;
  readonly kind: CorrectionKind;
  readonly confidence: "alta" | "media" | "bassa";
  readonly reason: string;
}

const HEADER = "code\tline\tdocument\tproduct\tkind\tconfidence\treason";
const KINDS: readonly string[] = ["structure", "inferred", "spelling", "doubt", "note"];
const CONFIDENCES: readonly string[] = ["alta", "media", "bassa"];

/** The records of the file. Throws {@link ImportError} where a line is not a record. */
export function readCorrections(text: string): Correction[] {
  const lines = text.split("\n").map((line, index) => ({ at: index + 1, line }));
  const [header, ...records] = lines.filter(({ line }) => line !== "" && !line.startsWith("#"));
  if (header?.line !== HEADER)
    throw new ImportError("corrections", header?.at ?? 1, "the header is not as expected");
  return records.map(({ at, line }) => readRecord(at, line.split("\t")));
}

function readRecord(at: number, fields: readonly string[]): Correction {
  const [code = "", lines = "", document = "", product = "", kind = "", confidence = "", reason = ""] =
    fields;
  const numbers = lines.split(",").map(Number);
  const sound =
    fields.length === 7 &&
    code !== "" &&
    reason !== "" &&
    KINDS.includes(kind) &&
    CONFIDENCES.includes(confidence) &&
    numbers.every((number) => Number.isInteger(number) && number > 0);
  if (!sound) throw new ImportError("corrections", at, "not a record of seven fields");
  return {
    at,
    code,
    lines: numbers,
    document,
    product,
    kind: kind as CorrectionKind,
    confidence: confidence as Correction["confidence"],
    reason,
  };
}
