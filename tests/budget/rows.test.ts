import { columnLetters, detectLayouts, readBudget, retagRows, rowAt } from "../../src/budget";
import type { BudgetRow, Cell, Layout, RowDecision, SheetData } from "../../src/budget";
import { expectGolden, goldenCases } from "./support/golden";
import { goldenSheet, sheetFromText } from "./support/sheet";

/** What a person would note beside a row; headings as one path. */
function spoken(row: BudgetRow): string {
  const notes = [
    `${String(row.row + 1)} ${row.rowKind}`,
    row.description,
    row.kind === null ? "" : `${row.kind} by ${row.kindBecause ?? "?"}`,
    row.headings.length === 0 ? "" : `below ${row.headings.join(" > ")}`,
    row.needsWork === null ? "" : `needs work: ${row.needsWork}`,
    row.totalGuess === null ? "" : `looks like a total by ${row.totalGuess.kind}`,
    row.doubleCount ? "counted twice?" : "",
    row.funzioneMismatch === null
      ? ""
      : `${row.funzioneMismatch.code} is not of ${row.funzioneMismatch.funzione}`,
    row.tagIsFormula ? "tag is a formula" : "",
    row.hidden ? "hidden" : "",
  ];
  return notes.filter((note) => note !== "").join(" · ");
}

function layoutOf(sheet: SheetData): Layout {
  const [best] = detectLayouts(sheet);
  if (best === undefined) throw new Error("no table");
  return best.layout;
}

describe("golden rows", () => {
  test.each(goldenCases("rows"))("$name", ({ folder }) => {
    const sheet = goldenSheet(folder);
    expectGolden(folder, readBudget(sheet, layoutOf(sheet)).rows.map(spoken));
  });
});

const account = `Conto\tDescrizione\tCentro di costo\tPreventivo\tAttività
325006\tOneri telefonici\tProvveditorato\t12500\tB2.2.2.2
325006\tOneri telefonici\tRegistro imprese\t4100\t
999999\tTotale comunicazione, quota\tPromozione\t700\t`;

describe("decisions", () => {
  const sheet = sheetFromText(account);
  const key = "999999|promozione|totale comunicazione, quota";
  const read = (decision: RowDecision): BudgetRow | null =>
    rowAt(readBudget(sheet, layoutOf(sheet), new Map([[key, decision]])), 3);

  test("a row guessed to be a total is none once the user says so", () => {
    expect(rowAt(readBudget(sheet, layoutOf(sheet)), 3)?.totalGuess).toEqual({
      kind: "label",
      label: "Totale comunicazione, quota",
    });
    expect(read({ rowKind: "budget" })?.totalGuess).toBeNull();
  });

  test("the kind that the user gives wins over every rule", () => {
    expect(read({ kind: "investment" })).toMatchObject({ kind: "investment", kindBecause: "decision" });
  });

  test("a decision is kept by key, not by place: the other cost centre is untouched", () => {
    const decided = new Map([["325006|provveditorato|oneri telefonici", { kind: "revenue" } as const]]);
    const { rows } = readBudget(sheet, layoutOf(sheet), decided);
    expect(rows.slice(0, 2).map(({ kind }) => kind)).toEqual(["revenue", "cost"]);
  });
});

describe("headings", () => {
  test("one of the law's sections closes every heading before it", () => {
    const sheet = sheetFromText(`Descrizione\tImporto\tAttività
A) Diritto annuale
Sanzioni\t10
GESTIONE CORRENTE
Carta\t20`);
    expect(readBudget(sheet, layoutOf(sheet)).rows[3]?.headings).toEqual(["GESTIONE CORRENTE"]);
  });

  test("a Totali of 0 without details is no total of anything", () => {
    const sheet = sheetFromText(`Voce\tParziali\tTotali
7) per servizi\t\t100
a) acquisizione\t100
b) consulenze\t0
12) accantonamenti\t\t0
14) oneri diversi\t\t50`);
    expect(readBudget(sheet, layoutOf(sheet)).rows.map(({ looksTotal }) => looksTotal?.kind ?? null)).toEqual(
      ["details", null, null, null, null],
    );
  });
});

describe("incremental reading", () => {
  const cells: readonly Cell[] = [
    "A1.1.1.1",
    "A1",
    "pippo",
    null,
    "TOTALE",
    "ESCLUSO: prova",
    "B2.2.2.2?",
    0,
  ];

  test.each(goldenCases("rows"))(
    "$name: changing tags one by one is the same as reading again",
    ({ folder }) => {
      const sheet = goldenSheet(folder);
      const layout = layoutOf(sheet);
      let budget = readBudget(sheet, layout);
      const column = layout.columns.tag - sheet.column;
      budget.rows.forEach(({ row }, index) => {
        const cell = cells[index % cells.length] ?? null;
        budget = retagRows(budget, [{ row, cell }]);
      });
      const changed: SheetData = {
        ...sheet,
        values: sheet.values.map((line, index) => {
          const position = index + sheet.row - layout.firstRow;
          if (position < 0 || position >= budget.rows.length) return line;
          const copy = [...line];
          while (copy.length <= column) copy.push(null);
          copy[column] = cells[position % cells.length] ?? null;
          return copy;
        }),
        formulas: sheet.formulas.map((line) => line.map((formula, at) => (at === column ? null : formula))),
      };
      expect(budget).toEqual(readBudget(changed, layout));
    },
  );

  test("rows outside of the budget are ignored", () => {
    const sheet = sheetFromText(account);
    const budget = readBudget(sheet, layoutOf(sheet));
    expect(retagRows(budget, [{ row: 99, cell: "A1.1.1.1" }])).toEqual(budget);
  });
});

describe("many rows", () => {
  function manyRows(count: number): { readonly sheet: SheetData; readonly layout: Layout } {
    const lines = Array.from(
      { length: count },
      (_, index) =>
        `3250${String(index % 90).padStart(2, "0")}\tSpesa ${String(index)}\tCentro ${String(index % 12)}\t${String(index * 3.25)}\tB2.2.2.${String((index % 9) + 1)}`,
    );
    const sheet = sheetFromText(
      `Conto\tDescrizione\tCentro di costo\tPreventivo\tAttività\n${lines.join("\n")}`,
    );
    return { sheet, layout: layoutOf(sheet) };
  }

  /** Milliseconds of the best of some runs: whatever else the machine does only adds to it. */
  function shortest(work: () => unknown): number {
    const times = Array.from({ length: 5 }, () => {
      const started = performance.now();
      work();
      return performance.now() - started;
    });
    return Math.min(...times);
  }

  test("are read in a time that grows as they do, and one tag among them takes a small part of it", () => {
    const [few, many] = [manyRows(2_500), manyRows(10_000)];
    const budget = readBudget(many.sheet, many.layout);
    expect(columnLetters(many.layout.columns.tag)).toBe("E");
    expect(budget.rows).toHaveLength(10_000);
    const ofFew = shortest(() => readBudget(few.sheet, few.layout));
    const ofMany = shortest(() => readBudget(many.sheet, many.layout));
    const ofOne = shortest(() => retagRows(budget, [{ row: 5000, cell: "A1.1.1.1" }]));
    // Four times the rows; a quadratic reading takes sixteen times as long.
    expect(ofMany / ofFew).toBeLessThan(9);
    expect(ofOne / ofMany).toBeLessThan(1 / 4);
  });
});
