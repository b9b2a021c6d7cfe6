import { detectLayouts, exclusionReasons, readBudget } from "../../src/budget";
import { sheetFromText } from "./support/sheet";

test("reasons of exclusions come by frequency, each once, whatever its case", () => {
  const tags = [
    "ESCLUSO: doppione",
    "ESCLUSO: Partita di giro",
    "ESCLUSO",
    "ESCLUSA partita di giro",
    "B2.1.1.2",
    "ESCLUSO: nota",
  ];
  const sheet = sheetFromText(
    `Descrizione\tImporto\tAttività\n${tags.map((tag, row) => `Riga ${row}\t${row + 1}\t${tag}`).join("\n")}`,
  );
  const [found] = detectLayouts(sheet);
  if (found === undefined) throw new Error("no budget");
  expect(exclusionReasons(readBudget(sheet, found.layout))).toEqual(["Partita di giro", "doppione", "nota"]);
});
