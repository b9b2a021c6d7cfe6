import { processMap } from "../map";
import type { Level, MapNode } from "../map";
import { KINDS, type KindOrUnknown } from "./budget-ledger";
import { rowsBelowCents } from "./below-cents";
import { sumAmounts } from "./exact-sum";
import type { RemainderStatus } from "./totals";
import type { Budget, BudgetRow } from "./types";
import { checkLaw, coverageView, type CoverageView, type LawCheck } from "./view-coverage";
import { nodeFigures, totalsView, type NodeFigures } from "./view-totals";

/** A node of a report, or a status that is in no node. */
export interface ReportLine {
  readonly of:
    | { readonly kind: "node"; readonly node: MapNode }
    | { readonly kind: "status"; readonly status: RemainderStatus };
  /** Euro per amount column, of one kind. */
  readonly amounts: readonly number[];
}

/** The rows of one kind: its nodes, what is in none, and the total, which the lines of the highest level and the statuses add up to. */
export interface ReportKind {
  readonly kind: KindOrUnknown;
  readonly rows: number;
  readonly nodes: readonly ReportLine[];
  readonly statuses: readonly ReportLine[];
  readonly inNodes: readonly number[];
  readonly remainder: readonly number[];
  readonly total: readonly number[];
}

/** What somebody signs: figures of a budget at one moment, complete enough to be checked without the product. */
export interface Report {
  /** Names of the amount columns; `main` is the one that coverage is measured on. */
  readonly columns: readonly string[];
  readonly main: number;
  readonly unit: Budget["layout"]["unit"];
  readonly kinds: readonly ReportKind[];
  /** Proventi less oneri; null where one of them has no rows. */
  readonly balance: readonly number[] | null;
  /** The sheet writes its oneri with a minus: the balance is then proventi plus oneri. */
  readonly costsAreNegative: boolean;
  /** Rows with more than two decimals: shown to the cent, their figures may not add up. */
  readonly belowCents: number;
  readonly law: LawCheck;
  readonly coverage: CoverageView;
  /** The projects paid with the 20 % of the diritto annuale: E and all below it; empty where nothing stands there. */
  readonly projects: readonly { readonly node: MapNode; readonly figures: NodeFigures }[];
  readonly excluded: readonly BudgetRow[];
  /** Largest first; rows whose amount is no number come before all others. */
  readonly open: readonly BudgetRow[];
  readonly mismatched: readonly BudgetRow[];
  /** Rows that look like totals but carry a code: they may count twice. */
  readonly twice: readonly BudgetRow[];
}

/** @param deepest the level down to which nodes are listed */
export function reportOf(budget: Budget, deepest: Level): Report {
  const { amounts, main } = budget.layout.columns;
  const view = totalsView(budget, 0);
  const figures = nodeFigures(budget);
  const used = processMap.nodes.filter((node) => figures.has(node.code));
  const kinds = KINDS.filter((kind) => view.all.rowsOfKind[kind] > 0).map((kind): ReportKind => {
    const total = view.all.amounts[kind];
    const remainder = view.remainder.amounts[kind];
    return {
      kind,
      rows: view.all.rowsOfKind[kind],
      nodes: used
        .filter(({ level }) => level <= deepest)
        .flatMap((node): ReportLine[] => {
          const own = figures.get(node.code)?.amounts[kind] ?? [];
          return own.some((amount) => amount !== 0) ? [{ of: { kind: "node", node }, amounts: own }] : [];
        }),
      statuses: view.lines.flatMap(({ of, amounts: each, rowsOfKind }): ReportLine[] =>
        of.kind === "status" && rowsOfKind[kind] > 0 ? [{ of, amounts: each[kind] }] : [],
      ),
      inNodes: total.map((sum, column) => sumAmounts([sum, -(remainder[column] ?? 0)])),
      remainder,
      total,
    };
  });
  const has = (kind: KindOrUnknown): boolean => view.all.rowsOfKind[kind] > 0;
  return {
    columns: amounts.map(({ name }) => name),
    main,
    unit: budget.layout.unit,
    kinds,
    balance: has("revenue") && has("cost") ? view.all.amounts.balance : null,
    costsAreNegative: view.costsAreNegative,
    belowCents: rowsBelowCents(budget),
    law: checkLaw(budget),
    coverage: coverageView(budget),
    projects: used.flatMap((node) => {
      const own = figures.get(node.code);
      return node.code.startsWith("E") && own !== undefined ? [{ node, figures: own }] : [];
    }),
    excluded: budget.rows.filter((row) => row.tag.status === "excluded"),
    open: budget.rows
      .filter((row) => row.needsWork !== null)
      .sort((a, b) => size(b, main) - size(a, main) || a.row - b.row),
    mismatched: budget.rows.filter((row) => row.funzioneMismatch !== null),
    twice: budget.rows.filter((row) => row.doubleCount),
  };
}

function size(row: BudgetRow, column: number): number {
  if (row.needsWork === "amount-not-number") return Number.POSITIVE_INFINITY;
  const amount = row.amounts[column];
  return amount?.kind === "number" ? Math.abs(amount.value) : 0;
}
