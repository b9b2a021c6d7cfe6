import { type GivenSheet, type TestWorkbook, givenWorkbook } from "../support/workbook";

const SHEET: GivenSheet = {
  name: "Bilancio",
  rows: [
    ["Voce", "Importo"],
    ["Toner", 100],
    ["Pulizie", 200],
  ],
  tables: { Bilancio: "A1:B3" },
};

async function given(more: Partial<GivenSheet> = {}, api?: string): Promise<TestWorkbook> {
  return givenWorkbook({
    sheets: [{ ...SHEET, ...more }],
    ...(api === undefined ? {} : { conditions: { api } }),
  });
}

const idOf = ({ grid }: TestWorkbook): string => grid.tables()[0]!.id;
const columns = ({ grid }: TestWorkbook): unknown => grid.tables()[0]!.columns.map(({ name }) => name);

describe("a table that grows by a column", () => {
  it("takes the empty column beside it in, under its name, and lets it go again", async () => {
    const book = await given();
    const [sheet = ""] = book.sheets;
    const grown = await book.gateway.addTableColumn(sheet, idOf(book), "Classificazione PMAP");
    expect(grown).toMatchObject({ blocked: false, written: [{ row: 0, column: 2, before: null }] });
    expect(columns(book)).toEqual(["Voce", "Importo", "Classificazione PMAP"]);
    const shrunk = await book.gateway.removeTableColumn(sheet, idOf(book), "Classificazione PMAP");
    expect(shrunk.blocked).toBe(false);
    expect(columns(book)).toEqual(["Voce", "Importo"]);
    expect(book.values("A1:C3")).toEqual([
      ["Voce", "Importo", null],
      ["Toner", 100, null],
      ["Pulizie", 200, null],
    ]);
  });

  it("does not grow over what stands beside it", async () => {
    const book = await given({
      rows: [
        ["Voce", "Importo"],
        ["Toner", 100, "nota"],
        ["Pulizie", 200],
      ],
    });
    const result = await book.gateway.addTableColumn(book.sheets[0]!, idOf(book), "PMAP");
    expect(result).toMatchObject({
      blocked: true,
      reason: "conflict",
      conflicts: [{ row: 1, found: "nota" }],
    });
    expect(columns(book)).toEqual(["Voce", "Importo"]);
    expect(book.values("C1:C2")).toEqual([[null], ["nota"]]);
  });

  it("does not let a column go that holds something, or has another name", async () => {
    const book = await given();
    const [sheet = ""] = book.sheets;
    await book.gateway.addTableColumn(sheet, idOf(book), "PMAP");
    book.type("C3", [["G"]]);
    expect(await book.gateway.removeTableColumn(sheet, idOf(book), "PMAP")).toMatchObject({
      blocked: true,
      conflicts: [{ row: 2, expected: null, found: "G" }],
    });
    book.type("C1:C3", [["Attività"], [null], [null]]);
    expect((await book.gateway.removeTableColumn(sheet, idOf(book), "PMAP")).blocked).toBe(true);
    expect(columns(book)).toEqual(["Voce", "Importo", "Attività"]);
  });

  it("says so where the sheet is protected, and where this Excel cannot resize tables", async () => {
    const locked = await given({ protected: true });
    expect(await locked.gateway.addTableColumn(locked.sheets[0]!, idOf(locked), "PMAP")).toMatchObject({
      blocked: true,
      reason: "protected",
    });
    const old = await given({}, "1.12");
    await expect(old.gateway.addTableColumn(old.sheets[0]!, idOf(old), "PMAP")).rejects.toMatchObject({
      code: "unsupported",
    });
    expect(old.values("C1")).toEqual([[null]]);
  });
});
