import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import type { Cell, SheetData } from "../../../src/budget/types";

/**
 * A sheet written down as text, one line per row, cells between tabs, so that a person can read and write a case:
 * `12.5` is a number, `'12.5` a text, `=SUM(C2:C9) -> 120` a formula with its value, `#DIV/0!` an error cell.
 */
export function sheetFromText(text: string, more: Partial<SheetExtras> = {}): SheetData {
  const lines = text.replace(/\n$/, "").split("\n");
  const rows = lines.map((line) => line.split("\t").map(readCell));
  const width = Math.max(...rows.map((row) => row.length));
  const origin = more.origin === undefined ? { row: 0, column: 0 } : position(more.origin);
  const padded = rows.map((row) => [...row, ...new Array<ReadCell>(width - row.length).fill(blank)]);
  return {
    row: origin.row,
    column: origin.column,
    values: padded.map((row) => row.map((cell) => cell.value)),
    formulas: padded.map((row) => row.map((cell) => cell.formula)),
    merged: (more.merged ?? []).map(area),
    hiddenRows: (more.hidden ?? []).map((row) => row - 1),
  };
}

interface SheetExtras {
  /** Where the first cell of the text stands, for example "B3". */
  readonly origin: string;
  /** Merged areas, for example "A1:D1". */
  readonly merged: readonly string[];
  /** Hidden rows as Excel numbers them. */
  readonly hidden: readonly number[];
}

/** The sheet of a golden case: `sheet.tsv`, with `sheet.json` beside it for what a table of text cannot say. */
export function goldenSheet(folder: string): SheetData {
  const extras = join(folder, "sheet.json");
  const more = existsSync(extras) ? (JSON.parse(readFileSync(extras, "utf8")) as Partial<SheetExtras>) : {};
  return sheetFromText(readFileSync(join(folder, "sheet.tsv"), "utf8"), more);
}

interface ReadCell {
  readonly value: Cell;
  readonly formula: string | null;
}

const blank: ReadCell = { value: null, formula: null };

function readCell(text: string): ReadCell {
  const formula = /^(=.*?)\s->\s(.*)$/.exec(text);
  if (formula?.[1] !== undefined && formula[2] !== undefined) {
    return { value: readValue(formula[2]), formula: formula[1] };
  }
  return { value: readValue(text), formula: null };
}

function readValue(text: string): Cell {
  if (text === "") return null;
  if (text.startsWith("'")) return text.slice(1);
  if (/^#[A-Z/0-9!?]+$/.test(text)) return { error: text };
  return /^-?\d+(?:\.\d+)?$/.test(text) ? Number(text) : text;
}

/** "C7" as a 0-based position. */
export function position(address: string): { row: number; column: number } {
  const match = /^([A-Z]+)(\d+)$/.exec(address);
  if (match?.[1] === undefined) throw new Error(`no cell address: ${address}`);
  let column = 0;
  for (const letter of match[1]) column = column * 26 + letter.charCodeAt(0) - 64;
  return { row: Number(match[2]) - 1, column: column - 1 };
}

function area(text: string): { row: number; column: number; rows: number; columns: number } {
  const [from, to] = text.split(":");
  const first = position(from ?? "");
  const last = position(to ?? from ?? "");
  return { ...first, rows: last.row - first.row + 1, columns: last.column - first.column + 1 };
}
