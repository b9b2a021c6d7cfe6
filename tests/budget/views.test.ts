import fc from "fast-check";
import {
  amountCures,
  checkLaw,
  coverageBy,
  coverageView,
  detectLayouts,
  equalRows,
  kindGroups,
  likelyTagCures,
  marksToOffer,
  nodeFigures,
  ownTotals,
  readBudget,
  rowsOnNode,
  sumAmounts,
  tagCures,
  totalsView,
  unusedNodes,
} from "../../src/budget";
import type { Budget, Cell, Layout, SheetData } from "../../src/budget";
import { coverageOf } from "../../src/budget/coverage";
import { Ledger } from "../../src/budget/ledger";
import { rollUp, totalsTable } from "../../src/budget/totals";
import { processMap } from "../../src/map";
import type { Level, MapNode } from "../../src/map";
import { sheetFromText } from "./support/sheet";

function read(sheet: SheetData): Budget {
  const [best] = detectLayouts(sheet);
  if (best === undefined) throw new Error("no table");
  return readBudget(sheet, best.layout);
}

function node(code: string): MapNode {
  const found = processMap.get(code);
  if (found === undefined) throw new Error(`no node ${code}`);
  return found;
}

const sheet = sheetFromText(`Conto\tDescrizione\tCentro di costo\tPrevisione 2025\tPreventivo 2026\tAttività
\tA) PROVENTI CORRENTI
310000\tDiritto annuale\tBilancio\t900\t1000\tB3.1.1.1
311003\tDiritti di segreteria\tRegistro imprese\t450\t500.5\t
\tTOTALE PROVENTI CORRENTI (A)\t\t=SUM(D3:D4) -> 1350\t=SUM(E3:E4) -> 1500.5\tTOTALE
\tB) ONERI CORRENTI
325006\tOneri telefonici\tBilancio\t90\t100\tB2.2.2.2 60%; B2.2.2.4 40%
325006\tOneri telefonici\tRegistro imprese\t40\t'50,25\tC1.1.1.1
325010\tOneri postali\tBilancio\t30\t30\tA2,3,2,1
325011\tCarta\tBilancio\t20\t20\tb2.1.1.2
325012\tQuote associative\tBilancio\t10\t10\tESCLUSO: partita di giro
325013\tPulizie\tBilancio\t5\t5\tB2.2
325014\tVigilanza\tBilancio\t4\t4\tB2.2.2.3?
\tTOTALE ONERI CORRENTI (B)\t\t=SUM(D7:D13) -> 199\t=SUM(E7:E13) -> 200
\tRisultato della gestione corrente (A-B)\t\t=D5-D14 -> 1151\t=E5-E14 -> 1300.5`);

describe("coverage", () => {
  const view = coverageView(read(sheet));
  const of = (status: string): unknown => view.statuses.find((one) => one.status === status);

  test("each status has its rows and its euro, with and without signs", () => {
    expect(of("classified")).toEqual({ status: "classified", rows: 3, amount: 1020, absolute: 1020 });
    expect(of("split")).toEqual({ status: "split", rows: 1, amount: 100, absolute: 100 });
    expect(of("coarse")).toMatchObject({ rows: 1, amount: 5 });
    expect(of("proposed")).toMatchObject({ rows: 1, amount: 4 });
    expect(of("invalid")).toMatchObject({ rows: 1, amount: 30 });
    expect(of("excluded")).toMatchObject({ rows: 1, amount: 10 });
  });

  test("a total that nobody has marked counts as an untagged row, and is told apart", () => {
    // 500.5 of the revenue, 200 and 1300.5 of the two totals that are not marked.
    expect(of("untagged")).toMatchObject({ rows: 3, amount: 2001 });
    expect(view.unmarkedTotals).toEqual({ rows: 2, absolute: 1500.5 });
  });

  test("rows whose amount is text are counted as such", () => {
    expect(view.textRows).toBe(1);
  });

  test("the parts by cost centre hold every row once, first where most euro need work", () => {
    const parts = coverageBy(read(sheet), "costCentre");
    expect(parts.map(({ part, view: { open } }) => [part, open])).toEqual([
      // The two totals that nobody has marked.
      ["", { rows: 2, absolute: 1500.5 }],
      // 500.5 untagged, and the row whose amount is text.
      ["Registro imprese", { rows: 2, absolute: 500.5 }],
      // Invalid 30, coarse 5, proposed 4.
      ["Bilancio", { rows: 3, absolute: 39 }],
    ]);
    expect(sumAmounts(parts.map((part) => part.view.all.amount))).toBe(view.all.amount);
    expect(parts.reduce((sum, part) => sum + part.view.all.rows, 0)).toBe(view.all.rows);
  });
});

