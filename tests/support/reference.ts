/**
 * An independent reference of the totals, slow and plain: cents as BigInt, codes compared segment by segment, tags made by the generator and
 * never parsed. It shares no code with src/budget, so that the property tests compare two opinions.
 */
import { processMap } from "../../src/map";

/** What a generated row is, before it is written as cells. */
export interface ReferenceRow {
  readonly kind: "codes" | "proposed" | "untagged" | "invalid" | "excluded" | "total";
  /** Codes and shares in millionths of a percent, for `codes` (and, without effect, for `proposed`). */
  readonly parts: readonly { readonly code: string; readonly share: number }[];
  /** Amounts in cents, one per column. */
  readonly cents: readonly bigint[];
  /** The tag as it stands in the cell. */
  readonly text: string;
}

export const STATUSES = ["proposed", "untagged", "invalid", "excluded"] as const;

/** True where `code` is `top` or below it, by whole segments. */
export function below(code: string, top: string): boolean {
  const lower = segmentsOf(code);
  return segmentsOf(top).every((segment, index) => lower[index] === segment);
}

const SEGMENTS = new Map<string, readonly string[]>();

function segmentsOf(code: string): readonly string[] {
  const known = SEGMENTS.get(code);
  if (known !== undefined) return known;
  const segments = [code.charAt(0), ...code.slice(1).split(".").filter(Boolean)];
  SEGMENTS.set(code, segments);
  return segments;
}

/** Total of a code in one column, in cents. */
export function referenceRollup(rows: readonly ReferenceRow[], code: string, column: number): bigint {
  let total = 0n;
  for (const row of rows) {
    if (row.kind !== "codes") continue;
    const shares = referenceSplit(row.cents[column] ?? 0n, row.parts);
    row.parts.forEach((part, index) => {
      if (below(part.code, code)) total += shares[index] ?? 0n;
    });
  }
  return total;
}

/** Total of the rows tagged exactly with a code, in cents. */
export function referenceOwn(rows: readonly ReferenceRow[], code: string, column: number): bigint {
  let total = 0n;
  for (const row of rows) {
    if (row.kind !== "codes") continue;
    const shares = referenceSplit(row.cents[column] ?? 0n, row.parts);
    row.parts.forEach((part, index) => {
      if (part.code === code) total += shares[index] ?? 0n;
    });
  }
  return total;
}

export function referenceStatus(rows: readonly ReferenceRow[], status: string, column: number): bigint {
  return rows.filter(({ kind }) => kind === status).reduce((sum, row) => sum + (row.cents[column] ?? 0n), 0n);
}

/** Largest remainder, one cent at a time: each next cent goes to the part that lacks most of its exact share, ties to map order. */
export function referenceSplit(
  cents: bigint,
  parts: readonly { readonly code: string; readonly share: number }[],
): bigint[] {
  const whole = 100_000_000n;
  const size = cents < 0n ? -cents : cents;
  const handed = parts.map(({ share }) => (size * BigInt(share)) / whole);
  const order = parts.map(({ code }) => processMap.nodes.findIndex((node) => node.code === code));
  let left = size - handed.reduce((sum, part) => sum + part, 0n);
  const waiting = new Set(parts.keys());
  for (; left > 0n; left -= 1n) {
    let best = -1;
    for (const index of waiting) {
      const lack = (at: number): bigint => (size * BigInt(parts[at]?.share ?? 0)) % whole;
      const better =
        best < 0 ||
        lack(index) > lack(best) ||
        (lack(index) === lack(best) && (order[index] ?? 0) < (order[best] ?? 0));
      if (better) best = index;
    }
    waiting.delete(best);
    handed[best] = (handed[best] ?? 0n) + 1n;
  }
  return cents < 0n ? handed.map((part) => -part) : handed;
}

/** Cents as the euro that a cell holds. */
export function euro(cents: bigint): number {
  const digits = (cents < 0n ? -cents : cents).toString().padStart(3, "0");
  const value = Number(`${digits.slice(0, -2)}.${digits.slice(-2)}`);
  return cents < 0n ? -value : value;
}
