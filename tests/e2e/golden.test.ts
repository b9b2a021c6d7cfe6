/** The golden table of the functions (tests/functions) in the formula engine of the workbench: each formula typed alone, and the workbook for Excel. */
import { isDeepStrictEqual } from "node:util";
import { columnLetters } from "../../src/budget/column-letters";
import type { CellView } from "../../src/workbench/facade";
import { addressedFormula, readGolden } from "../support/golden-functions";
import type { GoldenCase } from "../support/golden-functions";
import { COMPARISON, DIFFERENT, goldenWorkbook } from "../support/golden-workbook";
import { type GivenWorkbench, givenWorkbench } from "./support/workbench";

const SHEET = "Prova";

interface Placed {
  readonly golden: GoldenCase;
  /** 0-based row of the formula, and the size of what it is expected to spill. */
  readonly row: number;
  readonly rows: number;
  readonly columns: number;
}

/** One below the other, each with the room that its table needs. */
function placed(): Placed[] {
  let next = 0;
  return readGolden().map((golden) => {
    const { expected } = golden;
    const rows = expected.kind === "error" ? 1 : expected.matrix.length;
    const columns = expected.kind === "error" ? 1 : (expected.matrix[0]?.length ?? 1);
    const row = next;
    next += rows + 1;
    return { golden, row, rows, columns };
  });
}

interface Answer {
  /** Where the formula spills, as wide and high as expected. */
  readonly matrix: readonly (readonly unknown[])[];
  readonly first: CellView;
}

/** Writes all formulas at once into a sheet of their own, and reads them in one go. */
async function answersOf(cases: readonly Placed[]): Promise<Answer[]> {
  await bench.run("addSheet", SHEET);
  const cells = cases.map(({ golden, row }) => ({
    row,
    column: 0,
    formula: addressedFormula(golden.formula).english,
  }));
  const areas = cases.map(
    ({ row, rows, columns }) => `${SHEET}!A${row + 1}:${columnLetters(columns - 1)}${row + rows}`,
  );
  return bench.page.evaluate(
    async ([name, written, addresses]) => {
      const grid = window.paneHost?.grid;
      const sheet = grid?.sheets().find((each) => each.name === name);
      if (grid === undefined || sheet === undefined) throw new Error("No grid is open");
      grid.write(sheet.id, written);
      await grid.settled();
      return addresses.map((address) => ({
        matrix: window.workbench.values(address),
        first: window.workbench.cell(address),
      }));
    },
    [SHEET, cells, areas] as const,
  );
}

/** What is wrong with an answer; nothing where it is as expected. */
function faults({ expected }: GoldenCase, { matrix, first }: Answer): string[] {
  if (expected.kind === "value") {
    return isDeepStrictEqual(matrix, expected.matrix) ? [] : [JSON.stringify(matrix)];
  }
  const code = isDeepStrictEqual(first.value, { error: expected.code }) ? [] : [JSON.stringify(first.value)];
  const message = first.message ?? "";
  return [
    ...code,
    ...expected.says.filter((words) => !message.includes(words)).map((words) => `${message} – not: ${words}`),
  ];
}

const cases = placed();
let bench: GivenWorkbench;
let compared: number;
let answers: Answer[];

beforeAll(async () => {
  const golden = await goldenWorkbook();
  compared = golden.compared;
  bench = await givenWorkbench();
  await bench.open(golden.bytes, "golden.xlsx");
  await bench.run("settled");
  answers = await answersOf(cases);
});
afterAll(() => bench.close());

it.each(cases.map((one, index) => ({ ...one.golden, index })))(
  "gives what the functions give: $where $formula",
  ({ index, ...golden }) => {
    const answer = answers[index];
    if (answer === undefined) throw new Error("no answer");
    expect(faults(golden, answer)).toEqual([]);
  },
);

describe("the workbook for a person with Excel", () => {
  it("finds every line equal, by its own comparison", async () => {
    const lines = await bench.run("values", `${COMPARISON}!A2:E${compared + 1}`);
    expect(lines.filter((line) => line[4] !== "OK")).toEqual([]);
    expect(lines).toHaveLength(compared);
    expect((await bench.cell(DIFFERENT)).value).toBe(0);
  });

  it("tells a wrong expectation apart", async () => {
    await bench.typeInCell(`${COMPARISON}!D2`, "133,05");
    expect((await bench.cell(`${COMPARISON}!E2`)).value).toBe("DIVERSO");
    expect((await bench.cell(DIFFERENT)).value).toBe(1);
  });
});

it.each([
  ["C2.1", 3_100],
  ["C1.1.7", 30],
])(
  "a wildcard adds up to %s what is not below it, as docs/da-sumifs-a-pmap.md shows",
  async (code, wrong) => {
    await bench.typeInCell(`${COMPARISON}!J1`, `=SOMMA.PIÙ.SE(jolly!B2:B6;jolly!A2:A6;"${code}*")`);
    expect((await bench.cell(`${COMPARISON}!J1`)).value).toBe(wrong);
  },
);

it("reported no error of its own while all this went on", () => {
  expect(bench.problems).toEqual([]);
});
