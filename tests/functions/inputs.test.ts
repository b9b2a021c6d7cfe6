/** What the cells of every host may hand to a function (docs/dominio.md, "Righe che non sono di bilancio" and "Importi"). */
import * as functions from "../../src/functions/functions";
import { outcomeOf } from "../support/custom-functions";

const { rollup, totals, remainder, coverage, untagged, check, title, path, parent, children, suggest } =
  functions;

type Call = (...values: unknown[]) => unknown;

/** The functions are called as a host calls them: with whatever the cells hold. */
const call = (run: unknown, ...values: unknown[]): unknown => (run as Call)(...values);

/** The sentence of the error. */
function sentence(run: unknown, ...values: unknown[]): string {
  const outcome = outcomeOf(() => call(run, ...values));
  return outcome.error === null
    ? `no error: ${JSON.stringify(outcome.value)}`
    : `${outcome.error} ${outcome.message}`;
}

const TAGS = [["A1.1.1.1"], ["A1.1.1.2"]];
const AMOUNTS = [[10], [20]];
const rolled = (...amounts: unknown[]): unknown =>
  call(
    rollup,
    "A",
    amounts.map(() => ["A1.1.1.1"]),
    amounts.map((amount) => [amount]),
  );

describe("empty cells", () => {
  const BLANKS = [0, null, undefined, "", " ", { type: "Empty" }];

  it.each(BLANKS)("%p in the tags is untagged, in every function", (blank) => {
    const tags = [["A1.1.1.1"], [blank]];
    expect(rollup("A", tags, AMOUNTS)).toEqual([[10]]);
    expect(call(remainder, tags, AMOUNTS, "non classificate")).toEqual([[20]]);
    expect(coverage(tags, AMOUNTS)).toBe(1 / 3);
    expect(untagged(tags, AMOUNTS)[1]?.slice(0, 2)).toEqual([2, "non classificata"]);
    expect(check(tags)).toEqual([["OK"], [""]]);
  });

  it.each(BLANKS)("%p in the amounts is 0, and a row with a code counts as a row", (blank) => {
    expect(rollup("A", TAGS, [[10], [blank]])).toEqual([[10]]);
    expect(coverage([["A1.1.1.1"], ["A1.1"]], [[10], [blank]], "righe")).toBe(0.5);
  });

  it.each(BLANKS)("%p in both is a row that does not exist", (blank) => {
    expect(totals([["A1.1.1.1"], [blank]], [[10], [blank]]).at(-1)).toEqual(["", "totale", 10, 1, 1]);
    expect(untagged([["A1.1.1.1"], [blank]], [[10], [blank]])).toEqual([["Nessuna riga da sistemare"]]);
  });

  it.each(BLANKS)("%p as the text of a suggestion is a text that is missing", (blank) => {
    expect(sentence(suggest, blank)).toContain("Manca il testo");
  });

  it.each(BLANKS)(
    "%p as a code of several gives an empty text, so that a column can be filled down",
    (blank) => {
      const codes = [["A1"], [blank]];
      expect(title(codes)[1]).toEqual([""]);
      expect(parent(codes)).toEqual([["A"], [""]]);
      expect(children(codes)[1]?.[0]).toBe("");
    },
  );
});

