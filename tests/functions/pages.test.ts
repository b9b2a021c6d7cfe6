/** The pages on the functions may not lie: every formula that they show is computed. */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import * as functions from "../../src/functions/functions";
import { readPmapCall } from "../../src/functions/formula";
import type { FormulaArgument } from "../../src/functions/formula";
import metadata from "../../src/functions/functions.json";
import { outcomeOf } from "../support/custom-functions";
import { isShownAs, pageTables, pageValue, unmarked } from "../support/markdown";
import type { PageTable } from "../support/markdown";

const readPage = (name: string): string => readFileSync(join(__dirname, "../../docs", name), "utf8");

/** Finds the cells of a reference as it is written in a formula. */
type Cells = (reference: string) => unknown[][];

function valueOf(argument: FormulaArgument, cells: Cells): unknown {
  switch (argument.kind) {
    case "text":
    case "number":
      return argument.value;
    case "missing":
      return null;
    default:
      return cells(argument.text);
  }
}

function compute(formula: string, cells: Cells): ReturnType<typeof outcomeOf<unknown>> {
  const call = readPmapCall(formula);
  const name = Object.keys(functions).find((key) => key.toUpperCase() === call?.name);
  if (call === null || name === undefined) throw new Error(`no PMAP formula: ${formula}`);
  const run = functions[name as keyof typeof functions] as (...values: unknown[]) => unknown;
  return outcomeOf(() => run(...call.arguments.map((argument) => valueOf(argument, cells))));
}

const ITALIAN_ERRORS: Readonly<Record<string, string>> = { "#N/D": "#N/A", "#VALORE!": "#VALUE!" };

/** The answer of a formula as a matrix of what it gives. */
function matrixOf(formula: string, cells: Cells): unknown[][] {
  const { value, error } = compute(formula, cells);
  if (error !== null) throw new Error(`${formula}: ${error}`);
  return Array.isArray(value) ? (value as unknown[][]) : [[value]];
}

const formulasIn = (text: string): string[] => text.match(/=PMAP\.[^`|]*\)/g) ?? [];

describe("the page on functions", () => {
  const page = readPage("funzioni.md");
  const tables = pageTables(page);

  /** `Bilancio[Tag]`, `Bilancio[[Consuntivo]:[Preventivo]]`: the tables of the page by the name in the line before them. */
  const cells: Cells = (reference) => {
    const [name = "", inside = ""] = /^(\w+)\[(.*)\]$/.exec(reference)?.slice(1) ?? [];
    const [from = inside, to = from] = /^\[(.*)\]:\[(.*)\]$/.exec(inside)?.slice(1) ?? [];
    const table = tables.find(
      ({ before }) => before.includes(`tabella \`${name}\``) || before.includes(`Excel \`${name}\``),
    );
    const [start, end] = [from, to].map((column) => table?.header.indexOf(column) ?? -1);
    if (table === undefined || start === undefined || end === undefined || start < 0 || end < start) {
      throw new Error(`no such range in the page: ${reference}`);
    }
    return table.rows.map((row) => row.slice(start, end + 1).map(pageValue));
  };

  const headed = (...words: readonly string[]): PageTable[] =>
    tables.filter(({ header }) => words.every((word, index) => header[index] === word));
  const results = headed("Formula", "Dà").flatMap(({ rows }) => rows);
  const errors = headed("Formula", "Errore").flatMap(({ rows }) => rows);
  const spills = tables.filter(({ before }) => /^`=PMAP\..*` dà:$/.test(before));

  it.each(results)("%s gives %s", (formula = "", shown = "") => {
    const found = matrixOf(unmarked(formula), cells).flat();
    const expected = shown.split(" · ");
    expect(found.map((value, index) => [value, isShownAs(value, expected[index] ?? "")])).toEqual(
      found.map((value) => [value, true]),
    );
    expect(found).toHaveLength(expected.length);
  });

  it.each(spills)("$before", ({ before, header, rows }) => {
    const found = matrixOf(unmarked(before.replace(/ dà:$/, "")), cells);
    const shown = [header, ...rows];
    const wrong = found.flatMap((line, row) =>
      line.flatMap((value, column) =>
        isShownAs(value, shown[row]?.[column] ?? "?") ? [] : [[value, shown[row]?.[column]]],
      ),
    );
    expect(wrong).toEqual([]);
    expect([found.length, found[0]?.length]).toEqual([shown.length, header.length]);
  });

  it.each(errors)("%s is the error %s: %s", (formula = "", error = "", sentence = "") => {
    const outcome = compute(unmarked(formula), cells);
    expect(outcome).toMatchObject({ error: ITALIAN_ERRORS[unmarked(error)], message: sentence });
  });

  it("computes every formula of the page", () => {
    const computed = [...results, ...errors].map(([formula = ""]) => unmarked(formula));
    const shown = [...computed, ...spills.map(({ before }) => unmarked(before.replace(/ dà:$/, "")))];
    const others = formulasIn(page).filter((formula) => !shown.includes(formula));
    // The first reads a cell instead of a code, which is what the page warns of.
    expect(new Set(others)).toEqual(new Set(["=PMAP.TITLE(A1)", "=PMAP.CHECK(Bilancio[Tag])"]));
    expect(matrixOf("=PMAP.CHECK(Bilancio[Tag])", cells)).toHaveLength(9);
  });

  it("shows each function with the parameters that it has, and an example", () => {
    const syntax = new Map(
      [...page.matchAll(/`PMAP\.(\w+)\(([^)]*)\)`/g)].map(([, name = "", list = ""]) => [
        name,
        list === "" ? [] : list.split("; ").map((parameter) => parameter.startsWith("[")),
      ]),
    );
    expect(Object.fromEntries(syntax)).toEqual(
      Object.fromEntries(
        metadata.functions.map(({ name, parameters }) => [
          name,
          (parameters as readonly { readonly optional?: boolean }[]).map(({ optional }) => optional === true),
        ]),
      ),
    );
    const examples = [
      ...results.map(([formula = ""]) => formula),
      ...spills.map(({ before }) => before),
    ].join(" ");
    const missing = metadata.functions.filter(({ name }) => !examples.includes(`PMAP.${name}(`));
    expect(missing).toEqual([]);
  });
});

