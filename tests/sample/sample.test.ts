import { readFileSync } from "node:fs";
import { join } from "node:path";
import { readSample, sampleWorkbook } from "../../scripts/lib/sample-workbook";
import type { SampleRow } from "../../scripts/lib/sample-workbook";
import {
  amountCures,
  checkLaw,
  coverageView,
  detectLayouts,
  marksToOffer,
  ownTotals,
  readBudget,
  retagRows,
  tagCures,
  totalsView,
} from "../../src/budget";
import type { Budget, SheetData } from "../../src/budget";
import { readXlsx, sheetsOf } from "../budget/support/xlsx";

const seeds = join(__dirname, "..", "..", "seeds");
const source = readSample(readFileSync(join(seeds, "sample-budget.tsv"), "utf8"));
const rows = source.filter(({ type }) => type === "riga");

let sheets: ReadonlyMap<string, SheetData>;
let sheet: SheetData;
let budget: Budget;
/** As after the first run: every guessed total marked, the one that carries a code too. */
let marked: Budget;

beforeAll(async () => {
  sheets = await readXlsx(join(seeds, "bilancio-esempio.xlsx"));
  const found = sheets.get("Preventivo 2026");
  const [best] = found === undefined ? [] : detectLayouts(found);
  if (found === undefined || best === undefined) throw new Error("no budget in the sample");
  sheet = found;
  budget = readBudget(sheet, best.layout);
  const totals = budget.rows.filter((row) => row.looksTotal !== null);
  marked = retagRows(
    budget,
    totals.map(({ row }) => ({ row, cell: "TOTALE" })),
  );
});

/** The sum in cents of the numbers of some rows, read from the source and not from the workbook. */
function cents(some: readonly SampleRow[], column: 0 | 1): number {
  return some
    .map(({ amounts }) => Number(amounts[column]))
    .filter((amount) => !Number.isNaN(amount))
    .reduce((sum, amount) => sum + Math.round(amount * 100), 0);
}

const ofAccounts = (...prefixes: string[]): SampleRow[] =>
  rows.filter(({ account }) => prefixes.some((prefix) => account.startsWith(prefix)));

test("the committed workbook is what the source makes", () => {
  expect(sheetsOf(sampleWorkbook(source))).toEqual(sheets);
});

test("it has about 300 rows, about half of the budget rows tagged", () => {
  expect(source.length).toBeGreaterThan(290);
  expect(rows).toHaveLength(261);
  const share = rows.filter(({ tag }) => tag !== "").length / rows.length;
  expect(share).toBeGreaterThan(0.45);
  expect(share).toBeLessThan(0.6);
});

test("the table is found below its titles, with every column, and ends before the notes", () => {
  const found = detectLayouts(sheet);
  expect(found).toHaveLength(1);
  expect(found[0]?.layout).toEqual({
    header: { first: 4, last: 4 },
    firstRow: 5,
    lastRow: 5 + source.length - 1,
    columns: {
      account: 0,
      description: 1,
      costCentre: 2,
      funzione: 3,
      kind: null,
      tag: 6,
      amounts: [
        { column: 4, name: "Previsione consuntivo 2025", otherwise: null },
        { column: 5, name: "Preventivo 2026", otherwise: null },
      ],
      main: 1,
    },
    unit: "euro",
  });
});

test("the summary sheet is no budget", () => {
  const summary = sheets.get("Riepilogo");
  expect(summary === undefined ? null : detectLayouts(summary)).toEqual([]);
});

test("every total is a formula that the rows confirm, and every one is recognised", () => {
  const totals = source.filter(({ type }) => ["subtotale", "totale", "risultato"].includes(type));
  const own = ownTotals(sheet, marked);
  expect(own.map(({ description }) => description)).toEqual(totals.map(({ description }) => description));
  for (const { cells } of own) {
    expect(cells.map(({ matches, because }) => [matches, because])).toEqual([
      [true, "formula"],
      [true, "formula"],
    ]);
  }
  expect(marksToOffer(budget)).toHaveLength(totals.length - 1);
  expect(budget.rows.filter((row) => row.doubleCount).map(({ description }) => description)).toEqual([
    "Totale organi istituzionali",
  ]);
});

test("proventi, oneri and investimenti add up to the cent of the source", () => {
  const { all, costsAreNegative } = totalsView(marked, 0);
  const revenue = ofAccounts("31", "350", "360");
  const cost = ofAccounts("32", "33", "34", "351", "361");
  for (const column of [0, 1] as const) {
    expect(all.amounts.revenue[column]).toBe(cents(revenue, column) / 100);
    expect(all.amounts.cost[column]).toBe(cents(cost, column) / 100);
    expect(all.amounts.balance[column]).toBe((cents(revenue, column) - cents(cost, column)) / 100);
    expect(all.amounts.investment[column]).toBe(cents(ofAccounts("11"), column) / 100);
    expect(all.amounts.unknown[column]).toBe(0);
  }
  expect(costsAreNegative).toBe(false);
  expect(checkLaw(marked).holds).toBe(true);
});

test("every status and every kind of invalid tag that a cell can have is there", () => {
  const view = coverageView(marked);
  expect(view.all.rows).toBe(rows.length);
  for (const { status, rows: count } of view.statuses) expect([status, count > 0]).toEqual([status, true]);
  const reasons = new Set(marked.rows.flatMap(({ tag }) => tag.reason?.kind ?? []));
  expect([...reasons].sort()).toEqual([
    "bad-proposal",
    "letter-for-digit",
    "not-a-code",
    "split-bad-share",
    "split-duplicate",
    "split-missing-share",
    "split-part",
    "split-sum",
    "split-zero-share",
    "text-after-code",
    "unknown-below",
    "unknown-code",
    "wrong-separator",
    "zero-padded",
  ]);
});

test("some amounts are text, some certain and some not, none of them tagged below B2", () => {
  const text = marked.rows.filter(({ needsWork }) => needsWork === "amount-not-number");
  expect(text.map(({ amounts }) => amounts[1])).toEqual([
    { kind: "text", text: "--15.928", certain: null },
    { kind: "text", text: "11.400,00", certain: 11400 },
    { kind: "text", text: "n.d.", certain: null },
    { kind: "text", text: "(9.500,00)", certain: -9500 },
  ]);
  expect(amountCures(sheet, marked)).toHaveLength(2);
  expect(text.some(({ tag }) => tag.parts.some(({ code }) => code.startsWith("B2")))).toBe(false);
});

test("there are tags to tidy up, and tags that disagree with the funzione", () => {
  expect(new Set(tagCures(marked).map(({ because }) => because))).toEqual(new Set(["spelling", "code"]));
  expect(marked.rows.some(({ funzioneMismatch }) => funzioneMismatch !== null)).toBe(true);
});

test("accounts come back in other cost centres with another answer", () => {
  const answers = new Map<string, Set<string>>();
  for (const { account, tag } of rows) {
    const known = answers.get(account) ?? new Set();
    answers.set(account, known.add(tag));
  }
  expect([...answers.values()].filter((tags) => tags.size > 1).length).toBeGreaterThan(10);
  const keys = marked.rows.filter(({ rowKind }) => rowKind === "budget").map(({ key }) => key);
  expect(new Set(keys).size).toBe(keys.length);
});

test("the source is checked line by line", () => {
  expect(() => readSample("riga\t\t1\tTroppo corta")).toThrow("line 1");
  expect(() => readSample("pippo\t\t\t\t\t\t\t\t")).toThrow("line 1");
});