describe("totals", () => {
  const budget = read(sheet);
  const view = totalsView(budget, 1);

  test("proventi and oneri are apart, and their difference is the balance", () => {
    const line = view.lines.find(({ of }) => of.kind === "node" && of.node.code === "B2");
    expect(line?.amounts).toMatchObject({ revenue: [0, 0], cost: [115, 125], balance: [-115, -125] });
    expect(line?.rows).toBe(3);
  });

  test("the remainder is what is in no node", () => {
    expect(view.remainder.amounts.cost).toEqual([44 + 199, 44 + 200]);
    expect(view.remainder.amounts.revenue).toEqual([450, 500.5]);
    expect(view.remainder.amounts.unknown).toEqual([1151, 1300.5]);
  });

  test("an amount that is text is in no total, and so nothing balances", () => {
    expect(view.textRows).toBe(1);
    expect(view.balances).toBe(false);
  });

  test("where the sheet writes oneri with a minus, the balance is the same", () => {
    const negative = sheetFromText(`Descrizione\tPreventivo\tAttività
A) PROVENTI
Diritti\t100\tB3.1.1.1
B) ONERI
Carta\t-30\tB2.1.1.2`);
    const { all, costsAreNegative } = totalsView(read(negative), 0);
    expect(costsAreNegative).toBe(true);
    expect(all.amounts).toMatchObject({ revenue: [100], cost: [-30], balance: [70], sum: [70] });
  });

  test("a node's rows add up to its total, a split with its part only", () => {
    const rows = rowsOnNode(budget, node("B2.2.2.4"));
    expect(rows.map(({ row, amounts }) => [row.description, amounts])).toEqual([
      ["Oneri telefonici", [36, 40]],
    ]);
    expect(nodeFigures(budget).get("B2.2.2.4")?.amounts.cost).toEqual([36, 40]);
  });

  test("unused nodes are the taggable ones without rows", () => {
    const codes = unusedNodes(budget).map(({ code }) => code);
    expect(codes).toHaveLength(248 - 5);
    expect(codes).not.toContain("B2.2.2.4");
  });
});

describe("the sheet's own totals", () => {
  const found = ownTotals(sheet, read(sheet));
  const main = found.map(({ description, marked, cells }) => ({ description, marked, ...cells[1] }));

  test("a marked and a guessed total are compared with the rows that their formula covers", () => {
    expect(main[0]).toMatchObject({
      marked: true,
      sheet: 1500.5,
      ours: 1500.5,
      difference: 0,
      matches: true,
      rows: 2,
    });
  });

  test("a row whose amount is text is missing from both", () => {
    expect(main[1]).toMatchObject({ marked: false, sheet: 200, ours: 169, difference: 31, matches: false });
  });

  test("a result of totals is followed down to the rows, with its signs", () => {
    expect(main[2]).toMatchObject({ sheet: 1300.5, ours: 1331.5, because: "formula", rows: 9 });
  });

  test("a range that takes in a subtotal and its rows shows as a difference", () => {
    const twice = sheetFromText(`Descrizione\tImporto\tAttività
Carta\t10
Toner\t20
Totale carta e toner\t=SUM(B2:B3) -> 30
Pulizie\t5
Totale generale\t=SUM(B2:B5) -> 65`);
    expect(ownTotals(twice, read(twice)).map(({ cells }) => cells[0]?.difference)).toEqual([0, 30]);
  });

  test("totals typed in as values are compared by heading, or with the rows above", () => {
    const values = sheetFromText(`Descrizione\tImporto\tAttività
A) PROVENTI CORRENTI
1) Diritto annuale
Diritto annuale\t100
Sanzioni\t10
Totale\t110
2) Diritti di segreteria
Diritti\t50
Totale proventi correnti (A)\t161
Risultato\t7`);
    expect(
      ownTotals(values, read(values)).map(({ cells }) => [cells[0]?.because, cells[0]?.difference]),
    ).toEqual([
      ["rows-above", 0],
      ["heading", 1],
      [null, null],
    ]);
  });

  test("a row that the formula takes out again is not covered", () => {
    const without = sheetFromText(`Descrizione\tImporto\tAttività
Carta\t10
Toner\t20
Posta\t5
Totale senza toner\t=SUM(B2:B4)-B3 -> 15`);
    expect(ownTotals(without, read(without))[0]?.cells[0]).toMatchObject({
      ours: 15,
      rows: 2,
      matches: true,
    });
  });

  test("formulas that lead back to themselves end", () => {
    const circle = sheetFromText(`Descrizione\tImporto\tAttività
Carta\t10
Totale A\t=B2+B4 -> 10
Totale B\t=B2+B3 -> 20`);
    expect(ownTotals(circle, read(circle))).toHaveLength(2);
  });
});

