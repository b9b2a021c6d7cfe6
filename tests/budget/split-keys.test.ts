import {
  checkKeyName,
  findKey,
  keyMoves,
  keyText,
  readBudget,
  readSplitKeys,
  rowsWithSplit,
  storedKey,
} from "../../src/budget";
import type { SplitKey } from "../../src/budget";
import type { Cell, Layout } from "../../src/budget/types";

const STAFF: SplitKey = {
  name: "Personale comune 2026",
  parts: [
    { code: "A1.1.1.1", share: 60_000_000 },
    { code: "B1.1.1.1", share: 40_000_000 },
  ],
  driver: { name: "FTE", numbers: ["6", "4"] },
};

describe("the name of a key", () => {
  it.each([
    ["  ", null, { kind: "no-name" }],
    ["x".repeat(61), null, { kind: "name-too-long", most: 60 }],
    ["  personale   COMUNE 2026 ", null, { kind: "name-taken", name: "Personale comune 2026" }],
    // A key may keep its name in another spelling.
    ["PERSONALE comune 2026", "Personale comune 2026", null],
    ["Personale comune 2027", null, null],
  ] as const)("%j for %j: %j", (text, current, problem) => {
    expect(checkKeyName([STAFF], text, current)).toEqual(problem);
  });

  it("finds its key in whatever case", () => {
    expect(findKey([STAFF], " personale comune 2026")).toBe(STAFF);
    expect(findKey([STAFF], "personale")).toBeUndefined();
  });
});

describe("keys in the workbook", () => {
  it("come back as they were kept, also after JSON", () => {
    const plain = { ...STAFF, name: "Altro", driver: null };
    const stored: unknown = JSON.parse(JSON.stringify([STAFF, plain].map(storedKey)));
    expect(readSplitKeys(stored)).toEqual({ keys: [STAFF, plain], unread: [] });
    expect(keyText(STAFF)).toBe("A1.1.1.1 60%; B1.1.1.1 40%");
  });

  it("keep apart what cannot be understood, so that it is not lost", () => {
    const good = storedKey(STAFF);
    const odd = [
      { name: "Un codice", split: "A1.1.1.1" },
      { name: "Di un'altra versione", split: "A1.1.1.1 60%; Q9 40%" },
      { name: "", split: "A1.1.1.1 60%; B1.1.1.1 40%" },
      { ...good, name: "PERSONALE COMUNE 2026" },
      "testo",
      null,
    ];
    expect(readSplitKeys([good, ...odd])).toEqual({ keys: [STAFF], unread: odd });
    expect(readSplitKeys("rotto")).toEqual({ keys: [], unread: [] });
  });

  it("lose a driver that does not fit their parts, not themselves", () => {
    const { keys } = readSplitKeys([{ ...storedKey(STAFF), driver: { name: "FTE", numbers: ["6"] } }]);
    expect(keys).toEqual([{ ...STAFF, driver: null }]);
  });
});

describe("the rows of a key", () => {
  const LAYOUT: Layout = {
    header: null,
    firstRow: 0,
    lastRow: 5,
    unit: "euro",
    columns: {
      description: 0,
      tag: 2,
      account: null,
      costCentre: null,
      funzione: null,
      kind: null,
      amounts: [{ column: 1, name: "Preventivo", otherwise: null }],
      main: 0,
    },
  };
  const TAGS = [
    "A1.1.1.1 60%; B1.1.1.1 40%",
    "b1.1.1.1 40 %;A1.1.1.1 60,0%",
    "A1.1.1.1 60%; B1.1.1.1 40%?",
    "A1.1.1.1 40%; B1.1.1.1 60%",
    "A1.1.1.1 60%; B1.1.1.1 20%; C1.1.1.1 20%",
    "A1.1.1.1",
  ];

  it("are those whose cells say the same split, however it is spelt, and no proposals", () => {
    const values = TAGS.map((tag, index): Cell[] => [`Riga ${index}`, 100, tag]);
    const formulas = values.map((row) => row.map(() => null));
    const budget = readBudget({ row: 0, column: 0, values, formulas, merged: [], hiddenRows: [] }, LAYOUT);
    expect(rowsWithSplit(budget, STAFF.parts)).toEqual([0, 1]);
  });

  it("move euro from code to code, to the cent", () => {
    const after = [
      { code: "A1.1.1.1", share: 60_000_000 },
      { code: "B1.1.1.1", share: 10_000_000 },
      { code: "C1.1.1.1", share: 30_000_000 },
    ];
    expect(keyMoves({ kind: "number", value: 100.01 }, STAFF.parts, after)).toEqual([
      { code: "B1.1.1.1", euro: -30 },
      { code: "C1.1.1.1", euro: 30 },
    ]);
    expect(keyMoves({ kind: "text", text: "n.d.", certain: null }, STAFF.parts, after)).toEqual([]);
  });
});