describe("errors in cells", () => {
  it.each([
    ["an error data type", { type: "Error", basicType: "Error", basicValue: "#DIV/0!" }, "#DIV/0!"],
    ["an error object of the runtime", { code: "#N/A", message: "" }, "#N/A"],
    ["an object with an error", { error: "#REF!" }, "#REF!"],
    ["an English error text", "#VALUE!", "#VALUE!"],
    ["an Italian error text", "#RIF!", "#RIF!"],
    ["an Italian division by zero", "#DIV/0!", "#DIV/0!"],
    ["a number that is none", Number.NaN, "#NUM!"],
  ])("%s is an error, never 0, and its row and column are named", (_, value, error) => {
    expect(sentence(rollup, "A", TAGS, [[10], [value]])).toBe(
      `#VALUE! Riga 2 dell'intervallo: l'importo contiene l'errore ${error}; correggere quella cella, un errore non vale mai 0.`,
    );
    expect(
      sentence(totals, TAGS, [
        [1, 2],
        [3, value],
      ]),
    ).toContain("Riga 2, colonna 2 dell'intervallo: l'importo");
    expect(sentence(coverage, [["A1.1.1.1"], [value]], AMOUNTS)).toBe(
      `#VALUE! Riga 2 dell'intervallo: la classificazione contiene l'errore ${error}; correggere quella cella.`,
    );
    expect(check([["A1.1.1.1"], [value]])[1]?.[0]).toBe(`non valida: la cella contiene l'errore ${error}`);
    expect(sentence(rollup, value, TAGS, AMOUNTS)).toBe(
      `#VALUE! Il codice contiene l'errore ${error}: correggere la cella da cui viene.`,
    );
  });

  it.each(["#VEDI", "#", "#1", "#RIFARE"])("%p is a text of somebody's, not an error", (text) => {
    expect(check([[text]])[0]?.[0]).toBe(`non valida: «${text}» non è un codice`);
    expect(sentence(rollup, "A", TAGS, [[10], [text]])).toContain(`l'importo «${text}» è testo`);
  });

  it("in an amount that does not count for the asked node, or in a description, do no harm", () => {
    const error = { type: "Error", basicValue: "#N/A" };
    expect(rollup("B", [["A1.1.1.1"], ["B1.1.1.1"]], [[error], [20]])).toEqual([[20]]);
    expect(untagged([["A1.1"]], [[5]], [[error]])[1]?.at(-1)).toBe("#N/A");
  });
});

describe("data types and other values", () => {
  it.each([
    ["a double", { type: "Double", basicType: "Double", basicValue: 5.5 }],
    ["a formatted number", { type: "FormattedNumber", basicValue: 5.5, numberFormat: "0.00 €" }],
  ])("%s is its number", (_, value) => {
    expect(rolled(value, 1)).toEqual([[6.5]]);
  });

  it.each([
    ["a text", { type: "String", basicValue: "A1.1.1.1" }],
    ["an entity", { type: "Entity", text: "A1.1.1.1", basicValue: "#VALUE!" }],
  ])("%s is its text", (_, value) => {
    expect(rollup("A1.1.1.1", [[value]], [[5]])).toEqual([[5]]);
  });

  it.each([
    ["an array", { type: "Array", elements: [], basicValue: "#VALUE!" }],
    ["a picture", { type: "WebImage", address: "https://…" }],
    ["an object of no kind", {}],
  ])("%s in an amount is an error, never 0", (_, value) => {
    expect(sentence(rollup, "A", TAGS, [[10], [value]])).toContain("Riga 2 dell'intervallo: l'importo");
  });

  it("logical values are no amounts and no codes", () => {
    expect(sentence(rollup, "A", TAGS, [[10], [true]])).toContain(
      "Riga 2 dell'intervallo: l'importo «VERO» è testo",
    );
    expect(check([[false]])).toEqual([["non valida: «FALSO» non è un codice"]]);
  });

  it("dates are numbers: an amount, but no code", () => {
    expect(rolled(46_000)).toEqual([[46_000]]);
    expect(check([[46_000]])).toEqual([["non valida: «46000» non è un codice"]]);
  });

  it.each(["(15.928)", "1.234,56", "--15.928", "€ 5", "n.d.", "-"])(
    "text %p beside a code is reported, never read as a number or as 0",
    (text) => {
      expect(sentence(rollup, "A", TAGS, [[10], [text]])).toContain(
        `Riga 2 dell'intervallo: l'importo «${text}» è testo`,
      );
    },
  );
});

describe("text that looks like a number beside an untagged row", () => {
  it.each(["1.234,56", "\u200e1.234,56", "\u20115", "5EUR", "1.234,56*", "$ 5", "２０"])(
    "%p makes it a row of the budget, in no euro, and is listed first",
    (text) => {
      const tags = [["A1.1.1.1"], [""], ["A1.1"]];
      const amounts = [[1], [text], [1000]];
      const table = totals(tags, amounts);
      expect(table.slice(-2).map((line): unknown[] => [line[1], line[2], line.at(-1)])).toEqual([
        ["importi non numerici", "", 1],
        ["totale (non quadra: importi non numerici)", 1001, 3],
      ]);
      expect(untagged(tags, amounts)[1]?.slice(0, 2)).toEqual([2, "non classificata"]);
      expect(sentence(remainder, tags, amounts)).toContain("Riga 2 dell'intervallo: l'importo");
    },
  );

  it.each(["n.d.", "-", "Importo", "01/01/2026", true])("%p is a heading, which is left out", (text) => {
    expect(totals([["A1.1.1.1"], [""]], [[1], [text]]).at(-1)).toEqual(["", "totale", 1, 1, 1]);
    expect(untagged([["A1.1.1.1"], [""]], [[1], [text]])).toEqual([["Nessuna riga da sistemare"]]);
  });
});

