/** Shares (0…1) as whole tenths of a percent, 0…1000: rounded, but never all or nothing where that is not so. */

/** 1000 only of what is complete, 0 only of nothing; in between as a cell with one decimal shows it. */
export function tenthsOf(share: number): number {
  const size = Math.abs(share);
  // What is half a tenth in decimals may be a trifle less in binary.
  const rounded = Math.round(size * 1000 + 1e-9);
  const shown = rounded >= 1000 && size < 1 ? 999 : rounded;
  return share < 0 ? -shown : shown;
}

/**
 * The tenths of parts of one whole, which add up to 1000: the largest remainders round up. All 0 where the parts are.
 * @param parts not negative
 * @param head this many of the first parts together show what their sum alone would show
 */
export function shareOut(parts: readonly number[], head: number): readonly number[] {
  const [first, rest] = [parts.slice(0, head), parts.slice(head)];
  const [ahead, behind] = [sum(first), sum(rest)];
  if (ahead + behind === 0) return parts.map(() => 0);
  // Both halves are there: neither may take all.
  const most = behind > 0 ? 999 : 1000;
  const least = ahead > 0 && behind === 0 ? 1000 : ahead > 0 ? 1 : 0;
  const tenths = Math.min(most, Math.max(least, tenthsOf(ahead / (ahead + behind))));
  if (ahead === 0) return [...first.map(() => 0), ...handOut(1000, rest)];
  return [...handOut(tenths, first), ...handOut(1000 - tenths, rest)];
}

function handOut(tenths: number, parts: readonly number[]): number[] {
  const all = sum(parts);
  if (all === 0) return parts.map(() => 0);
  const exact = parts.map((part) => (part / all) * tenths);
  const given = exact.map(Math.floor);
  const order = exact
    .map((value, at) => ({ at, left: value - Math.floor(value) }))
    .sort((a, b) => b.left - a.left || a.at - b.at);
  const missing = tenths - sum(given);
  for (const { at } of order.slice(0, missing)) given[at] = (given[at] ?? 0) + 1;
  return given;
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, number) => total + number, 0);
}
