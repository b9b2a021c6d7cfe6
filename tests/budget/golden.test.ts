/** Golden budgets: a folder per case under tests/golden/rollup and tests/golden/coverage, with budget.tsv and expected.json. Adding one needs no code. */
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { coverageOf } from "../../src/budget/coverage";
import { Ledger } from "../../src/budget/ledger";
import { rollUp, rollUpAll, statusTotals } from "../../src/budget/totals";
import type { RemainderStatus } from "../../src/budget/totals";
import { processMap } from "../../src/map";
import { readTsv, readValue } from "../support/tsv";

interface Expected {
  /** Total by code. */
  readonly rollup?: Readonly<Record<string, number>>;
  /** Distinct rows by code. */
  readonly rows?: Readonly<Record<string, number>>;
  readonly status?: Readonly<Partial<Record<RemainderStatus, number>>>;
  readonly coverage?: Readonly<Record<"amount" | "rows", { readonly covered: number; readonly of: number }>>;
}

const GOLDEN = join(__dirname, "../golden");
const cases = ["rollup", "coverage"].flatMap((kind) =>
  readdirSync(join(GOLDEN, kind)).map((name) => `${kind}/${name}`),
);

function read(name: string): { ledger: Ledger; expected: Expected } {
  const folder = join(GOLDEN, name);
  if (!existsSync(join(folder, "expected.json"))) throw new Error(`${name} has no expected.json`);
  const expected = JSON.parse(readFileSync(join(folder, "expected.json"), "utf8")) as Expected;
  if (Object.keys(expected).length === 0) throw new Error(`${name} expects nothing`);
  const rows = readTsv(join(folder, "budget.tsv")).rows.map(({ cells }) => cells.map(readValue));
  return {
    ledger: new Ledger(
      rows.map(([tag = null]) => [tag]),
      rows.map((row) => row.slice(1)),
    ),
    expected,
  };
}

describe.each(cases)("golden budget %s", (name) => {
  const { ledger, expected } = read(name);
  const all = rollUpAll(ledger);

  it("has the totals, alone and in the tree", () => {
    for (const [code, total] of Object.entries(expected.rollup ?? {})) {
      const node = processMap.get(code);
      if (node === undefined) throw new Error(`no such code: ${code}`);
      expect([code, ...rollUp(ledger, node)]).toEqual([code, total]);
      expect([code, all.get(code)?.amounts[0] ?? 0]).toEqual([code, total]);
    }
    for (const [code, rows] of Object.entries(expected.rows ?? {}))
      expect([code, all.get(code)?.rows]).toEqual([code, rows]);
    for (const [status, total] of Object.entries(expected.status ?? {})) {
      expect([status, ...statusTotals(ledger, [status as RemainderStatus])]).toEqual([status, total]);
    }
    expect(Object.keys(expected.rollup ?? {})).not.toHaveLength(0);
  });

  const { coverage } = expected;
  if (coverage !== undefined) {
    it("has the coverage", () => {
      const found = coverageOf(ledger);
      expect(found.amount).toEqual({
        ...coverage.amount,
        ratio: coverage.amount.covered / coverage.amount.of,
      });
      expect(found.rows).toEqual({ ...coverage.rows, ratio: coverage.rows.covered / coverage.rows.of });
    });
  }
});