describe("cures and offers", () => {
  test.each([
    ["b2.1.1.2", "B2.1.1.2", "spelling"],
    ["A2,3,2,1", "A2.3.2.1", "code"],
    ["A2.3.2.01", "A2.3.2.1", "code"],
    ["B2.1.1.2 100%", "B2.1.1.2", "spelling"],
    ["escluso partita di giro", "ESCLUSO: partita di giro", "spelling"],
    ["A2.3.2.l", "A2.3.2.1", "code"],
    ["A2.3.2.O1", "A2.3.2.1", "code"],
    ["A1.1.1.1 50% B1.1.1.1 50%", "A1.1.1.1 50%; B1.1.1.1 50%", "code"],
    ["a1.1.1.1 33,5%/B1.1.1.1 66,5%", "A1.1.1.1 33,5%; B1.1.1.1 66,5%", "code"],
  ])("%s certainly means %s", (before, after, because) => {
    const budget = read(
      sheetFromText(`Descrizione\tImporto\tAttività\nCarta\t1\tB2.1.1.2\nToner\t2\t${before}\nPosta\t3\tG`),
    );
    expect(tagCures(budget)).toMatchObject([{ row: { row: 2 }, before, after, because }]);
  });

  test.each([
    "pippo",
    "D2.1.2.1",
    "A2,3,2,1 Altro titolo",
    "A1.1.1.9",
    "A1.1.1.1 60%; B1.1.1.1 30%",
    "A1.1.1.1 60% B1.1.1.1 30%",
    "A1.1.1.1/A1.1.1.2",
    "B2.1.1.2 Altro titolo",
    "B2.1.1.2",
    "ESCLUSO?",
  ])("%s: nothing is certain, nothing is offered", (tag) => {
    const budget = read(
      sheetFromText(`Descrizione\tImporto\tAttività\nCarta\t1\tB2.1.1.2\nToner\t2\t${tag}\nPosta\t3\tG`),
    );
    expect(tagCures(budget)).toEqual([]);
  });

  test.each([
    ["D2.1.2.1", "D2.1.2", "unknown-below"],
    ["B2.1.1.2 Altro titolo", "B2.1.1.2", "text-after-code"],
    ["D2,1,2,1", "D2.1.2", "wrong-separator"],
  ])("%s perhaps means %s: a person decides", (before, after, kind) => {
    const budget = read(
      sheetFromText(`Descrizione\tImporto\tAttività\nCarta\t1\tB2.1.1.2\nToner\t2\t${before}\nPosta\t3\tG`),
    );
    expect(likelyTagCures(budget)).toMatchObject([{ row: { row: 2 }, before, after, reason: { kind } }]);
    expect(tagCures(budget)).toEqual([]);
  });

  test.each(["pippo", "A1.1.1.9", "A2,3,2,1", "b2.1.1.2", "A1.1.1.1 60%; B1.1.1.1 30%", "G", "A pagamento"])(
    "%s: nothing near is proposed",
    (tag) => {
      const budget = read(
        sheetFromText(`Descrizione\tImporto\tAttività\nCarta\t1\tB2.1.1.2\nToner\t2\t${tag}\nPosta\t3\tG`),
      );
      expect(likelyTagCures(budget)).toEqual([]);
    },
  );

  test("a tag that is the value of a formula is left alone", () => {
    const budget = read(
      sheetFromText(
        "Descrizione\tImporto\tAttività\nCarta\t1\tB2.1.1.2\nToner\t2\t=H1 -> b2.1.1.2\nPosta\t3\tG",
      ),
    );
    expect(tagCures(budget)).toEqual([]);
  });

  test("text amounts that certainly are numbers", () => {
    const budget = read(sheet);
    expect(amountCures(sheet, budget).map(({ row, column, after }) => [row.row, column, after])).toEqual([
      [7, 4, 50.25],
    ]);
  });

  test("guessed totals are offered, those with a code are not", () => {
    expect(marksToOffer(read(sheet)).map(({ row }) => row.row)).toEqual([13, 14]);
    const coded = sheetFromText("Descrizione\tImporto\tAttività\nCarta\t1\nToner\t1\nTotale\t2\tB2.1.1.2");
    expect(marksToOffer(read(coded))).toEqual([]);
    expect(read(coded).rows[2]?.doubleCount).toBe(true);
  });

  test("kinds are asked by group", () => {
    expect(
      kindGroups(read(sheet)).map(({ because, source, kind, rows }) => [because, source, kind, rows.length]),
    ).toEqual([
      ["heading", "A) PROVENTI CORRENTI", "revenue", 2],
      ["heading", "B) ONERI CORRENTI", "cost", 7],
    ]);
  });
});

