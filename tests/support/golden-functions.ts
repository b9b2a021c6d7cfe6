/**
 * The golden table of the functions (tests/functions/*.tsv): a formula and what it must give. Read here for jest, for the workbench's formula
 * engine and for the workbook that a person opens in Excel.
 */
import { readdirSync } from "node:fs";
import { basename, join } from "node:path";
import { columnLetters } from "../../src/budget/column-letters";
import { readPmapCall, withArguments } from "../../src/functions/formula";
import { italianNotation } from "../../src/i18n/italianFormula";
import { processMap } from "../../src/map";
import { readTsv, readValue } from "./tsv";

const FOLDER = join(__dirname, "../functions");

export type GoldenValue = string | number;

export interface GoldenCase {
  /** File and line, for naming the test. */
  readonly where: string;
  /** As an Italian user types it: `=PMAP.ROLLUP("A1";base.tag;base.preventivo)`. */
  readonly formula: string;
  readonly expected:
    | { readonly kind: "value"; readonly matrix: readonly (readonly GoldenValue[])[] }
    | {
        readonly kind: "error";
        readonly code: string;
        /** Words that its sentence holds. */ readonly says: readonly string[];
      };
}

/** A named table of the golden formulas; `base.tag` is its column `tag`, `base.consuntivo:base.preventivo` the columns from one to the other. */
export interface Fixture {
  readonly name: string;
  readonly columns: readonly string[];
  /** Row by row; an error cell is `{ error }`, an empty one null. */
  readonly rows: readonly (readonly (string | number | { readonly error: string } | null)[])[];
}

/** All cases, in the order of the files. Throws where a line has no expectation. */
export function readGolden(): GoldenCase[] {
  return files(FOLDER).flatMap((file) =>
    readTsv(file).rows.map(({ line, cells }) => {
      const [formula = "", expected = "", says = ""] = cells;
      const where = `${basename(file)}:${line}`;
      if (expected === "") throw new Error(`${where}: no expectation for ${formula}`);
      return { where, formula, expected: readExpected(expected, says) };
    }),
  );
}

export function readFixtures(): ReadonlyMap<string, Fixture> {
  return new Map(
    files(join(FOLDER, "fixtures")).map((file) => {
      const name = basename(file, ".tsv");
      const { header, rows } = readTsv(file);
      return [name, { name, columns: header, rows: rows.map(({ cells }) => cells.map(readValue)) }];
    }),
  );
}

/** The values of a range of the golden formulas. */
export function fixtureRange(text: string): (string | number | { readonly error: string } | null)[][] {
  const { fixture, start, end } = placeOf(text);
  return fixture.rows.map((row) => row.slice(start, end + 1));
}

/** A golden formula over the sheets of a workbook: one per fixture, named like it, its columns from A on below one line of headers. */
export function addressedFormula(formula: string): { readonly italian: string; readonly english: string } {
  const call = readPmapCall(formula);
  if (call === null) throw new Error(`no PMAP formula: ${formula}`);
  const addresses = call.arguments.flatMap((argument, index): [number, string][] =>
    argument.kind === "range" ? [[index, addressOf(argument.text)]] : [],
  );
  const english = withArguments({ ...call, separator: "," }, new Map(addresses));
  return { english, italian: italianNotation(english) };
}

function addressOf(text: string): string {
  const { fixture, start, end } = placeOf(text);
  return `${fixture.name}!$${columnLetters(start)}$2:$${columnLetters(end)}$${fixture.rows.length + 1}`;
}

/** A range of the golden formulas: its fixture, and its first and last column, 0-based. */
function placeOf(text: string): { readonly fixture: Fixture; readonly start: number; readonly end: number } {
  const [first = "", last = first] = text.split(":");
  const [name = "", from = ""] = first.split(".");
  const [, to = ""] = last.split(".");
  const fixture = readFixtures().get(name);
  const start = fixture?.columns.indexOf(from) ?? -1;
  const end = fixture?.columns.indexOf(to) ?? -1;
  if (fixture === undefined || start < 0 || end < start) throw new Error(`no such range: ${text}`);
  return { fixture, start, end };
}

function readExpected(expected: string, says: string): GoldenCase["expected"] {
  if (expected.startsWith("#")) {
    return { kind: "error", code: expected, says: says === "" ? [] : says.split("|") };
  }
  const value = JSON.parse(expected) as unknown;
  const matrix = Array.isArray(value) ? (value as unknown[][]) : [[value]];
  return { kind: "value", matrix: matrix.map((row) => row.map(readGoldenValue)) };
}

/** `@A1` is the title of A1, `=1/3` a quotient. */
function readGoldenValue(value: unknown): GoldenValue {
  if (typeof value === "number") return value;
  if (typeof value !== "string") throw new Error(`neither text nor number: ${JSON.stringify(value)}`);
  if (value.startsWith("@")) return processMap.get(value.slice(1))?.title ?? value;
  const quotient = /^=(-?[\d.]+)\/([\d.]+)$/.exec(value);
  return quotient === null ? value : Number(quotient[1]) / Number(quotient[2]);
}

function files(folder: string): string[] {
  return readdirSync(folder)
    .filter((name) => name.endsWith(".tsv"))
    .sort()
    .map((name) => join(folder, name));
}
