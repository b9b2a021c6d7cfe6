import { KINDS, type KindOrUnknown } from "./budget-ledger";
import { sumAmounts } from "./exact-sum";
import type { TotalLine } from "./totals";
import type { TotalsRow, TotalsView } from "./view-totals";

/** One bar: a node, what lies outside the asked node, or a status of the remainder. */
export interface ChartBar {
  readonly of: TotalLine["of"];
  readonly rows: number;
  /** Euro, as the sheet has them. */
  readonly value: number;
  /** Euro of the compared column; null where none is compared. */
  readonly compared: number | null;
  /** The value drawn: positive in the usual direction of its kind, negative against it. */
  readonly length: number;
  readonly comparedLength: number | null;
}

/** The bars of one kind. Together they are its total, to the cent. */
export interface ChartGroup {
  readonly kind: KindOrUnknown;
  /** Nodes, largest first. */
  readonly nodes: readonly ChartBar[];
  /** What lies outside the asked node and the statuses that are in no node, in the order of the reports. */
  readonly others: readonly ChartBar[];
  readonly inNodes: number;
  readonly remainder: number;
  readonly total: number;
  readonly comparedTotal: number | null;
}

export interface Chart {
  readonly groups: readonly ChartGroup[];
  /** The chart is of the whole map: only then the remainder, which belongs to no node, is drawn. */
  readonly whole: boolean;
  /** The ends of the one scale that all bars are drawn on; 0 lies between them. */
  readonly from: number;
  readonly to: number;
}

/**
 * The bars of a table of totals, one group for each kind that has rows. Oneri that the sheet writes with a minus are drawn in the
 * usual direction all the same; what goes against the direction of its kind is drawn against it.
 *
 * @param column index of the amount column
 * @param compared index of the column to compare with, or null
 */
export function chartOf(view: TotalsView, column: number, compared: number | null): Chart {
  const groups = KINDS.filter((kind) => view.all.rowsOfKind[kind] > 0).map((kind): ChartGroup => {
    const flip = kind === "cost" && view.costsAreNegative ? -1 : 1;
    const at = (row: TotalsRow, index: number): number => row.amounts[kind][index] ?? 0;
    const bars = view.lines
      .filter((line) => line.rowsOfKind[kind] > 0)
      .map((line): ChartBar => {
        const other = compared === null ? null : at(line, compared);
        return {
          of: line.of,
          rows: line.rowsOfKind[kind],
          value: at(line, column),
          compared: other,
          length: flip * at(line, column),
          comparedLength: other === null ? null : flip * other,
        };
      });
    const nodes = bars.filter(({ of }) => of.kind === "node");
    const remainder = at(view.remainder, column);
    return {
      kind,
      nodes: nodes.sort((a, b) => Math.abs(b.value) - Math.abs(a.value)),
      others: bars.filter(({ of }) => of.kind !== "node"),
      inNodes: sumAmounts([at(view.all, column), -remainder]),
      remainder,
      total: at(view.all, column),
      comparedTotal: compared === null ? null : at(view.all, compared),
    };
  });
  const whole = view.lines.every(({ of }) => of.kind !== "outside");
  const lengths = groups
    .flatMap(({ nodes, others }) => (whole ? [...nodes, ...others] : nodes))
    .flatMap(({ length, comparedLength }) => [length, comparedLength ?? 0]);
  return {
    groups,
    whole,
    from: lengths.reduce((a, b) => Math.min(a, b), 0),
    to: lengths.reduce((a, b) => Math.max(a, b), 0),
  };
}