describe("equal rows", () => {
  const budget = read(
    sheetFromText(`Conto\tDescrizione\tCentro di costo\tImporto\tAttività
325006\tOneri telefonici\tBilancio\t10\t
325006\tOneri telefonici\tRegistro imprese\t20\tC1.1.1.1
325006\toneri  TELEFONICI\tBilancio\t5\t
326001\tOneri telefonici\tPromozione\t7\t
325006\tOneri postali\tBilancio\t30\t
\tTotale\t\t=SUM(D2:D6) -> 72\t`),
  );

  test("each row says how it equals: by key, by account, by description alone", () => {
    const [first] = budget.rows;
    expect(first === undefined ? [] : equalRows(budget, first).map(({ row, by }) => [row.row, by])).toEqual([
      [2, "account"],
      [3, "key"],
      [4, "description"],
    ]);
  });

  test("a row without a description equals nothing", () => {
    const [first] = budget.rows;
    expect(first === undefined ? null : equalRows(budget, { ...first, description: "" })).toEqual([]);
  });
});

describe("the law of the totals", () => {
  const tags = fc.constantFrom<Cell>(
    ...processMap.nodes.slice(0, 60).map(({ code }) => code),
    "A1.1.1.1 33,333333%; B1.1.1.1 33,333333%; C1.1.1.1 33,333334%",
    "A1.1.1.1 50%; A1.1.1.2 50%",
    "A1.1.1.1?",
    "pippo",
    "ESCLUSO",
    "TOTALE",
    null,
    0,
  );
  const cents = fc.integer({ min: -1_000_000_000, max: 1_000_000_000 }).map((value) => value / 100);
  const amounts = fc.oneof(cents, cents, fc.double({ min: -1e6, max: 1e6, noNaN: true }), fc.constant(0));
  const kinds = fc.constantFrom("Provento", "Onere", "Investimento", "");
  const budgets = fc
    .array(fc.tuple(kinds, tags, amounts, amounts), { minLength: 1, maxLength: 40 })
    .map((rows) => {
      const values: Cell[][] = rows.map(([kind, tag, one, two], index) => [
        kind,
        `Voce ${String(index)}`,
        one,
        two,
        tag,
      ]);
      const layout: Layout = {
        header: null,
        firstRow: 0,
        lastRow: values.length - 1,
        columns: {
          kind: 0,
          description: 1,
          tag: 4,
          account: null,
          costCentre: null,
          funzione: null,
          amounts: [
            { column: 2, name: "A", otherwise: null },
            { column: 3, name: "B", otherwise: null },
          ],
          main: 0,
        },
        unit: "euro",
      };
      const data: SheetData = {
        row: 0,
        column: 0,
        values,
        formulas: values.map((row) => row.map(() => null)),
        merged: [],
        hiddenRows: [],
      };
      return { budget: readBudget(data, layout), values };
    });
  const levels = fc.constantFrom<Level>(0, 1, 2, 3, 4);

  test("classified + coarse + proposed + untagged + invalid + excluded = everything", () => {
    fc.assert(
      fc.property(budgets, ({ budget }) => {
        expect(checkLaw(budget).holds).toBe(true);
      }),
    );
  });

  test("the lines of the totals add up to everything, at every level and for every kind", () => {
    fc.assert(
      fc.property(budgets, levels, ({ budget }, level) => {
        const view = totalsView(budget, level);
        expect(view.balances).toBe(true);
        for (const kind of ["revenue", "cost", "investment", "unknown", "sum"] as const) {
          for (const column of [0, 1]) {
            const lines = sumAmounts(view.lines.map(({ amounts: of }) => of[kind][column] ?? 0));
            expect(Math.abs(lines - (view.all.amounts[kind][column] ?? 0))).toBeLessThan(0.005);
          }
        }
      }),
    );
  });

  test("pane and functions give the same figures", () => {
    fc.assert(
      fc.property(budgets, levels, ({ budget, values }, level) => {
        const ledger = new Ledger(
          values.map((row) => [row[4] ?? null]),
          values.map((row) => row.slice(2, 4)),
        );
        expect(coverageView(budget).coverage).toEqual(coverageOf(ledger));
        const view = totalsView(budget, level);
        const table = totalsTable(ledger, level, null);
        expect(view.lines.map(({ of, rows, amounts: { sum } }) => [of, rows, sum])).toEqual(
          table.lines.map(({ of, rows, amounts: sum }) => [of, rows, sum]),
        );
        const figures = nodeFigures(budget);
        for (const root of processMap.roots) {
          expect(figures.get(root)?.amounts.sum ?? [0, 0]).toEqual(rollUp(ledger, node(root)));
        }
      }),
    );
  });
});
