import { columnLetters } from "../../src/budget/column-letters";
import { detectLayouts, whyNoLayout } from "../../src/budget/layout";
import type { LayoutCandidate, SheetData } from "../../src/budget/types";
import { expectGolden, goldenCases } from "./support/golden";
import { goldenSheet, sheetFromText } from "./support/sheet";

/** A candidate as a person would say it: sheet rows from 1, columns by letter. */
function spoken(candidate: LayoutCandidate): unknown {
  const { header, firstRow, lastRow, columns, unit } = candidate.layout;
  const letter = (column: number | null): string | null => (column === null ? null : columnLetters(column));
  return {
    header: header === null ? null : `${header.first + 1}-${header.last + 1}`,
    rows: `${firstRow + 1}-${lastRow + 1}`,
    tag: letter(columns.tag),
    description: letter(columns.description),
    account: letter(columns.account),
    costCentre: letter(columns.costCentre),
    funzione: letter(columns.funzione),
    kind: letter(columns.kind),
    amounts: columns.amounts.map(
      ({ column, name, otherwise }) =>
        `${letter(column) ?? ""}${otherwise === null ? "" : ` else ${letter(otherwise) ?? ""}`}: ${name}`,
    ),
    main: columns.main,
    unit,
    because: Object.fromEntries(
      candidate.reasons.map(({ column, role, because }) => [`${letter(column) ?? ""} ${role}`, because.kind]),
    ),
    warnings: candidate.warnings,
  };
}

function answer(sheet: SheetData): unknown {
  const found = detectLayouts(sheet);
  return found.length > 0 ? found.map(spoken) : whyNoLayout(sheet);
}

describe("golden layouts", () => {
  test.each(goldenCases("layout"))("$name", ({ folder }) => {
    expectGolden(folder, answer(goldenSheet(folder)));
  });
});

describe("layout detection", () => {
  test("a sheet of another position gives the same table, moved", () => {
    const text = "Descrizione\tPreventivo\nSpese postali\t100\nToner\t200\nPulizie\t300";
    const [here] = detectLayouts(sheetFromText(text));
    const [there] = detectLayouts(sheetFromText(text, { origin: "D11" }));
    expect(there?.layout.firstRow).toBe((here?.layout.firstRow ?? 0) + 10);
    expect(there?.layout.columns.description).toBe(3);
    expect(there?.layout.columns.amounts[0]?.column).toBe(4);
    expect(there?.layout.columns.tag).toBe(5);
  });

  test("scores lie between 0 and 1 and order the candidates", () => {
    for (const { folder } of goldenCases("layout")) {
      const scores = detectLayouts(goldenSheet(folder)).map(({ score }) => score);
      expect(scores.every((score) => score > 0 && score <= 1)).toBe(true);
      expect([...scores].sort((a, b) => b - a)).toEqual(scores);
    }
  });
});