describe("sizes of amounts", () => {
  it.each([
    ["three decimals", [0.125, 0.125, 1], 1.25],
    ["many decimals", [1e-7, 1], 1.0000001],
    ["less than the tolerance of a cent", [1e-9, 1], 1],
    ["the noise of a spreadsheet", [0.1 + 0.2, -0.3], 0],
    ["very large ones", [1e15, 1e15], 2e15],
    ["large ones with cents", [9_007_199_254_740.01, 0.01], 9_007_199_254_740.02],
    ["very large against very small ones", [1e20, 0.01, -1e20], 0.01],
  ])("%s are added exactly", (_, amounts, total) => {
    expect(rolled(...amounts)).toEqual([[total]]);
  });

  it("a negative zero is 0, and is shown without a minus", () => {
    const [[total] = []] = rolled(-0, -0) as number[][];
    expect(Object.is(total, 0)).toBe(true);
    expect(Object.is(totals(TAGS, [[-5], [5]]).at(-1)?.[2], 0)).toBe(true);
  });
});

describe("shapes", () => {
  it("a range of one cell may come as a bare value, as a matrix or as a list", () => {
    for (const [tag, amount] of [
      ["A1.1.1.1", 5],
      [[["A1.1.1.1"]], [[5]]],
      [["A1.1.1.1"], [5]],
    ]) {
      expect(call(rollup, "A", tag, amount)).toEqual([[5]]);
    }
    expect(call(rollup, [["A"]], TAGS, AMOUNTS)).toEqual([[30]]);
  });

  it("one row goes with one row, cell by cell", () => {
    expect(rollup("A", [["A1.1.1.1", "B1.1.1.1"]], [[1, 2]])).toEqual([[1]]);
  });

  it.each([
    ["other heights", TAGS, [[1]], "Le classificazioni sono 2×1, gli importi 1×1"],
    ["a column beside a row", TAGS, [[1, 2]], "Le classificazioni sono 2×1, gli importi 1×2"],
  ])("%s are refused with both sizes", (_, tags, amounts, words) => {
    expect(sentence(rollup, "A", tags, amounts)).toContain(words);
  });

  it.each([
    [[["A1.1.1.1"], []], AMOUNTS],
    [TAGS, [[1], [1, 2]]],
  ])("ragged rows are refused: %j, %j", (tags, amounts) => {
    expect(sentence(rollup, "A", tags, amounts)).toMatch(
      /^#VALUE! Le righe di un intervallo \(.*indicare un intervallo rettangolare\.$/,
    );
  });

  it("a header inside the range is left out, and CHECK leaves it empty", () => {
    const tags = [["Attività"], ...TAGS];
    const amounts = [["Preventivo 2026"], ...AMOUNTS];
    expect(totals(tags, amounts).at(-1)).toEqual(["", "totale", 30, 1, 2]);
    expect(check(tags)).toEqual([[""], ["OK"], ["OK"]]);
    expect(check([["Classificazione PMAP 2026"], ...TAGS])[0]).toEqual([""]);
  });

  it("CHECK does not take a wrong tag in the first row for a header", () => {
    expect(check([["da vedere"], ...TAGS])[0]).toEqual(["non valida: «da vedere» non è un codice"]);
    expect(check([["staging"], ...TAGS])[0]).toEqual(["non valida: «staging» non è un codice"]);
  });
});

