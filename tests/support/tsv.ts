/** The tables of the tests: tab-separated, one header line, `#` begins a comment line. */
import { readFileSync } from "node:fs";

export interface TsvRow {
  /** 1-based line of the file. */
  readonly line: number;
  readonly cells: readonly string[];
}

/** Header and rows of a table. Empty cells at the end of a line may be left out. */
export function readTsv(file: string): {
  readonly header: readonly string[];
  readonly rows: readonly TsvRow[];
} {
  const lines = readFileSync(file, "utf8")
    .split("\n")
    .map((text, index) => ({ text, line: index + 1 }))
    .filter(({ text, line }, _, all) => !text.startsWith("# ") && !(text === "" && line === all.length));
  const [head, ...body] = lines;
  const header = head?.text.split("\t") ?? [];
  const rows = body.map(({ text, line }) => {
    const cells = text.split("\t");
    return { line, cells: header.map((_, column) => cells[column] ?? "") };
  });
  return { header, rows };
}

/** A value of a test table: a number, text, `"text that looks like a number"`, an error such as `#DIV/0!`, or null for nothing. */
export function readValue(text: string): string | number | { readonly error: string } | null {
  if (text === "") return null;
  if (/^".*"$/.test(text)) return text.slice(1, -1);
  if (/^#[A-Z/0!?]+$/.test(text)) return { error: text };
  return /^-?\d+(?:\.\d+)?(?:e-?\d+)?$/.test(text) ? Number(text) : text;
}
