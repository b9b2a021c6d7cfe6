import { columnLetters } from "../../src/budget/column-letters";
import {
  absoluteRef,
  coverageFormula,
  nodesAtLevel,
  rollupBlock,
  remainderFormula,
  rollupFormula,
  structuredRef,
  structuredSpan,
  totalsFormula,
  treeNodes,
} from "../../src/functions/builder";
import { readPmapCall } from "../../src/functions/formula";
import { processMap } from "../../src/map";

describe("the formula builder", () => {
  it("writes English formulas with commas and the code in quotes", () => {
    const pair = { tags: "Bilancio[Tag]", amounts: "Bilancio[Importo]" };
    const other = { tags: "B2:B9", amounts: "C2:C9" };
    expect(rollupFormula("A1", [pair])).toBe('=PMAP.ROLLUP("A1",Bilancio[Tag],Bilancio[Importo])');
    expect(rollupFormula("G", [other], "PMAPDEV")).toBe('=PMAPDEV.ROLLUP("G",B2:B9,C2:C9)');
    expect(remainderFormula([other, pair])).toBe(
      "=PMAP.REMAINDER(B2:B9,C2:C9)+PMAP.REMAINDER(Bilancio[Tag],Bilancio[Importo])",
    );
    expect(coverageFormula(other)).toBe("=PMAP.COVERAGE(B2:B9,C2:C9)");
    expect(totalsFormula(other, 2, null)).toBe("=PMAP.TOTALS(B2:B9,C2:C9,2)");
    expect(totalsFormula(other, 2, "D", "PMAPDEV")).toBe('=PMAPDEV.TOTALS(B2:B9,C2:C9,2,"D")');
  });

  it("escapes what references reserve", () => {
    expect(structuredRef("Bilancio", "Previsione 2026")).toBe("Bilancio[Previsione 2026]");
    expect(structuredRef("Bilancio", "Attività")).toBe("Bilancio[Attività]");
    expect(structuredRef("Bilancio", "Importo [€] #1")).toBe("Bilancio[[Importo '[€'] '#1]]");
    expect(structuredRef("Bilancio", "Prev. 2026")).toBe("Bilancio[[Prev. 2026]]");
    expect(structuredRef("Bilancio", "Importo ")).toBe("Bilancio[[Importo ]]");
    expect(structuredSpan("Bilancio", "Cons.", "Prev@")).toBe("Bilancio[[Cons.]:[Prev'@]]");
    expect(absoluteRef("Budget '26", { firstRow: 4, lastRow: 89, firstColumn: 2 })).toBe(
      "'Budget ''26'!$C$5:$C$90",
    );
    expect(absoluteRef("B", { firstRow: 0, lastRow: 1, firstColumn: 25, lastColumn: 26 })).toBe(
      "'B'!$Z$1:$AA$2",
    );
    expect([0, 25, 26, 701, 702].map(columnLetters)).toEqual(["A", "Z", "AA", "ZZ", "AAA"]);
  });

  it("writes references that the reader of formulas reads back", () => {
    const tags = absoluteRef("L'anno; 26", { firstRow: 1, lastRow: 9, firstColumn: 1 });
    const amounts = structuredRef("Bilancio", "Importo (A), [B]");
    const call = readPmapCall(rollupFormula("A1", [{ tags, amounts }]));
    expect(call?.arguments).toEqual([
      { kind: "text", value: "A1" },
      { kind: "range", text: tags },
      { kind: "range", text: amounts },
    ]);
  });

  it("writes a block with titles and one column per kind, several ranges added up", () => {
    const nodes = nodesAtLevel(1, processMap.get("A") ?? null).slice(0, 1);
    const columns = [
      { title: "Proventi", ranges: [{ tags: "B2:B5", amounts: "C2:C5" }] },
      {
        title: "Oneri",
        ranges: [
          { tags: "B7:B9", amounts: "C7:C9" },
          { tags: "B12:B20", amounts: "C12:C20" },
        ],
      },
      { title: "Investimenti", ranges: [] },
    ];
    const block = rollupBlock(nodes, columns, false);
    expect(rollupBlock(nodes, columns, true)).toEqual([
      ...block,
      [
        "",
        "Resto: in nessun nodo",
        "=PMAP.REMAINDER(B2:B5,C2:C5)",
        "=PMAP.REMAINDER(B7:B9,C7:C9)+PMAP.REMAINDER(B12:B20,C12:C20)",
        "",
      ],
    ]);
    expect(block).toEqual([
      ["Codice", "Titolo", "Proventi", "Oneri", "Investimenti"],
      [
        "A1",
        processMap.get("A1")?.title,
        '=PMAP.ROLLUP("A1",B2:B5,C2:C5)',
        '=PMAP.ROLLUP("A1",B7:B9,C7:C9)+PMAP.ROLLUP("A1",B12:B20,C12:C20)',
        "",
      ],
    ]);
  });

  it("lists the nodes of a level, short leaves standing for themselves, and of a tree", () => {
    expect(nodesAtLevel(0)).toHaveLength(8);
    expect(nodesAtLevel(1)).toHaveLength(19);
    expect(nodesAtLevel(1).at(-1)?.code).toBe("G");
    expect(nodesAtLevel(4)).toHaveLength(248);
    const top = processMap.get("D2.1") ?? null;
    expect(treeNodes(top, 3).map(({ code }) => code)).toEqual([
      "D2.1",
      "D2.1.1",
      "D2.1.2",
      "D2.1.3",
      "D2.1.4",
      "D2.1.5",
      "D2.1.6",
    ]);
  });
});
