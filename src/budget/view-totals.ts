import type { Code, Level, MapNode } from "../map";
import { processMap } from "../map";
import { KINDS, ledgerOf, ledgersByKind, type KindOrUnknown } from "./budget-ledger";
import { balances, sumAmounts } from "./exact-sum";
import type { Ledger } from "./ledger";
import {
  REMAINDER_STATUSES,
  rollUpAll,
  statusTotals,
  totalsTable,
  type TotalLine,
  type TotalsTable,
} from "./totals";
import type { Budget } from "./types";

/** Euro per amount column. Proventi and oneri are never added up: their difference is the balance. */
export interface KindAmounts {
  readonly revenue: readonly number[];
  readonly cost: readonly number[];
  /** Proventi less oneri, whichever sign the sheet gives its oneri. */
  readonly balance: readonly number[];
  readonly investment: readonly number[];
  /** Rows that nothing says the kind of: shown apart until the user says. */
  readonly unknown: readonly number[];
  /** The plain sum of the cells, as `PMAP.ROLLUP` gives it. */
  readonly sum: readonly number[];
}

export interface TotalsRow {
  readonly of: TotalLine["of"];
  readonly amounts: KindAmounts;
  /** Distinct budget rows. */
  readonly rows: number;
  /** The same rows by kind. */
  readonly rowsOfKind: Readonly<Record<KindOrUnknown, number>>;
}

export interface TotalsView {
  /** Names of the amount columns. */
  readonly columns: readonly string[];
  /** Nodes in map order, what is outside of `under`, then the statuses that are in no node: as `PMAP.TOTALS`. */
  readonly lines: readonly TotalsRow[];
  /** Everything that is in no node: proposte, non classificate, non valide, escluse. */
  readonly remainder: TotalsRow;
  /** Everything: the sum of the lines, to the cent. */
  readonly all: TotalsRow;
  /** The sheet writes its oneri with a minus: the balance is then a plain sum. */
  readonly costsAreNegative: boolean;
  /** False where the lines do not add up to the whole, or an amount is text and so in no total. */
  readonly balances: boolean;
  readonly textRows: number;
}

/**
 * Totals by node at a level of the map, proventi, oneri and investimenti apart.
 *
 * @param under a node to look below of; null for the whole map
 */
export function totalsView(budget: Budget, level: Level, under: MapNode | null = null): TotalsView {
  const amounts = kindReader(budget);
  const table = totalsTable(ledgerOf(budget), level, under);
  const tables = perKind(budget, (ledger) => totalsTable(ledger, level, under));
  const lines = new Map(
    [...tables].map(([kind, { lines: some }]) => [
      kind,
      new Map(some.map((line) => [lineKey(line.of), line])),
    ]),
  );
  const lineOf = (kind: KindOrUnknown, of: TotalLine["of"]): TotalLine | undefined =>
    lines.get(kind)?.get(lineKey(of));
  const left = perKind(budget, (ledger) => statusTotals(ledger, REMAINDER_STATUSES));
  const columns = budget.layout.columns.amounts.map((_, column) => column);
  return {
    columns: budget.layout.columns.amounts.map(({ name }) => name),
    lines: table.lines.map((line) => ({
      of: line.of,
      rows: line.rows,
      rowsOfKind: rowsByKind((kind) => lineOf(kind, line.of)?.rows ?? 0),
      amounts: amounts.read((kind) => lineOf(kind, line.of)?.amounts ?? amounts.nothing, line.amounts),
    })),
    remainder: {
      of: { kind: "all" },
      rows: remainderRows(table),
      rowsOfKind: rowsByKind((kind) => remainderRows(tables.get(kind))),
      amounts: amounts.read(
        (kind) => left.get(kind) ?? amounts.nothing,
        statusTotals(ledgerOf(budget), REMAINDER_STATUSES),
      ),
    },
    all: {
      of: { kind: "all" },
      rows: table.all.rows,
      rowsOfKind: rowsByKind((kind) => tables.get(kind)?.all.rows ?? 0),
      amounts: amounts.read((kind) => tables.get(kind)?.all.amounts ?? amounts.nothing, table.all.amounts),
    },
    costsAreNegative: amounts.costsAreNegative,
    balances:
      table.textRows === 0 &&
      columns.every((column) =>
        balances(
          sumAmounts(table.lines.map((line) => line.amounts[column] ?? 0)),
          table.all.amounts[column] ?? 0,
        ),
      ),
    textRows: table.textRows,
  };
}

