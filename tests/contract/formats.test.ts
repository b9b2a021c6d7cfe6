import { area, givenWorkbook } from "../support/workbook";

const EURO = "#,##0.00";
const at = (address: string): { row: number; column: number } => {
  const { row, column } = area(address);
  return { row, column };
};

test("changes number formats only where they are what is expected, and says where", async () => {
  const { gateway, grid, sheets } = await givenWorkbook({
    sheets: [{ rows: [[1, 2]], formats: { A3: "dd/mm/yyyy", B2: "@" } }],
  });
  const [sheet = ""] = sheets;
  const cells = ["A1", "A2", "A3", "A4", "B1", "B2"].map((address) => ({
    ...at(address),
    from: "General",
    to: address === "B1" ? "0.0%" : EURO,
  }));
  const changed = await gateway.changeFormats(sheet, cells);
  expect(changed).toEqual([
    { area: area("A1:A2"), from: "General", to: EURO },
    { area: area("A4"), from: "General", to: EURO },
    { area: area("B1"), from: "General", to: "0.0%" },
  ]);
  expect(grid.numberFormats(sheet, area("A1:B4"))).toEqual([
    [EURO, "0.0%"],
    [EURO, "@"],
    ["dd/mm/yyyy", "General"],
    [EURO, "General"],
  ]);
});

test("leaves a protected sheet alone, where Excel refuses formats also of cells that can be changed", async () => {
  const { gateway, grid, sheets } = await givenWorkbook({ sheets: [{ protected: true, unlocked: ["A1"] }] });
  const [sheet = ""] = sheets;
  expect(await gateway.changeFormats(sheet, [{ ...at("A1"), from: "General", to: EURO }])).toEqual([]);
  expect(grid.numberFormats(sheet, area("A1"))).toEqual([["General"]]);
});
