/** Sentences of docs/dominio.md that need a row or two to be shown, in the order of its sections. */
import { balances } from "../../src/budget";
import { outcomeOf } from "../support/custom-functions";
import {
  ancestor,
  check,
  children,
  coverage,
  level,
  parent,
  path,
  remainder,
  rollup,
  suggest,
  title,
  totals,
  untagged,
} from "../../src/functions/functions";

type Rows = readonly (readonly [tag: unknown, ...amounts: unknown[]])[];

/** Tags and amounts of rows, as a function gets them. */
const ranges = (rows: Rows): [unknown[][], unknown[][]] => [
  rows.map(([tag]) => [tag]),
  rows.map(([, ...rest]) => rest),
];

const sentence = (run: () => unknown): string | null => {
  const outcome = outcomeOf(run);
  return outcome.error === null ? null : `${outcome.error} ${outcome.message}`;
};

/** Euro and rows of a line of TOTALS by its title. */
const line = (rows: Rows, title: string): unknown[] | undefined => {
  const found = totals(...ranges(rows)).find((each) => each[1] === title);
  return found === undefined ? undefined : [found[2], found.at(-1)];
};

describe("Cosa può contenere una cella", () => {
  it("a proposal with a coarse part is in no total, and counts once accepted", () => {
    const rows = (tag: string): Rows => [[tag, 100.01]];
    expect(rollup("A", ...ranges(rows("A1.1 60%; B1.1.1.1 40%?")))).toEqual([[0]]);
    expect(remainder(...ranges(rows("A1.1 60%; B1.1.1.1 40%?")), "proposte")).toEqual([[100.01]]);
    expect(rollup("A", ...ranges(rows("A1.1 60%; B1.1.1.1 40%")))).toEqual([[60.01]]);
    expect(coverage(...ranges([...rows("A1.1 60%; B1.1.1.1 40%"), ["G", 100.01]]))).toBe(0.5);
  });

  it("half an exclusion is no exclusion, and half a total is no total: the row is invalid, with its euro", () => {
    for (const word of ["ESCLUSO", "TOTALE"]) {
      expect(line([[`${word} 50%; A1.1.1.1 50%`, 70]], "non valide")).toEqual([70, 1]);
    }
  });
});

describe("Righe che non sono di bilancio", () => {
  it.each(["pippo", "pippo?", "Attività", "firma"])("«%s» without an amount is a heading", (text) => {
    for (const amount of [0, null, "", "n.d.", "-", false]) {
      expect(
        totals(
          ...ranges([
            ["A1.1.1.1", 1],
            [text, amount],
          ]),
        ).at(-1),
      ).toEqual(["", "totale", 1, 1, 1]);
    }
  });

  it("«pippo?» with an amount is an invalid row", () => {
    expect(line([["pippo?", 5]], "non valide")).toEqual([5, 1]);
  });

  it.each(["A1.1.1.1", "A1", "A1.1.1.1?", "D2.1.2.1", "\u04101.1.1.1", "ESCLUSO"])(
    "«%s» is a budget row even at 0",
    (tag) => {
      for (const amount of [0, null, ""])
        expect(
          totals(...ranges([[tag, amount]]))
            .at(-1)
            ?.at(-1),
        ).toBe(1);
    },
  );

  it("a row is a budget row by any of its amounts, and a year is an amount", () => {
    expect(line([["", 0, 5]], "non classificate")).toEqual([0, 1]);
    expect(line([["Attività", 2026]], "non valide")).toEqual([2026, 1]);
  });

  it("CHECK takes a header by its words: anywhere if there are no others, else in the first of several rows", () => {
    const shown = (...tags: string[]): unknown[] =>
      check(tags.map((tag) => [tag])).map(([text]) => text === "");
    expect(shown("Classificazione PMAP 2026", "A1.1.1.1", "Attività")).toEqual([true, false, true]);
    expect(shown("A1.1.1.1", "Classificazione PMAP 2026")).toEqual([false, false]);
    expect(shown("Classificazione PMAP 2026")).toEqual([false]);
  });
});