describe("the page on SUMIFS", () => {
  const [data, asked, rest] = pageTables(readPage("da-sumifs-a-pmap.md"));
  if (data === undefined || asked === undefined || rest === undefined) throw new Error("a table is missing");

  type Row = readonly [tag: unknown, amount: unknown];

  /** SUMIFS with a criterion that ends with an asterisk: texts that begin so, in either case, and the amounts that are numbers. */
  const withWildcard = (rows: readonly Row[], criterion: string): number => {
    const start = criterion.replace(/\*$/, "").toUpperCase();
    return rows
      .filter(([tag]) => typeof tag === "string" && tag.toUpperCase().startsWith(start))
      .reduce((sum, [, amount]) => (typeof amount === "number" ? sum + amount : sum), 0);
  };

  const over =
    (rows: readonly Row[]): Cells =>
    (reference) =>
      rows.map(([tag, amount]) => [reference.startsWith("A") ? tag : amount]);

  it.each(asked.rows)(
    "%s: %s gives %s, %s gives %s",
    (_what, wildcard = "", wrong = "", formula = "", right = "") => {
      const rows = data.rows.map(([, tag = "", amount = ""]): Row => [pageValue(tag), pageValue(amount)]);
      const criterion = /"([^"]*)"/.exec(wildcard)?.[1] ?? "";
      expect(withWildcard(rows, criterion)).toBe(pageValue(unmarked(wrong)));
      expect(matrixOf(unmarked(formula), over(rows))).toEqual([[pageValue(right)]]);
    },
  );

  it.each(rest.rows)(
    "%s with the amount %s: the wildcard gives %s, PMAP %s",
    (tag = "", amount = "", wrong = "", right = "") => {
      const rows: Row[] = [[pageValue(tag), pageValue(amount)]];
      expect(withWildcard(rows, "A1*")).toBe(pageValue(wrong));
      const outcome = compute('=PMAP.ROLLUP("A1"; A2:A2; B2:B2)', over(rows));
      const error = ITALIAN_ERRORS[unmarked(right)];
      expect(outcome).toMatchObject(error === undefined ? { value: [[pageValue(right)]] } : { error });
      // What is not counted is in the remainder.
      if (error === undefined) {
        const left = matrixOf("=PMAP.REMAINDER(A2:A2; B2:B2)", over(rows));
        const elsewhere = matrixOf('=PMAP.ROLLUP("B"; A2:A2; B2:B2)', over(rows));
        expect(Number(left[0]?.[0]) + Number(elsewhere[0]?.[0]) + Number(pageValue(right))).toBe(100);
      }
    },
  );
});