describe("arguments", () => {
  /** What Excel hands over last, and in place of a parameter that its cached metadata do not know yet. */
  const INVOCATION = {
    address: "Foglio1!B2",
    functionName: "TOTALS",
    parameterAddresses: ["Foglio1!A1:A2"],
    isInValuePreview: false,
  };

  it.each<[string, Call, readonly unknown[]]>([
    ["TOTALS, level", totals as Call, [TAGS, AMOUNTS]],
    ["TOTALS, under", totals as Call, [TAGS, AMOUNTS, 2]],
    ["REMAINDER, status", remainder as Call, [TAGS, AMOUNTS]],
    ["COVERAGE, by", coverage as Call, [TAGS, AMOUNTS]],
    ["UNTAGGED, descriptions", untagged as Call, [[["A1.1"], [""]], AMOUNTS]],
    ["PATH, separator", path as Call, [[["A1"]]]],
    ["SUGGEST, n", suggest as Call, ["stipendi"]],
  ])("%s: the invocation, null and nothing are the same", (_, run, given) => {
    const plain = run(...given);
    expect(run(...given, INVOCATION)).toEqual(plain);
    expect(run(...given, null)).toEqual(plain);
    expect(run(...given, undefined, INVOCATION)).toEqual(plain);
  });

  it.each<[string, unknown, readonly unknown[], string]>([
    [
      "ROLLUP",
      rollup,
      [],
      "Manca il codice: aggiungerlo alla formula. I codici vanno scritti tra virgolette",
    ],
    ["ROLLUP", rollup, ["A"], "Manca l'intervallo delle classificazioni: aggiungerlo alla formula."],
    ["ROLLUP", rollup, ["A", TAGS], "Manca l'intervallo degli importi: aggiungerlo alla formula."],
    ["TOTALS", totals, [TAGS], "Manca l'intervallo degli importi"],
    ["CHECK", check, [], "Manca l'intervallo delle classificazioni"],
    ["SUGGEST", suggest, [], "Manca il testo"],
    ["TITLE", title, [], "Manca il codice"],
  ])("%s with too few arguments says which is missing", (_, run, given, words) => {
    expect(sentence(run, ...given, INVOCATION)).toContain(words);
  });

  it("too many arguments change nothing", () => {
    expect(call(rollup, "A", TAGS, AMOUNTS, 5, "B", INVOCATION)).toEqual([[30]]);
  });

  it("a code without quotes, which is a cell, is explained whatever the cell holds", () => {
    for (const cell of [null, 0, "", 12.5, "Descrizione", [[null]]]) {
      expect(sentence(rollup, cell, TAGS, AMOUNTS)).toContain("A1 senza virgolette è la cella A1");
    }
  });
});

describe("whole columns", () => {
  const ROWS = 1_048_576;
  const column = (values: readonly unknown[]): unknown[][] =>
    Array.from({ length: ROWS }, (_, row) => [values[row] ?? null]);
  const tags = column(["Attività", "A1.1.1.1", "A1.1", null, "A1.1.1.1 60%; B1.1.1.1 40%"]);
  const amounts = column(["Importo", 10, 20, 30, 40]);

  it("give what the rows in use give", () => {
    expect(rollup("A", tags, amounts)).toEqual([[54]]);
    expect(totals(tags, amounts, 0).map((line): unknown[] => [line[1], line[2]])).toEqual([
      ["titolo", "importo"],
      ["Governo camerale", 54],
      ["Processi di supporto", 16],
      ["proposte", 0],
      ["non classificate", 30],
      ["non valide", 0],
      ["escluse", 0],
      ["totale", 100],
    ]);
    expect(untagged(tags, amounts).map((line): unknown => line[0])).toEqual(["posizione", 4, 3]);
    expect(coverage(tags, amounts)).toBe(0.5);
  });

  it("are taken by the functions of a column of codes as well", () => {
    const codes = column(["A1", "B1"]);
    expect(title(codes)).toHaveLength(ROWS);
    expect(children(codes)[0]).toEqual(["A1.1", "A1.2", "A1.3"]);
    expect(
      check(tags)
        .slice(0, 3)
        .map((line) => line[0]?.slice(0, 8)),
    ).toEqual(["", "OK", "generica"]);
  });

  it("cost memory for a few numbers a row, not for copies of the rows", () => {
    const before = process.memoryUsage();
    rollup("A", tags, amounts);
    const after = process.memoryUsage();
    const bytes = (use: NodeJS.MemoryUsage): number => use.heapUsed + use.arrayBuffers;
    expect(bytes(after) - bytes(before)).toBeLessThan(20 * ROWS);
  });
});
