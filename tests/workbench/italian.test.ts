import { fromFile, toFile } from "../../src/workbench/formulas/file-form";
import {
  parseItalianNumber,
  showItalianNumber,
  toEnglish,
  toItalian,
} from "../../src/workbench/formulas/italian";

/** Typed by an Italian user · as the grid takes it. Both ways unless noted. */
const BOTH_WAYS: readonly (readonly [string, string])[] = [
  ['=PMAP.ROLLUP("B2";G5:G300;F5:F300)', '=PMAP.ROLLUP("B2",G5:G300,F5:F300)'],
  ["=SOMMA(A1:A9)*1,5", "=SUM(A1:A9)*1.5"],
  ['=SE(A1>0,5;"sì; certo, 1,5";FALSO)', '=IF(A1>0.5,"sì; certo, 1,5",FALSE)'],
  [
    "=SE.ERRORE(CERCA.VERT(A1;'Fondi; 1,5'!A:B;2;FALSO);0)",
    "=IFERROR(VLOOKUP(A1,'Fondi; 1,5'!A:B,2,FALSE),0)",
  ],
  ['=SOMMA.PIÙ.SE(C:C;B:B;"A*")', '=SUMIFS(C:C,B:B,"A*")'],
  ['=CONTA.SE(Bilancio[Attività, note];"")', '=COUNTIF(Bilancio[Attività, note],"")'],
  ["={1\\2,5;3\\4}", "={1,2.5;3,4}"],
  ['="dice ""SOMMA(1;2)"""', '="dice ""SOMMA(1;2)"""'],
  ['=O(VERO;A1="")', '=OR(TRUE,A1="")'],
  ["=SE(VAL.ERRORE(A1);#N/D;A1)", "=IF(ISERROR(A1),#N/A,A1)"],
  ["=Foglio1!A1+Foglio1!B2*0,22", "=Foglio1!A1+Foglio1!B2*0.22"],
  ["=ARROTONDA(A1/1000;2)", "=ROUND(A1/1000,2)"],
  ["=SOMMA(A1;-,5)".replace("-,5", "-0,5"), "=SUM(A1,-0.5)"],
];

describe("formulas as an Italian user types them", () => {
  it.each(BOTH_WAYS)("takes %s", (italian, english) => {
    expect(toEnglish(italian)).toBe(english);
  });

  it.each(BOTH_WAYS)("shows %s again", (italian, english) => {
    expect(toItalian(english)).toBe(italian);
  });

  it.each([
    '=PMAP.ROLLUP("B2",G5:G300,F5:F300)',
    "=SUM(A1,B1)",
    "=ROUND(A1,2)",
    "=ROUND(1.5,2)",
    '=IF(A1="x","a","b")',
  ])("takes %s as it is: commas between arguments", (english) => {
    expect(toEnglish(english)).toBe(english);
  });

  it("reads a lonely decimal comma the Italian way", () => {
    expect(toEnglish("=SOMMA(1,5)")).toBe("=SUM(1.5)");
  });

  it("knows names in any case, and leaves unknown ones", () => {
    expect(toEnglish("=somma(a1;b1)")).toBe("=SUM(a1,b1)");
    expect(toEnglish("=PIPPO(a1;b1)")).toBe("=PIPPO(a1,b1)");
  });

  it("does not lose an open string or bracket", () => {
    expect(toEnglish('=SE(A1;"aperta; 1,5')).toBe('=IF(A1,"aperta; 1,5');
    expect(toEnglish("=SOMMA(T[col; 1,5")).toBe("=SUM(T[col; 1,5");
  });
});

describe("numbers as an Italian user types them", () => {
  it.each([
    ["1234,56", 1234.56],
    ["1.234,56", 1234.56],
    ["1.234", 1234],
    ["-12.345.678,9", -12345678.9],
    ["+5", 5],
    [" 7 ", 7],
  ])("reads %s", (text, number) => {
    expect(parseItalianNumber(text)).toBe(number);
  });

  it.each(["", "1.23", "12.34,5", "1,234.5", "15%", "A1.1", "1,2,3", "--5", "1e5"])(
    "leaves %s to the grid",
    (text) => {
      expect(parseItalianNumber(text)).toBeNull();
    },
  );

  it("shows what Excel shows", () => {
    expect(showItalianNumber(0.1 + 0.2)).toBe("0,3");
    expect(showItalianNumber(-1234.5)).toBe("-1234,5");
  });
});

describe("formulas as a file holds them", () => {
  it.each([
    ['_xldudf_PMAP_ROLLUP("B2",A1:A9,B1:B9)', 'PMAP.ROLLUP("B2",A1:A9,B1:B9)'],
    ["_xlfn.XLOOKUP(A1,B:B,C:C)", "XLOOKUP(A1,B:B,C:C)"],
    ["SUM(_xlfn._xlws.FILTER(A1:A9,B1:B9))", "SUM(FILTER(A1:A9,B1:B9))"],
    ['SUMIFS(A:A,B:B,"PMAP.ROLLUP(")', 'SUMIFS(A:A,B:B,"PMAP.ROLLUP(")'],
  ])("translates %s both ways", (file, grid) => {
    expect(fromFile(file)).toBe(grid);
    expect(toFile(grid, ["PMAP"])).toBe(file);
  });
});