describe("Importi", () => {
  const ERROR = { type: "Error", basicValue: "#N/D" };
  const outside: Rows = [
    ["TOTALE", "1.234"],
    ["ESCLUSO", "1.234"],
  ];
  const broken: Rows = [
    ["TOTALE", ERROR],
    ["ESCLUSO: giroconto", ERROR],
  ];
  const sound: Rows = [
    ["A1.1.1.1", 30],
    ["A1.1", 10],
  ];

  it("text on TOTALE and ESCLUSO rows does not matter to any function", () => {
    const given = ranges([...outside, ...sound]);
    expect(rollup("A", ...given)).toEqual([[40]]);
    expect(remainder(...given)).toEqual([[0]]);
    expect(coverage(...given)).toBe(0.75);
    expect(
      untagged(...given)
        .slice(1)
        .map(([at]): unknown => at),
    ).toEqual([4]);
    expect(totals(...given).at(-1)).toEqual(["", "totale", 40, 1, 3]);
  });

  it("an error there matters only where the row is counted: of excluded rows, by TOTALS and REMAINDER", () => {
    const given = ranges([...broken, ...sound]);
    expect(rollup("A", ...given)).toEqual([[40]]);
    expect(coverage(...given)).toBe(0.75);
    expect(untagged(...given)).toHaveLength(2);
    expect(remainder(...given, "proposte")).toEqual([[0]]);
    for (const run of [() => remainder(...given), () => totals(...given)]) {
      expect(sentence(run)).toContain("#VALUE! Riga 2 dell'intervallo: l'importo contiene l'errore #N/D");
    }
  });

  it("an error beside an empty tag is never taken for an empty row", () => {
    const given = ranges([
      ["A1.1.1.1", 1],
      ["", ERROR],
    ]);
    for (const run of [
      () => totals(...given),
      () => remainder(...given),
      () => coverage(...given),
      () => untagged(...given),
    ]) {
      expect(sentence(run)).toContain("Riga 2 dell'intervallo: l'importo contiene l'errore #N/D");
    }
  });

  it("COVERAGE measures by the first column, and text or an error in another one does not matter", () => {
    expect(
      coverage(
        ...ranges([
          ["A1.1.1.1", 3, "n.d."],
          ["A1.1", -1, ERROR],
        ]),
      ),
    ).toBe(0.75);
    expect(sentence(() => coverage(...ranges([["A1.1.1.1", "n.d.", 3]])))).toContain("Riga 1, colonna 1");
  });

  it("UNTAGGED lists the largest absolute amount of the first column first, ties by position", () => {
    const rows: Rows = [
      ["A1", 5, 99],
      ["", -20, 0],
      ["pippo", 5, 0],
      ["A1.1.1.1?", 0.5, 0],
      ["A2", 20, 0],
    ];
    expect(
      untagged(...ranges(rows))
        .slice(1)
        .map(([at]): unknown => at),
    ).toEqual([2, 5, 1, 3, 4]);
  });

  it("a split hands out the cent of a tie to the code that comes first in the map, whatever the order in the cell", () => {
    for (const tag of ["B1.1.1.1 50%; A1.1.1.1 50%", "A1.1.1.1 50%; B1.1.1.1 50%"]) {
      expect(rollup("A", ...ranges([[tag, 0.01, -0.03]]))).toEqual([[0.01, -0.02]]);
    }
    // Z stands before G, and C2.9 before C2.10.
    expect(rollup("Z", ...ranges([["G 50%; Z1.1.2 50%", 0.01]]))).toEqual([[0.01]]);
    expect(rollup("C2.9", ...ranges([["C2.10.1.1 50%; C2.9.1.1 50%", 0.01]]))).toEqual([[0.01]]);
  });
});

describe("La legge dei totali", () => {
  it("classificate + generiche + proposte + non classificate + non valide + escluse = everything, below a cent too", () => {
    const given = ranges([
      ["A1.1.1.1 33,33%; G 66,67%", -0.005],
      ["A1.1", 0.1 + 0.2],
      ["G?", 1e15 + 0.25],
      ["", -1 / 3],
      ["pippo", 0.015],
      ["ESCLUSO", 1e-7],
      ["TOTALE", 1e9],
    ]);
    const table = totals(...given);
    expect(table.slice(1).map((each): unknown[] => [each[0] || each[1], each[2], each.at(-1)])).toEqual([
      ["A1", 0.1 + 0.2, 2],
      // Less than a cent goes to the largest share.
      ["G", -0.005, 1],
      ["proposte", 1e15 + 0.25, 1],
      ["non classificate", -1 / 3, 1],
      ["non valide", 0.015, 1],
      ["escluse", 1e-7, 1],
      // The exact sum ends in …0,2266…; doubles of this size stand an eighth apart.
      ["totale", 1e15 + 0.25, 6],
    ]);
  });

  it("«quadra» is a difference of less than half a cent, in either direction", () => {
    expect([0.0049, -0.0049, 0.005, -0.005].map((difference) => balances(difference, 0))).toEqual([
      true,
      true,
      false,
      false,
    ]);
  });
});

