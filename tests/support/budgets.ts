/** Generators of budgets for the property tests: rows with what they mean, and the cells that say so. */
import fc from "fast-check";
import { processMap } from "../../src/map";
import { euro } from "./reference";
import type { ReferenceRow } from "./reference";

const codes = processMap.nodes.map(({ code }) => code);
const anyCode = fc.constantFrom(...codes);

/** Ways to write a code that mean the same. */
const spelling = fc.constantFrom(
  (code: string) => code,
  (code: string) => code.toLowerCase(),
  (code: string) => ` ${code}. `,
  (code: string) => `\u00a0${code}`,
);

/** Shares that sum to 100 %, with up to 6 decimals. */
const parts = fc
  .tuple(
    fc.uniqueArray(anyCode, { minLength: 1, maxLength: 5 }),
    fc.array(fc.integer({ min: 1, max: 24_999_999 }), { minLength: 4, maxLength: 4 }),
  )
  .map(([named, weights]) => {
    const others = named.slice(1).map((_, index) => weights[index] ?? 1);
    const first = 100_000_000 - others.reduce((sum, share) => sum + share, 0);
    return named.map((code, index) => ({ code, share: index === 0 ? first : (others[index - 1] ?? 0) }));
  });

function written(
  shares: readonly { readonly code: string; readonly share: number }[],
  spell: (code: string) => string,
): string {
  const [only] = shares;
  if (only !== undefined && shares.length === 1) return spell(only.code);
  const percent = (share: number): string => {
    const digits = String(share).padStart(7, "0");
    return `${digits.slice(0, -6)},${digits.slice(-6)}`;
  };
  return shares.map(({ code, share }) => `${code} ${percent(share)}%`).join("; ");
}

const cents = fc.oneof(
  fc.bigInt(-9_999n, 9_999n),
  fc.bigInt(-99_999_999_99n, 99_999_999_99n),
  fc.constant(0n),
);

/** A row with `columns` amounts. Rows without a code have a first amount, for at 0 they would be headings or blank. */
export function rowArbitrary(columns: number): fc.Arbitrary<ReferenceRow> {
  const amounts = fc.array(cents, { minLength: columns, maxLength: columns });
  const withMoney = amounts.map(([first = 0n, ...rest]) => [first === 0n ? 1n : first, ...rest]);
  const plain = (kind: ReferenceRow["kind"], texts: readonly string[], from: fc.Arbitrary<bigint[]>) =>
    fc.record({
      kind: fc.constant(kind),
      parts: fc.constant([]),
      cents: from,
      text: fc.constantFrom(...texts),
    });
  const coded = (kind: "codes" | "proposed", ending: string) =>
    fc.tuple(parts, spelling, amounts).map(([shares, spell, values]) => ({
      kind,
      parts: shares,
      cents: values,
      text: written(shares, spell) + ending,
    }));
  return fc.oneof(
    { weight: 8, arbitrary: coded("codes", "") },
    { weight: 1, arbitrary: coded("proposed", "?") },
    { weight: 1, arbitrary: plain("untagged", ["", " "], withMoney) },
    { weight: 1, arbitrary: plain("invalid", ["pippo", "D2.1.2.1", "A1,1", "A1.1.1.1 60%"], withMoney) },
    { weight: 1, arbitrary: plain("excluded", ["ESCLUSO", "esclusa: giroconto"], amounts) },
    { weight: 1, arbitrary: plain("total", ["TOTALE", "Tot."], amounts) },
  );
}

export interface GeneratedBudget {
  readonly rows: readonly ReferenceRow[];
  readonly tags: string[][];
  readonly amounts: number[][];
}

export const budgetArbitrary: fc.Arbitrary<GeneratedBudget> = fc
  .integer({ min: 1, max: 3 })
  .chain((columns) => fc.array(rowArbitrary(columns), { minLength: 1, maxLength: 12 }))
  .map(asBudget);

export function asBudget(rows: readonly ReferenceRow[]): GeneratedBudget {
  return { rows, tags: rows.map(({ text }) => [text]), amounts: rows.map((row) => row.cents.map(euro)) };
}