/** What stands on a node and below it. */
export interface NodeFigures {
  readonly rows: number;
  readonly amounts: KindAmounts;
}

/** Rows and euro of every node that has any, by code: for the map browser and for drilling down. */
export function nodeFigures(budget: Budget): ReadonlyMap<Code, NodeFigures> {
  const amounts = kindReader(budget);
  const perNode = perKind(budget, rollUpAll);
  const figures = new Map<Code, NodeFigures>();
  for (const [code, { rows, amounts: sum }] of rollUpAll(ledgerOf(budget))) {
    figures.set(code, {
      rows,
      amounts: amounts.read((kind) => perNode.get(kind)?.get(code)?.amounts ?? amounts.nothing, sum),
    });
  }
  return figures;
}

/** Taggable nodes that no counted row of the budget is tagged with, in map order. */
export function unusedNodes(budget: Budget): readonly MapNode[] {
  const used = rollUpAll(ledgerOf(budget));
  return processMap.nodes.filter((node) => node.taggable && !used.has(node.code));
}

function perKind<Value>(budget: Budget, read: (ledger: Ledger) => Value): ReadonlyMap<KindOrUnknown, Value> {
  const ledgers = ledgersByKind(budget);
  const values = new Map<KindOrUnknown, Value>();
  for (const kind of KINDS) {
    const ledger = ledgers.get(kind);
    // Without rows a ledger knows no columns: nothing there is the honest answer.
    if (ledger !== undefined && ledger.columns > 0) values.set(kind, read(ledger));
  }
  return values;
}

function rowsByKind(count: (kind: KindOrUnknown) => number): TotalsRow["rowsOfKind"] {
  return {
    revenue: count("revenue"),
    cost: count("cost"),
    investment: count("investment"),
    unknown: count("unknown"),
  };
}

function remainderRows(table: TotalsTable | undefined): number {
  return (table?.lines ?? []).reduce((sum, line) => (line.of.kind === "status" ? sum + line.rows : sum), 0);
}

interface KindReader {
  readonly costsAreNegative: boolean;
  /** A zero for each amount column. */
  readonly nothing: readonly number[];
  read(of: (kind: KindOrUnknown) => readonly number[], sum: readonly number[]): KindAmounts;
}

function kindReader(budget: Budget): KindReader {
  const { amounts: columns, main } = budget.layout.columns;
  const nothing = columns.map(() => 0);
  const costs = perKind(budget, (ledger) => totalsTable(ledger, 0, null).all.amounts).get("cost");
  const costsAreNegative = (costs?.[main] ?? 0) < 0;
  return {
    costsAreNegative,
    nothing,
    read(of, sum) {
      const [revenue, cost, investment, unknown] = [
        of("revenue"),
        of("cost"),
        of("investment"),
        of("unknown"),
      ];
      const balance = columns.map((_, column) =>
        sumAmounts([revenue[column] ?? 0, costsAreNegative ? (cost[column] ?? 0) : -(cost[column] ?? 0)]),
      );
      return { revenue, cost, balance, investment, unknown, sum };
    },
  };
}

/** What tells the lines of one table apart. */
export function lineKey(of: TotalLine["of"]): string {
  switch (of.kind) {
    case "node":
    case "outside":
      return `${of.kind} ${of.node.code}`;
    case "status":
      return `status ${of.status}`;
    case "all":
      return "all";
  }
}
