import { chartOf, detectLayouts, differenceOf, readBudget, sumAmounts, totalsView } from "../../src/budget";
import type { Budget, Chart, ChartGroup } from "../../src/budget";
import { processMap } from "../../src/map";
import type { Level } from "../../src/map";
import { sheetFromText } from "./support/sheet";

function budgetOf(text: string): Budget {
  const sheet = sheetFromText(text);
  const [best] = detectLayouts(sheet);
  if (best === undefined) throw new Error("no table");
  return readBudget(sheet, best.layout);
}

const budget = budgetOf(`Conto\tDescrizione\tPrevisione 2025\tPreventivo 2026\tAttività
310000\tDiritto annuale\t900\t1000\tB3.1.1.1
311003\tDiritti di segreteria\t450\t500.5\tC1.1.1.1
310002\tRestituzione diritto annuale\t-60\t-50.25\tB3.1.1.4
311004\tDiritti vari\t0\t70\t
325006\tOneri telefonici\t90\t100\tB2.2.2.2 60%; C1.1.1.1 40%
325010\tOneri postali\t30\t30\tA2.3.2.1?
325012\tQuote associative\t10\t10\tESCLUSO: partita di giro
325013\tPulizie\t5\t5\tB2.2`);

const chart = (level: Level, under: string | null = null, compared: number | null = null): Chart =>
  chartOf(totalsView(budget, level, under === null ? null : (processMap.get(under) ?? null)), 1, compared);

function group(of: Chart, kind: ChartGroup["kind"]): ChartGroup {
  const found = of.groups.find((each) => each.kind === kind);
  if (found === undefined) throw new Error(`no ${kind}`);
  return found;
}

const names = (some: ChartGroup["nodes"]): string[] =>
  some.map(({ of }) => (of.kind === "node" ? of.node.code : of.kind === "status" ? of.status : of.kind));

describe("the bars of the totals", () => {
  test("each kind has its nodes, largest first, and then the remainder", () => {
    const [revenue, cost] = [group(chart(0), "revenue"), group(chart(0), "cost")];
    expect(names(revenue.nodes)).toEqual(["B", "C"]);
    expect(names(revenue.others)).toEqual(["untagged"]);
    expect(names(cost.nodes)).toEqual(["B", "C"]);
    expect(names(cost.others)).toEqual(["proposed", "excluded"]);
    expect(cost.nodes.map(({ value }) => value)).toEqual([65, 40]);
  });

  test("nodes and remainder are the total, and so are the bars", () => {
    for (const each of chart(3).groups) {
      expect(sumAmounts([each.inNodes, each.remainder])).toBe(each.total);
      expect(sumAmounts([...each.nodes, ...each.others].map(({ value }) => value))).toBe(each.total);
    }
    expect(group(chart(3), "revenue")).toMatchObject({ inNodes: 1450.25, remainder: 70, total: 1520.25 });
  });

  test("what goes against its kind reaches below zero, on one scale for all", () => {
    const below = chart(4);
    const negative = group(below, "revenue").nodes.find(({ value }) => value < 0);
    expect(negative).toMatchObject({ value: -50.25, length: -50.25, rows: 1 });
    expect([below.from, below.to]).toEqual([-50.25, 1000]);
  });

  test("the remainder belongs to no node: it neither counts nor scales where one node is looked into", () => {
    const inside = chart(1, "B");
    expect(inside.whole).toBe(false);
    expect(names(group(inside, "cost").others)).toEqual(["outside", "proposed", "excluded"]);
    // The largest bar is B3 (1000 − 50.25); C1 with 500.5 lies outside.
    expect([inside.from, inside.to]).toEqual([0, 949.75]);
  });

  test("a compared column comes along, and takes part in the scale", () => {
    const both = chart(0, null, 0);
    expect(group(both, "revenue").nodes[0]).toMatchObject({ value: 949.75, compared: 840 });
    expect(group(both, "revenue").comparedTotal).toBe(1290);
  });

  test("oneri with a minus are drawn the usual way, and keep their sign as figures", () => {
    const negative = budgetOf(`Conto\tDescrizione\tPreventivo 2026\tAttività
310000\tDiritto annuale\t1000\tB3.1.1.1
325006\tOneri telefonici\t-100\tB2.2.2.2
325007\tRimborso di oneri\t20\tB2.2.2.3`);
    const drawn = chartOf(totalsView(negative, 4), 0, null);
    expect(group(drawn, "cost").nodes.map(({ value, length }) => [value, length])).toEqual([
      [-100, 100],
      [20, -20],
    ]);
    expect(group(drawn, "cost").total).toBe(-80);
  });
});

describe("differences", () => {
  test("are exact to the cent and a share of the size of the base", () => {
    expect(differenceOf(0.3, 0.1)).toEqual({ euro: 0.2, share: 2 });
    expect(differenceOf(-489, -271)).toMatchObject({ euro: -218 });
    expect(differenceOf(-489, -271).share).toBeLessThan(0);
  });

  test("say no share of nothing", () => {
    expect(differenceOf(5, 0)).toEqual({ euro: 5, share: null });
    expect(differenceOf(0, 0)).toEqual({ euro: 0, share: null });
  });
});
