import { layoutFromRows, layoutProblems, proposeRows } from "../../src/budget";
import type { Layout, SheetData } from "../../src/budget";
import { sheetFromText } from "./support/sheet";

/** No header word that budgets use, amounts as text: nothing that detection would recognise. */
const STRANGE = sheetFromText(
  [
    "Camera di Prova",
    "Che cosa\tChi\tQuanto",
    "Carta e penne\tEconomato\t'1.200,50",
    "Francobolli\tProtocollo\t300",
    "Note: bozza",
  ].join("\n"),
);

function layout(sheet: SheetData): Layout {
  const rows = proposeRows(sheet);
  if (rows === null) throw new Error("no rows proposed");
  return layoutFromRows(sheet, rows).layout;
}

const kinds = (sheet: SheetData, wanted: Layout): unknown[] =>
  layoutProblems(sheet, wanted).map(({ kind, blocks }) => [kind, blocks]);

function withColumns(base: Layout, columns: Partial<Layout["columns"]>): Layout {
  return { ...base, columns: { ...base.columns, ...columns } };
}

describe("a table by hand", () => {
  test("proposes the first row with several texts as header, and the rest of the sheet", () => {
    expect(proposeRows(STRANGE)).toEqual({ header: { first: 1, last: 1 }, firstRow: 2, lastRow: 4 });
  });

  test("proposes no header where the first row holds numbers, and nothing for a sheet with one row", () => {
    expect(proposeRows(sheetFromText("Carta\t100\nPenne\t200"))).toEqual({
      header: null,
      firstRow: 0,
      lastRow: 1,
    });
    expect(proposeRows(sheetFromText("Riunione del 12 novembre"))).toBeNull();
  });

  test("proposes columns by what they hold, and a free one for the tags", () => {
    expect(layout(STRANGE).columns).toMatchObject({
      description: 0,
      tag: 3,
      amounts: [{ column: 2, name: "Quanto" }],
    });
  });

  test("is never empty-handed, and says what is missing", () => {
    const sheet = sheetFromText("Uno\tDue\nalfa\tbeta\ngamma\tdelta");
    expect(layout(sheet).columns.amounts).toEqual([]);
    expect(kinds(sheet, layout(sheet))).toEqual([["no-amounts", true]]);
  });
});

describe("what is wrong with a choice of columns", () => {
  const right = layout(STRANGE);

  test("nothing where all is well", () => {
    expect(layoutProblems(STRANGE, right)).toEqual([]);
  });

  test("one column with two roles", () => {
    const problems = layoutProblems(STRANGE, withColumns(right, { tag: 0 }));
    expect(problems).toContainEqual({
      kind: "two-roles",
      column: 0,
      roles: ["description", "tag"],
      blocks: true,
    });
  });

  test("account and description in one cell is no clash", () => {
    expect(layoutProblems(STRANGE, withColumns(right, { account: 0 }))).toEqual([]);
  });

  test("amounts without numbers, a description without texts", () => {
    const swapped = withColumns(right, {
      description: 2,
      amounts: [{ column: 0, name: "Che cosa", otherwise: null }],
    });
    expect(kinds(STRANGE, swapped)).toEqual([
      ["amount-without-numbers", true],
      ["description-without-text", true],
    ]);
  });

  test("tags over other data block; a few strange cells among tags do not", () => {
    const sheet = sheetFromText(
      "Voce\tImporto\tUfficio\tAttività\na\t1\tuno\tG\nb\t2\tdue\tG\nc\t3\ttre\tpippo\nd\t4\tquattro\tG",
    );
    const base = withColumns(layout(sheet), { tag: 3 });
    expect(layoutProblems(sheet, withColumns(base, { tag: 2, costCentre: null }))).toContainEqual({
      kind: "tag-over-data",
      column: 2,
      count: 4,
      example: "uno",
      blocks: true,
    });
    expect(layoutProblems(sheet, { ...base, columns: { ...base.columns, description: 2 } })).toContainEqual({
      kind: "tag-over-data",
      column: 3,
      count: 1,
      example: "pippo",
      blocks: false,
    });
  });

  test("rows that run backwards, or beyond the sheet", () => {
    expect(kinds(STRANGE, { ...right, lastRow: 1 })).toEqual([["rows-reversed", true]]);
    expect(layoutProblems(STRANGE, { ...right, lastRow: 90 })).toEqual([
      { kind: "outside-sheet", first: 0, last: 4, blocks: true },
    ]);
  });
});
