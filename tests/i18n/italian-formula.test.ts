import { en } from "../../src/i18n/en";
import { it as italian } from "../../src/i18n/it";
import { sentence } from "../../src/i18n";
import { italianFormula } from "../../src/i18n/italianFormula";

test.each([
  ["=SUM(D4:D9)", "=SOMMA(D4:D9)"],
  ["=SUBTOTAL(9,D4:D9)", "=SUBTOTALE(9;D4:D9)"],
  ["=ROUND(SUM(D4:D9,'SUM(a,b)'!D4),2)", "=ARROTONDA(SOMMA(D4:D9;'SUM(a,b)'!D4);2)"],
  ["=IFERROR(AGGREGATE(9,6,T[SUM(x)]),0)+1.5", "=SE.ERRORE(AGGREGA(9;6;T[SUM(x)]);0)+1,5"],
  ["=N(D4)-D5", "=NUM(D4)-D5"],
])("%s is %s in an Italian Excel", (english, local) => {
  expect(italianFormula(english)).toBe(local);
});

test("why a row looks like a total names the function as Excel does in that language", () => {
  const guess = { kind: "formula", formula: "=SUM(D4:D9)" } as const;
  expect(sentence(italian.reasons.total, guess)).toContain("=SOMMA(D4:D9)");
  expect(sentence(en.reasons.total, guess)).toContain("=SUM(D4:D9)");
});
