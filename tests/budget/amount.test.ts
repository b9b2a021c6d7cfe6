import { amountCell, certainNumber, looksLikeNumber, readAmount } from "../../src/budget/amount";
import type { Cell } from "../../src/budget/types";

describe("amount cells", () => {
  it.each<[string, number | null]>([
    ["1.234,56", 1234.56],
    ["(15.928)", -15928],
    ["--15.928", null],
    ["(-5)", null],
    ["1,234", null],
    ["0,125", 0.125],
    ["0.125", 0.125],
    ["1234.56", 1234.56],
    ["1,234.56", 1234.56],
    ["1.234.567", 1234567],
    ["1 234,50", 1234.5],
    ["1'234,50", 1234.5],
    ["12,5", 12.5],
    ["€ 5", 5],
    ["5,00 euro", 5],
    ["-5", -5],
    ["− 5", -5],
    ["5-", -5],
    ["+5", 5],
    ["5%", null],
    ["1.23.456", null],
    ["1.234,50-", -1234.5],
    ["€ 1.000", 1000],
    ["5EUR", 5],
    ["\u200e1.234,56", 1234.56],
    ["\u202d-5\u202c", -5],
    ["１．２３４，５", 1234.5],
    ["\u20115", null],
    ["\u00ad5", null],
    ["—5", null],
    ["$ 5", null],
    ["1.234,56*", null],
    ["1234.567", null],
    ["123456789012345,6", null],
    ["9".repeat(400), null],
  ])("«%s» looks like a number and is certainly %p", (text, expected) => {
    expect(looksLikeNumber(text)).toBe(true);
    expect(certainNumber(text)).toBe(expected);
  });

  it.each(["n.d.", "-", "Preventivo 2026", "", "tre", "01/01/2026"])("«%s» is other text", (text) => {
    expect(looksLikeNumber(text)).toBe(false);
    expect(certainNumber(text)).toBeNull();
  });

  it("are blank where they show nothing, and never 0 where they hold text", () => {
    expect([null, "", "  ", "\u00a0", "\u200e"].map(readAmount).map(({ kind }) => kind)).toEqual(
      Array(5).fill("blank"),
    );
    expect(readAmount("0,00")).toEqual({ kind: "text", text: "0,00", certain: 0 });
    expect(readAmount(true)).toEqual({ kind: "text", text: "VERO", certain: null });
    expect(readAmount({ error: "#REF!" })).toEqual({ kind: "error", error: "#REF!" });
  });

  it("come back as the cell they were", () => {
    const cells: Cell[] = [1.5, 0, "n.d.", { error: "#N/A" }, null];
    expect(cells.map(readAmount).map(amountCell)).toEqual(cells);
  });
});