describe("Funzioni", () => {
  it("an optional argument that is an empty cell, 0 on the desktop and null on the web, is one that was left out", () => {
    const given = ranges([
      ["A1.1.1.1", 1],
      ["B1.1.1.1?", 2],
      ["", 4],
    ]);
    for (const blank of [0, null, "", [[0]], [[null]], { type: "Empty" }]) {
      expect(totals(...given, 1, blank)).toEqual(totals(...given, 1));
      expect(remainder(...given, blank)).toEqual([[6]]);
      expect(coverage(...given, blank)).toBe(1 / 7);
      expect(path([["A1.1"]], blank === "" ? null : blank)).toEqual(path([["A1.1"]]));
    }
    expect(path([["A1"]], "")).toEqual([
      ["Governo cameralePIANIFICAZIONE, MONITORAGGIO E CONTROLLO DELL'ENTE"],
    ]);
  });

  it("SUGGEST gives 5 codes unless asked for more or fewer, at most 50", () => {
    const text = "servizi di assistenza alle imprese";
    expect([undefined, 2, 7].map((n) => suggest(text, n).length)).toEqual([6, 3, 8]);
    expect(sentence(() => suggest(text, 51))).toContain("da 1 a 50");
    expect(sentence(() => suggest(text, 2.5))).toContain("da 1 a 50");
  });

  it("CHILDREN of a column has one row for each code, of a row one column; a blank among several has none", () => {
    expect(children([["A"], ["G"], [""]])).toEqual([
      ["A1", "A2", "A3"],
      ["", "", ""],
      ["", "", ""],
    ]);
    expect(children([["A", "B1"]])).toEqual([
      ["A1", "B1.1"],
      ["A2", ""],
      ["A3", ""],
    ]);
  });

  it("a code that the map dropped is unknown to every function, #N/A", () => {
    const given = ranges([["A1.1.1.1", 1]]);
    for (const code of ["C2.10.1.2", "D6.1.1.2.1"]) {
      const calls = [
        () => rollup(code, ...given),
        () => totals(...given, 1, code),
        ...[title, path, parent, level, children].map((run) => () => run([[code]])),
        () => ancestor([[code]], 1),
      ];
      for (const call of calls) expect(sentence(call)).toContain(`#N/A «${code}» non esiste`);
      expect(line([[code, 5]], "non valide")).toEqual([5, 1]);
    }
  });

  it("a total that is 0 has no shares", () => {
    expect(
      totals(
        ...ranges([
          ["A1.1.1.1", 5],
          ["B1.1.1.1", -5],
        ]),
      ).map((each): unknown => each[3]),
    ).toEqual(["quota", "", "", "", "", "", "", ""]);
  });

  it("with a level and a node, coarse tags stand for themselves at their place, and what is outside is one row", () => {
    const rows: Rows = [
      ["A1.1 60%; B1.1.1.1 40%", 1],
      ["A1.1.1.2", 2],
      ["A1", 4],
      ["A", 8],
      ["G", 16],
      ["A1.1.1", 32],
    ];
    const table = totals(...ranges(rows), 4, "A1");
    expect(
      table
        .slice(1, 6)
        .map(([code, name, euro, , count]): unknown[] => [
          code,
          String(name).split(" (")[1] ?? name,
          euro,
          count,
        ]),
    ).toEqual([
      ["A1", "classificazione generica)", 4, 1],
      ["A1.1", "classificazione generica)", 0.6, 1],
      ["A1.1.1", "classificazione generica)", 32, 1],
      ["A1.1.1.2", "Predisposizione/aggiornamento Bilancio preventivo e PIRA", 2, 1],
      ["", "fuori da A1", 24.4, 3],
    ]);
    expect(totals(...ranges(rows), 1, "A1.1")[1]?.slice(0, 3)).toEqual([
      "A1.1",
      "PERFORMANCE CAMERALE",
      34.6,
    ]);
  });
});
